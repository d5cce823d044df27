"""A layout while somebody corrects it, and the first rows as it reads them. No Qt in it."""

from zoneinfo import ZoneInfoNotFoundError

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Cell, Column, Layout, Look, Role
from wallboard.domain.records.numbers import text_of
from wallboard.domain.records.places import places_of
from wallboard.domain.records.reading import Given, Misread, Reader
from wallboard.domain.text import mark, say
from wallboard.ui.planning.records.words import ABOUT, record_words, roles_of, wrong_words
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words

_NO_ZONE = mark("records", "There is no such time zone.")


class FirstRow(Struct, frozen=True):
    """A row of the file, and how it is understood."""

    nth: int
    cells: tuple[str, ...]
    said: Words
    """As a call, or why it is none."""
    good: bool = True
    bad: frozenset[int] = frozenset()
    """Which cells can't be read, from 0."""


class Draft(Struct, frozen=True):
    """What is known of a file."""

    path: str
    look: Look
    layout: Layout

    @property
    def columns(self) -> int:
        """How many there are."""
        return max([len(self.look.headings), *(len(row) for row in self.look.rows)], default=0)

    def roles(self, place: int) -> tuple[Role, ...]:
        """Return what a column means, by its place from 0."""
        return roles_of(place, self.look.headings, self.layout.columns)

    def meaning(self, place: int, role: Role | None) -> "Draft":
        """Let a column mean this and nothing else; None: nothing. What meant it before does no more."""
        gone = {role, *self.roles(place)}
        columns: dict[Role, Column] = {r: c for r, c in self.layout.columns.items() if r not in gone}
        if role is not None:
            columns[role] = self._called(place)
        return replace(self, layout=replace(self.layout, columns=columns))

    def rows(self, setting: Setting, given: Given) -> tuple[tuple[FirstRow, ...], Words]:
        """Read the first rows; the second is why none of them can be read, or nothing."""
        try:
            places = places_of(self.layout, self.look.headings)
            reader = Reader(self.layout, places, given)
        except WallboardError as error:
            said = say("records", "{what} {hint}", what=error.message, hint=error.hint or "")
            return self._unread(), said
        except ZoneInfoNotFoundError:
            return self._unread(), _NO_ZONE
        return tuple(_read(n, row, reader, places.of, setting) for n, row in enumerate(self.look.rows)), ""

    def _unread(self) -> tuple[FirstRow, ...]:
        return tuple(FirstRow(n, _texts(row), "", good=False) for n, row in enumerate(self.look.rows))

    def _called(self, place: int) -> Column:
        """Name a column by its heading, if no other has the same: then others may be put before it."""
        headings = [heading.strip().casefold() for heading in self.look.headings]
        if place < len(headings) and headings[place] and headings.count(headings[place]) == 1:
            return self.look.headings[place].strip()
        return place + 1


def _read(
    nth: int, row: tuple[Cell, ...], reader: Reader, places: dict[Role, int], setting: Setting
) -> FirstRow:
    found, cells = reader.read(row), _texts(row)
    if isinstance(found, Misread):
        bad = frozenset(places[role] for role in ABOUT.get(found.kind, ()) if role in places)
        said = frozenset(place for place in bad if place < len(cells) and cells[place] == found.sample)
        return FirstRow(nth, cells, wrong_words(found.kind), good=False, bad=said or bad)
    remarks = found.remarks
    bad = frozenset(places[role] for kind in remarks for role in ABOUT.get(kind, ()) if role in places)
    return FirstRow(nth, cells, record_words(found.record, setting), bad=bad)


def _texts(row: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(text_of(cell, 200) for cell in row)
