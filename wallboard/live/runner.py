"""Runs one source in its own thread: again and again, with a pause in between.

The pause grows with each failure and is drawn at random up to its limit ("full
jitter"), so that many wallboards don't come back to a server at the same
instant. A refused login is tried again rarely: hammering may lock the account.
"""

import logging
import random
import threading
from collections.abc import Callable, Sequence
from time import monotonic

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.events import Baseline, Event
from wallboard.domain.source import Clock, Source, SourceRefused
from wallboard.domain.text import say
from wallboard.domain.words import SourceName
from wallboard.live.faults import Faults
from wallboard.live.messages import Down, Finished, Happened, Post, Starting

log = logging.getLogger(__name__)


class Pauses(Struct, frozen=True):
    """How long to wait before another try, in seconds."""

    first: float = 0.5
    longest: float = 10.0
    refused: float = 300.0
    lasting: float = 30.0
    """A connection that lasted this long makes the next pause short again."""


class Runner:
    """One source and its thread."""

    def __init__(
        self,
        name: SourceName,
        make: Callable[[], Source],
        post: Post,
        clock: Clock,
        pauses: Pauses = Pauses(),  # noqa: B008 -- frozen
    ) -> None:
        """`make` gives the source; it is run again after an error, and made anew after a bug in it."""
        self.name = name
        self._make = make
        self._post = post
        self._clock = clock
        self._pauses = pauses
        self._stop = threading.Event()
        self._source: Source | None = None
        self._failures = 0
        self._said: set[str] = set()
        """What was logged of the present outage."""
        self._faults = Faults()
        self._thread = threading.Thread(target=self._run, name=f"source {name}", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Ask it to end."""
        self._stop.set()

    def join(self, timeout: float | None = None) -> bool:
        """Wait for the end; False when it took too long."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    @property
    def running(self) -> bool:
        """Whether the source may still tell something."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._post(Starting(self.name))
            began = monotonic()
            down = self._try()
            if self._stop.is_set():
                return
            if down is None:
                self._post(Finished(self.name))
                return
            if monotonic() - began > self._pauses.lasting:
                self._failures = 0
            self._report(down)
            self._stop.wait(self._pause(refused=down.refused))

    def _try(self) -> Down | None:
        """Run the source once; None when it ended by itself or was told to."""
        try:
            if self._source is None:
                self._source = self._make()
            self._source.run(self._emit, self._stop, self._clock)
        except WallboardError as error:
            return Down(self.name, error.message, isinstance(error, SourceRefused))
        except Exception as error:  # noqa: BLE001 -- the top of this thread: one source must not end the wall
            self._faults.tell(f"source {self.name}", error)
            self._source = None
            return Down(self.name, say("source", "an unexpected error; the log has the details"))
        return None

    def _emit(self, events: Sequence[Event]) -> None:
        if self._said and any(isinstance(event, Baseline) for event in events):
            self._said.clear()
        self._post(Happened(self.name, events, monotonic()))

    def _report(self, down: Down) -> None:
        """Log each reason once in an outage; the live side logs the recovery."""
        if down.why.template not in self._said:
            self._said.add(down.why.template)
            log.warning("source %s: %s", self.name, down.why)
        self._failures += 1
        self._post(down)

    def _pause(self, *, refused: bool) -> float:
        if refused:
            return self._pauses.refused
        limit = min(self._pauses.longest, self._pauses.first * 2.0 ** min(self._failures, 16))
        return random.uniform(0.0, limit)  # noqa: S311 -- spreads load, hides nothing
