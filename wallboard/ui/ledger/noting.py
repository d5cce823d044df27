"""Notes who saw whole numbers where they matter: revealed, copied, written to a file or printed."""

from msgspec import Struct

from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.words import Seconds
from wallboard.ui.ledger.rows import LedgerRow
from wallboard.ui.means import Desk
from wallboard.ui.spec import Setting

PAGE = "lost callers"


class Noting(Struct, frozen=True):
    """Whose screen it is; without a desk nothing is kept."""

    desk: Desk | None
    setting: Setting

    @property
    def may_reveal(self) -> bool:
        """Whether a hidden number may be seen whole here: only where that is noted too."""
        options = self.setting.options
        return options.mask and options.reveal and self.desk is not None

    def reveal(self, row: LedgerRow, at: Seconds) -> bool:
        """Note that a number is shown whole; return whether it may be."""
        if not self.may_reveal or not row.hidden:
            return False
        self.note(AccessKind.REVEALED, PAGE, 1, at)
        return True

    def take(self, kind: AccessKind, what: str, rows: list[LedgerRow], at: Seconds) -> None:
        """Note that rows were taken away, as far as their numbers were whole."""
        whole = sum(not row.hidden and row.it.who is not None for row in rows)
        if whole:
            self.note(kind, what, whole, at)

    def note(self, kind: AccessKind, what: str, callers: int, at: Seconds) -> None:
        """Keep it for whoever asks later."""
        if self.desk is not None:
            self.desk.write(Access(self.desk.new_id(), at, self.desk.name, kind, what, callers))
