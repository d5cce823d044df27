"""What all the calls of one caller come to, as figures. No Qt windows in it."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from msgspec import Struct

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.ledger.one import CallerSums, WholeCaller
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.ledger.asked import risk_of
from wallboard.ui.ledger.figures import chance_words, money_words, range_words
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.strip import Total

_NOT_YET = "…"
_CALLS, _LOST = mark("caller", "Calls"), mark("caller", "Lost")
_WAITED, _TALKED = mark("caller", "Waited in all"), mark("caller", "Talked in all")
_RISK = mark("caller", "At risk, estimate")
_REACHED = mark("caller", "they were reached")


class Worth(Struct, frozen=True):
    """By what the value of a call is estimated."""

    campaigns: Sequence[Campaign] = ()
    book: Contact | None = None
    currency: str = ""


def totals_of(whole: WholeCaller | None, worth: Worth, now: Seconds, form: Format) -> tuple[Total, ...]:
    """Give them; None: they are still being read."""
    if whole is None:
        keys = ("calls", "lost", "waited", "talked", "risk")
        titles = (_CALLS, _LOST, _WAITED, _TALKED, _RISK)
        return tuple(Total(key, title, _NOT_YET, "") for key, title in zip(keys, titles, strict=True))
    sums = whole.sums
    calls: Words = form.count(sums.calls)
    if sums.more:
        calls = say("caller", "{n}+", n=calls)
    answered = say("caller", "{n} answered", n=form.count(sums.answered)) if sums.calls else ""
    return (
        Total("calls", _CALLS, calls, _since(sums, now, form)),
        Total("lost", _LOST, form.count(sums.lost), answered, Tone.ALARM if sums.lost else Tone.TEXT),
        Total("waited", _WAITED, running_time(sums.waited_s), mark("caller", "in queues")),
        Total("talked", _TALKED, running_time(sums.talked_s), _rung(sums, form)),
        _risk(whole, worth, form),
    )


def _since(sums: CallerSums, now: Seconds, form: Format) -> Words:
    if sums.first is None:
        return ""
    return say("caller", "since {time}", time=instant_words(sums.first, now, form))


def _rung(sums: CallerSums, form: Format) -> Words:
    if not sums.rung:
        return mark("caller", "we never rang")
    answered, rung = form.count(sums.rung_answered), form.count(sums.rung)
    return say("caller", "we rang: {m} of {n} answered", m=answered, n=rung)


def _risk(whole: WholeCaller, worth: Worth, form: Format) -> Total:
    """Say what may be lost with them: by the address book what their call is worth, else by the lines."""
    amount = None if worth.book is None else _amount(worth.book.value)
    if amount is not None:
        is_open = whole.row is not None and not whole.row.is_reached
        value = money_words(amount if is_open else Decimal(0), worth.currency, form)
        return Total("risk", _RISK, value, mark("caller", "by the address book") if is_open else _REACHED)
    risk = risk_of(whole.lines, worth.campaigns)
    if risk.value is None:
        return Total("risk", _RISK, DASH, mark("caller", "no value is set"))
    beside: Words = mark("caller", "not reached yet") if risk.callers else _REACHED
    if risk.callers and risk.conversion is not None and risk.sale is not None:
        share = chance_words(risk.conversion, risk.between, form)
        sale = money_words(risk.sale, worth.currency, form)
        beside = say("caller", "{share} × {money}", share=share, money=sale)
    between = range_words(risk.low, risk.high, risk.value, worth.currency, form)
    return Total("risk", _RISK, between, beside)


def _amount(text: str) -> Decimal | None:
    try:
        amount = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None
