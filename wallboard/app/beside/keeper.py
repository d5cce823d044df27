"""Who keeps what happens: this program, or, where another one does, that one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from wallboard.app.beside.beside import Beside
from wallboard.app.beside.share import require_own_disk, warn_of_share
from wallboard.app.memory import day_in_cache, reading
from wallboard.app.settings import LookupSettings, Settings
from wallboard.domain.desk.recording import Recording, here
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Fact
from wallboard.domain.periods import day_at
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import Clock
from wallboard.domain.words import SourceName
from wallboard.live.engine import Engine
from wallboard.live.present import Site
from wallboard.store.housekeeping import Retention
from wallboard.store.problems import CacheInUseError
from wallboard.store.writer import Writer
from wallboard.ui.notices import Notices

Trouble = Callable[[WallboardError | None], None]
Stops = list[Callable[[], None]]


class Keeper:
    """Begins to write the cache, or follows who does."""

    def __init__(self, cache: Path, settings: Settings, site: Site, notices: Notices, clock: Clock) -> None:
        """Open nothing yet."""
        self.looks_only = False
        """Nothing can be written here; set before the start by whoever shows what others keep."""
        self.may_share = False
        """Whether another program may write the cache; set before the start, likewise."""
        self.writer: Writer | None = None
        """What writes; None: another program does, or nobody yet."""
        self._cache, self._settings, self._site = cache, settings, site
        self._notices, self._clock = notices, clock
        self._beside: Beside | None = None

    def begin(
        self, trouble: Trouble, give_way: Callable[[], None], stops: Stops
    ) -> Callable[[Sequence[Fact]], None]:
        """Return what takes facts; where another program records, it keeps nothing.

        `trouble` hears when the cache can't be written, and `stops` of what is to be called at the end.
        Raises WallboardError, also where another program records that may not.
        """
        self.writer = self._beside = None
        if not self.looks_only:
            writer = self._writer(trouble)
            writer.give_way = give_way
            try:
                writer.start()
            except CacheInUseError:
                if not self.may_share:
                    raise
            else:
                warn_of_share(self._cache, self._notices)
                stops.append(writer.stop)
                self.writer = writer
                return writer.record
        require_own_disk(self._cache)
        return _not_kept

    def follow(
        self, names: Sequence[SourceName], engine: Engine, latest: Callable[[], Snapshot], stops: Stops
    ) -> None:
        """Where another program records, let the engine know what it heard of some sources."""
        if self.writer is not None:
            return
        read = partial(self._today, names)
        self._beside = Beside(self._cache, read, engine.elsewhere, latest, self._notices, self._clock)
        self._beside.start()
        stops.append(self._beside.stop)

    @property
    def duties(self) -> Settings:
        """The settings, without what must be done once and so is the work of the program that records.

        That is delivering notes and asking for names.
        """
        if self.writer is not None:
            return self._settings
        return replace(self._settings, deliver=(), lookup=LookupSettings())

    def recording(self) -> Recording:
        """Say who records; from any thread."""
        return here() if self._beside is None else self._beside.recording

    def _writer(self, trouble: Trouble) -> Writer:
        kept = self._settings.cache
        keep = Retention(kept.keep_calls_days, kept.keep_numbers_days, kept.keep_records_days)
        writer = Writer(self._cache, trouble, clock=self._clock, keep=keep)
        writer.days = partial(day_at, zone=self._site.zone, day_start=self._site.day_start)
        return writer

    def _today(self, names: Sequence[SourceName]) -> Sequence[Fact]:
        with reading(self._cache) as reader:
            day = day_in_cache(reader, names, self._site, self._clock())
        return [*(seen for some in day.coverage.values() for seen in some), *day.facts]


def _not_kept(_facts: Sequence[Fact]) -> None:
    """Keep nothing: another program does."""
