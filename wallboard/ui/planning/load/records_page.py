"""The imported calls that were there at an instant: what a peak of call records is made of."""

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.caller import known_as
from wallboard.domain.records.record import CallRecord
from wallboard.domain.text import Text, mark, say
from wallboard.ui.ask import Ask
from wallboard.ui.behind import CallerBehind, RecordCallsBehind
from wallboard.ui.export.paper import Fact
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.planning.load.heat_view import LAYERS
from wallboard.ui.planning.load.records_list import find_record_calls, record_columns
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLE = mark("page", "Calls of the records")
_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_NOBODY = mark("load", "No call of these records was there at that instant any more.")
_NONE_FITS = mark("load", "No call fits the filter: clear it with Esc")


class RecordCallsPage(DetailPage):
    """One list; Enter opens the caller."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: RecordCallsBehind, demo: Text | None = None
    ) -> None:
        """Take which calls."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind = behind
        self._alone = means.submit is nobody_answers
        self._found: tuple[CallRecord, ...] = ()
        self._text = ""
        model: RowsModel[CallRecord] = RowsModel(record_columns(setting), _key, self)
        at = behind.at
        heading = say(
            "page", "On {date} at {time}", date=setting.format.date(at), time=setting.format.instant(at, at)
        )
        self.sheet = Sheet(self.look, heading, model, means.memory, "load.records")
        self.sheet.setParent(self)
        self.sheet.add_filter(mark("load", "Number, line or operator"))
        self.sheet.filtered.connect(self.look_for)
        self.sheet.retried.connect(self._put)
        self.sheet.view.opened.connect(self._open)
        self.ask = Ask(means.submit, self.sheet.show_error, self)
        self.setFocusProxy(self.sheet.view)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.sheet,)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the calls."""
        super().showEvent(event)
        self._put()

    def hideEvent(self, event: QHideEvent) -> None:
        """Want no answer while nobody looks."""
        super().hideEvent(event)
        self.ask.forget()

    def show_moment(self, moment: Moment) -> None:
        """Take the time."""
        super().show_moment(moment)
        if self._alone:
            self.sheet.say(_NO_CACHE)

    def look_for(self, text: str) -> None:
        """List only calls in whose row a text stands."""
        self._text = text.strip()
        self._list()

    def facts(self) -> tuple[Fact, ...]:
        """Say of which records a file about it is."""
        layer = dict(LAYERS).get(self.behind.layer, "")
        return (
            Fact(mark("load", "Imported call records"), self.behind.records),
            Fact(mark("load", "Counted"), layer),
        )

    def lay_out(self, field: QRect) -> None:
        """Give the list all the room."""
        self.sheet.setGeometry(field)

    def _put(self) -> None:
        if not self._alone and self.isVisible():
            self.sheet.show_waiting()
            self.ask(partial(find_record_calls, self.behind), self._take)

    def _take(self, found: tuple[CallRecord, ...]) -> None:
        self._found = found
        self._list()

    def _list(self) -> None:
        wanted, columns = self._text.casefold(), self.sheet.model.columns
        rows = tuple(
            row for row in self._found if any(wanted in column.text(row).casefold() for column in columns)
        )
        count = self.setting.format.count
        n, m = count(len(rows)), count(len(self._found))
        self.sheet.show_rows(rows, _NONE_FITS if wanted else _NOBODY)
        noted = n if not wanted else say("table", "{n} of {m}", n=n, m=m)
        self.sheet.set_note(say("load", "{name} · {n}", name=self.behind.records, n=noted))

    def _open(self, row: CallRecord) -> None:
        if known_as(row.caller, row.caller_raw) is not None:
            self.opened.emit(CallerBehind(row.caller, row.caller_raw))


def _key(row: CallRecord) -> tuple[object, ...]:
    return row.began, row.caller_raw, row.line, row.call, row.ended
