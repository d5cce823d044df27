"""The planner's pages, by what is behind a place. Importing this loads no Qt: each is imported when made."""

from typing import TYPE_CHECKING, TypeAlias, assert_never

from wallboard.domain.text import Text
from wallboard.ui.behind import (
    DutyBehind,
    GrowthBehind,
    LinesBehind,
    LoadBehind,
    MatchBehind,
    Planning,
    QuoteBehind,
    RecordCallsBehind,
    RecordsBehind,
)
from wallboard.ui.means import Means
from wallboard.ui.spec import Setting

if TYPE_CHECKING:
    from wallboard.ui.pages.detail import DetailPage
    from wallboard.ui.theme.look import Look

Past: TypeAlias = LoadBehind | GrowthBehind | LinesBehind | MatchBehind


def planning_page(
    look: "Look", setting: Setting, means: Means, behind: Planning, demo: Text | None = None
) -> "DetailPage":
    """Make the planner's page that was asked for; `demo` marks a clock that is not the real one."""
    match behind:
        case LoadBehind() | GrowthBehind() | LinesBehind() | MatchBehind():
            return _of_the_past(look, setting, means, behind, demo)
        case DutyBehind():
            from wallboard.ui.planning.duty.page import DutyPage  # noqa: PLC0415 -- loads Qt

            return DutyPage(look, setting, means, behind, demo)
        case QuoteBehind():
            from wallboard.ui.planning.quote.page import QuotePage  # noqa: PLC0415 -- loads Qt

            return QuotePage(look, setting, means, behind, demo)
        case RecordCallsBehind():
            from wallboard.ui.planning.load.records_page import RecordCallsPage  # noqa: PLC0415 -- loads Qt

            return RecordCallsPage(look, setting, means, behind, demo)
        case RecordsBehind():
            from wallboard.ui.planning.records.page import RecordsPage  # noqa: PLC0415 -- loads Qt

            return RecordsPage(look, setting, means, behind, demo)
    assert_never(behind)


def _of_the_past(
    look: "Look", setting: Setting, means: Means, behind: Past, demo: Text | None
) -> "DetailPage":
    match behind:
        case LoadBehind():
            from wallboard.ui.planning.load.page import LoadPage  # noqa: PLC0415 -- loads Qt

            return LoadPage(look, setting, means, behind, demo)
        case GrowthBehind():
            from wallboard.ui.planning.growth.page import GrowthPage  # noqa: PLC0415 -- loads Qt

            return GrowthPage(look, setting, means, behind, demo)
        case LinesBehind():
            from wallboard.ui.planning.lines.page import LinesPage  # noqa: PLC0415 -- loads Qt

            return LinesPage(look, setting, means, behind, demo)
        case MatchBehind():
            from wallboard.ui.planning.match.page import MatchPage  # noqa: PLC0415 -- loads Qt

            return MatchPage(look, setting, means, behind, demo)
    assert_never(behind)
