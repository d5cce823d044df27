"""Cuts a paper into pages: what stands where, before anything is painted. No Qt in it.

Rows go on over as many pages as they need, each of which begins with the headings again.
"""

from collections.abc import Iterator

from msgspec import Struct

from wallboard.ui.export.paper import Grid, Paper

TITLE, FACT, HEADING, ROW, FOOT, GAP = 34.0, 17.0, 30.0, 19.0, 26.0, 14.0
"""Heights in pixels of a screen with 96 in an inch."""
WIDE_FROM = 7
"""From so many columns on, pages lie on their side."""


class Picture(Struct, frozen=True):
    """A picture of the page: which, and how high it is on paper."""

    nth: int
    high: float


class Piece(Struct, frozen=True):
    """Part of a table: rows that stand together on a page."""

    nth: int
    """Of which table."""
    first: int
    after: int
    """The row after the last one."""
    begins: bool
    """Whether its title stands above it."""


class Placed(Struct, frozen=True):
    """Something at a height from the top of the page."""

    top: float
    what: Picture | Piece


class Sheet(Struct, frozen=True):
    """One page; the first has title and facts above all else."""

    placed: tuple[Placed, ...]


def lies(paper: Paper) -> bool:
    """Whether pages lie on their side: a wide table has room only there."""
    return any(len(grid.headings) >= WIDE_FROM for grid in paper.grids)


def sheets_of(paper: Paper, pictures: tuple[float, ...], high: float) -> tuple[Sheet, ...]:
    """Place pictures (by their heights) and tables on pages of a height, foot included."""
    layout = _Layout(high - FOOT, TITLE + len(paper.facts) * FACT + GAP)
    for nth, wanted in enumerate(pictures):
        layout.put_picture(nth, wanted)
    for nth, grid in enumerate(paper.grids):
        layout.put_grid(nth, grid)
    return tuple(layout.sheets())


class _Layout:
    """Fills one page after the other."""

    def __init__(self, high: float, first: float) -> None:
        self._high = high
        self._top = first
        self._pages: list[list[Placed]] = [[]]

    def put_picture(self, nth: int, wanted: float) -> None:
        """Place a picture whole, on the next page if it must be; never higher than a page."""
        if self._top + wanted > self._high and self._pages[-1]:
            self._turn()
        high = min(wanted, self._high - self._top)
        self._pages[-1].append(Placed(self._top, Picture(nth, high)))
        self._top += high + GAP

    def put_grid(self, nth: int, grid: Grid) -> None:
        """Place a table: title and headings never stand at the foot of a page alone."""
        first, rows, begins = 0, len(grid.rows), True
        while True:
            head = HEADING + ROW if begins else ROW
            room = int((self._high - self._top - head) / ROW)
            if room < 1:
                self._turn()
                continue
            after = min(rows, first + room)
            self._pages[-1].append(Placed(self._top, Piece(nth, first, after, begins)))
            self._top += head + max(after - first, 0 if rows else 1) * ROW + GAP
            first, begins = after, False
            if first >= rows:
                return
            self._turn()

    def sheets(self) -> Iterator[Sheet]:
        """Give the pages."""
        return (Sheet(tuple(placed)) for placed in self._pages)

    def _turn(self) -> None:
        assert self._top > 0, "a page has room for a row"
        self._pages.append([])
        self._top = 0.0
