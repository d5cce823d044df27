"""Leads through an import: a file, its first rows, what is in it, how far it is, and what came of it."""

from collections.abc import Iterable
from functools import partial
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from wallboard.domain.records.layout import Layout, Preset, Role
from wallboard.domain.records.layout import Look as FirstLook
from wallboard.domain.records.record import RecordSet
from wallboard.domain.records.survey import Imported, Survey
from wallboard.domain.text import mark
from wallboard.ui.planning.habits import RecordImporter
from wallboard.ui.planning.records.draft import Draft
from wallboard.ui.planning.records.steps import LayoutStep, RunStep, SourceStep, Step, SummaryStep
from wallboard.ui.planning.records.style import dress
from wallboard.ui.planning.records.words import error_words, result_words, step_words
from wallboard.ui.planning.records.work import Long, Work
from wallboard.ui.spec import Setting
from wallboard.ui.table.card import Card
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_LOOK_MS = 100
_READING, _IMPORTING, _DONE = (
    mark("records", "Reading through"), mark("records", "Importing"), mark("records", "Imported"),
)  # fmt: skip
_STOPPING = mark("records", "Stopping…")
_NO_NAME = mark("records", "Give it a name to find it by.")
_NO_PATH = mark("records", "Choose a file, or type the address of a table.")


class Wizard(Card):
    """Four steps in one card; Esc goes a step back."""

    left = Signal()
    """Nobody wants to import any more, or it is done."""
    imported = Signal(str)
    """The name of the set that has more in it now."""
    load_wanted = Signal(str)
    match_wanted = Signal(str)

    def __init__(self, look: Look, setting: Setting, importer: RecordImporter) -> None:
        """Begin with where the calls are."""
        super().__init__(look, "")
        self._setting, self._importer = setting, importer
        self.draft: Draft | None = None
        self._preset = ""
        self.work: Work | None = None
        self.source, self.form = SourceStep(), LayoutStep(look, setting.format.zone)
        self.form.table.first.mask = setting.options.mask
        self.summary, self.run = SummaryStep(), RunStep()
        self.stack = QStackedWidget(self)
        for step in self.steps:
            self.stack.addWidget(step)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look_at_work)
        self._connect()
        self.set_look(look)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps, in their order."""
        return (self.source, self.form, self.summary, self.run)

    def _connect(self) -> None:
        self.source.leave.clicked.connect(self.back)
        self.source.on.clicked.connect(self.look_at)
        self.source.path.returnPressed.connect(self.look_at)
        self.source.browse.clicked.connect(self.browse)
        self.form.back.clicked.connect(self.back)
        self.form.on.clicked.connect(self.survey)
        self.form.table.meant.connect(self._mean)
        self.form.fields.changed.connect(self._change)
        self.form.fields.preset_chosen.connect(self._take_preset)
        self.summary.back.clicked.connect(self.back)
        self.summary.on.clicked.connect(self.bring_in)
        self.summary.name.returnPressed.connect(self.bring_in)
        self.run.stop.clicked.connect(self._stop)
        self.run.close_.clicked.connect(self.left)
        self.run.again.clicked.connect(self.begin)
        self.run.load.clicked.connect(self._want_load)
        self.run.match.clicked.connect(self._want_match)

    def begin(self, path: object = "") -> None:
        """Begin anew; a path leads to its first rows at once."""
        self._forget_work()
        self.draft, self._preset = None, ""
        self.summary.name.clear()
        self.summary.layout_name.clear()
        self.source.path.setText(path if isinstance(path, str) else "")
        self._go(self.source)
        if self.source.path.text():
            self.look_at()

    def set_known(self, sets: Iterable[RecordSet]) -> None:
        """Take which sets there are: what goes by the name of one is added to it."""
        self.summary.known = {one.name: one.records for one in sets}

    def stop(self) -> None:
        """End what goes on: nobody waits for it any more."""
        self._forget_work()

    def look_at(self) -> None:
        """Read the first rows."""
        path = self.source.path.text().strip().removeprefix("file://")
        if not path:
            self.source.tell(_NO_PATH)
            return
        self._preset = ""
        self._look(path, None)

    def survey(self) -> None:
        """Read all of it and keep nothing."""
        if self.draft is not None:
            draft = self.draft
            self.run.show_state(_READING, done=False)
            self._go(self.run)
            self._start(
                lambda tell, stop: self._importer.survey(draft.path, draft.layout, tell, stop), self._surveyed
            )

    def bring_in(self) -> None:
        """Import it, and save the layout where a name is given for it."""
        name, layout_name = self.summary.name.text().strip(), self.summary.layout_name.text().strip()
        if self.draft is None or not self.summary.on.isEnabled():
            return
        if not name:
            self.summary.tell(_NO_NAME)
            return
        draft, importer = self.draft, self._importer

        def long(tell: Any, stop: Any) -> Imported:  # noqa: ANN401 -- as the importer takes them
            if layout_name:
                importer.save_preset(layout_name, draft.layout)
            return importer.run(draft.path, draft.layout, name, tell, stop)

        self.run.show_state(_IMPORTING, done=False)
        self._go(self.run)
        self._start(long, self._imported)

    def back(self) -> None:
        """Go a step back; from the first one out."""
        if self.work is not None and self.stack.currentWidget() is self.run:
            self._stop()
        elif self.stack.currentWidget() in (self.source, self.run):
            self.left.emit()
        else:
            self._go(self.source if self.stack.currentWidget() is self.form else self.form)

    def browse(self) -> None:
        """Ask for a file with the desktop's own window."""
        dialog = QFileDialog(self, shown(mark("records", "Import call records")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(self.begin)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        super().set_look(look)
        for step in self.steps:
            dress(step, look)
            step.set_look(look)
            step.column.setSpacing(round(look.sizes.detail * 0.7))
        self.lay_out()

    def head_height(self) -> float:
        """The steps have headings of their own."""
        return 0.0

    def lay_out(self) -> None:
        """Give the step all the room."""
        side = round(self.look.sizes.pad)
        self.stack.setGeometry(self.rect().adjusted(side, side, -side, -side))

    def _go(self, step: Step) -> None:
        step.tell("")
        self.stack.setCurrentWidget(step)
        step.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, path: str, layout: Layout | None) -> None:
        importer = self._importer
        self._start(
            lambda _tell, _stop: (importer.look(path, layout), importer.presets()),
            partial(self._seen, path, layout),
        )

    def _seen(self, path: str, layout: Layout | None, answer: tuple[FirstLook, tuple[Preset, ...]]) -> None:
        look, presets = answer
        self.draft = Draft(path, look, look.layout if layout is None else layout)
        self.form.fields.show_presets(presets, self._preset or look.preset)
        self._show_draft()
        if self.stack.currentWidget() is not self.form:
            self._go(self.form)

    def _show_draft(self) -> None:
        if self.draft is None:
            return
        rows, why = self.draft.rows(self._setting, self._importer.given)
        self.form.fields.show_draft(self.draft)
        self.form.table.show_draft(self.draft, rows)
        self.form.on.setEnabled(not why)
        self.form.tell(why)

    def _mean(self, place: int, role: Role | None) -> None:
        if self.draft is not None:
            self.draft = self.draft.meaning(place, role)
            self._show_draft()

    def _change(self, layout: Layout, again: bool) -> None:
        if self.draft is None:
            return
        self.draft = replace(self.draft, layout=layout)
        if again:
            self._look(self.draft.path, layout)
        else:
            self._show_draft()

    def _take_preset(self, preset: Preset | None) -> None:
        if self.draft is not None:
            self._preset = "" if preset is None else preset.name
            self._look(self.draft.path, None if preset is None else preset.layout)

    def _surveyed(self, survey: Survey) -> None:
        if survey.cancelled:
            self._go(self.form)
            return
        self._go(self.summary)
        self.summary.show_survey(survey, self._setting.format, mask=self._setting.options.mask)
        if self.draft is not None and not self.summary.name.text():
            self.summary.name.setText(PurePath(self.draft.path.partition("?")[0]).stem)

    def _imported(self, result: Imported) -> None:
        self.run.show_state(_DONE, done=True)
        self.run.bar.setValue(self.run.bar.maximum())
        self.run.told.setText(shown(result_words(result, self._setting.format)))
        self.run.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.imported.emit(self.summary.name.text().strip())

    def _start(self, long: Long, then: Any) -> None:  # noqa: ANN401 -- takes what the work returns
        self._forget_work()
        self.work = Work(long, self)
        self.work.done.connect(partial(self._end, then))
        self.work.failed.connect(self._fail)
        self._looking.start()
        self.work.start()

    def _end(self, then: Any, result: object) -> None:  # noqa: ANN401 -- as above
        self._rest()
        then(result)

    def _fail(self, error: BaseException) -> None:
        """Say it on the step from which one can do something about it."""
        self._rest()
        step = self.stack.currentWidget()
        if step is self.run:
            importing = self.run.head.text() == shown(_IMPORTING)
            self._go(self.summary if importing else self.form)
            step = self.stack.currentWidget()
        if isinstance(step, Step):
            step.tell(error_words(error))

    def _rest(self) -> None:
        self.work = None
        self._looking.stop()

    def _forget_work(self) -> None:
        if self.work is not None:
            self.work.forget()
            self._rest()

    def _stop(self) -> None:
        if self.work is not None:
            self.work.stop()
            self.run.stop.setEnabled(False)
            self.run.tell(_STOPPING, "title")

    def _look_at_work(self) -> None:
        if self.work is not None and self.stack.currentWidget() is self.run:
            step, seconds = self.work.step, self.work.clock.elapsed() / 1000
            self.run.bar.setValue(round(step.share * self.run.bar.maximum()))
            self.run.told.setText(shown(step_words(step.rows, step.share, seconds, self._setting.format)))

    def _want_load(self) -> None:
        self.load_wanted.emit(self.summary.name.text().strip())

    def _want_match(self) -> None:
        self.match_wanted.emit(self.summary.name.text().strip())
