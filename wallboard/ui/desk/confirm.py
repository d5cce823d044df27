"""The one question before a telephone rings: whom, with which number shown, in which language, from where."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.desk.habits import Phone
from wallboard.ui.desk.menus import Choice, menu_of
from wallboard.ui.desk.words import phone_words
from wallboard.ui.paint.canvas import BOLD, MEDIUM, REGULAR
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

BLUE = "#1f5fb4"
"""What matters most; white on it is read at 6.3 to 1 in every theme."""
HOUR_S: Seconds = 3600.0
_TITLE = mark("desk", "Call back")
_CALL, _CANCEL = mark("desk", "Call"), mark("desk", "Cancel")
_WAIVE = mark("desk", "Do not ask again for an hour")
_FIRST = mark("desk", "Rings first")


class Question(Struct, frozen=True):
    """What is asked."""

    who: Words
    """Name, or number where there is none."""
    rows: tuple[tuple[Text, Words], ...]
    """What it is called, and what it is."""
    phones: tuple[Phone, ...]
    """Which may ring first; none: a program of this computer does."""
    warning: Words = ""


class Confirm(QDialog):
    """Asks over the window and stops nothing else; Enter calls, Esc does not."""

    def __init__(
        self, look: Look, question: Question, then: Callable[[Phone | None, bool], object], parent: QWidget
    ) -> None:
        """`then` is called with the telephone, and whether not to be asked again."""
        super().__init__(parent)
        self.setWindowTitle(shown(_TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._look, self._then, self._phones = look, then, question.phones
        self.who = _label(question.who, "who")
        self.phone = _button("", "choice")
        self.phone.setAccessibleName(shown(_FIRST))
        self.phone.clicked.connect(self._offer_phones)
        self._phone = question.phones[0] if question.phones else None
        self.waive = QCheckBox(shown(_WAIVE))
        self.call = _button(_CALL, "primary")
        self.no = _button(_CANCEL, "")
        self.call.setDefault(True)
        self.call.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.accepted.connect(self._answer)
        self._lay_out(question)
        self._dress(look)
        self.call.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter calls, but on a button that does something else; all else is as in any dialog."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.focusWidget() not in {
            self.no,
            self.phone,
        }:
            self.accept()
        else:
            super().keyPressEvent(event)

    @property
    def said(self) -> tuple[str, ...]:
        """All that is told, line by line."""
        return tuple(label.text() for label in self.findChildren(QLabel))

    def _answer(self) -> None:
        self._then(self._phone, self.waive.isChecked())

    def choose_phone(self, phone: Phone) -> None:
        """Let another telephone ring first."""
        self._phone = phone
        more = say("desk", "{phone} ▾", phone=phone_words(phone))
        self.phone.setText(shown(more if len(self._phones) > 1 else phone_words(phone)))
        self.phone.setEnabled(len(self._phones) > 1)

    def _offer_phones(self) -> None:
        choices = (Choice(phone_words(one), partial(self.choose_phone, one)) for one in self._phones)
        menu_of(choices, self._look, self).popup(self.phone.mapToGlobal(self.phone.rect().bottomLeft()))

    def _lay_out(self, question: Question) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for title, words in question.rows:
            form.addRow(_label(title, "title"), _label(words, ""))
        if question.phones:
            form.addRow(_label(_FIRST, "title"), self.phone)
            self.choose_phone(question.phones[0])
        buttons = QHBoxLayout()
        buttons.addWidget(self.waive, 1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.call)
        column = QVBoxLayout(self)
        column.addWidget(self.who)
        if question.warning:
            column.addWidget(_label(question.warning, "warning"))
        column.addLayout(form)
        column.addLayout(buttons)
        self._form, self._buttons, self._column = form, buttons, column

    def _dress(self, look: Look) -> None:
        size = round(look.sizes.detail)
        font = look.fonts.font(size, REGULAR)[0]
        for widget in (self, *self.findChildren(QWidget)):
            widget.setFont(font)
        self.who.setFont(look.fonts.font(look.sizes.label * 1.1, BOLD)[0])
        self.call.setFont(look.fonts.font(size, MEDIUM)[0])
        self._column.setContentsMargins(size * 2, round(size * 1.6), size * 2, round(size * 1.4))
        self._column.setSpacing(size)
        self._form.setHorizontalSpacing(size * 2)
        self._form.setVerticalSpacing(round(size * 0.7))
        self._buttons.setSpacing(round(size * 0.7))
        self.setMinimumWidth(size * 32)
        self.setStyleSheet(style_of(look, size))


def style_of(look: Look, size: int) -> str:
    """Return how dialogs of a desk look."""
    palette = look.palette
    return (
        f"QDialog {{ background: {palette.card}; }}"
        f"QLabel {{ color: {palette.text}; }} QLabel#title {{ color: {palette.muted}; }}"
        f"QLabel#warning {{ color: {palette.warn}; }} QCheckBox {{ color: {palette.muted}; }}"
        f"QPushButton {{ background: {palette.chip}; color: {palette.text};"
        f" border: 2px solid {palette.chip}; border-radius: {round(size * 0.42)}px;"
        f" padding: {round(size * 0.35)}px {round(size * 0.9)}px; }}"
        f"QPushButton#choice {{ text-align: left; }}"
        f"QCheckBox {{ spacing: {round(size * 0.5)}px; }}"
        f"QCheckBox::indicator {{ width: {size}px; height: {size}px;"
        f" border: 2px solid {palette.muted}; border-radius: {round(size * 0.25)}px; }}"
        # A dot, not only another colour.
        f"QCheckBox::indicator:checked {{ border-color: {BLUE}; background: qradialgradient("
        f"cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,"
        f" stop: 0 #ffffff, stop: 0.55 #ffffff, stop: 0.6 {BLUE}, stop: 1 {BLUE}); }}"
        f"QCheckBox:focus {{ color: {palette.text}; }}"
        f"QPushButton#primary {{ background: {BLUE}; color: #ffffff; border-color: {BLUE}; }}"
        f"QPushButton:focus, QPushButton#primary:focus {{ border-color: {palette.text}; }}"
    )


def _label(words: Words, name: str) -> QLabel:
    label = QLabel(shown(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    return label


def _button(words: Words, name: str) -> QPushButton:
    button = QPushButton(shown(words))
    button.setObjectName(name)
    return button
