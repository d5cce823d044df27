"""The steps of an import: where from, how it is written, what is in it, and how far it is."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wallboard.domain.records.survey import REMARKS, Survey
from wallboard.domain.records.wording import doubt
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import Format
from wallboard.ui.planning.records.fields import Fields
from wallboard.ui.planning.records.first import FirstTable
from wallboard.ui.planning.records.words import (
    minutes_words,
    problem_lines,
    sample_words,
    survey_words,
    wrong_words,
)
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

BACK, ON, CANCEL = mark("records", "Back"), mark("records", "Continue"), mark("records", "Cancel")
_WHERE = mark("records", "File, or address of a table")
_HINT = mark("records", "mysql://reader@pbx/asteriskcdrdb?table=cdr")
_WHAT = mark(
    "records",
    "Bills as CSV or Excel in any order of columns; Master.csv and the cdr table of Asterisk, FreePBX and"
    " Issabel; records of FreeSWITCH. Files can be dropped on this page. A database is only read.",
)
_ENTER = mark(
    "records", "A click on a heading, or Enter in its column, says what a column means. ✕ can't be read."
)
_LONGEST = 500
_MOST = 9
"""So many kinds of trouble are listed."""


class Step(QWidget):
    """A heading, whatever derives from it puts below, and buttons; Enter presses the first one."""

    def __init__(self, heading: Text) -> None:
        """Begin with a heading."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = label(heading, "who")
        self.column.addWidget(self.head)
        self.said = label("", "warning")
        self.buttons = QHBoxLayout()

    def end(self, *buttons: QPushButton) -> None:
        """Put the buttons at the foot, the one that goes on at the right."""
        self.column.addLayout(self.buttons)
        self.buttons.addWidget(self.said, 1)
        for one in buttons:
            one.setAutoDefault(True)
            self.buttons.addWidget(one)

    def tell(self, words: Words, name: str = "warning") -> None:
        """Say what is wrong, or what is to be known; nothing hides it."""
        self.said.setObjectName(name)
        self.said.style().polish(self.said)
        self.said.setText(shown(words))

    @property
    def first(self) -> QWidget:
        """Where the keys go."""
        return self

    def set_look(self, _look: Look) -> None:
        """Take what is not said by the style."""


class SourceStep(Step):
    """Where the calls are."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(mark("records", "Import call records"))
        self.column.addWidget(label(_WHAT, "title"))
        name = label(_WHERE, "title")
        self.path = QLineEdit(maxLength=_LONGEST)
        self.path.setPlaceholderText(shown(_HINT))
        self.path.setAccessibleName(shown(_WHERE))
        name.setBuddy(self.path)
        self.browse = QPushButton(shown(mark("records", "Choose a file…")))
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        self.column.addWidget(name)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.leave, self.on = QPushButton(shown(CANCEL)), primary(ON)
        self.end(self.leave, self.on)

    @property
    def first(self) -> QWidget:
        """Where the keys go."""
        return self.path


class LayoutStep(Step):
    """Which column is what, and how dates, durations and numbers are written."""

    def __init__(self, look: Look, zone: str) -> None:
        """Begin empty."""
        super().__init__(mark("records", "How is it written?"))
        self.fields, self.table = Fields(zone), FirstTable(look)
        self.column.addWidget(self.fields)
        self.column.addWidget(label(_ENTER, "title"))
        self.column.addWidget(self.table, 1)
        self.back, self.on = QPushButton(shown(BACK)), primary(ON)
        self.end(self.back, self.on)

    @property
    def first(self) -> QWidget:
        """Where the keys go."""
        return self.table

    def set_look(self, look: Look) -> None:
        """Take what is not said by the style."""
        self.table.set_look(look)
        self.fields.set_gaps(round(look.sizes.detail))


class SummaryStep(Step):
    """What is in it, what can't be read and why, and under which name it is kept."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(mark("records", "This is in it"))
        self.facts, self.minutes = QGridLayout(), label("", "warning")
        self._facts: list[QLabel] = []
        self.kept = label("", "title")
        self.known: Mapping[str, int] = {}
        """How many calls there are in each set by now."""
        self._count: Callable[[float | None], str] = str
        self.wrong = label("", "title")
        flags = Qt.TextInteractionFlag
        self.wrong.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.name, self.layout_name = QLineEdit(maxLength=60), QLineEdit(maxLength=60)
        self.facts.setColumnStretch(1, 1)
        self.column.addLayout(self.facts)
        for widget in (self.minutes, self.wrong):
            self.column.addWidget(widget)
        for title, field in (
            (mark("records", "Keep as"), self.name),
            (mark("records", "Save this layout as (may be empty)"), self.layout_name),
        ):
            name = label(title, "title")
            name.setBuddy(field)
            field.setAccessibleName(shown(title))
            self.column.addWidget(name)
            self.column.addWidget(field)
            if field is self.name:
                self.column.addWidget(self.kept)
        self.column.addStretch(1)
        self.name.textChanged.connect(self._say_where)
        self.back, self.on = QPushButton(shown(BACK)), primary(mark("records", "Import"))
        self.end(self.back, self.on)

    @property
    def first(self) -> QWidget:
        """Where the keys go."""
        return self.name

    @property
    def told(self) -> str:
        """What is said of the file, line by line."""
        texts = [one.text() for one in self._facts]
        return "\n".join(": ".join(pair) for pair in zip(texts[::2], texts[1::2], strict=True))

    def show_survey(self, survey: Survey, form: Format, *, mask: bool = False) -> None:
        """Say what is in it; `mask`: without what may be somebody's number."""
        self._show_facts(survey, form)
        self._count = form.count
        self._say_where(self.name.text())
        warnings = [shown(words) for words in (minutes_words(survey), doubt(survey) or "") if words]
        self.minutes.setText("\n".join(warnings))
        self.minutes.setVisible(bool(warnings))
        problems = [shown(words) for words in problems_words(survey, form, mask=mask)]
        self.wrong.setVisible(bool(problems))
        self.wrong.setText("\n".join(problems[:_MOST]))
        nothing = not survey.calls
        self.on.setEnabled(not nothing)
        self.tell(
            mark("records", "No row can be read so. Go back and correct the columns.") if nothing else ""
        )

    def _show_facts(self, survey: Survey, form: Format) -> None:
        for one in self._facts:
            self.facts.removeWidget(one)
            one.deleteLater()
        self._facts.clear()
        for row, (title, words) in enumerate(survey_words(survey, form)):
            for column, made in enumerate((label(title, "title"), label(words, "fact"))):
                made.setWordWrap(column > 0)
                made.setFont(self.name.font())
                self._facts.append(made)
                self.facts.addWidget(made, row, column)

    def _say_where(self, name: str) -> None:
        """Say that there is a set of that name."""
        there = self.known.get(name.strip())
        words = say(
            "records", "“{name}” has {n} calls already; what is new is added to them.",
            name=name.strip(), n=self._count(there),
        )  # fmt: skip
        self.kept.setText(shown(words))
        self.kept.setVisible(there is not None)


class RunStep(Step):
    """How far it is; and at the end what came of it, and what can be done with it."""

    def __init__(self) -> None:
        """Begin at nothing."""
        super().__init__(mark("records", "Reading"))
        self.bar, self.told = QProgressBar(), label("", "")
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.told)
        self.column.addStretch(1)
        self.stop = QPushButton(shown(CANCEL))
        self.again = QPushButton(shown(mark("records", "Import another…")))
        self.match = QPushButton(shown(mark("records", "Hold against the exchange")))
        self.load = primary(mark("records", "Load and staffing"))
        self.close_ = QPushButton(shown(mark("records", "Done")))
        self.end(self.stop, self.close_, self.again, self.match, self.load)

    @property
    def first(self) -> QWidget:
        """Where the keys go."""
        return self.load if not self.load.isHidden() else self.stop

    def show_state(self, heading: Text, *, done: bool) -> None:
        """Offer to stop, or what can be done now."""
        self.head.setText(shown(heading))
        self.stop.setVisible(not done)
        self.stop.setEnabled(not done)
        for button in (self.close_, self.again, self.match, self.load):
            button.setVisible(done)
        self.tell("")
        if not done:
            self.bar.setValue(0)
            self.told.setText("")


def problems_words(survey: Survey, form: Format, *, mask: bool = False) -> list[Words]:
    """Say what is wrong with how many rows, on which lines, and what stands in the first."""
    said: list[Words] = []
    for one in sorted(survey.problems, key=lambda problem: (problem.kind in REMARKS, -problem.count)):
        words = say(
            "records", "✕ {n} × {what}: lines {lines}",
            n=form.count(one.count), what=wrong_words(one.kind), lines=problem_lines(one, form),
        )  # fmt: skip
        if one.kind in REMARKS:
            words = say(
                "records", "! {n} × {what}, read all the same: lines {lines}",
                n=form.count(one.count), what=wrong_words(one.kind), lines=problem_lines(one, form),
            )  # fmt: skip
        sample = sample_words(one, mask=mask)
        said.append(say("records", "{what} – “{sample}”", what=words, sample=sample) if sample else words)
    return said


def label(words: Words, name: str) -> QLabel:
    """Make a label that wraps."""
    made = QLabel(shown(words))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(name)
    made.setWordWrap(True)
    return made


def primary(words: Text) -> QPushButton:
    """Make the button that goes on."""
    made = QPushButton(shown(words))
    made.setObjectName("primary")
    return made
