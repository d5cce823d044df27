"""Who called when, whom the centre rang, who is on the line and who spoke with whom: of all callers of a day.

Most of them are never lost, so no more is kept of each than is needed once they are.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from math import inf
from typing import TypeAlias

from wallboard.domain.callers.rules import CallRules, is_attempt
from wallboard.domain.day.queue_waits import CallKey
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day
from wallboard.domain.words import AgentId, Direction, Seconds, SourceName

STAY_S = 6 * 3600.0
"""No call lasts longer: of one that seems to, nobody saw the end."""

Who: TypeAlias = str | None
"""A caller; None: one of all those whom nobody knows."""


class Callers:
    """Follows the calls of each caller."""

    def __init__(self, day: Day, rules: CallRules) -> None:
        """Begin without calls."""
        self._day = day
        self._rules = rules
        self._whose: dict[CallKey, Who] = {}
        self._calls: dict[Who, dict[CallKey, Call]] = {}
        self._attempts: Counter[Who] = Counter()
        self._there: dict[str, dict[CallKey, Seconds]] = {}
        """Calls that are not over, and when they began."""
        self._rung: dict[str, dict[CallKey, Call]] = {}
        """Calls of the centre that are over."""
        self._spoke: dict[str, tuple[Seconds, SourceName, AgentId]] = {}

    def put_call(self, call: Call) -> tuple[Who, ...]:
        """Let a call take the place of its older self; return whose it is, and whose it was if another's."""
        key = (call.source, call.call)
        who = self._rules.who(call.caller, call.caller_raw)
        touched: tuple[Who, ...] = (who,)
        if self._whose.setdefault(key, who) != who:
            touched = (who, self._whose[key])
            self._take_out(key)
            self._whose[key] = who
        calls = self._calls.get(who)
        if calls is None:
            calls = self._calls[who] = {}
        before = calls.get(key)
        calls[key] = call
        self._count(who, before, call)
        if who is not None:
            self._follow(who, key, call)
        return touched

    def know_agents(self, agents: Mapping[str, tuple[SourceName, AgentId]]) -> None:
        """Take in with whom callers spoke last, whatever visits say."""
        self._spoke |= {who: (inf, *agent) for who, agent in agents.items()}

    def put_visit(self, visit: Visit) -> None:
        """Note with whom a caller speaks."""
        if visit.answered is None or visit.agent is None:
            return
        who = self._rules.who(visit.caller, visit.caller_raw)
        if who is None:
            return
        spoke = visit.answered, visit.source, visit.agent
        if who not in self._spoke or self._spoke[who] < spoke:
            self._spoke[who] = spoke

    def knows(self, key: CallKey) -> bool:
        """Whether a call was told."""
        return key in self._whose

    def whose(self, key: CallKey) -> Who:
        """Say whose call it is; None also for one that is not known."""
        return self._whose.get(key)

    def call(self, who: Who, key: CallKey) -> Call | None:
        """Return a call of a caller as it was told last."""
        return self._calls.get(who, {}).get(key)

    def calls(self, who: Who) -> Mapping[CallKey, Call]:
        """Return all calls of a caller, and of the centre to them."""
        return self._calls.get(who, {})

    def attempts(self, who: Who) -> int:
        """Count how often they called in the day."""
        return self._attempts[who]

    def on_line(self, who: str, now: Seconds) -> Seconds | None:
        """Say since when a caller is on the line, waiting, talking or rung; None: they are not."""
        began = self._there.get(who)
        return min((at for at in began.values() if now - at <= STAY_S), default=None) if began else None

    def rung(self, who: str) -> tuple[Call, ...]:
        """Return the calls of the centre to a caller that are over."""
        calls = self._rung.get(who)
        return tuple(calls.values()) if calls else ()

    def last_agent(self, who: str) -> tuple[SourceName, AgentId] | None:
        """Say with whom a caller spoke last, as far as that was told here."""
        spoke = self._spoke.get(who)
        return None if spoke is None else spoke[1:]

    def those_there(self) -> Collection[str]:
        """Return who has a call that is not over."""
        return self._there.keys()

    def _count(self, who: Who, before: Call | None, call: Call | None) -> None:
        step = self._is_attempt(call) - self._is_attempt(before)
        if step:
            self._attempts[who] += step

    def _follow(self, who: str, key: CallKey, call: Call) -> None:
        self._leave(who, key)
        if call.ended is None and not call.internal:
            self._there.setdefault(who, {})[key] = call.arrived
        elif call.direction is Direction.OUTBOUND and not call.internal:
            self._rung.setdefault(who, {})[key] = call

    def _leave(self, who: str, key: CallKey) -> None:
        there = self._there.get(who)
        if there is not None and there.pop(key, None) is not None and not there:
            del self._there[who]
        if who in self._rung:
            self._rung[who].pop(key, None)

    def _take_out(self, key: CallKey) -> None:
        who = self._whose.pop(key)
        self._count(who, self._calls[who].pop(key), None)
        if who is not None:
            self._leave(who, key)

    def _is_attempt(self, call: Call | None) -> bool:
        return call is not None and is_attempt(call) and self._day.start <= call.arrived < self._day.end
