"""What a figure counts, as a list: which list it is, and what a row of it opens."""

from collections.abc import Callable
from typing import Any, TypeAlias

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis import kpi_of
from wallboard.ui.behind import AgentBehind, Behind, CallBehind, FigureBehind, listed
from wallboard.ui.explain.agents import AgentsSheet
from wallboard.ui.explain.calls import CentreCallsSheet
from wallboard.ui.explain.lost import LostLists
from wallboard.ui.explain.to_call_back import ToCallBackSheet
from wallboard.ui.explain.visits import CountedSheet
from wallboard.ui.explain.waiting import WaitingSheet
from wallboard.ui.ledger.caller.about import behind_caller
from wallboard.ui.ledger.rows import LedgerRow
from wallboard.ui.means import Means
from wallboard.ui.models.centre_calls import CallRow
from wallboard.ui.models.lost import LostRow
from wallboard.ui.models.people import AgentRow
from wallboard.ui.models.visits import VisitRow
from wallboard.ui.models.waiting import WaitingRow
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import EVER
from wallboard.ui.theme.look import Look

Body: TypeAlias = AgentsSheet | CentreCallsSheet | CountedSheet | LostLists | ToCallBackSheet | WaitingSheet


def body_for(look: Look, setting: Setting, means: Means, behind: FigureBehind) -> Body:
    """Make the list of what a figure counts."""
    kind, kpi = listed(behind.key), kpi_of(behind.key)
    if kind == "waiting":
        return WaitingSheet(look, setting, means, behind.queues)
    if kind == "to_call_back":
        return ToCallBackSheet(look, setting, means, behind.queues)
    if kind in {"lost", "not_reached"}:
        lost = LostLists(look, setting, means, behind.queues, int(kind == "not_reached"))
        lost.span = behind.since, EVER if behind.until is None else behind.until
        lost.narrow(behind.lines)
        return lost
    if kind == "agents":
        return AgentsSheet(look, setting, means, behind.queues)
    if kind == "calls" and isinstance(kpi, PeriodKpi) and behind.agent is None:
        calls = CentreCallsSheet(look, setting, means, kpi)
        calls.span = behind.since, EVER if behind.until is None else behind.until
        calls.dialled = behind.lines
        return calls
    return CountedSheet(look, setting, means, behind)


def behind_row(row: Any) -> Behind:  # noqa: ANN401 -- whichever rows the lists above have
    """Return what a row opens: the time line of its call, or its agent."""
    return _OPENS[type(row)](row)


_OPENS: dict[type, Callable[[Any], Behind]] = {
    VisitRow: lambda row: CallBehind(row.visit.source, row.visit.call),
    CallRow: lambda row: CallBehind(*row.key),
    LostRow: lambda row: CallBehind(*row.key),
    WaitingRow: lambda row: CallBehind(row.source, row.call),
    LedgerRow: behind_caller,
    AgentRow: lambda row: AgentBehind(row.agent.source, row.agent.agent),
}
