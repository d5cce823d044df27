"""PySide6 keeps its hands off `None`.

PySide6 6.12.0 on Python 3.11 drops one reference to `None` in almost every call that returns nothing.
Only about 5,200 exist, so a wall dies in its first seconds with `Fatal Python error: none_dealloc`.
docs/decisions/0002-pyside6-version.md tells the story; this test says when a later 6.12 may be used.
From Python 3.12 on `None` is immortal and its count stands still, so the test passes there by nature.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1_000
TOLERATED = 100  # what other code may give back meanwhile


def test_calls_that_return_nothing_keep_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert before - sys.getrefcount(None) < TOLERATED
