from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wallboard.app.screens.begin import LATEST_MS, Begin


def test_it_begins_once_behind_the_first_frame(qtbot: QtBot, qapp: QApplication) -> None:
    done: list[str] = []

    class Window(QWidget):
        def paintEvent(self, _event: object) -> None:
            done.append("painted")

    window = Window()
    begin = Begin(qapp, lambda: done.append("begun"))
    window.show()
    assert done in ([], ["painted"])
    qtbot.waitUntil(lambda: "begun" in done, timeout=5000)
    assert done[0] == "painted"
    window.update()
    qtbot.waitUntil(lambda: done.count("painted") > 1, timeout=5000)
    QTimer.singleShot(LATEST_MS + 50, lambda: done.append("late"))
    qtbot.waitUntil(lambda: "late" in done, timeout=5000)
    assert done.count("begun") == 1
    assert begin.error is None
    window.close()


def test_it_begins_without_any_window(qtbot: QtBot, qapp: QApplication) -> None:
    done: list[str] = []
    begin = Begin(qapp, lambda: done.append("begun"))
    qtbot.waitUntil(lambda: done == ["begun"], timeout=5000)
    begin.deleteLater()


def test_what_goes_wrong_is_kept(qtbot: QtBot, qapp: QApplication) -> None:
    def fail() -> None:
        raise ValueError("no")

    begin = Begin(qapp, fail)
    qtbot.waitUntil(lambda: begin.error is not None, timeout=5000)
    assert str(begin.error) == "no"
