"""A day by intervals."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import TodayBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look


class TodayPage(DetailPage):
    """A day by intervals."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: TodayBehind, demo: Text | None = None
    ) -> None:
        """Take what is asked for."""
        super().__init__(look, shown(mark("page", "Today")), setting, demo)
        self.means, self.behind = means, behind
