"""One call, from the first ring to the last."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import CallBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look


class CallPage(DetailPage):
    """One call, from the first ring to the last."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: CallBehind, demo: Text | None = None
    ) -> None:
        """Take what is asked for."""
        super().__init__(look, shown(mark("page", "Call")), setting, demo)
        self.means, self.behind = means, behind
