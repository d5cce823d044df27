"""The bar in which somebody types a message for the room; it covers nothing and stops nothing."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.moment import Message
from wallboard.ui.paint.canvas import REGULAR
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

LONGEST = 200
"""Characters; more can't be read in passing."""
UNTIL = (
    mark("message", "today"),
    mark("message", "30 min"),
    mark("message", "1 h"),
    mark("message", "2 h"),
)
_AS_TYPED = ("today", "30 min", "1 h", "2 h")


class Messages(Protocol):
    """Where the message for the room is kept."""

    def current(self) -> Message | None:
        """Return what was typed last and holds now; None: nothing."""

    def put(self, text: str, until: str) -> Seconds:
        """Keep a message until `18:00`, `30 min` or `today`; return its end. Raises WallboardError."""

    def when(self, until: str) -> Text | str:
        """Return the end that is meant, in words such as `tomorrow 09:00`. Raises WallboardError."""

    def clear(self) -> None:
        """End the message. Raises WallboardError."""


class Composer(QWidget):
    """Text, end, and what to do with them. Enter puts it on the wall, Esc leaves it as it was."""

    closed = Signal()
    shown_until = Signal(object)
    """A message was put on the wall; until when, in words."""

    def __init__(self, look: Look, messages: Messages) -> None:
        """Begin hidden."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._messages = messages
        self._before: QWidget | None = None
        self.text = QLineEdit(maxLength=LONGEST)
        self.text.setPlaceholderText(shown(mark("message", "A message for the room")))
        self.until = QComboBox()
        typed = QLineEdit()
        self.until.setLineEdit(typed)
        self.until.addItems([shown(words) for words in UNTIL])
        self.until.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.until.setAccessibleName(shown(mark("message", "Until")))
        self.end = QLabel()
        self.end.setTextFormat(Qt.TextFormat.PlainText)
        self.end.setObjectName("end")
        self.until.editTextChanged.connect(self._tell_end)
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.put_button = _button(mark("message", "Show"))
        self.clear_button = _button(mark("message", "Clear"))
        self.put_button.clicked.connect(self.put)
        self.clear_button.clicked.connect(self.clear)
        self.text.returnPressed.connect(self.put)
        typed.returnPressed.connect(self.put)
        self._lay_out()
        self.set_look(look)
        self.hide()

    def open(self) -> None:
        """Begin to type: the present message is there to be changed."""
        self._before = self.window().focusWidget()
        message = self._messages.current()
        self.text.setText("" if message is None else message.text)
        self.until.setCurrentIndex(0)
        self._tell_end()
        self._tell(None)
        self.clear_button.setEnabled(message is not None)
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def put(self) -> None:
        """Show the message from now on; an empty one ends the present one."""
        text = " ".join(self.text.text().split())
        if not text:
            self.clear()
            return
        until = self._typed_until()
        try:
            when = self._messages.when(until)
            self._messages.put(text, until)
        except WallboardError as error:
            self._tell(error)
        else:
            self.leave()
            self.shown_until.emit(when)

    def clear(self) -> None:
        """End the message."""
        try:
            self._messages.clear()
        except WallboardError as error:
            self._tell(error)
        else:
            self.leave()

    def leave(self) -> None:
        """Hide, and give the keys back to who had them."""
        # Before it hides: Qt would give them to the next in line, as if somebody had used the Tab key.
        before = self._before
        back = before if before is not None and isValid(before) else self.window()
        back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        palette, size = look.palette, round(look.sizes.detail)
        font = look.fonts.font(size, REGULAR)[0]
        for widget in (self.text, self.until, self.end, self.trouble, self.put_button, self.clear_button):
            widget.setFont(font)
        self.setStyleSheet(
            f"Composer {{ background: {palette.card}; border-top: 1px solid {palette.line}; }}"
            f"QLabel {{ color: {palette.alarm}; }} QLabel#end {{ color: {palette.muted}; }}"
            f"QLineEdit, QComboBox, QPushButton {{ background: {palette.background}; color: {palette.text};"
            f" border: 1px solid {palette.muted}; border-radius: {size // 4}px; padding: {size // 3}px; }}"
            f"QComboBox QAbstractItemView {{ background: {palette.background}; color: {palette.text}; }}"
            f"QComboBox QLineEdit {{ border: none; padding: 0px; }}"
            f"QLineEdit:focus, QComboBox:focus, QPushButton:focus {{ border-color: {palette.talking_ink}; }}"
            f"QPushButton:disabled {{ color: {palette.muted}; }}"
        )

    def _typed_until(self) -> str:
        typed = self.until.currentText().strip()
        offered = [shown(words) for words in UNTIL]
        return _AS_TYPED[offered.index(typed)] if typed in offered else typed

    def _tell_end(self) -> None:
        """Say what the end means while it is typed; what is not yet an end means nothing."""
        try:
            when = self._messages.when(self._typed_until())
        except WallboardError:
            self.end.clear()
        else:
            self.end.setText(shown(say("message", "until {time}", time=when)))

    def _tell(self, error: WallboardError | None) -> None:
        told = "" if error is None else " ".join(shown(part) for part in (error.message, error.hint) if part)
        self.trouble.setText(told)
        self.trouble.setVisible(bool(told))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        for widget in (self.until, self.end, self.put_button, self.clear_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.trouble)


def _button(words: Text) -> QPushButton:
    button = QPushButton(shown(words))
    button.setAutoDefault(True)
    return button
