"""The sums of a past time or of one agent, as they were known at an instant, with what was not seen."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.store.made import NOON, answered, cache_with, gone, plan, visit
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.explain.explanation import Gap
from wallboard.domain.facts import Call, Coverage
from wallboard.domain.tally import Policy
from wallboard.domain.words import Direction, Outcome, QueueName, Seconds, SourceName
from wallboard.store.cache import open_reader
from wallboard.store.queries.figure import AGENT_SQL, PastWanted, past_in_pieces, past_of

FACTS = (
    answered("c1", at=NOON, wait=5, agent="PJSIP/1"),
    answered("c2", at=NOON + 10, wait=30, agent="PJSIP/1", queue="sales"),
    answered("c3", at=NOON + 20, wait=5, agent="PJSIP/2"),
    answered("c4", at=NOON + 30, wait=500, agent="PJSIP/1"),
    gone("c5", Outcome.ABANDONED, at=NOON + 40, wait=9),
    visit("c6", at=NOON + 4000),
    Call("pbx", "c1", Direction.INBOUND, NOON, answered=NOON + 5),
    Coverage("pbx", NOON - 60, NOON + 100, why="stopped"),
    Coverage("pbx", NOON + 200, NOON + 9000),
)


def judge(_source: SourceName, _queue: QueueName, _at: Seconds) -> Policy:
    return Policy()


def test_a_past_time_has_its_own_sums_and_gaps(tmp_path: Path) -> None:
    cache_with(tmp_path / "c.sqlite", FACTS)
    connection = open_reader(tmp_path / "c.sqlite")
    wanted = PastWanted(NOON, NOON + 3600, NOON + 7200, sources=("pbx",))
    past = past_of(connection, wanted, judge)
    assert (past.period.visits.answered, past.period.visits.abandoned) == (4, 1)
    assert past.period.calls is not None
    assert past.period.calls.answered == 1
    assert past.gaps == (Gap("pbx", NOON + 100, NOON + 200),)
    support = past_of(connection, PastWanted(NOON, NOON + 3600, NOON + 7200, ("support",)), judge)
    assert (support.period.visits.answered, support.period.calls, support.gaps) == (3, None, ())
    connection.close()


@pytest.mark.parametrize(("now", "known"), [(7200, 3), (100, 2), (25, 1)])
def test_the_figure_of_an_agent_is_of_their_calls_as_they_were_known(
    tmp_path: Path, now: float, known: int
) -> None:
    cache_with(tmp_path / "c.sqlite", FACTS)
    connection = open_reader(tmp_path / "c.sqlite")
    wanted = PastWanted(NOON, NOON + 3600, NOON + now, agent=("pbx", "PJSIP/1"))
    sums = past_of(connection, wanted, judge).period.visits
    assert (sums.answered, sums.presented) == (known, known)
    assert "visit_agent" in plan(connection, AGENT_SQL, (NOON, NOON + 1, "PJSIP/1", "pbx"))
    connection.close()


def test_what_is_not_made_yet_is_read_in_pieces(tmp_path: Path) -> None:
    days = (Call("pbx", f"d{n}", Direction.INBOUND, NOON + n * 7200.0, "+361") for n in range(36))
    cache_with(tmp_path / "c.sqlite", (*FACTS, *days))
    connection = open_reader(tmp_path / "c.sqlite")
    end = NOON + 3 * DAY_S
    wanted = PastWanted(NOON, end, end + 30 * DAY_S, sources=("pbx",), rules=CallRules())
    read = past_in_pieces(connection, wanted, judge)
    shares = []
    while read.past is None:
        shares.append(read.done / read.of)
        read = past_in_pieces(connection, wanted, judge, read.memo)
    assert len(shares) > 3
    assert shares == sorted(set(shares))
    assert shares[-1] <= 1
    assert read.past == past_of(connection, wanted, judge)
    agent = past_in_pieces(connection, replace(wanted, agent=("pbx", "PJSIP/1")), judge)
    assert (agent.of, agent.past is None) == (0, False)
    connection.close()


def test_a_figure_of_some_numbers_is_of_the_calls_to_them(tmp_path: Path) -> None:
    calls = [
        Call("pbx", f"n{n}", Direction.INBOUND, NOON + n, line=line, answered=answered, ended=NOON + 60)
        for n, (line, answered) in enumerate((("+36 11", NOON + 9), ("+3611", None), ("+3612", None)))
    ]
    cache_with(tmp_path / "c.sqlite", calls)
    connection = open_reader(tmp_path / "c.sqlite")
    wanted = PastWanted(NOON, NOON + 3600, NOON + 7200, lines=("+3611",))
    made = past_of(connection, wanted, judge).period.calls
    assert made is not None
    assert (made.arrived, made.answered, made.lost) == (2, 1, 1)
    connection.close()
