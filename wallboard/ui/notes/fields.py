"""The fields of a note: what for, whether it is settled, the text, who, and to whom it goes."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wallboard.domain.caller import NAME_LIMIT
from wallboard.domain.notes.clients import Client
from wallboard.domain.notes.reasons import Reason, title_of
from wallboard.domain.text import Text, mark
from wallboard.ui.notes.chooser import Chooser
from wallboard.ui.notes.draft import Draft, solved_by
from wallboard.ui.notes.words import SOLVED
from wallboard.ui.text import Words, shown, tip

REASON, STATE, TEXT = mark("note", "Reason"), mark("note", "Solved"), mark("note", "Note")
NAME, COMPANY, NUMBER = mark("note", "Name"), mark("note", "Company"), mark("note", "Ring them at")
SEND = mark("note", "Send to")
_NO_REASON = mark("note", "– none –")
_HINT = mark("note", "What was said, and what is to be done")


class Fields(QWidget):
    """A note as fields; the order of the Tab key is that in which one writes."""

    changed = Signal()

    def __init__(self, reasons: tuple[Reason, ...], clients: tuple[Client, ...]) -> None:
        """Take what may be chosen for this call."""
        super().__init__()
        self._reasons, self._clients = reasons, clients
        self._agent = ""
        self.reason = Chooser(_NO_REASON, [(one.code, one.title) for one in reasons])
        self.solved = QButtonGroup(self)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(shown(_HINT))
        self.name, self.company, self.number = (QLineEdit(maxLength=NAME_LIMIT) for _ in range(3))
        self.send = tuple(_box(client) for client in clients)
        self._form = QFormLayout(self)
        self._lay_out()
        self._connect()

    @property
    def first(self) -> QWidget:
        """Where one begins to write."""
        return self.reason if self._reasons else self.text

    @property
    def written(self) -> tuple[QWidget, ...]:
        """Those that one writes in."""
        return (self.text, self.name, self.company, self.number)

    def can_undo(self, field: object) -> bool:
        """Whether Ctrl+Z would take something back that was written in a field."""
        if field is self.text:
            return self.text.document().isUndoAvailable()
        return isinstance(field, QLineEdit) and field.isUndoAvailable()

    def draft(self) -> Draft:
        """Return what stands in the fields."""
        chosen = tuple(
            client.title for client, box in zip(self._clients, self.send, strict=True) if box.isChecked()
        )
        return Draft(
            self.name.text(), self.company.text(), self.number.text(), self._agent,
            self.reason.code, self.text.toPlainText(),
            SOLVED[max(0, self.solved.checkedId())][0], chosen,
        )  # fmt: skip

    def show_draft(self, draft: Draft) -> None:
        """Put a note into the fields."""
        self.blockSignals(True)
        self._agent = draft.agent
        for field, words in (
            (self.name, draft.name),
            (self.company, draft.company),
            (self.number, draft.number),
        ):
            field.setText(words)
        self._show_reason(draft.reason)
        self._show_solved(draft.solved)
        self.text.setPlainText(draft.text)
        for client, box in zip(self._clients, self.send, strict=True):
            box.setChecked(client.title in draft.clients)
        self.blockSignals(False)

    def _show_reason(self, code: str) -> None:
        """Choose a reason; one that the catalogue has no more is offered for as long as a note has it."""
        self.reason.choose(code, title_of(self._reasons, code))

    def _show_solved(self, solved: bool | None) -> None:
        for n, (value, _) in enumerate(SOLVED):
            if value is solved:
                self.solved.button(n).setChecked(True)

    def _lay_out(self) -> None:
        form = self._form
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._row(REASON, self.reason)
        self._row(STATE, self._choice())
        self._row(TEXT, self.text)
        for title, field in ((NAME, self.name), (COMPANY, self.company), (NUMBER, self.number)):
            self._row(title, field)
        if self.send:
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            for one in self.send:
                column.addWidget(one)
            self._row(SEND, box)

    def _choice(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        for n, (_, words) in enumerate(SOLVED):
            button = QRadioButton(shown(words))
            self.solved.addButton(button, n)
            row.addWidget(button)
        row.addStretch(1)
        self.solved.button(0).setChecked(True)
        return box

    def _row(self, title: Text, field: QWidget) -> None:
        label = _label(title)
        label.setBuddy(field)
        field.setAccessibleName(shown(title))
        self._form.addRow(label, field)

    def set_gaps(self, size: int) -> None:
        """Leave room by the size of the font."""
        self._form.setHorizontalSpacing(round(size * 1.2))
        self._form.setVerticalSpacing(round(size * 0.6))
        self.text.setMinimumHeight(size * 6)

    def _connect(self) -> None:
        self.reason.chosen.connect(self._reason_chosen)
        self.reason.changed.connect(self._say)
        self.solved.idToggled.connect(self._say)
        self.text.textChanged.connect(self._say)
        fields: Iterable[QLineEdit] = (self.name, self.company, self.number)
        for field in fields:
            field.textChanged.connect(self._say)
        for box in self.send:
            box.toggled.connect(self._say)

    def _say(self, *_: object) -> None:
        self.changed.emit()

    def _reason_chosen(self, _: str) -> None:
        """A reason may mean that the matter is settled."""
        draft = self.draft()
        self._show_solved(solved_by(draft, draft.reason, self._reasons))


def _box(client: Client) -> QCheckBox:
    box = QCheckBox(shown(client.title))
    box.setToolTip(tip(client.title))
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return box


def _label(words: Words) -> QLabel:
    label = QLabel(shown(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("title")
    return label
