"""A supervisor's window as a process of its own, which does what lines on its standard input say.

`state` says what is shown, `take NUMBER` takes a caller on, `end` closes the window. Each is answered by a
line of JSON.
"""

import json
import sys
from functools import partial
from threading import Thread
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from wallboard.app.cli import main
from wallboard.domain.desk.acts import Doer, deed
from wallboard.domain.desk.deeds import DeedKind
from wallboard.ui.text import shown
from wallboard.ui.window import WallWindow


def _window() -> WallWindow | None:
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, WallWindow)]
    return windows[0] if windows and windows[0].isVisible() else None


def _state(window: WallWindow) -> dict[str, Any]:
    snapshot, recording = window.pulse._latest(), window._means.recording()
    return {
        "sources": [source.status.state for source in snapshot.sources],
        "by": recording.by,
        "process": recording.process,
        "acts": window._means.desk is not None,
        "lost": {row.who: row.taken_by for row in snapshot.ledger.rows if row.who is not None},
        "arrived": snapshot.all.day.visits.presented,
        "answered": snapshot.all.day.visits.answered,
        "notices": [shown(one.text) for one in window._notices.current],
    }


def _do(app: QApplication, line: str) -> None:
    window = _window()
    word, _, who = line.partition(" ")
    if window is None:
        answer: dict[str, Any] = {}
    elif word == "take":
        desk = window._means.desk
        assert desk is not None
        at = window.pulse._latest().at
        desk.write(deed(desk.new_id(), who, Doer(desk.name, at), DeedKind.TAKEN))
        answer = {"taken": who}
    else:
        answer = _state(window)
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    if word == "end":
        app.quit()


def _listen() -> None:
    for line in sys.stdin:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            QTimer.singleShot(0, app, partial(_do, app, line.strip()))
        else:
            sys.stdout.write("{}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    Thread(target=_listen, daemon=True).start()
    sys.exit(main(sys.argv[1:]))
