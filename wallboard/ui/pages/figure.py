"""One figure explained."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import FigureBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look


class FigurePage(DetailPage):
    """One figure explained."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: FigureBehind, demo: Text | None = None
    ) -> None:
        """Take what is asked for."""
        super().__init__(look, shown(mark("page", "Figure")), setting, demo)
        self.means, self.behind = means, behind
