"""A card with a table in it, and in place of rows what there is to say when there are none."""

from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.ui.means import Memory
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import REGULAR, SEMI, Record
from wallboard.ui.table.card import Card
from wallboard.ui.table.filter_line import FilterLine
from wallboard.ui.table.ink import ROW, qt_palette
from wallboard.ui.table.view import RowsView
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

PATIENCE_MS = 300
"""Before this nobody is told that something is being read: most answers are there sooner."""
_WHATEVER = mark("table", "This could not be read. The log says why.")


class Sheet(Card):
    """Heading, count, perhaps a line to filter by, the table, and its states."""

    retried = Signal()
    """Somebody wants to ask again after an error."""
    filtered = Signal(str)
    """Another text to look for."""

    def __init__(self, look: Look, heading: Words, model: RowsModel[Any], memory: Memory, name: str) -> None:
        """Show a model; `name` is under what its columns are remembered."""
        super().__init__(look, heading)
        self.model = model
        self.view = RowsView(look, model, memory, name)
        self.view.setParent(self)
        self.view.setAccessibleName(shown(heading))
        self.line: FilterLine | None = None
        self.empty: Words = ""
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self._again = QPushButton(shown(mark("table", "Try again")), self)
        self._again.clicked.connect(self.retried)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE_MS)
        self._slow.timeout.connect(self._say_slow)
        self._known = False
        self._failed = False
        self.view.columns.changed.connect(self._say_hidden)
        self._say_hidden()
        self._dress()
        self._show_state()

    def add_filter(self, hint: Words) -> None:
        """Have a line to filter by; Ctrl+F goes to it, Down from it to the table."""
        line = self.line = FilterLine(self.look, hint)
        line.setParent(self)
        line.field.textChanged.connect(self.filtered)
        line.field.left.connect(self._enter_table)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self._focus_line)
        line.show()
        self.lay_out()

    def show_rows(self, rows: tuple[Any, ...], empty: Words) -> None:
        """Show what there is; `empty` is said when there is nothing."""
        self._slow.stop()
        self._known, self._failed, self.empty = True, False, empty
        with self.view.kept_place():
            self.model.set_rows(rows)
        self.view.keep_chosen()
        self._show_state()

    def show_waiting(self) -> None:
        """An answer is on its way: say so if it takes long and nothing is shown yet."""
        if not self._known and not self._slow.isActive():
            self._slow.start()

    def forget(self) -> None:
        """Something else was asked for: what is shown is no answer to it, and may be replaced by a word."""
        self._known = False
        self.show_waiting()

    def show_error(self, error: BaseException) -> None:
        """Say what went wrong and what to do about it, and offer to ask again."""
        self._slow.stop()
        self._known, self._failed = False, True
        words: list[Text] = [_WHATEVER]
        if isinstance(error, WallboardError):
            words = [error.message, *([error.hint] if error.hint else [])]
        self._said.setText("\n".join(shown(text) for text in words))
        self._show_state()

    def say(self, words: Words) -> None:
        """Say this in place of rows."""
        self._slow.stop()
        self._known, self._failed, self.empty = True, False, words
        self.model.set_rows(())
        self._show_state()

    @property
    def said(self) -> str:
        """What is said in place of rows; nothing while there are some."""
        return "" if self._said.isHidden() else self._said.text()

    def set_note(self, note: Words, old: Words = "") -> None:
        """Write this beside the heading; what is old has no colours, like a tile's."""
        was = self.old
        super().set_note(note, old)
        if was is not self.old:
            self.view.set_old(old=self.old)

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        super().set_look(look)
        self.view.set_look(look)
        if self.line is not None:
            self.line.set_look(look)
        self._dress()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.view.set_record(record)

    def height_for(self, rows: int) -> float:
        """Return the height at which so many rows are seen without scrolling."""
        around = self.height() - self.body().height()
        return around + (rows + 1) * round(self.look.sizes.detail * ROW) + 2

    def rows_in(self, height: float) -> int:
        """Return how many whole rows are seen in a height."""
        return max(0, int((height - self.height_for(0)) // round(self.look.sizes.detail * ROW)))

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the filter stands."""
        line = self.line.sizeHint().height() if self.line is not None else 0
        return max(super().head_height(), float(line))

    def taken(self) -> float:
        """Return the width that the filter takes."""
        return self.line.width() + self.look.sizes.pad if self.line is not None else 0.0

    def lay_out(self) -> None:
        """Place line, table and what is said."""
        body, sizes = self.body(), self.look.sizes
        self.view.setGeometry(body)
        if self.line is not None:
            wide = min(self.line.sizeHint().width(), round(self.width() * 0.45))
            high = self.line.sizeHint().height()
            left = self.width() - round(sizes.pad) - wide
            self.line.setGeometry(left, round(sizes.pad * 0.6), wide, high)
        top = self.view.heads.height()
        middle = QRect(body.left(), body.top() + top, body.width(), max(0, body.height() - top))
        side = round(sizes.pad)
        self._said.setGeometry(middle.adjusted(side, 0, -side, 0))
        again = self._again.sizeHint()
        low = middle.center().y() + round(sizes.detail * 3)
        self._again.setGeometry(middle.center().x() - again.width() // 2, low, again.width(), again.height())

    def _dress(self) -> None:
        palette, sizes = qt_palette(self.look), self.look.sizes
        for widget in (self._said, self._again):
            widget.setPalette(palette)
        self._said.setFont(self.look.fonts.font(sizes.label, REGULAR)[0])
        self._again.setFont(self.look.fonts.font(sizes.detail, SEMI)[0])

    def _show_state(self) -> None:
        bare = not self.model.rowCount()
        if self._known:
            self._said.setText(shown(self.empty))
        self._said.setVisible(self._failed or (self._known and bare))
        self._again.setVisible(self._failed)
        self.view.viewport().setVisible(not self._failed)

    def _say_slow(self) -> None:
        if not self._known:
            self.model.set_rows(())
            self._said.setText(shown(mark("table", "reading…")))
            self._said.show()

    def _say_hidden(self) -> None:
        hidden = self.view.columns.put_away
        self.set_aside(say("table", "hidden columns: {n}", n=hidden) if hidden else "")

    def _focus_line(self) -> None:
        if self.line is not None:
            self.line.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.line.field.selectAll()

    def _enter_table(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.go_to(0)
