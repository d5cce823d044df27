"""One simulated day, put together: the same options, day and zone give the same events to the byte."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from random import Random

from wallboard.domain.events import AgentPresent, Baseline, Event, QueuePresent
from wallboard.domain.periods import day_of
from wallboard.domain.words import AgentState
from wallboard.sources.simulator import plans
from wallboard.sources.simulator.aftermath import Aftermath
from wallboard.sources.simulator.calls import Calls
from wallboard.sources.simulator.centre import units_of
from wallboard.sources.simulator.demand import Demand
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.front import Front
from wallboard.sources.simulator.ledger import Ledger
from wallboard.sources.simulator.opinions import Opinions
from wallboard.sources.simulator.options import Options
from wallboard.sources.simulator.own_calls import OwnCalls
from wallboard.sources.simulator.people import Customers
from wallboard.sources.simulator.profile import LocalDay
from wallboard.sources.simulator.queues import Queues
from wallboard.sources.simulator.roster import Person, lendings, people_of, shift_of
from wallboard.sources.simulator.staff import Agent, Staff
from wallboard.sources.simulator.switch import Switch

_REGULARS_PER_AGENT = 150


class SimulatedDay:
    """A day of the centre: its events, and beside them the ledger of fates.

    Everybody is logged off when the day begins and whoever still talks at midnight is followed to the end,
    so days stand beside each other without sharing an agent.
    """

    def __init__(self, options: Options, day: date, zone: str) -> None:
        """Set everything up; nothing happens before `events` is asked for.

        Raises ZoneInfoNotFoundError for an unknown zone.
        """
        self.ledger = Ledger()
        self._options = options
        self._day = LocalDay(day_of(day, zone), zone)
        self._units = units_of(options.agents, options.volume)
        # One stream for each concern, so that a change of one does not stir all the others.
        self._people = people_of(self._units, Random(f"{options.seed}/people"))
        self._engine = Engine(self._day.start)
        self._put_together()

    def events(self) -> Iterator[Event]:
        """Yield the day's events in order of time, a `Baseline` first; can be used once."""
        yield self._baseline()
        yield from self._engine.run()

    def _put_together(self) -> None:
        engine, day = self._engine, self._day
        agents = [Agent(person) for person in self._people]
        staff = Staff(engine, agents)
        switch = Switch(engine, self.ledger, day.date)
        specs = tuple(queue for unit in self._units for queue in unit.queues)
        queues = Queues(engine, staff, specs, self._stream("queues"))
        opinions = Opinions(engine, self._stream("opinions"))
        front = Front(engine, switch, day, opinions, self._stream("front"))
        own_calls = OwnCalls(engine, staff, switch, day, self._stream("own calls"))
        aftermath = Aftermath(engine, front, own_calls, day, opinions, self._stream("aftermath"))
        calls = Calls(engine, staff, queues, front, aftermath, self._stream("calls"))
        staff.attend(queues)
        queues.attend(calls)
        front.attend(calls.enter, aftermath.lost)
        for agent, person in zip(agents, self._people, strict=True):
            self._plan_shift(staff, agent, person, strict=queues.spec(person.team).strict)
        self._plan_callers(front, own_calls)

    def _plan_shift(self, staff: Staff, agent: Agent, person: Person, *, strict: bool) -> None:
        day, rng = self._day, self._stream(f"shift/{person.agent}")
        shift = shift_of(person, day, rng)
        if shift is None:
            return
        begins = day.at(shift.begins)
        late = rng.uniform(0.5, 8) if begins == day.start else rng.uniform(-180, 300)
        self._engine.at(begins + late, partial(staff.log_on, agent))
        for task in plans.tasks_of(person, shift, day, strict=strict, rng=rng):
            self._engine.at(task.at, partial(staff.call_away, agent, task))
        for queue, hours in lendings(person, shift):
            self._engine.at(day.at(hours.begins), partial(staff.lend, agent, queue))
            self._engine.at(day.at(hours.ends), partial(staff.take_back, agent, queue))

    def _plan_callers(self, front: Front, own_calls: OwnCalls) -> None:
        customers = Customers(self._options.seed, _REGULARS_PER_AGENT * self._options.agents)
        for unit in self._units:
            Demand(self._engine, front, self._day, unit, customers).begin(
                self._stream(f"arrivals/{unit.number}")
            )
            if self._day.open:
                own_calls.plan_internal(unit.queues[0].name)

    def _baseline(self) -> Baseline:
        queues = tuple(
            QueuePresent(queue.name, queue.target_s) for unit in self._units for queue in unit.queues
        )
        agents = tuple(
            AgentPresent(
                person.agent, person.name, AgentState.LOGGED_OFF, person.queues, since=self._day.start
            )
            for person in self._people
        )
        return Baseline(self._day.start, queues, agents, waiting=(), talking=(), calls=frozenset())

    def _stream(self, concern: str) -> Random:
        return Random(f"{self._options.seed}/{self._day.date}/{concern}")


def day_events(seed: int, day: date, zone: str) -> Iterator[Event]:
    """Yield the events of an ordinary day in order of time, lazily."""
    return SimulatedDay(Options(seed), day, zone).events()
