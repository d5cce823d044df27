"""What is asked of the server, and what can't be smuggled into it."""

import pytest
from msgspec.structs import replace

from tests.sources.ami.originate.rung import WISH
from wallboard.domain.source import SourceRefused
from wallboard.sources.ami.originate.plan import RingPlan, hang_up, originate

HOSTILE = [
    "x\r\nAction: Command",
    "1,WB_X=2",
    "1|2",
    "1&PJSIP/9",
    "1;2",
    "${SHELL(id)}",
    "１０１",
    "",
    "a b",
    "1\n",
]


@pytest.mark.parametrize("part", HOSTILE)
@pytest.mark.parametrize("where", ["number", "extension", "id"])
def test_no_part_of_a_wish_can_say_more_than_it_should(where: str, part: str) -> None:
    with pytest.raises(SourceRefused):
        originate(RingPlan(), replace(WISH, **{where: part}))


@pytest.mark.parametrize("line", [part for part in HOSTILE if part])
def test_nor_can_the_line(line: str) -> None:
    with pytest.raises(SourceRefused):
        originate(RingPlan(), replace(WISH, line=line))


@pytest.mark.parametrize(
    "plan",
    [
        RingPlan(channel="PJSIP/1101"),
        RingPlan(channel="PJSIP/{extension}&PJSIP/{extension}"),
        RingPlan(context="a,b"),
        RingPlan(exten="s\r\nAsync: false"),
    ],
)
def test_nor_can_the_settings(plan: RingPlan) -> None:
    with pytest.raises(SourceRefused):
        originate(plan, WISH)


def test_the_refusal_does_not_repeat_the_number() -> None:
    with pytest.raises(SourceRefused) as caught:
        originate(RingPlan(), replace(WISH, number="+3655,1"))

    assert "3655" not in str(caught.value)


def test_both_halves_of_a_local_channel_get_an_id_and_only_one_is_ours() -> None:
    wire = originate(RingPlan(channel="Local/{extension}@from-internal/n"), WISH)

    assert b"\r\nChannel: Local/1101@from-internal/n\r\n" in wire
    assert b"\r\nChannelId: wb-0f2e8c\r\nVariable" in wire
    assert b"\r\nOtherChannelId: agent-wb-0f2e8c\r\n" in wire


def test_without_a_line_the_dial_plan_chooses_what_is_shown() -> None:
    wire = originate(RingPlan(), replace(WISH, line=""))

    assert b"CallerID" not in wire
    assert b",WB_LINE=,WB_ID=" in wire


def test_hanging_up_names_the_channel() -> None:
    assert hang_up(WISH, "PJSIP/1101-00000001").endswith(b"\r\nChannel: PJSIP/1101-00000001\r\n\r\n")
