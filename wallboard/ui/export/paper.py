"""What is written to a file or printed: tables of plain values, and what they are about. No Qt in it.

A number stays a number and an instant an instant; how they are written is up to each kind of file. A text
is what the screen shows, so a caller that is masked there is masked here.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from msgspec import Struct

from wallboard.domain.figures import Unit
from wallboard.domain.words import Seconds
from wallboard.ui.format import DASH, Format
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words

Cell: TypeAlias = str | float | None
"""A text, a number in the unit of its column, or nothing."""


class Heading(Struct, frozen=True):
    """One column."""

    title: Words
    unit: Unit | None = None
    """None: texts."""
    wide: float = 8.0
    """In font sizes."""
    drawn: bool = False
    """Whether a screen shows it as a picture, for whose words paper has no room."""

    @property
    def right(self) -> bool:
        """Whether its cells stand at the right."""
        return self.unit is not None and self.unit is not Unit.INSTANT


class Grid(Struct, frozen=True):
    """One table."""

    title: Words
    headings: tuple[Heading, ...]
    rows: Sequence[tuple[Cell, ...]]
    name: str = ""
    """A short English word for the name of its file; the same in every language."""


class Fact(Struct, frozen=True):
    """Something that is true of the whole paper, such as its period."""

    title: Words
    words: Words


class Paper(Struct, frozen=True):
    """Tables of one page, with what one has to know to read them."""

    title: Words
    facts: tuple[Fact, ...]
    grids: tuple[Grid, ...]
    form: Format
    made: Seconds
    """When it was made."""

    @property
    def rows(self) -> int:
        """How many rows there are in all tables."""
        return sum(len(grid.rows) for grid in self.grids)


def grid_of(title: Words, columns: Sequence[Column[Any]], rows: Sequence[Any], name: str = "") -> Grid:
    """Make a table of the columns that are shown."""
    headings = tuple(heading for column in columns for heading in _headings(column))
    return Grid(title, headings, [row_of(columns, row) for row in rows], name)


def on_paper(grid: Grid) -> Grid:
    """Leave out columns of texts in which nothing stands, and pictures: paper has no room to spare."""
    there = [
        n
        for n, heading in enumerate(grid.headings)
        if not heading.drawn
        and (heading.unit is not None or not grid.rows or any(row[n] is not None for row in grid.rows))
    ]
    headings = tuple(grid.headings[n] for n in there)
    return Grid(grid.title, headings, [tuple(row[n] for n in there) for row in grid.rows], grid.name)


def row_of(columns: Sequence[Column[Any]], row: object) -> tuple[Cell, ...]:
    """Take a row's cells as a file gets them."""
    return tuple(cell for column in columns for cell in _cells(column, row))


def _headings(column: Column[Any]) -> tuple[Heading, ...]:
    first = Heading(column.title, column.unit, column.wide, column.drawn)
    if column.beside is None:
        return (first,)
    return first, Heading(column.beside_title, None, column.wide)


def _cells(column: Column[Any], row: object) -> tuple[Cell, ...]:
    first = _words(column, row) if column.unit is None else _raw(column, row)
    return (first,) if column.beside is None else (first, text_cell(column.text_beside(row)))


def text_cell(text: str) -> str | None:
    """Leave out the dash that stands on a screen for no value."""
    return None if text in {"", DASH} else text


def _words(column: Column[Any], row: object) -> str | None:
    told = column.text(row) if column.value is None else column.value(row)
    return text_cell(str(told))


def _raw(column: Column[Any], row: object) -> Cell:
    value: Cell = column.raw(row) if column.value is None else column.value(row)
    return value
