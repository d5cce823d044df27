"""The lines of Asterisk's `queue_log`, with no file or clock in sight.

A line has its fields between `|`: the time as epoch seconds (some servers write a fraction), the call, the
queue, the agent, the kind of event, and what goes with that kind. Asterisk writes `NONE` for a field
that has nothing in it. There is no version and no escape character: a name with `|` in it shifts the fields.
"""

import re

from msgspec import Struct

from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

LINE_LIMIT = 8192
"""Bytes; Asterisk builds a line in a buffer of this size, so a longer one is none of its."""
EARLIEST: Seconds = 946_684_800.0
"""The year 2000: what is earlier was written before the server's clock was set."""

_TIME = re.compile(rb"\d{9,11}(\.\d+)?")
_CSV_FIELDS = 14
"""A CDR (`Master.csv`) has at least so many fields between commas."""
_NONE = "NONE"
_FIELDS = 5
_DIGITS = 12
"""More are no count and no time."""
LONGEST: Seconds = 7 * 86_400.0
"""No caller waits or talks for longer; a line that says so says nothing of when it began."""


class Record(Struct, frozen=True, gc=False):
    """One line. Empty text stands for `NONE`."""

    at: Seconds
    call: str
    queue: str
    agent: str
    kind: str
    data: tuple[str, ...] = ()

    def number(self, index: int) -> int:
        """Read a value as a whole number; 0 where there is none. A negative index counts from the end."""
        try:
            text = self.data[index]
            return max(0, int(text)) if len(text) <= _DIGITS else 0
        except (IndexError, ValueError):
            return 0

    def seconds(self, index: int) -> int:
        """Read how long something lasted; 0 where that is not told, or cannot be."""
        number = self.number(index)
        return number if number <= LONGEST else 0

    def text(self, index: int) -> str:
        """Give one of the values; empty where there is none."""
        return self.data[index] if index < len(self.data) else ""


class BadLine(ValueError):  # noqa: N818 -- named after what it is
    """A line that tells nothing, and why."""

    def __init__(self, why: Text) -> None:
        """Keep the reason untranslated."""
        super().__init__(str(why))
        self.why = why


def parse(line: bytes, latest: Seconds = float("inf")) -> Record:
    """Read a line without its end. `latest`: a time after it can't be.

    Text that is no UTF-8 is kept as Latin-1, which older servers write. Raises BadLine.
    """
    if len(line) > LINE_LIMIT:
        raise BadLine(mark("import", "the line is too long"))
    if b"\0" in line:
        raise BadLine(mark("import", "the line holds zero bytes, as after a power cut"))
    fields = _text(line).rstrip("\r").split("|")
    if len(fields) < _FIELDS:
        raise BadLine(mark("import", "the line is not finished or is none of a queue_log"))
    if not fields[4].isalnum():
        raise BadLine(mark("import", "it names no event"))
    at = _time(fields[0], latest)
    call, queue, agent = ("" if field == _NONE else field for field in fields[1:4])
    return Record(at, call, queue, agent, fields[4], tuple(fields[5:]))


def time_of(line: bytes) -> Seconds | None:
    """Read only when a line was written; None where it is none of a queue_log."""
    head, bar, _ = line.partition(b"|")
    return float(head) if bar and _TIME.fullmatch(head) else None


def is_cdr(line: bytes) -> bool:
    """Whether a line looks like one of a file of call detail records, which is often mixed up with this."""
    return b"|" not in line and line.count(b",") >= _CSV_FIELDS and b'"' in line


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _time(field: str, latest: Seconds) -> Seconds:
    try:
        at = float(field)
    except ValueError:
        raise BadLine(mark("import", "it does not begin with a time")) from None
    if not at >= EARLIEST:
        raise BadLine(say("import", "its time {time} is before the year 2000", time=field))
    if not at <= latest:
        raise BadLine(say("import", "its time {time} lies in the future", time=field))
    return at
