"""A server's Master.csv beside the live feed of the same run: the same calls, and the same at once.

Where the two differ, it is by one of three rules, each tried on every call that does.
"""

from collections.abc import Sequence
from functools import cache
from math import floor
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.sources.ami.calls.test_recorded import BY_CONTEXT, calls_of, facts_of
from wallboard.domain.facts import Call, Offer
from wallboard.domain.records.layout import Without
from wallboard.domain.records.pass_ import Reading
from wallboard.domain.records.presets import BUILT_IN
from wallboard.domain.records.reading import Given
from wallboard.domain.records.record import CallRecord
from wallboard.domain.sweep import Peak, Span, Sweep
from wallboard.domain.words import Direction, OfferResult, Seconds
from wallboard.sources.records.separated import SeparatedFile

DATA = Path(__file__).parents[3] / "data" / "ami"
NAMES = ["fates", "main", "overlap"]
LAYOUT = replace(
    BUILT_IN[0].layout,
    zone="UTC",
    # In the laboratory callers and agents' telephones are channels of the same exchange
    without=(Without(4, ("caller", "caller-talk")), Without(6, ("PJSIP/handset-*",))),
)
RING_S = 30.0
START, END = 1_795_320_000.0, 1_795_330_000.0
"""All runs were on one morning."""


@cache
def both(name: str) -> tuple[tuple[Call, CallRecord], ...]:
    """Every call of the live feed with the record of it."""
    file = SeparatedFile(DATA / name / "Master.csv.gz", LAYOUT)
    reading = Reading(LAYOUT, (), Given("UTC", "FR"))
    found = [*reading.rows(file.rows()), *reading.rest()]
    file.close()
    assert not reading.tally.survey(cancelled=False).problems
    records = [one.record for one in found if one.record.direction is Direction.INBOUND]
    by_who = {(one.caller or one.caller_raw, one.began): one for one in records}
    calls = calls_of(name)
    assert len(calls) == len(records) == len(by_who)
    keys = ((call.caller or call.caller_raw, floor(call.arrived)) for call in calls)
    return tuple((call, by_who.pop(key)) for call, key in zip(calls, keys, strict=True))


def peak(spans: Sequence[tuple[Seconds, Seconds]]) -> Peak:
    sweep = Sweep(START, END)
    for since, until in spans:
        sweep.swap(None, Span(since, until))
    return sweep.peak(END)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_calls_came_in_from_the_same_callers(name: str) -> None:
    for call, record in both(name):
        assert (record.caller, record.began) == (call.caller, floor(call.arrived))


@pytest.mark.parametrize("name", NAMES)
def test_they_ended_when_they_ended_unless_nothing_rang_any_more(name: str) -> None:
    """The first rule: after the last ringing no row is written for a caller who waits on and gives up.

    Besides, rows end when the telephone was hung up, the call when its channel was gone: up to 0.1 s later.
    """
    early = [(call, record) for call, record in both(name) if floor(call.ended or 0) != record.ended]
    assert len(early) <= len(both(name)) // 50
    for call, record in early:
        assert record.ended < (call.ended or 0)
        assert call.answered is None or (call.ended or 0) - record.ended < 1 + 0.1


@pytest.mark.parametrize("name", NAMES)
def test_they_were_answered_unless_the_agent_hung_up_before_that(name: str) -> None:
    """The second rule: to a server's records, who picks up and hangs up before that has answered."""
    offers = [fact for fact in facts_of(name, "ami", BY_CONTEXT) if isinstance(fact, Offer)]
    dumped = {offer.call for offer in offers if offer.result is OfferResult.DUMPED}
    for call, record in both(name):
        if (call.answered is None) != (record.answered is None):
            assert record.answered is not None
            assert call.call in dumped


@pytest.mark.parametrize("name", NAMES)
def test_when_they_were_answered_is_told_to_the_second_or_as_when_it_began_to_ring(name: str) -> None:
    """The third rule: of a telephone without a channel of its own in the records its ringing is taken."""
    exact = 0
    for call, record in both(name):
        if call.answered is None or record.answered is None or dumped_first(name, call):
            continue
        late = floor(call.answered) - record.answered
        assert -1 <= late <= RING_S
        exact += abs(late) <= 1
    assert exact * 2 > sum(call.answered is not None for call, _ in both(name))


@cache
def dumped_calls(name: str) -> frozenset[str]:
    offers = [fact for fact in facts_of(name, "ami", BY_CONTEXT) if isinstance(fact, Offer)]
    return frozenset(offer.call for offer in offers if offer.result is OfferResult.DUMPED)


def dumped_first(name: str, call: Call) -> bool:
    """Whether an agent hung up on a caller whom another took afterwards."""
    return call.call in dumped_calls(name)


@pytest.mark.parametrize("name", NAMES)
def test_as_many_lines_were_in_use_at_once(name: str) -> None:
    pairs = both(name)
    told = peak([(record.began, record.ended) for _, record in pairs])
    live = peak([(call.arrived, call.ended or 0) for call, _ in pairs])
    cut = [(floor(call.arrived), floor(call.ended or 0)) for call, _ in pairs]
    missing = sum(
        record.ended <= (live.at or 0) < until
        for (_, record), (_, until) in zip(pairs, cut, strict=True)
        if record.ended != until
    )
    assert peak(cut).most == live.most
    assert told.most == live.most - missing
    assert missing <= 1
    if not missing:
        assert told.at == floor(live.at or 0)
