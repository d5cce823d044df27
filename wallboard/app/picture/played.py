"""The built-in centre, played up to one instant: the same picture every time, and no cache is touched."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from itertools import takewhile
from zoneinfo import ZoneInfo

from wallboard.app.compose import wrapup_of
from wallboard.domain.facts import Fact
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.live.feed import Feed
from wallboard.live.present import Present, Site
from wallboard.sources.simulator.options import options_of
from wallboard.sources.simulator.source import events_from
from wallboard.sources.spec import SourceSpec

_BUSY = datetime(2026, 11, 23, 15, 37)  # noqa: DTZ001 -- the same time of day in any zone
_SILENT = mark("source", "nothing was heard from it")


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
    present = Present(site, at, scopes=scopes)
    feeds = []
    for spec in specs:
        feed = Feed(spec.name, partial(wrapup_of, spec), at, [])
        present.take(_told(feed, spec, at - silent_s))
        if silent_s:
            present.take(feed.down(_SILENT, at, refused=False))
        feeds.append(feed)
    return present.snapshot(feeds, at, 0.0)


def _told(feed: Feed, spec: SourceSpec, until: Seconds) -> list[Fact]:
    """Tell a day up to an instant."""
    day = events_from(options_of(spec), until, spec.zone)
    facts = feed.happened(list(takewhile(lambda event: event.at <= until, day)), until)
    return [*facts, *feed.happened([], until), *feed.advance(until)]
