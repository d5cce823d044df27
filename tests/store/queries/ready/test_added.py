"""Whatever is promised of which queue, adding cells up says what the facts themselves say."""

import sqlite3
from functools import partial
from random import Random

import pytest
from msgspec.structs import replace

from tests.store.made import answered, gone, write_now
from tests.store.rollup.made import ORDINARY
from wallboard.domain.facts import Visit
from wallboard.domain.periods import day_at
from wallboard.domain.tally import Policy
from wallboard.domain.words import Outcome
from wallboard.store.queries.intervals import by_queue, intervals
from wallboard.store.rollup.work import rolled_up

QUEUES = ("sales", "support", "press")
LATER = ORDINARY.end + 9_000.0
PARTS = (
    ((ORDINARY.start, ORDINARY.end),),
    ORDINARY.intervals(60),
    ORDINARY.intervals(15),
)
JUDGES = {
    "the same": dict.fromkeys(QUEUES, Policy(20.0)),
    "nothing is in time": dict.fromkeys(QUEUES, Policy(0.0, short_abandon_s=0.0)),
    "each its own": {
        "sales": Policy(10.0, flowouts="all"),
        "support": Policy(30.0, short_abandon_s=40.0, flowouts="none"),
        "press": Policy(3600.0, short_abandon_s=10.0),
    },
}


def centre() -> list[Visit]:
    """Make a day of it, with waits at, below and above every target."""
    chance, made = Random(4), []
    for n in range(400):
        at = ORDINARY.start + chance.randrange(86_000)
        wait = chance.choice([0.0, 3.0, 9.5, 10.0, 10.5, 20.0, 25.0, 30.0, 39.0, 45.0, 600.0])
        outcome = chance.choice([Outcome.ABANDONED, Outcome.TIMEOUT, Outcome.EXIT_KEY, Outcome.OVERFLOW])
        one = answered(f"c{n}", at=at) if chance.random() < 0.6 else gone(f"c{n}", outcome, at=at)
        left = at + wait
        over = None if one.answered is None else left
        ended = None if over is None else over + chance.randrange(5, 300)
        one = replace(
            one, queue=chance.choice(QUEUES), left=left, answered=over, ended=ended, wrap_until=None
        )
        made.append(one)
    return made


@pytest.mark.parametrize("promised", JUDGES.values(), ids=JUDGES)
@pytest.mark.parametrize("scope", [("*",), ("pbx/sales", "pbx/press"), ("pbx/support",)], ids="-".join)
def test_cells_say_what_the_facts_say(
    connection: sqlite3.Connection, promised: dict[str, Policy], scope: tuple[str, ...]
) -> None:
    def judge(source: str, queue: str, at: float) -> Policy:
        return promised[queue]

    def told() -> list[object]:
        return [
            *([part.period.visits for part in intervals(connection, scope, p, judge, LATER)] for p in PARTS),
            *(by_queue(connection, scope, p, judge, LATER) for p in PARTS),
        ]

    write_now(connection, centre())
    of_facts = told()
    for _ in rolled_up(connection, LATER, partial(day_at, zone="Europe/London")):
        pass
    assert connection.execute("SELECT count(*) FROM rollup_cell WHERE length > 3600").fetchone()[0] > 0
    assert told() == of_facts
