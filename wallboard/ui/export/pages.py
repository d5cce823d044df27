"""Paints a paper onto pages: printed, or as PDF. Light colours, whatever the screen has."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from wallboard.domain.figures import Unit
from wallboard.domain.text import mark, say
from wallboard.ui.export.layout import FACT, FOOT, HEADING, ROW, TITLE, Piece, Placed, Sheet, lies, sheets_of
from wallboard.ui.export.paper import Cell, Grid, Heading, Paper
from wallboard.ui.export.widths import widths
from wallboard.ui.format import DASH
from wallboard.ui.paint.canvas import BOLD, MEDIUM, REGULAR, SEMI, Align, Canvas, Record, Type
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.fonts import Fonts
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import LIGHT
from wallboard.ui.theme.sizes import Sizes

MARGIN_MM = 14.0
DPI = 96.0
"""Of the pixels in which everything is measured; the device has more, and paints finer."""
_SIZES = Sizes(
    title=20.0, label=13.0, detail=10.5, figure=40.0, pad=12.0, gap=8.0, margin=12.0, radius=6.0, header=40.0
)
_WHITE = "#ffffff"
_FACTS = 150.0
"""Width of what stands before each fact."""
_AIR, _HAIR = 6.0, 0.6
_MEASURED = 300
"""So many rows say how wide the columns are."""

Paint: TypeAlias = Callable[[Canvas, QRectF], None]
"""Paints a picture into a box."""


class Picture:
    """A picture of the page, such as its chart, and how high it is for its width."""

    def __init__(self, paint: Paint, ratio: float) -> None:
        """Take what paints it, and its height in parts of its width."""
        self.paint, self.ratio = paint, ratio


def set_up(device: QPagedPaintDevice, *, lying: bool) -> None:
    """Give a device A4 and margins; whoever chose other paper in a dialog has it already."""
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    size = device.pageLayout().pageSize()
    if not size.isValid():
        size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageLayout(QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter))


class Pages:
    """Paints page after page with a painter of the device; `next_page` is called between them."""

    def __init__(self, paper: Paper, pictures: Sequence[Picture], fonts: Fonts, room: QRectF) -> None:
        """Cut the paper into pages of a room in pixels of 96 in an inch."""
        self._paper, self._pictures, self._room = paper, pictures, room
        self._look = Look(LIGHT, _SIZES, fonts)
        heights = tuple(picture.ratio * room.width() for picture in pictures)
        self._widths = [self._wide(grid) for grid in paper.grids]
        self.sheets: tuple[Sheet, ...] = sheets_of(paper, heights, room.height())
        self.record: Record | None = None

    def paint(self, painter: QPainter, nth: int) -> None:
        """Paint one page, counted from 0."""
        canvas = Canvas(painter, self._look, self.record)
        painter.fillRect(self._room, QColor(_WHITE))
        if nth == 0:
            self._paint_title(canvas)
        for placed in self.sheets[nth].placed:
            self._paint_placed(canvas, placed)
        self._paint_foot(canvas, nth)

    def _line(self, top: float, high: float, left: float = 0.0) -> QRectF:
        return QRectF(self._room.left() + left, self._room.top() + top, self._room.width() - left, high)

    def _paint_title(self, canvas: Canvas) -> None:
        palette = self._look.palette
        canvas.text(self._line(0, TITLE), self._paper.title, Type(_SIZES.title, palette.text, BOLD))
        for n, fact in enumerate(self._paper.facts):
            top = TITLE + n * FACT
            first = self._line(top, FACT)
            first.setWidth(_FACTS - _AIR)
            canvas.text(first, fact.title, Type(_SIZES.detail, palette.muted, MEDIUM))
            canvas.text(self._line(top, FACT, _FACTS), fact.words, Type(_SIZES.detail, palette.text))

    def _paint_foot(self, canvas: Canvas, nth: int) -> None:
        palette, line = self._look.palette, self._line(self._room.height() - FOOT, FOOT)
        canvas.hairline(line.left(), line.right(), line.top() + _AIR)
        line.setTop(line.top() + _AIR)
        small = Type(_SIZES.detail * 0.9, palette.muted)
        form, made = self._paper.form, self._paper.made
        said = say(
            "export", "{title} · made {date} {time}",
            title=self._paper.title, date=form.date(made), time=form.clock(made),
        )  # fmt: skip
        canvas.text(line, said, small)
        number = say("export", "{n} / {m}", n=nth + 1, m=len(self.sheets))
        canvas.text(line, number, Type(small.size, small.colour, align=Align.RIGHT))

    def _paint_placed(self, canvas: Canvas, placed: Placed) -> None:
        if isinstance(placed.what, Piece):
            self._paint_piece(canvas, placed.what, placed.top)
            return
        canvas.painter.save()
        self._pictures[placed.what.nth].paint(canvas, self._line(placed.top, placed.what.high))
        canvas.painter.restore()

    def _paint_piece(self, canvas: Canvas, piece: Piece, top: float) -> None:
        grid, palette = self._paper.grids[piece.nth], self._look.palette
        if piece.begins:
            canvas.text(self._line(top, HEADING), grid.title, Type(_SIZES.label, palette.text, SEMI))
            top += HEADING
        boxes = _boxes(self._widths[piece.nth], self._line(top, ROW))
        for heading, box in zip(grid.headings, boxes, strict=True):
            self._paint_cell(canvas, box, (heading.title, heading), MEDIUM)
        canvas.painter.fillRect(QRectF(self._line(top + ROW - 1, 1)), QColor(palette.muted))
        for n, row in enumerate(grid.rows[piece.first : piece.after], 1):
            for cell, heading, box in zip(row, grid.headings, boxes, strict=True):
                words = words_of(cell, heading.unit, self._paper)
                self._paint_cell(canvas, box.translated(0, n * ROW), (words, heading), REGULAR)
            canvas.painter.fillRect(self._line(top + (n + 1) * ROW, _HAIR), QColor(palette.line))
        if not grid.rows:
            nothing = Type(_SIZES.detail, palette.muted)
            canvas.text(self._line(top + ROW, ROW, _AIR), mark("export", "nothing"), nothing)

    def _wide(self, grid: Grid) -> list[float]:
        """Measure the texts of a table, of a long one its beginning, and share the width by them."""
        fonts, size = self._look.fonts, _SIZES.detail
        head, cell = fonts.font(size, MEDIUM)[1], fonts.font(size, REGULAR)[1]
        needed = [head.horizontalAdvance(shown(heading.title)) for heading in grid.headings]
        for row in grid.rows[:_MEASURED]:
            for n, heading in enumerate(grid.headings):
                words = shown(words_of(row[n], heading.unit, self._paper))
                needed[n] = max(needed[n], cell.horizontalAdvance(words))
        wanted = [heading.wide for heading in grid.headings]
        return widths([one + 2 * _AIR + 1 for one in needed], wanted, self._room.width())

    def _paint_cell(self, canvas: Canvas, box: QRectF, cell: tuple[Words, Heading], weight: object) -> None:
        words, heading = cell
        head = weight is MEDIUM
        ink = self._look.palette.muted if head else self._look.palette.text
        align = Align.RIGHT if heading.right else Align.LEFT
        type_ = Type(_SIZES.detail, ink, MEDIUM if head else REGULAR, align, shrink=0.75)
        canvas.text(box.adjusted(_AIR, 0, -_AIR, 0), words, type_)


def words_of(cell: Cell, unit: Unit | None, paper: Paper) -> Words:
    """Write a cell as a person reads it."""
    if cell is None:
        return DASH if unit is not None else ""
    if isinstance(cell, str):
        return cell
    if unit is Unit.INSTANT:
        return paper.form.instant(cell, paper.made)
    return paper.form.count(cell) if unit is None else paper.form.value(unit, cell)


def _boxes(wide_each: Sequence[float], line: QRectF) -> list[QRectF]:
    """Place the columns side by side."""
    left, boxes = line.left(), []
    for wide in wide_each:
        boxes.append(QRectF(left, line.top(), wide, line.height()))
        left += wide
    return boxes


def room_of(device: QPagedPaintDevice) -> QRectF:
    """Return the room within the margins, in pixels of 96 in an inch."""
    inches = device.pageLayout().paintRect(QPageLayout.Unit.Inch)
    return QRectF(0, 0, inches.width() * DPI, inches.height() * DPI)


__all__ = ["MARGIN_MM", "Pages", "Picture", "lies", "room_of", "set_up", "words_of"]
