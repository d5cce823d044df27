"""The roster of a day: who is missing, and what that does to the rest of it."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.duty.duty import duty_of
from wallboard.domain.duty.people import as_of_now
from wallboard.domain.duty.rows import Duty
from wallboard.domain.duty.slots import slots_used
from wallboard.domain.periods import Day, day_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.domain.staffing.plan import DayPlan
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.behind import AgentBehind, DutyBehind, FigureBehind, LoadBehind
from wallboard.ui.chart.axes import HOUR, hour_of
from wallboard.ui.export.contents import period_fact
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import SEEING, freshness
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.planning.duty.acts import ACTS, ActBar
from wallboard.ui.planning.duty.asked import LoadFound, LoadWish, PeopleFound, PeopleWish
from wallboard.ui.planning.duty.asking import Asking
from wallboard.ui.planning.duty.bars import Span
from wallboard.ui.planning.duty.doing import Doing
from wallboard.ui.planning.duty.load_card import LoadCard
from wallboard.ui.planning.duty.pause_card import PauseCard, PauseRow, pause_rows
from wallboard.ui.planning.duty.rows import DutyLine, lines_of
from wallboard.ui.planning.duty.sheet import DutySheet
from wallboard.ui.planning.duty.totals import totals_of, totals_of_past
from wallboard.ui.planning.duty.words import ahead_words
from wallboard.ui.planning.load.asked import LoadChoice, expected_wish
from wallboard.ui.planning.parts.site import site_of
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.asked import day_start_of
from wallboard.ui.today.controls import USUAL_MINUTES, Controls
from wallboard.ui.today.strip import Strip

_TITLE = mark("page", "Roster of the day")
_AHEAD = timedelta(days=60)
"""So far can be planned."""
_LOW = 0.27
"""Part of the height for what stands below the roster."""
_FIGURES = frozenset({"agents_rostered", "agents_present"})
_NOBODY = mark(
    "duty",
    "Nobody is rostered on this day. Name a roster in the settings ([site] roster: a table, a calendar or a "
    "folder), or type a shift here: 6 Add …",
)
_NO_LOAD = mark("duty", "What this day needs is not known yet: no such weekday was ever seen.")


class DutyPage(DetailPage):
    """Follows the day that is, or shows another one."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: DutyBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        self._date = None if behind.date is None else date.fromisoformat(behind.date)
        self._people = PeopleFound(PeopleWish(Day(date.min, 0.0, 0.0), 0.0, ()))
        self._load: LoadFound | None = None
        self.duty = Duty()
        self._low = QRect()
        self._drawn: tuple[object, ...] = ()
        self.choice = Controls(self.look, USUAL_MINUTES)
        self.choice.queues.hide()
        self.choice.minutes.hide()
        self.acts = ActBar(self.look)
        self.strip = Strip(self.look)
        self.sheet = DutySheet(self.look, setting, means)
        self.pauses = PauseCard(self.look, setting.format)
        self.load = LoadCard(self.look, setting.format)
        for part in self.parts():
            part.setParent(self)
        self.asking = Asking(means, self)
        self.doing = Doing(means, setting, self)
        self.acts.setVisible(self.doing.acting.can and self._named)
        self._connect()
        self.setFocusProxy(self.sheet.view)

    @property
    def _named(self) -> bool:
        return self.setting.options.agents != "counts"

    def _connect(self) -> None:
        self.choice.day_chosen.connect(self.choose_day)
        self.strip.chosen.connect(self._explain)
        self.sheet.stepped.connect(self.choice.step)
        self.sheet.acted.connect(self._act)
        self.sheet.undone.connect(self.doing.undo)
        self.sheet.placed.connect(self._place_load)
        self.sheet.view.opened.connect(self._open)
        self.sheet.view.selectionModel().selectionChanged.connect(lambda *_which: self._allow())
        self.sheet.retried.connect(self.asking.again)
        self.acts.chosen.connect(self._act)
        self.doing.said.connect(self._say)
        self.load.opened.connect(self._open_part)
        self.asking.people_found.connect(self._take_people)
        self.asking.load_found.connect(self._take_load)
        self.asking.failed.connect(self.sheet.show_error)

    def parts(self) -> tuple[Controls, ActBar, Strip, DutySheet, PauseCard, LoadCard]:
        """Return what has to be told of another look."""
        return (self.choice, self.acts, self.strip, self.sheet, self.pauses, self.load)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self.asking.start()
        self._place_load()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def choose_day(self, day: date) -> None:
        """Show another day."""
        today = None if self._moment is None else date.fromisoformat(self._moment.snapshot.day)
        self._date = None if day == today else day
        self._load = None
        if self._moment is not None:
            self.show_moment(self._moment)

    def show_moment(self, moment: Moment) -> None:
        """Follow the day up to this moment."""
        super().show_moment(moment)
        snapshot, form = moment.snapshot, self.setting.format
        today, day = date.fromisoformat(snapshot.day), self._day(snapshot)
        self._date = None if day.date == today else day.date
        self.choice.show_day(day.date, today + _AHEAD, form.date((day.start + day.end) / 2))
        site = site_of(snapshot, form.zone)
        expected = expected_wish(LoadChoice(plan=day.date), site, snapshot.at)
        sources = tuple(source.name for source in snapshot.sources)
        ahead = snapshot.ahead if self._date is None else None
        self.asking.want(
            PeopleWish(day, snapshot.at, sources),
            LoadWish(day, snapshot.duty, expected, self._means.planning.goal, ahead),
        )
        self._show()

    def facts(self) -> tuple[Fact, ...]:
        """Say of which day a file about it is."""
        if self._moment is None:
            return ()
        day = self._day(self._moment.snapshot)
        return (period_fact(day.start, day.end, self._moment, self.setting.format),)

    def pictures(self) -> tuple[Picture, ...]:
        """Give figures and load for paper."""
        return (picture_of(self.strip, self.look), picture_of(self.load, self.look))

    def lay_out(self, field: QRect) -> None:
        """Place choice and totals above, the roster below, and at the foot pauses and load."""
        gap, top = round(self.look.sizes.gap), field.top()
        high = self.choice.sizeHint().height()
        self.choice.setGeometry(field.left(), top, field.width(), high)
        self.choice.lay_out()
        left = self.choice.later.geometry().right() + 1 + 2 * gap
        acts = QRect(field.left() + left, top, field.width() - left, self.acts.sizeHint().height())
        self.acts.setGeometry(acts)
        self.acts.lay_out()
        self.acts.raise_()
        top += high + gap
        high = self.strip.sizeHint().height()
        self.strip.setGeometry(field.left(), top, field.width(), high)
        top += high + gap
        rest = field.bottom() + 1 - top
        low = round(rest * _LOW)
        self.sheet.setGeometry(field.left(), top, field.width(), rest - low - gap)
        self._low = QRect(field.left(), field.bottom() + 1 - low, field.width(), low)
        self._place_load()

    def _place_load(self) -> None:
        """Let each half hour stand below itself, and pauses in the room that is left."""
        self.sheet.place_hours()
        hours, low, gap = self.sheet.hours(), self._low, round(self.look.sizes.gap)
        size = self.look.sizes.detail
        cut = round(low.width() * 0.3) if hours is None else round(hours[0] - size * 3.2)
        cut = max(cut, round(low.width() * 0.22))
        self.pauses.setGeometry(low.left(), low.top(), cut - gap, low.height())
        self.load.setGeometry(low.left() + cut, low.top(), low.width() - cut, low.height())
        if hours is not None and hours[0] - cut > size * 2:
            self.load.stand_below(hours[0] - cut, hours[1] - cut)

    def _day(self, snapshot: Snapshot) -> Day:
        zone = self.setting.format.zone
        return day_of(self._date or date.fromisoformat(snapshot.day), zone, day_start_of(snapshot, zone))

    def _take_people(self, found: PeopleFound) -> None:
        self._people = found
        self._show()

    def _take_load(self, found: LoadFound) -> None:
        self._load = found
        self._show()

    def _show(self) -> None:
        moment = self._moment
        if moment is None:
            return
        snapshot, is_today = moment.snapshot, self._date is None
        fresh = freshness(moment, select(snapshot, EVERYTHING).sources, self.setting.format)
        day, now = self._day(snapshot), fresh.clock or snapshot.at
        at = min(max(now, day.start), day.end) if not is_today else now
        # With 500 agents this takes some 30 ms (measured), so it is done once a second and for news.
        drawn = (int(now), fresh.live, self._date, snapshot.duty, self._people, self._load)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.duty = self._held(snapshot, day, at)
        old: Words = "" if fresh.live or not is_today else fresh.words
        plan = None if self._load is None else self._load.plan
        span = self._span(snapshot, day, at)
        self.doing.about(snapshot.duty, day, now)
        self.sheet.show_span(span, at if is_today else -1.0)
        self.sheet.list_lines(lines_of(self.duty, self.setting, now), _NOBODY)
        self.sheet.set_note(self.sheet.note, old)
        self._show_totals(plan, now, old)
        self.pauses.show_rows(self._pause_rows(now))
        self.pauses.set_note("", old)
        self.load.set_note(self.load.note)
        self.load.show_plan(plan, span, at, _NO_LOAD if self._load is not None or self.asking.alone else "")
        self._show_foot(snapshot, plan, now)
        self._place_load()
        self._allow()

    def _held(self, snapshot: Snapshot, day: Day, at: Seconds) -> Duty:
        people = self._people.people if self._people.wish.day == day else ()
        if self._date is not None:
            return duty_of(snapshot.duty, people, day, at, gaps=self._people.gaps)
        away = {one.name for one in snapshot.sources if one.status.state not in SEEING}
        gaps = tuple(gap for source in snapshot.sources for gap in source.gaps)
        known = as_of_now(people, snapshot.all.agents, away)
        heard = not away and any(s.status.state is not SourceState.CONNECTING for s in snapshot.sources)
        return duty_of(snapshot.duty, known, day, at, heard=heard, gaps=gaps)

    def _pause_rows(self, now: Seconds) -> tuple[PauseRow, ...]:
        if self._date is not None:
            return ()
        return pause_rows(slots_used(self.duty.rows, self._means.planning.slots), self.setting, now)

    def _show_totals(self, plan: DayPlan | None, now: Seconds, old: Words) -> None:
        if self._date is None:
            self.strip.show_totals(totals_of(self.duty, plan, self.setting, now), old=bool(old))
        else:
            self.strip.show_totals(totals_of_past(self.duty, self.setting))

    def _show_foot(self, snapshot: Snapshot, plan: DayPlan | None, now: Seconds) -> None:
        """Say what the rest of the day is like, or why the roster may be old."""
        words: Words = ""
        if plan is not None and snapshot.duty.roster is not None:
            words = ahead_words(plan, now, self.setting.format)
        if snapshot.duty.trouble is not None:
            words = say("duty", "The roster in use is an older one: {why}", why=snapshot.duty.trouble)
        self.sheet.set_foot(words)

    def _span(self, snapshot: Snapshot, day: Day, now: Seconds) -> Span:
        """Return the whole hours to show: of a centre that closes an hour around its opening hours, and now.

        Else all that somebody is planned for. At night there may be few, and the day would be squeezed.
        """
        opening, form = snapshot.rules.opening, self.setting.format
        edges = [edge for span in (opening.spans_on(day.date) if opening else ()) for edge in span]
        if edges:
            edges = [min(edges) - HOUR, max(edges) + HOUR]
        else:
            shifts = [shift for row in self.duty.rows for shift in row.shifts]
            edges = [edge for shift in shifts for edge in (shift.since, shift.until)]
            parts = () if self._load is None or self._load.plan is None else self._load.plan.parts
            edges += [edge for one in parts for edge in (one.part.since, one.part.until)]
            edges = edges or [now, now + 8 * HOUR]
        if self._date is None:
            edges.append(now)
        inside = [min(max(edge, day.start), day.end) for edge in edges]
        first, last = hour_of(min(inside), form), max(inside)
        end = hour_of(last, form)
        return first, max(end if end == last else end + HOUR, first + HOUR)

    def _allow(self) -> None:
        line = self.sheet.chosen if self.sheet.model.rowCount() else None
        self.acts.allow(self.doing.allowed(None if line is None else line.row))

    def _act(self, act: str) -> None:
        line, wanted = self.sheet.chosen, next((one for one in ACTS if one == act), None)
        if wanted is None or self._moment is None:
            return
        chip = self.acts.chips[wanted]
        at = chip.mapToGlobal(QPoint(0, chip.height()))
        if wanted == "add":
            self.doing.add(self._others(self._moment.snapshot), self.look, at)
        else:
            self.doing.do(wanted, None if line is None else line.row, self.look, at)

    def _others(self, snapshot: Snapshot) -> list[tuple[str, str]]:
        """Return the agents that are known and not listed, by what the roster would call them."""
        listed = {row.who for row in self.duty.rows}
        every = {(agent.source, agent.agent): agent.name or agent.agent for agent in snapshot.all.agents}
        others = [("/".join(who), name) for who, name in every.items() if who not in listed]
        return sorted(others, key=lambda one: one[1].casefold())

    def _say(self, words: Words) -> None:
        self.acts.set_note(words)

    def _explain(self, key: str) -> None:
        if key in _FIGURES:
            self.opened.emit(FigureBehind(key, EVERYTHING))

    def _open(self, line: DutyLine) -> None:
        if line.row is not None and line.row.who is not None:
            which = None if self._date is None else self._date.isoformat()
            self.opened.emit(AgentBehind(*line.row.who, which))

    def _open_part(self, since: float, until: float) -> None:
        """Explain a half hour that is over; of one to come ask the plan."""
        if self._moment is not None and until <= self._moment.snapshot.at:
            self.opened.emit(FigureBehind("sl_default", EVERYTHING, since, until))
        else:
            self.opened.emit(LoadBehind(date=None if self._date is None else self._date.isoformat()))
