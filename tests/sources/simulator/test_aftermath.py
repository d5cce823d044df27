"""Who was lost rings again or is rung back."""

from collections.abc import Iterator

from wallboard.domain.events import Event
from wallboard.domain.words import Direction, Pre
from wallboard.sources.simulator.ledger import CallFate, Ledger

Simulated = tuple[list[Event], Ledger]


def pairs(week: list[Simulated], direction: Direction) -> Iterator[tuple[CallFate, CallFate]]:
    for _, ledger in week:
        for fate in ledger.calls.values():
            if fate.repeat_of is not None and fate.direction is direction:
                yield ledger.calls[fate.repeat_of], fate


def test_who_rings_again_is_the_same_person_on_the_same_line_within_minutes(week: list[Simulated]) -> None:
    again = list(pairs(week, Direction.INBOUND))
    assert len(again) > 30
    for lost, fate in again:
        assert lost.answered is None
        assert (fate.caller, fate.line) == (lost.caller, lost.line)
        assert 45 <= fate.arrived - (lost.ended or 0) <= 540


def test_nobody_rings_again_because_the_centre_is_closed(week: list[Simulated]) -> None:
    assert not [lost for lost, _ in pairs(week, Direction.INBOUND) if lost.pre is Pre.OUT_OF_HOURS]


def test_the_centre_rings_lost_callers_back_and_reaches_some(week: list[Simulated]) -> None:
    outbound = list(pairs(week, Direction.OUTBOUND))
    assert all(fate.caller == lost.caller is not None for lost, fate in outbound)
    assert all(fate.arrived >= (lost.ended or 0) + 240 for lost, fate in outbound)
    reached = sum(fate.answered is not None for _, fate in outbound)
    assert 0.4 < reached / len(outbound) < 0.9


def test_a_promise_to_call_back_is_kept_or_tried(week: list[Simulated]) -> None:
    promised = [
        fate.call
        for _, ledger in week
        for fate in ledger.calls.values()
        if fate.mark and fate.answered is None
    ]
    called = {lost.call for lost, _ in pairs(week, Direction.OUTBOUND)}
    assert sum(call in called for call in promised) > 0.7 * len(promised) > 5


def test_who_was_reached_is_left_alone(week: list[Simulated]) -> None:
    for _, ledger in week:
        reached: set[str] = set()
        for fate in ledger.calls.values():
            if fate.direction is Direction.OUTBOUND and fate.caller is not None:
                assert fate.caller not in reached
                if fate.answered is not None:
                    reached.add(fate.caller)
