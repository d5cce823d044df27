"""Four weeks of a centre in which waiting grows with the load, in a real cache."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from wallboard.domain.facts import Coverage, Fact, Visit
from wallboard.domain.periods import day_of
from wallboard.domain.words import Outcome

ZONE = "Europe/Budapest"
FIRST, DAYS = date(2026, 10, 26), 28
GAP = timedelta(days=9)
_WAVES = ((9.0, 3), (11.0, 14), (14.0, 6))
"""At so many hours, so many calls within a minute."""


def weeks() -> Iterator[Fact]:
    """Each call waits the longer the more there are; every third of those who wait over a minute gives up."""
    chance = Random(3)
    for n in range(DAYS):
        day = day_of(FIRST + timedelta(days=n), ZONE)
        seen_from = day.start + 8 * 3600 if n == GAP.days else day.start
        yield Coverage("pbx-1", seen_from, day.end, why="over")
        for hour, number in _WAVES:
            for k in range(number):
                yield _visit(chance, f"{n}-{hour}-{k}", day.start + hour * 3600 + k * 4, k)


def _visit(chance: Random, call: str, joined: float, before: int) -> Visit:
    wait = 3.0 + before * 9 + chance.random()
    queue = "sales" if before % 4 == 0 else "support"
    left = joined + wait
    if wait > 60 and before % 3 == 0:
        return Visit("pbx-1", call, queue, 1, joined, Outcome.ABANDONED, caller="+3612345678", left=left)
    return Visit(
        "pbx-1", call, queue, 1, joined, Outcome.ANSWERED, caller="+3612345678", answered=left, left=left,
        ended=left + 240, agent="a",
    )  # fmt: skip
