"""Most calls at once, the busy hour, agents needed by interval, and what if."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import LoadBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "Load and staffing")


class LoadPage(DetailPage):
    """Most calls at once, the busy hour, agents needed by interval, and what if."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LoadBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
