"""Calls by the number that was dialled: lines, campaigns, operators, centres."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.text import Text, mark
from wallboard.ui.behind import FigureBehind, LinesBehind
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages import grid
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.planning.lines.asked import VIEWS, LinesWish, View
from wallboard.ui.planning.lines.asking import Asking
from wallboard.ui.planning.lines.bar_delegate import BarSheet
from wallboard.ui.planning.lines.choice import LinesChoice
from wallboard.ui.planning.lines.columns import BARS, line_columns, operator_columns, vendor_columns
from wallboard.ui.planning.lines.opening import cell_behind, scope_behind
from wallboard.ui.planning.lines.panel import LinePanel
from wallboard.ui.planning.lines.periods import (
    KINDS,
    Clock,
    Kind,
    Period,
    campaign_period,
    chosen_period,
    period_words,
    plain_period,
)
from wallboard.ui.planning.lines.rows import LineRow, OperatorRow, VendorRow
from wallboard.ui.planning.lines.shown import Showing, facts_of
from wallboard.ui.planning.lines.totals import EXPLAINED
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.table.own_keys import step_of
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.asked import day_start_of
from wallboard.ui.today.strip import Strip

_TITLE = mark("page", "Lines and campaigns")
_WIDE = (1.75, 1.0)
"""Shares of the width: the table, and the panel beside it."""
_ROOM = 125
"""From so many font sizes on there is room for the rarer columns."""


class LinesPage(DetailPage):
    """Three views with one table each, and a panel that tells of the chosen row."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LinesBehind, demo: Text | None = None
    ) -> None:
        """Take what to show; the view and the kind of time that were chosen last."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        self._date = None if behind.date is None else date.fromisoformat(behind.date)
        self.view: View = _kept(means, "lines.view", VIEWS, "lines")
        self._kind: Kind = _kept(means, "lines.kind", KINDS[:3], "day")
        self._period: Period | None = None
        """Where it is a campaign's, or chosen by hand."""
        self._campaign: Campaign | None = None
        self._line = self._records = ""
        self._wish: LinesWish | None = None
        self._old: Words = ""
        self.choice = LinesChoice(self.look, self.view, self._kind)
        self.strip = Strip(self.look)
        self.panel = LinePanel(self.look)
        self.sheets = self._made_sheets()
        self.asking = Asking(means, self)
        self.showing = Showing(self)
        for part in self.parts():
            part.setParent(self)
        self._connect()
        self._turn()

    def _made_sheets(self) -> dict[View, Sheet]:
        form, currency = self.setting.format, self._means.currency
        columns: dict[View, tuple[Text, Any]] = {
            "lines": (_TITLE, line_columns(form, currency)),
            "operators": (mark("lines", "Operators"), operator_columns(form, currency)),
            "vendors": (mark("lines", "Call centres"), vendor_columns(form, currency)),
        }
        hint = mark("lines", "Filter: name, number")
        made: dict[View, Sheet] = {}
        for view, (heading, its) in columns.items():
            model: RowsModel[Any] = RowsModel(its, lambda row: row.key, self)
            model.order = (next(one for one in its if one.key == BARS), True)
            sheet = BarSheet(self.look, heading, model, self._means.memory, f"lines.{view}")
            made[view] = sheet
            sheet.add_bars(BARS, _counts)
            if view == "lines":
                sheet.add_filter(hint)
        return made

    def _connect(self) -> None:
        self.choice.view_chosen.connect(self.choose_view)
        self.choice.kind_chosen.connect(self.choose_kind)
        self.choice.day_chosen.connect(self.choose_day)
        self.choice.campaign_chosen.connect(self.choose_campaign)
        self.choice.days_chosen.connect(self.choose_days)
        self.choice.line_chosen.connect(self.choose_line)
        self.choice.stepped.connect(self.step)
        self.choice.stopped.connect(self._stop_or_go_on)
        self.choice.show_campaigns(self._means.campaigns)
        self.strip.chosen.connect(self._explain)
        self.asking.changed.connect(self._show)
        self.asking.drawn.connect(self._draw)
        self.asking.failed.connect(self._fail)
        self.panel.opened.connect(self._open_bar)
        for sheet in self.sheets.values():
            sheet.view.installEventFilter(self)
            sheet.retried.connect(self.asking.again)
            sheet.filtered.connect(self._show)
            sheet.view.doubleClicked.connect(self._open_at)
            sheet.view.opened.connect(self._open_row)
            sheet.view.selectionModel().currentRowChanged.connect(self._choose_row)

    @property
    def sheet(self) -> Sheet:
        """The table of the view."""
        return self.sheets[self.view]

    @property
    def wish(self) -> LinesWish | None:
        """What is asked for."""
        return self._wish

    @property
    def today(self) -> date:
        """The business day that goes on."""
        return date.max if self._moment is None else date.fromisoformat(self._moment.snapshot.day)

    @property
    def means(self) -> Means:
        """What it works with."""
        return self._means

    @property
    def old(self) -> Words:
        """Since when nothing is heard, where what is shown goes on; else nothing."""
        return self._old

    @property
    def roomy(self) -> bool:
        """Whether there is room for the rarer columns."""
        return self.width() >= self.look.sizes.detail * _ROOM

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return (self.choice, self.strip, self.panel, *self.sheets.values())

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
        self.asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def choose_view(self, view: str) -> None:
        """Show lines, operators or call centres, now and next time."""
        self.view = next(one for one in VIEWS if one == view)
        self._means.memory.put("lines.view", view)
        self._turn()
        self._show_again()

    def choose_kind(self, kind: str) -> None:
        """Show a day, a week or a month, now and next time."""
        self._kind = next(one for one in KINDS if one == kind)
        self._period = None
        self._means.memory.put("lines.kind", kind)
        self._show_again()

    def choose_day(self, day: date) -> None:
        """Show the time of a day."""
        if self._period is not None:
            self._kind = "day"
        self._date, self._period = day, None
        self._show_again()

    def choose_campaign(self, campaign: Campaign) -> None:
        """Show the own time of a campaign, and point at it."""
        if self._moment is not None:
            today = date.fromisoformat(self._moment.snapshot.day)
            self._campaign = campaign
            self.sheets["lines"].view.selectionModel().clear()
            self._period = campaign_period(campaign, self._clock(self._moment), today)
            self._show_again()

    def choose_days(self, first: date, last: date) -> None:
        """Show some days."""
        self._period = chosen_period(first, last)
        self._show_again()

    def choose_line(self, line: str) -> None:
        """Compare on this line only, or tell operators by these call records; empty: on all, by none."""
        if self.view == "operators":
            self._records = line
        else:
            self._line = line
        self._show_again()

    def step(self, by: int) -> None:
        """Show the time before, or after."""
        if self._wish is None or self._moment is None:
            return
        moved, today = self._wish.period.moved(by), date.fromisoformat(self._moment.snapshot.day)
        if self._period is not None:
            self._period = moved
        else:
            self._date = None if moved.last >= today else moved.first
        self._show_again()

    def show_moment(self, moment: Moment) -> None:
        """Follow the time up to this moment."""
        super().show_moment(moment)
        today, clock = date.fromisoformat(moment.snapshot.day), self._clock(moment)
        period = self._period or plain_period(self._kind, self._date or today)
        planning = self._means.planning
        self._wish = LinesWish(
            self.view, period, clock, moment.snapshot.at, moment.snapshot.rules, self._means.campaigns,
            planning.operators, planning.vendors, self._line, self._records,
        )  # fmt: skip
        self.choice.show_period(period, today, period_words(period, clock, self.setting.format))
        fresh = freshness(moment, select(moment.snapshot, EVERYTHING).sources, self.setting.format)
        self._old = "" if fresh.live or not self._wish.goes_on else fresh.words
        if self.asking.alone:
            self.showing.nobody()
        elif self.asking.want(self._wish):
            self.sheet.forget()
            self._show()
        else:
            self.showing.ages()

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about it has to say: of which time it is, and what was seen."""
        if self._wish is None:
            return ()
        return facts_of(self._wish, self.asking.found, self.setting.format)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the figures and the panel for paper."""
        strip = picture_of(self.strip, self.look)
        return (strip, self.panel.picture()) if self.panel.lines or self.panel.bars.view.bars else (strip,)

    def lay_out(self, field: QRect) -> None:
        """Place choice and figures above, the table and the panel side by side."""
        gap, top = round(self.look.sizes.gap), field.top()
        for part in (self.choice, self.strip):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        self.choice.lay_out()
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        left, right = grid.columns(rest, _WIDE, gap)
        for sheet in self.sheets.values():
            sheet.setGeometry(left)
        QWidget.setGeometry(self.panel, right)
        self.showing.fit()

    def past(self) -> tuple[float, float] | None:
        """Return the time that is looked at; None: it is the day that is, of which the wall knows all."""
        wish = self._wish
        if wish is None or (wish.period.kind == "day" and wish.goes_on):
            return None
        return wish.span

    def row_now(self) -> LineRow | OperatorRow | VendorRow | None:
        """Return the chosen row; the first, or a chosen campaign's, until somebody chose."""
        rows: Sequence[Any] = self.sheet.model.rows
        index = self.sheet.view.currentIndex()
        if index.isValid() and index.row() < len(rows):
            return rows[index.row()]  # type: ignore[no-any-return] # of whichever view
        nth = self.row_asked_for()
        return rows[nth or 0] if rows else None

    def row_asked_for(self) -> int | None:
        """Return where in the table the campaign is whose time was chosen."""
        if self._campaign is None or self.view != "lines":
            return None
        wanted, rows = (True, self._campaign.title), self.sheet.model.rows
        return next((n for n, row in enumerate(rows) if row.key == wanted), None)

    def _clock(self, moment: Moment) -> Clock:
        zone = self.setting.format.zone
        return Clock(zone, day_start_of(moment.snapshot, zone))

    def _turn(self) -> None:
        """Show the table of the view, and give it the keys."""
        for view, sheet in self.sheets.items():
            sheet.setVisible(view == self.view)
        self.setFocusProxy(self.sheet.view)

    def _show_again(self) -> None:
        if self._moment is not None:
            self.show_moment(self._moment)

    def _show(self, *_text: str) -> None:
        self.showing.show()

    def _draw(self) -> None:
        self.showing.draw()

    def _choose_row(self, *_indices: QModelIndex) -> None:
        self.showing.choose()

    def _fail(self, error: BaseException) -> None:
        self.sheet.show_error(error)

    def _stop_or_go_on(self) -> None:
        if self.asking.stopped:
            self.asking.again()
        else:
            self.asking.give_up()

    def _explain(self, key: str) -> None:
        since, until = self.past() or (None, None)
        self.opened.emit(FigureBehind(EXPLAINED.get(key, key), EVERYTHING, since, until))

    def _open_row(self, _row: object) -> None:
        self._open_at(self.sheet.view.currentIndex())

    def _open_at(self, index: QModelIndex) -> None:
        model = index.model()
        if not index.isValid() or not isinstance(model, RowsModel):
            return
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        row, key = model.rows[index.row()], model.columns[index.column()].key
        if held:
            return
        if isinstance(row, LineRow):
            self.opened.emit(cell_behind(key, row, self.past()))
        elif isinstance(row, VendorRow):
            self.opened.emit(scope_behind(key, self.showing.sources_of(row), self.past()))
        else:
            self.opened.emit(scope_behind(key, (), self.past()))

    def _open_bar(self, nth: int) -> None:
        """Open the calls of a bar."""
        row, course = self.row_now(), self.asking.course
        if isinstance(row, LineRow) and course is not None and nth < len(course.parts):
            part = course.parts[nth]
            self.opened.emit(cell_behind("calls", row, (part.since, part.until)))


def _counts(row: Any) -> tuple[int, int]:  # noqa: ANN401 -- whichever view's row
    """Return how many calls a row has, and how many of them were lost."""
    if isinstance(row, LineRow):
        return row.standing.sums.calls, row.standing.sums.lost
    if isinstance(row, OperatorRow):
        return row.load.calls + row.load.outbound, row.load.lost
    sums = row.standing.sums
    return sums.calls, sums.lost


def _kept(means: Means, key: str, every: Sequence[Any], usual: Any) -> Any:  # noqa: ANN401 -- one of them
    kept = means.memory.get(key)
    return next((one for one in every if one == kept), usual)
