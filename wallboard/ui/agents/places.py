"""Where the cells of the grid are, and how much each of them says. No Qt in it.

Cells say as much as fits: name, state and time in two lines; in one line; initials and time. They are
as large as the room allows but never larger than a label, so that a few agents do not swell. Where all
that would be too small to be read, the grid is a heat map.
"""

import math
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from wallboard.ui.theme.sizes import Sizes

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, width, height."""


class Style(Enum):
    """How much a cell says."""

    FULL = "full"
    """Name, below it the state in words, and the time."""
    LINE = "line"
    """Letter of the state, name and time; without names the state in words."""
    BRIEF = "brief"
    """Letter, initials if there are any, time."""
    HEAT = "heat"
    """A square."""


class Shape(Struct, frozen=True):
    """The measures of a style, in parts of its font size; its least font size in parts of a detail."""

    style: Style
    narrowest: float
    natural: float
    widest: float
    height: float
    least: float


_NAMED = (
    Shape(Style.FULL, 9.4, 12.0, 16.0, 2.75, 0.9),
    Shape(Style.LINE, 10.4, 13.0, 16.0, 1.56, 0.82),
    Shape(Style.BRIEF, 6.9, 7.4, 9.0, 1.5, 0.72),
)
_UNNAMED = (
    Shape(Style.LINE, 9.0, 10.0, 13.0, 1.56, 0.86),
    Shape(Style.BRIEF, 4.7, 5.2, 7.0, 1.5, 0.72),
)
_GAP = 0.34
"""Between cells, in parts of the font size."""
HEADING = 1.65
"""Height of a group's heading in parts of a detail."""
_SQUARE_GAP = 0.16
_MOST_SQUARE = 1.5
"""Side of the largest square, in parts of a detail."""
_KEPT = 16
"""So many plans are kept: states change all the time, how many agents there are does not."""
LEAST_SQUARE = 3.0
"""A smaller square is a dot without a colour, in logical pixels."""


class Plan(Struct, frozen=True):
    """Where everything is, group by group."""

    style: Style
    size: float
    """Font size of a cell's first line; of a heat map the side of a square."""
    headings: tuple[Box | None, ...]
    """Of each group; None where it has no title, or where there is no room for it."""
    cells: tuple[tuple[Box, ...], ...]
    left_out: int = 0
    """So many have no room at all."""


class Wanted(Struct, frozen=True):
    """What is to be placed: so many cells in each group, and whether groups have titles and agents names."""

    counts: tuple[int, ...]
    squares: tuple[int, ...]
    """Likewise for a heat map, in which who is not logged in has no place."""
    titled: bool
    named: bool


@lru_cache(maxsize=_KEPT)
def plan_of(wanted: Wanted, box: Box, sizes: Sizes) -> Plan:
    """Place cells in the first style in which all of them can be read; a heat map has room for the rest."""
    for shape in _NAMED if wanted.named else _UNNAMED:
        size, least = sizes.label, sizes.detail * shape.least
        while size >= least:
            plan = _fitted(shape, size, wanted, box, sizes)
            if plan is not None:
                return plan
            size -= max(0.5, sizes.label * 0.03)
    return heat_plan(wanted, box, sizes)


@lru_cache(maxsize=_KEPT)
def heat_plan(wanted: Wanted, box: Box, sizes: Sizes) -> Plan:
    """Place squares: as large as all fit, headings first to go, and as many as fit where not all do."""
    most = math.floor(sizes.detail * _MOST_SQUARE)
    if wanted.titled and (side := _largest(wanted.squares, box, most, sizes.detail * HEADING)):
        return _grouped_squares(wanted.squares, box, side, sizes.detail * HEADING)
    side = _largest((sum(wanted.squares),), box, most, 0.0) or LEAST_SQUARE
    return _squares(wanted.squares, box, side)


def _fitted(shape: Shape, size: float, wanted: Wanted, box: Box, sizes: Sizes) -> Plan | None:
    """Return a plan in this font size, with cells as wide as is natural or at least wide enough."""
    gap, height = size * _GAP, size * shape.height
    most = int((box[2] + gap) / (size * shape.narrowest + gap))
    natural = max(1, int((box[2] + gap) / (size * shape.natural + gap)))
    heading = sizes.detail * HEADING if wanted.titled else 0.0
    for columns in range(natural, most + 1):
        rows = [math.ceil(count / columns) for count in wanted.counts]
        if sum(rows) * (height + gap) - gap + len(rows) * heading <= box[3] + 0.01:
            wide = min((box[2] + gap) / columns - gap, size * shape.widest)
            return _laid(shape.style, size, wanted, box, (columns, wide, height, gap, heading))
    return None


def _laid(
    style: Style, size: float, wanted: Wanted, box: Box, grid: tuple[int, float, float, float, float]
) -> Plan:
    columns, wide, height, gap, heading = grid
    headings: list[Box | None] = []
    cells: list[tuple[Box, ...]] = []
    top = box[1]
    for count in wanted.counts:
        headings.append((box[0], top, box[2], heading) if heading else None)
        top += heading
        cells.append(
            tuple(
                (box[0] + n % columns * (wide + gap), top + n // columns * (height + gap), wide, height)
                for n in range(count)
            )
        )
        top += math.ceil(count / columns) * (height + gap)
    return Plan(style, size, tuple(headings), tuple(cells))


def _pitch(side: float) -> float:
    return side + max(1.0, round(side * _SQUARE_GAP))


def _largest(counts: Sequence[int], box: Box, most: float, heading: float) -> float:
    """Return the largest side of squares at which all fit; 0: none."""
    side = most
    while side >= LEAST_SQUARE and not _fits(counts, box, side, heading):
        side -= 1
    return side if side >= LEAST_SQUARE else 0.0


def _columns(box: Box, side: float) -> int:
    pitch = _pitch(side)
    return max(0, int((box[2] + pitch - side) / pitch))


def _fits(counts: Sequence[int], box: Box, side: float, heading: float) -> bool:
    columns, pitch = _columns(box, side), _pitch(side)
    if not columns:
        return False
    rows = sum(math.ceil(count / columns) for count in counts)
    return rows * pitch + len(counts) * heading <= box[3] + pitch - side


def _grouped_squares(counts: Sequence[int], box: Box, side: float, heading: float) -> Plan:
    headings: list[Box | None] = []
    cells: list[tuple[Box, ...]] = []
    top, columns, pitch = box[1], _columns(box, side), _pitch(side)
    for count in counts:
        headings.append((box[0], top, box[2], heading))
        top += heading
        cells.append(tuple(_square(n, (box[0], top), columns, side) for n in range(count)))
        top += math.ceil(count / columns) * pitch
    return Plan(Style.HEAT, side, tuple(headings), tuple(cells))


def _squares(counts: Sequence[int], box: Box, side: float) -> Plan:
    """Place one group right behind the other; what has no room is left out."""
    columns, pitch = _columns(box, side), _pitch(side)
    room = max(0, int((box[3] + pitch - side) / pitch)) * columns
    cells: list[tuple[Box, ...]] = []
    before = 0
    for count in counts:
        kept = min(count, room - before)
        its = range(before, before + kept)
        cells.append(tuple(_square(n, (box[0], box[1]), columns, side) for n in its))
        before += kept
    return Plan(Style.HEAT, side, (None,) * len(counts), tuple(cells), sum(counts) - before)


def _square(n: int, corner: tuple[float, float], columns: int, side: float) -> Box:
    pitch = _pitch(side)
    return corner[0] + n % columns * pitch, corner[1] + n // columns * pitch, side, side
