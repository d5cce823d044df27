"""What a cell of the tables opens: a figure explained, and the calls that it counts. No Qt in it."""

from wallboard.domain.day.scope import EVERYTHING
from wallboard.ui.behind import FigureBehind
from wallboard.ui.promises.rows import PromiseRow

_FIGURES = {
    "calls": "arrived",
    "callers": "arrived",
    "new": "arrived",
    "answered": "call_answered",
    "net_lost": "net_lost",
    "promised": "answered_rate_promised",
    "raw": "answered_rate",
    "left": "loss_allowance",
    "reach": "avg_time_to_reach_s",
}
"""Figures by column; every other column opens what was lost."""
_OF_ALL = frozenset({"net_lost", "answered_rate_promised", "loss_allowance"})
"""Known of all calls only: of some lines, the calls that were lost are shown."""


def figure_behind(column: str, row: PromiseRow, span: tuple[float, float] | None) -> FigureBehind:
    """Return what a cell opens; `span` is the time, where it is not the day so far."""
    key, narrow = _FIGURES.get(column, "lost"), bool(row.lines or row.queues)
    if narrow and key in _OF_ALL:
        key = "lost"
    since, until = span or (None, None)
    queues = row.queues if row.queues and not row.lines else EVERYTHING
    return FigureBehind(key, queues, since, until, lines=row.lines)
