"""What the cache remembers of today, so that a restart at noon keeps the morning."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from wallboard.domain.callers.sums import Earlier
from wallboard.domain.day.doing import doing_at
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Coverage, Fact
from wallboard.domain.floor import Remembered
from wallboard.domain.folds import call_at, over_at, spell_at, visit_at
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.periods import day_at
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.live.present import Site
from wallboard.store.cache import open_reader
from wallboard.store.problems import in_words
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.callers.ringing import callers_before
from wallboard.store.queries.day import DayFacts, day_facts
from wallboard.store.queries.last_seen import last_seen
from wallboard.store.queries.ledger.carried import carried_into
from wallboard.store.queries.open_visits import open_facts

_NUMBERS_S = 86_400.0
STAY_S = 6 * 3600.0
"""No stay lasts longer: who joined so long before a day began is not there any more."""


@contextmanager
def reading(cache: Path) -> Iterator[sqlite3.Connection]:
    """Open a cache to read from it. Raises WallboardError, also for damage that shows only then."""
    with closing(open_reader(cache)) as connection:
        try:
            yield connection
        except sqlite3.Error as error:
            raise in_words(error, cache) from error


def agents_told(cache: Path, sources: Sequence[SourceName]) -> dict[AgentId, str]:
    """Return what agents of some sources are called; nobody of a cache that can't be read (yet)."""
    with suppress(WallboardError), reading(cache) as connection:
        return {one.agent: one.name for one in agent_names(connection, sources)}
    return {}


class DayInCache(Struct, frozen=True):
    """Today as the cache knows it."""

    facts: list[Fact]
    coverage: dict[SourceName, list[Coverage]]
    remembered: dict[SourceName, Remembered]
    """Only of sources that were seen before."""


def day_in_cache(
    connection: sqlite3.Connection, names: Sequence[SourceName], site: Site, now: Seconds
) -> DayInCache:
    """Read everything that the live side needs to go on where it stopped."""
    day = day_at(now, site.zone, site.day_start)
    known = day_facts(connection, day.start - STAY_S, day.end, names)
    coverage = {name: [c for c in known.coverage if c.source == name] for name in names}
    remembered = {}
    for name in names:
        until = last_seen(connection, name)
        if until is not None:
            remembered[name] = _remembered(connection, name, known, until, now)
    # Targets first: what follows is then counted once. A clock that was set back, or that of a made-up
    # centre, may find facts of its future there.
    visits = [seen for visit in known.visits if (seen := visit_at(visit, now)) is not None]
    calls = [known_call for call in known.calls if (known_call := call_at(call, now)) is not None]
    spells = [begun for spell in known.spells if (begun := spell_at(spell, now)) is not None]
    missed = [offer for offer in known.missed if over_at(offer, now)]
    facts: list[Fact] = [*known.targets, *known.names, *visits, *calls, *spells, *missed]
    return DayInCache(facts, coverage, remembered)


def before_today(
    connection: sqlite3.Connection, names: Sequence[SourceName] | None, site: Site, now: Seconds
) -> dict[str, Earlier]:
    """Read what each caller did last before the business day of `now`, as far back as it matters."""
    day = day_at(now, site.zone, site.day_start)
    return callers_before(connection, day.start, site.rules, names)


def lost_before_today(
    connection: sqlite3.Connection, names: Sequence[SourceName] | None, site: Site, now: Seconds
) -> Carried:
    """Read who was lost before the day of `now` and may still be to be called back, and what people did."""
    day = day_at(now, site.zone, site.day_start)
    return carried_into(connection, day.start, now, site.rules, names)


class Cached(Protocol):
    """Where a centre's cache is, and what it is of."""

    @property
    def cache(self) -> Path:
        """The file."""

    @property
    def names(self) -> Sequence[SourceName]:
        """The sources that are listened to."""

    site: Site
    """Of whom it is; by what calls are judged may change while it is listened to."""


class Memory:
    """What the cache knows of a centre, asked whenever another day begins; each time it is opened anew."""

    def __init__(self, place: Cached) -> None:
        """Open nothing yet."""
        self._place = place

    def day(self, now: Seconds) -> DayInCache:
        """Read the day of `now`. Raises WallboardError, as all of these do."""
        with reading(self._place.cache) as connection:
            return day_in_cache(connection, self._place.names, self._place.site, now)

    def facts(self, now: Seconds) -> Sequence[Fact]:
        """Read the facts of another day, where the clock was set back to it."""
        return self.day(now).facts

    def earlier(self, now: Seconds) -> Mapping[str, Earlier]:
        """Read what callers did before the day of `now`."""
        with reading(self._place.cache) as connection:
            return before_today(connection, self._place.names, self._place.site, now)

    def carried(self, now: Seconds) -> Carried:
        """Read who is still to be called back of the days before, and what people did about callers."""
        with reading(self._place.cache) as connection:
            return lost_before_today(connection, self._place.names, self._place.site, now)


def _remembered(
    connection: sqlite3.Connection, name: SourceName, known: DayFacts, until: Seconds, now: Seconds
) -> Remembered:
    was_open = open_facts(connection, name, now - _NUMBERS_S)
    return Remembered(
        list(was_open.visits),
        list(was_open.calls),
        list(was_open.spells),
        [(number.call, number.queue, number.nth, number.joined) for number in was_open.numbers],
        until,
        list(was_open.offers),
        [(target.queue, target.target_s) for target in known.targets if target.source == name],
        doing_at(
            [spell for spell in known.spells if spell.source == name],
            [stretch.since for stretch in known.coverage if stretch.source == name],
            until,
        ),
    )
