"""The catalogue of pages. Importing it loads no Qt: each is imported when made."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, assert_never

from msgspec import Struct

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import (
    AgentBehind,
    AgentsBehind,
    Behind,
    CallBehind,
    CallerBehind,
    CallsBehind,
    DiagnosticsBehind,
    DutyBehind,
    FigureBehind,
    GrowthBehind,
    LedgerBehind,
    LinesBehind,
    LoadBehind,
    LostBehind,
    MatchBehind,
    PromisesBehind,
    QueueBehind,
    QuoteBehind,
    RecordCallsBehind,
    RecordsBehind,
    ReportBehind,
    TodayBehind,
)
from wallboard.ui.board import Board
from wallboard.ui.means import Means
from wallboard.ui.planning.pages import planning_page
from wallboard.ui.spec import Setting

if TYPE_CHECKING:
    from wallboard.ui.pages.detail import DetailPage
    from wallboard.ui.pages.wall import WallPage
    from wallboard.ui.theme.look import Look

Lists: TypeAlias = CallerBehind | CallsBehind | LostBehind | LedgerBehind
Wide: TypeAlias = TodayBehind | AgentsBehind | PromisesBehind | ReportBehind | DiagnosticsBehind
Told: TypeAlias = CallBehind | FigureBehind
One: TypeAlias = QueueBehind | AgentBehind
MakePage: TypeAlias = "Callable[[Look, Board, Setting, Text | None], WallPage]"


class PageKind(Struct, frozen=True):
    """One kind of page."""

    key: str
    title: Text
    make: MakePage


def _wall(look: "Look", board: Board, setting: Setting, demo: Text | None) -> "WallPage":
    from wallboard.ui.pages.wall import WallPage  # noqa: PLC0415 -- loads Qt

    return WallPage(look, board, setting, demo)


_ALL = (PageKind("wall", mark("page", "Wall"), _wall),)

PAGES: dict[str, PageKind] = {page.key: page for page in _ALL}
"""By key."""


def page_for(
    look: "Look", setting: Setting, means: Means, behind: Behind, demo: Text | None = None
) -> "DetailPage":
    """Make the page that a click or Enter opens; `demo` marks a clock that is not the real one.

    Where agents are counts, nobody has a page: then it says so.
    """
    match behind:
        case CallerBehind() | CallsBehind() | LostBehind() | LedgerBehind():
            return _list_for(look, setting, means, behind, demo)
        case TodayBehind() | AgentsBehind() | PromisesBehind() | ReportBehind() | DiagnosticsBehind():
            return _wide_for(look, setting, means, behind, demo)
        case CallBehind() | FigureBehind():
            return _told_for(look, setting, means, behind, demo)
        case (
            LoadBehind() | GrowthBehind() | LinesBehind() | DutyBehind()
            | QuoteBehind() | RecordsBehind() | RecordCallsBehind() | MatchBehind()
        ):  # fmt: skip
            return planning_page(look, setting, means, behind, demo)
        case QueueBehind() | AgentBehind():
            return _one_for(look, setting, means, behind, demo)
    assert_never(behind)


def _one_for(look: "Look", setting: Setting, means: Means, behind: One, demo: Text | None) -> "DetailPage":
    match behind:
        case QueueBehind():
            from wallboard.ui.pages.queue import QueuePage  # noqa: PLC0415 -- loads Qt

            return QueuePage(look, setting, means, behind, demo)
        case AgentBehind() if setting.options.agents == "counts":
            from wallboard.ui.pages.nobody import NobodyPage  # noqa: PLC0415 -- loads Qt

            return NobodyPage(look, setting, demo)
        case AgentBehind():
            from wallboard.ui.pages.agent import AgentPage  # noqa: PLC0415 -- loads Qt

            return AgentPage(look, setting, means, behind, demo)
    assert_never(behind)


def _list_for(look: "Look", setting: Setting, means: Means, behind: Lists, demo: Text | None) -> "DetailPage":
    match behind:
        case CallerBehind():
            from wallboard.ui.pages.caller import CallerPage  # noqa: PLC0415 -- loads Qt

            return CallerPage(look, setting, means, behind, demo)
        case CallsBehind():
            from wallboard.ui.pages.calls import CallsPage  # noqa: PLC0415 -- loads Qt

            return CallsPage(look, setting, means, behind, demo)
        case LostBehind():
            from wallboard.ui.pages.lost import LostPage  # noqa: PLC0415 -- loads Qt

            return LostPage(look, setting, means, behind, demo)
        case LedgerBehind():
            from wallboard.ui.pages.ledger import LedgerPage  # noqa: PLC0415 -- loads Qt

            return LedgerPage(look, setting, means, behind, demo)
    assert_never(behind)


def _wide_for(look: "Look", setting: Setting, means: Means, behind: Wide, demo: Text | None) -> "DetailPage":
    match behind:
        case TodayBehind():
            from wallboard.ui.pages.today import TodayPage  # noqa: PLC0415 -- loads Qt

            return TodayPage(look, setting, means, behind, demo)
        case AgentsBehind():
            from wallboard.ui.pages.agents import AgentsPage  # noqa: PLC0415 -- loads Qt

            return AgentsPage(look, setting, means, behind, demo)
        case PromisesBehind():
            from wallboard.ui.pages.promises import PromisesPage  # noqa: PLC0415 -- loads Qt

            return PromisesPage(look, setting, means, behind, demo)
        case ReportBehind():
            from wallboard.ui.pages.report import ReportPage  # noqa: PLC0415 -- loads Qt

            return ReportPage(look, setting, means, behind, demo)
        case DiagnosticsBehind():
            from wallboard.ui.pages.diagnostics import DiagnosticsPage  # noqa: PLC0415 -- loads Qt

            return DiagnosticsPage(look, setting, means, behind, demo)
    assert_never(behind)


def _told_for(look: "Look", setting: Setting, means: Means, behind: Told, demo: Text | None) -> "DetailPage":
    match behind:
        case CallBehind():
            from wallboard.ui.pages.call import CallPage  # noqa: PLC0415 -- loads Qt

            return CallPage(look, setting, means, behind, demo)
        case FigureBehind():
            from wallboard.ui.pages.figure import FigurePage  # noqa: PLC0415 -- loads Qt

            return FigurePage(look, setting, means, behind, demo)
    assert_never(behind)
