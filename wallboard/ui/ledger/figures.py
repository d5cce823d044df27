"""The five figures above the ledger. No Qt in it."""

from decimal import Decimal

from msgspec import Struct

from wallboard.domain.ledger.rows import LedgerSums
from wallboard.domain.levels import Level
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import DASH, Format, age
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.today.strip import Total

TO_CALL_BACK, LOST, REACHED_KEY, ANSWERED, RISK = (
    "unique_unrecovered_callers",
    "unique_lost_callers",
    "recovered_rate",
    "answered_rate",
    "lost_revenue",
)
_NOT_YET = "…"


class Risk(Struct, frozen=True):
    """What the callers who were not reached may have been worth. Without a `value` nobody set one."""

    value: Decimal | None
    callers: int
    """Who were not reached, and the calls without a number."""
    conversion: Decimal | None = None
    """Where it is one for all; None: several."""
    sale: Decimal | None = None


class Told(Struct, frozen=True):
    """What the figures are made of; None: still to be read."""

    sums: LedgerSums | None
    promise: PromiseSums | None = None
    risk: Risk | None = None
    currency: str = ""


def totals_of(told: Told, now: Seconds, form: Format) -> tuple[Total, ...]:
    """Make the five figures."""
    return (
        _to_call_back(told.sums, now, form),
        _lost(told.sums, form),
        _reached(told.sums, form),
        _answered(told.promise, form),
        _risk(told, form),
    )


def _to_call_back(sums: LedgerSums | None, now: Seconds, form: Format) -> Total:
    title = mark("ledger", "Callers to call back")
    if sums is None:
        return Total(TO_CALL_BACK, title, _NOT_YET, "")
    beside: Words = mark("ledger", "nobody")
    if sums.oldest is not None:
        beside = say("ledger", "oldest {age}", age=age(max(0.0, now - sums.oldest)))
        if sums.promised:
            beside = say("ledger", "{oldest} · {n} promised", oldest=beside, n=form.count(sums.promised))
    tone = Tone.WARN if sums.to_call_back else Tone.OK if sums.callers else Tone.TEXT
    return Total(TO_CALL_BACK, title, form.count(sums.to_call_back), beside, tone)


def _lost(sums: LedgerSums | None, form: Format) -> Total:
    title = mark("ledger", "Callers lost")
    if sums is None:
        return Total(LOST, title, _NOT_YET, "")
    calls = _calls(sums.calls, form)
    if sums.withheld:
        calls = say("ledger", "{calls} · {n} withheld", calls=calls, n=form.count(sums.withheld))
    return Total(LOST, title, form.count(sums.callers), calls)


def _calls(number: int, form: Format) -> Words:
    if number == 1:
        return mark("ledger", "1 call")
    return say("ledger", "{n} calls", n=form.count(number))


def _reached(sums: LedgerSums | None, form: Format) -> Total:
    title = mark("ledger", "Callers reached")
    if sums is None:
        return Total(REACHED_KEY, title, _NOT_YET, "")
    if not sums.callers:
        return Total(REACHED_KEY, title, DASH, mark("ledger", "nobody was lost"))
    beside = say(
        "ledger", "{n} got through · {m} called back",
        n=form.count(sums.got_through), m=form.count(sums.called_back),
    )  # fmt: skip
    return Total(REACHED_KEY, title, form.share(sums.reached / sums.callers), beside)


def _answered(promise: PromiseSums | None, form: Format) -> Total:
    title = mark("ledger", "Answered")
    if promise is None:
        return Total(ANSWERED, title, _NOT_YET, "")
    if not promise.counted:
        return Total(ANSWERED, title, DASH, mark("ledger", "no calls"))
    left, permitted = promise.allowance, form.goal(float(promise.permitted))
    if left < 0:
        beside = say("ledger", "permitted loss {share} · {n} over", share=permitted, n=form.count(-left))
    else:
        beside = say("ledger", "permitted loss {share} · {n} left", share=permitted, n=form.count(left))
    tone = Tone.TEXT if promise.level is Level.OK else tone_of(promise.level)
    return Total(ANSWERED, title, form.share(promise.answered / promise.counted), beside, tone)


def _risk(told: Told, form: Format) -> Total:
    title, risk = mark("ledger", "At risk, estimate"), told.risk
    if risk is None:
        return Total(RISK, title, _NOT_YET, "")
    if risk.value is None:
        return Total(RISK, title, DASH, mark("ledger", "no value is set: click for how"))
    beside: Words = say("ledger", "{n} not reached", n=form.count(risk.callers))
    if risk.conversion is not None and risk.sale is not None:
        beside = say(
            "ledger", "{n} × {share} × {money}",
            n=form.count(risk.callers), share=form.goal(float(risk.conversion)),
            money=money_words(risk.sale, told.currency, form),
        )  # fmt: skip
    return Total(RISK, title, money_words(risk.value, told.currency, form), beside)


def money_words(value: Decimal, currency: str, form: Format) -> str:
    """Write an amount in whole units, with the currency as the settings write it before it."""
    return f"{currency}{form.count(float(round(value)))}"
