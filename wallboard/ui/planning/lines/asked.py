"""What the page asks the cache for, in whatever thread answers. No Qt in it."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.lift import Lift
from wallboard.domain.money.standing import LineSeen, Sales
from wallboard.domain.vendors.operator import Operator, OperatorLoad
from wallboard.domain.vendors.vendor import Vendor
from wallboard.domain.words import Seconds
from wallboard.store.queries.callers.campaigns import SALE_S, LinesWanted
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.money.course import Course, CoursePart, CourseWanted, course_of
from wallboard.store.queries.money.lines import LinesSeen, lines_in_pieces
from wallboard.store.queries.money.operators import OperatorsWanted, operators_in_pieces
from wallboard.store.queries.money.sales import SalesRead, sales_in_pieces
from wallboard.store.queries.money.vendors import VendorsFound, VendorsWanted, vendors_in_pieces
from wallboard.store.queries.records.sets import record_sets
from wallboard.store.queries.seen import sources_seen
from wallboard.ui.planning.lines.periods import Clock, Period

View: TypeAlias = Literal["lines", "operators", "vendors"]
_SOME = 0.5
"""From half a call on, an hour has usually something to show."""
VIEWS: tuple[View, ...] = ("lines", "operators", "vendors")


class LinesWish(Struct, frozen=True):
    """Which time, judged by what, and who is who."""

    view: View
    period: Period
    clock: Clock
    now: Seconds
    rules: CallRules
    campaigns: tuple[Campaign, ...] = ()
    operators: tuple[Operator, ...] = ()
    vendors: tuple[Vendor, ...] = ()
    line: str = ""
    """Only calls to this number are compared, as `plain_line` writes it; empty: no matter which."""

    records: str = ""
    """Operators are told by imported call records of this name; empty: by what was recorded here."""

    @property
    def about(self) -> tuple[View, Period, CallRules, str, str]:
        """What makes it another question; time that passes does not."""
        return self.view, self.period, self.rules, self.line, self.records

    @property
    def span(self) -> tuple[Seconds, Seconds]:
        """From when to when."""
        return self.period.span(self.clock)

    @property
    def goes_on(self) -> bool:
        """Whether it is not over."""
        return self.now < self.span[1]

    @property
    def is_settled(self) -> bool:
        """Whether it is over, and nothing that comes can change what is said of it."""
        return max(self.rules.look_ahead(self.span[1] + DAY_S), self.span[1] + SALE_S) <= self.now

    @property
    def wanted(self) -> LinesWanted:
        """The same as it is asked of the cache."""
        return LinesWanted(*self.span, self.now, self.rules, self.campaigns)


class Part(Struct, frozen=True):
    """An answer, or how far it has come: as every question that is asked in pieces tells it."""

    found: object
    done: int
    of: int
    memo: object


Piece: TypeAlias = Callable[[LinesWish, object, sqlite3.Connection], Part]
"""Asks for another part of an answer; given what the part before handed on."""


def find_lines(wish: LinesWish, memo: object, connection: sqlite3.Connection) -> Part:
    """Ask for lines and campaigns."""
    read = lines_in_pieces(connection, wish.wanted, memo)
    return Part(read.found, read.done, read.of, read.memo)


def find_sales(wish: LinesWish, memo: object, connection: sqlite3.Connection) -> Part:
    """Ask for what was sold."""
    before = memo if isinstance(memo, SalesRead) else None
    read = sales_in_pieces(connection, wish.wanted, before)
    return Part(read.found, read.done, read.of, read)


def find_operators(wish: LinesWish, memo: object, connection: sqlite3.Connection) -> Part:
    """Ask for what operators carried."""
    wanted = OperatorsWanted(*wish.span, wish.now, wish.clock.zone, wish.operators)
    if wish.records:
        return Part(_billed(connection, wanted, wish.records), 1, 1, None)
    read = operators_in_pieces(connection, wanted, memo)
    return Part(read.found, read.done, read.of, read.memo)


def _billed(connection: sqlite3.Connection, wanted: OperatorsWanted, name: str) -> tuple[OperatorLoad, ...]:
    from wallboard.store.queries.money.billed import operators_in_records  # noqa: PLC0415 -- it loads numpy

    return operators_in_records(connection, wanted, name)


def find_vendors(wish: LinesWish, memo: object, connection: sqlite3.Connection) -> Part:
    """Ask for what came of each centre's calls."""
    lines = (wish.line,) if wish.line else ()
    wanted = VendorsWanted(*wish.span, wish.now, wish.rules, wish.vendors, lines)
    read = vendors_in_pieces(connection, wanted, memo)
    return Part(read.found, read.done, read.of, read.memo)


PIECES: Mapping[View, Piece] = {
    "lines": find_lines,
    "operators": find_operators,
    "vendors": find_vendors,
}


class Found(Struct, frozen=True):
    """What is known so far."""

    lines: LinesSeen | None = None
    sales: Sales | None = None
    lifts: Mapping[tuple[bool, str], Lift | None] = {}
    operators: tuple[OperatorLoad, ...] | None = None
    vendors: VendorsFound | None = None
    seen: float | None = None
    """Which share of the time was seen, of the source of which least was; None: nobody knows."""
    sets: tuple[str, ...] = ()
    """The names of imported call records."""


def find_sets(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Ask which call records were imported."""
    return tuple(one.name for one in record_sets(connection))


def find_seen(wish: LinesWish, connection: sqlite3.Connection) -> float | None:
    """Ask which share of the time was seen."""
    coverage = coverage_of(connection, sources_seen(connection), *wish.span, wish.now)
    shares = [one.share for one in coverage if one.share is not None]
    return min(shares) if shares else None


def find_lifts(
    wish: LinesWish, rows: tuple[LineSeen, ...], connection: sqlite3.Connection
) -> Mapping[tuple[bool, str], Lift | None]:
    """Ask what each campaign lifted that began at some time."""
    begun = [row for row in rows if row.campaign is not None and row.campaign.since]
    return {row.key: course_of(connection, course_wanted(wish, row)).lift for row in begun}


def find_course(wish: LinesWish, row: LineSeen, connection: sqlite3.Connection) -> Course:
    """Ask how the calls of one row went on."""
    found = course_of(connection, course_wanted(wish, row))
    return replace(found, parts=_busy(found.parts)) if wish.period.is_hourly else found


def _busy(parts: tuple[CoursePart, ...]) -> tuple[CoursePart, ...]:
    """Leave out the hours before the first and after the last in which anybody calls."""
    some = [n for n, part in enumerate(parts) if part.calls or (part.usual or 0) >= _SOME]
    return parts[some[0] : some[-1] + 1] if some else ()


def course_wanted(wish: LinesWish, row: LineSeen) -> CourseWanted:
    """Say what to ask for."""
    parts = wish.period.parts(wish.clock)
    return CourseWanted(row.lines, parts, wish.now, wish.clock.zone, row.campaign, wish.campaigns)
