"""An importer for the page: reads small CSV files, and keeps what it is told to."""

import csv
from pathlib import Path
from threading import Event

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout, Look, Preset, Role
from wallboard.domain.records.places import places_of
from wallboard.domain.records.reading import Given, Misread, Reader
from wallboard.domain.records.record import CallRecord, RecordSet
from wallboard.domain.records.survey import Imported, Problem, Step, Survey, Tell, Wrong
from wallboard.domain.source import Stop
from wallboard.domain.text import mark
from wallboard.domain.words import Direction

GUESS = Layout(
    columns={
        Role.CALLER: "From",
        Role.CALLED: "To",
        Role.START: "When",
        Role.DURATION: "Long",
        Role.COST: "Cost",
    },
    delimiter=";",
    dates="dmy",
    durations="m:s",
    decimal=",",
    way="in",
)
NOW = 1_796_000_000.0
BILL = """From;To;When;Long;Cost;Note
+36301234567;+3611111111;02.11.2026 08:00:12;3:12;12,50;first
+36201234567;+3611111111;02.11.2026 09:30:00;0:40;4,00;árvíztűrő
+36701234567;+3611111111;31.02.2026 10:00:00;1:00;5,00;no such day
+36301234567;+3611111111;02.11.2026 11:00:00;long;5,00;
+36305554433;+3611111111;03.11.2026 12:15:40;12:01;50,25;
"""


class SmallImporter:
    """Does what the page asks; `hold` keeps it from going on until it is set."""

    def __init__(self) -> None:
        """Begin without sets; presets are one."""
        self.kept: dict[str, int] = {}
        self.saved: list[Preset] = [Preset("asterisk", Layout(), own=False)]
        self.hold = Event()
        self.hold.set()
        self.forgotten: list[str] = []

    @property
    def given(self) -> Given:
        """Say what holds."""
        return Given("UTC", "HU", NOW)

    def look(self, path: str, layout: Layout | None = None) -> Look:
        """Read the first rows."""
        layout = layout or GUESS
        rows = self._rows(path, layout)
        head = tuple(rows[0]) if layout.head and rows else ()
        return Look(layout, head, tuple(tuple(row) for row in rows[layout.head :][:50]))

    def survey(self, path: str, layout: Layout, tell: Tell, stop: Stop) -> Survey:
        """Read all."""
        look = self.look(path, layout)
        reader = Reader(layout, places_of(layout, look.headings), self.given)
        good: list[CallRecord] = []
        bad: dict[Wrong, list[int]] = {}
        samples: dict[Wrong, str] = {}
        for n, row in enumerate(look.rows, layout.head + 1):
            tell(Step(n / (len(look.rows) + 1), n))
            while not self.hold.wait(0.01) and not stop.is_set():
                pass
            read = reader.read(row)
            if isinstance(read, Misread):
                bad.setdefault(read.kind, []).append(n)
                samples.setdefault(read.kind, read.sample)
            else:
                good.append(read.record)
        starts = [one.began for one in good]
        problems = tuple(
            Problem(kind, len(lines), tuple(lines), samples[kind]) for kind, lines in bad.items()
        )
        return Survey(
            rows=len(look.rows), readable=len(good), left_out=0, calls=len(good),
            since=min(starts, default=None), until=max(starts, default=None),
            incoming=sum(one.direction is Direction.INBOUND for one in good), outgoing=0, internal=0,
            answered=len(good), starts_in_minutes=False, lasts_in_minutes=True, twice=0, first=tuple(good),
            problems=problems, cancelled=stop.is_set(),
        )  # fmt: skip

    def run(self, path: str, layout: Layout, name: str, tell: Tell, stop: Stop) -> Imported:
        """Keep it."""
        if name == "forbidden":
            raise WallboardError(mark("error", "The disk is full."), mark("error", "Make room."))
        survey = self.survey(path, layout, tell, stop)
        known = self.kept.get(name, 0)
        self.kept[name] = survey.calls
        return Imported(survey, survey.calls - known, 0, known)

    def presets(self) -> tuple[Preset, ...]:
        """Give them."""
        return tuple(self.saved)

    def save_preset(self, name: str, layout: Layout) -> None:
        """Keep one."""
        self.saved.append(Preset(name, layout))

    def forget_preset(self, name: str) -> None:
        """Forget one."""
        self.saved = [one for one in self.saved if one.name != name]

    def sets(self) -> tuple[RecordSet, ...]:
        """Give what was kept."""
        return tuple(RecordSet(name, count, None, None) for name, count in self.kept.items())

    def forget_set(self, name: str) -> None:
        """Forget one."""
        if name == "stuck":
            raise WallboardError(mark("error", "The cache is busy."))
        self.forgotten.append(name)

    def _rows(self, path: str, layout: Layout) -> list[list[str]]:
        try:
            text = Path(path).read_text(layout.encoding)
        except (OSError, UnicodeDecodeError) as error:
            raise WallboardError(
                mark("error", "This file can't be read."), mark("error", "Try another.")
            ) from error
        return list(csv.reader(text.splitlines(), delimiter=layout.delimiter))
