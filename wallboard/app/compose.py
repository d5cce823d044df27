"""Puts everything together: the only place that makes engines, writers, runners and knows the time."""

import logging
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from time import monotonic
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.beside.again import reading_again
from wallboard.app.beside.keeper import Keeper
from wallboard.app.clock import clock_of
from wallboard.app.courtesy import Courtesy
from wallboard.app.customers.known import KnownNames
from wallboard.app.delivery.office import NoteOffice, habits_of
from wallboard.app.delivery.told import by_catalogue
from wallboard.app.demo import clear, hours
from wallboard.app.desk.opened import OpenDesk
from wallboard.app.forecast.foreseeing import foreseeing
from wallboard.app.importing.records.importer import importer_of
from wallboard.app.made_up.colleagues import Colleagues
from wallboard.app.made_up.habits import at_home_anywhere
from wallboard.app.made_up.lines import CURRENCY, line_titles, made_up_campaigns, named
from wallboard.app.made_up.past import Past
from wallboard.app.made_up.roster import made_up_roster
from wallboard.app.memory import Memory, agents_told, reading
from wallboard.app.planning.whole import planned
from wallboard.app.promised import Place as Times
from wallboard.app.promised import campaigns_of
from wallboard.app.recordings import Recordings
from wallboard.app.report.unseen import unseen_names
from wallboard.app.rosters.keeper import RosterKeeper
from wallboard.app.rosters.settings import roster_file
from wallboard.app.settings import Settings
from wallboard.app.settings_file import settings_path
from wallboard.app.site import group_of, site_of, zone_of
from wallboard.app.specs import (
    demo_cache,
    is_demo,
    is_demo_cache,
    is_demo_name,
    kind_of,
    newest_demo,
    own_cache,
    specs,
    wrapup_of,
)
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Fact
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.source import Clock, Source
from wallboard.domain.words import Seconds, SourceName
from wallboard.live.engine import Engine
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.live.runner import Runner
from wallboard.sources.spec import SourceSpec, with_details
from wallboard.store.measured import keep_measured, measured_before
from wallboard.store.queries.last_seen import last_seen
from wallboard.store.reader import Reader
from wallboard.ui.notices import Notices

log = logging.getLogger(__name__)

_SWITCH_S = 0.001
"""How long a thread keeps the interpreter while another wants it. With Python's own 5 ms a busy
thread made 5 ms of painting last 38; measured."""

_STOP_S = 2.0
"""How long all sources together may take to end; each is asked to within a second."""

NAMES_ONLY = "queue_log"
"""The scheme of sources that are told agents' names and nothing else of them."""

Make: TypeAlias = Callable[[SourceSpec], Source]

REAL: Clock = time.time
"""The real clock; everybody else is handed one."""


class Wishes(Struct, frozen=True):
    """What the command line asks for."""

    settings: Settings = Settings()
    sources: tuple[str, ...] = ()
    cache: Path | None = None
    speed: float = 1.0
    shift: bool = False
    """Whether a made-up centre may show its busy afternoon instead of a closed hour."""
    config: Path | None = None
    """Where the settings were read; None: where they are looked for."""


class Place:
    """Where the wishes lead: which sources, which cache, which site and what time it is.

    Opens nothing, but looks up to when a cache that was named for the made-up centre has been filled.
    """

    def __init__(self, wishes: Wishes, *, real: Clock = REAL) -> None:
        """Work it out. Raises WallboardError for a source that can't be meant."""
        settings = wishes.settings
        self.zone = zone_of(settings)
        self.specs = specs(settings, wishes.sources, self.zone)
        self.demo = is_demo(self.specs)
        self._any_source = wishes.cache is not None and not wishes.sources and not settings.source
        self._own_demo = self.demo and wishes.cache is None
        self.config = wishes.config or settings_path()
        told = self._told_until(wishes) if self.demo and wishes.shift else None
        self.clock = clock_of(real, self.zone, told, wishes.speed)
        self.moved = self.clock is not real
        self.cache = cache_of(wishes, self.specs, self.clock(), self.zone)
        self.specs = _beside(self.specs, self.cache)
        self.group_of = group_of(settings)
        self.unseen = partial(unseen_names, settings)
        self.notes = habits_of(settings)
        self.crm = settings.crm.url
        self.recordings = Recordings({one.name: one.recording for one in settings.source}, self.zone)
        self.site = site_of(settings, self.zone, hours() if self.demo_to_read else "", self.now)
        self.campaigns = campaigns_of(settings, Times(self.zone, self.site.day_start))
        self.currency = settings.callers.currency
        self.planning = planned(settings, self.specs if self.demo_to_read else None)
        self.importer = importer_of(settings, self.zone, self.cache, self.config, self.clock)
        if self.demo_to_read:
            titles = line_titles(self.specs)
            roster = self.site.roster or made_up_roster(self.specs, self.now)
            self.site = replace(self.site, names=named(self.site.names, titles), roster=roster)
            self.campaigns = self.campaigns or self.campaigns_at(self.now)
            self.currency = self.currency or CURRENCY

    def campaigns_at(self, at: Seconds) -> tuple[Campaign, ...]:
        """Return the campaigns that the made-up centre has at an instant, where none are set."""
        return made_up_campaigns(line_titles(self.specs), at, self.zone, self.site.day_start)

    def _told_until(self, wishes: Wishes) -> Seconds:
        """Return up to when the named cache knows the made-up centre: its clock never goes back behind that.

        What is wrong with the cache is said by whoever opens it.
        """
        if wishes.cache is None or not wishes.cache.is_file():
            return 0.0
        with suppress(WallboardError), reading(wishes.cache) as connection:
            return max((last_seen(connection, name) or 0.0 for name in self.names), default=0.0)
        return 0.0

    @property
    def now(self) -> Seconds:
        """The time on this place's clock."""
        return self.clock()

    @property
    def cache_to_read(self) -> Path:
        """The cache that was filled last: of a made-up centre it may be that of another day."""
        return newest_demo(self.specs, self.cache) if self._own_demo else self.cache

    @property
    def demo_to_read(self) -> bool:
        """Whether what is read from the cache is made up; a cache that was named may be of any centre."""
        return self.demo and not self._any_source

    @property
    def names_to_read(self) -> list[SourceName] | None:
        """The sources to read from the cache; None, all of them, where only a cache was named."""
        return None if self._any_source else self.names

    @property
    def made_up(self) -> frozenset[SourceName]:
        """The sources that are made up beside real ones; where all are, the clock says so."""
        return frozenset(spec.name for spec in self.specs if spec.scheme == "simulator" and not self.demo)

    def made_up_among(self, names: Iterable[SourceName]) -> list[SourceName]:
        """Return which of the sources in the cache that is read are made up.

        A cache that was named does not say what its sources were: those of the built-in centre are known by
        their name, or by the folder in which it keeps its days.
        """
        if not self._any_source:
            made_up = {spec.name for spec in self.specs if spec.scheme == "simulator"}
            return [name for name in names if name in made_up]
        if is_demo_cache(self.cache):
            return list(names)
        return [name for name in names if is_demo_name(name)]

    @property
    def names(self) -> list[SourceName]:
        """The names of the sources."""
        return [spec.name for spec in self.specs]


class Wallboard:
    """The running program without its windows."""

    def __init__(self, wishes: Wishes, *, real: Clock = REAL, make: Make | None = None) -> None:
        """Put everything together; nothing runs and nothing is opened yet.

        `make` gives other sources than the catalogue's, for a test.
        """
        self.place = Place(wishes, real=real)
        self.clock = self.place.clock
        self.notices = Notices()
        self.courtesy = Courtesy()
        self.known_names = KnownNames()
        self._fresh = self.place.demo and wishes.cache is None
        self._settings = wishes.settings
        self._make = make or _of_catalogue
        trouble = partial(self._trouble, "book")
        self.desk = OpenDesk(wishes.settings, self.place.zone, self.place.specs, trouble, self.clock)
        if self._fresh:
            self.desk.habits = at_home_anywhere(self.desk.habits)
        place = self.place
        self.keeper = Keeper(place.cache, wishes.settings, place.site, self.notices, self.clock)
        self._engine: Engine | None = None
        self._reader: Reader | None = None
        self._runners: list[Runner] = []
        self._stops: list[Callable[[], None]] = []

    def start(self, scopes: Iterable[Scope] = ()) -> None:
        """Open the cache, take up the day, and start listening.

        `scopes` are the choices of queues whose course is shown, besides that of all queues. Raises
        WallboardError, and then nothing is left running.
        """
        sys.setswitchinterval(_SWITCH_S)
        try:
            self._start(scopes)
        except BaseException:
            self.stop()
            raise

    def _start(self, scopes: Iterable[Scope]) -> None:
        for spec in self.place.specs:
            self._make(spec)  # an option that can't be is said now, not by a wall that stays empty
        record = self._open_store()
        now, memory = self.clock(), Memory(self.place)
        day = memory.day(now)
        present = Present(self.place.site, now, memory.facts, scopes, memory.earlier, memory.carried)
        present.foresee_by(foreseeing(self.submit, self.place.site, self.place.planning.goal, self.clock))
        feeds = [
            Feed(spec.name, partial(wrapup_of, spec), now, day.coverage.get(spec.name, []))
            for spec in self.place.specs
        ]
        present.take(day.facts)
        if not self._fresh:
            present.go_on_from(measured_before(self.place.cache))
            if self.keeper.writer is not None:
                self._stops.append(lambda: keep_measured(self.place.cache, present.measured))
        for feed in feeds:
            if feed.name in day.remembered:
                settled = feed.restore(day.remembered[feed.name])
                present.take(settled)
                record(settled)
        self._engine = Engine(feeds, present, record, self.clock, give_way=self.courtesy.wait)
        self._engine.start()
        self.desk.listen(self._engine.told)
        self._open_office(self._engine)
        self._read_again(self._engine)
        for spec in self.place.specs:
            post = by_catalogue(self._engine.post, self.place.notes.reasons)
            runner = Runner(spec.name, partial(self._make, spec), post, self.clock)
            self._runners.append(runner)
            runner.start()
        self.keeper.follow(self.place.names, self._engine, self.latest, self._stops)
        if self._fresh:
            colleagues = Colleagues(self.latest, self.desk.work.write)
            past = Past(self.place.specs, record, self.clock, self.courtesy.wait)
            self._stops += [past.stop, colleagues.stop]
            colleagues.start()
            past.bill_into(self.place.cache)
            past.start()

    def latest(self) -> Snapshot:
        """Return the latest picture of everything, at first an empty one; may be called from any thread."""
        return self._empty if self._engine is None else self._engine.latest

    @cached_property
    def _empty(self) -> Snapshot:
        """What is known before the start: only which sources there will be."""
        now = self.clock()
        feeds = [Feed(spec.name, partial(wrapup_of, spec), now, []) for spec in self.place.specs]
        return Present(self.place.site, now).snapshot(feeds, now, 0.0)

    def submit(self, question: Callable[..., Any]) -> Future[Any]:
        """Ask the cache something; the answer comes from a thread of its own, or is cancelled.

        Before the start there is nothing to be asked.
        """
        if self._reader is None:
            nobody: Future[Any] = Future()
            nobody.cancel()
            return nobody
        return self._reader.submit(question)

    @property
    def finished(self) -> bool:
        """Whether all sources have told all there is."""
        return bool(self._runners) and not any(runner.running for runner in self._runners)

    def stop(self) -> None:
        """End in order: sources first, then the engine, then the writer; nothing that was told is lost."""
        self.courtesy.over()
        for runner in self._runners:
            runner.stop()
        until = monotonic() + _STOP_S
        for runner in self._runners:
            if not runner.join(max(0.0, until - monotonic())):
                log.warning("source %s did not stop in time", runner.name)
        if self._engine is not None:
            self._engine.stop()
        for stop in reversed(self._stops):
            stop()
        self._runners, self._engine, self._stops = [], None, []

    def _open_store(self) -> Callable[[Sequence[Fact]], None]:
        if self._fresh:
            clear(self.place.cache)
        record = self.keeper.begin(partial(self._trouble, "cache"), self.courtesy.wait, self._stops)
        self._reader = Reader(self.place.cache)
        self._reader.start()
        self._stops.append(self._reader.stop)
        if not self.keeper.looks_only:
            self.desk.start(self.place.cache)
            self._stops.append(self.desk.stop)
        return record

    def _open_office(self, engine: Engine) -> None:
        """Let notes go where they are meant to: into figures, and to clients."""
        site, ask = self.place.site, (self.submit, self.latest)
        office = NoteOffice(self.keeper.duties, site, ask, self.desk.work.write, engine.noted, self.clock)
        self.desk.listeners.append(office.hear)
        self._stops.append(office.stop)
        office.start()
        self.desk.listeners.append(self.known_names.hear)
        self.known_names.read(self.submit)
        where = roster_file(self._settings, self.place.zone)
        rosters = RosterKeeper(where, site.roster, engine.planned, self.clock)
        self.desk.listeners.append(rosters.hear)
        self._stops.append(rosters.stop)
        rosters.start(self.submit)

    def _read_again(self, engine: Engine) -> None:
        """Whoever borrows the cache may add to today; and after an erasure nobody knows whom it was."""
        again = reading_again(engine, self.keeper.writer, self.place, self.clock)
        self.desk.listeners.append(again.hear)
        self._stops.append(again.stop)
        again.start()

    def _trouble(self, what: str, error: WallboardError | None) -> None:
        if error is None:
            self.notices.withdraw(what)
        else:
            self.notices.tell_error(what, error, lasting=True)


def cache_of(wishes: Wishes, sources: Sequence[SourceSpec], now: float, zone: str) -> Path:
    """Return the cache file that goes with these wishes."""
    if wishes.cache is not None:
        return wishes.cache
    return demo_cache(sources, now, zone) if is_demo(sources) else own_cache(wishes.settings)


def _beside(found: tuple[SourceSpec, ...], cache: Path) -> tuple[SourceSpec, ...]:
    """Let sources that are told names only know what the others beside them call their agents."""
    others = [spec.name for spec in found if spec.scheme != NAMES_ONLY]
    if not others:
        return found
    known = partial(agents_told, cache, others)
    return tuple(
        with_details(spec, known_agents=known) if spec.scheme == NAMES_ONLY else spec for spec in found
    )


def _of_catalogue(spec: SourceSpec) -> Source:
    return kind_of(spec).make(spec)
