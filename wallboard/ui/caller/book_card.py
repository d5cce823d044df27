"""What the address book has of a caller, on their page, and what else may be asked for them."""

from PySide6.QtCore import QRectF, Signal

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.text import mark
from wallboard.ui.caller.hidden import HIDDEN, Said
from wallboard.ui.caller.view import language_name
from wallboard.ui.desk.chip import ActionChip
from wallboard.ui.paint.canvas import Canvas, Record, Type
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

NAME, COMPANY = mark("note", "Name"), mark("note", "Company")
LANGUAGE, CUSTOMER = mark("caller", "Language"), mark("caller", "Customer")
_ORIGIN = mark("caller", "From")
_SENT = mark("caller", "Sent by line")
_TITLE = 6.0
"""Width of what a line is called, in font sizes."""
_LINE = 1.6
_NOT_IN = mark("caller", "Not in the address book")


class BookCard(Card):
    """Paints the entry; one chip changes it, another leads to what the law lets a caller ask for."""

    changing = Signal()
    asking = Signal()

    def __init__(self, look: Look, *, acts: bool, asks: bool, hides: bool) -> None:
        """Whether the entry may be changed, whether more is on offer, and whether nothing is told."""
        super().__init__(look, mark("caller", "Address book"))
        self.contact: Contact | None = None
        self.names: tuple[str, ...] = ()
        """As lines sent them, the latest first."""
        self._hides = hides
        self._known = False
        self.change = ActionChip(look, mark("caller", "Change…"), "E", self)
        self.privacy = ActionChip(look, mark("caller", "Privacy…"), "X", self)
        self._said = Said(look, HIDDEN, self)
        self._said.setVisible(hides)
        self.change.setVisible(acts and not hides)
        self.privacy.setVisible(asks and not hides)
        self.change.clicked.connect(self.changing)
        self.privacy.clicked.connect(self.asking)

    def show_contact(self, contact: Contact | None, names: tuple[str, ...]) -> None:
        """Show what is known."""
        if not self._known or (contact, names) != (self.contact, self.names):
            self.contact, self.names, self._known = contact, names, True
            self.update()

    def lines(self) -> tuple[tuple[Words, Words], ...]:
        """Return what is told, line by line."""
        if self._hides or not self._known:
            return ()
        it = self.contact or Contact("")
        told: tuple[tuple[Words, str], ...] = (
            (COMPANY, it.company),
            (NAME, it.name),
            (LANGUAGE, language_name(it.language)),
            (CUSTOMER, it.customer),
            (_ORIGIN, it.origin),
            (_SENT, ", ".join(self.names)),
        )
        some = tuple((title, plain_text(words, 3 * NAME_LIMIT)) for title, words in told if words)
        return some if self.contact is not None else (("", _NOT_IN), *some)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.change.look = self.privacy.look = look
        self._said.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.change.record = self.privacy.record = record

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chips stand."""
        return max(super().head_height(), float(self.change.sizeHint().height()))

    def lay_out(self) -> None:
        """Place the chips at the right of the heading."""
        sizes = self.look.sizes
        right = self.width() - round(sizes.pad)
        for chip in (self.privacy, self.change):
            if not chip.isHidden():
                hint = chip.sizeHint()
                chip.setGeometry(right - hint.width(), round(sizes.pad * 0.6), hint.width(), hint.height())
                right -= hint.width() + round(sizes.detail * 0.4)
        self._said.setGeometry(self.body())

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading and entry."""
        super().paint_card(canvas)
        sizes, palette, body = self.look.sizes, self.look.palette, QRectF(self.body())
        body.setLeft(sizes.pad)
        row = QRectF(body.left(), body.top(), body.width(), sizes.detail * _LINE)
        for title, words in self.lines():
            if row.bottom() > self.height():
                return
            first, second = QRectF(row), QRectF(row)
            if title:
                first.setWidth(sizes.detail * _TITLE)
                canvas.text(first, title, Type(sizes.detail, palette.muted))
                second.setLeft(first.right() + sizes.detail * 0.4)
            ink = palette.text if title else palette.muted
            canvas.text(second, words, Type(sizes.detail, ink, shrink=0.8))
            row.translate(0, row.height())
