"""Calls by the number that was dialled: lines, campaigns, operators, centres."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import LinesBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "Lines and campaigns")


class LinesPage(DetailPage):
    """Calls by the number that was dialled: lines, campaigns, operators, centres."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LinesBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
