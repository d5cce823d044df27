"""Paints somebody's day into a cell: what is planned as a frame, what they did as colours within it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from wallboard.domain.duty.plan import Absence, blocks
from wallboard.domain.duty.rows import DutyRow, Standing, Stretch
from wallboard.domain.words import AgentState, Seconds
from wallboard.domain.work.roster import Shift
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.paint.guard import in_part
from wallboard.ui.planning.duty.rows import DutyLine
from wallboard.ui.table.delegate import PAD, CellDelegate
from wallboard.ui.table.ink import selected_ground
from wallboard.ui.theme.look import Look

Span = tuple[Seconds, Seconds]
_FRAME, _INNER = 1.18, 0.62
"""Heights of a shift and of what was done, in font sizes."""
_BREAK = 0.34
"""Height of a planned break, likewise: the shift is thin there."""
_OLD = 0.4
_HOUR = 3600.0
_FREE = frozenset({AgentState.AVAILABLE, AgentState.PAUSED})


class DayDelegate(CellDelegate):
    """Paints the day of a row over the hours that are shown."""

    def __init__(self, look: Look, view: QTableView, model: RowsModel[DutyLine], *, breaks: bool) -> None:
        """Take the model that has the rows; without `breaks` a pause looks as being free does."""
        super().__init__(look, view)
        self._model, self._breaks = model, breaks
        self.span: Span = (0.0, _HOUR)
        self.now: Seconds = 0.0

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one day."""
        in_part(painter, lambda: self._paint_day(painter, option, index))

    def _paint_day(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, box = self.look, QRectF(option.rect)
        painter.setClipRect(box)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(selected_ground(look.palette)))
        canvas = Canvas(painter, look)
        canvas.hairline(box.left(), box.right(), box.bottom() - 1)
        row = self._model.rows[index.row()].row
        field = field_of(box, look)
        if row is not None and field.width() > 0:
            _Day(canvas, field, self.span, self.now).paint(row, breaks=self._breaks, old=self.old)


def field_of(box: QRectF, look: Look) -> QRectF:
    """Return the part of a cell that stands for the hours, so that others can stand below it."""
    pad = look.sizes.detail * PAD
    return box.adjusted(pad, 0, -pad, 0)


class _Day:
    """One painting."""

    def __init__(self, canvas: Canvas, field: QRectF, span: Span, now: Seconds) -> None:
        self.canvas, self.field, self.span, self.now = canvas, field, span, now
        self.size = canvas.look.sizes.detail

    def paint(self, row: DutyRow, *, breaks: bool, old: bool) -> None:
        painter, palette = self.canvas.painter, self.canvas.look.palette
        self._hours()
        for block in blocks(row.shifts):
            self._shift(block, breaks=breaks, off=row.standing is Standing.OFF)
        for absence in row.absences:
            self._absence(absence, row.shifts)
        painter.setOpacity(_OLD if old else 1.0)
        for stretch in row.stretches:
            self._stretch(stretch, breaks=breaks)
        painter.setOpacity(1.0)
        if self.span[0] < self.now < self.span[1]:
            mark = QRectF(round(self._x(self.now)), self.field.top(), 1, self.field.height())
            painter.fillRect(mark, QColor(palette.text))

    def _hours(self) -> None:
        at, line = self.span[0] + _HOUR, QColor(self.canvas.look.palette.line)
        while at < self.span[1]:
            place = QRectF(round(self._x(at)), self.field.top(), 1, self.field.height())
            self.canvas.painter.fillRect(place, line)
            at += _HOUR

    def _shift(self, block: Sequence[Shift], *, breaks: bool, off: bool) -> None:
        palette, radius = self.canvas.look.palette, self.canvas.look.sizes.radius * 0.35
        if off:
            return
        if not breaks:
            self._framed(self._box(block[0].since, block[-1].until, _FRAME), radius)
            return
        for part in block:
            if part.kind == "break":
                self.canvas.fill(self._box(part.since, part.until, _BREAK), palette.track)
            else:
                self._framed(self._box(part.since, part.until, _FRAME), radius)

    def _framed(self, box: QRectF, radius: float) -> None:
        painter, palette = self.canvas.painter, self.canvas.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.muted), 1.0))
        painter.setBrush(QColor(palette.chip))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _absence(self, absence: Absence, shifts: Sequence[Shift]) -> None:
        """Hatch what is planned and falls into an absence; all of it where nothing is planned."""
        painter, palette = self.canvas.painter, self.canvas.look.palette
        brush = QBrush(QColor(palette.alarm), Qt.BrushStyle.BDiagPattern)
        spans = [(max(one.since, absence.since), min(one.until, absence.until)) for one in shifts]
        for since, until in spans:
            if since < until:
                painter.fillRect(self._box(since, until, _FRAME), brush)

    def _stretch(self, stretch: Stretch, *, breaks: bool) -> None:
        until = self.now if stretch.until is None else stretch.until
        if not stretch.is_in or until <= self.span[0] or stretch.since >= self.span[1]:
            return
        palette = self.canvas.look.palette
        state = AgentState.AVAILABLE if stretch.state in _FREE and not breaks else stretch.state
        box = self._box(max(stretch.since, self.span[0]), min(until, self.span[1]), _INNER)
        box.setWidth(max(1.0, box.width()))
        self.canvas.painter.fillRect(box, QColor(palette.state(state)))

    def _x(self, at: Seconds) -> float:
        since, until = self.span
        part = (min(max(at, since), until) - since) / (until - since)
        return self.field.left() + self.field.width() * part

    def _box(self, since: Seconds, until: Seconds, high: float) -> QRectF:
        left, tall = self._x(since), self.size * high
        return QRectF(left, self.field.center().y() - tall / 2, max(0.0, self._x(until) - left), tall)
