import logging

import pytest

from tests.live.made import NOON, answered, baseline, feed, is_in
from wallboard.domain.events import CallerJoined, Counters, CountersRead, SourceLimited
from wallboard.domain.facts import Anomaly, Coverage, Fact, Visit
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark
from wallboard.domain.words import EndCause
from wallboard.live.feed import CAUGHT_UP_S, Feed

WHY = mark("source", "the line broke")


def coverage_in(facts: list[Fact]) -> list[Coverage]:
    return [fact for fact in facts if isinstance(fact, Coverage)]


def connected() -> Feed:
    made = feed()
    made.happened([baseline(NOON)], NOON)
    return made


def test_it_is_live_only_after_a_baseline() -> None:
    made = feed()
    assert is_in(made, SourceState.CONNECTING)
    made.happened([CallerJoined(NOON, "c1", "support")], NOON)
    made.happened([], NOON)
    assert is_in(made, SourceState.CONNECTING)
    made.happened([baseline(NOON)], NOON)
    assert is_in(made, SourceState.LIVE)
    assert made.status.heard == NOON


def test_what_was_seen_first_comes_with_the_coverage_and_the_rest_without() -> None:
    one = feed()
    first = one.happened([baseline(NOON)], NOON)
    assert [(c.since, c.until) for c in coverage_in(first)] == [(NOON, NOON)]
    assert coverage_in(one.happened([CallerJoined(NOON + 1, "c1", "support")], NOON + 1)) == []


def test_the_past_told_first_is_not_live_and_is_covered_as_far_as_it_was_told() -> None:
    made = feed()
    morning = NOON - 3600
    made.happened([baseline(morning), *answered("c1", morning)], NOON)
    assert is_in(made, SourceState.CONNECTING)
    assert coverage_in(made.coverage()) == [Coverage("pbx", morning, morning + 65)]
    made.happened([CallerJoined(NOON - CAUGHT_UP_S, "c2", "support")], NOON)
    assert is_in(made, SourceState.LIVE)
    assert coverage_in(made.coverage()) == [Coverage("pbx", morning, NOON)]


def test_an_empty_list_says_that_there_is_no_more_at_present() -> None:
    made = feed()
    made.happened([baseline(NOON - 3600)], NOON)
    made.happened([], NOON)
    assert is_in(made, SourceState.LIVE)


def test_a_loss_while_the_past_was_told_claims_no_more_than_that() -> None:
    made = feed()
    made.happened([baseline(NOON - 3600), CallerJoined(NOON - 1800, "c1", "support")], NOON)
    closed = coverage_in(made.down(WHY, NOON, refused=False))
    assert [(c.since, c.until) for c in closed] == [(NOON - 3600, NOON - 1800)]


def test_a_loss_closes_the_coverage_when_it_was_last_heard_and_makes_the_floor_blind() -> None:
    made = connected()
    made.happened([CallerJoined(NOON + 1, "c1", "support")], NOON + 1)
    facts = made.down(WHY, NOON + 30, refused=False)
    assert coverage_in(facts) == [Coverage("pbx", NOON, NOON + 1, why="the line broke")]
    assert (made.status.state, made.status.since, made.status.why) == (SourceState.STALE, NOON + 30, WHY)
    assert not made.coverage()
    # Back again without the caller: nobody saw how the wait ended.
    facts = made.happened([baseline(NOON + 60)], NOON + 60)
    ends = [fact for fact in facts if isinstance(fact, Visit)]
    assert [(visit.end_cause, visit.left) for visit in ends] == [(EndCause.GAP, NOON + 1)]
    assert is_in(made, SourceState.LIVE)


def test_a_source_never_heard_is_away_as_soon_as_it_could_not_be_reached() -> None:
    made = feed()
    assert is_in(made, SourceState.CONNECTING)
    made.down(WHY, NOON + 1, refused=False)
    assert (made.status.state, made.status.why, made.status.heard) == (SourceState.STALE, WHY, None)
    made.down(WHY, NOON + 2, refused=True)
    assert is_in(made, SourceState.REFUSED)
    made.starting(NOON + 3)
    assert is_in(made, SourceState.REFUSED)  # until it has been let in


def test_a_server_that_greets_and_then_refuses_has_told_nothing() -> None:
    made = feed()
    made.happened([], NOON)
    made.down(WHY, NOON + 1, refused=True)
    assert (made.status.state, made.status.heard) == (SourceState.REFUSED, None)


def test_the_same_state_keeps_its_since() -> None:
    made = connected()
    made.down(WHY, NOON + 10, refused=False)
    made.down(mark("source", "nobody is there"), NOON + 20, refused=False)
    assert made.status.since == NOON + 10
    assert str(made.status.why) == "nobody is there"


def test_finished_closes_the_coverage_and_starting_begins_anew() -> None:
    made = connected()
    assert [c.why for c in coverage_in(made.finished(NOON + 1))] == ["finished"]
    assert is_in(made, SourceState.FINISHED)
    made.starting(NOON + 2)
    assert is_in(made, SourceState.CONNECTING)


def test_limited_and_back_and_forgotten_with_the_connection() -> None:
    made = connected()
    no_right = mark("source", "the account may not see events")
    made.happened([SourceLimited(NOON + 1, no_right)], NOON + 1)
    assert (made.status.state, made.status.why) == (SourceState.LIMITED, no_right)
    made.happened([SourceLimited(NOON + 2, None)], NOON + 2)
    assert (made.status.state, made.status.why) == (SourceState.LIVE, None)
    made.happened([SourceLimited(NOON + 3, no_right)], NOON + 3)
    made.down(WHY, NOON + 4, refused=False)
    made.happened([baseline(NOON + 5)], NOON + 5)
    assert is_in(made, SourceState.LIVE)


def test_after_a_start_the_cache_knows_when_it_was_last_heard() -> None:
    made = Feed("pbx", lambda _: 0.0, NOON, [Coverage("pbx", NOON - 600, NOON - 60)])
    made.down(WHY, NOON + 1, refused=False)
    assert (made.status.state, made.status.heard) == (SourceState.STALE, NOON - 60)
    assert made.seen(NOON + 1) == NOON - 60


def test_a_time_without_any_events_does_not_count_as_seen(caplog: pytest.LogCaptureFixture) -> None:
    made = connected()
    no_right = mark("source", "the account sees no queue events")
    taken_back = coverage_in(made.happened([SourceLimited(NOON + 12, no_right, blind=True)], NOON + 12))
    assert [(c.since, c.until) for c in taken_back] == [(NOON, NOON)]
    made.happened([baseline(NOON + 60)], NOON + 60)
    assert is_in(made, SourceState.STALE)  # listings come, but the board would stand still between them
    assert made.status.why == no_right
    assert made.coverage() == []
    assert made.gaps(NOON, NOON + 60) == ((NOON, NOON + 60),)
    made.happened([SourceLimited(NOON + 70, None)], NOON + 70)
    assert made.gaps(NOON, NOON + 70) == ((NOON, NOON + 70),)
    assert is_in(made, SourceState.LIVE)
    assert [c.since for c in coverage_in(made.coverage())] == [NOON + 70]


def test_a_loss_of_one_that_saw_no_events_makes_the_floor_blind_all_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    made = feed()
    no_right = mark("source", "the account sees no queue events")
    assert coverage_in(made.happened([SourceLimited(NOON, no_right, blind=True)], NOON)) == []
    made.happened([baseline(NOON), CallerJoined(NOON + 1, "c1", "support")], NOON + 1)
    assert coverage_in(made.down(WHY, NOON + 9, refused=False)) == []
    told = made.happened([baseline(NOON + 60)], NOON + 60)
    ends = [fact for fact in told if isinstance(fact, Visit)]
    assert [(visit.end_cause, visit.left) for visit in ends] == [(EndCause.GAP, NOON + 1)]


def test_silence_is_stale_and_no_loss(caplog: pytest.LogCaptureFixture) -> None:
    made = feed(silent_s=-1.0)
    made.happened([baseline(NOON)], NOON)
    assert not coverage_in(made.advance(NOON + 20))
    assert is_in(made, SourceState.STALE)
    made.advance(NOON + 21)
    assert len(caplog.records) == 1
    assert made.gaps(NOON, NOON + 20) == ((NOON, NOON + 20),)
    # The connection was there all the time: what it tells now closes the gap again.
    made.happened(answered("c1", NOON + 5), NOON + 71)
    assert is_in(made, SourceState.LIVE)
    assert made.gaps(NOON, NOON + 71) == ()


def test_who_was_busy_has_not_listened_and_calls_nobody_silent(caplog: pytest.LogCaptureFixture) -> None:
    made = feed(silent_s=15.0)
    made.happened([baseline(NOON)], NOON)
    made._looked -= 3600.0  # a whole day was told at once, and took long to be added up
    made.advance(NOON + 20)
    assert is_in(made, SourceState.LIVE)
    for second in range(16):
        made._looked -= 1.0
        made.advance(NOON + 21 + second)
    assert is_in(made, SourceState.STALE)
    assert len(caplog.records) == 1


def test_the_connection_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "wallboard.live.feed")
    made = connected()
    made.happened([baseline(NOON + 60)], NOON + 60)
    made.happened([SourceLimited(NOON + 61, WHY)], NOON + 61)
    made.down(WHY, NOON + 70, refused=False)
    made.down(WHY, NOON + 71, refused=False)
    made.happened([baseline(NOON + 80)], NOON + 80)
    assert [r.getMessage() for r in caplog.records] == ["source pbx is connected"] * 2


def test_gaps_are_what_neither_the_cache_nor_this_run_has_seen() -> None:
    seen = [
        Coverage("pbx", NOON - 8000, NOON - 7000),
        Coverage("pbx", NOON - 5000, NOON - 3000),
        Coverage("pbx", NOON - 4000, NOON - 3500),
    ]
    made = feed(seen=seen)
    assert made.gaps(NOON - 7500, NOON) == ((NOON - 7000, NOON - 5000), (NOON - 3000, NOON))
    made.happened([baseline(NOON - 1)], NOON)
    assert made.gaps(NOON - 7500, NOON + 3) == ((NOON - 7000, NOON - 5000), (NOON - 3000, NOON - 1))
    made.down(WHY, NOON + 10, refused=False)
    assert made.gaps(NOON - 4000, NOON + 10) == ((NOON - 3000, NOON - 1), (NOON, NOON + 10))


def test_gaps_of_a_time_that_has_not_begun_or_was_seen_whole() -> None:
    made = connected()
    assert made.gaps(NOON + 100, NOON + 50) == ()
    assert made.gaps(NOON, NOON + 50) == ()
    assert feed().gaps(NOON, NOON) == ()


def test_a_clock_that_was_set_back_takes_no_coverage_back() -> None:
    made = connected()
    made.happened([], NOON + 10)
    made.happened([], NOON - 100)
    assert coverage_in(made.coverage()) == [Coverage("pbx", NOON, NOON + 10)]


def test_stopping_closes_the_coverage_and_says_why() -> None:
    made = connected()
    made.happened([], NOON + 5)
    closed = coverage_in(made.stopped())
    assert [(c.until, c.why) for c in closed] == [(NOON + 5, "the wallboard was stopped")]
    assert made.stopped() == []


def test_what_cannot_be_is_counted() -> None:
    made = connected()
    made.happened(answered("c1", NOON)[1:2], NOON + 5)
    assert made.anomalies > 0


def test_what_the_server_counts_is_compared_with_what_it_told() -> None:
    def read(at: float, completed: int) -> CountersRead:
        return CountersRead(at, "support", Counters(completed, 0, 0, 0, 0.0, 0.0))

    mine = feed()
    mine.happened([baseline(NOON), read(NOON, 7)], NOON)
    mine.advance(NOON + 10)
    mine.happened([read(NOON + 60, 9)], NOON + 60)
    odd = [fact for fact in mine.advance(NOON + 70) if isinstance(fact, Anomaly)]
    assert [(anomaly.kind, anomaly.subject, anomaly.sample) for anomaly in odd] == [
        ("balance_completed", "support", "+2")
    ]
    assert mine.anomalies == 1
    assert [balance.completed.difference for balance in mine.balances()] == [2]
    mine.down(mark("source", "gone"), NOON + 71, refused=False)
    assert mine.balances() == ()
