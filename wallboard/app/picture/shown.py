"""What a picture shows: the built-in centre, a cache as of an instant, or what live sources tell."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.compose import Place, Wallboard, Wishes
from wallboard.app.made_up.roster import made_up_roster
from wallboard.app.memory import reading
from wallboard.app.moment import instant_of
from wallboard.app.options import now_of
from wallboard.app.picture.played import Kept, busy_monday, played, played_into
from wallboard.app.report.looking import snapshot_in
from wallboard.app.settings import Settings
from wallboard.domain.errors import WallboardError
from wallboard.domain.snapshot import Scope, Snapshot, SourceNow
from wallboard.domain.source import SourceState
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import SourceName
from wallboard.store.problems import CacheInUseError

SILENT_S = 240.0
"""For how long nothing has been heard of the built-in centre where it is shown as stale."""
PATIENCE_S = 10.0
"""How long live sources have to tell their first picture."""
_LOOK_S = 0.05
_WAITED_FOR = frozenset({SourceState.CONNECTING})
_AWAY = frozenset({SourceState.CONNECTING, SourceState.STALE, SourceState.REFUSED})


class Shown(Struct, frozen=True):
    """What is to be painted, and what it is."""

    snapshot: Snapshot
    what: Text
    made_up: bool = False
    """Whether all of it is made up."""
    made_up_sources: frozenset[SourceName] = frozenset()
    """The sources that are so beside real ones."""
    past: bool = False
    """Whether it comes out of the cache."""


def shown(
    wishes: Wishes,
    at: str | None = None,
    scopes: Sequence[Scope] = (),
    *,
    stale: bool = False,
    told: Callable[[], threading.Event] = threading.Event,
    into: Kept | None = None,
) -> Shown:
    """Learn what to paint: as of `at`, or of now; raise WallboardError where nothing can be learnt.

    `scopes` are the choices of queues whose course is shown, and `told` gives what is set when nobody
    wants to wait for live sources any more. Nothing is written for the built-in centre, unless `into` a
    cache of the picture's own with days before, or out of a cache; of live sources the day goes
    on in the cache, as with any other command that listens.
    """
    place = Place(wishes)
    if is_played(place, wishes):
        play: Callable[..., Snapshot] = played if into is None else partial(played_into, into)
        play = partial(play, silent_s=SILENT_S if stale else 0.0, scopes=scopes)
        return _played(place, wishes.settings, at, play)
    if stale:
        raise WallboardError(
            mark("error", "Only the built-in centre can be shown as if nothing had been heard of it."),
            mark("error", "Leave out --stale, or --source and --cache."),
        )
    if at is not None or wishes.cache is not None:
        return _remembered(place, at, scopes)
    return _live(wishes, told(), scopes)


def is_played(place: Place, wishes: Wishes) -> bool:
    """Whether it is the built-in centre, which is played for the picture."""
    return place.demo and wishes.cache is None


def _played(place: Place, settings: Settings, at: str | None, play: Callable[..., Snapshot]) -> Shown:
    monday = busy_monday(place.zone)
    instant = instant_of(at, place.zone, monday) if at else monday
    site = place.site
    if not settings.site.roster:  # the one that is made up is of the days around now, which is another day
        site = replace(site, roster=made_up_roster(place.specs, instant))
    snapshot = play(specs=place.specs, site=site, at=instant)
    return Shown(snapshot, mark("cli", "the built-in centre"), made_up=True)


def _remembered(place: Place, at: str | None, scopes: Sequence[Scope]) -> Shown:
    cache = place.cache_to_read
    with reading(cache) as connection:
        now = now_of(place, connection)
        instant = instant_of(at, place.zone, now) if at else now
        snapshot = snapshot_in(connection, place.names_to_read, place.site, instant, scopes)
    names = [source.name for source in snapshot.sources]
    made_up = frozenset(place.made_up_among(names))
    whole = bool(names) and len(made_up) == len(names)
    rest = frozenset[SourceName]() if whole else made_up
    return Shown(snapshot, say("cli", "out of {file}", file=cache.name), whole, rest, past=True)


def _live(wishes: Wishes, ended: threading.Event, scopes: Sequence[Scope]) -> Shown:
    wallboard = Wallboard(wishes)
    try:
        wallboard.start(scopes)
        place = wallboard.place
        return Shown(first_picture(wallboard, ended), _listed(place.names), place.demo, place.made_up)
    except CacheInUseError:
        return _remembered(Place(wishes), None, scopes)  # another program listens, and what it hears is there
    finally:
        wallboard.stop()


def first_picture(wallboard: Wallboard, ended: threading.Event) -> Snapshot:
    """Wait until every source has come or has said why it doesn't; raise WallboardError when none comes."""
    until = monotonic() + PATIENCE_S
    while any(source.status.state in _WAITED_FOR for source in wallboard.latest().sources):
        if monotonic() > until or ended.wait(_LOOK_S):
            break
    snapshot = wallboard.latest()
    if all(source.status.state in _AWAY for source in snapshot.sources):
        raise WallboardError(
            _absence(snapshot.sources[0]),
            mark("error", "Try “wallboard check”; with --at, the picture comes out of the cache."),
        )
    return snapshot


def _absence(source: SourceNow) -> Text:
    if source.status.why is not None:
        return source.status.why
    return say(
        "error",
        "The source {name} has shown nothing within {limit} s.",
        name=source.name,
        limit=round(PATIENCE_S),
    )


def _listed(names: Sequence[str]) -> Text:
    return say("cli", "live from {sources}", sources=", ".join(names))
