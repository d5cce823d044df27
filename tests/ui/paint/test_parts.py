"""Where a part of a tile changes, only that is painted: on the screen is what all of it would be."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.walls import DESK, desk, first_wall, opened
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.widgets.figure import FigureTile
from wallboard.ui.widgets.queue_table import QueueTable
from wallboard.ui.window import WallWindow

_EDGE = 24
"""By so much, of 255, a large text that is kept as a picture may differ from one that is painted anew."""


class Shown:
    """A window in front of a snapshot and a clock that a test sets."""

    def __init__(self, kind: str) -> None:
        self.snapshot: Snapshot = the_day()
        self.now = NOW
        is_desk = kind == "desk"
        self.window = WallWindow(
            desk() if is_desk else first_wall(),
            lambda: self.snapshot,
            lambda: self.now,
            zone=ZONE,
            options=ScreenOptions(agents="names" if is_desk else "counts", breaks=is_desk),
            viewing=DESK if is_desk else Viewing(),
        )
        self.window.resize(1280, 720)

    def beat(self) -> None:
        self.window.pulse.beat()
        for _ in range(4):
            QApplication.processEvents()

    def on_screen(self) -> QImage:
        """What was really painted so far."""
        return self.window.screen().grabWindow(self.window.winId()).toImage()


@pytest.fixture(params=["wall", "desk"])
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Shown]:
    made = Shown(request.param)
    with opened(made.window):
        qtbot.waitExposed(made.window)
        made.window.pulse.stop()
        made.beat()
        yield made


class Regions(QObject):
    """Notes what of a widget is painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.all: list[QRegion] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.all.append(event.region())
        return False


def _same(shown: Shown) -> bool:
    """Whether what is on the screen is what a whole painting is, but for the edges of large letters."""
    screen, whole = _dots(shown.on_screen()), _dots(shown.window.grab().toImage())
    return screen.shape == whole.shape and int(np.abs(screen - whole).max()) <= _EDGE


def _dots(image: QImage) -> npt.NDArray[np.int16]:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(image.constBits(), np.uint8)
    return bits.reshape(image.height(), image.width(), 4).astype(np.int16)


def test_what_is_on_the_screen_is_what_all_of_it_would_be(shown: Shown) -> None:
    assert _same(shown)
    table = next(tile for tile in shown.window.page.tiles if isinstance(tile, QueueTable))
    regions = Regions(table)
    for second in range(1, 4):
        shown.now = NOW + second
        shown.snapshot = replace(shown.snapshot, at=shown.now)
        shown.beat()
        assert _same(shown)
    parts = [
        region.boundingRect().height() for region in regions.all if region.boundingRect() != table.rect()
    ]
    assert len(parts) >= 3
    assert max(parts) < table.height() * 0.8, "three of five rows have no time that runs"


def test_a_row_that_makes_the_others_move_makes_all_be_painted(shown: Shown) -> None:
    queue, *others = shown.snapshot.sources[0].queues
    table = next(tile for tile in shown.window.page.tiles if isinstance(tile, QueueTable))
    regions = Regions(table)
    longer = replace(queue, title="A name that has no room where the names of the others have")
    source = replace(shown.snapshot.sources[0], queues=(longer, *others))
    shown.snapshot = replace(shown.snapshot, sources=(source, *shown.snapshot.sources[1:]))
    shown.beat()
    assert _same(shown)
    fewer = replace(shown.snapshot.sources[0], queues=tuple(others))
    regions.all.clear()
    shown.snapshot = replace(shown.snapshot, sources=(fewer, *shown.snapshot.sources[1:]))
    shown.beat()
    assert _same(shown)
    assert regions.all[0].boundingRect() == table.rect()


def test_below_a_figure_a_wait_goes_on_alone(shown: Shown) -> None:
    tiles = [tile for tile in shown.window.page.tiles if isinstance(tile, FigureTile)]
    tile = next(tile for tile in tiles if tile.view is not None and "Waiting" in str(tile.view.title))
    regions = Regions(tile)
    shown.now, shown.snapshot = NOW + 1, replace(shown.snapshot, at=NOW + 1)
    shown.beat()
    (region,) = regions.all
    assert region.boundingRect().height() < tile.height() / 2
    assert _same(shown)
