"""Call records of other origin: what was imported, and the way in."""

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QShowEvent

from wallboard.domain.records.record import RecordSet
from wallboard.domain.text import Text, mark, say
from wallboard.ui.ask import Ask
from wallboard.ui.behind import LoadBehind, MatchBehind, RecordsBehind
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.planning.parts.chip_bar import ChipBar
from wallboard.ui.planning.records.sets import find_sets, set_columns
from wallboard.ui.planning.records.wizard import Wizard
from wallboard.ui.planning.records.words import error_words
from wallboard.ui.planning.records.work import Work
from wallboard.ui.spec import Setting
from wallboard.ui.table.push import PushChip
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "Call records")
_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_EMPTY = mark(
    "records",
    "No call records yet. Drop a bill (CSV or Excel) or a Master.csv of Asterisk on this page,"
    " or choose “Import…”.",
)
_NOT_HERE = mark(
    "records", "No call records yet. Where the wallboard records, “wallboard import” brings them in."
)
_FORGET, _SURE = mark("records", "Forget…"), mark("records", "Forget for ever? Press again.")
_FORGETTING = mark("records", "forgetting…")
_HINT = mark("records", "Name")


class RecordsPage(DetailPage):
    """The sets with what can be done with them; while something is imported, the steps of that."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: RecordsBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        self._importer = means.planning.importer
        self._sets: tuple[RecordSet, ...] = ()
        self._text = ""
        self._forgetting: Work | None = None
        model: RowsModel[RecordSet] = RowsModel(set_columns(setting.format), lambda row: row.name, self)
        self.sheet = Sheet(self.look, mark("records", "Imported"), model, means.memory, "records.sets")
        self.sheet.add_filter(_HINT)
        self.bar = ChipBar(self.look)
        self.bring = self._chip(mark("records", "Import…"), mark("records", "import a file or a table"))
        self.load = self._chip(
            mark("records", "Load and staffing"), mark("records", "plan from the chosen set")
        )
        self.match = self._chip(
            mark("records", "Against the exchange"),
            mark("records", "hold the chosen set against the exchange"),
        )
        self.gone = self._chip(_FORGET, mark("records", "remove all calls of the chosen set"))
        self.bar.hold((self.bring, self.load, self.match, self.gone))
        self.wizard = None if self._importer is None else Wizard(self.look, setting, self._importer)
        self.ask = Ask(means.submit, self._fail, self)
        for part in self.parts():
            part.setParent(self)
        self._connect()
        self.setAcceptDrops(self.wizard is not None)
        self.setFocusProxy(self.sheet.view)
        self._show_choice()

    def _chip(self, words: Text, name: Text) -> PushChip:
        return PushChip(self.look, words, name, self)

    def _connect(self) -> None:
        self.bring.clicked.connect(self.begin)
        self.load.clicked.connect(self._open_load)
        self.match.clicked.connect(self._open_match)
        self.gone.clicked.connect(self._forget)
        self.sheet.view.opened.connect(self._open_load)
        self.sheet.view.selectionModel().selectionChanged.connect(self._show_choice)
        self.sheet.view.installEventFilter(self)
        self.sheet.filtered.connect(self._look_for)
        self.sheet.retried.connect(self._ask)
        if self.wizard is not None:
            self.wizard.hide()
            self.wizard.left.connect(self.end)
            self.wizard.imported.connect(self._ask)
            self.wizard.load_wanted.connect(self._go_load)
            self.wizard.match_wanted.connect(self._go_match)

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return (self.bar, self.sheet) if self.wizard is None else (self.bar, self.sheet, self.wizard)

    @property
    def importing(self) -> bool:
        """Whether the steps of an import are seen."""
        return self.wizard is not None and not self.wizard.isHidden()

    def begin(self, path: object = "") -> None:
        """Begin an import; a path leads to its first rows at once."""
        if self.wizard is not None:
            for part in (self.bar, self.sheet):
                part.hide()
            self.wizard.show()
            self.setFocusProxy(self.wizard)
            self.wizard.begin(path if isinstance(path, str) else "")

    def end(self) -> None:
        """Show the sets again."""
        if self.wizard is not None:
            self.wizard.stop()
            self.wizard.hide()
        for part in (self.bar, self.sheet):
            part.show()
        self.setFocusProxy(self.sheet.view)
        self.sheet.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while something is imported: it goes a step back."""
        if _is(event, QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape) and self.importing:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Forget the chosen set with Delete, which asks once more."""
        if _is(event, QEvent.Type.KeyPress, Qt.Key.Key_Delete):
            self._forget()
            return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show the first rows of a file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.begin(files[0])

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what there is."""
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks; an import goes on."""
        super().hideEvent(event)
        self.ask.forget()

    def show_moment(self, moment: Moment) -> None:
        """Take the time."""
        super().show_moment(moment)
        if self._means.submit is nobody_answers:
            self.sheet.say(_NO_CACHE)

    def lay_out(self, field: QRect) -> None:
        """Place the chips above and the sets below, or the steps in place of both."""
        gap, high = round(self.look.sizes.gap), self.bar.sizeHint().height()
        self.bar.setGeometry(field.left(), field.top(), field.width(), high)
        self.bar.lay_out()
        top = field.top() + high + gap
        self.sheet.setGeometry(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        if self.wizard is not None:
            self.wizard.setGeometry(field)

    @property
    def chosen(self) -> RecordSet | None:
        """The set that is selected, or the only one."""
        rows = sorted({index.row() for index in self.sheet.view.selectionModel().selectedRows()})
        if rows:
            found: RecordSet = self.sheet.model.rows[rows[0]]
            return found
        return self.sheet.model.rows[0] if len(self.sheet.model.rows) == 1 else None

    def _ask(self) -> None:
        if self._means.submit is not nobody_answers and self.isVisible():
            self.sheet.show_waiting()
            self.ask(find_sets, self._take)

    def _take(self, sets: tuple[RecordSet, ...]) -> None:
        self._sets = sets
        if self.wizard is not None:
            self.wizard.set_known(sets)
        wanted = self._text.casefold()
        rows = tuple(one for one in sets if wanted in one.name.casefold())
        nothing = say("records", "No set is called so: {text}", text=self._text) if self._text else _EMPTY
        self.sheet.show_rows(rows, _NOT_HERE if self.wizard is None and not self._text else nothing)
        self.sheet.set_note(self.setting.format.count(len(rows)) if rows else "")
        self._show_choice()

    def _look_for(self, text: str) -> None:
        self._text = text.strip()
        self._take(self._sets)

    def _show_choice(self, *_what: object) -> None:
        """Offer what can be done with the chosen set."""
        there = self.chosen is not None
        self.load.setEnabled(there)
        self.match.setEnabled(there)
        self.gone.setEnabled(there and self._importer is not None and self._forgetting is None)
        self.bring.setEnabled(self.wizard is not None)
        if self.gone.set_words(_FORGET):
            self.bar.lay_out()

    def _forget(self) -> None:
        """Ask once more, and then forget the chosen set; that can't be undone."""
        one, importer = self.chosen, self._importer
        if one is None or importer is None or self._forgetting is not None:
            return
        if self.gone.words != _SURE:
            self.gone.set_words(_SURE)
            self.bar.lay_out()
            self.bar.set_note(
                say(
                    "records", "{n} calls of “{name}” go; this can't be undone",
                    n=self.setting.format.count(one.records), name=one.name,
                )
            )  # fmt: skip
            return
        self._forgetting = Work(lambda _tell, _stop: importer.forget_set(one.name), self)
        self._forgetting.done.connect(partial(self._forgotten, None))
        self._forgetting.failed.connect(self._forgotten)
        self.bar.set_note(_FORGETTING)
        self._show_choice()
        self._forgetting.start()

    def _forgotten(self, error: BaseException | None, *_done: object) -> None:
        self._forgetting = None
        self.bar.set_note("" if error is None else error_words(error))
        self._show_choice()
        self._ask()

    def _fail(self, error: BaseException) -> None:
        self.sheet.show_error(error)

    def _open_load(self, *_what: object) -> None:
        if self.chosen is not None:
            self._go_load(self.chosen.name)

    def _open_match(self) -> None:
        if self.chosen is not None:
            self._go_match(self.chosen.name)

    def _go_load(self, name: str) -> None:
        self.opened.emit(LoadBehind(records=name))

    def _go_match(self, name: str) -> None:
        self.opened.emit(MatchBehind(name))


def _is(event: QEvent, kind: QEvent.Type, key: Qt.Key) -> bool:
    """Whether an event is about a key."""
    return event.type() is kind and isinstance(event, QKeyEvent) and event.key() == key
