"""Asks who a caller is: their entry in the address book, written with the keyboard alone."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark
from wallboard.ui.ask import Ask
from wallboard.ui.caller.book_card import COMPANY, CUSTOMER, LANGUAGE, NAME
from wallboard.ui.caller.style import dressed
from wallboard.ui.means import Desk
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

TYPED = "typed"
_TITLE = mark("caller", "Address book")
_SAVE, _CLOSE = mark("caller", "Save"), mark("desk", "Cancel")
_LOST = mark("note", "This could not be kept.")
_CODE = mark("caller", "as a code, such as hu")


class ContactDialog(QDialog):
    """Enter saves, Esc does not; who has no line in the book gets one."""

    saved = Signal(object)
    """The `Contact` that is in the book now."""

    def __init__(self, look: Look, desk: Desk, who: Words, contact: Contact, parent: QWidget) -> None:
        """Begin with what is known."""
        super().__init__(parent)
        self.setWindowTitle(shown(_TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._before = desk, contact
        self.company, self.name = _field(COMPANY, contact.company), _field(NAME, contact.name)
        self.language, self.customer = _field(LANGUAGE, contact.language), _field(CUSTOMER, contact.customer)
        self.language.setPlaceholderText(shown(_CODE))
        self.told = QLabel("")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setObjectName("warning")
        self.save, self.no = QPushButton(shown(_SAVE)), QPushButton(shown(_CLOSE))
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.keep)
        self.no.clicked.connect(self.reject)
        self.no.setAutoDefault(False)
        self._write = Ask(lambda keep: keep(), self._fail, self)
        self._lay_out(who)
        dressed(self, look)
        self.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Write the entry, if it is another than before."""
        contact = self.contact()
        if contact == self._before:
            self.reject()
            return
        self._write(partial(self._desk.write, contact), lambda _: self._kept(contact))

    def contact(self) -> Contact:
        """Return what stands in the fields; what is not asked stays as it is."""
        before = self._before
        texts = [plain_text(one.text(), NAME_LIMIT) for one in self._fields()]
        company, name, language, customer = texts
        if (company, name, language, customer) == (
            before.company,
            before.name,
            before.language,
            before.customer,
        ):
            return before
        return Contact(before.who, name, company, language, customer, before.value, TYPED)

    def _fields(self) -> tuple[QLineEdit, QLineEdit, QLineEdit, QLineEdit]:
        return self.company, self.name, self.language, self.customer

    def _kept(self, contact: Contact) -> None:
        self.saved.emit(contact)
        self.accept()

    def _fail(self, error: BaseException) -> None:
        self.told.setText(shown(error.message if isinstance(error, WallboardError) else _LOST))

    def _lay_out(self, who: Words) -> None:
        heading = QLabel(shown(who))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setObjectName("who")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in zip((COMPANY, NAME, LANGUAGE, CUSTOMER), self._fields(), strict=True):
            label = QLabel(shown(title))
            label.setObjectName("title")
            label.setBuddy(field)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.told, 1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.addWidget(heading)
        column.addLayout(form)
        column.addLayout(buttons)


def _field(title: Text, text: str) -> QLineEdit:
    field = QLineEdit(text, maxLength=NAME_LIMIT)
    field.setAccessibleName(shown(title))
    return field
