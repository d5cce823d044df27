"""The keys of a window: one table, from which the shortcuts are made and the list that `?` shows."""

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Protocol

from msgspec import Struct
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import (
    AgentsBehind,
    Behind,
    DiagnosticsBehind,
    DutyBehind,
    GrowthBehind,
    LedgerBehind,
    LinesBehind,
    LoadBehind,
    MatchBehind,
    PromisesBehind,
    QuoteBehind,
    RecordsBehind,
    ReportBehind,
    TodayBehind,
)


class Desk(Protocol):
    """What somebody works with who stands or sits before a window: its pages, files and paper."""

    def visit(self, behind: Behind) -> None:
        """Go to a page, from wherever one is."""

    def open_menu(self) -> None:
        """Offer all pages, and what can be done with the one that is shown."""

    def export(self) -> None:
        """Write the tables of the page to a file."""

    def print_page(self) -> None:
        """Print the page, or write it as PDF."""


class Shell(Protocol):
    """What keys do with a window."""

    @property
    def desk(self) -> Desk:
        """What is on offer besides the boards."""

    def turn(self, by: int) -> None:
        """Go so many boards on, or back."""

    def go(self, nth: int) -> None:
        """Go to a board, counted from 0."""

    def back(self) -> bool:
        """Go back from a detail page; False: there is none."""

    def escape(self) -> None:
        """Close what is open on top, else go back, else leave full screen."""

    def toggle_full(self) -> None:
        """Go to full screen, or back."""

    def next_theme(self) -> None:
        """Show in other colours."""

    def type_message(self) -> None:
        """Let the user type a message for the room."""

    def toggle_help(self) -> None:
        """Show what the keys do, or hide it."""

    def close(self) -> bool:
        """Close the window."""


class When(Enum):
    """Where keys have a meaning; elsewhere they belong to what has the focus, such as a table."""

    ALWAYS = "always"
    BOARDS = "boards"
    """While one of several boards is shown."""
    DETAIL = "detail"
    """While a detail page is shown."""


class Shortcut(Struct, frozen=True):
    """Keys, what they do in words, and what they do."""

    keys: tuple[str, ...]
    words: Text
    act: Callable[[Shell, int], object]
    """Called with the window, and with which of the keys it was."""
    when: When = When.ALWAYS
    told: str = ""
    """How the keys are told, where each by itself would be too long."""


WAYS: tuple[tuple[str, Text, Behind], ...] = (
    ("D", mark("way", "The day by intervals"), TodayBehind()),
    ("A", mark("way", "Agents"), AgentsBehind()),
    ("P", mark("way", "Promises and quality"), PromisesBehind()),
    ("L", mark("way", "Lost callers"), LedgerBehind()),
    ("C", mark("way", "Callers to call back"), LedgerBehind(only="to_call_back")),
    ("S", mark("way", "Report on lost callers"), ReportBehind()),
    ("W", mark("way", "Load and staffing"), LoadBehind()),
    ("V", mark("way", "How waiting grows"), GrowthBehind()),
    ("Y", mark("way", "Roster of the day"), DutyBehind()),
    ("O", mark("way", "Lines and campaigns"), LinesBehind()),
    ("Q", mark("way", "A line without history"), QuoteBehind()),
    ("Z", mark("way", "Call records"), RecordsBehind()),
    ("H", mark("way", "Bill against exchange"), MatchBehind()),
    ("G", mark("way", "Diagnostics"), DiagnosticsBehind()),
)
"""The pages that one can go to from everywhere: by which key, and what they are called."""


def _visits(behind: Behind) -> Callable[[Shell, int], object]:
    return lambda shell, _: shell.desk.visit(behind)


SHORTCUTS = (
    Shortcut(("F10",), mark("key", "the menu"), lambda shell, _: shell.desk.open_menu()),
    *(Shortcut((key,), words, _visits(behind)) for key, words, behind in WAYS),
    Shortcut(("Right", "PgDown"), mark("key", "next page"), lambda shell, _: shell.turn(1), When.BOARDS),
    Shortcut(("Left", "PgUp"), mark("key", "previous page"), lambda shell, _: shell.turn(-1), When.BOARDS),
    Shortcut(("Home",), mark("key", "first page"), lambda shell, _: shell.go(0), When.BOARDS),
    Shortcut(
        tuple(f"Ctrl+{n}" for n in range(1, 10)),
        mark("key", "page 1 to 9"),
        lambda shell, nth: shell.go(nth),
        When.BOARDS,
        "Ctrl+1 … 9",
    ),
    Shortcut(("Backspace", "Alt+Left"), mark("key", "back"), lambda shell, _: shell.back(), When.DETAIL),
    Shortcut(
        ("Esc",), mark("key", "hide a notice, go back, leave full screen"), lambda shell, _: shell.escape()
    ),
    Shortcut(("F11",), mark("key", "full screen and back"), lambda shell, _: shell.toggle_full()),
    Shortcut(("Ctrl+S",), mark("key", "export tables"), lambda shell, _: shell.desk.export()),
    Shortcut(("Ctrl+P",), mark("key", "print the page"), lambda shell, _: shell.desk.print_page()),
    Shortcut(("M",), mark("key", "type a message for the room"), lambda shell, _: shell.type_message()),
    Shortcut(("T",), mark("key", "other colours, until the end"), lambda shell, _: shell.next_theme()),
    Shortcut(("?", "F1"), mark("key", "all keys"), lambda shell, _: shell.toggle_help()),
    Shortcut(("Ctrl+Q",), mark("key", "close the window"), lambda shell, _: shell.close()),
)

GESTURES = (
    (mark("key", "Tab"), mark("key", "from tile to tile")),
    (mark("key", "Up, Down"), mark("key", "from place to place in a tile")),
    (mark("key", "Click, Enter"), mark("key", "open what is behind a number or a name")),
    (mark("key", "Ctrl+F"), mark("key", "filter a list; Esc clears it")),
    (mark("key", "Enter in a list"), mark("key", "open the caller, agent or queue of a row")),
    (mark("key", "Ctrl+A, Ctrl+C"), mark("key", "choose all rows, copy the chosen ones")),
    (mark("key", "B, I, F"), mark("key", "call a lost caller back, take them on, finish; Ctrl+Z undoes")),
    (mark("key", "U"), mark("key", "a call back reached nobody: a machine answered, or somebody else")),
    (mark("key", "J, K"), mark("key", "on a caller's page: the next one of the list, the one before")),
    (mark("key", "N, E, X"), mark("key", "a note about a caller, who they are, what they may ask for")),
    (mark("key", "R"), mark("key", "see a lost caller's hidden number, where that is allowed")),
    (mark("key", "Menu, Shift+F10"), mark("key", "sort a list, hide and show its columns")),
)
"""What tiles and lists do by themselves; told in the same list."""


class Keys:
    """The shortcuts of one window; those that have no meaning now are off."""

    def __init__(self, window: QWidget, shell: Shell) -> None:
        """Make them."""
        self._made: list[tuple[When, QShortcut]] = []
        for shortcut in SHORTCUTS:
            for nth, key in enumerate(shortcut.keys):
                made = QShortcut(QKeySequence(key), window)
                made.activated.connect(partial(shortcut.act, shell, nth))
                self._made.append((shortcut.when, made))

    def allow(self, *when: When) -> None:
        """Turn on what has a meaning at these places, and what always has."""
        for where, shortcut in self._made:
            shortcut.setEnabled(where is When.ALWAYS or where in when)


def told(shortcut: Shortcut) -> str:
    """Name the keys as they are printed on a keyboard."""
    if shortcut.told:
        return shortcut.told
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in shortcut.keys)
