"""The way there and back: what the toy server was told comes out of our own AMI source."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from threading import Event as Flag
from threading import Thread

import pytest

from tests.sources.toy_ami.client import LIMIT_S
from tests.sources.toy_ami.stories import LOCAL, OTHER_PHONE, PHONE, Story, clock, told
from wallboard.domain.events import (
    AgentStateChanged,
    Baseline,
    CallAnswered,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallOffered,
    Event,
    OfferEnded,
)
from wallboard.domain.source import SourceLost, SourceRefused
from wallboard.domain.words import AgentState, CallId, EndCause, OfferResult, Outcome
from wallboard.sources.ami.source import AmiSource
from wallboard.sources.simulator.day import day_events
from wallboard.sources.spec import SourceSpec, spec_of, with_details
from wallboard.sources.toy_ami import Habits, ToyAmi, ToyOptions
from wallboard.sources.toy_ami.ledger import ABANDONED, ANSWERED, EXIT_KEY, Ledger

AT_ONCE = ToyOptions(real_time=False, hold=True, habits=Habits(bare_completes=0.05))


class Heard:
    """Collects what a source emits, and lets a test wait for more."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._more = Flag()

    def emit(self, events: Sequence[Event]) -> None:
        self.events += events
        self._more.set()

    def wait_for(self, kind: type, count: int = 1) -> None:
        limit = time.monotonic() + LIMIT_S
        while sum(isinstance(event, kind) for event in self.events) < count:
            assert time.monotonic() < limit, f"no more {kind.__name__}"
            self._more.wait(LIMIT_S)
            self._more.clear()

    def of(self, *kinds: type) -> Iterator[Event]:
        return (event for event in self.events if isinstance(event, kinds))


def spec(toy: ToyAmi, secret: str = "reader-toy") -> SourceSpec:
    return with_details(spec_of(f"ami://reader@{toy.host}:{toy.port}"), secret=lambda: secret)


@contextmanager
def connected(toy: ToyAmi) -> Iterator[Heard]:
    """Run our source on the toy server; the first listing has come when the block begins."""
    heard, stop = Heard(), Flag()
    run = Thread(target=AmiSource(spec(toy)).run, args=(heard.emit, stop, clock), daemon=True)
    run.start()
    try:
        heard.wait_for(Baseline)
        yield heard
    finally:
        stop.set()
        run.join(LIMIT_S)
        assert not run.is_alive()


def fates(events: Iterator[Event]) -> dict[CallId, list[tuple[str, ...]]]:
    """Return what the source said of each call, in order."""
    found: dict[CallId, list[tuple[str, ...]]] = defaultdict(list)
    for event in events:
        match event:
            case CallerJoined():
                found[event.call].append(("joined", event.queue))
            case CallAnswered():
                found[event.call].append(("answered", event.queue, event.agent))
            case CallerAbandoned():
                found[event.call].append(("abandoned", event.queue))
            case CallerLeft():
                left = ("exit_key" if event.reason is Outcome.EXIT_KEY else "left", event.queue)
                # An overflow is first told as an unknown leaving, and once more when the next join is seen.
                if found[event.call][-1] != left:
                    found[event.call].append(left)
            case _:
                pass
    return found


def written(ledger: Ledger) -> dict[CallId, list[tuple[str, ...]]]:
    """Return the same of the ledger."""
    found: dict[CallId, list[tuple[str, ...]]] = defaultdict(list)
    for call in ledger.calls:
        for visit in call.visits:
            found[call.uniqueid].append(("joined", visit.queue))
            if visit.fate == ANSWERED:
                found[call.uniqueid].append((ANSWERED, visit.queue, visit.agent or ""))
            else:
                fate = visit.fate if visit.fate in {ABANDONED, EXIT_KEY} else "left"
                found[call.uniqueid].append((fate, visit.queue))
    return found


def test_every_fate_of_a_day_comes_out_as_it_went_in() -> None:
    events = day_events(5, date(2026, 11, 24), "Europe/Budapest")
    with ToyAmi(events, clock, AT_ONCE) as toy, connected(toy) as heard:
        toy.play()
        assert toy.wait_until_played(LIMIT_S)
        ledger = toy.ledger()
        queued = [call for call in ledger.calls if call.visits]
        heard.wait_for(CallEnded, len(queued))

        assert fates(iter(heard.events)) == written(ledger)
        assert len(queued) > 500


def test_every_end_of_a_conversation_says_how_long_and_by_whom() -> None:
    events = day_events(6, date(2026, 11, 24), "Europe/Budapest")
    with ToyAmi(events, clock, AT_ONCE) as toy, connected(toy) as heard:
        toy.play()
        assert toy.wait_until_played(LIMIT_S)
        talks = [v for call in toy.ledger().calls for v in call.visits if v.ended is not None]
        heard.wait_for(CallCompleted, len(talks))

        said = [
            (event.queue, event.agent, str(event.cause), event.server_wait_s, event.server_talk_s)
            for event in heard.of(CallCompleted)
            if isinstance(event, CallCompleted)
        ]
        assert Counter(said) == Counter((v.queue, v.agent, v.reason, v.hold_time, v.talk_time) for v in talks)


def test_every_ringing_of_a_day_ends_as_the_ledger_says() -> None:
    events = day_events(8, date(2026, 11, 24), "Europe/Budapest")
    with ToyAmi(events, clock, AT_ONCE) as toy, connected(toy) as heard:
        toy.play()
        assert toy.wait_until_played(LIMIT_S)
        ledger = toy.ledger()
        heard.wait_for(CallEnded, sum(bool(call.visits) for call in ledger.calls))

        said = Counter(str(event.result) for event in heard.of(OfferEnded) if isinstance(event, OfferEnded))
        offers = Counter(o.result for call in ledger.calls for v in call.visits for o in v.offers)
        # That a phone was answered is said by the answer itself.
        del offers["answered"]
        assert said == offers
        assert sum(1 for _ in heard.of(CallOffered)) > 500


def test_a_ringing_ends_as_it_did() -> None:
    story = (
        Story()
        .ring(PHONE)
        .miss(PHONE)
        .ring(LOCAL, OTHER_PHONE)
        .end_ring(OfferResult.ANSWERED, LOCAL, after=2.0)
        .end_ring(OfferResult.ELSEWHERE, OTHER_PHONE)
        .answer(LOCAL, after=0.0)
        .complete(LOCAL, EndCause.AGENT)
    )
    with ToyAmi(told(story), clock, AT_ONCE) as toy, connected(toy) as heard:
        toy.play()
        heard.wait_for(CallEnded)

        rung = [event.agent for event in heard.of(CallOffered) if isinstance(event, CallOffered)]
        ended = {event.agent: event.result for event in heard.of(OfferEnded) if isinstance(event, OfferEnded)}
        assert rung == [PHONE, LOCAL, OTHER_PHONE]
        assert ended[PHONE] is OfferResult.MISSED
        assert ended.get(OTHER_PHONE, OfferResult.ELSEWHERE) is OfferResult.ELSEWHERE


def test_a_listing_says_who_waits_and_who_talks() -> None:
    waiting, talking = Story(1), Story(1).ring(PHONE).answer(PHONE)
    later = Story(100)
    options = ToyOptions(begin_at=told(later)[-1].at - 50)
    with ToyAmi(told(waiting, talking, later), clock, options) as toy, connected(toy) as heard:
        baseline = next(event for event in heard.of(Baseline) if isinstance(event, Baseline))
        calls = {note.call: note.uniqueid for note in toy.ledger().calls}

        assert [present.call for present in baseline.waiting] == [calls[waiting.call]]
        assert baseline.talking is not None
        assert [(present.call, present.agent) for present in baseline.talking] == [
            (calls[talking.call], PHONE)
        ]


def test_a_wrong_password_is_a_refusal() -> None:
    with ToyAmi(told(), clock, ToyOptions(refusal_s=0.01)) as toy:
        source = AmiSource(spec(toy, "wrong"))
        with pytest.raises(SourceRefused):
            source.run(Heard().emit, Flag(), clock)


def test_a_dropped_connection_is_a_loss() -> None:
    lost: list[BaseException] = []
    with ToyAmi(told(), clock) as toy:
        heard = Heard()

        def run() -> None:
            try:
                AmiSource(spec(toy)).run(heard.emit, Flag(), clock)
            except SourceLost as error:
                lost.append(error)

        thread = Thread(target=run, daemon=True)
        thread.start()
        heard.wait_for(Baseline)
        toy.drop_clients()
        thread.join(LIMIT_S)

    assert len(lost) == 1


def test_pauses_of_a_day_come_out_with_their_reasons() -> None:
    events = list(day_events(5, date(2026, 11, 24), "Europe/Budapest"))
    with ToyAmi(events, clock, AT_ONCE) as toy, connected(toy) as heard:
        toy.play()
        assert toy.wait_until_played(LIMIT_S)
        heard.wait_for(CallEnded, sum(bool(call.visits) for call in toy.ledger().calls))

        said, meant = ({(e.agent, e.reason) for e in paused(some)} for some in (heard.events, events))
        assert said == meant
        assert len(meant) > 20


def paused(events: Sequence[Event]) -> Iterator[AgentStateChanged]:
    """Return who began to be paused."""
    for event in events:
        if isinstance(event, AgentStateChanged) and event.state is AgentState.PAUSED:
            yield event
