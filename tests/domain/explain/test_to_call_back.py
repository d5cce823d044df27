"""Between who is to be called back and who was not reached the numbers add up."""

import pytest
from msgspec.structs import replace

from tests.ui.made_up import the_day
from wallboard.domain.explain.making import Seen, explain
from wallboard.domain.explain.to_call_back import adds_up
from wallboard.domain.ledger.rows import Apart, LedgerSums
from wallboard.domain.snapshot import LostSums, QueueNow

APART = Apart(on_line=1, short=2, out_of_hours=3, done=4, given_up=5)


def whole(ledger: LedgerSums | None, not_reached: int, on_line: int = 0) -> QueueNow:
    day = the_day().all
    lost = LostSums(callers_open=not_reached - on_line, callers_on_line=on_line)
    return replace(day, ledger=ledger, day=replace(day.day, lost=lost))


def said(key: str, queue: QueueNow) -> list[tuple[str, int]]:
    return [(str(one.words), one.count) for one in adds_up(key, queue)]


def test_each_of_the_two_is_the_other_and_what_is_between_them() -> None:
    queue = whole(LedgerSums(to_call_back=14, earlier=2, apart=APART), 27, 1)
    assert said("callers_to_call_back", queue) == [
        ("of today not reached in time", 27), ("on the line now", -1), ("hung up at once", -2),
        ("out of hours", -3), ("somebody is done with", -4), ("given up: the time is over", -5),
        ("lost before today only", 2),
    ]  # fmt: skip
    back = said("unique_unrecovered_callers", queue)
    assert (back[0], back[-1]) == (("to be called back", 14), ("lost before today only", -2))
    for key, value in (("callers_to_call_back", 14), ("unique_unrecovered_callers", 27)):
        assert sum(count for _, count in said(key, queue)) == value
    assert APART.all == 15


def test_of_what_there_is_none_nothing_is_said() -> None:
    assert said("callers_to_call_back", whole(LedgerSums(to_call_back=3), 3)) == [
        ("of today not reached in time", 3)
    ]
    assert said("callers_to_call_back", whole(None, 3)) == []
    assert said("lost", whole(LedgerSums(), 0)) == []


@pytest.mark.parametrize("key", ["callers_to_call_back", "unique_unrecovered_callers"])
def test_the_explanation_has_it_and_the_half_hour_has_not(key: str) -> None:
    queue = whole(LedgerSums(to_call_back=14, apart=Apart(short=3)), 17)
    made = explain(key, queue, Seen(0, 9))
    assert made is not None
    assert sum(one.count for one in made.adds_up) == made.figure.value
    rivals = [rival.key for rival in made.rivals]
    assert rivals == (["unique_unrecovered_callers"] if key == "callers_to_call_back" else [])
    recent = explain("unique_unrecovered_callers_30m", queue, Seen(0, 9))
    assert recent is not None
    assert recent.adds_up == ()
