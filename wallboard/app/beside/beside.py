"""Follows the program that records, from another one that shows the same cache."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from wallboard.domain.desk.recording import By, Recording
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import (
    AgentName,
    AgentSpell,
    Anomaly,
    Call,
    Coverage,
    Fact,
    Offer,
    QueueTarget,
    Visit,
)
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import Clock
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds, SourceName
from wallboard.live.feed import CONNECTED
from wallboard.store.cache import may_write
from wallboard.store.lock import WISHES, in_use
from wallboard.ui.notices import Notice, Notices, Weight

LOOK_S = 0.5
NOBODY_S = 3.0
"""How long nobody may record before that is said: a service that is started again takes a moment."""
AFTER_S = (3.0, 30.0)
"""How long after a source is there the cache is read again: what was told while it connected is written by
then, and so are the conversations that went on just then."""
EARLIER_S = 120.0
"""How much of what happened before is read with it."""
_NOTICE = "recording"

log = logging.getLogger(__name__)


class Beside:
    """One thread that looks who records, and reads what was not heard here."""

    def __init__(
        self,
        cache: Path,
        read: Callable[[], Sequence[Fact]],
        learn: Callable[[Sequence[Fact]], None],
        latest: Callable[[], Snapshot],
        notices: Notices,
        clock: Clock,
    ) -> None:
        """`read` reads what the cache knows of today, and `learn` is told of it."""
        self.recording = Recording(By.ANOTHER)
        self._cache = cache.expanduser().resolve()
        self._read, self._learn, self._latest = read, learn, latest
        self._notices, self._clock = notices, clock
        self._since: dict[SourceName, Seconds] = {}
        """Since when each source is there."""
        self._due: list[tuple[float, Seconds | None]] = []
        """When to read again, and from which instant on; None: the whole day."""
        self._lent = False
        self._gone: float | None = None
        self._stop = Event()
        self._thread = Thread(target=self._run, name="beside", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._follow()
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self._notices.withdraw(_NOTICE)

    def _run(self) -> None:
        while not self._stop.wait(LOOK_S):
            self._follow()
            self._hear_sources()
            self._read_what_is_due()

    def _follow(self) -> None:
        """Look who records, and whether somebody brought a log in."""
        lent = in_use(self._cache, WISHES) is not None
        held = in_use(self._cache)
        if self._lent and not lent:
            self._due += [(monotonic() + after, None) for after in AFTER_S]
        self._lent = lent
        if lent or held is not None:
            self._gone = None
            self._notices.withdraw(_NOTICE)
            self.recording = Recording(By.ANOTHER, None if held is None else held.process)
        elif self._gone is None:
            self._gone = monotonic()
        elif monotonic() - self._gone >= NOBODY_S and self.recording.by is not By.NOBODY:
            self.recording = Recording(By.NOBODY, since=self._clock() - NOBODY_S)
            log.warning("nobody records into %s any more", self._cache)
            self._notices.tell(_NOTICE, _nobody(may_record=may_write(self._cache)))

    def _hear_sources(self) -> None:
        """What was told while a source connected must be read, for it was heard by the other only."""
        for source in self._latest().sources:
            there = source.status.since if source.status.state in CONNECTED else None
            if there is None:
                self._since.pop(source.name, None)
            elif self._since.get(source.name) != there:
                self._since[source.name] = there
                first = min([there, *(start for start, _ in source.gaps[-1:])])
                self._due += [(monotonic() + after, first - EARLIER_S) for after in AFTER_S]

    def _read_what_is_due(self) -> None:
        due = [since for at, since in self._due if at <= monotonic()]
        if not due:
            return
        self._due = [(at, since) for at, since in self._due if at > monotonic()]
        try:
            facts = self._read()
        except WallboardError as error:
            log.warning("what another program recorded can't be read: %s", error)
            return
        except sqlite3.Error as error:
            log.warning("what another program recorded can't be read: %s", error)
            return
        since = None if None in due else min(one for one in due if one is not None)
        self._learn([fact for fact in facts if since is None or _reaches(fact, since)])


def _nobody(*, may_record: bool) -> Notice:
    """Say that nobody records, and what to do."""
    hint = (
        mark(
            "notice",
            "Start the recording program again, or close this one and open it again: it then records.",
        )
        if may_record
        else mark("notice", "Start the recording program again; from here nothing can be written.")
    )
    words = mark("notice", "Nobody records any more: this screen goes on, but what happens is not kept.")
    return Notice(words, hint, Weight.WARN, lasting=True)


def _reaches(fact: Fact, since: Seconds) -> bool:
    """Whether something of it was at an instant or later."""
    match fact:
        case Visit():
            return max(fact.joined, fact.left or fact.joined, fact.ended or fact.joined) >= since
        case Call():
            return max(fact.arrived, fact.ended or fact.arrived) >= since
        case Offer():
            return max(fact.at, fact.ended or fact.at) >= since
        case AgentSpell():
            return fact.until is not None and fact.until >= since
        case Coverage() | AgentName():
            return True
        case QueueTarget() | Anomaly():
            return False
