"""The figures above the report, and whom it names. No Qt in it."""

from wallboard.domain.figures import Unit
from wallboard.domain.levels import Level
from wallboard.domain.report.lost import Answerer, LostReport
from wallboard.domain.text import mark, say
from wallboard.ui.format import DASH, Format, mean_time, running_time
from wallboard.ui.ledger.rows import AgentNames, named
from wallboard.ui.models.column import Column
from wallboard.ui.promises.totals import left_out_words
from wallboard.ui.report.paper import figures
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.today.strip import Total

_OF_ALL = {"answered_rate_promised": "lost", "net_lost": "lost"}
"""Figures that are known of all calls only, and what is explained of one number in their place."""


def totals_of(report: LostReport, form: Format) -> tuple[Total, ...]:
    """Make the figures: what the client asks first."""
    promise = report.promise
    (arrived, _, lost, rate, raw, callers, reached, time) = figures(report, form)
    of = say("report", "{n} count for the promise", n=form.count(promise.counted))
    return (
        Total("arrived", arrived[0], arrived[1], of),
        Total(
            "answered_rate_promised", mark("report", "Answered, as promised"), rate[1],
            lost[2] or rate[2], _tone(promise.level),
        ),
        Total("answered_rate", mark("report", "Answered, all calls"), raw[1], raw[2]),
        Total("unique_lost_callers", callers[0], callers[1], callers[2]),
        Total("recovered_rate", reached[0], reached[1], reached[2]),
        Total("avg_time_to_reach_s", time[0], time[1], mark("report", "mean, menu included")),
    )  # fmt: skip


def left_out(report: LostReport, form: Format) -> Words:
    """Say which rule of the promise left out how many calls; nothing where none did."""
    words = left_out_words(report.promise, form)
    return say("report", "Not counted for the promise: {rules}", rules=words) if words else ""


def explained(key: str, line: str) -> str:
    """Return the figure that explains a total of one number."""
    return _OF_ALL.get(key, key) if line else key


def answerer_columns(setting: Setting, agents: AgentNames) -> tuple[Column[Answerer], ...]:
    """Return the columns of who answered, as far as this screen names agents."""
    form = setting.format

    def name(row: Answerer) -> Words:
        if row.agent is None:
            return mark("report", "not known")
        return named(agents.get((row.source, row.agent)) or row.agent, setting) or DASH

    return (
        Column("agent", mark("report", "Answered by"), 10.0, name, lambda row: str(name(row)), strong=True),
        Column(
            "calls", mark("report", "Calls"), 4.8, lambda row: form.count(row.calls), lambda row: row.calls,
            right=True, falls=True, unit=Unit.COUNT,
        ),
        Column(
            "talked", mark("report", "Talked"), 6.0, lambda row: running_time(row.talk_s),
            lambda row: row.talk_s, right=True, falls=True, unit=Unit.SECONDS,
        ),
        Column(
            "mean", mark("report", "On average"), 6.0, lambda row: mean_time(row.mean_s),
            lambda row: row.mean_s, right=True, falls=True, unit=Unit.SECONDS,
        ),
    )  # fmt: skip


def _tone(level: Level) -> Tone:
    return Tone.TEXT if level in {Level.OK, Level.NONE} else tone_of(level)
