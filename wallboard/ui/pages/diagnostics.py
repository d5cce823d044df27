"""How sources, cache and figures are."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import DiagnosticsBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look


class DiagnosticsPage(DetailPage):
    """How sources, cache and figures are."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: DiagnosticsBehind, demo: Text | None = None
    ) -> None:
        """Take what is asked for."""
        super().__init__(look, shown(mark("page", "Diagnostics")), setting, demo)
        self.means, self.behind = means, behind
