"""The roster of a running program: files that are read again when they change, and what is typed over them.

One thread looks at the files and puts all together, so that neither a slow disk nor a long calendar is ever
waited for. A file that can't be read any more takes nothing away: what was known holds, and why is said.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from typing import Any

from wallboard.app.rosters.reading import RosterFile, Stamp, read_roster, stamp_of
from wallboard.domain.desk.entry import Entry
from wallboard.domain.duty.deeds import DutyDeed
from wallboard.domain.duty.plan import DutyPlan, planned
from wallboard.domain.errors import WallboardError
from wallboard.domain.source import Clock
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Roster
from wallboard.store.queries.duty.typed import typed_duties

LOOK_S: Seconds = 5.0
"""How often it is looked whether a file was changed."""
ANEW_S: Seconds = 12 * 3600.0
"""A calendar is unrolled anew after so long, or the days to come would run out."""
_JOIN_S = 5.0

Submit = Callable[[Callable[..., Any]], "Future[Any]"]

log = logging.getLogger(__name__)


class RosterKeeper:
    """Tells the whole plan each time something of it changes; `tell` is called in this one's thread."""

    def __init__(
        self,
        file: RosterFile,
        first: Roster | None,
        tell: Callable[[DutyPlan], None],
        clock: Clock,
        look_s: Seconds = LOOK_S,
    ) -> None:
        """Begin with what was read at the start; nothing runs yet."""
        self._file, self._files, self._tell, self._clock = file, first, tell, clock
        self._look_s = look_s
        self._stamp: Stamp = stamp_of(file)
        self._seen = self._stamp
        self._read_at = clock()
        self._deeds: list[DutyDeed] = []
        self._trouble: WallboardError | None = None
        self._changed = threading.Condition()
        self._news = False
        self._over = False
        self._thread = threading.Thread(target=self._run, name="roster", daemon=True)

    def start(self, submit: Submit) -> None:
        """Ask the book for what was typed before, and begin to look."""
        submit(typed_duties).add_done_callback(self._remember)
        self._thread.start()

    def hear(self, entries: Iterable[Entry]) -> None:
        """Be told of what was entered, at whichever desk; from any thread."""
        self._add(entry for entry in entries if isinstance(entry, DutyDeed))

    def stop(self) -> None:
        """Look no more."""
        with self._changed:
            self._over = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)

    def _remember(self, answer: "Future[Any]") -> None:
        try:
            self._add(answer.result())
        except CancelledError:  # it ended before it had begun
            pass
        except Exception:  # whatever it is, what is typed from now on counts
            log.exception("what was typed of the roster can't be read")

    def _add(self, deeds: Iterable[DutyDeed]) -> None:
        added = list(deeds)
        if added:
            with self._changed:
                self._deeds += added
                self._news = True
                self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._news or self._over, self._look_s)
                if self._over:
                    return
                news, self._news = self._news, False
                deeds = tuple(self._deeds)
            if self._look() or news:
                where, trouble = self._file, self._trouble
                why = None if trouble is None else trouble.message
                self._tell(planned(self._files, deeds, where.zone, where.day_start, why))

    def _look(self) -> bool:
        """Read the files if they were changed, and are no longer being written; whether something is new."""
        if not self._file.path:
            return False
        stamp, now = stamp_of(self._file), self._clock()
        settled, self._seen = stamp == self._seen, stamp
        due = stamp != self._stamp or abs(now - self._read_at) >= ANEW_S
        if not settled or not due:
            return False
        self._stamp, self._read_at = stamp, now
        try:
            self._files, self._trouble = read_roster(self._file, now), None
        except WallboardError as error:
            if self._trouble is None:
                log.warning("%s", error)
            self._trouble = error
        return True
