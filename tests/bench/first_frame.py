"""Shows a window in a process of its own and says when its first frame was painted.

    first_frame.py wall FOLDER     the program, with FOLDER as its home
    first_frame.py empty           a window with nothing in it, of the same size

Prints the reading of the monotonic clock after the first frame that holds anything (the splash), and for
the wall after its own first frame and after the first in which a tile has a figure; then ends.
"""
# ruff: noqa: PLC0415 -- what is loaded before the program or the window itself would not be measured

import os
import sys
from time import monotonic

_SIZE = (1280, 720)
_GIVEN_UP_MS = 20_000


def wall() -> None:
    """Run the program's own `main`, with an application that notes what is painted."""
    from PySide6 import QtWidgets
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watched(QtWidgets.QApplication):
        """The application: looks at every event before it happens."""

        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.left = ["painted", "wall", "whole"]
            self.painted: list[str] = []
            self.installEventFilter(self)
            QTimer.singleShot(_GIVEN_UP_MS, self.quit)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            painting = event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}
            if self.painted and not painting:  # so the frame that was begun is on the screen
                say(self.painted.pop(0))
                if self.left == [] and not self.painted:
                    self.removeEventFilter(self)
                    self.quit()
            if event.type() == QEvent.Type.Paint and _is_ours(watched):
                for what in [w for w in self.left if _shows(watched, w)]:
                    self.left.remove(what)
                    self.painted.append(what)
            return False

    QtWidgets.QApplication = Watched  # type: ignore[assignment,misc] # before the program takes it from there
    from wallboard.app.cli import main

    sys.exit(main([]))


def _is_ours(watched: object) -> bool:
    return type(watched).__module__.startswith("wallboard.")


def _shows(watched: object, what: str) -> bool:
    if what == "wall":
        return type(watched).__module__.startswith("wallboard.ui.")
    return what == "painted" or _has_figure(watched)


def _has_figure(watched: object) -> bool:
    figure = getattr(getattr(watched, "view", None), "figure", "–")
    return str(figure) != "–"


def empty() -> None:
    """Show a window of Qt's that paints nothing but its ground."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QColor, QPainter, QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Empty(QWidget):
        """Paints its ground."""

        def paintEvent(self, _event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor("#101418"))
            painter.end()
            say("painted")
            say("whole")
            QTimer.singleShot(0, app.quit)

    app = QApplication([])
    window = Empty()
    window.resize(*_SIZE)
    window.show()
    app.exec()


def say(what: str) -> None:
    """Say that it has happened, and when."""
    os.write(1, f"{what} {monotonic()}\n".encode())


if __name__ == "__main__":
    {"wall": wall, "empty": empty}[sys.argv[1]]()
