"""Paints the pictures of the README: `python packaging/pictures.py [FOLDER]`.

The built-in centre is played up to one instant and painted by the very windows that the program shows, so
the same picture comes out every time; a test compares it with the one in docs/pictures.
"""

import os
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from wallboard.app.settings import Settings
from wallboard.app.site import site_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import mark
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.ui.board import read_board
from wallboard.ui.picture import picture_of
from wallboard.ui.resources import resource
from wallboard.ui.window import WallWindow

ZONE = "Europe/Budapest"
MOMENT = datetime(2026, 11, 23, 16, 31, tzinfo=ZoneInfo(ZONE))
SIZE = (1920, 1080)
FOLDER = Path(__file__).parents[1] / "docs" / "pictures"


def snapshot() -> Snapshot:
    """Play the built-in centre up to the moment."""
    at = MOMENT.timestamp()
    present = Present(site_of(Settings(), ZONE), at)
    feed = Feed("simulator", lambda _: 0.0, at, [])
    events = [event for event in SimulatedDay(Options(), MOMENT.date(), ZONE).events() if event.at <= at]
    present.take(feed.happened(events, at))
    present.take(feed.happened([], at))
    return present.snapshot([feed], at, 0.0)


def wall() -> QImage:
    """Paint the built-in wall."""
    app = QApplication.instance() or QApplication([])
    shown = snapshot()
    window = WallWindow(
        read_board(resource("boards/wall.toml")),
        lambda: shown,
        MOMENT.timestamp,
        zone=ZONE,
        demo=mark("wall", "Made-up centre"),
    )
    picture = picture_of(window, *SIZE)
    window.close()
    del app
    return picture


def main() -> None:
    """Write all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    wall().save(str(folder / "wall.png"))
    print(folder / "wall.png")


if __name__ == "__main__":
    main()
