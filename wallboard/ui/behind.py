"""What is behind a place on a screen: what a click or Enter opens. No Qt in it."""

from functools import lru_cache
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.explain.trials import about_calls
from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis import kpi_of
from wallboard.domain.kpis.agents import AGENTS, WORK
from wallboard.domain.kpis.callers import CALLERS
from wallboard.domain.kpis.promise import PROMISE
from wallboard.domain.kpis.quality import QUALITY
from wallboard.domain.load.layers import Layer
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import AgentId, CallId, QueueName, Seconds, SourceName

Listed: TypeAlias = Literal["waiting", "to_call_back", "not_reached", "lost", "calls", "agents", "visits"]
"""What is behind a figure: who waits, lost callers, lost calls, calls of the centre, agents, or stays."""


class QueueBehind(Struct, frozen=True):
    """One queue: its figures, its callers, its agents, its calls."""

    source: SourceName
    queue: QueueName


class AgentBehind(Struct, frozen=True):
    """One agent: what they did on a day, and their calls."""

    source: SourceName
    agent: AgentId
    date: str | None = None
    """The business day, ISO date; None: today."""


class CallerBehind(Struct, frozen=True):
    """One caller: all their stays in queues and their lost calls of today."""

    number: str | None
    """E.164."""
    raw: str
    """What the line sent; it tells who it is where there is no number."""
    name: str = ""


class CallsBehind(Struct, frozen=True):
    """The stays in some queues of today."""

    queues: Scope = ("*",)
    since: Seconds | None = None
    """Only those that were there at or after; None: all of the day."""
    until: Seconds | None = None


class LostBehind(Struct, frozen=True):
    """The lost calls of today, those before a queue too; or the latest of each caller not reached since."""

    queues: Scope = ("*",)
    not_reached: bool = False
    call: CallId | None = None
    """The one to point at."""


class LedgerBehind(Struct, frozen=True):
    """Lost callers, one row each, and what became of them."""

    queues: Scope = ("*",)
    lines: tuple[str, ...] = ()
    """Only who called these numbers, as `plain_line` writes them; none: no matter which was dialled."""
    only: Literal["all", "to_call_back", "since_closed"] = "all"
    """Which of them: all of the day, who is to be called back, or who rang since it closed last."""
    who: str | None = None
    """The one to point at."""
    best: tuple[str, ...] = ()
    """Those that are best rung now: they come first, in this order."""


class CallBehind(Struct, frozen=True):
    """One call: its time line, from the first ring to the last."""

    source: SourceName
    call: CallId


class FigureBehind(Struct, frozen=True):
    """One figure explained: the fraction, the formula, what is left out, and the calls that it counts."""

    key: str
    """Of the catalogue; with `_30m` behind it, of the last half hour."""
    queues: Scope = ("*",)
    since: Seconds | None = None
    """The period, where it is neither the day so far nor the last half hour."""
    until: Seconds | None = None
    agent: tuple[SourceName, AgentId] | None = None
    """Whose figure it is, where it is one agent's."""
    lines: tuple[str, ...] = ()
    """Only calls to these numbers, as `plain_line` writes them; none: no matter which was dialled."""


class TodayBehind(Struct, frozen=True):
    """A day by intervals, as table and chart."""

    queues: Scope = ("*",)
    date: str | None = None
    """The business day, ISO date; None: today."""


class AgentsBehind(Struct, frozen=True):
    """All agents of a day: shares of their time, their calls, and how evenly these were shared out."""

    queues: Scope = ("*",)
    date: str | None = None
    """The business day, ISO date; None: today."""


class PromisesBehind(Struct, frozen=True):
    """What was promised and how good calls were, of a day, a week or a month."""

    kind: Literal["day", "week", "month"] | None = None
    """None: as it was chosen last."""
    date: str | None = None
    """A business day of it, ISO date; None: today."""


class ReportBehind(Struct, frozen=True):
    """The report about lost callers for whoever a number is answered for."""

    kind: Literal["day", "week", "month"] | None = None
    """None: as it was chosen last."""
    date: str | None = None
    """A business day of it, ISO date; None: today."""
    line: str = ""
    """A number dialled, as `plain_line` writes it; empty: all."""


class DiagnosticsBehind(Struct, frozen=True):
    """How sources, cache and figures are: coverage, balance, what cannot be, lag and size."""


class LoadBehind(Struct, frozen=True):
    """How much there was at once, when it was most, and how many agents a day needs."""

    queues: Scope = ("*",)
    records: str = ""
    """Of imported call records by this name; empty: of what was recorded here."""
    date: str | None = None
    """The business day to plan, ISO date; None: the next one on which it is open."""


class GrowthBehind(Struct, frozen=True):
    """How waiting and loss grow with the load, and how long callers are patient."""

    queues: Scope = ("*",)


class LinesBehind(Struct, frozen=True):
    """Calls by the number that was dialled: lines, campaigns, operators, and centres that share a line."""

    date: str | None = None
    """The last business day of the period, ISO date; None: today."""


class DutyBehind(Struct, frozen=True):
    """The roster of a day: who should be here and is not, and how far those who are get."""

    date: str | None = None
    """The business day, ISO date; None: today."""


class QuoteBehind(Struct, frozen=True):
    """A line without history: what it would need, cost and lose."""


class RecordsBehind(Struct, frozen=True):
    """Call records of other origin: what was imported, and how to import more."""


class RecordCallsBehind(Struct, frozen=True):
    """The imported calls of a set that were counted at an instant."""

    records: str
    at: Seconds
    layer: Layer = "in_queue_or_talking"


class MatchBehind(Struct, frozen=True):
    """A bill held against what was recorded here: the calls that only one side knows."""

    records: str = ""
    """The imported call records; empty: those imported last."""


Planning: TypeAlias = (
    LoadBehind
    | GrowthBehind
    | LinesBehind
    | DutyBehind
    | QuoteBehind
    | RecordsBehind
    | RecordCallsBehind
    | MatchBehind
)
"""The planner's pages."""

Behind: TypeAlias = (
    QueueBehind
    | AgentBehind
    | CallerBehind
    | CallsBehind
    | LostBehind
    | LedgerBehind
    | CallBehind
    | FigureBehind
    | TodayBehind
    | AgentsBehind
    | PromisesBehind
    | ReportBehind
    | DiagnosticsBehind
    | Planning
)

_WAITING = frozenset({"waiting_now", "longest_waiting_now_s", "waiting_over_target"})
_LOST = frozenset(
    {"lost", "lost_recovered", "lost_unrecovered", "lost_withheld", "net_lost", "recover_pending"}
    | {"recovered_by_caller", "recovered_by_centre", "recovered_rate", "unique_lost_callers"}
    | {"avg_time_to_recover_s", "median_time_to_recover_s", "callers_reached"}
)
_LEDGER = frozenset({"callers_to_call_back", "oldest_to_call_back_s"})
_OF_CALLS = frozenset(kpi.key for kpi in (*CALLERS, *PROMISE, *QUALITY))
"""Made of calls, if not of each one by itself."""


def behind_figure(key: str, queues: Scope) -> Behind:
    """Return what a figure opens, by its key, which may end in `_30m`: why it is so, and what it counts.

    Who is to be called back is not explained but called back.
    """
    kpi = kpi_of(key)
    if kpi is not None and kpi.key in _LEDGER:
        return LedgerBehind(queues, only="to_call_back")
    return FigureBehind(key, queues)


@lru_cache(maxsize=512)
def listed(key: str) -> Listed:
    """Say what a figure counts."""
    kpi = kpi_of(key)
    if kpi is not None and kpi.key in _WAITING:
        return "waiting"
    if kpi is not None and kpi.key in _LEDGER:
        return "to_call_back"
    if kpi is not None and kpi.key == "unique_unrecovered_callers":
        return "not_reached"
    if kpi is not None and kpi.key in _LOST:
        return "lost"
    if kpi in AGENTS or kpi in WORK:
        return "agents"
    of_calls = (kpi is not None and kpi.key in _OF_CALLS) or (isinstance(kpi, PeriodKpi) and about_calls(kpi))
    return "calls" if of_calls else "visits"
