"""Tells of the caller who is chosen: who it is, what is known of them, and their calls."""

from PySide6.QtCore import QObject, Signal

from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.ui.ledger.asked import CallsFound
from wallboard.ui.ledger.asking import Asking
from wallboard.ui.ledger.caller.about import cut_words, summary_words, who_words
from wallboard.ui.ledger.caller.panel import NOBODY, NONE_LISTED, Panel
from wallboard.ui.ledger.caller.story import CallLine, Telling, call_lines
from wallboard.ui.ledger.rows import Known, LedgerRow
from wallboard.ui.means import Means
from wallboard.ui.spec import Setting

NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")


class Teller(QObject):
    """Asks for the calls of a caller, and shows them on the panel."""

    grown = Signal()
    """There are more calls, or fewer, than before."""

    def __init__(self, panel: Panel, asking: Asking, means: Means, setting: Setting) -> None:
        """Tell of nobody yet."""
        super().__init__(panel)
        self._panel, self._asking = panel, asking
        self._means, self._setting = means, setting
        self._row: LedgerRow | None = None
        self._known, self._now = Known(), 0.0
        self._found: CallsFound | None = None
        asking.calls_came.connect(self._take)

    def tell(self, row: LedgerRow | None, known: Known, now: Seconds, *, listed: bool = True) -> None:
        """Tell of a caller; None: of nobody, of those who are `listed` or because none is."""
        before, self._row, self._known, self._now = self._row, row, known, now
        if row is None:
            self._panel.show_who("", "")
            self._panel.say(NOBODY if listed else NONE_LISTED)
            self._asking.tell(None)
            return
        if before is None or before.key != row.key:
            self._found = None
            self._panel.say(NO_CACHE if self._asking.alone else "")
        if before is None or before.it != row.it:
            self._asking.tell(row.it)
        self._show(row)

    def _take(self, found: CallsFound) -> None:
        if self._row is not None and self._row.it.who == found.who:
            self._found = found
            self._show(self._row)

    def _show(self, row: LedgerRow) -> None:
        lines: tuple[CallLine, ...] = ()
        before = len(self._panel.calls.its.lines)
        if self._found is not None:
            how = Telling(self._known.titles, self._now, self._setting, self._found.notes)
            lines = call_lines(self._found.stories, how)
            self._panel.show_calls(lines)
        rules = self._means.habits.rules
        summary = summary_words(row, lines, self._known, rules, self._now, self._setting)
        kept = 0 if self._found is None else self._found.kept
        self._panel.show_who(who_words(row), cut_words(len(lines), kept, summary) if lines else summary)
        if lines and len(lines) != before:
            self.grown.emit()
