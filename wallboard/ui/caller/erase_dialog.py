"""Erases one caller: tells what goes and what stays, asks a second time, and says how far it has come."""

from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.ui.ask import Ask
from wallboard.ui.caller.privacy import GOES, STAYS, Gone, Holding, Privacy, gone_words, holding_words
from wallboard.ui.caller.style import dressed
from wallboard.ui.format import Format
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

LAST = 4
"""So many digits of the number are typed before anything is erased."""
_LOOK_MS = 50
_TITLE = mark("privacy", "Erase this caller")
_COUNTS = mark("privacy", "Counting what is kept …")
_NO, _CLOSE = mark("desk", "Cancel"), mark("privacy", "Close")
_ON, _ERASE = mark("privacy", "Continue"), mark("privacy", "Erase for ever")
_GOES, _STAYS = mark("privacy", "What goes"), mark("privacy", "What stays")
_ASK = say("privacy", "This cannot be undone. Type the last {n} digits of the number to go on.", n=LAST)
_WHATEVER = mark("privacy", "It failed; the log says why.")


class EraseDialog(QDialog):
    """Two steps, then the work: while that goes on it can't be closed."""

    erased = Signal(object)
    """What `Gone`."""

    def __init__(
        self, look: Look, form: Format, privacy: Privacy, caller: tuple[CallerId, Words], parent: QWidget
    ) -> None:
        """Take whom; nothing is erased yet."""
        super().__init__(parent)
        self.setWindowTitle(shown(_TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._who, self._form, self._privacy = caller[0], form, privacy
        self.held, self.told = _label(_COUNTS, "title"), _label("", "title")
        self.typed = QLineEdit(maxLength=LAST)
        self.typed.setAccessibleName(shown(_ASK))
        self.no, self.on = QPushButton(shown(_NO)), QPushButton(shown(_ON))
        self.busy = False
        self._gone: Gone | None = None
        self._came: SimpleQueue[Text] = SimpleQueue()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._ask = Ask(lambda work: work(), self._fail, self)
        self._lay_out(caller[1])
        self._connect()
        dressed(self, look)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
        self._await(partial(privacy.held, self._who), self._hold)

    def reject(self) -> None:
        """Close, but not while it is being erased."""
        if not self.busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay open while it is being erased."""
        if self.busy:
            event.ignore()
        else:
            super().closeEvent(event)

    def go_on(self) -> None:
        """Ask the second time; then erase."""
        if self.typed.isHidden():
            self.typed.show()
            self.told.setText(shown(_ASK))
            self.on.setText(shown(_ERASE))
            self.on.setObjectName("alarm")
            self.on.style().polish(self.on)
            self._compare()
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.on.isEnabled():
            self._erase()

    def _connect(self) -> None:
        self.typed.hide()
        self.typed.textChanged.connect(self._compare)
        self.typed.returnPressed.connect(self.go_on)
        self.no.clicked.connect(self.reject)
        self.on.clicked.connect(self.go_on)
        self.on.setEnabled(False)
        for button in (self.no, self.on):
            button.setAutoDefault(False)

    def _await(self, work: Any, then: Any) -> None:  # noqa: ANN401 -- a future's maker, and who takes what it brings
        self._ask(work, then)

    def _hold(self, held: Holding) -> None:
        self.held.setText(shown(holding_words(held, self._form)))
        self.on.setEnabled(True)

    def _compare(self, *_text: str) -> None:
        self.on.setEnabled(self.typed.text().strip() == self._who[-LAST:])

    def _erase(self) -> None:
        self.busy = True
        for widget in (self.typed, self.on, self.no):
            widget.setEnabled(False)
        self._looking.start()
        came = self._came
        self._await(partial(self._privacy.erase, self._who, came.put), self._end)

    def _look(self) -> None:
        """Tell how far it has come."""
        try:
            while True:
                self.told.setText(shown(self._came.get_nowait()))
        except Empty:
            return

    def _end(self, gone: Gone) -> None:
        self._rest()
        self._gone = gone
        self.told.setText(shown(gone_words(gone, self._form)))
        self.typed.hide()
        self.on.hide()
        self.no.setText(shown(_CLOSE))
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
        self.erased.emit(gone)

    def _fail(self, error: BaseException) -> None:
        self._rest()
        words: Words = _WHATEVER
        if isinstance(error, WallboardError):
            words = say("privacy", "{what} {hint}", what=error.message, hint=error.hint or "")
        self.told.setObjectName("warning")
        self.told.style().polish(self.told)
        self.told.setText(shown(words))
        self.no.setText(shown(_CLOSE))

    def _rest(self) -> None:
        self.busy = False
        self._looking.stop()
        self.no.setEnabled(True)

    def _lay_out(self, who: Words) -> None:
        column = QVBoxLayout(self)
        column.addWidget(_label(who, "who"))
        column.addWidget(self.held)
        for title, lines in ((_GOES, GOES), (_STAYS, STAYS)):
            column.addWidget(_label(title, "title"))
            for words in lines:
                column.addWidget(_label(say("privacy", "•  {line}", line=words), ""))
        column.addWidget(self.told)
        column.addWidget(self.typed)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.on)
        column.addLayout(buttons)


def _label(words: Words, name: str) -> QLabel:
    label = QLabel(shown(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
