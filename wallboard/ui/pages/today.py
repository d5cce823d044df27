"""A day by intervals, for the supervisor: totals with the day before beneath, a chart, and a table."""

from datetime import date

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent

from wallboard.domain.day.interval import Interval
from wallboard.domain.day.scope import EVERYTHING, is_of_sources
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import Text, mark
from wallboard.ui.behind import AgentsBehind, FigureBehind, TodayBehind
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import Freshness, freshness
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import PATIENCE_MS, Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import policies_of, steps_of, titles_of
from wallboard.ui.today.ahead import ahead_of, total_words
from wallboard.ui.today.asked import DayFound, DayWish, OtherDays, day_start_of
from wallboard.ui.today.asking import Asking
from wallboard.ui.today.chart import DayChart
from wallboard.ui.today.controls import MINUTES, USUAL_MINUTES, Controls
from wallboard.ui.today.marks import marks_of
from wallboard.ui.today.rows import ON_DUTY, TIME, PartRow, columns_of, rows_of, whole_day
from wallboard.ui.today.seen import seen_words
from wallboard.ui.today.strip import Strip
from wallboard.ui.today.sums import nobody_saw
from wallboard.ui.today.totals import by_then_words, facts_of_day, totals_of
from wallboard.ui.today.view import DayView, view_of

_CHART = 0.46
"""Part of the height below the totals that the chart takes."""
_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_WHOLE_ONLY = mark("today", "Lost calls and agents on duty are known of all queues together only")
_NO_CALLS = mark("today", "No calls on this day")
_NOT_SEEN = mark("today", "Nothing was seen of this day")
_NO_CALLS_YET = mark("table", "No calls yet today")


class TodayPage(DetailPage):
    """Follows the day that is, or shows one that was."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: TodayBehind, demo: Text | None = None
    ) -> None:
        """Take which day, of which queues; those that were chosen last where all are asked for."""
        super().__init__(look, shown(mark("page", "Today")), setting, demo)
        self.behind = behind
        self._memory = means.memory
        self._date = None if behind.date is None else date.fromisoformat(behind.date)
        self._scope = behind.queues if behind.queues != EVERYTHING else _kept_scope(means)
        self._minutes = _kept_minutes(means)
        self._found: DayFound | None = None
        self._others: OtherDays | None = None
        self._by_then: Interval | None = None
        self._drawn: tuple[tuple[object, ...], tuple[object, ...]] = ((None,) * 3, ())
        self.controls = Controls(self.look, self._minutes)
        self.strip = Strip(self.look)
        self.chart = DayChart(self.look, setting.format)
        model: RowsModel[PartRow] = RowsModel(columns_of(setting.format), lambda row: row.key, self)
        model.order = (model.columns[0], False)
        self.table = Sheet(self.look, mark("today", "By interval"), model, means.memory, "today")
        for part in (self.controls, self.strip, self.chart, self.table):
            part.setParent(self)
        self.asking = Asking(means, self)
        self._connect()
        self.setFocusProxy(self.chart)

    def _connect(self) -> None:
        self.controls.day_chosen.connect(self.choose_day)
        self.controls.minutes_chosen.connect(self.choose_minutes)
        self.controls.queues_chosen.connect(self.choose_queues)
        self.strip.chosen.connect(self._explain)
        self.chart.chosen.connect(self._explain)
        self.chart.stepped.connect(self.controls.step)
        self.chart.entered.connect(self._enter_table)
        self.table.view.clicked.connect(self._click)
        self.table.view.opened.connect(lambda _row: self._open_cell(self.table.view.currentIndex()))
        self.table.retried.connect(self.asking.again)
        self.asking.found.connect(self._take)
        self.asking.others_found.connect(self._take_others)
        self.asking.by_then_found.connect(self._take_by_then)
        self.asking.failed.connect(self.table.show_error)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.controls, self.strip, self.chart, self.table)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self.asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def choose_day(self, day: date) -> None:
        """Show another day."""
        today = None if self._moment is None else date.fromisoformat(self._moment.snapshot.day)
        self._date = None if day == today else day
        self._show_again()

    def choose_minutes(self, minutes: int) -> None:
        """Cut the day into parts of this length, now and next time."""
        self._minutes = minutes
        self._memory.put("today.minutes", str(minutes))
        self._show_again()

    def choose_queues(self, scope: Scope) -> None:
        """Show the day of these queues, now and next time."""
        self._scope = scope
        self._memory.put("today.queues", "\n".join(scope))
        self._show_again()

    def show_moment(self, moment: Moment) -> None:
        """Follow the day up to this moment."""
        super().show_moment(moment)
        snapshot = moment.snapshot
        today = date.fromisoformat(snapshot.day)
        day = self._date or today
        words = self.setting.format.date(snapshot.day_start if day == today else self._noon(day))
        self.set_title(shown(mark("page", "Today") if day == today else words))
        self.controls.show_day(day, today, words)
        self.controls.show_queues(_queues_of(snapshot), self._scope)
        if self.asking.alone:
            self.table.say(_NO_CACHE)
            self.chart.show_view(self.chart.view, _NO_CACHE)
        elif self.asking.want(self._wish(moment)):
            self._found = self._others = self._by_then = None
            self.table.forget()
            QTimer.singleShot(PATIENCE_MS, self, self._clear)
        self._show()

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about the day has to say."""
        found, moment = self._found, self._moment
        if found is None or moment is None:
            return ()
        whole, titles = whole_day(found), titles_of(moment.snapshot)
        return facts_of_day(found, whole, self.setting.format, titles)

    def pictures(self) -> tuple[Picture, ...]:
        """Give totals and chart for paper."""
        return (picture_of(self.strip, self.look), self.chart.picture())

    def lay_out(self, field: QRect) -> None:
        """Place controls, totals, chart and table below each other."""
        gap = round(self.look.sizes.gap)
        top = field.top()
        for part in (self.controls, self.strip):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        self.controls.lay_out()
        rest = field.bottom() + 1 - top
        chart = round((rest - gap) * _CHART)
        self.chart.setGeometry(field.left(), top, field.width(), chart)
        self.table.setGeometry(field.left(), top + chart + gap, field.width(), rest - chart - gap)

    def _noon(self, day: date) -> float:
        parts = day_of(day, self.setting.format.zone)
        return (parts.start + parts.end) / 2

    def _wish(self, moment: Moment) -> DayWish:
        snapshot, zone = moment.snapshot, self.setting.format.zone
        start = day_start_of(snapshot, zone)
        day = day_of(self._date or date.fromisoformat(snapshot.day), zone, start)
        chosen = select(snapshot, self._scope)
        return DayWish(
            day, zone, start, self._scope, self._minutes, snapshot.at,
            tuple(source.name for source in chosen.sources), policies_of(snapshot), steps_of(snapshot),
        )  # fmt: skip

    def _show_again(self) -> None:
        if self._moment is not None:
            self.show_moment(self._moment)

    def _take(self, found: DayFound) -> None:
        self._found = found
        self._show()

    def _take_others(self, others: OtherDays) -> None:
        self._others = others
        self._show()

    def _take_by_then(self, part: Interval | None) -> None:
        self._by_then = part
        self._show()

    def _show(self) -> None:
        """Show what is known so far, if it is another than what is shown."""
        found, moment = self._found, self._moment
        if found is None or moment is None:
            return
        fresh, snapshot = self._fresh(moment), moment.snapshot
        old: Words = "" if fresh is None or fresh.live else fresh.words
        answers = (found, self._others, self._by_then)
        incidents = snapshot.incidents if self._date is None else snapshot.rules.incidents
        ahead = ahead_of(snapshot, self._scope, today=self._date is None)
        beside = (old, snapshot.hours, incidents, None if ahead is None else ahead.parts)
        before = self._drawn
        same = all(one is other for one, other in zip(before[0], answers, strict=True))
        if same and before[1] == beside:
            return
        self._drawn = (answers, beside)
        hours = snapshot.hours if self._date is None else None
        self._show_totals(found, old)
        marks = marks_of(incidents, found.wish, self.setting.format)
        nothing = self._nothing(found)
        view = view_of(found, self._others, hours, marks, live=not old, ahead=ahead)
        self.chart.show_view(view, nothing)
        seen = seen_words(found, self.setting.format)
        self.chart.set_note(total_words(ahead, seen, self.setting.format), old)
        self._show_table(rows_of(found, hours), nothing, old)

    def _clear(self) -> None:
        """Show nothing of another day while its answer is still to come."""
        if self._found is None:
            self.chart.show_view(DayView(), "")
            self.strip.show_totals(())

    def _show_totals(self, found: DayFound, old: Words) -> None:
        whole, form = whole_day(found), self.setting.format
        if whole is not None:
            self.controls.set_note(by_then_words(self._by_then, found.wish, form))
            self.strip.show_totals(totals_of(whole, self._by_then, found.wish, form), old=bool(old))

    def _show_table(self, rows: tuple[PartRow, ...], nothing: Text, old: Words) -> None:
        first = not self.table.model.rowCount()
        self.table.show_rows(rows, nothing)
        if first and self._date is None:
            self.table.view.scrollToBottom()  # the present is what one looks for first
        self.table.set_note(mark("today", "of those who joined or arrived in it"), old)
        self.table.set_foot("" if is_of_sources(self._scope) else _WHOLE_ONLY)

    def _nothing(self, found: DayFound) -> Text:
        """Say why there is nothing, where there is nothing."""
        whole = whole_day(found)
        if whole is not None and nobody_saw(whole):
            return _NOT_SEEN
        return _NO_CALLS_YET if self._date is None else _NO_CALLS

    def _fresh(self, moment: Moment) -> Freshness | None:
        if self._date is not None:
            return None
        return freshness(moment, select(moment.snapshot, self._scope).sources, self.setting.format)

    def _click(self, index: QModelIndex) -> None:
        """Explain the cell that was clicked; with Shift or Ctrl rows are chosen, to be copied."""
        if not QGuiApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        ):
            self._open_cell(index)

    def _open_cell(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row: PartRow = self.table.model.rows[index.row()]
        key = self.table.model.columns[index.column()].key
        if key == ON_DUTY:
            self.opened.emit(
                AgentsBehind(self._scope, None if self._date is None else self._date.isoformat())
            )
        elif row.whole:
            self._explain("offered" if key == TIME else key)
        else:
            self._explain("offered" if key == TIME else key, row.part.since, row.part.until)

    def _explain(self, key: str, since: float | None = None, until: float | None = None) -> None:
        """Ask why a figure is what it is: of a part, or of the day."""
        if since is None and self._date is not None and self._found is not None:
            since, until = self._found.wish.day.start, self._found.wish.day.end
        self.opened.emit(FigureBehind(key, self._scope, since, until))

    def _enter_table(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)
        if self.table.model.rowCount() and not self.table.view.currentIndex().isValid():
            self.table.view.go_to(0)


def _queues_of(snapshot: Snapshot) -> tuple[tuple[str, Scope], ...]:
    return tuple((title, (f"{source}/{queue}",)) for (source, queue), title in titles_of(snapshot).items())


def _kept_scope(means: Means) -> Scope:
    kept = means.memory.get("today.queues")
    return tuple(kept.split("\n")) if kept else EVERYTHING


def _kept_minutes(means: Means) -> int:
    kept = means.memory.get("today.minutes") or ""
    minutes = int(kept) if kept.isdecimal() and len(kept) < len("1000") else USUAL_MINUTES
    return minutes if minutes in MINUTES else USUAL_MINUTES
