"""A column: its heading, how it writes a row, and by what it sorts them. No Qt windows in it."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from msgspec import Struct

from wallboard.domain.figures import Unit
from wallboard.domain.naming.plain import plain
from wallboard.domain.text import Text, printable
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.tokens import Tone

R = TypeVar("R")
MOST = 300
"""Of a longer text so many characters are shown: no cell has room for more, and a caller chose it."""


def _plain(_row: Any) -> Tone:  # noqa: ANN401 -- whatever the rows are
    return Tone.TEXT


class Column(Struct, Generic[R], frozen=True):
    """One column of a table of `R`."""

    key: str
    """Under which its width and place are remembered, and by which a question sorts."""
    title: Text
    wide: float
    """Its width in font sizes, before there is room to spare."""
    words: Callable[[R], Words]
    raw: Callable[[R], Any]
    """What it sorts by: a number for a time, None for what has no value."""
    right: bool = False
    tone: Callable[[R], Tone] = _plain
    strong: bool = False
    falls: bool = False
    """Whether a first click on its head brings the largest to the top."""
    beside: Callable[[R], Words] | None = None
    """What stands beside the words, muted; in a copy it has a cell of its own."""
    beside_title: Words = ""
    """The heading of that cell."""
    unit: Unit | None = None
    """In what the raw value is counted, for a file that keeps numbers as such; None: the words are written,
    which is what a screen may tell where the raw value is more than that."""
    value: Callable[[R], float | str | None] | None = None
    """What a file gets, where that is not what the column sorts by."""

    drawn: bool = False
    """Whether a screen shows it as a picture: its words are long, and other columns tell the same."""

    def text(self, row: R) -> str:
        """Write a cell: plain, in one line."""
        return said(self.words(row))

    def text_beside(self, row: R) -> str:
        """Write what stands beside it: plain, in one line."""
        return said(self.beside(row)) if self.beside is not None else ""


def said(words: Words) -> str:
    """Write what somebody else may have chosen: in one line, without marks that turn its direction."""
    text = shown(words)
    return printable(text if len(text) <= MOST else text[:MOST] + "…")


def in_order(rows: Iterable[R], column: Column[R], *, descending: bool) -> list[R]:
    """Sort rows by the raw value; what has none comes last either way, equals stay as they are."""
    valued: list[R] = []
    bare: list[R] = []
    for row in rows:
        (bare if column.raw(row) is None else valued).append(row)
    valued.sort(key=lambda row: _sortable(column.raw(row)), reverse=descending)
    return valued + bare


def _sortable(value: Any) -> Any:  # noqa: ANN401 -- what can be compared
    return plain(value) if isinstance(value, str) else value
