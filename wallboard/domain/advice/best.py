"""Which of the lost callers are best rung now, one after the other.

The order, each only among equals of the one before:

1. who was promised a call, soonest due first, and after those who left a message without a time;
2. value: what a sale on the line is worth, times the share that buys, most first; of lines of which nobody
   said anything, none;
3. attempts: who tried more often first;
4. age: who was lost longer ago first, as the time in which reaching them counts runs out.

Left out is who is looked after already, and whom the rules of dialling do not permit now.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import islice
from math import inf

from msgspec import Struct

from wallboard.domain.desk.dialling import DialRules, refusal_of
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.money.campaign import Campaign, owner_of
from wallboard.domain.words import Seconds

LOOKED_AT = 60
"""So many candidates are tried against the rules of dialling, which cost a tenth of a millisecond each."""


class BestRules(Struct, frozen=True):
    """By what it is decided."""

    dial: DialRules = DialRules()
    campaigns: tuple[Campaign, ...] = ()
    """Of these value and conversion count; without a conversion, the value alone."""


def best_callers(rows: Iterable[LostCaller], most: int, now: Seconds, rules: BestRules) -> tuple[str, ...]:
    """Name at most so many callers, the best first."""
    candidates = [row for row in rows if row.to_call_back and not row.taken_by and row.who is not None]
    candidates.sort(key=score_of(rules))
    allowed = (
        row.who
        for row in candidates[:LOOKED_AT]
        if row.who is not None and refusal_of(row, now, rules.dial) is None
    )
    return tuple(islice(allowed, most))


def score_of(rules: BestRules) -> Callable[[LostCaller], tuple[object, ...]]:
    """Return what says where a caller stands in the order; the least is first."""

    def score(row: LostCaller) -> tuple[object, ...]:
        due = row.promised_until if row.promised_until is not None else inf
        promised = row.state is LedgerState.PROMISED
        return (not promised, due if promised else inf, -value_of(row, rules), -row.calls, row.last_lost)

    return score


def value_of(row: LostCaller, rules: BestRules) -> Decimal:
    """Say what a caller may be worth by the campaign that owned the line; nothing where nobody said."""
    owner = owner_of(rules.campaigns, row.line, row.last_lost)
    if owner is None or owner.average_sale is None:
        return Decimal(0)
    return owner.average_sale * (Decimal(1) if owner.conversion is None else owner.conversion)
