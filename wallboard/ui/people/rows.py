"""Rows about agents' work: one for each person, or for each group where nobody is named. No Qt in it.

Where breaks are not timed for all to see, being free and being paused are one, and nothing is shown that
either could be worked out from.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.caller import plain_text
from wallboard.domain.day.scope import means
from wallboard.domain.naming.plain import plain
from wallboard.domain.snapshot import AgentNow, Scope
from wallboard.domain.text import mark
from wallboard.domain.words import AgentId, AgentState, Seconds, SourceName
from wallboard.domain.work.evenness import Evenness, evenness_of, rate_of
from wallboard.domain.work.sums import Contacts, RosterTimes
from wallboard.domain.work.times import StateTimes
from wallboard.store.queries.people.work import AgentWork
from wallboard.ui.agents.names import shown_name
from wallboard.ui.agents.states import STATES
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown

Who: TypeAlias = tuple[SourceName, AgentId]
_REASON = 30
_REASONS = 3
"""So many reasons of pauses are told, the longest first."""


class WorkRow(Struct, frozen=True):
    """What one agent did, or several together."""

    key: tuple[str, str]
    name: Words
    group: str
    times: StateTimes
    contacts: Contacts
    missed: int
    pauses: str = ""
    """Why they paused, the longest first."""
    who: Who | None = None
    """None: it is more than one."""
    agents: int = 1
    evenness: Evenness = Evenness()
    roster: RosterTimes = RosterTimes()
    """How they kept to their shifts; nothing of who has none."""
    whole: bool = True
    """False: the calls are of some queues only, so they are no measure of the whole time."""

    @property
    def aht_s(self) -> Seconds | None:
        """Mean handle time of the conversations that are over."""
        return self.contacts.handle_s / self.contacts.handled if self.contacts.handled else None

    @property
    def occupancy(self) -> float | None:
        """How full the time was that was given to the queues."""
        return self.times.busy_s / self.times.queue_s if self.times.queue_s else None

    @property
    def utilisation(self) -> float | None:
        """How much of the time logged in went to calls out of the queues."""
        return self.times.busy_s / self.times.logged_s if self.times.logged_s else None

    @property
    def adherence(self) -> float | None:
        """Share of the scheduled time in which the state fitted; None without shifts."""
        return self.roster.fitting_s / self.roster.scheduled_s if self.roster.scheduled_s else None

    @property
    def conformance(self) -> float | None:
        """Share of the scheduled time in which they were logged in; None without shifts."""
        return self.roster.there_s / self.roster.scheduled_s if self.roster.scheduled_s else None

    @property
    def per_hour(self) -> float | None:
        """Contacts per hour given to the queues; None where too little of it was."""
        return rate_of(self.contacts.answered, self.times.queue_s) if self.whole else None


def work_rows(
    known: Iterable[AgentWork], queues: Scope, members: frozenset[Who], setting: Setting
) -> tuple[WorkRow, ...]:
    """Make a row for each agent who was there; of some queues, for who worked in them or is a member now."""
    rows = []
    for work in known:
        mine = [done for queue, done in work.queues.items() if means(queues, work.source, queue)]
        whole = means(queues, work.source, "")
        is_there = work.times.logged_s > 0 or bool(mine)
        if is_there and (whole or mine or (work.source, work.agent) in members):
            contacts = sum((done.contacts for done in mine), Contacts())
            rows.append(_row(work, contacts, sum(done.missed for done in mine), setting, whole=whole))
    return tuple(sorted(rows, key=lambda row: plain(shown(row.name))))


def together(rows: Sequence[WorkRow], name: Words, key: str) -> WorkRow:
    """Add rows up; evenness compares the agents among them."""
    rates = [rate for row in rows if (rate := row.per_hour) is not None]
    return WorkRow(
        ("", key),
        name,
        "",
        sum((row.times for row in rows), StateTimes()),
        sum((row.contacts for row in rows), Contacts()),
        sum(row.missed for row in rows),
        agents=len(rows),
        evenness=evenness_of(rates),
        roster=sum((row.roster for row in rows), RosterTimes()),
        whole=all(row.whole for row in rows),
    )


def with_rosters(rows: Sequence[WorkRow], kept: Mapping[Who, RosterTimes]) -> tuple[WorkRow, ...]:
    """Add to each row how its agent kept to the roster."""
    return tuple(replace(row, roster=kept.get(row.key, RosterTimes())) for row in rows)


def by_group(rows: Sequence[WorkRow]) -> tuple[WorkRow, ...]:
    """Add up each group, in the order of their titles; who is in none comes last. Nothing without groups."""
    groups = sorted({row.group for row in rows} - {""}, key=plain)
    if not groups:
        return ()
    rest = [""] if any(not row.group for row in rows) else []
    return tuple(
        together([row for row in rows if row.group == group], group or mark("people", "In no group"), group)
        for group in (*groups, *rest)
    )


def fits(row: WorkRow, text: str) -> bool:
    """Whether a typed text means an agent: by name or group."""
    wanted = plain(text)
    return wanted in plain(shown(row.name)) or wanted in plain(row.group)


def _row(work: AgentWork, contacts: Contacts, missed: int, setting: Setting, *, whole: bool) -> WorkRow:
    agent = AgentNow(work.source, work.agent, work.name, AgentState.LOGGED_OFF, 0.0, ())
    who = (work.source, work.agent)
    return WorkRow(
        who,
        shown_name(agent, setting.options.agents),
        setting.group_of(agent),
        work.times,
        contacts,
        missed,
        _pauses(work) if setting.options.breaks else "",
        who,
        whole=whole,
    )


def _pauses(work: AgentWork) -> str:
    """Say why an agent paused, the longest first."""
    longest = sorted(work.pauses, key=lambda why: -work.pauses[why])
    told = (plain_text(why, _REASON) for why in longest)
    return ", ".join([why for why in told if why][:_REASONS])


def shares_of(times: StateTimes, *, breaks: bool) -> tuple[tuple[AgentState, Seconds], ...]:
    """Return the seconds of each state that is shown, in the order of the bar."""
    if breaks:
        return tuple((state, times.of(state)) for state in STATES)
    free = times.available + times.paused
    shown_states = (state for state in STATES if state is not AgentState.PAUSED)
    return tuple((s, free if s is AgentState.AVAILABLE else times.of(s)) for s in shown_states)
