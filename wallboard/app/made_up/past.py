"""What the built-in centre did on days before: something to compare a day with, and to plan from."""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from itertools import islice, takewhile
from pathlib import Path

from wallboard.app.made_up.bill import BillClerk
from wallboard.app.specs import wrapup_of
from wallboard.domain.facts import Fact
from wallboard.domain.periods import day_at, day_of
from wallboard.domain.source import Clock
from wallboard.domain.words import Seconds
from wallboard.live.feed import Feed
from wallboard.sources.simulator.options import options_of
from wallboard.sources.simulator.source import events_from
from wallboard.sources.spec import SourceSpec
from wallboard.store.cache import BUSY_S

WEEKS = 6
"""A forecast is made of so many same weekdays."""
RECENT = (7, 1)
"""The same weekday, and the day before. A day takes a third of a second."""
SIX_WEEKS = tuple(range(7 * WEEKS, 0, -1))
_NIGHT_S = 3600.0
"""For so long after midnight those are followed who talk over it."""
_SLICE = 500
FIRST_S: Seconds = 5.0
NAP_S: Seconds = 0.01
_JOIN_S = 2.0
_log = logging.getLogger(__name__)


def no_rest() -> None:
    """Go on at once."""


def told(
    feed: Feed, spec: SourceSpec, begun: Seconds, until: Seconds, rest: Callable[[], None] = no_rest
) -> list[Fact]:
    """Tell the day of one instant, and what follows, up to another; `rest` is called now and then."""
    events = takewhile(lambda event: event.at <= until, events_from(options_of(spec), begun, spec.zone))
    facts: list[Fact] = []
    while some := list(islice(events, _SLICE)):
        facts += feed.happened(some, until)
        rest()
    return [*facts, *feed.happened([], until), *feed.advance(until)]


def days_before(
    specs: Sequence[SourceSpec], at: Seconds, days: Iterable[int], rest: Callable[[], None] = no_rest
) -> Iterator[list[Fact]]:
    """Tell the days that were so many days before that of an instant, one by one."""
    for number in days:
        for spec in specs:
            day = day_of(day_at(at, spec.zone).date - timedelta(days=number), spec.zone)
            feed = Feed(spec.name, partial(wrapup_of, spec), day.end, [])
            yield [*told(feed, spec, day.start, day.end + _NIGHT_S, rest), *feed.coverage()]


class Past:
    """Fills the cache of a made-up centre that runs with its past, the latest day first, at leisure."""

    def __init__(
        self,
        specs: Sequence[SourceSpec],
        record: Callable[[Sequence[Fact]], None],
        clock: Clock,
        give_way: Callable[[], None] = no_rest,
        naps_s: tuple[Seconds, Seconds] = (FIRST_S, NAP_S),
    ) -> None:
        """Do nothing yet.

        `give_way` returns when nobody needs the processor more; `naps_s` is how long it rests before the
        first day, while windows open and the present is told, and between two pieces.
        """
        self._specs, self._record, self._clock = specs, record, clock
        self._give_way, (self._first_s, self._nap_s) = give_way, naps_s
        self._over = threading.Event()
        self.days: Sequence[int] = tuple(reversed(SIX_WEEKS))
        """How many days before are told, in their order; set it before `start`."""
        self._bill: Callable[[BillClerk], None] | None = None
        self._thread = threading.Thread(target=self._run, name="past", daemon=True)

    def bill_into(self, cache: Path) -> None:
        """Let the operators' bill be written into a cache when all days are told; before the start."""

        def written(clerk: BillClerk) -> None:
            # Beside the writer of the same program: that need not stand back for so little
            with closing(sqlite3.connect(cache, timeout=BUSY_S, isolation_level=None)) as connection:
                clerk.write(connection, self._clock())

        self._bill = written

    def start(self, then: Callable[[], None] = no_rest) -> None:
        """Begin; `then` is called when a day was told or the bill was written, in that thread."""
        self._then = then
        self._thread.start()

    def stop(self) -> None:
        """Tell no more."""
        self._over.set()
        if self._thread.ident is not None:
            self._thread.join(_JOIN_S)

    def _run(self) -> None:
        if self._over.wait(self._first_s):
            return
        days = days_before(self._specs, self._clock(), self.days, self._rest)
        clerk = BillClerk(self._specs)
        for facts in days:
            if self._over.is_set():
                return
            self._record(facts)
            clerk.note(facts)
            self._then()
        if self._bill is not None and not self._over.is_set():
            try:
                self._bill(clerk)
            except sqlite3.Error:
                _log.warning("the made-up bill could not be written", exc_info=True)
            self._then()

    def _rest(self) -> None:
        self._give_way()
        self._over.wait(self._nap_s)
