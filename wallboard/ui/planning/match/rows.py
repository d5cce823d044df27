"""The rows of the page's tables. No Qt in it."""

from collections.abc import Sequence

from msgspec import Struct

from wallboard.domain.matching.leg import BillOnly, ExchangeOnly, FoundBy, Held, Leg
from wallboard.domain.words import Seconds
from wallboard.ui.models.caller import caller_words, is_called
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words

MOST_ROWS = 20_000
"""So many are listed; a table of more helps nobody, and the figures above count all."""


class OddRow(Struct, frozen=True):
    """A call that one side alone knows."""

    key: tuple[str, str]
    leg: Leg
    caller: Words
    why: BillOnly | ExchangeOnly
    now: Seconds

    @property
    def is_open(self) -> bool:
        """Whether nothing explains it."""
        return self.why in {BillOnly.UNEXPLAINED, ExchangeOnly.UNEXPLAINED}


class LengthRow(Struct, frozen=True):
    """A call that is billed longer or shorter than it was."""

    key: tuple[str, str]
    bill: Leg
    call: Leg
    caller: Words
    billed_s: Seconds | None
    was_s: Seconds | None
    more_s: Seconds
    by: FoundBy
    now: Seconds


class Chosen(Struct, frozen=True):
    """Which rows are wanted."""

    only_open: bool = True
    """Only what nothing explains."""
    text: str = ""
    """A number or a line that is looked for."""


def bill_rows(held: Held, chosen: Chosen, now: Seconds, setting: Setting) -> tuple[OddRow, ...]:
    """Return the calls that are on the bill only."""
    odd = ((held.bill[place], why) for place, why in held.bill_only)
    rows = (OddRow(("", leg.key), leg, caller_of(leg, setting), why, now) for leg, why in odd)
    return tuple(row for row in rows if _wanted(row, chosen, setting))


def call_rows(held: Held, chosen: Chosen, now: Seconds, setting: Setting) -> tuple[OddRow, ...]:
    """Return the calls that the exchange alone knows."""
    odd = ((held.calls[place], why) for place, why in held.calls_only)
    rows = (OddRow((leg.source, leg.key), leg, caller_of(leg, setting), why, now) for leg, why in odd)
    return tuple(row for row in rows if _wanted(row, chosen, setting))


def length_rows(held: Held, chosen: Chosen, now: Seconds, setting: Setting) -> tuple[LengthRow, ...]:
    """Return the calls whose lengths differ, the largest difference first."""
    pairs = sorted(held.differing(), key=lambda pair: -abs(pair.more_s))
    rows = []
    for pair in pairs:
        bill, call = held.bill[pair.bill], held.calls[pair.call]
        if fits(call, chosen.text, setting):
            was = held.length(call)
            rows.append(
                LengthRow(
                    (call.source, call.key), bill, call, caller_of(call, setting), bill.lasted, was,
                    pair.more_s, pair.by, now,
                )
            )  # fmt: skip
    return tuple(rows)


def caller_of(leg: Leg, setting: Setting) -> Words:
    """Write who is outside, as far as this screen may show it."""
    number, raw = outside(leg)
    return caller_words(number, raw, setting)


def outside(leg: Leg) -> tuple[str | None, str]:
    """Return the number as E.164, and as it was sent."""
    return (leg.number if leg.number.startswith("+") else None), leg.number


def fits(leg: Leg, text: str, setting: Setting) -> bool:
    """Whether a typed text means a call: by the number outside, or by ours."""
    if not text.strip():
        return True
    number, raw = outside(leg)
    return is_called(text, (number, raw, ""), setting) or text.strip() in leg.line


def listed(rows: Sequence[OddRow | LengthRow]) -> tuple[OddRow | LengthRow, ...]:
    """Return as many as are shown."""
    return tuple(rows[:MOST_ROWS])


def _wanted(row: OddRow, chosen: Chosen, setting: Setting) -> bool:
    return (row.is_open or not chosen.only_open) and fits(row.leg, chosen.text, setting)
