"""Days of calls for the tests of this folder."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from random import Random

from tests.store.made import NOON, cache_with
from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.facts import Call, Coverage, Fact, Visit
from wallboard.domain.periods import day_at
from wallboard.domain.words import Direction, Outcome
from wallboard.store.cache import open_cache
from wallboard.store.rollup.work import rolled_up

ZONE = "Europe/Budapest"
DAY = day_at(NOON, ZONE)
CALLERS = tuple(f"+3655123456{n}" for n in range(8))
LINES = ("100", "+36 1 200", "300", None)


def call(nth: int, dice: Random, source: str = "pbx", days: float = 6.0) -> Call:
    """Make a call of any kind."""
    at = DAY.start + round(dice.random() * days * DAY_S, 2)
    who = dice.choice((*CALLERS, None))
    answered = at + dice.randrange(2, 90) if dice.random() < 0.6 else None
    ended = None if dice.random() < 0.03 else (answered or at) + dice.randrange(1, 400)
    out = dice.random() < 0.1
    return Call(
        source,
        f"{source}-{nth}",
        Direction.OUTBOUND if out else Direction.INBOUND,
        at,
        who,
        who or "",
        dice.choice(LINES),
        answered=answered,
        ended=ended,
        result=Outcome.ANSWERED if answered else Outcome.ABANDONED,
        partial=dice.random() < 0.1,
        internal=dice.random() < 0.05,
        result_code="sale" if answered and not out and dice.random() < 0.3 else "",
    )


def calls(number: int, seed: int = 1, sources: Iterable[str] = ("pbx",)) -> list[Call]:
    """Make many."""
    dice = Random(seed)
    return [call(n, dice, source) for source in sources for n in range(number)]


def covered(source: str = "pbx", days: float = 40.0) -> Coverage:
    """Say that a source was seen all the time."""
    return Coverage(source, DAY.start - days * DAY_S, DAY.start + days * DAY_S, why="over")


def visit_of(one: Call) -> Visit:
    """Make the stay in a queue of an answered call."""
    return Visit(
        one.source, one.call, "support", 1, one.arrived, Outcome.ANSWERED, answered=one.answered,
        left=one.answered, ended=one.ended, caller=one.caller, caller_raw=one.caller_raw, line=one.line,
    )  # fmt: skip


def filled(path: Path, facts: Iterable[Fact], *, ready: bool, until: float = DAY.start + 8 * DAY_S) -> None:
    """Write a cache; `ready`: with all that is made beforehand."""
    cache_with(path, facts)
    if ready:
        opened = open_cache(path)
        for _ in rolled_up(opened.connection, until, partial(day_at, zone=ZONE)):
            pass
        opened.close()
