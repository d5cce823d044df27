"""The five figures above the ledger. No Qt in it."""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.figures import Figure, ratio
from wallboard.domain.ledger.rows import LedgerSums
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.details import FEW, few
from wallboard.ui.format import DASH, Format, age
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.strip import Total

TO_CALL_BACK, LOST, REACHED_KEY, ANSWERED, RISK = (
    "callers_to_call_back",
    "unique_lost_callers",
    "callers_reached",
    "answered_rate",
    "lost_revenue",
)
LOST_CALLS, PROMISED = "lost", "answered_rate_promised"
"""What the line below a figure tells, where that is a figure of its own."""
_NOT_YET = "…"


class Risk(Struct, frozen=True):
    """What the callers who were not reached may have been worth. Without a `value` nobody set one."""

    value: Decimal | None
    callers: int
    """Who were not reached, and the calls without a number."""
    conversion: Decimal | None = None
    """Where it is one for all; None: several."""
    sale: Decimal | None = None
    low: Decimal | None = None
    """The least and the most that are probable; None: only the middle is known."""
    high: Decimal | None = None
    between: tuple[Decimal, Decimal] | None = None
    """Between which shares the conversion probably lies, where it is one."""


class Answered(Struct, frozen=True):
    """How many calls were answered: the figure of the wall, and beside it what was promised."""

    figure: Figure
    tone: Tone = Tone.TEXT
    least: int = FEW
    """A share of fewer calls is written as a fraction."""
    promise: PromiseSums | None = None
    """None: it is about some lines only, of which the promise says nothing."""


class Told(Struct, frozen=True):
    """What the figures are made of; None: still to be read."""

    sums: LedgerSums | None
    answered: Answered | None = None
    risk: Risk | None = None
    currency: str = ""
    all_queues: bool = False
    """Whether calls and money are those of all queues, although the rows are of some."""
    made_up: bool = False
    """Whether what a call is worth is made up, as all of the built-in centre."""
    waited: Tone = Tone.WARN
    """What colour the wall gives those to be called back, by how long the first has waited for it."""


def totals_of(told: Told, now: Seconds, form: Format) -> tuple[Total, ...]:
    """Make the five figures."""
    return (
        _to_call_back(told.sums, told.waited, now, form),
        _lost(told.sums, form),
        _reached(told.sums, form),
        _of_all(_answered(told.answered, form, short=told.all_queues), told),
        _of_all(_made_up(_risk(told, form), told), told),
    )


def _made_up(total: Total, told: Told) -> Total:
    if not told.made_up or told.all_queues or not total.before:
        return total
    return replace(total, before=say("ledger", "made up: {words}", words=total.before))


def _of_all(total: Total, told: Told) -> Total:
    """Say where a figure is about more than the rows: no call and no sale belongs to one queue alone."""
    if not told.all_queues or not total.before or total.value == DASH:
        return total
    return replace(total, before=say("ledger", "all queues: {words}", words=total.before), below="")


def _to_call_back(sums: LedgerSums | None, waited: Tone, now: Seconds, form: Format) -> Total:
    title = mark("ledger", "Callers to call back")
    if sums is None:
        return Total(TO_CALL_BACK, title, _NOT_YET, "")
    beside: Words = mark("ledger", "nobody")
    if sums.oldest is not None:
        beside = say("ledger", "oldest {age}", age=age(max(0.0, now - sums.oldest)))
        if sums.promised:
            beside = say("ledger", "{oldest} · {n} promised", oldest=beside, n=form.count(sums.promised))
    tone = waited if sums.to_call_back else Tone.OK if sums.callers else Tone.TEXT
    return Total(TO_CALL_BACK, title, form.count(sums.to_call_back), beside, tone)


def _lost(sums: LedgerSums | None, form: Format) -> Total:
    title = mark("ledger", "Callers lost")
    if sums is None:
        return Total(LOST, title, _NOT_YET, "")
    calls = _calls(sums.calls, form)
    if sums.withheld:
        calls = say("ledger", "{calls} · {n} withheld", calls=calls, n=form.count(sums.withheld))
    return Total(LOST, title, form.count(sums.callers), calls, below=LOST_CALLS)


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
    share = ratio(sums.reached, sums.callers)
    m = form.count(sums.called_back)
    if few(share):  # the value is the fraction already
        beside = say("ledger", "{n} got through · {m} called back", n=form.count(sums.got_through), m=m)
    else:
        beside = say("ledger", "{fraction} · {m} called back", fraction=_fraction(share, form), m=m)
    return Total(REACHED_KEY, title, _share(share, FEW, form), beside)


def _share(figure: Figure, least: int, form: Format) -> Words:
    """Write a share as the wall does: of few as a fraction."""
    if figure.value is None or figure.parts is None:
        return DASH
    return _fraction(figure, form) if few(figure, least) else form.share(figure.value)


def _fraction(figure: Figure, form: Format) -> Words:
    n, m = (form.count(part) for part in figure.parts or (0, 0))
    return say("tile", "{n} of {m}", n=n, m=m)


def _answered(answered: Answered | None, form: Format, *, short: bool) -> Total:
    title = mark("ledger", "Answered")
    if answered is None:
        return Total(ANSWERED, title, _NOT_YET, "")
    figure, promise = answered.figure, answered.promise
    if figure.value is None:
        return Total(ANSWERED, title, DASH, mark("ledger", "no calls"))
    value = _share(figure, answered.least, form)
    if promise is None or not promise.counted or short:
        beside = say("ledger", "{fraction} calls", fraction=_fraction(figure, form))
        return Total(ANSWERED, title, value, beside, answered.tone)
    share, left = form.share(promise.answered / promise.counted), promise.allowance
    if left < 0:
        beside = say("ledger", "{share} as promised · {n} over", share=share, n=form.count(-left))
    else:
        beside = say("ledger", "{share} as promised · {n} left", share=share, n=form.count(left))
    return Total(ANSWERED, title, value, beside, answered.tone, below=PROMISED)


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
            n=form.count(risk.callers), share=chance_words(risk.conversion, risk.between, form),
            money=money_words(risk.sale, told.currency, form),
        )  # fmt: skip
    return Total(RISK, title, range_words(risk.low, risk.high, risk.value, told.currency, form), beside)


def chance_words(share: Decimal, between: tuple[Decimal, Decimal] | None, form: Format) -> Words:
    """Write a conversion: as it was set, or between which shares it probably lies."""
    if between is None or between[0] == between[1]:
        return form.goal(float(share))
    low, high = (form.goal(float(round(end, 2))) for end in between)
    return say("ledger", "{low}–{high}", low=low, high=high)


def range_words(
    low: Decimal | None, high: Decimal | None, value: Decimal, currency: str, form: Format
) -> Words:
    """Write an estimate: from the least to the most where these differ, the currency once."""
    least, most = (money_words(value if end is None else end, "", form) for end in (low, high))
    if least == most:
        return money_words(value, currency, form)
    return say("ledger", "{currency}{low}–{high}", currency=_before(currency), low=least, high=most)


def _before(currency: str) -> str:
    """Write a code such as HUF (ISO 4217) apart from the number, and a sign such as € close to it."""
    return f"{currency}\N{NO-BREAK SPACE}" if currency[-1:].isalpha() else currency


def money_words(value: Decimal, currency: str, form: Format) -> str:
    """Write an amount in whole units, with the currency as the settings write it before it."""
    return f"{_before(currency)}{form.count(float(round(value)))}"
