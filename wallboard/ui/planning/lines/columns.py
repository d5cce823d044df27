"""The columns of the page's tables. No Qt in it."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from wallboard.domain.figures import Unit
from wallboard.domain.money.lift import Lift
from wallboard.domain.promise.allowance import SAMPLE
from wallboard.domain.stats.wilson import wilson
from wallboard.domain.text import Text, mark, say
from wallboard.domain.vendors.difference import Verdict
from wallboard.ui.format import DASH, Format, mean_time, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.planning.lines.rows import LineRow, OperatorRow, VendorRow, has_cost, has_sales, number
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of

BARS = "calls"
"""The column with bars in it."""
MONEY = frozenset({"cost_per_call", "cost_per_new", "cost"})
SALES = frozenset({"sales", "cost_per_sale", "revenue", "roi"})
RARE = frozenset(
    {
        "callers",
        "recovered",
        "reach_p90",
        "answered",
        "cost",
        "cost_per_new",
        "cost_per_sale",
        "revenue",
        "roi",
    }
)
"""For which there is room on a wide screen only."""
_SMALL = Decimal(100)
"""From here on an amount is written without its hundredths."""


def line_columns(form: Format, currency: str) -> tuple[Column[LineRow], ...]:
    """Return the columns of lines and campaigns."""
    return (*_line_counts(form), *_line_service(form), *_line_money(form, currency))


def _line_counts(form: Format) -> tuple[Column[LineRow], ...]:
    return (
        Column(
            "title", mark("lines", "Line or campaign"), 11.0, lambda row: row.title,
            lambda row: str(row.title), strong=True, beside=lambda row: row.beside,
            beside_title=mark("promises", "Number"),
        ),
        _number("calls", mark("promises", "Calls"), lambda row: row.standing.sums.calls, form, 6.2),
        _number("callers", mark("promises", "Callers"), lambda row: row.standing.sums.callers, form, 4.8),
        _number("new", mark("promises", "New"), lambda row: row.standing.sums.new_callers, form),
        _number("answered", mark("lines", "Answered, n"), lambda row: row.standing.sums.answered, form, 6.0),
        Column(
            "rate", mark("promises", "Answered"), 5.6, lambda row: rate_words(*_rate(row), form),
            lambda row: row.standing.effect.answered_rate, right=True, falls=True, unit=Unit.SHARE,
            tone=lambda row: Tone.TEXT if enough(_rate(row)[1]) else Tone.MUTED,
        ),
        _number("lost", mark("promises", "Lost"), lambda row: row.standing.sums.lost, form),
        _number(
            "recovered", mark("lines", "Recovered"), lambda row: row.standing.sums.recovered, form, 5.6
        ),
        _number("net_lost", mark("promises", "Net lost"), lambda row: row.standing.sums.net_lost, form, 4.8),
    )  # fmt: skip


def _line_service(form: Format) -> tuple[Column[LineRow], ...]:
    return (
        _number(
            "left", mark("promises", "May lose"),
            lambda row: row.standing.seen.promise.allowance if row.standing.seen.promise.counted else None,
            form, 5.2, lambda row: tone_of(row.standing.seen.promise.level),
        ),
        _time("reach", mark("promises", "To reach"), lambda row: row.standing.effect.reach_s),
        _time("reach_p90", mark("lines", "9 of 10 in"), lambda row: row.standing.seen.reach_p90_s),
        Column(
            "lift", mark("lines", "Lift"), 4.8, lambda row: lift_words(row.standing.lift, form),
            lambda row: None if row.standing.lift is None else row.standing.lift.value,
            right=True, falls=True, unit=Unit.SHARE, tone=lambda row: _lift_tone(row.standing.lift),
        ),
    )  # fmt: skip


def _line_money(form: Format, currency: str) -> tuple[Column[LineRow], ...]:
    def money(key: str, title: Text, raw: Callable[[LineRow], Decimal | None]) -> Column[LineRow]:
        return _money(key, title, raw, form, currency)

    return (
        money("cost", mark("lines", "Cost"), _spent),
        money("cost_per_call", mark("lines", "A call"), lambda row: row.standing.effect.cost_per_call),
        money("cost_per_new", mark("lines", "A new caller"), lambda row: row.standing.cost_per_new_caller),
        _number("sales", mark("lines", "Sales"), _sales_of, form),
        money("cost_per_sale", mark("lines", "A sale"), lambda row: row.standing.effect.cost_per_sale),
        money("revenue", mark("lines", "Revenue"), lambda row: row.standing.effect.revenue),
        Column(
            "roi", mark("lines", "ROI"), 4.4, lambda row: form.share(number(row.standing.effect.roi)),
            lambda row: number(row.standing.effect.roi), right=True, falls=True, unit=Unit.SHARE,
        ),
    )  # fmt: skip


def operator_columns(form: Format, currency: str) -> tuple[Column[OperatorRow], ...]:
    """Return the columns of operators."""
    return (
        Column(
            "title", mark("lines", "Operator"), 8.5, lambda row: row.title, lambda row: str(row.title),
            strong=True,
        ),
        _number("calls", mark("promises", "Calls"), lambda row: row.load.calls, form, 6.2),
        _number("outbound", mark("lines", "Out"), lambda row: row.load.outbound, form),
        _share("share", mark("lines", "Share"), lambda row: row.share, form),
        Column(
            "rate", mark("promises", "Answered"), 5.6, lambda row: rate_words(*_load_rate(row), form),
            lambda row: row.load.answered_rate, right=True, falls=True, unit=Unit.SHARE,
            tone=lambda row: Tone.TEXT if enough(_load_rate(row)[1]) else Tone.MUTED,
        ),
        Column(
            "talk", mark("lines", "Talked"), 5.8, lambda row: running_time(row.load.talk_s),
            lambda row: row.load.talk_s, right=True, falls=True, unit=Unit.SECONDS,
        ),
        Column(
            "most", mark("lines", "At once"), 5.2, lambda row: _most(row, form), lambda row: row.load.most,
            right=True, falls=True, unit=Unit.COUNT, tone=_full_tone,
        ),
        Column(
            "busy", mark("lines", "Busy hour"), 8.8, lambda row: busy_words(row, form),
            lambda row: None if row.load.busy is None else row.load.busy.start, right=True, falls=True,
        ),
        _number("erlangs", mark("lines", "Erlangs"), _erlangs, form, 4.8),
        _money("cost", mark("lines", "Cost"), lambda row: row.load.cost, form, currency),
        _money("minute", mark("lines", "A minute"), lambda row: row.load.cost_per_minute, form, currency),
        _money("cost_per_call", mark("lines", "A call"), lambda row: row.load.cost_per_call, form, currency),
    )  # fmt: skip


def vendor_columns(form: Format, currency: str) -> tuple[Column[VendorRow], ...]:
    """Return the columns of call centres."""
    return (
        Column(
            "title", mark("lines", "Call centre"), 8.5, lambda row: row.title, lambda row: str(row.title),
            strong=True,
        ),
        _number("calls", mark("promises", "Calls"), lambda row: row.standing.sums.calls, form, 6.2),
        _share("share", mark("lines", "Share"), lambda row: row.share, form),
        Column(
            "rate", mark("promises", "Answered"), 6.0, lambda row: rate_words(*_vendor_rate(row), form),
            lambda row: row.standing.sums.answered_rate, right=True, falls=True, unit=Unit.SHARE,
            tone=lambda row: _verdict_tone(row.standing.answers, better=Verdict.HIGHER),
        ),
        _verdict("answers", mark("lines", "Beside the others"), lambda row: row.standing.answers),
        Column(
            "reach", mark("lines", "To answer"), 5.6, lambda row: mean_time(row.standing.sums.reach.value),
            lambda row: row.standing.sums.reach.value, right=True, falls=True, unit=Unit.SECONDS,
            tone=lambda row: _verdict_tone(row.standing.reaches, better=Verdict.LOWER),
        ),
        _time("reach_p90", mark("lines", "9 of 10 in"), lambda row: row.standing.sums.reach_p90_s),
        _time("talk", mark("lines", "Talk"), lambda row: row.standing.sums.talk.value),
        _time("aht", mark("lines", "Handle, all lines"), lambda row: row.standing.sums.handled.value, 8.0),
        Column(
            "again", mark("lines", "Called again"), 6.6, lambda row: form.share(row.standing.sums.again_rate),
            lambda row: row.standing.sums.again_rate, right=True, falls=True, unit=Unit.SHARE,
            tone=lambda row: _verdict_tone(row.standing.repeats, better=Verdict.LOWER),
        ),
        _money("cost", mark("lines", "Cost"), lambda row: row.standing.sums.cost, form, currency),
        _money(
            "minute", mark("lines", "A minute"), lambda row: row.standing.sums.cost_per_minute, form, currency
        ),
        _money(
            "cost_per_call", mark("lines", "A call"), lambda row: row.standing.sums.cost_per_call, form,
            currency,
        ),
    )  # fmt: skip


def left_out(rows: Sequence[LineRow], *, wide: bool) -> frozenset[str]:
    """Say which columns of lines have nothing to tell, or no room."""
    out = frozenset() if wide else RARE
    out |= frozenset() if has_cost(rows) else MONEY | {"cost_per_sale", "roi"}
    out |= frozenset() if has_sales(rows) else SALES
    return out if any(row.standing.lift for row in rows) else out | {"lift"}


def left_out_beside(rows: Sequence[OperatorRow | VendorRow], *, wide: bool) -> frozenset[str]:
    """Say the same of operators and call centres."""
    out = frozenset[str]() if wide else frozenset({"outbound", "cost_per_call", "talk", "reach_p90", "share"})
    priced = any(_cost_of(row) is not None for row in rows)
    return out if priced else out | {"cost", "minute", "cost_per_call"}


def _cost_of(row: OperatorRow | VendorRow) -> Decimal | None:
    return row.load.cost if isinstance(row, OperatorRow) else row.standing.sums.cost


def amount(value: Decimal | None, form: Format, currency: str) -> str:
    """Write an amount: small ones to the hundredth, tiny ones to the ten-thousandth."""
    if value is None:
        return DASH
    fine = Decimal("0.0001") if 0 < abs(value) < Decimal("0.1") else Decimal("0.01")
    if abs(value) >= _SMALL:
        return f"{_before(currency)}{form.count(float(value.quantize(Decimal(1), ROUND_HALF_UP)))}"
    text = f"{value.quantize(fine, ROUND_HALF_UP):f}".replace(".", form.decimal)
    return f"{_before(currency)}{text}"


def rate_words(hits: int, of: int, form: Format) -> Words:
    """Write a share; of few calls as a fraction."""
    if not of:
        return DASH
    return form.share(hits / of) if enough(of) else say("lines", "{n}/{m}", n=hits, m=of)


def limits_words(hits: int, of: int, form: Format) -> Words:
    """Write a share with the limits between which it probably is."""
    limits = wilson(hits, of)
    if limits is None:
        return DASH
    return say(
        "lines", "{share}, likely between {low} and {high}",
        share=rate_words(hits, of, form), low=form.share(limits.low), high=form.share(limits.high),
    )  # fmt: skip


def again_words(again: int, callers: int, form: Format) -> Words:
    """Say how many callers called again; of a time whose windows still run nobody knows."""
    if not callers:
        return mark("lines", "not known yet: the time for it still runs")
    return say("lines", "{n} of {m} callers", n=form.count(again), m=form.count(callers))


def enough(of: int) -> bool:
    """Whether a share of so many may be judged."""
    return of >= SAMPLE


def lift_words(lift: Lift | None, form: Format) -> str:
    """Write a lift with its sign."""
    if lift is None:
        return DASH
    share = form.share(abs(lift.value))
    return ("+" if lift.value >= 0 else "\N{MINUS SIGN}") + share


def busy_words(row: OperatorRow, form: Format) -> Words:
    """Say when the busy hour began."""
    busy = row.load.busy
    if busy is None:
        return DASH
    return say("lines", "{date} {time}", date=form.date(busy.start), time=form.clock(busy.start))


VERDICTS: dict[Verdict, Text] = {
    Verdict.HIGHER: mark("lines", "higher"),
    Verdict.LOWER: mark("lines", "lower"),
    Verdict.SAME: mark("lines", "no difference"),
    Verdict.FEW: mark("lines", "too few calls to tell"),
    Verdict.ALONE: mark("lines", "nobody to compare"),
}
"""A difference is named only where it is more than chance."""


def _rate(row: LineRow) -> tuple[int, int]:
    sums = row.standing.sums
    return sums.answered, sums.answered + sums.lost


def _load_rate(row: OperatorRow) -> tuple[int, int]:
    return row.load.answered, row.load.answered + row.load.lost


def _vendor_rate(row: VendorRow) -> tuple[int, int]:
    sums = row.standing.sums
    return sums.answered, sums.answered + sums.lost


def _erlangs(row: OperatorRow) -> float | None:
    return None if row.load.busy is None else round(row.load.busy.erlangs, 1)


def _sales_of(row: LineRow) -> int | None:
    return row.standing.sums.sales if row.standing.has_sales else None


def _spent(row: LineRow) -> Decimal | None:
    return None if row.standing.spent is None else row.standing.spent.cost


def _lift_tone(lift: Lift | None) -> Tone:
    if lift is None or not lift.is_proved:
        return Tone.MUTED
    return Tone.OK if lift.value > 0 else Tone.WARN


def _most(row: OperatorRow, form: Format) -> Words:
    most = form.count(row.load.most)
    if row.load.channels is None:
        return most
    return say("lines", "{n} of {m}", n=most, m=form.count(row.load.channels))


def _full_tone(row: OperatorRow) -> Tone:
    return Tone.WARN if row.load.channels is not None and row.load.most >= row.load.channels else Tone.TEXT


def _verdict_tone(verdict: Verdict, *, better: Verdict) -> Tone:
    if verdict is better:
        return Tone.OK
    if verdict in {Verdict.HIGHER, Verdict.LOWER}:
        return Tone.WARN
    return Tone.MUTED if verdict is Verdict.FEW else Tone.TEXT


def _verdict(key: str, title: Text, raw: Callable[[VendorRow], Verdict]) -> Column[VendorRow]:
    return Column(
        key, title, 9.6, lambda row: VERDICTS[raw(row)], lambda row: raw(row).value,
        tone=lambda row: _verdict_tone(raw(row), better=Verdict.HIGHER),
    )  # fmt: skip


def _before(currency: str) -> str:
    return currency if not currency or not currency[-1].isalpha() else f"{currency}\N{NO-BREAK SPACE}"


def _plain(_row: Any) -> Tone:  # noqa: ANN401 -- whatever the rows are
    return Tone.TEXT


def _number(
    key: str, title: Text, raw: Callable[[Any], float | None], form: Format, wide: float = 4.2,
    tone: Callable[[Any], Tone] = _plain,
) -> Column[Any]:  # fmt: skip
    return Column(
        key, title, wide, lambda row: form.count(raw(row)), raw, right=True, falls=True, unit=Unit.COUNT,
        tone=tone,
    )  # fmt: skip


def _share(key: str, title: Text, raw: Callable[[Any], float | None], form: Format) -> Column[Any]:
    return Column(
        key, title, 5.0, lambda row: form.share(raw(row)), raw, right=True, falls=True, unit=Unit.SHARE
    )


def _time(key: str, title: Text, raw: Callable[[Any], float | None], wide: float = 5.4) -> Column[Any]:
    return Column(
        key, title, wide, lambda row: mean_time(raw(row)), raw, right=True, falls=True, unit=Unit.SECONDS
    )


def _money(
    key: str, title: Text, raw: Callable[[Any], Decimal | None], form: Format, currency: str
) -> Column[Any]:
    return Column(
        key, title, 5.6, lambda row: amount(raw(row), form, currency), lambda row: number(raw(row)),
        right=True, falls=True, unit=Unit.COUNT,
    )  # fmt: skip
