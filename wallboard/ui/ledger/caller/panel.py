"""The card below the table: who is chosen, what can be done for them, and their calls."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtWidgets import QLabel

from wallboard.domain.text import mark
from wallboard.ui.desk.bar import ActionBar
from wallboard.ui.ledger.caller.lines import LinesView
from wallboard.ui.ledger.caller.story import CallLine
from wallboard.ui.paint.canvas import BOLD, REGULAR, Canvas, Record, Type
from wallboard.ui.table.card import Card
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

NOBODY = mark("ledger", "Choose a caller above to see their calls")
NONE_LISTED = mark("ledger", "No caller is listed above, so there are no calls to show")
_LEAST = 8.0
"""In font sizes: with less room beside the name the summary is left out."""


class Panel(Card):
    """Paints who it is; the actions stand at the right of that, the calls below."""

    def __init__(self, look: Look) -> None:
        """Begin with nobody."""
        super().__init__(look, "")
        self.summary: Words = ""
        self.calls = LinesView(look)
        self.calls.setParent(self)
        self.bar: ActionBar | None = None
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self.say("")

    def put_actions(self, actions: ActionBar) -> None:
        """Have a bar of actions."""
        self.bar = actions
        actions.setParent(self)
        actions.grown.connect(self._make_room)
        actions.show()
        self.lay_out()

    def _make_room(self) -> None:
        self.lay_out()
        self.update()

    def show_who(self, who: Words, summary: Words) -> None:
        """Say who is chosen, and in a few words what is known of them."""
        self.set_heading(who)
        self.setAccessibleName(shown(who))
        if summary != self.summary:
            self.summary = summary
            self.update()

    def show_calls(self, lines: Sequence[CallLine]) -> None:
        """Show their calls."""
        self.calls.its.show_lines(lines)
        self._said.setVisible(not lines)
        self.calls.setVisible(bool(lines))

    def say(self, words: Words) -> None:
        """Say this in place of calls."""
        self._said.setText(shown(words))
        self.show_calls(())

    @property
    def said(self) -> str:
        """What is said in place of calls."""
        return "" if self._said.isHidden() else self._said.text()

    def event(self, event: QEvent) -> bool:
        """Give the actions another place when they want one."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.lay_out()
            self.update()
        return super().event(event)

    def head_height(self) -> float:
        """Return the height of the row in which the actions stand."""
        bar = 0 if self.bar is None else self.bar.sizeHint().height()
        return max(super().head_height() * 1.15, float(bar))

    def height_for(self, calls: int) -> float:
        """Return the height at which so many calls are seen without scrolling."""
        around = self.height() - self.body().height()
        return around + self.look.sizes.detail * (1.6 + 1.85 * calls)

    def taken(self) -> float:
        """Return how wide the actions are."""
        if self.bar is None:
            return 0.0
        return min(float(self.bar.sizeHint().width()), self.width() * 0.7) + self.look.sizes.pad

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.calls.set_look(look)
        if self.bar is not None:
            self.bar.set_look(look)
        super().set_look(look)
        self._said.setPalette(qt_palette(look))
        self._said.setFont(look.fonts.font(look.sizes.label, REGULAR)[0])

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.calls.its.record = record
        if self.bar is not None:
            self.bar.set_record(record)

    def lay_out(self) -> None:
        """Place actions and calls."""
        body, sizes = self.body(), self.look.sizes
        inner = body.adjusted(round(sizes.pad * 0.4), 0, -round(sizes.pad * 0.2), 0)
        self.calls.setGeometry(inner)
        self._said.setGeometry(inner)
        if self.bar is not None:
            wide = round(self.taken() - sizes.pad)
            high = self.bar.sizeHint().height()
            top = round(sizes.pad * 0.6 + (self.head_height() - high) / 2)
            self.bar.setGeometry(self.width() - round(sizes.pad) - wide, top, wide, high)

    def paint_card(self, canvas: Canvas) -> None:
        """Paint who it is."""
        sizes, palette = self.look.sizes, self.look.palette
        row = QRectF(sizes.pad, sizes.pad * 0.6, self.width() - 2 * sizes.pad, self.head_height())
        row.setRight(row.right() - self.taken())
        used = canvas.text(
            QRectF(row), self.heading, Type(sizes.label * 1.08, palette.text, BOLD, shrink=0.7)
        )
        row.setLeft(row.left() + used + sizes.pad * 0.6)
        if row.width() > sizes.detail * _LEAST:
            canvas.text(row, self.summary, Type(sizes.detail, palette.muted, shrink=0.85))
