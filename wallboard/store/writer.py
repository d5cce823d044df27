"""The only thread that writes the cache."""

import logging
import sqlite3
from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from threading import Condition, Thread
from typing import NoReturn

from wallboard.domain.callers.withheld import Withheld
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Fact
from wallboard.domain.periods import day_at
from wallboard.domain.words import Seconds
from wallboard.store.batch import write
from wallboard.store.cache import Cache, open_cache
from wallboard.store.chores import Chore
from wallboard.store.erasing.after import withheld_by
from wallboard.store.housekeeping import DAY_S, Retention, tidied
from wallboard.store.lock import WISHES, in_use
from wallboard.store.pending import LIMIT, Batch, Pending, without
from wallboard.store.problems import faulty, in_words, lent, removed
from wallboard.store.rollup.coarse import Days
from wallboard.store.rollup.work import rolled_up
from wallboard.store.seen.past import past_noted

INTERVAL_S = 1.0
BATCH = 5_000
FILLS = 20_000
"""Most imported facts in memory; beyond it the import waits."""

_RETRY_S = 2.0
_RETURNS = 15
"""So often somebody who has the cache is waited for at the end."""
_TIDY_EVERY_S = 3600.0
_ROLL_EVERY_S = 60.0
_NAP_S = 0.02
"""Between two pieces of long work, so that the interpreter is free for painting."""

_log = logging.getLogger(__name__)


def _at_once() -> None:
    """Wait for nobody."""


class Writer:
    """Takes facts from any thread and writes them once a second.

    When the cache can't be written, the facts stay in memory, `notify` hears of it once, the writer tries
    again every two seconds, and `notify(None)` says that all is well again. It is called in the
    writer's thread.
    """

    def __init__(
        self,
        path: Path,
        notify: Callable[[WallboardError | None], None],
        *,
        clock: Callable[[], Seconds],
        keep: Retention = Retention(),  # noqa: B008 -- frozen
        opened: Callable[[Path], Cache] = open_cache,
        limit: int = LIMIT,
    ) -> None:
        """Note what is needed; nothing is opened yet. `clock` tells the time for the retention."""
        self.give_way: Callable[[], None] = _at_once
        """Called before each batch: it may wait a moment for who needs the processor more."""
        self.days: Days = partial(day_at, zone="UTC")
        """How the site cuts its days; set it before `start`. The sums of whole days are made by it."""
        self.returned: Callable[[], None] = _at_once
        """Called in the writer's thread when the cache was lent and all that was pending is in it again; it
        must not wait for the writer."""
        self._path, self._place = path, path.expanduser().resolve()
        self._notify = notify
        self._clock = clock
        self._keep = keep
        self._opened = opened
        self._pending = Pending(limit)
        self._in_hand = Batch()
        self._withheld = Withheld()
        self._changed = Condition()
        self._stopping = self._failing = self._lent = False
        self._wanted = self._written = 0
        # In this order: what is to be forgotten is summed up before
        self._chores = (
            Chore(self._rolled_up, _ROLL_EVERY_S),
            Chore(self._tidied, _TIDY_EVERY_S),
            Chore(past_noted, _TIDY_EVERY_S),
        )
        self._cache: Cache | None = None
        # A program that died without `stop` ends, instead of hanging on with nobody to hand it facts
        self._thread = Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Open the cache and begin. Raises WallboardError when it can't be opened."""
        self._cache = self._opened(self._path)
        self._thread.start()

    def record(self, facts: Sequence[Fact]) -> None:
        """Take live facts; of each thing the newest state will be in the cache. Never waits for the disk."""
        with self._changed:
            self._pending.record(facts)
            if len(self._pending) >= BATCH:
                self._changed.notify_all()

    def fill(self, facts: Sequence[Fact]) -> None:
        """Take imported facts: they fill what is missing. Waits while too much is pending."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or self._pending.fills < FILLS)
            self._pending.fill(facts)
            if len(self._pending) >= BATCH:
                self._changed.notify_all()

    def flush(self, timeout: Seconds) -> bool:
        """Wait until all that was handed over before is in the cache; False when that took too long."""
        with self._changed:
            self._wanted += 1
            ticket = self._wanted
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._written >= ticket, timeout)

    def stop(self) -> None:
        """Write what is pending and end. A cache that can't be written is tried once more and then left."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        stopping = False
        while not stopping:
            with self._changed:
                self._changed.wait_for(self._due, self._pause())
                stopping, ticket = self._stopping, self._wanted
            if self._attempt():
                self._announce(ticket)
            elif not stopping:
                with self._changed:
                    self._changed.wait_for(lambda: self._stopping, _RETRY_S)
            else:
                self._wait_for_return()
        if self._cache is not None:
            self._cache.close()

    def _wait_for_return(self) -> None:
        """Write at the end what could not be written because the cache was lent, unless that takes long."""
        for _ in range(_RETURNS):
            if in_use(self._place, WISHES) is None:
                break
            with self._changed:
                self._changed.wait(_RETRY_S)
        self._attempt()

    def _due(self) -> bool:
        return self._stopping or self._wanted > self._written or len(self._pending) >= BATCH

    def _pause(self) -> Seconds:
        return _NAP_S if any(chore.busy for chore in self._chores) else INTERVAL_S

    def _attempt(self) -> bool:
        """Write all that is pending; False when that failed, which has then been told."""
        try:
            wished = in_use(self._place, WISHES) is not None
            if wished and self._cache is None:
                self._stand_back()
            connection = self._connection()
            while self._take():
                self.give_way()
                write(connection, self._in_hand, self._clock())
                self._in_hand = Batch()
            if wished:
                self._stand_back()
            if self._lent:
                self._lent = False
                self.returned()
            self._do_chores(connection)
        except WallboardError as error:
            self._failed(error)
        except (sqlite3.Error, OSError) as error:
            self._failed(in_words(error, self._path))
        except Exception as error:  # noqa: BLE001 -- whatever it is, the wall goes on and the facts are kept
            _log.exception("writing the cache failed")
            self._failed(faulty(self._path, error))
        else:
            return True
        return False

    def _stand_back(self) -> NoReturn:
        """Let whoever wishes for it write the cache; raises WallboardError, which says so."""
        self._lent = True
        if self._cache is not None:
            self._cache.close()
            self._cache = None
        raise lent(self._path)

    def _connection(self) -> sqlite3.Connection:
        if self._cache is not None and self._cache.moved():
            self._cache.close()
            self._cache = None
            raise removed(self._path)
        if self._cache is None:
            self._cache = self._opened(self._path)
            if self._lent:
                self._withhold(self._cache.connection)
        return self._cache.connection

    def _withhold(self, connection: sqlite3.Connection) -> None:
        """Never again write who called where whoever had the cache erased that."""
        self._withheld = withheld_by(connection, self._clock())
        self._in_hand = without(self._in_hand, self._withheld)

    def _take(self) -> bool:
        """Take the next batch in hand, unless one is there that could not be written."""
        with self._changed:
            if not self._in_hand:
                self._in_hand = without(self._pending.take(BATCH), self._withheld)
                self._changed.notify_all()  # an import may go on
        return bool(self._in_hand)

    def _do_chores(self, connection: sqlite3.Connection) -> None:
        """Do a step of the first work that has one to do."""
        now = self._clock()
        for chore in self._chores:
            chore.step(connection, now)
            if chore.busy:
                return

    def _rolled_up(self, connection: sqlite3.Connection, now: Seconds) -> Generator[None, None, None]:
        return rolled_up(connection, now, self.days, now - self._keep.keep_calls_days * DAY_S)

    def _tidied(self, connection: sqlite3.Connection, now: Seconds) -> Generator[None, None, None]:
        return tidied(connection, now, self._keep)

    def _failed(self, error: WallboardError) -> None:
        for chore in self._chores:
            chore.stop()
        if not self._failing:
            self._failing = True
            _log.warning("%s", error)
            self._notify(error)

    def _announce(self, ticket: int) -> None:
        with self._changed:
            self._written = ticket
            self._changed.notify_all()
        if self._failing:
            self._failing = False
            _log.info("the cache can be written again; %d facts were given up so far", self._pending.given_up)
            self._notify(None)
