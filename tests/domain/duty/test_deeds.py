"""What holds of all that was entered."""

from tests.domain.duty.days import entered
from wallboard.domain.duty.deeds import DutyKind, in_force

SHIFT = entered(DutyKind.SHIFT, 1)


def test_what_was_entered_holds_once_however_often_it_is_told() -> None:
    ill = entered(DutyKind.ABSENT, 2)
    assert in_force([ill, SHIFT, SHIFT]) == (SHIFT, ill)


def test_what_was_taken_back_does_not_hold() -> None:
    assert in_force([SHIFT, entered(DutyKind.UNDONE, 2, undoes="d1")]) == ()


def test_an_edit_takes_the_place_of_what_it_names_until_it_is_taken_back_itself() -> None:
    edit = entered(DutyKind.SHIFT, 2, undoes="d1")
    assert in_force([SHIFT, edit]) == (edit,)
    assert in_force([SHIFT, edit, entered(DutyKind.UNDONE, 3, undoes="d2")]) == (SHIFT,)
