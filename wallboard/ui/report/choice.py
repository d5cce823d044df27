"""The row above the report: a day, a week or a month, which one, and of which number."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from wallboard.domain.naming.names import Names
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.text import mark
from wallboard.ui.format import grouped
from wallboard.ui.ledger.head import MenuChip
from wallboard.ui.ledger.offers import ALL_LINES
from wallboard.ui.paint.canvas import Record
from wallboard.ui.promises.choice import StretchChoice
from wallboard.ui.promises.stretch import Kind
from wallboard.ui.report.issuing import ISSUE
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look


class ReportChoice(StretchChoice):
    """As above the promises, with the numbers that were dialled beside it."""

    line_chosen = Signal(object)
    """A number dialled; empty: all."""

    def __init__(self, look: Look, kind: Kind, line: str) -> None:
        """Begin with a kind of time and a number."""
        super().__init__(look, kind)
        self.line = line
        self.lines = MenuChip(look, mark("report", "choose a number that was called"), self)
        self.lines.chosen.connect(self.line_chosen)
        self.issue = PushChip(look, ISSUE, mark("report", "freeze it under a number"), self)
        self.show_lines((line,) if line else (), Names())

    def show_lines(self, lines: Sequence[str], names: Names) -> None:
        """Offer the numbers that were dialled, each once however it was written."""
        plain = {plain_line(line): line_words(line, names) for line in lines}
        offers: tuple[tuple[str, Words], ...] = (("", ALL_LINES), *plain.items())
        chosen = plain_line(self.line)
        words = plain.get(chosen) or (line_words(self.line, names) if self.line else ALL_LINES)
        if self.lines.offer(offers, chosen, words):
            self.lay_out()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.lines.look = self.issue.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.lines.record = self.issue.record = record

    def lay_out(self) -> None:
        """Put the numbers behind the time."""
        super().lay_out()
        left, hint = self.queues.x(), self.lines.sizeHint()
        self.lines.setGeometry(left, 0, hint.width(), hint.height())
        left += hint.width() + round(self.look.sizes.gap)
        if not self.issue.isHidden():
            # As wide as its longer words: pressed once it asks whether one is sure, and nothing moves.
            wide = max(self.issue.sizeHint().width(), self.issue.width())
            self.issue.setGeometry(left, 0, wide, hint.height())
            left += wide + round(self.look.sizes.gap)
        self.queues.setGeometry(left, 0, 0, hint.height())


def line_words(line: str, names: Names) -> str:
    """Write what a number dialled is called, else the number as one reads it."""
    return names.line("", line) or grouped(line)
