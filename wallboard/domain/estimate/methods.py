"""The formulas by which a wait is estimated, each on its own.

Source: the definitions of the figures, section 9 (Whitt 1999; Ibrahim and Whitt 2009). `ahead` are the
people before the caller: the one at place k has k − 1.
"""

from functools import lru_cache

from wallboard.domain.words import Seconds


def ql(ahead: int, agents: float, aht_s: Seconds) -> Seconds | None:
    """Queue length: as if nobody ever gave up; None without agents."""
    return (ahead + 1) * aht_s / agents if agents > 0 else None


@lru_cache(maxsize=4096)
def qlm(ahead: int, agents: float, aht_s: Seconds, patience_s: Seconds) -> Seconds | None:
    """Queue length, where those ahead give up after `patience_s` on average; None without agents."""
    if agents <= 0 or aht_s <= 0 or patience_s <= 0:
        return None
    served, gives_up = agents / aht_s, 1 / patience_s
    return sum(1 / (served + n * gives_up) for n in range(ahead + 1))


def little(ahead: int, answered: int, window_s: Seconds) -> Seconds | None:
    """Little's law on the answers of the last minutes; None where nobody was answered.

    It only checks whether another estimate is plausible.
    """
    return ahead * window_s / answered if answered else None


def patience(waits_s: Seconds, abandoned: int, least: int = 30) -> Seconds | None:
    """Return how long callers wait on average before they give up; None while too few did.

    All waits, also of those answered, over those who gave up; short ones are in neither. Averaging the
    waits of those who gave up would see only the impatient. Source: section 10.4.
    """
    return waits_s / abandoned if abandoned >= least else None
