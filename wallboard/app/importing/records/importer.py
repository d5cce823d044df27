"""Brings call records into one cache; what the page of call records works with, and the command as well."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.importing.borrowing import borrowed
from wallboard.app.importing.records.job import imported, surveyed
from wallboard.app.importing.records.presets import PresetFolder
from wallboard.app.memory import reading
from wallboard.app.secrets import secret_of
from wallboard.app.settings import Settings
from wallboard.domain.caller import plain_text
from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout, Look, Preset
from wallboard.domain.records.reading import Given
from wallboard.domain.records.record import RecordSet
from wallboard.domain.records.survey import Imported, Step, Survey, Tell
from wallboard.domain.source import Clock, Stop
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.sources.databases import is_table, table_of
from wallboard.sources.records.tables import look
from wallboard.store.problems import in_words
from wallboard.store.queries.records.sets import record_sets
from wallboard.store.records.writing import RecordWriter, forgotten_set

_LONGEST = 80
"""Letters of a set's name."""
_DAY_S: Seconds = 86_400.0
_SECRET = "pbx"  # noqa: S105 -- the name under which a password is looked for, as for a queue log's table


class Site(Struct, frozen=True):
    """What the settings say that matters to call records."""

    zone: str
    country: str = ""
    keep_days: float = 400.0


class Importer:
    """Brings records into a cache; `wallboard.ui.planning.habits.RecordImporter`."""

    def __init__(self, cache: Path, folder: Path, site: Site, clock: Clock) -> None:
        """`folder` holds the presets that people saved. Nothing is opened yet."""
        self._cache, self._presets = cache, PresetFolder(folder)
        self._site, self._clock = site, clock

    def look(self, path: str, layout: Layout | None = None) -> Look:
        """Read the first rows, by a layout or by what they seem to be. Raises WallboardError."""
        return look(path, layout, self._presets.all(), self._site.country, _password)

    def survey(self, path: str, layout: Layout, tell: Tell, stop: Stop) -> Survey:
        """Read all and keep nothing. Raises WallboardError."""
        return surveyed(path, layout, self.given, _password, (tell, stop))

    def run(self, path: str, layout: Layout, name: str, tell: Tell, stop: Stop) -> Imported:
        """Add it to the set of that name. Raises WallboardError; what was written before stays."""
        name = plain_text(name, _LONGEST)
        if not name:
            raise WallboardError(
                mark("error", "The records need a name."),
                mark("error", "Such as that of the operator: every bill of theirs goes by it."),
            )
        with self._lent() as connection:
            # A database is read while nothing waits for us: its connection may be slow
            writer = RecordWriter(connection, name, by_call=layout.legs)
            try:
                found = imported(path, layout, self.given, _password, (writer, tell, stop))
                writer.finish(
                    self._name_of(layout),
                    self._clock(),
                    minutes=(found.survey.starts_in_minutes, found.survey.lasts_in_minutes),
                )
            finally:
                writer.leave()
        tell(Step(1.0, found.survey.rows))
        return found

    def presets(self) -> tuple[Preset, ...]:
        """Give those of the program and those that were saved. Raises WallboardError."""
        return self._presets.all()

    def preset(self, name: str) -> Preset:
        """Give one. Raises WallboardError: there is none of that name."""
        return self._presets.of(name)

    def save_preset(self, name: str, layout: Layout) -> None:
        """Keep a layout by name. Raises WallboardError."""
        self._presets.save(name, layout)

    def forget_preset(self, name: str) -> None:
        """Forget a saved one. Raises WallboardError."""
        self._presets.forget(name)

    def sets(self) -> tuple[RecordSet, ...]:
        """Give what was imported, the latest first. Raises WallboardError."""
        with reading(self._cache) as connection:
            return record_sets(connection)

    def forget_set(self, name: str) -> None:
        """Remove all records of a set. Raises WallboardError."""
        with self._lent() as connection:
            forgotten_set(connection, name)

    @property
    def given(self) -> Given:
        """Give what holds whatever the layout."""
        now = self._clock()
        return Given(self._site.zone, self._site.country, now, now - self._site.keep_days * _DAY_S)

    def _name_of(self, layout: Layout) -> str:
        """Give the preset that a layout is, but for how a file happens to be written."""
        plain = replace(layout, encoding="", delimiter="", columns={})
        for preset in self._presets.all():
            same = replace(preset.layout, encoding="", delimiter="", columns={}) == plain
            if same and layout.columns.items() <= preset.layout.columns.items():
                return preset.name
        return ""

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        try:
            with borrowed(self._cache) as cache:
                yield cache.connection
        except sqlite3.Error as error:
            raise WallboardError(
                in_words(error, self._cache).message,
                mark("error", "What was imported before is kept. Mend that, and import again to go on."),
            ) from error


def importer_of(settings: Settings, zone: str, cache: Path, config: Path, clock: Clock) -> Importer:
    """Make the one that settings lead to."""
    site = Site(zone, settings.site.country, settings.cache.keep_records_days)
    return Importer(cache, preset_folder(config), site, clock)


def preset_folder(settings: Path) -> Path:
    """Return where presets are kept: beside the settings."""
    return settings.expanduser().with_name("presets")


def title_of(path: str) -> str:
    """Return what records may be called where nobody says: the file's name without its ending."""
    if is_table(path):
        return plain_text(table_of(path, "cdr"), _LONGEST) or "cdr"
    return plain_text(Path(path).name.split(".")[0], _LONGEST) or "records"


def _password(user: str) -> str | None:
    return secret_of("", _SECRET, user)
