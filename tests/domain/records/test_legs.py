"""Legs become calls, and what two files have of one call is put together."""

from decimal import Decimal
from itertools import permutations

from msgspec.structs import replace

from wallboard.domain.records import legs as module
from wallboard.domain.records.legs import Legs, channel_of, joined, whole
from wallboard.domain.records.reading import Leg
from wallboard.domain.records.record import CallRecord
from wallboard.domain.words import Direction, Seconds


def leg(began: Seconds, ended: Seconds, channel: str, answered: Seconds | None = None, **more: object) -> Leg:
    """A row of a caller's channel `1`, or of one that was rung; `met` says that somebody was connected."""
    met = bool(more.pop("met", False))
    record = CallRecord(
        began, ended, answered if met else None, Direction.INBOUND, caller="+36301234567",
        caller_raw="06301234567", line="sales", operator="PJSIP/trunk-00000005", call="1",
    )  # fmt: skip
    return Leg(replace(record, **more), channel, met, answered, ())


RANG = leg(100, 110, "1", 100, agent="PJSIP/1101-00000006", disposition="NO ANSWER")
TALKED = leg(110, 180, "1", 110, met=True, agent="Local/1002@agents-00000007;1", disposition="ANSWERED")
PHONE = leg(110, 180, "3", 118, operator="Local/1002@agents-00000007;2")
IN_VAIN = leg(100, 110, "2", None, operator="Local/1001@agents-00000006;2")


def test_the_call_is_what_its_first_channel_lived_through_in_whatever_order_its_legs_are_told() -> None:
    for order in permutations([RANG, TALKED, PHONE, IN_VAIN]):
        call = whole(list(order))
        assert (call.began, call.answered, call.ended) == (100, 118, 180)
        assert (call.agent, call.operator, call.disposition) == (
            "Local/1002@agents", "PJSIP/trunk", "ANSWERED",
        )  # fmt: skip


def test_a_queue_that_took_the_call_did_not_answer_it() -> None:
    call = whole([RANG, IN_VAIN])
    assert (call.answered, call.agent, call.disposition) == (None, "", "NO ANSWER")


def test_without_a_channel_of_its_own_a_phone_picked_up_when_its_row_says() -> None:
    assert whole([RANG, TALKED]).answered == 110


def test_who_rings_out_is_the_agent_and_what_was_rung_the_trunk() -> None:
    out = leg(
        5, 9, "1", 6, met=True, direction=Direction.OUTBOUND,
        operator="PJSIP/1101-0000000a", agent="PJSIP/trunk-0000000b", cost=Decimal(1),
    )  # fmt: skip
    call = whole([out, leg(5, 9, "1", direction=Direction.OUTBOUND, cost=Decimal("0.5"))])
    assert (call.agent, call.operator, call.cost) == ("PJSIP/1101", "PJSIP/trunk", Decimal("1.5"))
    unanswered = whole([leg(5, 9, "1", direction=Direction.OUTBOUND, operator="PJSIP/1101-0000000a")])
    assert (unanswered.agent, unanswered.operator) == ("PJSIP/1101", "")


def test_calls_are_given_when_no_leg_of_theirs_can_come() -> None:
    legs = Legs()
    assert list(legs.take(RANG)) == []
    assert [call.began for call in legs.take(leg(7, 8, "9", call=""))] == [7]
    given = [
        call for n in range(600) for call in legs.take(leg(100 + n * 60, 101 + n * 60, "1", call=f"c{n}"))
    ]
    assert given[0].call == "1"
    assert len(given) + len(list(legs.rest())) == 601
    assert list(legs.rest()) == []


def test_no_more_legs_are_held_than_there_is_room_for() -> None:
    before = module.MOST
    try:
        module.MOST = 10
        legs = Legs()
        given = [call for n in range(500) for call in legs.take(leg(100, 101, "1", call=f"c{n}"))]
    finally:
        module.MOST = before
    assert len(given) == 490


def test_parts_of_a_call_out_of_two_files_are_put_together_in_any_order_and_once() -> None:
    both = whole([RANG, IN_VAIN, TALKED, PHONE])
    one, other = whole([RANG, IN_VAIN]), whole([RANG, TALKED, PHONE])
    assert joined(one, other) == joined(other, one) == both
    assert joined(both, one) == joined(both, other) == joined(both, both) == both


def test_the_finer_answer_is_kept() -> None:
    coarse, fine = whole([RANG, TALKED]), whole([RANG, TALKED, PHONE])
    assert joined(coarse, fine).answered == joined(fine, coarse).answered == 118


def test_an_earlier_part_tells_who_rang_and_a_forgotten_caller_stays_forgotten() -> None:
    later = whole([replace_record(TALKED, caller=None, caller_raw="")])
    call = joined(later, whole([RANG]))
    assert (call.began, call.caller, call.answered) == (100, "+36301234567", 110)
    forgotten = replace(whole([RANG, TALKED]), caller=None, caller_raw="")
    assert joined(forgotten, whole([RANG, TALKED])).caller is None
    priced = replace(whole([RANG]), cost=Decimal(2))
    assert joined(whole([RANG]), priced).cost == Decimal(2)


def replace_record(one: Leg, **more: object) -> Leg:
    return replace(one, record=replace(one.record, **more))


def test_channels_without_their_number() -> None:
    assert channel_of("PJSIP/1101-0000002f") == "PJSIP/1101"
    assert channel_of("Local/1002@agents-00000007;2") == "Local/1002@agents"
    assert channel_of("DAHDI/1-1") == "DAHDI/1-1"
