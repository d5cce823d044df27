"""What is known of one thing, whole.

A fact is written whole at every change and replaces its older self, which has
the same key; so it may be written twice, and a crash loses at most the last change.
The order of the fields is the order of the columns in the cache.

Facts hold plain values and so are no part of a cycle: the garbage collector need not go through them
(`gc=False`). With a day of 500 agents in memory it had made everything wait for 140 ms now and then.
"""

from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.words import (
    AgentId,
    AgentState,
    CallId,
    Direction,
    EndCause,
    OfferResult,
    Outcome,
    Pre,
    QueueName,
    Seconds,
    SourceName,
)


class Visit(Struct, frozen=True, gc=False):
    """One stay in one queue, from `joined` to `left`, and the conversation that came of it."""

    source: SourceName
    call: CallId
    queue: QueueName
    nth: int
    """Which visit of this call to this queue, from 1."""
    joined: Seconds
    outcome: Outcome = Outcome.WAITING
    linked: CallId | None = None
    caller: str | None = None
    """E.164, or None when withheld."""
    caller_raw: str = ""
    caller_name: str = ""
    line: str | None = None
    via: str = ""
    answered: Seconds | None = None
    left: Seconds | None = None
    """When the wait was over, in whatever way; equals `answered` where there is one."""
    ended: Seconds | None = None
    """When the conversation was over."""
    wrap_until: Seconds | None = None
    """End of wrap-up; infinite while it is open and its end is not known; None: no wrap-up."""
    hold_s: Seconds = 0.0
    agent: AgentId | None = None
    position_in: int | None = None
    position_out: int | None = None
    priority: int = 0
    end_cause: EndCause | None = None
    """`GAP`: the end was not seen; such a conversation is left out of handle time."""
    server_wait_s: int | None = None
    server_talk_s: int | None = None
    exact: bool = True
    """False: the instants come from a listing or a log with whole seconds."""
    seen: str = "live"
    """`live` or `import`."""

    @property
    def key(self) -> tuple[str, ...]:
        """Natural key within all facts."""
        return ("visit", self.source, self.call, self.queue, str(self.nth))


class Offer(Struct, frozen=True, gc=False):
    """One ringing of one agent's phone for one visit."""

    source: SourceName
    call: CallId
    queue: QueueName
    nth: int
    k: int
    """Which offer of this visit, from 1."""
    agent: AgentId
    at: Seconds
    ended: Seconds | None = None
    """When it stopped ringing; for `ANSWERED` and `DUMPED`, when the phone was picked up."""
    result: OfferResult | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """Natural key within all facts."""
        return ("offer", self.source, self.call, self.queue, str(self.nth), str(self.k))


class Call(Struct, frozen=True, gc=False):
    """One attempt to reach the centre, or outbound, one attempt of the centre to reach somebody."""

    source: SourceName
    call: CallId
    direction: Direction
    arrived: Seconds
    caller: str | None = None
    caller_raw: str = ""
    line: str | None = None
    answered: Seconds | None = None
    """The first instant at which a person was reached."""
    ended: Seconds | None = None
    pre: Pre | None = None
    menu_path: str = ""
    mark: str | None = None
    result: Outcome | None = None
    """The outcome of its last visit; None without a visit. The reason of a lost call is this, or `pre`."""
    partial: bool = False
    """True: the source shows queues only, so `arrived` is the first join and what came before is unknown."""
    internal: bool = False
    greeted: Seconds | None = None
    """When the greeting was over, where the dial plan says so."""
    asked: bool = False
    """Whether the caller was asked how content they were."""
    rating: float | None = None
    """How content the caller was, from 0 (not at all) to 1; None: no answer."""
    solved: bool | None = None
    """Whether the matter is settled, as the agent or the caller says; None: nobody said."""
    result_code: str = ""
    """What came of it in the centre's own words, such as `sale`; empty: nobody said."""

    @property
    def key(self) -> tuple[str, ...]:
        """Natural key within all facts."""
        return ("call", self.source, self.call)


class AgentName(Struct, frozen=True, gc=False):
    """What an agent is called."""

    source: SourceName
    agent: AgentId
    name: str

    @property
    def key(self) -> tuple[str, ...]:
        """Natural key within all facts."""
        return ("agent", self.source, self.agent)


class QueueTarget(Struct, frozen=True, gc=False):
    """What the server says a queue's target is; kept so that history is judged as the live wall was."""

    source: SourceName
    queue: QueueName
    target_s: Seconds | None

    @property
    def key(self) -> tuple[str, ...]:
        """Natural key within all facts."""
        return ("queue", self.source, self.queue)


class AgentSpell(Struct, frozen=True, gc=False):
    """A time in which an agent was in one state; `until` is None while it lasts."""

    source: SourceName
    agent: AgentId
    since: Seconds
    until: Seconds | None
    state: AgentState
    reason: str = ""
    queue: QueueName | None = None
    call: CallId | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """Natural key within all facts."""
        return ("spell", self.source, self.agent, repr(self.since))


class Coverage(Struct, frozen=True, gc=False):
    """A time in which a source was connected and everything was seen."""

    source: SourceName
    since: Seconds
    until: Seconds
    kind: str = "live"
    why: str = ""
    """Why it ended; empty while it lasts."""

    @property
    def key(self) -> tuple[str, ...]:
        """Natural key within all facts."""
        return ("coverage", self.source, repr(self.since))


class Anomaly(Struct, frozen=True, gc=False):
    """Something that cannot be, seen once; the cache counts equal ones."""

    source: SourceName
    at: Seconds
    kind: str
    """A short fixed word, such as `answered_without_join`."""
    subject: str
    """A queue or an agent, never a caller; few distinct values."""
    sample: str = ""
    """One example, such as a call's id."""

    @property
    def key(self) -> tuple[str, ...]:
        """Of equal kind and subject only one a flush is kept apart; see the writer."""
        return ("anomaly", self.source, self.kind, self.subject, repr(self.at))


Fact: TypeAlias = Visit | Offer | Call | QueueTarget | AgentName | AgentSpell | Coverage | Anomaly
