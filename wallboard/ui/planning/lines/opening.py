"""What a place of the page opens: a figure explained with its calls, or the lost callers. No Qt in it."""

from wallboard.domain.day.scope import ALL, EVERYTHING
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import Seconds
from wallboard.ui.behind import Behind, FigureBehind, LedgerBehind
from wallboard.ui.planning.lines.rows import LineRow

Span = tuple[Seconds, Seconds]

_FIGURES = {
    "answered": "call_answered",
    "rate": "answered_rate",
    "lost": "lost",
    "recovered": "lost",
    "left": "lost",
    "reach": "avg_time_to_reach_s",
    "reach_p90": "avg_time_to_reach_s",
}
"""Figures by column; every other column opens all calls."""


def cell_behind(column: str, row: LineRow, span: Span | None) -> Behind:
    """Return what a cell opens; `span` is the time, where it is not the day so far.

    Who of today is not reached is to be called back, so that opens the lost callers.
    """
    lines = tuple(sorted({plain_line(line) for line in row.standing.seen.lines}))
    if column == "net_lost" and span is None:
        return LedgerBehind(lines=lines, only="to_call_back")
    key = "lost" if column == "net_lost" else _FIGURES.get(column, "arrived")
    since, until = span or (None, None)
    return FigureBehind(key, EVERYTHING, since, until, lines=lines)


def scope_behind(column: str, sources: tuple[str, ...], span: Span | None) -> Behind:
    """Return what a cell of a call centre opens: all of its sources."""
    scope: Scope = tuple(f"{source}/{ALL}" for source in sources) or EVERYTHING
    since, until = span or (None, None)
    return FigureBehind(_FIGURES.get(column, "arrived"), scope, since, until)
