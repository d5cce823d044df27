from itertools import combinations

from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.ui.agents.sheets import blank, canvas, look
from tests.ui.made_up import NOW
from wallboard.domain.words import AgentState
from wallboard.ui.agents.cells import Hour
from wallboard.ui.agents.head import Around, Entry, head_of, legend_of
from wallboard.ui.paint.canvas import Canvas, Painted
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.theme.sizes import Sizes

LINE: Line = tuple(
    Run(words) for words in ("Agents", "12 talking", "2 ringing", "2 wrap-up", "1 free", "longest first")
)
ENTRIES: tuple[Entry, ...] = (
    (AgentState.ON_CALL, "1001 talking", False),
    (AgentState.AVAILABLE, "333 free", False),
    (AgentState.ON_CALL, "798 too long", True),
    (None, "111 not logged in", None),
)


def _sizes() -> Sizes:
    return look().sizes


def _painted(around: Around, width: int, height: int) -> list[Painted]:
    said: list[Painted] = []
    with canvas(look(), blank(width, height), said) as its:
        around.paint(its, Hour(NOW, live=True))
    return said


def _with_canvas(width: int) -> tuple[float, tuple[int, ...]]:
    with canvas(look(), blank(10, 10)) as its:
        head = head_of(its, width, LINE, 3, spare=True)
    return head.size, tuple(len(row) for row in head.rows)


def test_the_head_shrinks_then_leaves_out_then_breaks(qtbot: QtBot) -> None:
    label, detail = _sizes().label, _sizes().detail
    assert _with_canvas(1000) == (label, (6,))
    assert _with_canvas(470) == (label, (5,))
    assert _with_canvas(300) == (detail, (3, 2))
    assert sum(_with_canvas(60)[1]) == 3


def test_heads_legend_and_headings_stay_apart(qtbot: QtBot) -> None:
    for width in (420, 700, 1090):
        box = QRectF(5, 5, width, 300)
        with canvas(look(), blank(10, 10)) as its:
            head = head_of(its, width, LINE, 3, spare=True)
            legend = legend_of(its, width, ENTRIES, letters=False)
        top = box.top() + head.height + legend.height
        heading = (QRectF(5, top, width, 34), "Ügyfélszolgálat", LINE[1:])
        paints = _painted(Around(box, head, (heading,), legend), width + 10, 310)
        assert not any(one.ink.intersects(other.ink) for one, other in combinations(paints, 2))
        assert all(box.contains(paint.ink) for paint in paints)
        assert not any(paint.cut for paint in paints)


def test_a_legend_has_as_many_rows_as_it_needs(qtbot: QtBot) -> None:
    with canvas(look(), blank(10, 10)) as its:
        rows = [_rows(its, width) for width in (1000, 400, 100)]
    assert rows == [1, 2, 4]


def _rows(its: Canvas, width: float) -> int:
    return 1 + max(row for _, row, _ in legend_of(its, width, ENTRIES, letters=True).entries)
