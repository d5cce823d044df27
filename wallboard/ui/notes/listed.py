"""The earlier notes of a caller, one below the other, to read and to take up again."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from wallboard.domain.desk.notes import DeliveryState, Note
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.store.queries.notes.kept import KeptNotes
from wallboard.ui.format import Format
from wallboard.ui.notes.words import delivery_words, head_words, what_words
from wallboard.ui.text import shown

_NONE = mark("note", "No note was written about this caller yet")
_WAITING = mark("note", "Reading …")


class Listed(QListWidget):
    """Enter takes a note up, Delete removes it."""

    taken = Signal(object)
    """The `Note` to change."""
    removing = Signal(object)

    def __init__(self, form: Format, catalogue: tuple[Reason, ...]) -> None:
        """List nothing yet."""
        super().__init__()
        self._form, self._catalogue = form, catalogue
        self.kept: KeptNotes | None = None
        self.setWordWrap(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(shown(mark("note", "Earlier notes")))
        self.itemActivated.connect(lambda _: self._take())
        self._say(shown(_WAITING))

    @property
    def note(self) -> Note | None:
        """The one that is chosen; None: none is."""
        index = self.currentIndex()
        found = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return found if isinstance(found, Note) else None

    @property
    def unsent(self) -> tuple[str, ...]:
        """To whom the chosen note did not come."""
        note = self.note
        if note is None or self.kept is None:
            return ()
        given_up = (one for one in self.kept.on_the_way(note.id) if one.state is DeliveryState.GIVEN_UP)
        return tuple(one.channel for one in given_up)

    def standing(self, note: Note) -> Note:
        """Return a note as it stands by now: another desk may have changed it."""
        kept = self.kept.notes if self.kept is not None else ()
        return max((note, *(one for one in kept if one.id == note.id)), key=lambda one: one.at)

    def show_kept(self, kept: KeptNotes, now: Seconds) -> None:
        """List them, the latest first; the chosen one stays chosen."""
        if kept == self.kept:
            return
        chosen = self.note
        self.kept = kept
        self.clear()
        for note in kept.notes:
            item = QListWidgetItem(self._told(note, kept, now))
            item.setData(Qt.ItemDataRole.UserRole, note)
            self.addItem(item)
            if chosen is not None and note.id == chosen.id:
                self.setCurrentItem(item)
        if not kept.notes:
            self._say(shown(_NONE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a note up, or remove it."""
        if event.key() == Qt.Key.Key_Delete and self.note is not None:
            self.removing.emit(self.note)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._take()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(200, 100)

    def _take(self) -> None:
        if self.note is not None:
            self.taken.emit(self.note)

    def _told(self, note: Note, kept: KeptNotes, now: Seconds) -> str:
        lines = [shown(head_words(note, self._form, now)), what_words(note, self._catalogue), note.text]
        lines += [shown(delivery_words(one, self._form, now)) for one in kept.on_the_way(note.id)]
        return "\n".join(line for line in lines if line)

    def _say(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
