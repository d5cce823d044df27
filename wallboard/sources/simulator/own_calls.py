"""Calls that agents make: back to callers who were lost, and to each other."""

from random import Random

from wallboard.domain.caller import Caller
from wallboard.domain.events import CallReached
from wallboard.domain.words import CallId, Direction, QueueName, Seconds
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.ledger import CallFate
from wallboard.sources.simulator.profile import CLOSES, OPENS, LocalDay
from wallboard.sources.simulator.staff import Agent, Staff
from wallboard.sources.simulator.switch import Switch

_REACHED_SHARE = 0.68
_MOST_ATTEMPTS = 2
_SPARE = 2
"""Only while so many agents of the team are free is one of them taken for a call of their own."""
_LOOK_AGAIN: Seconds = 150.0
_INTERNAL_AN_HOUR = 1.2


class OwnCalls:
    """Lets free agents ring back, and ring each other, during office hours."""

    def __init__(self, engine: Engine, staff: Staff, switch: Switch, day: LocalDay, rng: Random) -> None:
        """Begin with nobody to ring."""
        self._engine = engine
        self._staff = staff
        self._switch = switch
        self._day = day
        self._rng = rng
        self._reached: set[str] = set()

    def call_back(self, caller: Caller, team: QueueName, lost: CallId, attempt: int = 1) -> None:
        """Plan to ring a lost caller back within the hour; the day's end ends all plans."""
        delay = self._rng.uniform(240, 2700)
        self._engine.after(delay, lambda: self._try(caller, team, lost, attempt))

    def plan_internal(self, team: QueueName) -> None:
        """Let colleagues of a team ring each other from time to time."""
        at, closes = self._day.at(OPENS), self._day.at(CLOSES)
        while (at := at + self._rng.expovariate(_INTERNAL_AN_HOUR / 3600)) < closes:
            self._engine.at(at, lambda: self._internal(team))

    def _try(self, caller: Caller, team: QueueName, lost: CallId, attempt: int) -> None:
        if not self._day.open or self._engine.now > self._day.at(CLOSES) or caller.number in self._reached:
            return
        free = self._staff.free_in(team)
        if len(free) < _SPARE or not self._day.is_open(self._engine.now):
            self._engine.after(_LOOK_AGAIN, lambda: self._try(caller, team, lost, attempt))
            return
        agent = free[0]
        self._staff.borrow(agent)
        fate = self._switch.begin(caller, None, Direction.OUTBOUND, after=lost)
        if self._rng.random() < _REACHED_SHARE:
            self._reach(fate, agent, self._rng.uniform(5, 22), 25 + self._rng.expovariate(1 / 130))
            return
        self._engine.after(self._rng.uniform(18, 32), lambda: self._end(fate, agent))
        if attempt < _MOST_ATTEMPTS:
            self.call_back(caller, team, lost, attempt + 1)

    def _internal(self, team: QueueName) -> None:
        free = self._staff.free_in(team)
        if len(free) < _SPARE:
            return
        agent = free[0]
        self._staff.borrow(agent)
        place = free[-1].id.rpartition("/")[2]
        caller = Caller(None, place, free[-1].name)
        fate = self._switch.begin(caller, None, Direction.OUTBOUND, internal=True)
        self._reach(fate, agent, self._rng.uniform(2, 8), 15 + self._rng.expovariate(1 / 60))

    def _reach(self, fate: CallFate, agent: Agent, rings: Seconds, talks: Seconds) -> None:
        def reached() -> None:
            fate.answered = self._engine.now
            if fate.caller is not None:
                self._reached.add(fate.caller)
            self._engine.emit(CallReached(self._engine.now, fate.call, agent.id))
            self._engine.after(min(talks, 900), lambda: self._end(fate, agent))

        self._engine.after(rings, reached)

    def _end(self, fate: CallFate, agent: Agent) -> None:
        self._switch.end(fate)
        self._staff.back(agent)
