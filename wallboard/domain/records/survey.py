"""What a look through a whole file of calls shows, before any of it is kept."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.records.record import CallRecord
from wallboard.domain.words import Seconds

FIRST_ROWS = 50
FIRST_LINES = 20


class Wrong(StrEnum):
    """What can be wrong with a row. Rows that are read all the same are `REMARKS`."""

    RAGGED = "ragged"
    """It has fewer cells than its columns need."""
    TORN = "torn"
    """The last line has no end: it is still being written."""
    BAD_BYTES = "bad_bytes"
    """Some are no letters in this encoding; they are read as �."""
    QUOTES = "quotes"
    """A quote that is opened and not closed."""
    DAMAGED = "damaged"
    """A packed file can't be unpacked from here on."""
    TOO_LONG = "too_long"
    BAD_START = "bad_start"
    NO_SUCH_TIME = "no_such_time"
    """A clock that is set ahead skips this hour; it is taken for the time the old clock would have shown."""
    FUTURE = "future"
    TOO_OLD = "too_old"
    """Older than records are kept."""
    BAD_DURATION = "bad_duration"
    NEGATIVE = "negative"
    ENDED_BEFORE = "ended_before"
    ANSWER_OUTSIDE = "answer_outside"
    BAD_COST = "bad_cost"
    BAD_DIRECTION = "bad_direction"
    FORMULA = "formula"
    """A formula whose result is not kept in the file."""
    NO_NUMBER = "no_number"
    """Neither who rang nor who was rung is told."""


REMARKS = frozenset(
    {Wrong.NO_SUCH_TIME, Wrong.ANSWER_OUTSIDE, Wrong.BAD_COST, Wrong.NO_NUMBER, Wrong.BAD_BYTES}
)
"""With these a row is read all the same."""


class Problem(Struct, frozen=True):
    """What is wrong with some rows."""

    kind: Wrong
    count: int
    lines: tuple[int, ...]
    """The first of them, by the line of the file (of a sheet, the row) on which they begin."""
    sample: str = ""
    """What stands there in the first of them."""


class Step(Struct, frozen=True):
    """How far it is."""

    share: float
    """Of the file, 0 to 1."""
    rows: int


Tell: TypeAlias = Callable[[Step], None]


class Survey(Struct, frozen=True):
    """A file as it would be imported."""

    rows: int
    """All, without headings and empty lines."""
    readable: int
    left_out: int
    """Those that the layout leaves out; neither readable nor wrong."""
    calls: int
    """Rows of one call counted once."""
    since: Seconds | None
    until: Seconds | None
    """When the first and the last call began."""
    incoming: int
    outgoing: int
    internal: int
    answered: int
    starts_in_minutes: bool
    lasts_in_minutes: bool
    twice: int
    """Rows that say the same as another; each is a call of its own."""
    first: tuple[CallRecord, ...]
    """The first calls as they are understood."""
    problems: tuple[Problem, ...]
    cancelled: bool = False

    @property
    def whole_minutes(self) -> bool:
        """Whether figures of it must be said to be rough."""
        return self.starts_in_minutes or self.lasts_in_minutes

    @property
    def wrong(self) -> int:
        """How many rows can't be read."""
        return sum(problem.count for problem in self.problems if problem.kind not in REMARKS)


class Imported(Struct, frozen=True):
    """What came of an import."""

    survey: Survey
    new: int
    completed: int
    """Calls of which less was known."""
    known: int
    """Calls that were there as they are."""
