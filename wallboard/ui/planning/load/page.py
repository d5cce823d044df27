"""Most calls at once, the busy hour, agents needed by interval, and what if."""

from datetime import date
from math import inf, nextafter
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.duty.counts import rostered_counts
from wallboard.domain.errors import WallboardError
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import PeakCell
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Scope
from wallboard.domain.staffing.plan import PlannedPart
from wallboard.domain.text import Text, mark, say
from wallboard.ui.behind import (
    CallsBehind,
    FigureBehind,
    GrowthBehind,
    LoadBehind,
    RecordCallsBehind,
    RecordsBehind,
)
from wallboard.ui.export.contents import PERIOD, SEEN, Table
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import grid
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.planning.load.asked import (
    LoadChoice,
    expected_wish,
    peak_wish,
    planned_day,
)
from wallboard.ui.planning.load.asking import Asking
from wallboard.ui.planning.load.busy_card import BusyCard
from wallboard.ui.planning.load.choice import LoadChoiceRow
from wallboard.ui.planning.load.heat_card import HeatCard
from wallboard.ui.planning.load.heat_view import (
    BusyView,
    busy_of,
    cell_at,
    map_of,
    map_words,
    nothing_words,
    seen_words,
)
from wallboard.ui.planning.load.kept import choice_kept, keep, keep_tables, tables_kept
from wallboard.ui.planning.load.planner import Planner
from wallboard.ui.planning.load.reckon import Basis, basis_of
from wallboard.ui.planning.load.sheets import Sheets
from wallboard.ui.planning.load.staffing_card import StaffingCard
from wallboard.ui.planning.load.tables import tables_of
from wallboard.ui.planning.load.whatif_card import WhatIfCard
from wallboard.ui.planning.load.words import expected_words, model_words, not_expected_words
from wallboard.ui.planning.parts.heat import HeatView
from wallboard.ui.planning.parts.site import STRETCHES, Site, Stretch, days_of, site_of
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

_TITLE = mark("page", "Load and staffing")
_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_READING = mark("table", "reading…")
_FAILED = mark("table", "This could not be read. The log says why.")
_ROWS, _UPPER, _LOWER = (0.44, 0.56), (0.7, 0.3), (0.62, 0.38)
"""Shares of the height, and of the widths of both rows."""


class LoadPage(DetailPage):
    """Looks back over weeks, and ahead to one day."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LoadBehind, demo: Text | None = None
    ) -> None:
        """Take what to show; what was chosen last where nothing is asked for."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        self.chosen = choice_kept(means.memory, behind)
        self._site: Site | None = None
        self._about: tuple[object, ...] = ()
        self._duty: object = None
        """The roster that the bars are held against; it is the same object while nothing of it changes."""
        self.choice = LoadChoiceRow(self.look)
        self.heat = HeatCard(self.look, self.chosen.layer)
        self.busy = BusyCard(self.look)
        self.staffing = StaffingCard(self.look, self.chosen.minutes)
        self.whatif = WhatIfCard(self.look, setting.format)
        self.planner = Planner(self.staffing, self.whatif, setting.format, means.currency)
        for part in (self.choice, self.heat, self.busy, self.staffing, self.whatif):
            part.setParent(self)
        self.sheets = Sheets(
            self.look, setting.format, means.memory, costs=means.planning.goal.hour_cost is not None
        )
        for sheet in self.sheets.both:
            sheet.setParent(self)
            sheet.hide()
        self.asking = Asking(means, self)
        self._connect()
        self.setFocusProxy(self.heat)
        if tables_kept(means.memory):
            self.show_tables(there=True)

    def _connect(self) -> None:
        self.choice.stretch_chosen.connect(self._choose_stretch)
        self.choice.scope_chosen.connect(self._choose_scope)
        self.choice.records_chosen.connect(self._choose_records)
        self.choice.day_chosen.connect(self.choose_day)
        self.choice.importing.connect(self._import)
        self.choice.cancelled.connect(self._cancel)
        self.choice.tabled.connect(lambda there: self.show_tables(there=there))
        self.sheets.cell_opened.connect(self._open_hour)
        self.sheets.part_opened.connect(self._open_interval)
        self.planner.planned.connect(self._list_plan)
        self.heat.layer_chosen.connect(self._choose_layer)
        self.heat.opened.connect(self._open_cell)
        self.busy.growing.connect(self._grow)
        self.staffing.minutes_chosen.connect(self._choose_minutes)
        self.staffing.bars.opened.connect(self._open_part)
        self.asking.peaks_found.connect(self._show_peaks)
        self.asking.expected_found.connect(self._show_day)
        self.asking.progressed.connect(self.choice.show_progress)
        self.asking.failed.connect(self._fail)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.choice, self.heat, self.busy, self.staffing, self.whatif, *self.sheets.both)

    def show_tables(self, *, there: bool) -> None:
        """Show the numbers as tables in place of the pictures, or the pictures again."""
        keep_tables(self._means.memory, there=there)
        self.choice.show_tabled(there=there)
        for sheet, picture in zip(self.sheets.both, (self.heat, self.staffing), strict=True):
            sheet.setVisible(there)
            picture.setVisible(not there)
        self.setFocusProxy(self.sheets.week.view if there else self.heat)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self.asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def choose(self, choice: LoadChoice) -> None:
        """Show something else, now and next time."""
        self.chosen = choice
        keep(self._means.memory, choice)
        if self._moment is not None:
            self.show_moment(self._moment)

    def choose_day(self, day: date) -> None:
        """Plan another day."""
        self.choose(replace(self.chosen, plan=day))

    def show_moment(self, moment: Moment) -> None:
        """Ask for what is wanted, where it is not known yet."""
        super().show_moment(moment)
        snapshot, form = moment.snapshot, self.setting.format
        site = self._site = site_of(snapshot, form.zone)
        day = planned_day(self.chosen, site)
        whole = day_of(day, site.zone, site.day_start)
        self.choice.show_choice(self.chosen, day, site.today, form.date((whole.start + whole.end) / 2))
        titles = titles_of(snapshot).items()
        self.choice.show_sources([(title, (f"{s}/{q}",)) for (s, q), title in titles], self.asking.sets)
        self.planner.show_old(old=False)
        if self.asking.alone:
            self.heat.show_view(HeatView(), _NO_CACHE)
            self.planner.show_basis(Basis(goal=self._means.planning.goal), _NO_CACHE)
            return
        about = (self.chosen, site.today, day)
        if about != self._about:
            self._about = about
            self._forget()
        peak = peak_wish(self.chosen, site, self._means.planning.lines)
        self.asking.want(peak, expected_wish(self.chosen, site, snapshot.at), snapshot.at)
        if self.asking.expected is not None and snapshot.duty is not self._duty:
            self._show_day(self.asking.expected)

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about it has to say: of which time, what was seen, and by what it is planned."""
        found, site, plan, form = self.asking.found, self._site, self.planner.plan, self.setting.format
        facts: list[Fact] = []
        if found is not None and site is not None:
            facts += [Fact(PERIOD, self._days_words()), Fact(SEEN, self._seen(found.seen))]
            if self.chosen.scope != EVERYTHING:
                facts.append(Fact(mark("load", "Queues"), ", ".join(self.chosen.scope)))
            if self.chosen.records:
                facts.append(Fact(mark("load", "Imported call records"), self.chosen.records))
        if plan is not None and site is not None:
            day = day_of(planned_day(self.chosen, site), site.zone, site.day_start)
            facts.append(Fact(mark("load", "Day that is planned"), form.date((day.start + day.end) / 2)))
            facts.append(Fact(mark("load", "Planned by"), model_words(self.planner.basis, plan.goal, form)))
        if self.planner.changes.any:
            facts.append(Fact(mark("load", "Changed"), mark("load", "some values were set by hand")))
        return tuple(facts)

    def pictures(self) -> tuple[Picture, ...]:
        """Give map and bars for paper."""
        bars = self.staffing.bars
        return (
            self.heat.picture(),
            self.busy.picture(),
            self.staffing.picture(bars.view, bars.at),
        )

    def tables(self) -> tuple[Table, ...]:
        """Give the numbers behind both as tables; those that are seen are there already."""
        every = tables_of(self.asking.found, self.planner.plan, self.setting.format)
        seen = self.sheets.week.isVisibleTo(self)
        return tuple(one for one in every if not seen or one.name == "days")

    def lay_out(self, field: QRect) -> None:
        """Place what was above what is to come; the numbers of one beside its picture."""
        gap, high = round(self.look.sizes.gap), self.choice.sizeHint().height()
        self.choice.setGeometry(field.left(), field.top(), field.width(), high)
        self.choice.lay_out()
        top = field.top() + high + gap
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        upper, lower = grid.rows(rest, _ROWS, gap)
        for parts, cell, shares in (
            ((self.heat, self.busy), upper, _UPPER),
            ((self.staffing, self.whatif), lower, _LOWER),
        ):
            for part, place in zip(parts, grid.columns(cell, shares, gap), strict=True):
                part.setGeometry(place)
        self.sheets.place(self.heat.geometry(), self.staffing.geometry())

    def _forget(self) -> None:
        """Show nothing of what was asked before."""
        self.heat.show_layer(self.chosen.layer)
        self.heat.show_view(HeatView(), _READING)
        self.heat.set_note("")
        self.busy.show_view(BusyView())
        self.choice.set_note("")

    def _show_peaks(self, found: Any) -> None:  # noqa: ANN401 -- a PeaksFound
        form, site = self.setting.format, self._site
        if site is None:
            return
        view = map_of(found, form)
        empty: Words = "" if view.cells else nothing_words(found)
        self.heat.show_view(view, empty)
        self.sheets.show_week(found, empty)
        words = next(words for key, _, words in STRETCHES if key == self.chosen.stretch)
        self.heat.set_note(map_words(found, self.chosen.layer, words))
        self.busy.show_view(
            busy_of(found, self.chosen.layer, self._means.planning.goal, form, self.asking.above_s)
        )
        self.choice.set_note(seen_words(found, self._ends(), form))

    def _show_day(self, expected: Expected) -> None:
        site, form = self._site, self.setting.format
        if site is None:
            return
        day = day_of(expected.day, site.zone, site.day_start)
        counts = self._counts(day.start, day.end)
        basis = basis_of(expected, counts, self._means.planning.goal)
        named = form.date((day.start + day.end) / 2)
        empty = "" if basis.parts else not_expected_words(expected, named)
        self.staffing.set_heading(expected_words(self.chosen.minutes, named, len(expected.made_of), form))
        fresh = not basis.parts or not self.planner.basis.parts
        others = fresh or basis.parts[0].since != self.planner.basis.parts[0].since
        self.planner.show_basis(
            basis, empty, fresh=others or len(basis.parts) != len(self.planner.basis.parts)
        )

    def _counts(self, since: float, until: float) -> tuple[int, ...] | None:
        if self._moment is None or self.chosen.scope != EVERYTHING:
            return None
        duty = self._duty = self._moment.snapshot.duty
        roster = duty.roster or self._means.roster
        return rostered_counts(roster, duty.absences, since, until, self.chosen.minutes)

    def _ends(self) -> tuple[float, float]:
        """Return an instant of the first day that is looked at, and one of the last."""
        assert self._site is not None, "asked once there is a site"
        site = self._site
        first, after = days_of(self.chosen.stretch, site.today)
        begin = day_of(first, site.zone, site.day_start)
        end = day_of(after, site.zone, site.day_start).start
        return (begin.start + begin.end) / 2, end - 3600.0

    def _days_words(self) -> Words:
        first, last = (self.setting.format.date(at) for at in self._ends())
        return say("load", "{first} to {last}", first=first, last=last)

    def _seen(self, share: float | None) -> Words:
        return mark("load", "nobody knows") if share is None else self.setting.format.goal(share)

    def _fail(self, error: BaseException) -> None:
        words: Words = _FAILED
        if isinstance(error, WallboardError):
            words = error.message
            if error.hint is not None:
                words = say("load", "{message} {hint}", message=error.message, hint=error.hint)
        if self.asking.found is None:
            self.heat.show_view(HeatView(), words)
        if self.asking.expected is None:
            self.planner.show_basis(Basis(goal=self._means.planning.goal), words)

    def _cancel(self) -> None:
        self.asking.cancel()
        self.heat.show_view(HeatView(), mark("load", "Not read to the end. Choose a time to read it again."))
        self.choice.set_note("")

    def _choose_stretch(self, key: Stretch) -> None:
        self.choose(replace(self.chosen, stretch=key))

    def _choose_scope(self, scope: Scope) -> None:
        self.choose(replace(self.chosen, scope=scope, records=""))

    def _choose_records(self, name: str) -> None:
        self.choose(replace(self.chosen, records=name, scope=EVERYTHING))

    def _choose_layer(self, layer: Layer) -> None:
        self.choose(replace(self.chosen, layer=layer))

    def _choose_minutes(self, minutes: int) -> None:
        self.choose(replace(self.chosen, minutes=minutes))

    def _import(self) -> None:
        self.opened.emit(RecordsBehind())

    def _grow(self) -> None:
        self.opened.emit(GrowthBehind(self.chosen.scope))

    def _open_cell(self, row: int, column: int) -> None:
        """Open the calls that were there when it was most."""
        found = self.asking.found
        cell = None if found is None else cell_at(found, row, column)
        if cell is not None:
            self._open_hour(cell)

    def _open_hour(self, cell: PeakCell) -> None:
        if cell.at is None:
            return
        if self.chosen.records:
            self.opened.emit(RecordCallsBehind(self.chosen.records, cell.at, self.chosen.layer))
        else:
            just_after = nextafter(cell.at, inf)  # who ended at that instant was not there any more
            self.opened.emit(CallsBehind(self.chosen.scope, just_after, just_after))

    def _list_plan(self) -> None:
        self.sheets.show_plan(self.planner.plan, self.staffing.empty)

    def _open_interval(self, one: PlannedPart) -> None:
        plan = self.planner.plan
        if plan is not None:
            self._open_part(plan.parts.index(one))

    def _open_part(self, nth: int) -> None:
        """Open what came in that interval on the latest of the days that the forecast is made of."""
        expected, part, site = self.asking.expected, self.planner.basis.part_at(nth), self._site
        if expected is None or part is None or site is None or not expected.made_of or self.chosen.records:
            return
        by = (
            day_of(expected.made_of[0], site.zone, site.day_start).start
            - day_of(expected.day, site.zone, site.day_start).start
        )
        self.opened.emit(FigureBehind("offered", self.chosen.scope, part.since + by, part.until + by))
