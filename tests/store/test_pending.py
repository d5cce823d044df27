"""The newest state of each thing is kept, equal anomalies are counted, and nothing is lost silently."""

from math import inf, nan

import pytest

from tests.store.made import NOON, answered, visit
from wallboard.domain.facts import AgentName, AgentSpell, Anomaly, Call, Coverage, Offer, QueueTarget
from wallboard.domain.words import AgentState, Direction
from wallboard.store.pending import Hole, Pending, Single
from wallboard.store.spans import Span


def test_the_newest_state_wins() -> None:
    pending = Pending()
    pending.record([visit(), answered(), answered(wait=7.0)])
    assert pending.take(10).records == (answered(wait=7.0),)
    assert len(pending) == 0


def test_takes_the_oldest_first_and_no_more_than_asked() -> None:
    pending = Pending()
    pending.record([visit("c1"), visit("c2"), visit("c3"), answered("c1")])
    assert [fact.call for fact in pending.take(2).records if isinstance(fact, type(visit()))] == ["c2", "c3"]
    assert pending.take(2).records == (answered("c1"),)


def test_live_facts_go_before_imported_ones() -> None:
    pending = Pending()
    pending.fill([answered("old", seen="import"), answered("older", seen="import")])
    pending.record([visit("new")])
    batch = pending.take(2)
    assert batch.records == (visit("new"),)
    assert len(batch.fills) == 1
    assert pending.fills == 1


def test_equal_anomalies_of_a_day_are_one() -> None:
    pending = Pending()
    pending.record(
        [Anomaly("pbx", NOON + second, "odd", "support", f"call {second}") for second in (5, 1, 9)]
    )
    pending.fill([Anomaly("pbx", NOON + 86_400, "odd", "support", "tomorrow")])
    first, second = pending.take(10).anomalies
    assert (first.day, first.first, first.last, first.count, first.sample) == (
        "2026-09-21",
        NOON + 1,
        NOON + 9,
        3,
        "call 5",
    )
    assert (second.day, second.count) == ("2026-09-22", 1)


@pytest.mark.parametrize("at", [inf, -inf, nan, -1.0, 1e300])
def test_an_anomaly_at_no_time_is_counted_too(at: float) -> None:
    pending = Pending()
    pending.record([Anomaly("pbx", at, "odd", "support")])
    assert [one.day for one in pending.take(1).anomalies] == ["1970-01-01"]


def test_beyond_the_limit_the_oldest_go_and_leave_a_hole() -> None:
    pending = Pending(limit=3)
    minutes = [60.0 * minute for minute in (10, 11, 12, 20, 30, 40)]
    pending.record([visit(f"c{minute}", at=minute) for minute in minutes])
    batch = pending.take(10)
    assert [fact.joined for fact in batch.records if isinstance(fact, type(visit()))] == minutes[3:]
    assert batch.holes == (Hole("pbx", Span(600.0, 780.0)),)
    assert pending.given_up == 3


def test_who_still_waits_is_not_given_up_for_long() -> None:
    pending = Pending(limit=2)
    pending.record([visit("waits"), visit("c2"), visit("c3")])
    assert pending.given_up == 1
    pending.record([answered("waits")])
    assert answered("waits") in pending.take(10).records


@pytest.mark.parametrize(
    "fact",
    [
        Offer("pbx", "c", "q", 1, 1, "a", 61.0),
        Call("pbx", "c", Direction.INBOUND, 61.0),
        AgentSpell("pbx", "a", 61.0, None, AgentState.PAUSED),
    ],
)
def test_a_fact_leaves_its_hole_where_it_began(fact: Single) -> None:
    pending = Pending(limit=0)
    pending.record([fact])
    assert pending.holes() == (Hole("pbx", Span(60.0, 120.0)),)


def test_names_targets_and_coverage_are_never_given_up() -> None:
    pending = Pending(limit=1)
    lasting: list[Single] = [
        AgentName("pbx", "a", "Ada"),
        QueueTarget("pbx", "q", 20.0),
        Coverage("pbx", 0.0, 9.0),
    ]
    pending.record([*lasting, visit("c1"), visit("c2")])
    assert pending.take(10).records == (visit("c2"), *lasting)


def test_a_time_is_not_said_to_be_seen_before_what_was_seen_in_it() -> None:
    pending = Pending()
    seen = Coverage("pbx", 0.0, 9.0)
    pending.record([seen, visit("c1"), visit("c2")])
    assert seen not in pending.take(2).records
    assert pending.take(2).records == (seen,)
