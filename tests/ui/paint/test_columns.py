from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from wallboard.ui.paint.canvas import Align, Canvas
from wallboard.ui.paint.columns import Column, Fitted, fitted
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for

COLUMNS = (
    Column("Caller", most=0.4),
    Column("Queue", spare=2),
    Column("Waited", Align.RIGHT, spare=1),
    Column("Status"),
)
ROWS = (("+36 ••• 42", "Support", "2:31", "to call back"), ("withheld", "Billing", "0:18", "no number"))
Fit = Callable[[float], Fitted]


@pytest.fixture
def fit(qtbot: QtBot) -> Fit:
    look = Look(DARK, sizes_for(1920, 1080), Fonts(load_family()))

    def of(width: float) -> Fitted:
        painter = QPainter(image := QImage(8, 8, QImage.Format.Format_RGB32))
        assert not image.isNull()
        try:
            return fitted(Canvas(painter, look), COLUMNS, ROWS, width)
        finally:
            painter.end()

    return of


def test_where_there_is_room_all_columns_are_as_large_as_labels(fit: Fit) -> None:
    wide = fit(3000)
    assert [n for n, _, _ in wide.places] == [0, 1, 2, 3]
    assert wide.size == sizes_for(1920, 1080).label


def test_text_shrinks_before_columns_go_and_the_least_needed_goes_first(fit: Fit) -> None:
    kept = [tuple(n for n, _, _ in fit(width).places) for width in range(3000, 100, -20)]
    assert list(dict.fromkeys(kept)) == [(0, 1, 2, 3), (0, 1, 3), (0, 3)]
    sizes = [fit(width).size for width in range(3000, 100, -20) if len(fit(width).places) == 4]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] >= sizes_for(1920, 1080).detail


@pytest.mark.parametrize("width", [3000, 900, 600, 300, 120])
def test_columns_neither_overlap_nor_leave_the_row(fit: Fit, width: float) -> None:
    boxes = [box for _, box in fit(width).boxes(QRectF(10, 0, width, 20))]
    assert all(one.right() <= other.left() for one, other in pairwise(boxes))
    assert boxes[-1].right() <= 10 + width + 0.5
