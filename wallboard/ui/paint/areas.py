"""The places of a tile that have something behind them: which is under the mouse, which the keys are at."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF

from wallboard.domain.text import Text, mark, say
from wallboard.ui.behind import (
    AgentBehind,
    AgentsBehind,
    Behind,
    CallBehind,
    CallerBehind,
    CallsBehind,
    DiagnosticsBehind,
    DutyBehind,
    FigureBehind,
    GrowthBehind,
    LedgerBehind,
    LinesBehind,
    Listed,
    LoadBehind,
    LostBehind,
    MatchBehind,
    PromisesBehind,
    QueueBehind,
    QuoteBehind,
    RecordCallsBehind,
    RecordsBehind,
    ReportBehind,
    TodayBehind,
    listed,
)

Area = tuple[QRectF, Behind]


class Areas:
    """Told anew at each painting; remembers across paintings which one the keys are at.

    What lies on top was painted last, so a click takes the last one. Keys go down column by column,
    so that rows and cells follow each other as they are read; what covers the whole tile comes first.
    """

    def __init__(self) -> None:
        """Begin with nothing behind."""
        self._all: list[Area] = []
        self._chosen: Behind | None = None
        self._nth = 0

    def __bool__(self) -> bool:
        return bool(self._all)

    def __iter__(self) -> Iterator[Area]:
        return iter(self._all)

    def clear(self) -> None:
        """Forget the places; they are about to be painted again."""
        self._all.clear()

    def add(self, box: QRectF, behind: Behind) -> None:
        """Note one place."""
        self._all.append((box, behind))

    def extend(self, areas: Iterable[Area]) -> None:
        """Note many places."""
        self._all.extend(areas)

    def at(self, point: QPointF) -> Behind | None:
        """Return what is behind a point."""
        return next((behind for box, behind in reversed(self._all) if box.contains(point)), None)

    @property
    def chosen(self) -> Area | None:
        """The place the keys are at: the first at the beginning. None: there is none at all.

        A place that moved is followed; in the place of one that is gone comes the next.
        """
        if not self._all:
            return None
        ordered = self._ordered()
        found = (n for n, (_, behind) in enumerate(ordered) if behind == self._chosen)
        self._nth = next(found, min(self._nth, len(ordered) - 1))
        self._chosen = ordered[self._nth][1]
        return ordered[self._nth]

    def step(self, by: int) -> bool:
        """Go so many places on, or back; return whether there was anywhere to go."""
        if self.chosen is None:
            return False
        ordered = self._ordered()
        nth = min(max(self._nth + by, 0), len(ordered) - 1)
        gone = nth != self._nth
        self._nth, self._chosen = nth, ordered[nth][1]
        return gone

    def _ordered(self) -> list[Area]:
        return sorted(self._all, key=lambda area: (round(area[0].left()), area[0].top()))


def opens(behind: Behind) -> Text:
    """Say what a place opens, for who hears the screen instead of seeing it."""
    if isinstance(behind, QueueBehind):
        return say("tile", "opens queue {queue}", queue=behind.queue)
    if isinstance(behind, FigureBehind):
        return _LISTED[listed(behind.key)]
    if isinstance(behind, LostBehind) and behind.not_reached:
        return _LISTED["not_reached"]
    if isinstance(behind, LedgerBehind) and behind.only == "to_call_back":
        return _LISTED["to_call_back"]
    return _OPENS[type(behind)]


_LISTED: dict[Listed, Text] = {
    "waiting": mark("tile", "opens why, and who waits"),
    "to_call_back": mark("tile", "opens the callers to call back"),
    "not_reached": mark("tile", "opens the lost callers not reached"),
    "lost": mark("tile", "opens why, and the lost calls"),
    "calls": mark("tile", "opens why, and the calls"),
    "agents": mark("tile", "opens why, and the agents"),
    "visits": mark("tile", "opens why, and the calls"),
}
_OPENS: dict[type[Behind], Text] = {
    AgentBehind: mark("tile", "opens one agent"),
    AgentsBehind: mark("tile", "opens the agents of the day"),
    CallerBehind: mark("tile", "opens one caller"),
    CallBehind: mark("tile", "opens one call"),
    CallsBehind: mark("tile", "opens the calls"),
    DiagnosticsBehind: mark("tile", "opens how sources, cache and figures are"),
    LedgerBehind: mark("tile", "opens the lost callers"),
    LostBehind: mark("tile", "opens the lost calls"),
    PromisesBehind: mark("tile", "opens promises and quality"),
    ReportBehind: mark("tile", "opens the report on lost callers"),
    TodayBehind: mark("tile", "opens the day by intervals"),
    LoadBehind: mark("tile", "opens load and staffing"),
    GrowthBehind: mark("tile", "opens how waiting grows"),
    LinesBehind: mark("tile", "opens lines and campaigns"),
    DutyBehind: mark("tile", "opens the roster of the day"),
    QuoteBehind: mark("tile", "opens the plan of a new line"),
    RecordsBehind: mark("tile", "opens the call records"),
    RecordCallsBehind: mark("tile", "opens the calls of the records"),
    MatchBehind: mark("tile", "opens the bill held against the exchange"),
}
