"""The report for whoever a number is answered for: of a day, a week or a month, on screen and on paper."""

from datetime import date
from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.desk.access import AccessKind
from wallboard.domain.report.lost import Answerer
from wallboard.domain.text import Text, mark
from wallboard.ui.ask import Ask
from wallboard.ui.behind import FigureBehind, ReportBehind
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.ledger.caller.about import behind_caller
from wallboard.ui.ledger.columns import ledger_columns
from wallboard.ui.ledger.noting import Noting
from wallboard.ui.ledger.rows import Known, LedgerRow, ledger_rows
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages import grid
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.promises.stretch import KINDS, Kind, stretch_of, words_of
from wallboard.ui.report.asked import ReportFound, ReportWish, find_report
from wallboard.ui.report.choice import ReportChoice
from wallboard.ui.report.issuing import IssueDesk
from wallboard.ui.report.paper import Reader, completeness, facts_of
from wallboard.ui.report.totals import answerer_columns, explained, left_out, totals_of
from wallboard.ui.spec import Setting
from wallboard.ui.table.own_keys import step_of
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of
from wallboard.ui.today.asked import day_start_of
from wallboard.ui.today.strip import Strip

_TITLE = mark("page", "Report on lost callers")
_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_NOT_SEEN = mark("report", "Nothing was seen of this time")
_NOBODY_LOST = mark("report", "Nobody was lost in this time")
_NOBODY_ANSWERED = mark("report", "No call was answered in this time")
_WIDE = (2.6, 1.0)
_AGAIN_MS = 15_000
_RARELY = 20
"""What took long is asked again after so many times as long."""
_OURS = frozenset({"with", "next", "worth"})
"""Columns of the ledger that are about the work here, and nobody else's business."""


class ReportPage(DetailPage):
    """Shows a time that was, or the one that is, as far as it has come."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: ReportBehind, demo: Text | None = None
    ) -> None:
        """Take which time and number; the kind that was chosen last where none is asked for."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        self._kind: Kind = behind.kind or _kept_kind(means)
        self._date = None if behind.date is None else date.fromisoformat(behind.date)
        self._wish: ReportWish | None = None
        self.found: ReportFound | None = None
        self.known = Known(lines=means.names)
        self.noting = Noting(means.desk, setting)
        self.choice = ReportChoice(self.look, self._kind, behind.line)
        self.issuing = IssueDesk(self.choice.issue, means, self.noting)
        self.strip = Strip(self.look)
        columns = tuple(one for one in ledger_columns(setting) if one.key not in _OURS)
        rows: RowsModel[LedgerRow] = RowsModel(columns, lambda row: row.key, self)
        heading = mark("report", "Lost callers")
        self.lost = Sheet(self.look, heading, rows, means.memory, "report.lost")
        self.agents: dict[tuple[str, str], str] = {}
        people: RowsModel[Answerer] = RowsModel(
            answerer_columns(setting, self.agents), lambda row: (row.source, row.agent), self
        )
        self.people = Sheet(
            self.look, mark("report", "Who answered"), people, means.memory, "report.answered"
        )
        self.ask = Ask(means.submit, self._fail, self)
        self._clock, self._again = QElapsedTimer(), QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        for part in self.parts():
            part.setParent(self)
        self._connect()
        self.setFocusProxy(self.lost.view)

    def _connect(self) -> None:
        self.choice.day_chosen.connect(self.choose_day)
        self.choice.kind_chosen.connect(self.choose_kind)
        self.choice.line_chosen.connect(self.choose_line)
        self.issuing.told.connect(self.choice.set_note)
        self.strip.chosen.connect(self._explain)
        self.lost.view.opened.connect(self._open_caller)
        self._again.timeout.connect(self._ask_again)
        for sheet in (self.lost, self.people):
            sheet.view.installEventFilter(self)
            sheet.retried.connect(self._ask)

    def parts(self) -> tuple[ReportChoice, Strip, Sheet, Sheet]:
        """Return what has to be told of another look."""
        return (self.choice, self.strip, self.lost, self.people)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Left and Right from the tables: they lead to another time."""
        step = step_of(event)
        if step is None:
            return super().eventFilter(watched, event)
        self.choice.step(step)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self._again.start()
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self._again.stop()
        self.ask.forget()

    def choose_day(self, day: date) -> None:
        """Show the day, the week or the month of a day."""
        today = None if self._moment is None else date.fromisoformat(self._moment.snapshot.day)
        self._date = None if today is not None and stretch_of(self._kind, day).last >= today else day
        self._show_again()

    def choose_kind(self, kind: str) -> None:
        """Show a day, a week or a month, now and next time."""
        self._kind = next(one for one in KINDS if one == kind)
        self._means.memory.put("report.kind", kind)
        self._show_again()

    def choose_line(self, line: str) -> None:
        """Show what came of another number; an empty one means all."""
        self.choice.line = line
        self._show_again()

    def show_moment(self, moment: Moment) -> None:
        """Follow the time up to this moment."""
        super().show_moment(moment)
        snapshot, form = moment.snapshot, self.setting.format
        today = date.fromisoformat(snapshot.day)
        day = self._date or today
        start = day_start_of(snapshot, form.zone)
        stretch = stretch_of(self._kind, day)
        before = self._wish
        wish = self._wish = ReportWish(
            stretch, self.choice.line, form.zone, start, snapshot.at, snapshot.rules
        )
        days = wish.wanted.days
        first, last = days[0], days[-1]
        words = words_of((first.start + first.end) / 2, (last.start + last.end) / 2, self._kind, form)
        self.choice.show_stretch(self._kind, day, today, words)
        if self._means.submit is nobody_answers:
            for sheet in (self.lost, self.people):
                sheet.say(_NO_CACHE)
        elif before is None or before.about != wish.about:
            self._forget()
            self._ask()

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about it has to say."""
        if self.found is None:
            return ()
        return facts_of(self.found.report, self._reader())

    def pictures(self) -> tuple[Picture, ...]:
        """Give the figures for paper."""
        return (picture_of(self.strip, self.look),)

    def note_taken(self, kind: AccessKind, what: str) -> None:
        """Note that whole numbers were written to a file, or printed."""
        if self._moment is not None:
            self.noting.take(kind, what, list(self.lost.model.rows), self._moment.now)

    def lay_out(self, field: QRect) -> None:
        """Place choice and figures above, the callers on the left, who answered on the right."""
        gap, top = round(self.look.sizes.gap), field.top()
        for part in (self.choice, self.strip):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        self.choice.lay_out()
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        for sheet, place in zip((self.lost, self.people), grid.columns(rest, _WIDE, gap), strict=True):
            sheet.setGeometry(place)

    def _reader(self) -> Reader:
        line = self.choice.line
        return Reader(
            self.setting.format,
            self.setting.options.mask,
            name=self._means.names.line("", line) if line else "",
        )

    def _forget(self) -> None:
        self.found = None
        self.issuing.offer(None)
        self.strip.show_totals(())
        for sheet in (self.lost, self.people):
            sheet.forget()

    def _ask(self) -> None:
        if self._wish is not None and self.isVisible() and self._means.submit is not nobody_answers:
            self._clock.start()
            self.ask(partial(find_report, self._wish), self._take)

    def _ask_again(self) -> None:
        """Ask again for what goes on, or was not settled when it was over."""
        if self._wish is not None and not self._wish.is_settled:
            self._ask()

    def _take(self, found: ReportFound) -> None:
        self.found = found
        self._again.setInterval(max(_AGAIN_MS, _RARELY * self._clock.elapsed()))
        self.agents.update(found.agents)
        if self._wish is not None:
            self.issuing.offer((self._wish, found, self._reader()))
        moment = self._moment
        if moment is None:
            return
        titles = titles_of(moment.snapshot)
        self.known = Known(titles, found.agents, found.contacts, self._means.names)
        self.choice.show_lines(found.lines, self._means.names)
        self.choice.set_note(completeness(found.report, self.setting.format))
        self.lost.set_foot(left_out(found.report, self.setting.format))
        self.strip.show_totals(totals_of(found.report, self.setting.format))
        rows = ledger_rows(found.report.rows, self.known, moment.now, self.setting)
        blind = not found.report.seen.share
        self.lost.show_rows(rows, _NOT_SEEN if blind else _NOBODY_LOST)
        self.people.show_rows(found.report.answerers, _NOT_SEEN if blind else _NOBODY_ANSWERED)

    def _fail(self, error: BaseException) -> None:
        for sheet in (self.lost, self.people):
            sheet.show_error(error)

    def _show_again(self) -> None:
        if self._moment is not None:
            self.show_moment(self._moment)

    def _open_caller(self, row: LedgerRow) -> None:
        self.opened.emit(behind_caller(row))

    def _explain(self, key: str) -> None:
        if self._wish is not None:
            since, until = self._wish.wanted.span
            lines = (self.choice.line,) if self.choice.line else ()
            self.opened.emit(
                FigureBehind(explained(key, self.choice.line), since=since, until=until, lines=lines)
            )


def _kept_kind(means: Means) -> Kind:
    kept = means.memory.get("report.kind")
    return next((kind for kind in KINDS if kind == kept), "month")
