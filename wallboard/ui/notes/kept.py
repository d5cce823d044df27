"""What is said over a window once a note was kept: that it was, and that it can be taken back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from wallboard.domain.desk.notes import Note
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.ask import Ask
from wallboard.ui.means import Desk
from wallboard.ui.notes.draft import draft_of, version_of
from wallboard.ui.notes.drafts import Drafts
from wallboard.ui.shell.toast import LONG_MS, Toast
from wallboard.ui.theme.look import Look

KEPT, UNDO, BACK = mark("note", "Note kept"), mark("desk", "Undo"), mark("desk", "Taken back")
_LOST = mark("note", "This could not be kept.")


class KeptToast(Toast):
    """One for each window; what is taken back is a draft again, for who opens the dialog anew."""

    def __init__(self, look: Look, desk: Desk, drafts: Drafts, window: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(look, window)
        self._desk, self._drafts = desk, drafts
        self._write = Ask(lambda keep: keep(), self._fail, self)

    def tell_kept(self, note: Note, about: str) -> None:
        """Say that a new note is in the book; `about` is the key of its drafts."""
        self.tell(KEPT, LONG_MS, (UNDO, partial(self.take_back, note, about)))

    def take_back(self, note: Note, about: str) -> None:
        """Remove it again."""
        gone = version_of(note, note.at, removed=True)
        self._write(partial(self._desk.write, gone), partial(self._gone, note, about))

    def _gone(self, note: Note, about: str, _: object) -> None:
        if self._drafts.get(about) is None:
            self._drafts.put(about, draft_of(note))
        self.tell(BACK, LONG_MS)

    def _fail(self, error: BaseException) -> None:
        self.tell(error.message if isinstance(error, WallboardError) else _LOST, LONG_MS)


def kept_toast(look: Look, desk: Desk, drafts: Drafts, window: QWidget) -> KeptToast:
    """Return the one of a window; made with the first note."""
    found = window.findChild(KeptToast)
    toast = found if isinstance(found, KeptToast) else KeptToast(look, desk, drafts, window)
    toast.set_look(look)
    return toast
