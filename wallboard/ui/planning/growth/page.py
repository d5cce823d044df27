"""How waiting and loss grow with the load, and how long callers are patient."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import GrowthBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "How waiting grows")


class GrowthPage(DetailPage):
    """How waiting and loss grow with the load, and how long callers are patient."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: GrowthBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
