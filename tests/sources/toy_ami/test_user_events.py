"""What the toy's dial plan says comes out of our own source as what the caller met before any queue."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from threading import Event as Flag
from threading import Thread
from typing import TypeGuard

import pytest

from tests.sources.toy_ami.stories import OPENING, clock, staffed
from wallboard.domain.caller import Caller
from wallboard.domain.events import (
    CallArrived,
    CallEnded,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    CallMarked,
    Event,
    MenuChosen,
)
from wallboard.domain.facts import Anomaly, Call, Fact
from wallboard.domain.floor import Floor
from wallboard.domain.words import Direction, Outcome, Pre
from wallboard.sources.ami.source import AmiSource
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.sources.spec import spec_of, with_details
from wallboard.sources.toy_ami import Habits, ToyAmi, ToyOptions

LIMIT_S = 60.0
ANNA = Caller("+33377944649", "+33377944649", "Anna")


def heard(story: Iterator[Event], ends: int, **habits: float | bool) -> list[Event]:
    """Play a story to our own source until so many callers are gone, and give what it emits."""
    options = ToyOptions(real_time=False, hold=True, habits=Habits(**habits))  # type: ignore[arg-type]
    events: list[Event] = []
    stop, more = Flag(), Flag()
    with ToyAmi(story, clock, options) as toy:
        spec = spec_of(f"ami://wallboard@127.0.0.1:{toy.port}")
        spec = with_details(
            spec, secret=lambda: "wallboard-toy", country="FR", inbound=("from-trunk", "PJSIP/carrier-*")
        )

        def take(told: Sequence[Event]) -> None:
            events.extend(told)
            more.set()

        thread = Thread(target=AmiSource(spec).run, args=(take, stop, clock))
        thread.start()
        assert more.wait(LIMIT_S)
        toy.play()
        limit = time.monotonic() + LIMIT_S
        while _gone(events) < ends:
            assert time.monotonic() < limit, events[-5:]
            more.wait(1)
            more.clear()
        stop.set()
        thread.join(LIMIT_S)
    return events


def _gone(events: list[Event]) -> int:
    came = {event.call for event in events if _is_caller(event)}
    return len(came & {event.call for event in events if isinstance(event, CallEnded)})


def folded(events: list[Event]) -> dict[str, Call]:
    floor, facts = Floor("toy"), list[Fact]()
    for event in events:
        facts += floor.apply(event)
    facts += floor.advance(events[-1].at + 20)
    assert not [fact for fact in facts if isinstance(fact, Anomaly)]
    return {fact.call: fact for fact in facts if isinstance(fact, Call)}


def before_queues() -> Iterator[Event]:
    yield from staffed("support")
    at = OPENING
    for number, pre in enumerate((Pre.IVR_ABANDON, Pre.BUSY, Pre.OUT_OF_HOURS, Pre.SELF_SERVED)):
        call, at = f"pre-{number}", at + 10
        yield CallArrived(at, call, ANNA, f"500{number}")
        yield CallMarked(at + 1, call, greeted=True)
        if pre is Pre.SELF_SERVED:
            yield MenuChosen(at + 2, call, "Account balance")
            yield CallMarked(at + 3, call, asked=True, rating=0.6, solved=True, result_code="balance")
        yield CallEnded(at + 5, call, pre)
    for number, reason in enumerate((Outcome.FULL, Outcome.JOIN_EMPTY)):
        call, at = f"refused-{number}", at + 10
        yield CallArrived(at, call, ANNA, f"501{number}")
        yield CallerRefused(at + 2, call, "support", reason, ANNA)
        yield CallEnded(at + 4, call)
    for number, reason in enumerate((Outcome.TIMEOUT, Outcome.LEAVE_EMPTY, Outcome.WITHDRAWN)):
        call, at = f"left-{number}", at + 10
        yield CallArrived(at, call, ANNA, f"502{number}")
        yield CallerJoined(at + 1, call, "support", ANNA)
        yield CallerLeft(at + 6, call, "support", reason)
        yield CallEnded(at + 8, call)


@pytest.mark.parametrize("local_callers", [0.0, 1.0])
def test_each_way_to_be_lost_before_a_queue_is_told_apart(local_callers: float) -> None:
    calls = {
        call.line: call for call in folded(heard(before_queues(), 9, local_callers=local_callers)).values()
    }
    assert [(calls[f"500{n}"].pre, calls[f"500{n}"].greeted is not None) for n in range(4)] == [
        (Pre.IVR_ABANDON, True),
        (Pre.BUSY, True),
        (Pre.OUT_OF_HOURS, True),
        (Pre.SELF_SERVED, True),
    ]
    served = calls["5003"]
    assert (served.menu_path, served.rating, served.solved) == ("Account balance", 0.6, True)
    assert (served.asked, served.result_code) == (True, "balance")
    assert [calls[f"501{n}"].result for n in range(2)] == [Outcome.FULL, Outcome.JOIN_EMPTY]
    left = [calls[f"502{n}"].result for n in range(3)]
    assert left == [Outcome.TIMEOUT, Outcome.LEAVE_EMPTY, Outcome.WITHDRAWN]
    assert not [call for call in calls.values() if call.partial or call.caller != ANNA.number]


def test_a_dial_plan_that_says_nothing_leaves_the_reasons_open_but_no_call_out() -> None:
    calls = {call.line: call for call in folded(heard(before_queues(), 9, speaks=False)).values()}
    assert len(calls) == 9
    assert {calls[f"501{n}"].pre for n in range(2)} == {Pre.IVR_ABANDON}
    assert {calls[f"502{n}"].result for n in range(3)} == {Outcome.UNKNOWN}


def ends_of(events: list[Event]) -> tuple[int, Counter[str], list[float]]:
    """How many callers came, what is said of their ends beside the queues, and how content they were."""
    came = {event.call for event in events if _is_caller(event)}
    ends = Counter(
        str(event.pre if isinstance(event, CallEnded) else event.reason)
        for event in events
        if isinstance(event, CallEnded | CallerRefused) and event.call in came
    )
    ratings = [e.rating for e in events if isinstance(e, CallMarked) and e.rating is not None]
    return len(came), ends, sorted(ratings)


def _is_caller(event: Event) -> TypeGuard[CallArrived]:
    return isinstance(event, CallArrived) and event.direction is Direction.INBOUND and not event.internal


def test_a_whole_simulated_day_has_as_many_calls_of_each_end_behind_asterisk() -> None:
    simulated = SimulatedDay(Options(agents=8, volume=1.5), date(2026, 11, 23), "Europe/London")
    story = list(simulated.events())
    came, ends, ratings = ends_of(story)
    heard_of, heard_ends, heard_ratings = ends_of(heard(iter(story), came, bare_completes=0.0))
    assert (heard_of, heard_ends) == (came, ends)
    assert heard_ratings == pytest.approx(ratings)
    assert came > 200
    assert len(ratings) > 10
