"""Whose rows are shown."""

import pytest
from msgspec.structs import replace

from tests.ui.made_up_ledger import HOTLINE, lost_callers
from wallboard.domain.ledger.rows import LedgerState
from wallboard.ui.ledger.choice import STATES, Choice, States, nothing_words
from wallboard.ui.text import shown


def keys(choice: Choice) -> list[str]:
    rows = lost_callers()
    return [row.caller.raw[-4:] for row in rows if choice.has_place(row) and choice.has_state(row)]


def test_a_queue_has_all_who_ever_tried_it() -> None:
    assert keys(Choice(("Sales",))) == ["0142", "0118", "0199", "5014"]
    assert keys(Choice(("pbx-1/sales",))) == keys(Choice(("Sales",)))
    assert keys(Choice(("pbx-2/sales",))) == []


def test_a_line_has_who_called_it() -> None:
    assert keys(Choice(lines=(HOTLINE,))) == ["0142", "0109", "0117"]


@pytest.mark.parametrize(
    ("states", "number"), [("all", 12), ("to_call_back", 5), ("reached", 6), ("others", 1), ("taken", 5)]
)
def test_states(states: States, number: int) -> None:
    assert len(keys(Choice(states=states))) == number


def test_who_is_taken_care_of_is_no_work_for_others() -> None:
    taken = replace(lost_callers()[0], taken_by="Ana")
    assert not Choice(states="taken").has_state(taken)
    assert Choice(states="to_call_back").has_state(taken)


def test_every_state_is_in_exactly_one_of_three_choices() -> None:
    row = lost_callers()[0]
    three: tuple[States, ...] = ("to_call_back", "reached", "others")
    for state in LedgerState:
        assert sum(Choice(states=one).has_state(replace(row, state=state)) for one in three) == 1


def test_whoever_finds_nobody_reads_why() -> None:
    said = [shown(nothing_words(Choice(states=states), "")) for states, _ in STATES]
    assert len(set(said)) == len(said)
    assert shown(nothing_words(Choice(), "x")).endswith("Esc")
    assert shown(nothing_words(Choice(("Sales",)), "")) == "Nobody was lost there in this time"
