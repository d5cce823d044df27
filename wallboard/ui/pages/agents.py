"""All agents of a day: shares of their time, their calls, and how evenly these were shared out.

Where nobody is named there are groups, or all together, and no people.
"""

from datetime import date

from PySide6.QtCore import QRect

from wallboard.domain.day.scope import EVERYTHING, means
from wallboard.domain.periods import Day, day_of
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.coverage import SourceCoverage
from wallboard.ui.behind import AgentBehind, AgentsBehind, FigureBehind
from wallboard.ui.export.contents import SEEN, coverage_words, period_fact
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.people.asked import WorkFound, WorkSheet, WorkWish
from wallboard.ui.people.choice import DayChoice
from wallboard.ui.people.rows import Who, WorkRow, by_group, together, with_rosters, work_rows
from wallboard.ui.people.totals import totals_of
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of
from wallboard.ui.today.asked import day_start_of
from wallboard.ui.today.strip import Strip

_ALL = mark("people", "All agents")
_GROUPS_AT_MOST = 0.34
"""Part of the height that groups may take below the agents."""
_NOBODY_YET = mark("people", "Nobody has logged in yet today")
_NOBODY = mark("people", "Nobody was logged in on this day")
_NOT_HEARD = mark("people", "Nothing was seen of this day: the wallboard did not listen")
_GAPS = 3
"""So many gaps are told one by one."""


class AgentsPage(DetailPage):
    """Follows the day that is, or shows one that was."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: AgentsBehind, demo: Text | None = None
    ) -> None:
        """Take which day, of which queues."""
        super().__init__(look, shown(mark("page", "Agents")), setting, demo)
        self.behind = behind
        self._named = setting.options.agents != "counts"
        self._date = None if behind.date is None else date.fromisoformat(behind.date)
        self._scope: Scope = behind.queues
        self._roster = means.roster
        self._found: WorkFound | None = None
        self.choice = DayChoice(self.look, breaks=setting.options.breaks)
        self.strip = Strip(self.look)
        self.people = WorkSheet(self.look, setting, means, people=True)
        self.groups = WorkSheet(self.look, setting, means, people=False)
        for part in self.parts():
            part.setParent(self)
        self.people.setVisible(self._named)
        self.groups.setVisible(not self._named)
        self._connect()

    @property
    def asking(self) -> WorkSheet:
        """The list that asks for the day."""
        return self.people if self._named else self.groups

    def _connect(self) -> None:
        self.setFocusProxy(self.asking.view)
        self.choice.day_chosen.connect(self.choose_day)
        self.choice.queues_chosen.connect(self.choose_queues)
        self.strip.chosen.connect(self._explain)
        self.asking.found.connect(self._take)
        for sheet in (self.people, self.groups):
            sheet.stepped.connect(self.choice.step)
        if self._named:
            self.people.view.opened.connect(self._open)

    def parts(self) -> tuple[DayChoice, Strip, WorkSheet, WorkSheet]:
        """Return what has to be told of another look."""
        return (self.choice, self.strip, self.people, self.groups)

    def choose_day(self, day: date) -> None:
        """Show another day; the one that is goes on."""
        self._date, self._found = day, None
        if self._moment is not None:
            self.show_moment(self._moment)

    def choose_queues(self, scope: Scope) -> None:
        """Count the calls of other queues."""
        self._scope = scope
        if self._moment is not None:
            self.show_moment(self._moment)

    def show_moment(self, moment: Moment) -> None:
        """Follow the day."""
        super().show_moment(moment)
        snapshot, day = moment.snapshot, self._day(moment.snapshot)
        today = date.fromisoformat(snapshot.day)
        if day.date == today:
            self._date = None
        noon = (day.start + day.end) / 2
        self.choice.show_day(day.date, today, self.setting.format.date(noon))
        self.choice.show_queues(_queues_of(snapshot), self._scope)
        fresh = freshness(moment, select(snapshot, EVERYTHING).sources, self.setting.format)
        sources = tuple(source.name for source in snapshot.sources)
        self.asking.want(WorkWish(day, fresh.clock, sources, snapshot.duty.there or self._roster))
        self._show()

    def facts(self) -> tuple[Fact, ...]:
        """Say of which day a file about them is, where that is over."""
        found, moment = self._found, self._moment
        if self._date is None or moment is None:
            return ()
        form, day = self.setting.format, self._day(moment.snapshot)
        seen = () if found is None else (Fact(SEEN, coverage_words(found.coverage, form)),)
        return (period_fact(day.start, day.end, moment, form), *seen)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the figures of all of them for paper."""
        return () if self.strip.isHidden() else (picture_of(self.strip, self.look),)

    def lay_out(self, field: QRect) -> None:
        """Place choice and totals above, the people below, and at the foot their groups."""
        gap, top = round(self.look.sizes.gap), field.top()
        for part in (self.choice, *(() if self.strip.isHidden() else (self.strip,))):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        self.choice.lay_out()
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        if not self._named or self.groups.isHidden():
            self.asking.setGeometry(rest)
            return
        needed = round(self.groups.height_for(self.groups.model.rowCount())) + gap
        low = min(needed, round(rest.height() * _GROUPS_AT_MOST))
        self.people.setGeometry(rest.adjusted(0, 0, 0, -low - gap))
        self.groups.setGeometry(rest.left(), rest.bottom() + 1 - low, rest.width(), low)

    def _day(self, snapshot: Snapshot) -> Day:
        zone = self.setting.format.zone
        which = self._date or date.fromisoformat(snapshot.day)
        return day_of(which, zone, day_start_of(snapshot, zone))

    def _take(self, found: WorkFound) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found, moment = self._found, self._moment
        if found is None or moment is None:
            return
        snapshot, is_today = moment.snapshot, self._date is None
        members = _members(snapshot, self._scope) if is_today else frozenset[Who]()
        rows = work_rows(found.work, self._scope, members, self.setting)
        rows = rows if found.kept is None else with_rosters(rows, found.kept)
        every, groups = together(rows, _ALL, ""), by_group(rows)
        blind = _is_blind(found.coverage, self._day(snapshot))
        nobody = _NOT_HEARD if blind else _NOBODY_YET if is_today else _NOBODY
        plan = snapshot.all.rostered if is_today else None
        fresh = freshness(moment, select(snapshot, EVERYTHING).sources, self.setting.format)
        old = "" if fresh.live or not is_today else fresh.words
        totals = totals_of(every, plan, self.setting, groups=bool(groups)) if rows else ()
        self.strip.show_totals(totals, old=bool(old))
        self._show_lists(rows, groups or (every,), nobody, old)
        if self.strip.isHidden() is bool(rows):
            self.strip.setHidden(not rows)
            self._lay_out()
        self.asking.set_foot("" if blind else _gaps_in_words(found.coverage, self.setting))

    def _show_lists(
        self, rows: tuple[WorkRow, ...], groups: tuple[WorkRow, ...], nobody: Words, old: Words
    ) -> None:
        if self._named:
            self.people.list_rows(rows, nobody)
            before, has_groups = self.groups.isHidden(), any(row.key[1] for row in groups)
            self.groups.setHidden(not has_groups)
            if has_groups:
                self.groups.list_rows(groups, "")
            if before is has_groups:
                self._lay_out()
        else:
            self.groups.list_rows(groups if rows else (), nobody)
        for sheet in (self.people, self.groups):
            sheet.set_note(sheet.note, old)

    def _explain(self, key: str) -> None:
        if self._moment is not None:
            day = self._day(self._moment.snapshot)
            since, until = (None, None) if self._date is None else (day.start, day.end)
            self.opened.emit(FigureBehind(key, self._scope, since, until))

    def _open(self, row: WorkRow) -> None:
        if row.who is not None:
            which = None if self._date is None else self._date.isoformat()
            self.opened.emit(AgentBehind(*row.who, which))


def _members(snapshot: Snapshot, scope: Scope) -> frozenset[Who]:
    """Return who is in one of these queues now."""
    return frozenset(
        (agent.source, agent.agent)
        for source in snapshot.sources
        for queue in source.queues
        if means(scope, source.name, queue.queue)
        for agent in queue.agents
    )


def _queues_of(snapshot: Snapshot) -> tuple[tuple[str, Scope], ...]:
    titles = titles_of(snapshot)
    twice = {title for title in titles.values() if list(titles.values()).count(title) > 1}
    return tuple(
        (f"{title} ({source})" if title in twice else title, (f"{source}/{queue}",))
        for (source, queue), title in titles.items()
    )


def _is_blind(coverage: tuple[SourceCoverage, ...], day: Day) -> bool:
    """Whether nobody saw anything of a day that is over."""
    return bool(coverage) and all(covered.gaps == ((day.start, day.end),) for covered in coverage)


def _gaps_in_words(coverage: tuple[SourceCoverage, ...], setting: Setting) -> Words:
    """Say when nobody saw what agents did; then their time is longer than is shown."""
    gaps = sorted((gap, covered.source) for covered in coverage for gap in covered.gaps)
    words: Words = ""
    for (start, end), _ in gaps[:_GAPS]:
        clock = setting.format.clock
        one = say("people", "{since}–{until}", since=clock(start), until=clock(end))
        words = one if not words else say("people", "{some}, {more}", some=words, more=one)
    if not words:
        return ""
    if len(gaps) > _GAPS:
        words = say("people", "{some} and {n} more", some=words, n=len(gaps) - _GAPS)
    return say("people", "Not seen, so not counted: {gaps}", gaps=words)
