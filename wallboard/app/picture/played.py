"""The built-in centre, played up to one instant: the same picture every time, and no cache is touched."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from wallboard.app.forecast.foreseeing import wish_of
from wallboard.app.made_up.bill import BillClerk
from wallboard.app.made_up.entries import made_up_entries
from wallboard.app.made_up.past import RECENT, days_before, told
from wallboard.app.memory import before_today, reading
from wallboard.app.specs import wrapup_of
from wallboard.domain.callers.sums import Earlier
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.desk.entry import Entry
from wallboard.domain.facts import Fact
from wallboard.domain.forecast.expected import Foreseen
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.live.feed import Feed
from wallboard.live.present import Present, Site
from wallboard.sources.spec import SourceSpec
from wallboard.store.batch import write
from wallboard.store.book.entries import put
from wallboard.store.book.file import book_path, open_book
from wallboard.store.cache import open_cache
from wallboard.store.pending import Pending
from wallboard.store.queries.forecast.expected import foreseen_day

_BUSY = datetime(2026, 11, 23, 15, 37)  # noqa: DTZ001 -- the same time of day in any zone
_SILENT = mark("source", "nothing was heard from it")
_BATCH = 5_000
_BEATS = 20


def busy_monday(zone: str) -> Seconds:
    """Return the instant that is shown unless another is asked for: a busy Monday afternoon.

    Several wait then, one queue is far from its goal, others are well, and agents do all there is to do.
    """
    return _BUSY.replace(tzinfo=ZoneInfo(zone)).timestamp()


def played(
    specs: Sequence[SourceSpec],
    site: Site,
    at: Seconds,
    silent_s: Seconds = 0.0,
    scopes: Iterable[Scope] = (),
) -> Snapshot:
    """Play made-up centres up to `at`; with `silent_s`, nothing has been heard of them for so long then.

    `scopes` are the choices of queues whose course is shown. Raises WallboardError for an option that
    can't be.
    """
    return _played(specs, Present(site, at, scopes=scopes), at, silent_s)[0]


class Kept(NamedTuple):
    """Where what was played is kept, and how many days before it are."""

    cache: Path
    days: Sequence[int] = RECENT

    @property
    def has_bill(self) -> bool:
        """Whether the operators' bill is with it: of a few days there is none."""
        return len(self.days) > len(RECENT)


def played_into(
    kept: Kept,
    specs: Sequence[SourceSpec],
    site: Site,
    at: Seconds,
    silent_s: Seconds = 0.0,
    scopes: Iterable[Scope] = (),
) -> Snapshot:
    """Do the same and write it into a new cache, with some days before: what a page compares the day with.

    It is written in one thread and not by the clock, so the same cache comes out every time.
    """

    def remember(now: Seconds) -> Mapping[str, Earlier]:
        with reading(kept.cache) as connection:
            return before_today(connection, [spec.name for spec in specs], site, now)

    with closing(open_cache(kept.cache)) as opened:

        def keep(facts: Iterable[Fact]) -> None:
            pending = Pending()
            pending.record(facts)
            while batch := pending.take(_BATCH):
                write(opened.connection, batch, at)

        clerk = BillClerk(specs)
        for facts in days_before(specs, at, kept.days):
            keep(facts)
            clerk.note(facts)
        if kept.has_bill:
            clerk.write(opened.connection, at)
        present = Present(site, at, scopes=scopes, remember=remember)
        present.foresee_by(partial(_foresee, kept.cache, site, at))
        snapshot, facts, feeds = _played(specs, present, at, silent_s)
        keep(facts)
    _enter(kept.cache, present, made_up_entries(snapshot.ledger.rows, at), at)
    for _ in range(_BEATS):  # what is worked out a little at each beat is done then
        snapshot = present.snapshot(feeds, at, 0.0)
    return snapshot


def _enter(cache: Path, present: Present, entries: Sequence[Entry], at: Seconds) -> None:
    with closing(open_book(book_path(cache))) as book:
        put(book, entries, at)
    present.told([entry for entry in entries if isinstance(entry, Deed)])


def _foresee(cache: Path, site: Site, at: Seconds, day: date, tell: Callable[[Foreseen], None]) -> None:
    with reading(cache) as connection:
        tell(foreseen_day(connection, wish_of(site, day, at)))


def _played(
    specs: Sequence[SourceSpec], present: Present, at: Seconds, silent_s: Seconds
) -> tuple[Snapshot, list[Fact], list[Feed]]:
    feeds, facts = [], []
    for spec in specs:
        feed = Feed(spec.name, partial(wrapup_of, spec), at, [])
        happened = told(feed, spec, at - silent_s, at - silent_s)
        present.take(happened)
        facts += [*happened, *feed.coverage()]
        if silent_s:
            gone = feed.down(_SILENT, at, refused=False)
            present.take(gone)
            facts += gone
        feeds.append(feed)
    return present.snapshot(feeds, at, 0.0), facts, feeds
