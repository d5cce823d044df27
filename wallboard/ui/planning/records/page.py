"""Call records of other origin: what was imported, and the way in."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import RecordsBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "Call records")


class RecordsPage(DetailPage):
    """Call records of other origin: what was imported, and the way in."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: RecordsBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
