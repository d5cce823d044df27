"""A running made-up centre for the benches: its snapshots second by second, and its windows."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from wallboard.app.settings import Settings
from wallboard.app.site import site_of
from wallboard.app.specs import wrapup_of
from wallboard.domain.events import Event
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import Seconds
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.sources.simulator.options import Options
from wallboard.sources.simulator.source import events_from
from wallboard.sources.spec import SourceSpec, spec_of
from wallboard.ui.board import read_board
from wallboard.ui.pulse import no_frame
from wallboard.ui.resources import resource
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.window import WallWindow

ZONE = "Europe/Budapest"
BUSY = datetime(2026, 11, 23, 16, 31, tzinfo=ZoneInfo(ZONE)).timestamp()


class Centre:
    """A made-up centre of so many agents, from the midnight before an instant on."""

    def __init__(self, agents: int, begin: Seconds) -> None:
        self._spec: SourceSpec = spec_of("simulator:")
        self._present = Present(site_of(Settings(), ZONE), begin)
        self._feed = Feed("simulator", partial(wrapup_of, self._spec), begin, [])
        self._events: Iterator[Event] = events_from(Options(agents=agents), begin, ZONE)
        self._next: Event | None = next(self._events, None)
        self.told = 0

    def at(self, now: Seconds) -> Snapshot:
        """Let it go on up to an instant, and look."""
        due: list[Event] = []
        while self._next is not None and self._next.at <= now:
            due.append(self._next)
            self._next = next(self._events, None)
        self.told += len(due)
        self._present.take(self._feed.happened(due, now))
        self._present.take(self._feed.advance(now))
        return self._present.snapshot([self._feed], now, 0.0)


def window_of(
    board: str,
    latest: Callable[[], Snapshot],
    clock: Callable[[], Seconds],
    frame: Callable[[], Callable[[], None]] = no_frame,
) -> WallWindow:
    """Make the window of a built-in board; on a desk agents have names."""
    options = ScreenOptions(agents="names", breaks=True) if board == "desk" else ScreenOptions()
    layout = read_board(resource(f"boards/{board}.toml"))
    return WallWindow((layout,), latest, clock, zone=ZONE, options=options, frame=frame)


def shown_at(window: QWidget, width: int, height: int) -> None:
    """Show a window in this size."""
    window.resize(width, height)
    window.show()
