"""What the tables of the page show. No Qt in it."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from wallboard.domain.money.standing import LineStanding
from wallboard.domain.naming.names import Names
from wallboard.domain.text import mark, say
from wallboard.domain.vendors.operator import OperatorLoad
from wallboard.domain.vendors.vendor import VendorStanding
from wallboard.ui.text import Words

NO_LINE = mark("promises", "Number not known")
NO_OPERATOR = mark("lines", "Other calls")
_FEW = 3
"""So many numbers of a campaign are named."""


class LineRow(Struct, frozen=True):
    """A campaign, or a line."""

    key: tuple[bool, str]
    title: Words
    beside: Words
    """The number of a line that has a name; the numbers of a campaign."""
    standing: LineStanding


class OperatorRow(Struct, frozen=True):
    """An operator."""

    key: str
    title: Words
    load: OperatorLoad
    share: float | None
    """Of all calls, both ways."""


class VendorRow(Struct, frozen=True):
    """A call centre."""

    key: str
    title: Words
    standing: VendorStanding
    share: float | None
    """Of the calls of all that are compared."""


def line_rows(standings: Sequence[LineStanding], names: Names) -> tuple[LineRow, ...]:
    """Return a row for each."""
    return tuple(_line_row(one, names) for one in standings)


def operator_rows(loads: Sequence[OperatorLoad]) -> tuple[OperatorRow, ...]:
    """Return a row for each, the most calls first; what no operator carries comes last."""
    total = sum(one.calls + one.outbound for one in loads)
    ordered = sorted(loads, key=lambda one: (not one.name, -(one.calls + one.outbound), one.name))
    return tuple(
        OperatorRow(
            one.name, one.name or NO_OPERATOR, one, (one.calls + one.outbound) / total if total else None
        )
        for one in ordered
    )


def vendor_rows(standings: Sequence[VendorStanding]) -> tuple[VendorRow, ...]:
    """Return a row for each."""
    total = sum(one.sums.calls for one in standings)
    return tuple(
        VendorRow(one.sums.name, one.sums.name, one, one.sums.calls / total if total else None)
        for one in standings
    )


def _line_row(one: LineStanding, names: Names) -> LineRow:
    seen = one.seen
    if seen.campaign is None:
        title = names.line("", seen.name)
        return LineRow(seen.key, title or seen.name or NO_LINE, seen.name if title else "", one)
    lines: Words = ", ".join(seen.lines[:_FEW])
    more = len(seen.lines) - _FEW
    if more > 0:
        lines = say("lines", "{lines} and {n} more", lines=lines, n=more)
    return LineRow(seen.key, seen.name, lines, one)


def has_cost(rows: Sequence[LineRow]) -> bool:
    """Whether anybody said what a campaign costs."""
    return any(row.standing.spent is not None and row.standing.spent.cost is not None for row in rows)


def has_sales(rows: Sequence[LineRow]) -> bool:
    """Whether results of calls are kept."""
    return any(row.standing.has_sales for row in rows)


def number(value: Decimal | None) -> float | None:
    """Make an amount of money a number that can be sorted by."""
    return None if value is None else float(value)
