import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from wallboard.app.screens.mishaps import Mishaps, noted
from wallboard.ui.notices import Notices, Weight


def _fails(what: object) -> None:
    raise ValueError(what)


def _note(mishaps: Mishaps, times: int, text: str = "it") -> None:
    for _ in range(times):
        try:
            _fails(text)
        except ValueError as error:
            mishaps.note(type(error), error, error.__traceback__)


def test_the_same_mistake_is_logged_once_and_told_once(caplog: pytest.LogCaptureFixture) -> None:
    notices = Notices()
    mishaps = Mishaps(notices)
    _note(mishaps, 50)
    _note(mishaps, 50, "said otherwise")
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "_fails" in caplog.text
    (notice,) = notices.current
    assert notice.weight is Weight.WARN


def test_another_mistake_is_logged_too(caplog: pytest.LogCaptureFixture) -> None:
    mishaps = Mishaps(Notices())
    _note(mishaps, 2)
    for _ in range(2):
        mishaps.note(KeyError, KeyError("x"), None)
    assert len(caplog.records) == 2


def test_ctrl_c_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    notices = Notices()
    Mishaps(notices).note(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert notices.current == ()
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_what_a_timer_or_a_thread_does_wrong_is_noted(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    notices, before = Notices(), (sys.excepthook, threading.excepthook)
    with noted(notices):
        QTimer.singleShot(0, lambda: _fails("timer"))
        qtbot.waitUntil(lambda: bool(notices.current), timeout=3_000)
        thread = threading.Thread(target=lambda: _fails("thread in another place"))
        thread.start()
        thread.join()
    assert len(caplog.records) == 1, "both failed at the same place"
    assert (sys.excepthook, threading.excepthook) == before
