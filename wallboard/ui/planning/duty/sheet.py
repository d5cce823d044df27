"""The table of the roster: a row for each agent, with their day painted over the hours."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from wallboard.domain.text import mark, say
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import SEMI, Canvas, Record
from wallboard.ui.people.bar import paint_legend
from wallboard.ui.people.choice import legend_of
from wallboard.ui.planning.duty.acts import KEYS
from wallboard.ui.planning.duty.bars import DayDelegate, Span, field_of
from wallboard.ui.planning.duty.columns import BAR, STATUS, columns_of
from wallboard.ui.planning.duty.hour_line import HourLine
from wallboard.ui.planning.duty.rows import DutyLine, fits
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_HEAD = 0.6
"""Above the heading, in parts of the pad, as of every card."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DutySheet(Sheet):
    """Lists the agents of a day, who needs looking after first."""

    stepped = Signal(int)
    """Left or Right: another day is wanted."""
    acted = Signal(str)
    """A key was pressed that does something with the chosen row."""
    undone = Signal()
    """What was done last is to be taken back."""
    placed = Signal()
    """The hours may stand elsewhere now."""

    def __init__(self, look: Look, setting: Setting, means: Means) -> None:
        """Begin empty."""
        columns = columns_of(setting)
        model: RowsModel[DutyLine] = RowsModel(columns, lambda line: line.key)
        model.order = (next(column for column in columns if column.key == STATUS), False)
        name = f"duty.{setting.options.agents}" + ("" if setting.options.breaks else ".kept")
        super().__init__(look, mark("duty", "Agents of the day"), model, means.memory, name)
        model.setParent(self)
        self._setting = setting
        self._lines: tuple[DutyLine, ...] = ()
        self._nobody: Words = ""
        self._bar = next((n for n, column in enumerate(columns) if column.key == BAR), -1)
        self.days: DayDelegate | None = None
        if self._bar >= 0:
            self.days = DayDelegate(look, self.view, model, breaks=setting.options.breaks)
            self.view.setItemDelegateForColumn(self._bar, self.days)
            self.view.heads.sectionResized.connect(lambda *_where: self.placed.emit())
            self.view.heads.sectionMoved.connect(lambda *_where: self.placed.emit())
            self.view.horizontalScrollBar().valueChanged.connect(lambda _at: self.placed.emit())
            self.add_filter(mark("duty", "Filter: agent, group, how they stand"))
            self.filtered.connect(self._show_fitting)
        self.hour_line = HourLine(look, setting.format, self)
        self.hour_line.setVisible(self._bar >= 0)
        self.view.installEventFilter(self)

    def list_lines(self, lines: tuple[DutyLine, ...], nobody: Words) -> None:
        """List these, as far as they fit the filter."""
        self._lines, self._nobody = lines, nobody
        self._show_fitting()

    def show_span(self, span: Span, now: float) -> None:
        """Paint days over these hours."""
        if self.days is not None and (self.days.span, self.days.now) != (span, now):
            self.days.span, self.days.now = span, now
            self.hour_line.show_span(span)
            self.view.viewport().update()

    @property
    def chosen(self) -> DutyLine | None:
        """The row that is chosen."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def hours(self) -> tuple[int, int] | None:
        """Return where the hours begin and end, counted from the card's left edge; None: out of sight."""
        if self._bar < 0 or self.view.isColumnHidden(self._bar):
            return None
        left = self.view.columnViewportPosition(self._bar) + self.view.viewport().x() + self.view.x()
        cell = self.view.visualRect(self.model.index(0, self._bar)) if self.model.rowCount() else None
        wide = self.view.columnWidth(self._bar) if cell is None else cell.width()
        field = field_of(self.rect().toRectF().adjusted(0, 0, wide - self.width(), 0), self.look)
        right = left + round(field.right())
        return (left + round(field.left()), right) if left >= 0 and right <= self.width() else None

    def place_hours(self) -> None:
        """Write the hours over the days, behind the heading of their column."""
        hours, heads = self.hours(), self.view.heads
        self.hour_line.setVisible(hours is not None)
        if hours is not None:
            top, wide = self.view.y() + heads.y(), hours[1] - hours[0]
            size, title = self.look.sizes.detail, shown(self.model.columns[self._bar].title)
            self.hour_line.free = self.look.fonts.advance(title, size, SEMI) + size
            self.hour_line.setGeometry(hours[0], top, wide, heads.height() - 1)
            self.hour_line.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that lead to another day, and those that do something."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        undo = event.matches(QKeySequence.StandardKey.Undo)
        step, act = _STEPS.get(Qt.Key(event.key())), KEYS.get(event.key())
        if not (undo or (plain and (step is not None or act is not None))):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            if undo:
                self.undone.emit()
            elif step is not None:
                self.stepped.emit(step)
            else:
                self.acted.emit(act)
        else:
            return super().eventFilter(watched, event)
        return True

    def set_note(self, note: Words, old: Words = "") -> None:
        """Write this beside the heading; what is old has pale days."""
        super().set_note(note, old)
        if self.days is not None:
            self.days.old = self.old

    def paint_card(self, canvas: Canvas) -> None:
        """Paint the heading, and between it and the filter what the colours mean."""
        super().paint_card(canvas)
        if self.days is None:
            return
        sizes = self.look.sizes
        said = canvas.width(self.heading, sizes.label, SEMI) + canvas.width(self.note, sizes.detail)
        room = QRectF(sizes.pad, sizes.pad * _HEAD, self.width() - sizes.pad * 2, self.head_height())
        room.setLeft(room.left() + said + sizes.pad * 3)
        room.setRight(room.right() - self.taken() - sizes.pad)
        paint_legend(canvas, room, self.look, legend_of(breaks=self._setting.options.breaks))

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        if self.days is not None:
            self.days.look = look
        self.hour_line.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.hour_line.record = record

    def _show_fitting(self, _text: str = "") -> None:
        text = self.line.field.text().strip() if self.line is not None else ""
        lines = tuple(line for line in self._lines if not text or fits(line, text))
        nothing = mark("people", "No agent fits the filter: clear it with Esc") if text else self._nobody
        self.show_rows(lines, nothing)
        count = self._setting.format.count
        total = count(sum(line.count for line in self._lines))
        self.set_note(say("table", "{n} of {m}", n=count(len(lines)), m=total) if text else total)
        if lines and self.days is not None and not self.view.currentIndex().isValid():
            self.view.go_to(0)  # so that the digits mean somebody
