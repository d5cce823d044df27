"""The kept pictures of the built-in boards: `python -m tests.ui.pictures` paints and keeps them anew.

One for each board and theme, of the made-up Monday, painted by the code behind `wallboard picture`.
"""

import sys
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QImage

from tests.ui.made_up import ZONE, stale, the_day
from wallboard.app.commands.picture import go_offscreen, screen_of
from wallboard.app.picture.file import write_png
from wallboard.app.picture.painting import Shot, paint, png_of
from wallboard.app.screens.boards import boards_of, built_in_boards
from wallboard.app.settings import Settings
from wallboard.app.site import group_of
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.theme.palettes import PALETTES

FOLDER = Path(__file__).parents[1] / "data" / "pictures"
SIZE = (1280, 720)
STALE = "stale"
NAMES = tuple(f"{board}-{look}" for board in sorted(built_in_boards()) for look in (*PALETTES, STALE))


def kept(name: str) -> Path:
    return FOLDER / f"{name}.png"


def painted(name: str) -> QImage:
    board, _, look = name.partition("-")
    theme = "dark" if look == STALE else look
    shown = silent(the_day()) if look == STALE else the_day()
    screen = screen_of(Settings(), None, board, theme)
    return paint(Shot(shown, boards_of(screen)[0], screen, SIZE, ZONE, group_of(Settings())))


def silent(snapshot: Snapshot) -> Snapshot:
    return replace(snapshot, sources=tuple(replace(source, status=stale()) for source in snapshot.sources))


def main() -> None:
    go_offscreen(scale=1.0)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in set(FOLDER.glob("*.png")) - {kept(name) for name in NAMES}:
        old.unlink()
    for name in NAMES:
        write_png(kept(name), png_of(painted(name)))
        sys.stdout.write(f"{kept(name)}\n")


if __name__ == "__main__":
    main()
