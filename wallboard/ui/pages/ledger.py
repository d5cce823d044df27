"""Lost callers, one row each: who called and got nobody, and what became of it."""

from PySide6.QtCore import QRect

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.means import Means
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look


class LedgerPage(DetailPage):
    """The ledger of a day."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LedgerBehind, demo: Text | None = None
    ) -> None:
        """Take which callers are looked for."""
        super().__init__(look, shown(mark("page", "Lost callers")), setting, demo)
        self.behind = behind
        self.means = means

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return ()

    def lay_out(self, field: QRect) -> None:
        """Give the parts their room."""
