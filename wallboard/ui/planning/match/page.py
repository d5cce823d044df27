"""A bill held against the exchange: the calls that only one side knows."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import MatchBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "Bill against exchange")


class MatchPage(DetailPage):
    """A bill held against the exchange: the calls that only one side knows."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: MatchBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
