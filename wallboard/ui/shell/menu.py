"""The menu of a window, and the button that opens it: on a board only while somebody moves the mouse."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.text import mark, say
from wallboard.ui.shell.keys import SHORTCUTS, WAYS, Shell
from wallboard.ui.table.menu import empty_menu
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

SHOWN_MS = 4_000
"""How long the button stays on a board after the mouse was moved."""
_MOVED = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_MENU = mark("way", "Menu")
_NAME = mark("way", "all pages, export and print")
_LATER = ("Ctrl+S", "Ctrl+P", "M", "T", "F11", "?")
"""Keys of what stands below the pages."""


class Entry(Struct, frozen=True):
    """One line of the menu; without words it is a line between groups."""

    words: Words = ""
    keys: str = ""
    act: Callable[[], object] = lambda: None
    here: bool = False
    """Whether it is what is shown."""


def entries_of(shell: Shell, boards: Sequence[Words], at: int | None) -> Iterator[Entry]:
    """List boards, pages, and what can be done; `at` is the board that is shown, None: a page is."""
    for nth in range(len(boards)):
        keys = f"Ctrl+{nth + 1}" if len(boards) > 1 and nth < len("123456789") else ""
        yield Entry(_called(boards, nth), keys, partial(shell.go, nth), nth == at)
    yield Entry()
    for key, words, behind in WAYS:
        yield Entry(words, key, partial(shell.desk.visit, behind))
    yield Entry()
    by_key = {shortcut.keys[0]: shortcut for shortcut in SHORTCUTS}
    for key in _LATER:
        yield Entry(by_key[key].words, key, partial(by_key[key].act, shell, 0))


def _called(boards: Sequence[Words], nth: int) -> Words:
    """Call a board by its title, and by its place where others have the same."""
    title = boards[nth] or mark("window", "Wallboard")
    if list(boards).count(boards[nth]) == 1:
        return title
    return say("window", "{title}, page {n}", title=title, n=nth + 1)


def menu_of(entries: Iterator[Entry], look: Look, parent: QWidget) -> QMenu:
    """Make a menu in the colours of the window; keys are told, and not bound a second time."""
    menu = empty_menu(look, parent)
    native = QKeySequence.SequenceFormat.NativeText
    for entry in entries:
        if not entry.words:
            menu.addSeparator()
            continue
        said = shown(entry.words).replace("&", "&&")
        said = said[:1].upper() + said[1:]
        keys = QKeySequence(entry.keys).toString(native)
        action = menu.addAction(f"{said}\t{keys}" if keys else said)
        action.setCheckable(entry.here)
        action.setChecked(entry.here)
        action.triggered.connect(partial(_act, entry))
    return menu


def _act(entry: Entry, *_checked: bool) -> None:
    entry.act()


class MenuButton(PushChip):
    """Stands in the head of the page."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(look, _MENU, _NAME, parent)
        self.hide()

    @property
    def below(self) -> QPoint:
        """Where its menu begins, on the screen."""
        return self.mapToGlobal(QPoint(0, self.height()))

    def place(self, left: QPoint) -> None:
        """Stand with the middle of the left edge there."""
        hint = self.sizeHint()
        self.setGeometry(left.x(), left.y() - hint.height() // 2, hint.width(), hint.height())
        self.raise_()


class Beckon(QObject):
    """Knows whether somebody moves the mouse over one window, after `watch` was called when it was shown."""

    def __init__(self, window: QWidget, changed: Callable[[], object], shown_ms: int = SHOWN_MS) -> None:
        """Take what is called when somebody comes, and when nobody is there any more."""
        super().__init__(window)
        self._window, self._changed = window, changed
        self._watched: QObject | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(shown_ms)
        self._rest.timeout.connect(changed)

    @property
    def there(self) -> bool:
        """Whether somebody moved it lately."""
        return self._rest.isActive()

    def watch(self) -> None:
        """Begin to watch the window that is on screen."""
        handle = self._window.windowHandle()
        if handle is not self._watched:
            self._watched = handle
            if handle is not None:
                handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _MOVED:
            was = self.there
            self._rest.start()
            if not was:
                self._changed()
        return super().eventFilter(watched, event)
