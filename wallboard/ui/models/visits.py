"""The calls behind a number, one row for each stay in a queue. No Qt in it."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.facts import Visit
from wallboard.domain.figures import Unit
from wallboard.domain.kpis.visits.sl_default import SL_DEFAULT
from wallboard.domain.snapshot import AgentNow, Period
from wallboard.domain.tally import Policy, Tally
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

_IN_TIME: dict[bool | None, Words] = {True: mark("table", "yes"), False: mark("table", "no"), None: DASH}
_JUDGED: dict[bool | None, Tone] = {True: Tone.TEXT, False: Tone.ALARM, None: Tone.MUTED}

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
    in_time: bool | None = None
    """None: it does not count, as who hung up at once."""

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


def visit_row(visit: Visit, how: Shown, now: Seconds) -> VisitRow:
    """Make a row as this screen may show it."""
    place, setting = (visit.source, visit.queue), how.setting
    return VisitRow(
        visit,
        how.titles.get(place) or visit.queue,
        caller_words(visit.caller, visit.caller_raw, setting),
        called(visit.source, visit.agent, how.names, setting) if visit.agent else "",
        now,
        name_beside(visit.caller_name, setting),
        in_time(visit, how.policies.get(place, Policy()), now),
    )


def in_time(visit: Visit, policy: Policy, now: Seconds) -> bool | None:
    """Whether a visit counts for or against the service level, as that itself says; None: neither."""
    tally = Tally()
    tally.add(visit, policy)
    tally.overlay(visit, policy, now)
    parts = SL_DEFAULT.read(Period(tally)).parts
    return bool(parts[0]) if parts is not None and parts[1] else None


def called(source: SourceName, agent: AgentId, names: Names, setting: Setting) -> str:
    """Return what this screen calls an agent of whom only the name is known."""
    name = names.get((source, agent), "")
    return shown_name(AgentNow(source, agent, name, AgentState.LOGGED_OFF, 0.0, ()), setting.options.agents)


def visit_columns(
    setting: Setting, *, queue: bool = True, agent: bool = True, judged: bool = False
) -> tuple[Column[VisitRow], ...]:
    """Return the columns that this screen may show; callers are named only where numbers are whole."""
    wanted = {
        "joined": True,
        "queue": queue,
        "caller": True,
        "waited": True,
        "in_time": judged,
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
    columns = (replace(c, wide=wide) if c.key == "caller" else c for c in (came, *_COLUMNS))
    return tuple(column for column in columns if wanted[column.key])


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
        "in_time",
        mark("table", "In time"),
        4.5,
        lambda row: _IN_TIME[row.in_time],
        lambda row: row.in_time,
        tone=lambda row: _JUDGED[row.in_time],
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
