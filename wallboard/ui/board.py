"""The layout of a board, read from a file: a title, a grid, and widgets in its cells. No Qt in it."""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.figures import HALF_HOUR, PeriodKpi
from wallboard.domain.kpis import BY_KEY, kpi_of
from wallboard.domain.text import Text, mark, say
from wallboard.ui.spec import WidgetSpec
from wallboard.ui.widgets import KINDS, Kind

_MOST_CELLS = 96
_KEYS = ("title", "grid", "widget")


class Board(Struct, frozen=True):
    """A wall: what it is called, how many columns and rows it has, and what is where."""

    title: str
    widgets: tuple[WidgetSpec, ...]
    grid: tuple[int, int] = (12, 12)


def read_board(path: Path) -> Board:
    """Read a board; raise WallboardError naming file, widget, key and choices when it is wrong."""
    try:
        return board_of(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise WallboardError(
            say("error", "The board {file} can't be read: {why}.", file=path, why=error),
            mark("error", "Give the path of a board file, or none for the built-in wall."),
        ) from error


def board_of(toml: str, file: str) -> Board:
    """Make a board of its text; `file` is how errors call it."""
    try:
        raw = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(file, say("error", "it is no TOML: {why}", why=error), None) from error
    for key in raw:
        _one_of(file, mark("error", "the board"), mark("error", "key"), key, _KEYS)
    title = _field(file, raw.get("title", ""), str, "title")
    grid = _field(file, raw.get("grid", (12, 12)), tuple[int, int], "grid")
    if not all(1 <= cells <= _MOST_CELLS for cells in grid):
        raise _wrong(file, mark("error", "“grid” must have 1 to 96 columns and rows"), None)
    tables = _field(file, raw.get("widget", []), list[dict[str, Any]], "widget")
    if not tables:
        raise _wrong(file, mark("error", "it has no widget"), mark("error", "Add a [[widget]]."))
    widgets = tuple(_widget(file, n, table, grid) for n, table in enumerate(tables, 1))
    _check_overlaps(file, widgets)
    return Board(title, widgets, grid)


def figure_key(spec: WidgetSpec) -> str:
    """Return the key of the widget's figure for its period, such as `sl_default_30m`.

    A figure of now has no period, and some are of a whole day only.
    """
    kpi = kpi_of(spec.figure)
    rolling = spec.period == "30m" or spec.figure.endswith(HALF_HOUR)
    if kpi is None:
        return spec.figure
    rolls = isinstance(kpi, PeriodKpi) and not kpi.whole_day
    return kpi.key + HALF_HOUR if rolling and rolls else kpi.key


def _widget(file: str, n: int, table: dict[str, Any], grid: tuple[int, int]) -> WidgetSpec:
    where = say("error", "widget {n}", n=n)
    if "kind" not in table:
        raise _wrong(file, say("error", "{where} has no “kind”", where=where), _choices(KINDS))
    _one_of(file, where, mark("error", "kind"), table["kind"], KINDS)
    kind = KINDS[table["kind"]]
    for key in table:
        _one_of(file, where, mark("error", "key"), key, ("kind", "at", *kind.keys))
    try:
        spec = msgspec.convert(table, WidgetSpec)
    except msgspec.ValidationError as error:
        raise _wrong(file, say("error", "{where}: {why}", where=where, why=error), None) from error
    _check_content(file, where, spec, kind)
    _check_place(file, where, spec, grid)
    return spec


def _check_content(file: str, where: Text, spec: WidgetSpec, kind: Kind) -> None:
    if (kind.needs_figure or spec.figure) and kpi_of(spec.figure) is None:
        _one_of(file, where, mark("error", "figure"), spec.figure, tuple(sorted(BY_KEY)))
    if not spec.queues:
        raise _wrong(file, say("error", "{where}: “queues” is empty", where=where), _EVERYTHING)
    if spec.goal is not None and not 0 < spec.goal <= 1:
        raise _wrong(
            file,
            say("error", "{where}: “goal” is {goal}", where=where, goal=spec.goal),
            mark("error", "Write a share such as 0.98 for 98%."),
        )


def _check_place(file: str, where: Text, spec: WidgetSpec, grid: tuple[int, int]) -> None:
    column, row, width, height = spec.at
    inside = min(column, row) >= 0 and column + width <= grid[0] and row + height <= grid[1]
    if width < 1 or height < 1 or not inside:
        raise _wrong(
            file,
            say("error", "{where}: “at” = {at} leaves the grid", where=where, at=list(spec.at)),
            say(
                "error",
                "It is [column, row, width, height], counted from 0, in {columns} columns and {rows} rows.",
                columns=grid[0],
                rows=grid[1],
            ),
        )


def _check_overlaps(file: str, widgets: tuple[WidgetSpec, ...]) -> None:
    for (n, one), (m, other) in combinations(enumerate(widgets, 1), 2):
        if _overlap(one.at, other.at):
            raise _wrong(
                file,
                say("error", "widgets {n} and {m} overlap", n=n, m=m),
                mark("error", "Change “at” of one of them."),
            )


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return all(
        one[side] < other[side] + other[side + 2] and other[side] < one[side] + one[side + 2]
        for side in (0, 1)
    )


def _field(file: str, value: object, kind: Any, key: str) -> Any:  # noqa: ANN401 -- msgspec takes and gives any type
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise _wrong(file, say("error", "“{key}”: {why}", key=key, why=error), None) from error


def _one_of(file: str, where: Text, what: Text, value: object, choices: Any) -> None:  # noqa: ANN401 -- any container
    if value not in tuple(choices):
        found = say("error", "{where}: unknown {what} “{value}”", where=where, what=what, value=value)
        raise _wrong(file, found, _nearest(str(value), tuple(choices)) or _choices(choices))


def _nearest(value: str, choices: tuple[str, ...]) -> Text | None:
    from difflib import get_close_matches  # noqa: PLC0415 -- only for a mistake

    near = get_close_matches(value.casefold(), choices, 1)
    if not near:
        return None
    return say("error", "Did you mean “{name}”? {others}", name=near[0], others=_choices(choices))


def _choices(choices: Any) -> Text:  # noqa: ANN401 -- any container of strings
    return say("error", "Choose one of: {choices}.", choices=", ".join(choices))


def _wrong(file: str, what: Text, hint: Text | None) -> WallboardError:
    return WallboardError(say("error", "The board {file} is wrong: {what}.", file=file, what=what), hint)


_EVERYTHING = mark("error", 'Write ["*"] for all queues.')
