"""The notes about a caller, on their page: read, taken up, removed, and a new one begun."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame

from wallboard.domain.desk.notes import Note
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds
from wallboard.store.queries.notes.kept import KeptNotes
from wallboard.ui.ask import Ask
from wallboard.ui.caller.hidden import HIDDEN, Said
from wallboard.ui.desk.chip import ActionChip
from wallboard.ui.means import Means
from wallboard.ui.notes.draft import version_of
from wallboard.ui.notes.listed import Listed
from wallboard.ui.paint.canvas import REGULAR, Record
from wallboard.ui.shell.toast import LONG_MS, Toast
from wallboard.ui.spec import Setting
from wallboard.ui.table.bar import Bar
from wallboard.ui.table.card import Card
from wallboard.ui.table.ink import qt_palette, selected_ground
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_NEXT_S = 0.001
_REMOVED, _UNDO = mark("note", "Removed."), mark("desk", "Undo")
_BACK = mark("note", "As it was before.")
_LOST = mark("note", "This could not be kept.")

Offer: TypeAlias = tuple[Text, Callable[[], object]]


class NotesCard(Card):
    """Lists them; hidden where numbers are."""

    writing = Signal(object)
    """Somebody wants to write: the `Note` to change, or None for a new one."""
    changed = Signal()
    """The book has others than are shown."""

    def __init__(self, look: Look, setting: Setting, means: Means) -> None:
        """Begin without notes."""
        super().__init__(look, mark("caller", "Notes"))
        self._means, self._now, self._hides = means, 0.0, setting.options.mask
        self.listed = Listed(setting.format, means.notes.reasons)
        self.listed.setParent(self)
        self.listed.setFrameShape(QFrame.Shape.NoFrame)
        self.listed.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._scroll = Bar(look, Qt.Orientation.Vertical, self.listed)
        self.listed.setVerticalScrollBar(self._scroll)
        self.new = ActionChip(look, mark("caller", "New note…"), "N", self)
        self._said = Said(look, HIDDEN, self)
        self._write = Ask(lambda keep: keep(), self._fail, self)
        self.toast: Toast | None = None
        may = means.desk is not None and not self._hides
        self.new.setVisible(may)
        self.listed.setVisible(not self._hides)
        self._said.setVisible(self._hides)
        if may:
            self.new.clicked.connect(lambda: self.writing.emit(None))
            self.listed.taken.connect(self.writing)
            self.listed.removing.connect(self.remove)
        self.setFocusProxy(self.listed)
        self._dress()

    def show_kept(self, kept: KeptNotes, now: Seconds) -> None:
        """Show the notes as they stand."""
        self._now = now
        if not self._hides:
            self.listed.show_kept(kept, now)
            self.set_note(str(len(kept.notes)) if kept.notes else "")

    def remove(self, note: Note) -> None:
        """Remove a note; it is offered to be taken back."""
        gone = version_of(note, self._now, removed=True)
        back = version_of(note, gone.at + _NEXT_S)
        self._put(gone, _REMOVED, (_UNDO, lambda: self._put(back, _BACK)))

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.new.look = look
        self._said.set_look(look)
        self._scroll.set_look(look)
        super().set_look(look)
        self._dress()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.new.record = record

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chip stands."""
        return max(super().head_height(), float(self.new.sizeHint().height()))

    def taken(self) -> float:
        """Return how wide the chip is."""
        return 0.0 if self.new.isHidden() else self.new.sizeHint().width() + self.look.sizes.pad

    def lay_out(self) -> None:
        """Place chip and list."""
        body, sizes, hint = self.body(), self.look.sizes, self.new.sizeHint()
        self.listed.setGeometry(body)
        self._said.setGeometry(body)
        self.new.setGeometry(
            self.width() - round(sizes.pad) - hint.width(),
            round(sizes.pad * 0.6),
            hint.width(),
            hint.height(),
        )

    def _put(self, note: Note, said: Text, act: Offer | None = None) -> None:
        desk = self._means.desk
        if desk is not None:
            self._write(partial(desk.write, note), lambda _: self._written(said, act))

    def _written(self, said: Text, act: Offer | None) -> None:
        self.changed.emit()
        self._tell(said, act)

    def _fail(self, error: BaseException) -> None:
        self._tell(error.message if isinstance(error, WallboardError) else _LOST)

    def _tell(self, words: Words, act: Offer | None = None) -> None:
        if self.toast is None:
            self.toast = Toast(self.look, self.window())
        self.toast.set_look(self.look)
        self.toast.tell(words, LONG_MS, act)

    def _dress(self) -> None:
        size, palette = round(self.look.sizes.detail), self.look.palette
        self.listed.setFont(self.look.fonts.font(size, REGULAR)[0])
        self.listed.setPalette(qt_palette(self.look))
        self.listed.setStyleSheet(
            f"QListWidget {{ background: transparent; color: {palette.text}; border: none; }}"
            f"QListWidget::item {{ padding: {round(size * 0.4)}px;"
            f" border-bottom: 1px solid {palette.line}; }}"
            f"QListWidget::item:selected {{ background: {selected_ground(palette)}; color: {palette.text}; }}"
            f"QListWidget::item:disabled {{ color: {palette.muted}; border: none; }}"
        )
