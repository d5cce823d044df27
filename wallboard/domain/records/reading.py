"""One row of a table becomes one call, or what is wrong with it. What the layout says is not guessed."""

from collections.abc import Sequence
from decimal import Decimal
from hashlib import blake2b
from typing import NamedTuple

from msgspec import Struct

from wallboard.domain.records.amounts import amount_of, as_seconds, duration_of
from wallboard.domain.records.answers import Answers
from wallboard.domain.records.layout import Cell, DateStyle, Layout
from wallboard.domain.records.moments import Moments
from wallboard.domain.records.numbers import NOBODY, Numbers, text_of, word_of
from wallboard.domain.records.places import Places
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.survey import Wrong
from wallboard.domain.records.ways import Ways
from wallboard.domain.words import Seconds

LONGEST_S: Seconds = 86_400.0
"""A call that is said to last longer is a slip of the pen, or a line that was never hung up."""
_CUT_S: Seconds = 2.0
_DAY_S = 86_400
_SAMPLE = 80
_MIDNIGHT, _DAY_ZERO = " 00:00:00", "1899-12-31 "
"""What a workbook adds to a date without a time, and to a time without a date."""
AHEAD_S: Seconds = 86_400.0
"""A clock may be in another zone than it is said to be; beyond that, a time is in the future."""


class Given(Struct, frozen=True):
    """What a layout does not say of a file."""

    zone: str
    """IANA name, where the layout names none."""
    country: str = ""
    now: Seconds = float("inf")
    oldest: Seconds = 0.0
    """Before that nothing is kept."""


class Leg(Struct, frozen=True):
    """A row that could be read; several may be one call."""

    record: CallRecord
    leg: str
    """Of which channel it is."""
    joined: bool
    """Whether somebody else was connected to it."""
    answered: Seconds | None
    """When the channel itself was answered."""
    remarks: tuple[Wrong, ...]


class _Bad(Exception):  # noqa: N818 -- it never leaves this module
    def __init__(self, kind: Wrong, sample: Cell) -> None:
        super().__init__(kind)
        self.kind, self.sample = kind, sample


class Misread(NamedTuple):
    """What is wrong with a row."""

    kind: Wrong
    sample: str


class _Columns(Struct, frozen=True, forbid_unknown_fields=True):
    """Where each role is; None: nowhere."""

    start: int
    time: int | None = None
    caller: int | None = None
    called: int | None = None
    line: int | None = None
    answered: int | None = None
    ended: int | None = None
    duration: int | None = None
    talk: int | None = None
    wait: int | None = None
    direction: int | None = None
    cost: int | None = None
    currency: int | None = None
    operator: int | None = None
    agent: int | None = None
    outcome: int | None = None
    id: int | None = None
    leg: int | None = None
    peer: int | None = None
    context: int | None = None


class Reader:
    """Reads rows in their order."""

    def __init__(self, layout: Layout, places: Places, given: Given) -> None:
        """Take how they are written. Raises ZoneInfoNotFoundError."""
        self._layout, self._given = layout, given
        self._at = _Columns(**{role.value: place for role, place in places.of.items()})
        self._needed, self._width = places.needed, max(places.of.values()) + 1
        zone = layout.zone or given.zone
        self._starts, self._ends = Moments(layout.dates, zone), Moments(layout.dates, zone)
        self._answers = Answers(layout, places.of, Moments(layout.dates, zone))
        self._numbers = Numbers(given.country)
        self._ways = Ways(layout)

    def read(self, row: Sequence[Cell]) -> Leg | Misread:
        """Read a row."""
        if len(row) < self._needed:
            return Misread(Wrong.RAGGED, _row_text(row))
        try:
            return self._leg(row if len(row) >= self._width else _padded(row, self._width))
        except _Bad as bad:
            # An empty cell says nothing: the row may be a sum, or a remark
            return Misread(bad.kind, text_of(bad.sample) or _row_text(row))

    def _leg(self, row: Sequence[Cell]) -> Leg:
        at, remarks = self._at, list[Wrong]()
        began = self._began(row, remarks)
        ended, talk = self._ended(row, began)
        channel, answered = self._answers.read(row, began, ended, talk)
        if answered is not None and not began <= answered <= ended:
            remarks.append(Wrong.ANSWER_OUTSIDE)
            answered = min(max(answered, began), ended)
        record = self._record(row, (began, ended, answered), remarks)
        peer = at.peer is None or bool(text_of(row[at.peer]))
        leg = "" if at.leg is None else text_of(row[at.leg])
        return Leg(record, leg, peer, channel, tuple(remarks))

    def _began(self, row: Sequence[Cell], remarks: list[Wrong]) -> Seconds:
        cell = row[self._at.start]
        if self._at.time is not None:
            cell = _together(cell, row[self._at.time], self._layout.dates)
        moment = self._starts.read(cell)
        if moment is None or moment.at < 0:
            raise _Bad(Wrong.FORMULA if _formula(cell) else Wrong.BAD_START, cell)
        if moment.at > self._given.now + AHEAD_S:
            raise _Bad(Wrong.FUTURE, cell)
        if moment.at < self._given.oldest:
            raise _Bad(Wrong.TOO_OLD, cell)
        if moment.skipped:
            remarks.append(Wrong.NO_SUCH_TIME)
        return moment.at

    def _ended(self, row: Sequence[Cell], began: Seconds) -> tuple[Seconds, Seconds | None]:
        """Return when a call ended, and how long was talked where that is told."""
        at = self._at
        talk = None if at.talk is None else self._duration(row[at.talk])
        lasted = None if at.duration is None else self._duration(row[at.duration])
        if at.ended is not None:
            lasted = self._until(row[at.ended], began, lasted)
        if lasted is None:
            lasted = (talk or 0.0) + (0.0 if at.wait is None else self._duration(row[at.wait]))
        if lasted > LONGEST_S:
            raise _Bad(Wrong.BAD_DURATION, str(lasted))
        return began + lasted, talk

    def _until(self, cell: Cell, began: Seconds, lasted: Seconds | None) -> Seconds:
        """Return how long a call lasted by when it ended.

        Where a duration tells it too, that only decides about a night in which the clocks are set: both cut
        off fractions, so they may differ by a second, and what was at once shows by the instants.
        """
        end = self._ends.read(cell)
        if end is None or (lasted is not None and abs(end.at - began - lasted) >= _CUT_S):
            if lasted is None:
                raise _Bad(Wrong.BAD_DURATION, cell)
            return lasted
        if end.at < began:
            raise _Bad(Wrong.ENDED_BEFORE, cell)
        return end.at - began

    def _record(
        self, row: Sequence[Cell], times: tuple[Seconds, Seconds, Seconds | None], remarks: list[Wrong]
    ) -> CallRecord:
        at = self._at
        caller = NOBODY if at.caller is None else self._numbers.read(row[at.caller])
        called = NOBODY if at.called is None else self._numbers.read(row[at.called])
        word = "" if at.direction is None else word_of(row[at.direction])
        way = self._ways.of(word, caller, called)
        if way is None:
            raise _Bad(Wrong.BAD_DIRECTION, word)
        outside = way.outside
        own = NOBODY if at.line is None else self._numbers.read(row[at.line])
        line = own if own.raw else way.inside
        if not (outside.raw or line.raw):
            remarks.append(Wrong.NO_NUMBER)
        cost = None if at.cost is None else self._cost(row[at.cost], remarks)
        return CallRecord(
            *times,
            way.direction,
            way.internal,
            outside.number,
            outside.raw,
            line.number or line.raw,
            line.raw,
            ("" if at.operator is None else text_of(row[at.operator])) or self._layout.operator,
            "" if at.agent is None else text_of(row[at.agent]),
            cost,
            "" if cost is None else self._currency(row),
            "" if at.outcome is None else word_of(row[at.outcome]),
            self._call(row),
        )

    def _currency(self, row: Sequence[Cell]) -> str:
        place = self._at.currency
        return ("" if place is None else word_of(row[place])) or self._layout.currency

    def _call(self, row: Sequence[Cell]) -> str:
        at = self._at
        call = "" if at.id is None else text_of(row[at.id])
        return call or ("" if at.leg is None else text_of(row[at.leg]))

    def _duration(self, cell: Cell) -> Seconds:
        if isinstance(cell, float):
            seconds = as_seconds(cell, self._layout.durations)
        else:
            seconds = duration_of(cell, self._layout.durations, self._layout.decimal)
        if seconds is None:
            raise _Bad(Wrong.FORMULA if _formula(cell) else Wrong.BAD_DURATION, cell)
        if seconds < 0:
            raise _Bad(Wrong.NEGATIVE, cell)
        return seconds

    def _cost(self, cell: Cell, remarks: list[Wrong]) -> Decimal | None:
        if cell == "":
            return None
        amount = amount_of(cell, self._layout.decimal) if isinstance(cell, str) else Decimal(str(cell))
        if amount is None or not amount.is_finite():
            remarks.append(Wrong.BAD_COST)
            return None
        return amount


def digest_of(record: CallRecord) -> int:
    """Return what tells a record from all others: 64 bits, the same on every computer.

    Without what a corrected bill may say otherwise, such as the cost. When it began is in it, so that records
    which say the same are those of one instant, whichever part of them a file has.

    A caller who was erased is in it no more than in a finger print: who imports the same file again is not
    told their number once more, for the record is there already.
    """
    lasted, talked = record.ended - record.began, record.ended - (record.answered or record.ended)
    who = record.caller or record.caller_raw
    times = f"{record.began:.3f}|{lasted:.3f}|{talked:.3f}"
    text = f"{times}|{record.direction}|{who}|{record.line}|{record.agent}|{record.call}"
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def digest_of_call(call: str) -> int:
    """Return the same of a call whose rows are put together by its id."""
    return int.from_bytes(blake2b(call.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def _padded(row: Sequence[Cell], width: int) -> Sequence[Cell]:
    """Add the empty cells that some programs leave out at the end of a row."""
    return (*row, *[""] * (width - len(row)))


def _row_text(row: Sequence[Cell]) -> str:
    """Write the cells of a row in which something stands."""
    return "; ".join(text for cell in row if (text := text_of(cell)))[:_SAMPLE]


def _together(date: Cell, clock: Cell, style: DateStyle) -> Cell:
    """Put a date and a time of day together, either of which may be a spreadsheet's number."""
    days, part = _days(date, style), _days(clock, style)
    if days is not None and part is not None:
        return days + part % 1
    day = text_of(date).removesuffix(_MIDNIGHT)
    if part is None:
        return f"{day} {text_of(clock).removeprefix(_DAY_ZERO)}"
    seconds = round(part % 1 * _DAY_S)
    return f"{day} {seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _days(cell: Cell, style: DateStyle) -> float | None:
    """Return what is a number of days, also where a file of texts holds it; None: it is none."""
    if isinstance(cell, float):
        return cell
    if style != "excel":
        return None
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return None


def _formula(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.lstrip()[:1] == "="
