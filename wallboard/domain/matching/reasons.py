"""Why a call is known to one side only, as far as the two sides can tell."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from wallboard.domain.matching.leg import BillOnly, ExchangeOnly, Leg
from wallboard.domain.matching.numbers import digits_of
from wallboard.domain.words import Direction, Seconds

_LINE = 7
"""So many last digits tell a line of ours; lines are written as freely as numbers are."""


class Sides(Struct, frozen=True):
    """What each side knows at all."""

    bill_ways: frozenset[Direction]
    call_ways: frozenset[Direction]
    bill_lines: frozenset[str]
    call_lines: frozenset[str]
    only_answered: bool
    """Whether the bill lists answered calls only."""


def line_key(line: str) -> str:
    """Return what tells a line of ours, however it is written."""
    return digits_of(line)[-_LINE:] or line.casefold()


def sides_of(bill: Iterable[Leg], calls: Iterable[Leg]) -> Sides:
    """Look what each side knows."""
    bill, calls = tuple(bill), tuple(calls)
    return Sides(
        frozenset(leg.way for leg in bill),
        frozenset(leg.way for leg in calls if not leg.internal),
        frozenset(map(line_key, {leg.line for leg in bill} - {""})),
        frozenset(map(line_key, {leg.line for leg in calls} - {""})),
        not any(leg.talked is False for leg in bill),
    )


def why_bill_only(leg: Leg, at: Seconds, sides: Sides, unseen: Sequence[tuple[Seconds, Seconds]]) -> BillOnly:
    """Say why the exchange has no such call; `at` is when it began by the exchange's clock.

    `unseen` are the times, sorted and apart, in which nobody listened to it.
    """
    place = bisect_right(unseen, at, key=lambda span: span[0]) - 1
    if place >= 0 and at < unseen[place][1]:
        return BillOnly.NOT_RECORDED
    if leg.internal:
        return BillOnly.INTERNAL
    if leg.way not in sides.call_ways and leg.way is Direction.OUTBOUND:
        return BillOnly.OUTGOING
    if leg.line and sides.call_lines and line_key(leg.line) not in sides.call_lines:
        return BillOnly.OTHER_LINE
    return BillOnly.NO_ANSWER if leg.talked is False else BillOnly.UNEXPLAINED


def why_exchange_only(leg: Leg, sides: Sides) -> ExchangeOnly:
    """Say why the bill has no such call."""
    if leg.internal:
        return ExchangeOnly.INTERNAL
    if leg.way not in sides.bill_ways:
        return ExchangeOnly.OUTGOING if leg.way is Direction.OUTBOUND else ExchangeOnly.INCOMING
    if leg.line and sides.bill_lines and line_key(leg.line) not in sides.bill_lines:
        return ExchangeOnly.OTHER_LINE
    unanswered = leg.answered is None and sides.only_answered
    return ExchangeOnly.NO_ANSWER if unanswered else ExchangeOnly.UNEXPLAINED
