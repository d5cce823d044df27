"""A line without history: agents, cost and loss, or what a budget buys."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import QuoteBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "A line without history")


class QuotePage(DetailPage):
    """A line without history: agents, cost and loss, or what a budget buys."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: QuoteBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
