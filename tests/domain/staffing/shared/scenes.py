"""Small scenes to play."""

from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.plan import Part
from wallboard.domain.staffing.shared.drawing import Drawn
from wallboard.domain.staffing.shared.scene import Scene, SharedLine, Team

GOAL = Goal(patience_s=150)


def line(name: str, *calls: float, aht_s: float = 240, goal: Goal = GOAL, priority: int = 0) -> SharedLine:
    """So many calls in each half hour from midnight on."""
    parts = (Part(nth * 1800, nth * 1800 + 1800, Demand(some, 1800, aht_s)) for nth, some in enumerate(calls))
    return SharedLine(name, tuple(parts), goal, priority)


def team(lines: str, *agents: int) -> Team:
    """Who answers lines of one letter each."""
    return Team(lines, frozenset(lines), agents)


def one_team(lines: tuple[SharedLine, ...], agents: int) -> Scene:
    """All by the same agents."""
    names = "".join(line.name for line in lines)
    return Scene(lines, (team(names, *(agents,) * len(lines[0].parts)),))


def caller(arrived: float, line: int = 0, stays: float = 1e9, talks: float = 60) -> Drawn:
    """One who rings at an instant."""
    return Drawn(arrived, line, arrived + stays, talks)
