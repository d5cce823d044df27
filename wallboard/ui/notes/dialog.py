"""The dialog of a note: written with the keyboard alone, beside what was written before."""

from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.notes import Note
from wallboard.domain.errors import WallboardError
from wallboard.domain.notes.clients import clients_for
from wallboard.domain.notes.reasons import reasons_for
from wallboard.domain.notes.retrying import asked
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.notes.kept import KeptNotes, notes_about
from wallboard.ui.ask import Ask
from wallboard.ui.format import caller_number, grouped
from wallboard.ui.means import Desk, Means
from wallboard.ui.notes.draft import About, Draft, draft_of, entries_of, new_draft, note_of, version_of
from wallboard.ui.notes.fields import Fields
from wallboard.ui.notes.kept import kept_toast
from wallboard.ui.notes.listed import Listed
from wallboard.ui.notes.style import dress
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

REFRESH_MS = 2000
_TITLE, _EARLIER = mark("note", "Note"), mark("note", "Earlier notes")
_SAVE, _CLOSE = mark("note", "Save (Ctrl+Enter)"), mark("note", "Close (Esc)")
_REMOVE, _AGAIN, _UNDO = (
    mark("note", "Remove (Del)"),
    mark("note", "Send again"),
    mark("note", "Undo (Ctrl+Z)"),
)
_NEW = mark("note", "New note")
_EMPTY = mark("note", "Write something, or choose a reason.")
_LOST = mark("note", "This could not be kept.")
_HOW = mark("note", "Enter takes an earlier note up to change it.")


class NoteDialog(QDialog):
    """Writes notes on one caller or call; what was begun is still there when it is opened again."""

    saved = Signal(object)
    """The `Note` that is in the book now."""

    def __init__(self, look: Look, setting: Setting, means: Means, about: About, now: Seconds) -> None:
        """Take what it is about; `means` has a desk."""
        super().__init__()
        assert means.desk is not None, "who can only look writes no notes"
        self.desk: Desk = means.desk
        self.about, self._means, self._setting = about, means, setting
        self._look = look
        self._opened, self._since = now, monotonic()
        self.setWindowTitle(shown(_TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        habits = means.notes
        self._clients = clients_for(habits.clients, about.source, about.queue, about.line)
        self.fields = Fields(reasons_for(habits.reasons, about.source, about.queue), self._clients)
        self.earlier = Listed(setting.format, habits.reasons)
        self.who, self.what = _label(self._who(about.name), "who"), _label(self._what(), "title")
        self.told = _label("", "told")
        self.save, self.leave = _button(_SAVE, "primary"), _button(_CLOSE)
        self.remove, self.again = _button(_REMOVE), _button(_AGAIN)
        self.undo, self.new = _button(_UNDO), _button(_NEW)
        self.changing: Note | None = None
        """The earlier note that is in the fields; None: a new one."""
        self._back: Note | None = None
        """What a press of undo writes again."""
        self._ask = Ask(means.submit, self._failed, self)
        self._write = Ask(lambda keep: keep(), self._failed, self)
        self._lay_out()
        self._connect()
        dress(self, look)
        self._begin()

    @property
    def _now(self) -> Seconds:
        """The time of the page, which goes on while somebody writes."""
        return self._opened + monotonic() - self._since

    def _begin(self) -> None:
        self.fields.show_draft(self._begun())
        self._mark_chosen()
        self.undo.hide()
        self.new.hide()
        self.fields.first.setFocus(Qt.FocusReason.OtherFocusReason)
        beat = QTimer(self)
        beat.setInterval(REFRESH_MS)
        beat.timeout.connect(self.refresh)
        beat.start()
        self.refresh()

    def _connect(self) -> None:
        self.save.clicked.connect(self.keep)
        self.leave.clicked.connect(self.reject)
        self.remove.clicked.connect(self._remove_chosen)
        self.again.clicked.connect(self.send_again)
        self.undo.clicked.connect(self.take_back)
        self.new.clicked.connect(self.begin_anew)
        self.fields.changed.connect(self._remember)
        self.earlier.taken.connect(self.take_up)
        self.earlier.removing.connect(self.take_away)
        self.earlier.itemSelectionChanged.connect(self._mark_chosen)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.take_back)
        for field in self.fields.written:
            field.installEventFilter(self)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Let Ctrl+Z take back what was kept, where a field has nothing of its own to take back."""
        undoes = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if event.type() is QEvent.Type.ShortcutOverride and undoes and not self.fields.can_undo(field):
            event.ignore()
            return True
        return super().eventFilter(field, event)

    # --- what can be done ----------------------------------------------------------------------------

    def keep(self) -> None:
        """Save the note, and put it on its way."""
        draft = self.fields.draft()
        if draft.is_empty:
            self._tell(_EMPTY, wrong=True)
            return
        before = None if self.changing is None else self.earlier.standing(self.changing)
        note = note_of(draft, self.about, (self.desk.new_id(), self.desk.name), self._now, before)
        self._put(entries_of(note, draft, self._now), partial(self._kept, note, before))

    def take_up(self, note: Note) -> None:
        """Change an earlier note; what was begun before stays."""
        self.changing = note
        self.fields.show_draft(self._means.notes.drafts.get(note.id) or draft_of(note))
        self.new.show()
        self.fields.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_anew(self) -> None:
        """Write another note instead; one that was begun is there again."""
        self.changing = None
        self.new.hide()
        self.fields.show_draft(self._begun())
        self.fields.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_away(self, note: Note) -> None:
        """Remove an earlier note; it can be taken back as long as the dialog is open."""
        gone = version_of(note, self._now, removed=True)
        self._put((gone,), partial(self._undoable, mark("note", "Removed."), version_of(note, gone.at + 1)))

    def take_back(self) -> None:
        """Write the note as it was before."""
        if self._back is not None:
            back = self._back
            self._back = None
            self.undo.hide()
            self._put((back,), lambda _: self._say(mark("note", "As it was before.")))

    def send_again(self) -> None:
        """Put the chosen note on its way anew, to whom it did not come."""
        note, whom = self.earlier.note, self.earlier.unsent
        if note is not None and whom:
            entries = tuple(asked(note.id, title, self._now) for title in whom)
            self._put(entries, lambda _: self._say(mark("note", "On its way again.")))

    def refresh(self) -> None:
        """Read what was written so far, here and at other desks."""
        about = self.about
        self._ask(lambda connection: notes_about(connection, about.who, about.source, about.call), self._show)

    # --- what became of it ---------------------------------------------------------------------------

    def _put(self, entries: tuple[Entry, ...], then: Any) -> None:  # noqa: ANN401 -- called with nothing of use
        self._write(partial(self.desk.write, *entries), then)

    def _kept(self, note: Note, before: Note | None, _: object) -> None:
        self._means.notes.drafts.drop(self.about.key if before is None else note.id)
        self.saved.emit(note)
        if before is None:
            self._tell_window(note)
            self.accept()
            return
        self.begin_anew()
        self._undoable(mark("note", "Changed."), version_of(before, note.at + 1), None)

    def _tell_window(self, note: Note) -> None:
        """Say over the window that it is kept: the dialog is gone by then."""
        window = self.parentWidget()
        if window is not None:
            drafts = self._means.notes.drafts
            kept_toast(self._look, self.desk, drafts, window).tell_kept(note, self.about.key)

    def _undoable(self, said: Text, back: Note, _: object) -> None:
        self._back = back
        self.undo.show()
        self._say(said)

    def _say(self, words: Words) -> None:
        self._tell(words, wrong=False)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        words = (
            say("note", "{what} {hint}", what=error.message, hint=error.hint or "")
            if isinstance(error, WallboardError)
            else _LOST
        )
        self._tell(words, wrong=True)

    def _show(self, kept: KeptNotes) -> None:
        self.earlier.show_kept(kept, self._now)
        self._mark_chosen()
        if (
            self.changing is not None
            and (other := self.earlier.standing(self.changing)).at > self.changing.at
        ):
            self._tell(
                say("note", "{who} changed this note meanwhile: saving replaces that.", who=other.by),
                wrong=True,
            )
        if kept.contact is not None:
            self._know(kept.contact)

    def _know(self, contact: Contact) -> None:
        """Put what the address book knows where nothing stands yet."""
        if not self.about.name:
            self.who.setText(shown(self._who(contact.name or contact.company)))
        if self.changing is None and self._means.notes.drafts.get(self.about.key) is None:
            for field, words in ((self.fields.name, contact.name), (self.fields.company, contact.company)):
                if words and not field.text():
                    field.blockSignals(True)
                    field.setText(words)
                    field.blockSignals(False)

    def _remember(self) -> None:
        """Keep what was begun, of a new note and of each that is being changed."""
        draft: Draft = self.fields.draft()
        changing, drafts = self.changing, self._means.notes.drafts
        key = self.about.key if changing is None else changing.id
        if draft.is_empty if changing is None else draft == draft_of(changing):
            drafts.drop(key)
        else:
            drafts.put(key, draft)

    def _begun(self) -> Draft:
        return self._means.notes.drafts.get(self.about.key) or new_draft(self.about, self._clients)

    def _remove_chosen(self) -> None:
        if self.earlier.note is not None:
            self.take_away(self.earlier.note)

    def _mark_chosen(self) -> None:
        self.remove.setEnabled(self.earlier.note is not None)
        self.again.setVisible(bool(self.earlier.unsent))

    def _tell(self, words: Words, *, wrong: bool) -> None:
        self.told.setObjectName("warning" if wrong else "told")
        self.told.setText(shown(words))
        self.told.style().polish(self.told)

    def _who(self, name: str) -> Words:
        number = caller_number(self.about.number, "", mask=False)
        return say("note", "{name} · {number}", name=name, number=number) if name else number

    def _what(self) -> Words:
        about = self.about
        title = self._means.names.queue(about.source, about.queue) or about.queue
        line = self._means.names.line(about.source, about.line) or grouped(about.line)
        return " · ".join(part for part in (title, line) if part)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.addWidget(self.fields, 0, 0, 2, 1)
        right = QVBoxLayout()
        right.addWidget(_label(_EARLIER, "title"))
        right.addWidget(self.earlier, 1)
        right.addWidget(_label(_HOW, "title"))
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.again)
        below.addWidget(self.remove)
        right.addLayout(below)
        grid.addLayout(right, 0, 1, 2, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        buttons = QHBoxLayout()
        buttons.addWidget(self.told, 1)
        for button in (self.undo, self.new, self.leave, self.save):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        for part in (self.who, self.what):
            column.addWidget(part)
        column.addLayout(grid, 1)
        column.addLayout(buttons)
        self.grid, self.column, self.below = grid, column, below


def _label(words: Words, name: str) -> QLabel:
    label = QLabel(shown(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)  # or a long word in some language is wider than the screen
    label.setObjectName(name)
    return label


def _button(words: Text, name: str = "") -> QPushButton:
    button = QPushButton(shown(words))
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


def note_for(
    look: Look, setting: Setting, means: Means, about: About, now: Seconds, parent: QWidget
) -> NoteDialog | None:
    """Open the dialog over a window; None where nobody may write notes, or numbers are hidden."""
    if means.desk is None or setting.options.mask:
        return None
    dialog = NoteDialog(look, setting, means, about, now)
    dialog.setParent(parent, dialog.windowFlags())
    dialog.open()
    return dialog
