"""What the lines of a queue log say, in our words."""

import pytest

from tests.sources.queue_log.made import NOON, joined, line, told
from wallboard.domain.events import (
    Baseline,
    CallAnswered,
    CallCompleted,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    CallOffered,
    ConnectionLost,
    Event,
    OfferEnded,
)
from wallboard.domain.words import EndCause, OfferResult, Outcome
from wallboard.sources.queue_log.protocol import parse
from wallboard.sources.queue_log.translate import Translator


def about_calls(*lines: bytes) -> list[Event]:
    kinds = (CallerJoined, CallOffered, OfferEnded, CallAnswered, CallCompleted, CallerAbandoned, CallerLeft)
    return [event for event in told(*lines) if isinstance(event, kinds)]


def test_a_call_from_the_join_to_the_hang_up() -> None:
    events = about_calls(
        joined(0, number="0155667788", position=3),
        line(9, "CONNECT", 9, "c2", 4, agent="Ada"),
        line(69, "COMPLETECALLER", 9, 60, 3, agent="Ada"),
    )
    assert isinstance(events[0], CallerJoined)
    assert (events[0].at, events[0].caller.number, events[0].position) == (NOON, "+33155667788", 3)
    assert events[1:] == [
        CallOffered(NOON + 5, "c1", "q", "Ada"),
        CallAnswered(NOON + 9, "c1", "q", "Ada", server_wait_s=9),
        CallCompleted(NOON + 69, "c1", "q", "Ada", EndCause.CALLER, server_wait_s=9, server_talk_s=60),
    ]


@pytest.mark.parametrize(
    ("kind", "data", "cause"),
    [
        ("COMPLETEAGENT", (9, 60, 3), EndCause.AGENT),
        ("TRANSFER", ("7001", "pstn", 9, 60), EndCause.TRANSFER),
        ("BLINDTRANSFER", ("7001", "pstn", 9, 60, 3), EndCause.TRANSFER),
        ("ATTENDEDTRANSFER", ("BRIDGE", "an-id", 9, 60, 3), EndCause.TRANSFER),
        ("ATTENDEDTRANSFER", ("LINK", "one", "two", 9, 60, 3), EndCause.TRANSFER),
    ],
)
def test_each_end_says_how_long_it_lasted_also_where_nothing_was_told_before(
    kind: str, data: tuple[object, ...], cause: EndCause
) -> None:
    events = about_calls(line(69, kind, *data, agent="Ada"))
    assert [event.at - NOON for event in events] == [0, 9, 69]
    assert isinstance(events[2], CallCompleted)
    assert (events[2].cause, events[2].server_wait_s, events[2].server_talk_s) == (cause, 9, 60)


@pytest.mark.parametrize(
    ("kind", "data", "outcome"),
    [
        ("ABANDON", (2, 5, 30), Outcome.ABANDONED),
        ("EXITWITHTIMEOUT", (2, 5, 30), Outcome.TIMEOUT),
        ("EXITEMPTY", (2, 5, 30), Outcome.LEAVE_EMPTY),
        ("EXITWITHKEY", ("#", 2, 5, 30), Outcome.EXIT_KEY),
        ("WITHDRAW", (2, 5, 30, "moved"), Outcome.WITHDRAWN),
    ],
)
def test_who_leaves_and_since_when_they_waited(kind: str, data: tuple[object, ...], outcome: Outcome) -> None:
    for before in ((joined(0),), ()):
        first, last = about_calls(*before, line(30, kind, *data))
        assert isinstance(last, CallerAbandoned | CallerLeft)
        assert (first.at, last.at, last.position, last.server_wait_s) == (NOON, NOON + 30, 2, 30)
        assert (last.reason if isinstance(last, CallerLeft) else Outcome.ABANDONED) is outcome


def test_an_answer_without_a_join_tells_the_join() -> None:
    events = about_calls(line(9, "CONNECT", 9, "c2", 4, agent="Ada"))
    assert isinstance(events[0], CallerJoined)
    assert events[0].at == NOON


def test_ringing_is_in_milliseconds_and_told_from_its_end() -> None:
    events = about_calls(
        joined(0),
        line(6, "RINGNOANSWER", 5000, agent="Ada"),
        line(8, "AGENTDUMP", agent="Bea"),
        line(9, "RINGCANCELED", 500, agent="Cyd"),
    )
    assert [e.at - NOON for e in events if isinstance(e, CallOffered)] == [1, 8, 8.5]
    ended = [e.result for e in events if isinstance(e, OfferEnded)]
    assert ended == [OfferResult.MISSED, OfferResult.DUMPED, OfferResult.CANCELLED]


def test_ringing_for_nobody_is_nothing() -> None:
    assert told(line(6, "RINGNOANSWER", 5000, agent="Ada")) == []


def test_refusals_that_other_versions_write() -> None:
    assert told(line(0, "FULL"), line(1, "JOINEMPTY")) == [
        CallerRefused(NOON, "c1", "q", Outcome.FULL),
        CallerRefused(NOON + 1, "c1", "q", Outcome.JOIN_EMPTY),
    ]


def test_how_a_call_came_into_its_next_queue() -> None:
    overflow = told(joined(0), line(9, "EXITWITHTIMEOUT", 1, 1, 9), joined(9, queue="r"))[-1]
    moved = told(
        joined(0), line(1, "CONNECT", 1, "c2", 0, agent="Ada"),
        line(5, "BLINDTRANSFER", "7", "x", 1, 4, 1, agent="Ada"), joined(6, queue="r"),
    )[-1]  # fmt: skip
    again = told(joined(0), line(9, "ABANDON", 1, 1, 9), joined(20))[-1]
    assert [e.via for e in (overflow, moved, again) if isinstance(e, CallerJoined)] == [
        "overflow",
        "transfer",
        "",
    ]


def test_the_number_dialled_is_told_before_the_join() -> None:
    events = told(line(0, "DID", "3615551234"), joined(0))
    assert [e.line for e in events if isinstance(e, CallerJoined)] == ["3615551234"]


def test_what_is_remembered_of_calls_has_a_limit() -> None:
    translator = Translator()
    for n in range(10_001):
        translator.events(parse(line(n, "DID", "36", call=f"c{n}")))
    first, last = (told(joined(0, call=c), translator=translator)[0] for c in ("c0", "c10000"))
    assert isinstance(first, CallerJoined)
    assert isinstance(last, CallerJoined)
    assert (first.line, last.line) == (None, "36")


def test_a_restart_ends_all_and_a_log_may_begin_with_one() -> None:
    translator = Translator()
    begun = told(line(0, "QUEUESTART", call="NONE", queue="NONE"), translator=translator)
    assert begun == [ConnectionLost(NOON), Baseline(NOON, (), (), (), ())]
    told(joined(5), line(6, "CONNECT", 1, "x", 0, call="c2", agent="Ada"), translator=translator)
    lost, baseline = told(line(60, "QUEUESTART", call="NONE", queue="NONE"), translator=translator)
    assert lost == ConnectionLost(NOON + 6)
    assert isinstance(baseline, Baseline)
    assert (baseline.waiting, baseline.talking, len(baseline.agents)) == ((), (), 1)


def test_the_present_is_what_the_lines_leave_open() -> None:
    translator = Translator()
    told(
        joined(0), joined(1, call="c2"), line(9, "CONNECT", 8, "x", 2, call="c2", agent="Ada"),
        translator=translator,
    )  # fmt: skip
    now = translator.present(NOON + 10.0)
    assert [(w.call, w.joined) for w in now.waiting] == [("c1", NOON)]
    assert [(t.call, t.agent) for t in now.talking or ()] == [("c2", "Ada")]
    assert [q.queue for q in now.queues] == ["q"]
    later = translator.present(NOON + 9_000.0, lasting_s=3_600.0)
    assert (later.waiting, later.talking) == ((), ()), "the ends of these were not written"
    assert translator.closed(NOON + 10.0)[0] == ConnectionLost(NOON + 10.0)
    assert translator.present(NOON + 11.0).waiting == ()


def test_kinds_that_say_nothing_to_us_are_counted_and_familiar_ones_are_not() -> None:
    translator = Translator()
    told(
        line(0, "CONFIGRELOAD", call="NONE", queue="NONE"), line(0, "PENALTY", 4, agent="Ada"),
        line(0, "HOTDESK", agent="Ada"), line(0, "HOTDESK"), line(0, "PAUSE", agent="NONE"),
        translator=translator,
    )  # fmt: skip
    assert translator.unused == {"HOTDESK": 2}
