"""How a table of calls is read: which column is what, and how dates, durations and numbers are written."""

from enum import StrEnum
from typing import Literal, TypeAlias

from msgspec import Struct

Column: TypeAlias = int | str
"""A column by its number, from 1, or by its heading; a heading holds also where columns change places."""
Cell: TypeAlias = str | float
"""As it is written; a spreadsheet's number is a number."""


class Role(StrEnum):
    """What a column says of a call."""

    CALLER = "caller"
    """Who rang."""
    CALLED = "called"
    """Who was rung."""
    LINE = "line"
    """Which of our numbers, where `CALLED` tells where the call went from there."""
    START = "start"
    """When it began: date and time, or the date alone where `TIME` has the rest."""
    TIME = "time"
    ANSWERED = "answered"
    """When it was answered, or a word or number that says whether it was."""
    ENDED = "ended"
    DURATION = "duration"
    """From its beginning to its end; of a bill often what was talked, for the rest is not billed."""
    TALK = "talk"
    """From the answer to the end."""
    WAIT = "wait"
    """From the beginning to the answer."""
    DIRECTION = "direction"
    COST = "cost"
    CURRENCY = "currency"
    OPERATOR = "operator"
    AGENT = "agent"
    OUTCOME = "outcome"
    """How it ended, in words."""
    ID = "id"
    """What all rows of one call have in common."""
    LEG = "leg"
    """What all rows of one channel have in common."""
    PEER = "peer"
    """With whom the channel was connected, or which leg that was; a row without it reached nobody."""
    CONTEXT = "context"
    """Where in the exchange it was; to leave rows out, and to tell which way it went."""


DateStyle: TypeAlias = Literal["ymd", "dmy", "mdy", "epoch", "excel"]
"""In which order a date has year, month and day; seconds since 1970, or days since 1900."""
DurationStyle: TypeAlias = Literal["seconds", "m:s", "h:m", "minutes", "days", "milliseconds"]
"""A number of seconds; two parts with a colon are minutes and seconds or hours and minutes (three are always
hours, minutes, seconds); decimal minutes; a part of a day, as spreadsheets keep it; milliseconds."""
Way: TypeAlias = Literal["in", "out", "words", "numbers"]
"""All came in; all went out; the words of a column tell; what was dialled and by whom tells."""


class Without(Struct, frozen=True):
    """Rows to leave out: those with one of these words in a column. `*` at a word's end: any rest."""

    column: Column
    words: tuple[str, ...]


class Layout(Struct, frozen=True, forbid_unknown_fields=True):
    """All that must be known to read a table of calls."""

    columns: dict[Role, Column] = {}
    """At least START, and CALLER or CALLED."""
    encoding: str = "utf-8"
    """As Python names it; a file with a byte order mark is read by that."""
    delimiter: str = ","
    quote: str = '"'
    """Empty: there is none."""
    head: int = 1
    """In which row the headings are, without counting empty ones; the calls begin in the next. 0: nowhere."""
    sheet: str = ""
    """Of a workbook; empty: the first."""
    dates: DateStyle = "ymd"
    durations: DurationStyle = "seconds"
    decimal: Literal[".", ","] = "."
    zone: str = ""
    """IANA name of the clock of all times; empty: the site's. A time may have its own offset."""
    way: Way = "numbers"
    in_words: tuple[str, ...] = ()
    """What stands in the column of the direction for a call that came in. Case does not matter."""
    out_words: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    """Beginnings of our own numbers, as they are written; by them and by short numbers `numbers` decides."""
    answered_words: tuple[str, ...] = ()
    """What stands for an answered call where a word says so. Empty: any but the usual words for no."""
    billed: bool = False
    """Only answered calls are in it, and durations are what was talked, as on most bills."""
    legs: bool = False
    """Rows with one `ID` are legs of one call, as in Asterisk's records."""
    without: tuple[Without, ...] = ()
    operator: str = ""
    """Who carried all of them, where no column says so."""
    currency: str = ""


class Preset(Struct, frozen=True):
    """A layout with a name."""

    name: str
    layout: Layout
    own: bool = True
    """False: it comes with the program and stays as it is."""


class Look(Struct, frozen=True):
    """The first rows of a file, to see and to guess by."""

    layout: Layout
    """What it seems to be; or as the one who asked said, as far as they did."""
    headings: tuple[str, ...]
    """Empty where there are none."""
    rows: tuple[tuple[Cell, ...], ...]
    """As they are written, after the headings."""
    sheets: tuple[str, ...] = ()
    """Of a workbook."""
    preset: str = ""
    """Whose headings these are; empty: nobody's that is known."""
