"""What Asterisk may have counted, where its clock was read on either side of a second."""

from collections.abc import Sequence
from math import floor
from random import Random

import pytest
from msgspec.structs import replace

from tests.e2e.parity import DOUBT_S, Bounds, Six, bounds, counters
from wallboard.domain.facts import Offer, Visit
from wallboard.domain.words import OfferResult, Outcome

LEVELS = {"sales": 5}


def conversation(n: int, joined: float, picked: float, answered: float, ended: float) -> tuple[Visit, Offer]:
    """One as the cache keeps it, with what whole-second clocks tell of it."""
    call, agent = f"call-{n}", f"agent-{n}"
    visit = Visit(
        "pbx",
        call,
        "sales",
        1,
        joined,
        Outcome.ANSWERED,
        agent=agent,
        answered=answered,
        left=answered,
        ended=ended,
        server_wait_s=floor(answered) - floor(joined),
        server_talk_s=floor(ended) - floor(answered),
    )
    return visit, Offer("pbx", call, "sales", 1, 1, agent, joined, picked, OfferResult.ANSWERED)


def bounds_of(*conversations: tuple[Visit, Offer]) -> Bounds:
    visits, offers = zip(*conversations, strict=True)
    return bounds(visits, offers, LEVELS)["sales"]


def counted(*conversations: tuple[Visit, Offer]) -> Six:
    visits, offers = zip(*conversations, strict=True)
    return counters(visits, offers, LEVELS)["sales"]


CLEAR = conversation(1, 100.5, 103.4, 103.5, 110.5)


def test_where_no_second_begins_near_an_instant_only_equality_is_allowed() -> None:
    said = Six(1, 0, 3, 7, 100.0, 100.0)
    assert bounds_of(CLEAR) == (said, said)
    assert counted(CLEAR) == said


@pytest.mark.parametrize(
    "wrong",
    [{"completed": 2}, {"abandoned": 1}, {"holdtime": 2}, {"holdtime": 5}, {"talktime": 8}, {"perf": 0.0}],
)
def test_where_nothing_is_in_doubt_another_number_is_refused(wrong: dict[str, float]) -> None:
    assert not bounds_of(CLEAR).allow(counted(CLEAR)._replace(**wrong))  # type: ignore[arg-type] # int or float


@pytest.mark.parametrize(("holdtime", "allowed"), [(1, False), (2, True), (3, True), (4, False)])
def test_a_second_that_begins_between_pick_up_and_answer_may_be_counted_or_not(
    holdtime: int, *, allowed: bool
) -> None:
    found = conversation(1, 100.5, 102.995, 103.004, 110.5)
    assert counted(found).holdtime == 2
    assert bounds_of(found).allow(counted(found)._replace(holdtime=holdtime)) is allowed


def test_the_wait_counted_at_the_pick_up_is_never_longer_than_the_wait_told() -> None:
    least, most = bounds_of(conversation(1, 100.5, 103.97, 103.98, 110.5))
    assert (least.holdtime, most.holdtime) == (3, 3)


def test_an_announcement_between_pick_up_and_answer_leaves_no_doubt() -> None:
    least, most = bounds_of(conversation(1, 100.5, 102.7, 104.3, 110.5))
    assert (least.holdtime, most.holdtime) == (2, 2)


@pytest.mark.parametrize(("talktime", "allowed"), [(5, False), (6, True), (7, True), (8, False)])
def test_the_end_of_a_conversation_near_a_second_may_be_read_on_either_side(
    talktime: int, *, allowed: bool
) -> None:
    found = conversation(1, 100.5, 103.4, 103.5, 110.02)
    assert bounds_of(found).allow(counted(found)._replace(talktime=talktime)) is allowed


def test_a_wait_in_doubt_at_the_service_level_moves_the_percentages_downwards() -> None:
    least, most = bounds_of(conversation(1, 100.5, 105.995, 106.004, 110.5))
    assert (least.holdtime, most.holdtime) == (5, 6)
    assert (least.perf, most.perf) == (least.perf2, most.perf2) == (0.0, 100.0)


@pytest.mark.parametrize(("apart", "holdtimes"), [(0.02, (1, 9)), (2 * DOUBT_S, (1, 1))])
def test_of_two_pick_ups_close_together_either_may_be_the_last(
    apart: float, holdtimes: tuple[int, int]
) -> None:
    at = 110.4
    long = conversation(1, 101.5, at, at + 0.001, 130.5)
    short = conversation(2, 109.5, at + apart, at + apart + 0.001, 140.5)
    least, most = bounds_of(long, short)
    assert (least.holdtime, most.holdtime) == holdtimes


def test_a_conversation_that_is_missing_is_always_refused() -> None:
    found = [conversation(n, 100.0 + n, 104.0 + n, 104.01 + n, 120.0 + n) for n in range(5)]
    said = counted(*found)
    assert bounds_of(*found).allow(said)
    for n in range(5):
        assert not bounds_of(*found[:n], *found[n + 1 :]).allow(said)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_threads_do_the_truth_is_allowed_and_two_seconds_off_are_not(seed: int) -> None:
    found, said = _lived(Random(seed))
    both = bounds_of(*found)
    assert both.allow(said)
    for off in (-2, 2):
        assert not both.allow(said._replace(holdtime=said.holdtime + off))
        assert not both.allow(said._replace(talktime=said.talktime + off))
        longer = [(replace(v, server_talk_s=(v.server_talk_s or 0) + off), offer) for v, offer in found]
        assert not bounds_of(*longer).allow(said)


def _lived(random: Random) -> tuple[list[tuple[Visit, Offer]], Six]:
    """Return conversations as they are told, and what an Asterisk counts that reads its clock apart."""
    found, read = [], []
    for n in range(30):
        joined = random.uniform(100.0, 220.0)
        picked = joined + random.uniform(0.0, 9.0)
        answered = picked + random.uniform(0.0, 0.01)
        ended = answered + random.uniform(1.0, 9.0)
        told = floor(ended + random.uniform(-0.02, 0.02)) - floor(answered)
        read.append((picked, "hold", floor(picked) - floor(joined)))
        read.append((ended, "talk", floor(ended) - floor(answered)))
        stamps = (at + random.uniform(-0.03, 0.03) for at in (joined, picked, answered, ended))
        visit, offer = conversation(n, *stamps)
        wait = floor(answered) - floor(joined)
        found.append((replace(visit, server_wait_s=wait, server_talk_s=told), offer))
    in_time = sum(seconds <= LEVELS["sales"] for _, what, seconds in read if what == "hold")
    perf = round(100 * in_time / 30, 1)
    return found, Six(30, 0, *_averages(sorted(read)), perf, perf)


def _averages(read: Sequence[tuple[float, str, int]]) -> tuple[int, int]:
    hold = talk = completed = 0
    for _, what, seconds in read:
        if what == "hold":
            hold = (3 * hold + seconds) // 4 if completed else seconds
        else:
            talk = (3 * talk + seconds) // 4 if completed else seconds
            completed += 1
    return hold, talk
