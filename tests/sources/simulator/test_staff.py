import pytest

from wallboard.domain.events import AgentStateChanged, Event, MembershipChanged
from wallboard.domain.words import AgentState
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.plans import Kind, Task
from wallboard.sources.simulator.roster import Person, Shift
from wallboard.sources.simulator.staff import Agent, Staff


class Callers:
    """Callers who wait, or not, until somebody looks for them."""

    def __init__(self) -> None:
        self.waiting_until = 0.0
        self.looked: list[str] = []
        self.left: list[str] = []
        self.engine = Engine(0.0)

    def find(self, agent: Agent) -> None:
        self.looked.append(agent.id)

    def waits_for(self, agent: Agent) -> bool:
        return self.engine.now < self.waiting_until

    def gone(self, agent: Agent) -> None:
        self.left.append(agent.id)


def team(size: int) -> tuple[Callers, Staff, list[Agent]]:
    callers = Callers()
    agents = [Agent(Person(f"A{n}", "", "Sales", ("Sales",), n, Shift(8, 16))) for n in range(size)]
    staff = Staff(callers.engine, agents)
    staff.attend(callers)
    for agent in agents:
        staff.log_on(agent)
    return callers, staff, agents


def wrap_up(staff: Staff, agent: Agent) -> None:
    assert staff.wrap_up(agent, 20, timer=True) == 30


def states(engine: Engine) -> list[tuple[float, str, AgentState]]:
    events: list[Event] = list(engine.run())
    return [(event.at, event.agent, event.state) for event in events if isinstance(event, AgentStateChanged)]


def test_who_is_on_a_call_pauses_after_the_wrap_up() -> None:
    callers, staff, agents = team(2)
    staff.ring(agents[0])
    staff.talk(agents[0])
    callers.engine.at(5, lambda: staff.call_away(agents[0], Task(5, Kind.PAUSE, 60, "Break")))
    callers.engine.at(10, lambda: wrap_up(staff, agents[0]))
    moves = [(at, state) for at, agent, state in states(callers.engine) if agent == "A0" and at > 0]
    assert moves == [(10, AgentState.WRAPUP), (30, AgentState.PAUSED), (90, AgentState.AVAILABLE)]


def test_the_last_one_of_a_team_waits_with_a_pause_until_another_is_back() -> None:
    callers, staff, agents = team(2)
    callers.engine.at(5, lambda: staff.call_away(agents[0], Task(5, Kind.PAUSE, 200, "Lunch")))
    callers.engine.at(6, lambda: staff.call_away(agents[1], Task(6, Kind.PAUSE, 60, "Break")))
    moves = [(at, agent) for at, agent, state in states(callers.engine) if state is AgentState.PAUSED]
    assert [agent for _, agent in moves] == ["A0", "A1"]
    assert [5.0, 205.0] <= [at for at, _ in moves] <= [5.0, 226.0]


def test_nobody_waits_for_ever_with_a_pause() -> None:
    callers, staff, agents = team(1)
    callers.engine.at(5, lambda: staff.call_away(agents[0], Task(5, Kind.PAUSE, 60, "Break")))
    (paused,) = [at for at, _, state in states(callers.engine) if state is AgentState.PAUSED]
    assert 900 < paused < 930


@pytest.mark.parametrize(
    ("waiting_until", "earliest", "latest"), [(0.0, 5, 5), (100.0, 100, 125), (9999.0, 605, 630)]
)
def test_who_goes_home_serves_waiting_callers_first_but_not_all_night(
    waiting_until: float, earliest: float, latest: float
) -> None:
    callers, staff, agents = team(1)
    callers.waiting_until = waiting_until
    callers.engine.at(5, lambda: staff.call_away(agents[0], Task(5, Kind.LOG_OFF)))
    (home,) = [at for at, _, state in states(callers.engine) if state is AgentState.LOGGED_OFF]
    assert earliest <= home <= latest
    assert callers.left == ["A0"]


def test_who_missed_a_call_is_passed_over_for_a_while() -> None:
    callers, staff, agents = team(1)
    staff.ring(agents[0])
    staff.stop_ringing(agents[0], missed=True)
    assert staff.free_in("Sales") == []
    states(callers.engine)
    assert staff.free_in("Sales") == agents
    assert callers.looked[-1] == "A0"


def test_an_agent_is_lent_and_taken_back_but_not_while_the_phone_rings() -> None:
    callers, staff, agents = team(2)
    staff.take_back(agents[0], "Sales")
    assert staff.free_in("Sales") == [agents[1]]
    staff.lend(agents[0], "Sales")
    assert staff.free_in("Sales") == [agents[1], agents[0]]
    staff.ring(agents[0])
    callers.engine.at(5, lambda: staff.take_back(agents[0], "Sales"))
    callers.engine.at(8, lambda: staff.stop_ringing(agents[0]))
    changes = [event for event in callers.engine.run() if isinstance(event, MembershipChanged)]
    assert [(event.at, event.member) for event in changes] == [(0.0, False), (0.0, True), (25.0, False)]
