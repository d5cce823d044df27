"""One agent: what they do now, the line of their day, their calls, and what they missed."""

import sqlite3
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.facts import AgentSpell
from wallboard.domain.periods import Day, day_of
from wallboard.domain.snapshot import AgentNow, Snapshot, SourceNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentState, Seconds
from wallboard.store.queries.agents import Missed, agent_names, missed_by, spells_of
from wallboard.store.queries.calls import Wanted
from wallboard.store.queries.coverage import coverage_of
from wallboard.ui.agents.names import shown_name
from wallboard.ui.ask import Ask
from wallboard.ui.behind import AgentBehind, QueueBehind
from wallboard.ui.chart.gaps import gaps_of
from wallboard.ui.day.line import DayLine, span_of, whole
from wallboard.ui.day.parts import parts_of
from wallboard.ui.day.state_card import StateCard, view_of
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.missed import MISSED, MissedRow, missed_row
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import VisitRow, visit_columns
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.pages.grid import columns, rows
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import EVER, REFRESH_MS
from wallboard.ui.table.calls import CallsSheet, Listing
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of
from wallboard.ui.today.asked import day_start_of

_MOST_MISSED = 500


class AgentDay(Struct, frozen=True):
    """What the cache knows of an agent's day."""

    spells: tuple[AgentSpell, ...]
    missed: tuple[Missed, ...]
    name: str
    gaps: tuple[tuple[Seconds, Seconds], ...] = ()
    """What of a day that is over nobody saw."""


class DayOf(Struct, frozen=True):
    """The question for it."""

    who: AgentBehind
    since: Seconds
    until: Seconds = EVER

    def __call__(self, connection: sqlite3.Connection) -> AgentDay:
        """Answer it; runs in the thread that answers."""
        who = self.who
        names = {a.agent: a.name for a in agent_names(connection, [who.source])}
        return AgentDay(
            spells_of(connection, who.source, who.agent, self.since, self.until),
            missed_by(connection, (who.source, who.agent), self.since, self.until, _MOST_MISSED),
            names.get(who.agent, ""),
            () if self.until == EVER else self._gaps(connection),
        )

    def _gaps(self, connection: sqlite3.Connection) -> tuple[tuple[Seconds, Seconds], ...]:
        (seen,) = coverage_of(connection, (self.who.source,), self.since, self.until, self.until)
        return tuple((gap.start, gap.end) for gap in seen.gaps)


class AgentPage(DetailPage):
    """Follows one agent live, and asks the cache for the day."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: AgentBehind, demo: Text | None = None
    ) -> None:
        """Take which agent."""
        # Not its place's name, which a server may make of the agent's own: a screen of initials tells none.
        super().__init__(look, "…", setting, demo)
        self.behind = behind
        self.now = StateCard(self.look)
        self.line = DayLine(self.look, setting.format)
        missed: RowsModel[Any] = RowsModel(MISSED, lambda row: row.offer.key, self)
        missed.order = (MISSED[0], True)
        self.missed = Sheet(self.look, mark("page", "Missed rings"), missed, means.memory, "agent.missed")
        self.calls = CallsSheet(
            self.look,
            mark("page", "Calls today") if behind.date is None else mark("page", "Calls of the day"),
            setting,
            means,
            Listing("agent.calls", visit_columns(setting, agent=False), noted=_answered),
        )
        for part in (self.now, self.line, self.missed, self.calls):
            part.setParent(self)
        self.setFocusProxy(self.calls.view)
        self.calls.view.opened.connect(self._open_call)
        self.missed.view.opened.connect(self._open_missed)
        self.missed.retried.connect(self._ask_day)
        self._alone = means.submit is nobody_answers
        self._ask = Ask(means.submit, self._fail, self)
        self._asking = False
        self._day = AgentDay((), (), "")
        self._moment: Moment | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(REFRESH_MS)
        self._beat.timeout.connect(self._ask_day)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.now, self.line, self.missed, self.calls)

    def show_moment(self, moment: Moment) -> None:
        """Show the agent as they are at this moment."""
        super().show_moment(moment)
        first, self._moment = self._moment is None, moment
        if first:
            self._ask_day()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self._beat.start()
        self._ask_day()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        super().hideEvent(event)
        self._beat.stop()
        self._ask.forget()
        self._asking = False

    def lay_out(self, field: QRect) -> None:
        """Place the present and the day above, the lists below."""
        gap = self.look.sizes.gap
        top, low = rows(field, (0.24, 0.76), gap)
        for part, place in zip((self.now, self.line), columns(top, (1.0, 2.6), gap), strict=True):
            part.setGeometry(place)
        for sheet, place in zip((self.calls, self.missed), columns(low, (1.75, 1.0), gap), strict=True):
            sheet.setGeometry(place)

    def _show(self) -> None:
        moment = self._moment
        if moment is None:
            return
        titles, options = titles_of(moment.snapshot), self.setting.options
        sources = [source for source in moment.snapshot.sources if source.name == self.behind.source]
        fresh = freshness(moment, sources, self.setting.format)
        agent = _agent_in(moment.snapshot, self.behind)
        day = self._day_of(moment.snapshot)
        self.set_title(self._title_of(agent or self._from_cache(), day))
        self.now.show_view(view_of(agent, fresh, options, titles))
        self._show_line(moment, sources, fresh.clock)
        since, until = _span_of(day, moment.snapshot)
        wanted = Wanted(since, until, self.behind.source, agent=self.behind.agent)
        self.calls.want(wanted, titles, fresh.clock)

    def _title_of(self, agent: AgentNow, day: Day | None) -> str:
        name = shown_name(agent, self.setting.options.agents)
        if day is None:
            return name
        which = shown(self.setting.format.date((day.start + day.end) / 2))
        return shown(say("page", "{name} · {date}", name=name, date=which))

    def _day_of(self, snapshot: Snapshot) -> Day | None:
        """Return the day that is over and is shown; None: today."""
        if self.behind.date is None or self.behind.date == snapshot.day:
            return None
        zone = self.setting.format.zone
        return day_of(date.fromisoformat(self.behind.date), zone, day_start_of(snapshot, zone))

    def _show_line(self, moment: Moment, sources: list[SourceNow], clock: Seconds) -> None:
        day, titles = self._day_of(moment.snapshot), titles_of(moment.snapshot)
        at = whole(clock) if day is None else day.end
        hours = moment.snapshot.hours if day is None else None
        now = max(at, moment.now) if day is None else day.end
        spells = [spell for spell in self._day.spells if spell.state is not AgentState.LOGGED_OFF]
        first = max(spells[0].since, _span_of(day, moment.snapshot)[0]) if spells else None
        opening = (hours.spans[0][0], hours.spans[-1][1]) if hours is not None and hours.spans else None
        span = span_of(first, now, opening, self.setting.format)
        gaps = gaps_of(moment, sources).partly if day is None else self._day.gaps
        breaks = self.setting.options.breaks
        parts = parts_of(self._day.spells, (span[0], at), gaps, titles, breaks=breaks)
        self.line.show_day(parts, span, at)

    def _ask_day(self) -> None:
        if self._moment is None or self._asking:
            return
        if self._alone:
            self.missed.say(mark("table", "Nothing is kept of calls here: there is no cache."))
            return
        self._asking = True
        self.missed.show_waiting()
        snapshot = self._moment.snapshot
        self._ask(DayOf(self.behind, *_span_of(self._day_of(snapshot), snapshot)), self._show_day)

    def _show_day(self, day: AgentDay) -> None:
        self._asking, self._day = False, day
        moment = self._moment
        assert moment is not None, "nothing is asked before the first moment"
        titles = titles_of(moment.snapshot)
        missed = tuple(missed_row(one, titles, moment.now, self.setting) for one in day.missed)
        none = mark("table", "None missed today")
        if self._day_of(moment.snapshot) is not None:
            none = mark("table", "None missed on this day")
        self.missed.show_rows(missed, none)
        self.missed.set_note(self.setting.format.count(len(missed)) if missed else "")
        self._show()

    def _fail(self, error: BaseException) -> None:
        self._asking = False
        self.missed.show_error(error)

    def _from_cache(self) -> AgentNow:
        who = self.behind
        return AgentNow(who.source, who.agent, self._day.name, AgentState.LOGGED_OFF, 0.0, ())

    def _open_call(self, row: VisitRow) -> None:
        self.opened.emit(QueueBehind(row.visit.source, row.visit.queue))

    def _open_missed(self, row: MissedRow) -> None:
        self.opened.emit(QueueBehind(row.offer.source, row.offer.queue))


def _span_of(day: Day | None, snapshot: Snapshot) -> tuple[Seconds, Seconds]:
    """Return from when to when it is asked: without end while the day goes on."""
    return (snapshot.day_start, EVER) if day is None else (day.start, day.end)


def _answered(count: str) -> Text:
    return say("table", "{n} answered", n=count)


def _agent_in(snapshot: Snapshot, who: AgentBehind) -> AgentNow | None:
    agents = (a for s in snapshot.sources if s.name == who.source for q in s.queues for a in q.agents)
    known = (agent for agent in (*agents, *snapshot.all.agents) if agent.source == who.source)
    return next((agent for agent in known if agent.agent == who.agent), None)
