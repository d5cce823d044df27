"""The menu of what one caller may ask for: all that is kept of them, or that nothing is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.ask import Ask
from wallboard.ui.caller.erase_dialog import EraseDialog
from wallboard.ui.caller.privacy import Gone, Privacy
from wallboard.ui.desk.menus import Choice, menu_of
from wallboard.ui.format import Format
from wallboard.ui.shell.toast import LONG_MS, Toast
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

AskFolder: TypeAlias = Callable[[QWidget, Callable[[Path], None]], object]
_EXPORT = mark("privacy", "Write all that is kept of this caller…")
_EXCLUDE = mark("privacy", "Many share this number: count it as withheld…")
_ERASE = mark("privacy", "Erase this caller everywhere…")
_WHERE = mark("privacy", "Folder in which a new one is made")
_SURE = mark("privacy", "Yes: from now on this number is nobody's")
_WHATEVER = mark("privacy", "It failed; the log says why.")


def ask_folder(parent: QWidget, then: Callable[[Path], None]) -> None:
    """Ask in which folder."""
    start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, shown(_WHERE), start)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


class PrivacyActs(QObject):
    """Does for one page what is chosen, and says what came of it."""

    erased = Signal()
    """Nothing is known of the caller any more."""

    def __init__(self, privacy: Privacy, form: Format, room: QWidget, folder: AskFolder = ask_folder) -> None:
        """Take who does it, and over what it is said."""
        super().__init__(room)
        self._privacy, self._form, self._room, self._folder = privacy, form, room, folder
        self._ask = Ask(lambda work: work(), self._fail, self)
        self.toast: Toast | None = None
        self._look: Look | None = None
        self.asked: EraseDialog | None = None

    def offer(self, look: Look, caller: tuple[CallerId, Words], now: Seconds, below: QWidget) -> None:
        """Show the menu."""
        self._look = look
        who = caller[0]
        choices = (
            Choice(_EXPORT, partial(self.export, who, now)),
            Choice(),
            Choice(_EXCLUDE, partial(self.ask_exclude, who, below)),
            Choice(),
            Choice(_ERASE, partial(self.erase, caller)),
        )
        self._popup(choices, below)

    def export(self, who: CallerId, now: Seconds) -> None:
        """Ask where, and write it into a folder whose name tells nobody's number."""
        name = f"caller-{self._form.stamp(now)}"
        self._folder(self._room.window(), lambda folder: self._export(who, folder / name))

    def ask_exclude(self, who: CallerId, below: QWidget) -> None:
        """Ask once more: every figure is made without the caller then."""
        self._popup((Choice(_SURE, partial(self.exclude, who)),), below)

    def exclude(self, who: CallerId) -> None:
        """Put the number on the list."""
        self._await(partial(self._privacy.exclude, who), self._excluded)

    def erase(self, caller: tuple[CallerId, Words]) -> None:
        """Open the dialog that asks twice."""
        assert self._look is not None, "somebody saw the menu"
        self.asked = EraseDialog(self._look, self._form, self._privacy, caller, self._room.window())
        self.asked.erased.connect(self._erased)
        self.asked.destroyed.connect(self._forget)
        self.asked.open()

    def _export(self, who: CallerId, folder: Path) -> None:
        self._await(partial(self._privacy.export, who, folder), partial(self._exported, folder))

    def _await(self, work: Any, then: Any) -> None:  # noqa: ANN401 -- a future's maker, and who takes what it brings
        self._ask(work, then)

    def _exported(self, folder: Path, files: tuple[Path, ...]) -> None:
        self._tell(say("privacy", "{n} files are in {folder}", n=len(files), folder=folder))

    def _excluded(self, new: bool) -> None:
        on_it = mark("privacy", "The number is on the list; it counts from now on")
        self._tell(on_it if new else mark("privacy", "The number was on the list already"))

    def _erased(self, _gone: Gone) -> None:
        self.erased.emit()

    def _forget(self) -> None:
        self.asked = None

    def _fail(self, error: BaseException) -> None:
        words: Words = _WHATEVER
        if isinstance(error, WallboardError):
            words = say("privacy", "{what} {hint}", what=error.message, hint=error.hint or "")
        self._tell(words)

    def _tell(self, words: Words) -> None:
        assert self._look is not None, "somebody saw the menu"
        if self.toast is None:
            self.toast = Toast(self._look, self._room)
        self.toast.set_look(self._look)
        self.toast.tell(words, LONG_MS)

    def _popup(self, choices: tuple[Choice, ...], below: QWidget) -> None:
        assert self._look is not None, "somebody saw the menu"
        menu = menu_of(choices, self._look, self._room)
        corner = below.mapToGlobal(QPoint(below.width(), 0))
        hint = menu.sizeHint()
        menu.popup(corner - QPoint(hint.width(), hint.height()))
