"""The grid as a picture that is kept: each second only the clocks that moved are painted into it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from wallboard.ui.agents.cells import Hour, Place, clear_time, paint_cell, paint_time
from wallboard.ui.agents.heat import stamp
from wallboard.ui.agents.places import Plan, Style
from wallboard.ui.agents.roster import Away, Cell, Group
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

Around: TypeAlias = Callable[[Canvas, Hour], None]
"""Paints what stands around the cells."""
_Told: TypeAlias = tuple[str, bool]
"""The time in a cell, and whether it is too long."""


class Sheet:
    """The cells of one plan. Times are compared as text, so a clock that shows minutes costs nothing."""

    def __init__(self, groups: Sequence[Group], plan: Plan, area: QRectF, around: Around) -> None:
        """Take what is shown and where; nothing is painted yet."""
        self.places = tuple(_places(groups, plan))
        self._plan = plan
        self._box = area.toAlignedRect()
        self._around = around
        self._pixmap: QPixmap | None = None
        self._told: list[_Told] = []

    @property
    def style(self) -> Style:
        """How much its cells say."""
        return self._plan.style

    def paint(self, canvas: Canvas, hour: Hour) -> None:
        """Paint everything as it is at this hour."""
        self._around(canvas, hour)
        if self._plan.style is Style.HEAT:
            self._paint_heat(canvas, hour)
            return
        for place in self.places:
            paint_cell(canvas, place, hour)

    def show(self, canvas: Canvas, hour: Hour) -> None:
        """Put the picture down; it is painted the first time."""
        if self._pixmap is None:
            ratio = canvas.painter.device().devicePixelRatio()
            self._pixmap = QPixmap(self._box.size() * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            kept = self._canvas(self._pixmap, canvas.look)
            self.paint(kept, hour)
            kept.painter.end()
            self._told = [_told(place, hour) for place in self.places]
        canvas.painter.drawPixmap(self._box.topLeft(), self._pixmap)

    def tick(self, look: Look, hour: Hour) -> list[QRect]:
        """Paint what the new hour changes; return where that was, a strip for each row of cells."""
        if self._pixmap is None:
            return [self._box]
        if self._plan.style is Style.HEAT:
            return self._tick_heat(hour)
        rows: defaultdict[float, QRectF] = defaultdict(QRectF)
        canvas: Canvas | None = None
        for n, place in enumerate(self.places):
            told, was = _told(place, hour), self._told[n]
            if told == was or not isinstance(place.cell, Cell):
                continue
            canvas = canvas or self._canvas(self._pixmap, look)
            rows[place.box.top()] |= _moved(canvas, place, place.cell, (was, told), hour)
            self._told[n] = told
        if canvas is not None:
            canvas.painter.end()
        return [box.toAlignedRect() for box in rows.values()]

    def _tick_heat(self, hour: Hour) -> list[QRect]:
        """Paint anew when somebody is too long at it from now on: squares have no clocks."""
        if [_told(place, hour) for place in self.places] == self._told:
            return []
        self._pixmap = None
        return [self._box]

    def _canvas(self, pixmap: QPixmap, look: Look) -> Canvas:
        painter = QPainter(pixmap)
        painter.translate(-self._box.topLeft())
        return Canvas(painter, look)

    def _paint_heat(self, canvas: Canvas, hour: Hour) -> None:
        stamps: dict[object, QPixmap] = {}
        for place in self.places:
            if isinstance(place.cell, Cell):
                kind, long = place.cell.kind, place.cell.long(hour.clock)
                if (kind, long) not in stamps:
                    stamps[kind, long] = stamp(canvas, self._plan.size, kind, live=hour.live, long=long)
                corner = QPoint(round(place.box.left()), round(place.box.top()))
                canvas.painter.drawPixmap(corner, stamps[kind, long])


def _told(place: Place, hour: Hour) -> _Told:
    cell = place.cell
    if isinstance(cell, Away):
        return "", False
    if place.style is Style.HEAT:
        return "", cell.long(hour.clock)
    return shown(cell.time(hour.clock)), cell.long(hour.clock)


def _moved(canvas: Canvas, place: Place, cell: Cell, told: tuple[_Told, _Told], hour: Hour) -> QRectF:
    """Paint a time over another one; all of the cell where more than digits changed."""
    (was, was_long), (now, now_long) = told
    digits = now.replace(":", "").isdecimal()
    if not digits or len(was) != len(now) or was_long is not now_long:
        painter = canvas.painter
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(place.box.toAlignedRect(), Qt.GlobalColor.black)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        paint_cell(canvas, place, hour)
        return place.box
    cleared = clear_time(canvas, place, was, long=was_long and hour.live)
    paint_time(canvas, place, cell, hour)
    return cleared


def _places(groups: Sequence[Group], plan: Plan) -> Iterator[Place]:
    for group, boxes in zip(groups, plan.cells, strict=True):
        its: tuple[Cell | Away, ...] = group.cells
        if group.away is not None and plan.style is not Style.HEAT:
            its = (*its, group.away)
        for cell, box in zip(its, boxes, strict=False):  # what a heat map leaves out has no box
            yield Place(cell, QRectF(*box), plan.style, plan.size)
