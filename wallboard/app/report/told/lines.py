"""What is told of lines and campaigns."""

from decimal import Decimal

from wallboard.app.report.told.fields import Field, money
from wallboard.app.speech import speak
from wallboard.domain.figures import Unit
from wallboard.domain.money.standing import LineStanding
from wallboard.domain.promise.allowance import allowance
from wallboard.domain.text import mark
from wallboard.ui.format import DASH, Format

COUNT, SHARE, SECONDS = Unit.COUNT, Unit.SHARE, Unit.SECONDS


def line_fields(form: Format, names: "dict[str, str]") -> tuple[Field, ...]:
    """Return them; `names` says what lines are called."""

    def name(row: LineStanding) -> str:
        return row.seen.name if row.seen.campaign is not None else names.get(row.seen.name) or row.seen.name

    return (
        Field("name", mark("cli", "Line or campaign"), None, name, mark("cli", "Line or campaign"),
              lambda row: name(row) or speak(mark("cli", "not known"))),
        Field("campaign", mark("cli", "Campaign"), None, lambda row: row.seen.campaign is not None,
              cell=lambda row: None if row.seen.campaign is None else row.seen.campaign.title),
        Field("lines", mark("cli", "Lines"), None, lambda row: row.seen.lines),
        *_counts(),
        *_times(),
        *_money(form),
    )  # fmt: skip


def _counts() -> tuple[Field, ...]:
    return (
        Field("calls", mark("cli", "Calls"), COUNT, lambda row: row.sums.calls, mark("cli", "Calls")),
        Field("unique_callers", mark("cli", "Callers"), COUNT, lambda row: row.sums.callers,
              mark("cli", "Callers")),
        Field("new_callers", mark("cli", "New callers"), COUNT, lambda row: row.sums.new_callers,
              mark("cli", "New")),
        Field("answered", mark("cli", "Answered"), COUNT, lambda row: row.sums.answered),
        Field("lost", mark("cli", "Lost"), COUNT, lambda row: row.sums.lost),
        Field("answered_rate", mark("cli", "Answered rate"), SHARE, lambda row: row.effect.answered_rate,
              mark("cli", "Answered")),
        Field("answered_rate_low", mark("cli", "Answered rate, at least"), SHARE,
              lambda row: None if row.limits is None else row.limits.low),
        Field("answered_rate_high", mark("cli", "Answered rate, at most"), SHARE,
              lambda row: None if row.limits is None else row.limits.high),
        Field("lost_recovered", mark("cli", "Lost, recovered"), COUNT, lambda row: row.sums.recovered),
        Field("net_lost", mark("cli", "Net lost"), COUNT, lambda row: row.sums.net_lost,
              mark("cli", "Net lost")),
        Field("loss_allowance", mark("cli", "May be lost, of all calls"), COUNT, _allowance,
              mark("cli", "May be lost")),
        Field("promised_allowance", mark("cli", "May be lost, of those that the promise counts"), COUNT,
              lambda row: row.seen.promise.allowance if row.seen.promise.counted else None,
              mark("cli", "Promised")),
        Field("promised_counted", mark("cli", "Calls that the promise counts"), COUNT,
              lambda row: row.seen.promise.counted),
    )  # fmt: skip


def _times() -> tuple[Field, ...]:
    return (
        Field("avg_time_to_reach_s", mark("cli", "To get through"), SECONDS,
              lambda row: row.effect.reach_s, mark("cli", "To get through")),
        Field("time_to_reach_p90_s", mark("cli", "Nine of ten get through in"), SECONDS,
              lambda row: row.seen.reach_p90_s, mark("cli", "9 of 10 in")),
        Field("lift", mark("cli", "Lift"), SHARE, lambda row: None if row.lift is None else row.lift.value,
              mark("cli", "Lift")),
        Field("lift_low", mark("cli", "Lift, at least"), SHARE,
              lambda row: None if row.lift is None else row.lift.low),
        Field("lift_high", mark("cli", "Lift, at most"), SHARE,
              lambda row: None if row.lift is None else row.lift.high),
    )  # fmt: skip


def _money(form: Format) -> tuple[Field, ...]:
    return (
        Field("sales", mark("cli", "Sales"), COUNT, lambda row: row.sums.sales, mark("cli", "Sales")),
        Field("revenue_estimate", mark("cli", "Revenue, estimate"), COUNT, lambda row: row.effect.revenue),
        Field("cost", mark("cli", "Cost"), COUNT, _cost),
        Field("cost_per_call", mark("cli", "Cost per call"), COUNT, lambda row: row.effect.cost_per_call,
              mark("cli", "Cost/call"), lambda row: money(row.effect.cost_per_call)),
        Field("cost_per_unique_caller", mark("cli", "Cost per caller"), COUNT,
              lambda row: row.effect.cost_per_caller),
        Field("cost_per_new_caller", mark("cli", "Cost per new caller"), COUNT,
              lambda row: row.cost_per_new_caller, mark("cli", "Cost/new"),
              lambda row: money(row.cost_per_new_caller)),
        Field("cost_per_sale", mark("cli", "Cost per sale"), COUNT, lambda row: row.effect.cost_per_sale,
              mark("cli", "Cost/sale"), lambda row: money(row.effect.cost_per_sale)),
        Field("roi", mark("cli", "ROI"), COUNT, lambda row: row.effect.roi, mark("cli", "ROI"),
              lambda row: DASH if row.effect.roi is None else form.share(float(row.effect.roi))),
        Field("lost_revenue_estimate", mark("cli", "Lost revenue, estimate"), COUNT,
              lambda row: row.effect.lost_revenue, mark("cli", "Lost, est."),
              lambda row: money(row.effect.lost_revenue)),
        Field("lost_revenue_low", mark("cli", "Lost revenue, at least"), COUNT,
              lambda row: None if row.effect.at_risk is None else row.effect.at_risk.low),
        Field("lost_revenue_high", mark("cli", "Lost revenue, at most"), COUNT,
              lambda row: None if row.effect.at_risk is None else row.effect.at_risk.high),
    )  # fmt: skip


def _allowance(row: LineStanding) -> int:
    return allowance(row.seen.promise.permitted, row.sums.answered, row.sums.lost)


def _cost(row: LineStanding) -> Decimal | None:
    return None if row.spent is None else row.spent.cost
