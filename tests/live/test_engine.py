import threading
from collections.abc import Sequence
from time import monotonic

import pytest

from tests.live.made import (
    NOON,
    HandClock,
    Live,
    Script,
    agent,
    answered,
    baseline,
    feed,
    live,
    queue_of,
    site,
    threads_of_ours,
    wait_for,
)
from wallboard.domain.events import CallerJoined, CallOffered
from wallboard.domain.facts import AgentSpell, Coverage, Fact, Offer, Visit
from wallboard.domain.source import SourceLost, SourceState, SourceUnreachable
from wallboard.domain.text import mark
from wallboard.domain.words import Outcome
from wallboard.live.engine import BEAT_S, Engine
from wallboard.live.messages import Down, Finished, Happened, Message, Starting
from wallboard.live.present import Present
from wallboard.live.runner import Pauses, Runner

WHY = mark("source", "the line broke")


def test_events_become_facts_and_a_snapshot() -> None:
    with live() as it:
        it.tell(baseline(), CallerJoined(NOON, "c1", "support"))
        shown = it.shows(lambda s: bool(s.all.waiting))
        assert [w.call for w in queue_of(shown).waiting] == ["c1"]
        assert shown.sources[0].status.state is SourceState.LIVE
        visit = wait_for(lambda: it.recorded.of(Visit))[0]
    assert (visit.call, visit.outcome) == ("c1", Outcome.WAITING)


def test_there_is_a_snapshot_before_the_start() -> None:
    it = Live([feed()], HandClock())
    assert it.engine.latest.sources[0].status.state is SourceState.CONNECTING
    it.engine.stop()  # never started: nothing to wait for


def test_a_loss_is_shown_and_what_was_known_is_kept() -> None:
    with live() as it:
        it.tell(baseline(), CallerJoined(NOON, "c1", "support"))
        it.engine.post(Down("pbx", WHY))
        shown = it.shows(lambda s: s.sources[0].status.state is SourceState.STALE)
        assert len(shown.all.waiting) == 1
        it.engine.post(Down("pbx", WHY, refused=True))
        it.shows(lambda s: s.sources[0].status.state is SourceState.REFUSED)
        it.engine.post(Finished("pbx"))
        it.shows(lambda s: s.sources[0].status.state is SourceState.FINISHED)
        it.engine.post(Starting("pbx"))
        it.shows(lambda s: s.sources[0].status.state is SourceState.CONNECTING)


def test_coverage_is_recorded_while_it_lasts_and_closed_at_the_end() -> None:
    clock = HandClock()
    with live(clock=clock) as it:
        it.tell(baseline())
        lasting = wait_for(lambda: it.recorded.of(Coverage))[0]
        assert lasting.why == ""
        clock.now = NOON + 7
        it.tell()
    assert it.recorded.of(Coverage) == [Coverage("pbx", NOON, NOON + 7, why="the wallboard was stopped")]


def test_the_end_leaves_no_ringing_and_no_open_spell() -> None:
    with live() as it:
        it.tell(baseline(agents=[agent()]), CallerJoined(NOON, "c1", "support"))
        it.tell(CallOffered(NOON, "c1", "support", "PJSIP/1"))
    assert all(offer.ended is not None for offer in it.recorded.of(Offer))
    assert {spell.until for spell in it.recorded.of(AgentSpell)} == {NOON}


def test_stop_drains_what_was_posted() -> None:
    with live() as it:
        it.tell(baseline())
        for n in range(500):
            it.tell(*answered(f"c{n}", NOON - 100))
    assert len(it.recorded.of(Visit)) == 500
    assert queue_of(it.engine.latest).day.visits.answered == 500


def test_start_and_stop_leave_no_thread() -> None:
    with live() as it:
        runner = Runner("pbx", Script([baseline()]), it.engine.post, it.clock)
        runner.start()
        it.shows(lambda s: s.sources[0].status.state is SourceState.LIVE)
        assert sorted(threads_of_ours()) == ["live", "source pbx"]
        runner.stop()
        assert runner.join(5)
    assert threads_of_ours() == []


def test_a_source_goes_and_comes_back(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    script = Script(SourceUnreachable(mark("source", "nobody is there")), [baseline()])
    pauses = Pauses(first=0.001, longest=0.002)
    with live() as it:
        runner = Runner("pbx", script, it.engine.post, it.clock, pauses)
        runner.start()
        it.shows(lambda s: s.sources[0].status.state is SourceState.LIVE)
        script.then(SourceLost(WHY))
        it.shows(lambda s: s.sources[0].status.state is SourceState.STALE)
        script.then([baseline()])
        it.shows(lambda s: s.sources[0].status.state is SourceState.LIVE)
        runner.stop()
        assert runner.join(5)
    assert [record.getMessage() for record in caplog.records] == [
        "source pbx: nobody is there",
        "source pbx is connected",
        "source pbx: the line broke",
        "source pbx is connected",
    ]


def test_a_message_that_breaks_the_engine_does_not_end_it(caplog: pytest.LogCaptureFixture) -> None:
    with live() as it:
        it.tell(baseline(), source="nobody")  # a source that the engine does not have
        it.tell(baseline(), CallerJoined(NOON, "c1", "support"))
        it.shows(lambda s: bool(s.all.waiting))
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert caplog.records[0].exc_info


class Broken:
    """A writer that can't take anything for a while, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.mended = False
        self.taken: list[Fact] = []

    def __call__(self, facts: Sequence[Fact]) -> None:
        self.asked += 1
        if not self.mended:
            raise OSError("no")
        self.taken += facts


def test_a_beat_that_fails_does_not_spin_nor_hang_the_end(caplog: pytest.LogCaptureFixture) -> None:
    record, clock, mine = Broken(), HandClock(), feed()
    engine = Engine([mine], Present(site(), NOON), record, clock)
    mine.happened([baseline()], NOON)  # from now on each second has its coverage to record
    engine.start()
    began = monotonic()
    wait_for(lambda: record.asked >= 2)
    took = monotonic() - began
    asked = record.asked
    record.mended = True
    wait_for(lambda: record.taken)
    engine.stop()
    assert asked <= 2 + took / 0.25
    assert len(caplog.records) == 1
    assert threads_of_ours() == []


def test_an_end_that_fails_still_ends(caplog: pytest.LogCaptureFixture) -> None:
    engine = Engine([feed()], Present(site(), NOON), Broken(), HandClock())
    engine.start()
    engine.post(Happened("pbx", [baseline()], monotonic()))
    engine.stop()
    assert threads_of_ours() == []
    assert caplog.records


class Slow:
    """A writer that takes nothing until it is let."""

    def __init__(self) -> None:
        self.held = threading.Event()
        self.go = threading.Event()
        self.calls: list[str] = []

    def __call__(self, facts: Sequence[Fact]) -> None:
        self.held.set()
        assert self.go.wait(20)
        self.calls += [fact.call for fact in facts if isinstance(fact, Visit)]


def test_a_full_inbox_slows_the_source_down_and_drops_nothing() -> None:
    slow = Slow()
    engine = Engine([feed()], Present(site(), NOON), slow, HandClock(), inbox=3)
    engine.start()
    script = Script([baseline()], *[[CallerJoined(NOON, f"c{n}", "support")] for n in range(20)])
    posted: list[Message] = []

    def post(message: Message) -> None:
        engine.post(message)
        posted.append(message)

    runner = Runner("pbx", script, post, HandClock())
    runner.start()
    assert slow.held.wait(20)
    wait_for(engine._inbox.full)
    assert len(posted) <= 5  # what is in hand, three in the inbox, and one more may be on its way
    runner.stop()  # while it is blocked
    slow.go.set()
    assert runner.join(5)
    engine.stop()
    told = 1 + len(set(slow.calls)) + 1  # the start of the source, the calls, the baseline
    assert len(posted) == told


def test_who_posts_after_the_end_is_let_go_even_when_the_inbox_is_full() -> None:
    it = Live([feed()], HandClock(), inbox=1)
    it.engine.start()
    it.engine.stop()
    it.engine._inbox.put(None)
    it.tell(baseline())
    assert it.engine._inbox.get_nowait() is None
    assert it.engine._inbox.empty()


def test_two_sources_with_a_queue_of_one_name_stay_apart() -> None:
    with live(feed("east"), feed("west")) as it:
        it.tell(baseline(), *answered("c1", NOON - 100), CallerJoined(NOON, "c2", "support"), source="east")
        it.tell(baseline(), CallerJoined(NOON, "c1", "support"), source="west")
        shown = it.shows(lambda s: len(s.all.waiting) == 2)
    east, west = queue_of(shown, source="east"), queue_of(shown, source="west")
    assert (east.day.visits.answered, west.day.visits.answered) == (1, 0)
    assert [w.call for w in east.waiting] == ["c2"]
    assert [w.call for w in west.waiting] == ["c1"]
    assert {(v.source, v.call) for v in it.recorded.of(Visit)} == {
        ("east", "c1"),
        ("east", "c2"),
        ("west", "c1"),
    }


def test_lag_is_how_long_the_oldest_message_waited() -> None:
    slow = Slow()
    engine = Engine([feed()], Present(site(), NOON), slow, HandClock())
    engine.start()
    assert engine.latest.lag_s == 0.0
    engine.post(Happened("pbx", [baseline(), CallerJoined(NOON, "c1", "support")], monotonic() - 3.0))
    assert slow.held.wait(20)
    overdue = monotonic() + BEAT_S
    wait_for(lambda: monotonic() > overdue)  # so the next beat finds the engine at work
    slow.go.set()
    wait_for(lambda: engine.latest.lag_s >= 3.0)
    wait_for(lambda: engine.latest.lag_s == 0.0)
    engine.stop()
