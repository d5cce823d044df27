"""The grid as a picture that is kept: each second only the clocks that moved are painted into it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
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
"""The time in a cell, or the state of a square; and whether it is too long."""


class Sheet:
    """The cells of one plan. Times are compared as text, so a clock that shows minutes costs nothing."""

    def __init__(self, groups: Sequence[Group], plan: Plan, area: QRectF, around: Around) -> None:
        """Take what is shown and where; nothing is painted yet."""
        self.places = tuple(_places(groups, plan))
        self.plan = plan
        self.box = area.toAlignedRect()
        """All of it, in whole pixels of the widget."""
        self.pixmap: QPixmap | None = None
        """What is kept; None: it was not painted yet, or another sheet has taken it over."""
        self.told: list[_Told] = []
        """Of each place, what the kept picture says."""
        self._around = around

    @property
    def style(self) -> Style:
        """How much its cells say."""
        return self.plan.style

    def take_over(self, old: "Sheet", look: Look, hour: Hour) -> None:
        """Go on with the picture of another sheet where cells are at the same places: most are the same."""
        if old.pixmap is None or self.plan != old.plan or self.box != old.box:
            return
        pixmap, old.pixmap = old.pixmap, None
        self.told = [_told(place, hour) for place in self.places]
        with self._canvas(pixmap, look) as canvas:
            for box in _around(self.box, self.plan):
                _clear(canvas, box)
            self._around(canvas, hour)
            if self._is_heat:
                pairs = zip(self.places, self.told, old.told, strict=True)
                self._paint_squares(canvas, (place for place, told, was in pairs if told != was), hour)
            else:
                self._paint_others(canvas, old, hour)
        self.pixmap = pixmap

    def _paint_others(self, canvas: Canvas, old: "Sheet", hour: Hour) -> None:
        """Paint the cells that are others than on the old sheet."""
        for place, before, told, was in zip(self.places, old.places, self.told, old.told, strict=True):
            if place.cell is not before.cell and place.cell != before.cell:
                _clear(canvas, place.box)
                paint_cell(canvas, place, hour)
            elif told != was and isinstance(place.cell, Cell):
                _moved(canvas, place, place.cell, (was, told), hour)

    @property
    def _is_heat(self) -> bool:
        return self.plan.style is Style.HEAT

    def paint(self, canvas: Canvas, hour: Hour) -> None:
        """Paint everything as it is at this hour."""
        self._around(canvas, hour)
        if self._is_heat:
            self._paint_squares(canvas, self.places, hour)
            return
        for place in self.places:
            paint_cell(canvas, place, hour)

    def show(self, canvas: Canvas, hour: Hour) -> None:
        """Put the picture down; it is painted the first time."""
        if self.pixmap is None:
            ratio = canvas.painter.device().devicePixelRatio()
            pixmap = QPixmap(self.box.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            self.told = [_told(place, hour) for place in self.places]
            with self._canvas(pixmap, canvas.look) as kept:
                self.paint(kept, hour)
            self.pixmap = pixmap
        canvas.painter.drawPixmap(self.box.topLeft(), self.pixmap)

    def tick(self, look: Look, hour: Hour) -> list[QRect]:
        """Paint what the new hour changes; return where that was, a strip for each row of cells."""
        if self.pixmap is None:
            return [self.box]
        if self._is_heat:
            return self._tick_heat(hour)
        rows: defaultdict[float, QRectF] = defaultdict(QRectF)
        with self._canvas(self.pixmap, look) as canvas:
            for n, place in enumerate(self.places):
                told, was = _told(place, hour), self.told[n]
                if told != was and isinstance(place.cell, Cell):
                    rows[place.box.top()] |= _moved(canvas, place, place.cell, (was, told), hour)
                    self.told[n] = told
        return [box.toAlignedRect() for box in rows.values()]

    def _tick_heat(self, hour: Hour) -> list[QRect]:
        """Say whether somebody is too long at it from now on: squares have no clocks."""
        return [] if [_told(place, hour) for place in self.places] == self.told else [self.box]

    @contextmanager
    def _canvas(self, pixmap: QPixmap, look: Look) -> Iterator[Canvas]:
        with QPainter(pixmap) as painter:
            painter.translate(-self.box.topLeft())
            yield Canvas(painter, look)

    def _paint_squares(self, canvas: Canvas, places: Iterable[Place], hour: Hour) -> None:
        stamps: dict[object, QPixmap] = {}
        for place in places:
            if isinstance(place.cell, Cell):
                kind, long = place.cell.kind, place.cell.long(hour.clock)
                if (kind, long) not in stamps:
                    stamps[kind, long] = stamp(canvas, self.plan.size, kind, live=hour.live, long=long)
                corner = QPoint(round(place.box.left()), round(place.box.top()))
                canvas.painter.drawPixmap(corner, stamps[kind, long])


def _told(place: Place, hour: Hour) -> _Told:
    cell = place.cell
    if isinstance(cell, Away):
        return "", False
    if place.style is Style.HEAT:
        return str(cell.kind), cell.long(hour.clock)
    return shown(cell.time(hour.clock)), cell.long(hour.clock)


def _moved(canvas: Canvas, place: Place, cell: Cell, told: tuple[_Told, _Told], hour: Hour) -> QRectF:
    """Paint a time over another one; all of the cell where more than digits changed."""
    (was, was_long), (now, now_long) = told
    digits = now.removeprefix("≥ ").replace(":", "").isdecimal()
    if not digits or len(was) != len(now) or was_long is not now_long:
        _clear(canvas, place.box)
        paint_cell(canvas, place, hour)
        return place.box
    cleared = clear_time(canvas, place, was, long=was_long and hour.live)
    paint_time(canvas, place, cell, hour)
    return cleared


def _clear(canvas: Canvas, box: QRectF) -> None:
    painter = canvas.painter
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(box.toAlignedRect(), Qt.GlobalColor.black)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _around(whole: QRect, plan: Plan) -> Iterator[QRectF]:
    """Return where there is something besides cells: above all of them, and the headings."""
    headings = [QRectF(*box) for box in plan.headings if box is not None]
    first = min((box[1] for boxes in plan.cells for box in boxes), default=float(whole.bottom()))
    top = min([box.top() for box in headings] + [first])
    yield QRectF(whole.left(), whole.top(), whole.width(), top - whole.top() - 1)
    yield from (box.adjusted(0, 0, 0, -1) for box in headings)


def _places(groups: Sequence[Group], plan: Plan) -> Iterator[Place]:
    for group, boxes in zip(groups, plan.cells, strict=True):
        its: tuple[Cell | Away, ...] = group.cells
        if group.away is not None and plan.style is not Style.HEAT:
            its = (*its, group.away)
        for cell, box in zip(its, boxes, strict=False):  # what a heat map leaves out has no box
            yield Place(cell, QRectF(*box), plan.style, plan.size)
