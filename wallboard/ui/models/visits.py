"""The calls behind a number, one row for each stay in a queue. No Qt in it."""

from collections.abc import Mapping

from msgspec import Struct

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.facts import Visit
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.text import Text, mark
from wallboard.domain.words import AgentId, AgentState, Outcome, QueueName, Seconds, SourceName
from wallboard.ui.agents.names import shown_name
from wallboard.ui.format import DASH, caller_number, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

OUTCOMES: dict[Outcome, Text] = {
    Outcome.WAITING: mark("outcome", "waiting"),
    Outcome.ANSWERED: mark("outcome", "answered"),
    Outcome.ABANDONED: mark("outcome", "hung up"),
    Outcome.EXIT_KEY: mark("outcome", "left by key"),
    Outcome.TIMEOUT: mark("outcome", "waited too long"),
    Outcome.LEAVE_EMPTY: mark("outcome", "no agent left"),
    Outcome.WITHDRAWN: mark("outcome", "taken out"),
    Outcome.OVERFLOW: mark("outcome", "to another queue"),
    Outcome.FAILED: mark("outcome", "failed"),
    Outcome.UNKNOWN: mark("outcome", "not seen"),
    Outcome.FULL: mark("outcome", "queue full"),
    Outcome.JOIN_EMPTY: mark("outcome", "no agents"),
}
_TALKING = mark("outcome", "talking")
_TONES = {
    Outcome.ANSWERED: Tone.TEXT,
    Outcome.WAITING: Tone.WARN,
    Outcome.OVERFLOW: Tone.MUTED,
    Outcome.UNKNOWN: Tone.MUTED,
}

Titles = Mapping[tuple[SourceName, QueueName], str]
Names = Mapping[tuple[SourceName, AgentId], str]


class VisitRow(Struct, frozen=True):
    """One stay in a queue, as it is by `now`."""

    visit: Visit
    queue: str
    caller: Words
    agent: str
    now: Seconds

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


def visit_row(visit: Visit, titles: Titles, names: Names, now: Seconds, setting: Setting) -> VisitRow:
    """Make a row as this screen may show it."""
    number = plain_text(visit.caller or visit.caller_raw, NAME_LIMIT)
    return VisitRow(
        visit,
        titles.get((visit.source, visit.queue)) or visit.queue,
        caller_number(number, mask=setting.options.mask),
        called(visit.source, visit.agent, names, setting) if visit.agent else "",
        now,
    )


def called(source: SourceName, agent: AgentId, names: Names, setting: Setting) -> str:
    """Return what this screen calls an agent of whom only the name is known."""
    name = names.get((source, agent), "")
    return shown_name(AgentNow(source, agent, name, AgentState.LOGGED_OFF, 0.0, ()), setting.options.agents)


def visit_columns(
    setting: Setting, *, queue: bool = True, agent: bool = True, talked: bool = True
) -> tuple[Column[VisitRow], ...]:
    """Return the columns that this screen may show; callers are named only where numbers are whole."""
    wanted = {
        "joined": True,
        "queue": queue,
        "caller": True,
        "name": not setting.options.mask,
        "waited": True,
        "outcome": True,
        "agent": agent and setting.options.agents != "counts",
        "talked": talked,
    }
    form = setting.format
    came: Column[VisitRow] = Column(
        "joined",
        mark("table", "Came"),
        5.4,
        lambda row: form.instant(row.visit.joined, row.now),
        lambda row: row.visit.joined,
    )
    return tuple(column for column in (came, *_COLUMNS) if wanted[column.key])


def _outcome(row: VisitRow) -> Text:
    return _TALKING if row.goes_on else OUTCOMES[row.visit.outcome]


_COLUMNS: tuple[Column[VisitRow], ...] = (
    Column("queue", mark("table", "Queue"), 9.0, lambda row: row.queue, lambda row: row.queue),
    Column("caller", mark("table", "Caller"), 9.5, lambda row: row.caller, lambda row: row.visit.caller),
    Column(
        "name",
        mark("table", "Name"),
        10.0,
        lambda row: plain_text(row.visit.caller_name, NAME_LIMIT) or DASH,
        lambda row: row.visit.caller_name or None,
    ),
    Column(
        "waited",
        mark("table", "Waited"),
        5.2,
        lambda row: running_time(row.waited),
        lambda row: row.waited,
        right=True,
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
    ),
)
