"""The card at the top of a caller's page: how they stand, and what can be done for them."""

from PySide6.QtCore import QEvent, QRectF, QSize

from wallboard.ui.caller.view import Head
from wallboard.ui.desk.bar import ActionBar
from wallboard.ui.paint.canvas import BOLD, Canvas, Record, Type
from wallboard.ui.table.card import Card
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_STATUS, _LINE, _AROUND = 1.9, 1.5, 0.7
"""Heights in details, and what is above and below in parts of the padding."""
_LEAST = 8.0
"""In font sizes: with less room beside how they stand, what was done is left out."""
_BAR = 0.62
"""The actions take at most this part of the width."""


class HeadCard(Card):
    """Paints two lines; the actions stand at the right."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing known."""
        super().__init__(look, "")
        self.head = Head("", Tone.MUTED, "", "")
        self.bar: ActionBar | None = None

    def put_actions(self, actions: ActionBar) -> None:
        """Have a bar of actions."""
        self.bar = actions
        actions.setParent(self)
        actions.grown.connect(self._make_room)
        actions.show()
        self.lay_out()

    def show_head(self, head: Head) -> None:
        """Say how they stand."""
        if head != self.head:
            self.head = head
            self.setAccessibleName(shown(head.status))
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of both lines."""
        sizes = self.look.sizes
        return QSize(0, round(sizes.detail * (_STATUS + _LINE) + 2 * _AROUND * sizes.pad))

    def event(self, event: QEvent) -> bool:
        """Give the actions another place when they want one."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        if self.bar is not None:
            self.bar.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        if self.bar is not None:
            self.bar.set_record(record)

    def lay_out(self) -> None:
        """Place the actions at the right."""
        if self.bar is None:
            return
        hint, pad = self.bar.sizeHint(), round(self.look.sizes.pad)
        wide = round(min(hint.width(), self.width() * _BAR))
        self.bar.setGeometry(self.width() - pad - wide, round(pad * _AROUND), wide, hint.height())

    def paint_card(self, canvas: Canvas) -> None:
        """Paint how they stand, beside it what was done, and below what is known."""
        sizes, palette, head = self.look.sizes, self.look.palette, self.head
        size, top = sizes.detail, sizes.pad * _AROUND
        line = QRectF(sizes.pad, top, self.width() - 2 * sizes.pad, size * _STATUS)
        first = QRectF(line)
        if self.bar is not None:
            first.setRight(self.bar.x() - sizes.pad)
        tone = palette.muted if self.old else canvas.tone(head.tone)
        used = canvas.text(QRectF(first), head.status, Type(sizes.label * 1.15, tone, BOLD, shrink=0.6))
        first.setLeft(first.left() + used + sizes.pad * 0.8)
        if first.width() > size * _LEAST:
            canvas.text(first, head.help, Type(size, palette.text, shrink=0.8))
        line.translate(0, line.height())
        line.setHeight(size * _LINE)
        if self.old:
            line.setLeft(line.left() + self._paint_note(canvas, QRectF(line)) + sizes.pad * 0.6)
        canvas.text(QRectF(line), head.about, Type(size, palette.muted, shrink=0.8))

    def _make_room(self) -> None:
        self.lay_out()
        self.update()
