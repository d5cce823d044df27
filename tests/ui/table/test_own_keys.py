"""A key is taken from the shortcuts of the window where it is the widget's own, and nowhere else."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from wallboard.ui.table.own_keys import keeps, plain, step_of, typed

Key, Held = Qt.Key, Qt.KeyboardModifier
ASKED, PRESSED = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress


def key(kind: QEvent.Type, which: Qt.Key, held: Qt.KeyboardModifier, text: str = "") -> QKeyEvent:
    made = QKeyEvent(kind, which, held, text)
    made.ignore()
    return made


def test_an_own_key_is_taken_and_the_others_are_the_windows() -> None:
    asked = key(ASKED, Key.Key_Left, Held.NoModifier)
    assert keeps(asked, lambda event: event.key() == Key.Key_Left)
    assert asked.isAccepted()
    assert not keeps(other := key(ASKED, Key.Key_W, Held.NoModifier, "w"), lambda _: False)
    assert not other.isAccepted()


def test_only_the_question_before_a_shortcut_is_answered() -> None:
    pressed = key(PRESSED, Key.Key_Left, Held.NoModifier)
    assert not keeps(pressed, lambda _: True)
    assert not pressed.isAccepted()
    assert not keeps(QEvent(ASKED), lambda _: True), "no key at all"


@pytest.mark.parametrize(
    ("held", "alone", "with_shift"),
    [
        (Held.NoModifier, True, True),
        (Held.KeypadModifier, True, True),
        (Held.ShiftModifier, False, True),
        (Held.ControlModifier, False, False),
        (Held.ControlModifier | Held.ShiftModifier, False, False),
    ],
)
def test_plain(held: Qt.KeyboardModifier, alone: bool, with_shift: bool) -> None:
    event = key(ASKED, Key.Key_Plus, held, "+")
    assert plain(event) is alone
    assert plain(event, shifted=True) is with_shift
    assert typed(event) is with_shift


def test_what_writes_nothing_is_not_typed() -> None:
    assert not typed(key(ASKED, Key.Key_Left, Held.NoModifier))
    assert not typed(key(ASKED, Key.Key_Escape, Held.NoModifier, "\x1b"))


@pytest.mark.parametrize(
    ("kind", "which", "held", "step"),
    [
        (PRESSED, Key.Key_Left, Held.NoModifier, -1),
        (PRESSED, Key.Key_Right, Held.NoModifier, 1),
        (PRESSED, Key.Key_Up, Held.NoModifier, None),
        (PRESSED, Key.Key_Right, Held.AltModifier, None),
        (ASKED, Key.Key_Right, Held.NoModifier, None),
    ],
)
def test_left_and_right_lead_to_another_time(
    kind: QEvent.Type, which: Qt.Key, held: Qt.KeyboardModifier, step: int | None
) -> None:
    assert step_of(key(kind, which, held)) == step
