"""In place of an agent's page, on a screen that tells of no single agent."""

from PySide6.QtCore import QRect

from wallboard.domain.text import Text, mark
from wallboard.ui.day.state_card import SayCard
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_WORDS = mark(
    "page",
    "This screen shows agents as counts, so it tells nothing of a single one. A screen with"
    " agents = “initials” or “names” in the settings does.",
)


class NobodyPage(DetailPage):
    """Says why there is nothing to see; asks nothing."""

    def __init__(self, look: Look, setting: Setting, demo: Text | None = None) -> None:
        """Say it."""
        super().__init__(look, shown(mark("page", "Agents")), setting, demo)
        self.card = SayCard(self.look, mark("page", "Nobody is named here"), _WORDS)
        self.card.setParent(self)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.card,)

    def lay_out(self, field: QRect) -> None:
        """Give the card the upper third."""
        self.card.setGeometry(field.adjusted(0, 0, 0, -round(field.height() * 0.66)))
