"""Paints the pictures of the documentation: `python packaging/pictures.py [FOLDER]`.

They are what `wallboard picture` paints of the built-in centre, so the same come out every time; a test
compares them with those in docs/pictures. The files have 256 colours at most, which nobody sees and which
halves them.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from wallboard.app.commands.picture import at_desk, go_offscreen, screen_of
from wallboard.app.compose import Wishes
from wallboard.app.made_up.past import SIX_WEEKS
from wallboard.app.picture.file import write_png
from wallboard.app.picture.pages import Opened, behind_of, opened, shown_with_cache
from wallboard.app.picture.painting import Shot, paint
from wallboard.app.picture.png import png_indexed
from wallboard.app.picture.shown import Shown, shown
from wallboard.app.screens.boards import boards_of, scopes_of
from wallboard.app.settings import Settings, SiteSettings
from wallboard.app.site import group_of
from wallboard.domain.snapshot import Scope

ZONE = "Europe/Budapest"
SIZE = (1920, 1080)
FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
SETTINGS = Settings(site=SiteSettings(zone=ZONE))
"""Whatever those of this computer are."""
WISHES = Wishes(SETTINGS, ("simulator:",))
_MOST_COLOURS = 256


class Wanted(NamedTuple):
    """One picture: a built-in board in a theme, or a page as its screen shows it."""

    board: str
    theme: str = "dark"
    stale: bool = False
    page: str = ""
    queues: tuple[str, ...] = ()


class Centre(NamedTuple):
    """The built-in centre with a cache that pages can ask."""

    shown: Shown
    cache: Path


PICTURES = {
    "wall": Wanted("wall"),
    "desk": Wanted("desk"),
    "wall-light": Wanted("wall", "light"),
    "desk-light": Wanted("desk", "light"),
    "wall-stale": Wanted("wall", stale=True),
    "lost-callers": Wanted("desk", page="lost-callers"),
    "load": Wanted("desk", page="load"),
    "growth": Wanted("desk", page="growth"),
    "duty": Wanted("desk", page="duty"),
    "lines": Wanted("desk", page="lines"),
    "today": Wanted("desk", page="today"),
    "agents": Wanted("desk", page="agents"),
    "service-level": Wanted("desk", page="service_level", queues=("Support",)),
}
"""By the name of the file."""


@contextmanager
def centre() -> Iterator[Centre]:
    """Play the centre once for all pictures."""
    with shown_with_cache(WISHES, scopes=_scopes(), days=SIX_WEEKS) as (what, file):
        yield Centre(what, file)


def painted(name: str, its: Centre) -> QImage:
    """Paint one of the pictures."""
    wanted = PICTURES[name]
    if not wanted.page:
        return _painted(
            wanted, shown(WISHES, scopes=_scopes(), stale=True) if wanted.stale else its.shown, None
        )
    behind = behind_of(wanted.page, wanted.queues, its.shown.snapshot)
    with opened(WISHES, behind, its.cache, made_up=True) as page:
        return _painted(wanted, its.shown, page)


def _scopes() -> list[Scope]:
    boards = (boards_of(screen_of(SETTINGS, None, wanted.board, None))[0] for wanted in PICTURES.values())
    return [*scopes_of(boards), *(wanted.queues for wanted in PICTURES.values() if wanted.queues)]


def small(image: QImage) -> bytes:
    """Pack an image in few colours: each is within the least distance, in each channel, that needs no more.

    Raises ValueError where a picture would not look like itself.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    wide, high = plain.width(), plain.height()
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(high, plain.bytesPerLine())
    pixels = rows[:, : 3 * wide].reshape(-1, 3).astype(np.int32)
    codes, which, often = np.unique(
        pixels @ np.array((1 << 16, 1 << 8, 1)), return_inverse=True, return_counts=True
    )
    colours = np.stack((codes >> 16, codes >> 8 & 255, codes & 255), axis=1)
    order = colours[np.argsort(-often, kind="stable")]
    for apart in range(0, 16, 2):
        palette = _palette(order, apart)
        if len(palette) <= _MOST_COLOURS:
            nearest = np.abs(colours[:, None, :] - palette[None]).max(axis=2).argmin(axis=1)
            indices = nearest[which].astype(np.uint8).tobytes()
            return png_indexed((wide, high), indices, palette.astype(np.uint8).tobytes())
    raise ValueError(len(codes))


def _palette(colours: NDArray[np.int64], apart: int) -> NDArray[np.int64]:
    """Choose the most frequent colours, so that every other is so near to one of them."""
    chosen = colours[:0]
    for colour in colours:
        if not len(chosen) or np.abs(chosen - colour).max(axis=1).min() > apart:
            chosen = np.vstack((chosen, colour))
            if len(chosen) > _MOST_COLOURS:
                break
    return chosen


def _painted(wanted: Wanted, what: Shown, page: Opened | None) -> QImage:
    screen = screen_of(SETTINGS, None, wanted.board, wanted.theme)
    if page is not None:
        screen = at_desk(screen)
    board, groups = boards_of(screen)[0], group_of(SETTINGS)
    return paint(Shot(what.snapshot, board, screen, SIZE, ZONE, groups, demo=what.made_up, page=page))


def main() -> None:
    """Write all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    go_offscreen(scale=1.0)
    with centre() as its:
        for name in PICTURES:
            file = folder / f"{name}.png"
            write_png(file, small(painted(name, its)))
            print(file)


if __name__ == "__main__":
    main()
