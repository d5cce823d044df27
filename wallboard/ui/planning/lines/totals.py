"""The row of figures above the tables: all calls of the time together. No Qt in it."""

from decimal import Decimal

from wallboard.domain.money.standing import LineSeen
from wallboard.domain.text import mark, say
from wallboard.domain.vendors.operator import OperatorLoad
from wallboard.domain.vendors.vendor import VendorSums
from wallboard.ui.format import DASH, Format, mean_time, running_time
from wallboard.ui.planning.lines.columns import again_words, amount, enough
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import tone_of
from wallboard.ui.today.strip import Total

_NOT_YET = "…"


def line_totals(total: LineSeen | None, form: Format) -> tuple[Total, ...]:
    """Tell of all lines together: who called two of them is one caller."""
    if total is None:
        return tuple(Total(key, title, _NOT_YET, "") for key, title in _LINE_TITLES)
    heard, sums = total.heard, total.promise
    over = heard.answered + heard.lost
    between: Words = say("lines", "{n} of {m}", n=form.count(heard.answered), m=form.count(over))
    left = form.count(sums.allowance) if sums.counted else DASH
    values: tuple[tuple[Words, Words], ...] = (
        (form.count(heard.calls), say("lines", "{n} callers", n=form.count(heard.callers))),
        (form.count(heard.new), mark("lines", "not in the 90 days before")),
        (form.share(heard.answered_rate) if enough(over) else between, between if enough(over) else ""),
        (form.count(heard.lost), say("lines", "{n} recovered", n=form.count(total.recovered))),
        (form.count(heard.net_lost), say("lines", "{n} withheld", n=form.count(heard.withheld))),
        (left, say("promises", "{n} lost, {m} allowed", n=form.count(sums.lost), m=_allowed(total, form))),
        (mean_time(heard.avg_reach_s), say("lines", "9 of 10 in {time}", time=mean_time(total.reach_p90_s))),
    )
    tones = {"loss_allowance": tone_of(sums.level)}
    return tuple(
        Total(key, title, *words, **({"tone": tones[key]} if key in tones else {}))
        for (key, title), words in zip(_LINE_TITLES, values, strict=True)
    )


def operator_totals(loads: tuple[OperatorLoad, ...] | None, form: Format, currency: str) -> tuple[Total, ...]:
    """Tell of all operators together."""
    if loads is None:
        return tuple(Total(key, title, _NOT_YET, "") for key, title in _OPERATOR_TITLES)
    calls, out = sum(one.calls for one in loads), sum(one.outbound for one in loads)
    answered, lost = sum(one.answered for one in loads), sum(one.lost for one in loads)
    talk, cost = sum(one.talk_s for one in loads), _summed([one.cost for one in loads])
    over = answered + lost
    values: tuple[tuple[Words, Words], ...] = (
        (form.count(calls), say("lines", "{n} out", n=form.count(out))),
        (
            form.share(answered / over if over else None),
            say("lines", "{n} of {m}", n=form.count(answered), m=form.count(over)),
        ),
        (running_time(talk), say("lines", "operators: {n}", n=sum(bool(one.name) for one in loads))),
        (amount(cost, form, currency), _a_minute(cost, talk, form, currency)),
    )
    return tuple(
        Total(key, title, *words) for (key, title), words in zip(_OPERATOR_TITLES, values, strict=True)
    )


def vendor_totals(sums: tuple[VendorSums, ...] | None, form: Format, currency: str) -> tuple[Total, ...]:
    """Tell of all call centres together."""
    if sums is None:
        return tuple(Total(key, title, _NOT_YET, "") for key, title in _VENDOR_TITLES)
    answered, lost = sum(one.answered for one in sums), sum(one.lost for one in sums)
    reach_s, reached = sum(one.reach.total for one in sums), sum(one.reach.number for one in sums)
    again, callers = sum(one.again for one in sums), sum(one.callers for one in sums)
    cost, talk = _summed([one.cost for one in sums]), sum(one.talk.total for one in sums)
    over = answered + lost
    values: tuple[tuple[Words, Words], ...] = (
        (
            form.count(sum(one.calls for one in sums)),
            say("lines", "call centres: {n}", n=form.count(len(sums))),
        ),
        (
            form.share(answered / over if over else None),
            say("lines", "{n} of {m}", n=form.count(answered), m=form.count(over)),
        ),
        (
            mean_time(reach_s / reached if reached else None),
            say("lines", "of {n} calls", n=form.count(reached)),
        ),
        (
            form.share(again / callers if callers else None),
            again_words(again, callers, form),
        ),
        (amount(cost, form, currency), _a_minute(cost, talk, form, currency)),
    )
    return tuple(
        Total(key, title, *words) for (key, title), words in zip(_VENDOR_TITLES, values, strict=True)
    )


_LINE_TITLES = (
    ("arrived", mark("promises", "Calls")),
    ("new_callers", mark("lines", "New callers")),
    ("answered_rate", mark("lines", "Answered")),
    ("lost", mark("promises", "Lost")),
    ("net_lost", mark("promises", "Net lost")),
    ("loss_allowance", mark("promises", "May still be lost")),
    ("avg_time_to_reach_s", mark("lines", "To get through")),
)
_OPERATOR_TITLES = (
    ("arrived", mark("promises", "Calls")),
    ("answered_rate", mark("lines", "Answered")),
    ("talk_s", mark("lines", "Talked")),
    ("cost", mark("lines", "Cost")),
)
_VENDOR_TITLES = (
    ("arrived", mark("promises", "Calls")),
    ("answered_rate", mark("lines", "Answered")),
    ("avg_time_to_reach_s", mark("lines", "To answer")),
    ("repeat_rate", mark("lines", "Called again")),
    ("cost", mark("lines", "Cost")),
)
EXPLAINED = {"new_callers": "arrived", "talk_s": "call_answered", "cost": "call_answered"}
"""What a figure without an explanation of its own opens."""


def _allowed(total: LineSeen, form: Format) -> str:
    return form.count(total.promise.allowance + total.promise.lost)


def _summed(costs: list[Decimal | None]) -> Decimal | None:
    known = [cost for cost in costs if cost is not None]
    return sum(known, Decimal(0)) if known else None


def _a_minute(cost: Decimal | None, talk_s: float, form: Format, currency: str) -> Words:
    if cost is None or not talk_s:
        return mark("lines", "no prices are set") if cost is None else ""
    return say("lines", "{cost} a minute", cost=amount(cost * 60 / Decimal(str(talk_s)), form, currency))
