"""The calls behind a number, one row for each stay in a queue. No Qt in it."""

import math
from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.facts import Visit
from wallboard.domain.figures import PeriodKpi, Unit
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.tally import Policy
from wallboard.domain.text import Text, mark
from wallboard.domain.words import AgentId, AgentState, Outcome, QueueName, Seconds, SourceName
from wallboard.ui.agents.names import shown_name
from wallboard.ui.format import DASH, running_time
from wallboard.ui.models.caller import NAME, caller_words, name_beside
from wallboard.ui.models.column import Column
from wallboard.ui.models.outcomes import OUTCOMES
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_TALKING = mark("outcome", "talking")
_TONES = {
    Outcome.ANSWERED: Tone.TEXT,
    Outcome.WAITING: Tone.WARN,
    Outcome.OVERFLOW: Tone.MUTED,
    Outcome.UNKNOWN: Tone.MUTED,
}

_COUNTS = {
    Mark.FOR: mark("table", "yes"),
    Mark.AGAINST: mark("table", "no"),
    Mark.OUT: mark("table", "left out"),
}
_ORDER = {Mark.FOR: 1, Mark.AGAINST: 0}
_SHARES = frozenset({Unit.SHARE, Unit.PERCENT})

Titles = Mapping[tuple[SourceName, QueueName], str]
Policies = Mapping[tuple[SourceName, QueueName], Policy]
Names = Mapping[tuple[SourceName, AgentId], str]


class VisitRow(Struct, frozen=True):
    """One stay in a queue, as it is by `now`."""

    visit: Visit
    queue: str
    caller: Words
    agent: str
    now: Seconds
    name: str = ""
    """Of the caller; nothing where this screen does not tell it."""
    mark: Mark = Mark.OUT
    """What it does to the figure that the list is about."""

    @property
    def waited(self) -> Seconds:
        """How long until it was answered or over."""
        return max(0.0, (self.now if self.visit.left is None else self.visit.left) - self.visit.joined)

    @property
    def talked(self) -> Seconds | None:
        """How long the conversation was; None: there was none, or its end was not seen."""
        visit = self.visit
        if visit.answered is None or (visit.ended is None and visit.end_cause is not None):
            return None
        return max(0.0, (self.now if visit.ended is None else visit.ended) - visit.answered)

    @property
    def goes_on(self) -> bool:
        """Whether they talk now."""
        visit = self.visit
        return visit.answered is not None and visit.ended is None and visit.end_cause is None


class Shown(Struct, frozen=True):
    """How visits are shown: what things are called, what is in time, and what the screen may tell."""

    titles: Titles
    names: Names
    policies: Policies
    setting: Setting
    kpi: PeriodKpi | None = None
    """The figure that the list is about, if any."""
    since: Seconds = -math.inf
    """Where the period of that figure begins."""


def visit_row(visit: Visit, how: Shown, now: Seconds) -> VisitRow:
    """Make a row as this screen may show it."""
    place, setting = (visit.source, visit.queue), how.setting
    return VisitRow(
        visit,
        how.titles.get(place) or visit.queue,
        caller_words(visit.caller, visit.caller_raw, setting),
        called(visit.source, visit.agent, how.names, setting) if visit.agent else "",
        now,
        name_beside(visit.caller_name, setting, visit.caller, visit.caller_raw),
        marked(visit, how, now),
    )


def marked(visit: Visit, how: Shown, now: Seconds) -> Mark:
    """Say what a visit does to the figure that the list is about."""
    if how.kpi is None:
        return Mark.OUT
    policy = how.policies.get((visit.source, visit.queue), Policy())
    return Judge(how.kpi, policy, now, how.since).visit(visit)


def called(source: SourceName, agent: AgentId, names: Names, setting: Setting) -> str:
    """Return what this screen calls an agent of whom only the name is known."""
    name = names.get((source, agent), "")
    return shown_name(AgentNow(source, agent, name, AgentState.LOGGED_OFF, 0.0, ()), setting.options.agents)


def visit_columns(
    setting: Setting, *, queue: bool = True, agent: bool = True, counted: PeriodKpi | None = None
) -> tuple[Column[VisitRow], ...]:
    """Return the columns that this screen may show; callers are named only where numbers are whole.

    `counted` is a figure of which the list tells what each row does to it.
    """
    wanted = {
        "joined": True,
        "queue": queue,
        "caller": True,
        "waited": True,
        "counts": counted is not None,
        "outcome": True,
        "agent": agent and setting.options.agents != "counts",
        "talked": True,
    }
    form = setting.format
    came: Column[VisitRow] = Column(
        "joined",
        mark("table", "Came"),
        5.4,
        lambda row: form.instant(row.visit.joined, row.now),
        lambda row: row.visit.joined,
        unit=Unit.INSTANT,
    )
    wide = _NUMBER if setting.options.mask else _NUMBER_AND_NAME
    told = (came, *_COLUMNS[:3], counts_column(counted), *_COLUMNS[3:])
    columns = (replace(c, wide=wide) if c.key == "caller" else c for c in told)
    return tuple(column for column in columns if wanted[column.key])


def counts_column(kpi: PeriodKpi | None) -> Column[Any]:
    """Return the column that tells what a row does to a figure; what is bad for it stands out."""
    bad = None
    if kpi is not None and kpi.unit in _SHARES and kpi.higher_is_better is not None:
        bad = Mark.AGAINST if kpi.higher_is_better else Mark.FOR

    def tone(row: Any) -> Tone:  # noqa: ANN401 -- whatever has a mark
        return Tone.ALARM if row.mark is bad else Tone.MUTED if row.mark is Mark.OUT else Tone.TEXT

    return Column(
        "counts",
        mark("table", "Counts"),
        4.8,
        lambda row: _COUNTS[row.mark],
        lambda row: _ORDER.get(row.mark),
        tone=tone,
    )


def _outcome(row: VisitRow) -> Text:
    return _TALKING if row.goes_on else OUTCOMES[row.visit.outcome]


_NUMBER, _NUMBER_AND_NAME = 9.5, 15.0
_COLUMNS: tuple[Column[VisitRow], ...] = (
    Column("queue", mark("table", "Queue"), 9.0, lambda row: row.queue, lambda row: row.queue),
    Column(
        "caller",
        mark("table", "Caller"),
        _NUMBER,
        lambda row: row.caller,
        lambda row: row.visit.caller,
        beside=lambda row: row.name,
        beside_title=NAME,
    ),
    Column(
        "waited",
        mark("table", "Waited"),
        5.2,
        lambda row: running_time(row.waited),
        lambda row: row.waited,
        right=True,
        unit=Unit.SECONDS,
    ),
    Column(
        "outcome",
        mark("table", "Outcome"),
        9.0,
        _outcome,
        lambda row: row.visit.outcome,
        tone=lambda row: _TONES.get(row.visit.outcome, Tone.ALARM),
    ),
    Column(
        "agent", mark("table", "Agent"), 9.0, lambda row: row.agent or DASH, lambda row: row.agent or None
    ),
    Column(
        "talked",
        mark("table", "Talked"),
        5.2,
        lambda row: running_time(row.talked),
        lambda row: row.talked,
        right=True,
        unit=Unit.SECONDS,
    ),
)
