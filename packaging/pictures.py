"""Paints the pictures of the documentation: `python packaging/pictures.py [FOLDER]`.

They are what `wallboard picture` paints of the built-in centre, so the same come out every time; a test
compares them with those in docs/pictures.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage

from wallboard.app.commands.picture import go_offscreen, screen_of
from wallboard.app.compose import Wishes
from wallboard.app.picture.file import write_png
from wallboard.app.picture.painting import Shot, paint, png_of
from wallboard.app.picture.shown import shown
from wallboard.app.screens.boards import boards_of, scopes_of
from wallboard.app.settings import Settings, SiteSettings
from wallboard.app.site import group_of

ZONE = "Europe/Budapest"
SIZE = (1920, 1080)
FOLDER = Path(__file__).parents[1] / "docs" / "pictures"


class Wanted(NamedTuple):
    """One picture: a built-in board in a theme."""

    board: str
    theme: str = "dark"
    stale: bool = False


PICTURES = {
    "wall": Wanted("wall"),
    "desk": Wanted("desk"),
    "wall-light": Wanted("wall", "light"),
    "desk-light": Wanted("desk", "light"),
    "wall-stale": Wanted("wall", stale=True),
}
"""By the name of the file."""


def painted(name: str) -> QImage:
    """Paint one of the pictures, whatever the settings of this computer are."""
    wanted = PICTURES[name]
    settings = Settings(site=SiteSettings(zone=ZONE))
    screen = screen_of(settings, None, wanted.board, wanted.theme)
    board = boards_of(screen)[0]
    what = shown(Wishes(settings, ("simulator:",)), scopes=scopes_of([board]), stale=wanted.stale)
    return paint(Shot(what.snapshot, board, screen, SIZE, ZONE, group_of(settings), demo=what.made_up))


def main() -> None:
    """Write all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    go_offscreen(scale=1.0)
    for name in PICTURES:
        file = folder / f"{name}.png"
        write_png(file, png_of(painted(name)))
        print(file)


if __name__ == "__main__":
    main()
