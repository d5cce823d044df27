"""What is told of operators and of call centres."""

from wallboard.app.moment import written
from wallboard.app.report.told.fields import Field, money
from wallboard.app.speech import speak
from wallboard.domain.figures import Unit
from wallboard.domain.text import Text, mark
from wallboard.domain.vendors.difference import Verdict
from wallboard.domain.vendors.operator import OperatorLoad
from wallboard.ui.format import DASH, Format, running_time

COUNT, SHARE, SECONDS = Unit.COUNT, Unit.SHARE, Unit.SECONDS
_VERDICTS: dict[Verdict, Text] = {
    Verdict.HIGHER: mark("cli", "higher"),
    Verdict.LOWER: mark("cli", "lower"),
    Verdict.SAME: mark("cli", "no difference"),
    Verdict.FEW: mark("cli", "too few calls to tell"),
    Verdict.ALONE: mark("cli", "nobody to compare"),
}


def operator_fields(form: Format, every: tuple[OperatorLoad, ...]) -> tuple[Field, ...]:
    """Return what is told of an operator among all."""
    total = sum(one.calls + one.outbound for one in every)
    return (
        Field("name", mark("cli", "Operator"), None, lambda row: row.name, mark("cli", "Operator"),
              lambda row: row.name or speak(mark("cli", "other calls"))),
        Field("calls", mark("cli", "Calls"), COUNT, lambda row: row.calls, mark("cli", "Calls")),
        Field("outbound", mark("cli", "Calls out"), COUNT, lambda row: row.outbound, mark("cli", "Out")),
        Field("share", mark("cli", "Share of all calls"), SHARE,
              lambda row: (row.calls + row.outbound) / total if total else None, mark("cli", "Share")),
        Field("answered", mark("cli", "Answered"), COUNT, lambda row: row.answered),
        Field("lost", mark("cli", "Lost"), COUNT, lambda row: row.lost),
        Field("answered_rate", mark("cli", "Answered rate"), SHARE, lambda row: row.answered_rate,
              mark("cli", "Answered")),
        Field("talk_s", mark("cli", "Talked"), SECONDS, lambda row: row.talk_s, mark("cli", "Talked"),
              lambda row: running_time(row.talk_s)),
        Field("most", mark("cli", "Most at once"), COUNT, lambda row: row.most, mark("cli", "At once")),
        Field("most_at", mark("cli", "Most at once, at"), None,
              lambda row: None if row.most_at is None else written(row.most_at)),
        Field("channels", mark("cli", "Channels"), COUNT, lambda row: row.channels, mark("cli", "Channels")),
        Field("full_s", mark("cli", "All channels busy"), SECONDS, lambda row: row.full_s),
        Field("busy_hour", mark("cli", "Busy hour"), None,
              lambda row: None if row.busy is None else written(row.busy.start), mark("cli", "Busy hour"),
              lambda row: DASH if row.busy is None else form.clock(row.busy.start)),
        Field("busy_erlangs", mark("cli", "Busy hour, erlangs"), COUNT,
              lambda row: None if row.busy is None else round(row.busy.erlangs, 3), mark("cli", "Erlangs"),
              lambda row: DASH if row.busy is None else form.count(round(row.busy.erlangs, 1))),
        *_cost(),
    )  # fmt: skip


def vendor_fields() -> tuple[Field, ...]:
    """Return what is told of a call centre."""
    return (
        Field("name", mark("cli", "Call centre"), None, lambda row: row.sums.name,
              mark("cli", "Call centre")),
        Field("calls", mark("cli", "Calls"), COUNT, lambda row: row.sums.calls, mark("cli", "Calls")),
        Field("answered", mark("cli", "Answered"), COUNT, lambda row: row.sums.answered),
        Field("lost", mark("cli", "Lost"), COUNT, lambda row: row.sums.lost),
        Field("answered_rate", mark("cli", "Answered rate"), SHARE, lambda row: row.sums.answered_rate,
              mark("cli", "Answered")),
        Field("answered_rate_low", mark("cli", "Answered rate, at least"), SHARE,
              lambda row: None if row.sums.limits is None else row.sums.limits.low),
        Field("answered_rate_high", mark("cli", "Answered rate, at most"), SHARE,
              lambda row: None if row.sums.limits is None else row.sums.limits.high),
        Field("answers", mark("cli", "Answers, beside the others"), None, lambda row: row.answers.value,
              mark("cli", "Beside the others"), lambda row: _VERDICTS[row.answers]),
        Field("avg_time_to_reach_s", mark("cli", "To get through"), SECONDS,
              lambda row: row.sums.reach.value, mark("cli", "To get through")),
        Field("time_to_reach_p90_s", mark("cli", "Nine of ten get through in"), SECONDS,
              lambda row: row.sums.reach_p90_s, mark("cli", "9 of 10 in")),
        Field("reaches", mark("cli", "To get through, beside the others"), None,
              lambda row: row.reaches.value),
        Field("talk_mean_s", mark("cli", "Talk, mean"), SECONDS, lambda row: row.sums.talk.value,
              mark("cli", "Talk")),
        Field("aht_s", mark("cli", "Handle time, all lines"), SECONDS, lambda row: row.sums.handled.value,
              mark("cli", "Handle")),
        Field("callers", mark("cli", "Callers whose time to call again is over"), COUNT,
              lambda row: row.sums.callers),
        Field("called_again", mark("cli", "Called again"), COUNT, lambda row: row.sums.again),
        Field("called_again_rate", mark("cli", "Called again, share"), SHARE,
              lambda row: row.sums.again_rate, mark("cli", "Called again")),
        Field("repeats", mark("cli", "Called again, beside the others"), None,
              lambda row: row.repeats.value),
        *_cost_of_sums(),
    )  # fmt: skip


def _cost_of_sums() -> tuple[Field, ...]:
    return (
        Field("cost", mark("cli", "Cost"), COUNT, lambda row: row.sums.cost, mark("cli", "Cost"),
              lambda row: money(row.sums.cost)),
        Field("cost_per_minute", mark("cli", "Cost per minute"), COUNT,
              lambda row: row.sums.cost_per_minute, mark("cli", "Cost/min"),
              lambda row: money(row.sums.cost_per_minute)),
        Field("cost_per_call", mark("cli", "Cost per call"), COUNT, lambda row: row.sums.cost_per_call,
              mark("cli", "Cost/call"), lambda row: money(row.sums.cost_per_call)),
    )  # fmt: skip


def _cost() -> tuple[Field, ...]:
    return (
        Field("cost", mark("cli", "Cost"), COUNT, lambda row: row.cost, mark("cli", "Cost"),
              lambda row: money(row.cost)),
        Field("cost_per_minute", mark("cli", "Cost per minute"), COUNT, lambda row: row.cost_per_minute,
              mark("cli", "Cost/min"), lambda row: money(row.cost_per_minute)),
        Field("cost_per_call", mark("cli", "Cost per call"), COUNT, lambda row: row.cost_per_call,
              mark("cli", "Cost/call"), lambda row: money(row.cost_per_call)),
    )  # fmt: skip
