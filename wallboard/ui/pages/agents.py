"""All agents of a day."""

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import AgentsBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look


class AgentsPage(DetailPage):
    """All agents of a day."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: AgentsBehind, demo: Text | None = None
    ) -> None:
        """Take what is asked for."""
        super().__init__(look, shown(mark("page", "Agents")), setting, demo)
        self.means, self.behind = means, behind
