"""The built-in centre, played up to one instant: the same picture every time, and no cache is touched."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

from wallboard.app.compose import wrapup_of
from wallboard.app.made_up.entries import made_up_entries
from wallboard.app.memory import before_today, reading
from wallboard.domain.callers.sums import Earlier
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.facts import Fact
from wallboard.domain.periods import day_at, day_of
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.live.feed import Feed
from wallboard.live.present import Present, Site
from wallboard.sources.simulator.options import options_of
from wallboard.sources.simulator.source import events_from
from wallboard.sources.spec import SourceSpec
from wallboard.store.batch import write
from wallboard.store.book.entries import put
from wallboard.store.book.file import book_path, open_book
from wallboard.store.cache import open_cache
from wallboard.store.pending import Pending

_BUSY = datetime(2026, 11, 23, 15, 37)  # noqa: DTZ001 -- the same time of day in any zone
_SILENT = mark("source", "nothing was heard from it")
_BEFORE_DAYS = (7, 1)
"""The days before that are kept too: the same weekday, and the day before. Each takes half a second."""
_NIGHT_S = 3600.0
"""For so long after midnight those are followed who talk over it."""
_BATCH = 5_000


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


def played_into(
    cache: Path,
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
        with reading(cache) as connection:
            return before_today(connection, [spec.name for spec in specs], site, now)

    with closing(open_cache(cache)) as opened:

        def keep(facts: Iterable[Fact]) -> None:
            pending = Pending()
            pending.record(facts)
            while batch := pending.take(_BATCH):
                write(opened.connection, batch, at)

        for facts in _before(specs, at):
            keep(facts)
        present = Present(site, at, scopes=scopes, remember=remember)
        snapshot, facts, feeds = _played(specs, present, at, silent_s)
        keep(facts)
    entries = made_up_entries(snapshot.ledger.rows, at)
    with closing(open_book(book_path(cache))) as book:
        put(book, entries, at)
    present.told([entry for entry in entries if isinstance(entry, Deed)])
    return present.snapshot(feeds, at, 0.0)


def _played(
    specs: Sequence[SourceSpec], present: Present, at: Seconds, silent_s: Seconds
) -> tuple[Snapshot, list[Fact], list[Feed]]:
    feeds, facts = [], []
    for spec in specs:
        feed = Feed(spec.name, partial(wrapup_of, spec), at, [])
        told = _told(feed, spec, at - silent_s, at - silent_s)
        present.take(told)
        facts += [*told, *feed.coverage()]
        if silent_s:
            gone = feed.down(_SILENT, at, refused=False)
            present.take(gone)
            facts += gone
        feeds.append(feed)
    return present.snapshot(feeds, at, 0.0), facts, feeds


def _before(specs: Sequence[SourceSpec], at: Seconds) -> Iterator[list[Fact]]:
    """Tell the days before, the oldest first."""
    for days in _BEFORE_DAYS:
        for spec in specs:
            day = day_of(day_at(at, spec.zone).date - timedelta(days=days), spec.zone)
            feed = Feed(spec.name, partial(wrapup_of, spec), day.end, [])
            yield [*_told(feed, spec, day.start, day.end + _NIGHT_S), *feed.coverage()]


def _told(feed: Feed, spec: SourceSpec, begun: Seconds, until: Seconds) -> list[Fact]:
    """Tell the day of one instant, and what follows, up to another."""
    day = events_from(options_of(spec), begun, spec.zone)
    facts = feed.happened(list(takewhile(lambda event: event.at <= until, day)), until)
    return [*facts, *feed.happened([], until), *feed.advance(until)]
