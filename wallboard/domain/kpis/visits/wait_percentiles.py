"""The wait that so many in a hundred answered visits did not exceed: by nearest rank, always a real wait.

The catalogue lists the usual ones; every other from 1 to 100 is found by its key, such as `wait_p75_s`.
"""

import re
from functools import lru_cache

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark, say

_KEY = re.compile(r"wait_p([1-9][0-9]?|100)_s")


@lru_cache(maxsize=128)
def wait_percentile(percent: int) -> PeriodKpi:
    """Make the figure of one percentile of the answered waits."""
    return PeriodKpi(
        key=f"wait_p{percent}_s",
        title=say("kpi", "Wait, {n}% at most", n=percent),
        unit=Unit.SECONDS,
        formula=say(
            "kpi",
            "the wait at place {n} % of the answered visits in order of their waits, rounded up",
            n=percent,
        ),
        read=lambda period: count(period.visits.waits.percentile(percent)),
        higher_is_better=False,
        leaves_out=mark("kpi", "everybody who was not answered"),
        beside=("asa_s", "longest_wait_s"),
        differs=mark("kpi", "a few very long waits do not move it, as they move a mean"),
    )


def named(key: str) -> PeriodKpi | None:
    """Find the percentile of a key; None: it is not a key of one."""
    match = _KEY.fullmatch(key)
    return None if match is None else wait_percentile(int(match[1]))


WAIT_PERCENTILES = tuple(wait_percentile(percent) for percent in (50, 80, 90, 95))
