"""The figures above the tables. No Qt in it."""

from collections.abc import Callable

from wallboard.domain.matching.leg import BillOnly, ExchangeOnly
from wallboard.domain.text import mark, say
from wallboard.store.queries.matching.matched import Matched
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.planning.match.columns import signed
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.strip import Total

Money = Callable[[float | None], Words]


def money_in(currency: str, form: Format) -> Money:
    """Return what writes an amount: `HUF 1,240.50`."""

    def write(amount: float | None) -> Words:
        if amount is None:
            return DASH
        signs = {",": form.thousands, ".": form.decimal}
        whole = "".join(signs.get(sign, sign) for sign in f"{amount:,.2f}")
        return say("match", "{currency} {amount}", currency=currency, amount=whole) if currency else whole

    return write


def totals_of(found: Matched, form: Format) -> tuple[Total, ...]:
    """Make the figures: how much agrees, what does not, and what that costs."""
    held, n = found.held, len(found.held.bill)
    money = money_in(found.currency, form)
    bill_open = sum(why is BillOnly.UNEXPLAINED for _, why in held.bill_only)
    here_open = sum(why is ExchangeOnly.UNEXPLAINED for _, why in held.calls_only)
    parts = sum(why is BillOnly.PART for _, why in held.bill_only)
    alone, here = len(held.bill_only) - parts, len(held.calls_only)
    differing = held.differing()
    more = sum(pair.more_s for pair in differing)
    unmet = held.unmet_cost()
    share = len(held.pairs) / (n - parts) if n > parts else None
    return (
        Total("bill", mark("match", "On the bill"), form.count(n), _parts(parts, form)),
        Total(
            "pairs", mark("match", "Found here"), form.count(len(held.pairs)),
            say("match", "{share} of the bill", share=form.share(share)),
        ),
        Total(
            "bill_only", mark("match", "Only on the bill"), form.count(alone),
            say("match", "{n} unexplained", n=form.count(bill_open)), Tone.WARN if bill_open else Tone.TEXT,
        ),
        Total(
            "unmet", mark("match", "Paid, never got here"), money(unmet),
            mark("match", "of unexplained calls") if unmet is not None else mark("match", "no costs told"),
            Tone.WARN if unmet else Tone.TEXT,
        ),
        Total(
            "calls_only", mark("match", "Only here"), form.count(here),
            say("match", "{n} unexplained", n=form.count(here_open)), Tone.WARN if here_open else Tone.TEXT,
        ),
        Total(
            "lengths", mark("match", "Lengths differ"), form.count(len(differing)),
            say("match", "together {time}", time=signed(more) if more else running_time(0.0)),
        ),
    )  # fmt: skip


def _parts(parts: int, form: Format) -> Words:
    if not parts:
        return mark("match", "calls, one row each")
    return say("match", "{n} rows are parts of others", n=form.count(parts))
