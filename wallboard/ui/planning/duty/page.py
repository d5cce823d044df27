"""The roster of a day: who is missing, and what that does to the rest of it."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import DutyBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "Roster of the day")


class DutyPage(DetailPage):
    """The roster of a day: who is missing, and what that does to the rest of it."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: DutyBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
