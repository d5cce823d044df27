"""The other half of the floor: what every agent does, and which moves are legal.

What the server says of a phone is the base; where the floor follows a queue
call itself it knows better: an open answer means on a call, an open offer
ringing, a running timer wrap-up (in this order).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush

from msgspec.structs import replace

from wallboard.domain.day.doing import LONG_BLIND_S, Doing
from wallboard.domain.events import AgentPresent, AgentStateChanged
from wallboard.domain.facts import AgentName, AgentSpell, Anomaly, Fact, Visit
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentId, AgentState, CallId, QueueName, Seconds, SourceName

_S = AgentState
MOVES: dict[AgentState, frozenset[AgentState]] = {
    _S.LOGGED_OFF: frozenset({_S.AVAILABLE, _S.PAUSED, _S.NON_QUEUE_CALL, _S.RINGING}),
    _S.AVAILABLE: frozenset({_S.RINGING, _S.ON_CALL, _S.PAUSED, _S.NON_QUEUE_CALL, _S.LOGGED_OFF, _S.WRAPUP}),
    _S.RINGING: frozenset({_S.AVAILABLE, _S.ON_CALL, _S.PAUSED, _S.NON_QUEUE_CALL, _S.LOGGED_OFF, _S.WRAPUP}),
    _S.ON_CALL: frozenset({_S.WRAPUP, _S.AVAILABLE, _S.RINGING, _S.PAUSED, _S.NON_QUEUE_CALL, _S.LOGGED_OFF}),
    _S.WRAPUP: frozenset({_S.AVAILABLE, _S.RINGING, _S.ON_CALL, _S.PAUSED, _S.NON_QUEUE_CALL, _S.LOGGED_OFF}),
    _S.PAUSED: frozenset({_S.AVAILABLE, _S.RINGING, _S.ON_CALL, _S.NON_QUEUE_CALL, _S.LOGGED_OFF, _S.WRAPUP}),
    _S.NON_QUEUE_CALL: frozenset({_S.AVAILABLE, _S.RINGING, _S.ON_CALL, _S.PAUSED, _S.LOGGED_OFF, _S.WRAPUP}),
}
"""From a state to those that may follow it. An illegal move is told as an anomaly and obeyed all the
same: the server is right, our picture was old. A move to the same
state (another reason, another call) is legal."""

_BUSY_PHONE = frozenset({_S.RINGING, _S.ON_CALL, _S.NON_QUEUE_CALL})
OWN_CALL_S = 1.0
"""A phone's own "in use" may be told this much before the queue's event about the same call."""

WRAP_FOLLOWS_S = 2.0
"""Wrap-up that begins later than this after a conversation is not the work after that conversation."""

Place = tuple[CallId, QueueName]


@dataclass(slots=True)
class _Agent:
    agent: AgentId
    name: str
    queues: dict[QueueName, None] = field(default_factory=dict)
    base: AgentState = AgentState.LOGGED_OFF
    base_reason: str = ""
    base_since: Seconds = 0.0
    base_until: Seconds | None = None
    paused_in: int = 0
    rings: dict[Place, Seconds] = field(default_factory=dict)
    talks: dict[Place, Seconds] = field(default_factory=dict)
    busy_since: Seconds = 0.0
    timer: Seconds | None = None
    wrap_place: Place | None = None
    wrap_from: Seconds = 0.0
    now: AgentNow | None = None
    spell: AgentSpell | None = None


class Agents:
    """All agents of one source."""

    def __init__(self, source: SourceName, out: list[Fact]) -> None:
        """Facts are appended to `out`."""
        self._source = source
        self._out = out
        self._agents: dict[AgentId, _Agent] = {}
        self._order: dict[QueueName, list[_Agent]] = {}
        self._timers: list[tuple[Seconds, AgentId]] = []
        self._blind_since: Seconds | None = None
        self._looking = False
        """Whether what happens has been seen since a listing: then what it does not know has just begun."""
        self._edge = -math.inf
        """Before this no spell may begin: all that were known have been closed."""
        self.changed: set[QueueName] = set()
        self.wraps_over: list[tuple[Place, Seconds]] = []
        """Visits whose wrap-up has ended, and when; the floor takes them from here."""

    def restore(self, doing: Iterable[Doing], visits: Iterable[Visit]) -> None:
        """Take up what the agents did when we stopped, and their conversations that were not over."""
        for last in doing:
            spell = last.spell
            known = self._known(spell.agent)
            known.now = AgentNow(
                self._source, spell.agent, spell.agent, spell.state, last.since, (), spell.reason,
                spell.queue, spell.call, at_least=last.at_least,
            )  # fmt: skip
        for visit in visits:
            if visit.answered is not None and visit.ended is None and visit.end_cause is None and visit.agent:
                known = self._known(visit.agent)
                self._busy(known, visit.answered)
                known.talks[visit.call, visit.queue] = visit.answered

    def named(self, agent: AgentId, name: str) -> None:
        """Learn what an agent is called."""
        known = self._known(agent)
        if name and name != known.name:
            known.name = name
            if known.now is not None:
                known.now = replace(known.now, name=name)
            self._out.append(AgentName(self._source, agent, name))
            self._moved(known.queues)

    def member(self, agent: AgentId, queue: QueueName, at: Seconds, *, member: bool) -> None:
        """Put an agent into a queue, or take them out; one in no queue is logged off."""
        known = self._known(agent)
        self._moved((*known.queues, queue))
        if member:
            known.queues[queue] = None
        else:
            known.queues.pop(queue, None)
        if known.now is not None:
            known.now = replace(known.now, queues=tuple(known.queues))
        self._show(known, at)

    def state(self, event: AgentStateChanged | AgentPresent, at: Seconds) -> None:
        """Take over what the server says of an agent."""
        known = self._known(event.agent)
        if (known.base, known.base_reason) != (event.state, event.reason):
            known.base_since = at
        known.base, known.base_reason, known.paused_in = event.state, event.reason, event.paused_in
        known.base_until = None
        if event.state is AgentState.WRAPUP:
            known.timer, known.base_until = None, event.until
            self._remind(known, event.until)
        found = isinstance(event, AgentPresent) and not self._looking
        self._show(known, at, event.since, found=found)

    def ring(self, agent: AgentId, place: Place, at: Seconds) -> None:
        """An offer of ours rings."""
        known = self._known(agent)
        self._busy(known, at)
        known.rings[place] = at
        known.timer = None
        self._show(known, at)

    def quiet(self, agents: Iterable[AgentId], place: Place, at: Seconds) -> None:
        """It rings no more."""
        for agent in agents:
            known = self._agents.get(agent)
            if known is not None and known.rings.pop(place, None) is not None:
                self._free(known, at)
                self._show(known, at)

    def talk(self, agent: AgentId, place: Place, at: Seconds) -> None:
        """The agent talks to a caller of ours."""
        known = self._known(agent)
        self._busy(known, at)
        known.rings.pop(place, None)
        known.talks[place] = at
        known.timer = None
        if known.base is AgentState.WRAPUP:
            known.base, known.base_until = AgentState.AVAILABLE, None
        self._show(known, at)

    def talk_goes_on(self, agent: AgentId, place: Place, at: Seconds) -> None:
        """A listing says that the agent talks; no news where we know it."""
        if place not in self.places(agent):
            self.talk(agent, place, at)

    def places(self, agent: AgentId) -> tuple[Place, ...]:
        """Return the conversations that the agent is in, as far as we know; the oldest first."""
        known = self._agents.get(agent)
        return tuple(known.talks) if known is not None else ()

    def done(self, agent: AgentId, place: Place, at: Seconds, wrap_until: Seconds | None) -> None:
        """That conversation is over; wrap-up runs until `wrap_until`, if it is known to run."""
        known = self._agents.get(agent)
        if known is None:
            return
        known.talks.pop(place, None)
        self._free(known, at)
        known.timer, known.wrap_place, known.wrap_from = wrap_until, place, at
        self._remind(known, wrap_until)
        self._show(known, at)

    def advance(self, now: Seconds) -> None:
        """End the wrap-ups whose time is over."""
        while self._timers and self._timers[0][0] <= now:
            at, agent = heappop(self._timers)
            known = self._agents.get(agent)
            if known is None:
                continue
            if known.timer is not None and known.timer <= at:
                known.timer = None
            if known.base_until is not None and known.base_until <= at:
                known.base, known.base_since, known.base_until = AgentState.AVAILABLE, at, None
            if self._blind_since is None:
                self._show(known, at)

    def wrapping(self, agent: AgentId) -> tuple[Place, Seconds] | None:
        """Return the visit just handled by an agent in wrap-up, and until when (infinite: not known)."""
        known = self._agents.get(agent)
        if known is None or known.now is None or known.now.state is not AgentState.WRAPUP:
            return None
        if known.wrap_place is None or known.now.since > known.wrap_from + WRAP_FOLLOWS_S:
            return None
        until = known.base_until if known.base is AgentState.WRAPUP else known.timer
        return known.wrap_place, math.inf if until is None else until

    def present(self, agents: Iterable[AgentPresent], at: Seconds) -> None:
        """Take over a listing: who is not in it is in no queue."""
        listed = set()
        for present in agents:
            listed.add(present.agent)
            self.named(present.agent, present.name)
            known = self._agents[present.agent]
            if tuple(known.queues) != present.queues:
                self._moved((*known.queues, *present.queues))
                known.queues = dict.fromkeys(present.queues)
                if known.now is not None:
                    known.now = replace(known.now, queues=present.queues)
            self.state(present, at)
        for agent in [a for a in self._agents if a not in listed]:
            gone = self._agents.pop(agent)
            self._moved(gone.queues)
            self._close(gone, at)
        self._blind_since, self._looking = None, True

    def blind(self, at: Seconds) -> None:
        """Close all spells: from `at` on nobody sees what anybody does. All ringing is forgotten."""
        if self._blind_since is None:
            self._blind_since = at
        self._looking = False
        self._edge = max(self._edge, at)
        for known in self._agents.values():
            known.rings.clear()
            self._close(known, at)

    def base_of(self, agent: AgentId) -> AgentState:
        """Return the state that the server gives an agent, without our own knowledge."""
        known = self._agents.get(agent)
        return known.base if known is not None else AgentState.LOGGED_OFF

    def on_duty(self, queue: QueueName) -> tuple[AgentNow, ...]:
        """Return the agents of a queue, in the order of their names."""
        order = self._order.get(queue)
        if order is None:
            mine = (a for a in self._agents.values() if queue in a.queues)
            order = self._order[queue] = sorted(mine, key=lambda a: (a.name, a.agent))
        return tuple(a.now for a in order if a.now is not None)

    def _known(self, agent: AgentId) -> _Agent:
        known = self._agents.get(agent)
        if known is None:
            known = self._agents[agent] = _Agent(agent, agent)
        return known

    def _moved(self, queues: Iterable[QueueName]) -> None:
        """Note that who is in these queues, or in which order, has changed."""
        for queue in queues:
            self._order.pop(queue, None)
            self.changed.add(queue)

    def _busy(self, known: _Agent, at: Seconds) -> None:
        if not known.rings and not known.talks:
            known.busy_since = at

    def _free(self, known: _Agent, at: Seconds) -> None:
        """Count a phone that became busy with our own call as free once that is over."""
        if known.rings or known.talks:
            return
        if known.base in _BUSY_PHONE and known.base_since >= known.busy_since - OWN_CALL_S:
            known.base, known.base_reason, known.base_since = AgentState.AVAILABLE, "", at

    def _remind(self, known: _Agent, until: Seconds | None) -> None:
        if until is not None:
            heappush(self._timers, (until, known.agent))

    def _effective(self, known: _Agent, at: Seconds) -> tuple[AgentState, str, Place | None]:
        if known.talks:
            return AgentState.ON_CALL, "", next(reversed(known.talks))
        if known.rings:
            return AgentState.RINGING, "", next(iter(known.rings))
        if not known.queues:
            return AgentState.LOGGED_OFF, "", None
        timer = known.timer is not None and known.timer > at
        if known.base is AgentState.WRAPUP or (timer and known.base is AgentState.AVAILABLE):
            return AgentState.WRAPUP, "", known.wrap_place
        return known.base, known.base_reason, None

    def _show(self, known: _Agent, at: Seconds, since: Seconds | None = None, *, found: bool = False) -> None:
        """Work out what the agent does now; tell a change. `found`: nobody saw it begin."""
        state, reason, place = self._effective(known, at)
        call, queue = place or (None, None)
        before = known.now
        same = before is not None and (before.state, before.reason, before.call, before.queue) == (
            (state, reason, call, queue)
        )
        if before is not None and same and known.spell is not None and before.paused_in == known.paused_in:
            return
        began, at_least = at if since is None else min(since, at), found and since is None
        if before is not None and same and (call is not None or not self._was_long_blind(at)):
            began, at_least = _went_on(before, since)
        elif before is not None and before.since == at:
            at_least |= before.at_least  # the rest of the same listing says more of what it found
        if before is not None and not same:
            self._moves(known, before, state, at)
        known.now = AgentNow(
            self._source, known.agent, known.name, state, began, tuple(known.queues), reason, queue, call,
            known.paused_in, at_least,
        )  # fmt: skip
        self.changed.update(known.queues)
        if not same or known.spell is None:
            self._next_spell(known, known.now, at)

    def _moves(self, known: _Agent, before: AgentNow, state: AgentState, at: Seconds) -> None:
        if state is not before.state and state not in MOVES[before.state] and self._blind_since is None:
            self._out.append(Anomaly(self._source, at, f"move_{before.state}_{state}", known.agent))
        if before.state is AgentState.WRAPUP and state is not AgentState.WRAPUP and known.wrap_place:
            self.wraps_over.append((known.wrap_place, at))

    def _was_long_blind(self, at: Seconds) -> bool:
        return self._blind_since is not None and at - self._blind_since > LONG_BLIND_S

    def _next_spell(self, known: _Agent, now: AgentNow, at: Seconds) -> None:
        """Begin a spell. One of no length is replaced: the next has its key."""
        spell = known.spell
        at = max(at, spell.since if spell is not None else self._edge)
        if spell is not None and at > spell.since:
            self._out.append(replace(spell, until=at))
        known.spell = AgentSpell(
            self._source, known.agent, at, None, now.state, now.reason, now.queue, now.call
        )
        self._out.append(known.spell)

    def _close(self, known: _Agent, at: Seconds) -> None:
        if known.spell is not None:
            until = max(at, known.spell.since)
            self._edge = max(self._edge, until)
            self._out.append(replace(known.spell, until=until))
            known.spell = None


def _went_on(before: AgentNow, since: Seconds | None) -> tuple[Seconds, bool]:
    """Return since when a state lasts that was seen before, and whether at least."""
    if before.at_least and since is not None:
        return min(before.since, since), False
    return before.since, before.at_least
