"""One day of a scene, caller after caller."""

import heapq
from collections import deque
from collections.abc import Iterable

from msgspec import Struct

from wallboard.domain.staffing.shared.drawing import Drawn
from wallboard.domain.staffing.shared.scene import Scene
from wallboard.domain.words import Seconds


class LineSums(Struct):
    """What came of one line."""

    calls: int = 0
    served: int = 0
    """Answered in time."""
    answered: int = 0
    waited_s: Seconds = 0.0
    """By those who were answered."""


class TeamSums(Struct):
    """What one team did."""

    busy_s: Seconds = 0.0
    there_s: Seconds = 0.0


class DaySums(Struct, frozen=True):
    """What came of one day."""

    lines: tuple[LineSums, ...]
    teams: tuple[TeamSums, ...]


def played_day(scene: Scene, callers: Iterable[Drawn]) -> DaySums:
    """Play callers, in the order in which they ring, to the last of them; agents stay for who still waits."""
    day = _Day(scene)
    hours = [(part.since, part.until) for part in scene.lines[0].parts]
    nth = 0
    for caller in callers:
        while nth < len(hours) and hours[nth][0] <= caller.arrived:
            day.staff(nth, *hours[nth])
            nth += 1
        day.ring(caller)
    for rest in range(nth, len(hours)):
        day.staff(rest, *hours[rest])
    day.finish(float("inf"))
    return DaySums(tuple(day.lines), tuple(day.teams))


class _Day:
    def __init__(self, scene: Scene) -> None:
        self.lines = [LineSums() for _ in scene.lines]
        self.teams = [TeamSums() for _ in scene.teams]
        self._scene = scene
        self._within = [line.goal.within_s for line in scene.lines]
        self._closes = scene.lines[0].parts[-1].until
        by_skill = sorted(range(len(scene.teams)), key=lambda nth: len(scene.teams[nth].lines))
        self._teams_of = [
            [nth for nth in by_skill if line.name in scene.teams[nth].lines] for line in scene.lines
        ]
        self._queues_of = [
            [(line.priority, nth) for nth, line in enumerate(scene.lines) if line.name in team.lines]
            for team in scene.teams
        ]
        self._free = [0 for _ in scene.teams]
        self._on_duty = [0 for _ in scene.teams]
        self._waiting: list[deque[Drawn]] = [deque() for _ in scene.lines]
        self._ends: list[tuple[Seconds, int]] = []

    def staff(self, interval: int, since: Seconds, until: Seconds) -> None:
        """Change the guard; who is in a call above the new number ends it first."""
        self.finish(since)
        for nth, team in enumerate(self._scene.teams):
            self._free[nth] += team.agents[interval] - self._on_duty[nth]
            self._on_duty[nth] = team.agents[interval]
            self.teams[nth].there_s += team.agents[interval] * (until - since)
            self._take(nth, since)

    def ring(self, caller: Drawn) -> None:
        """Let somebody ring."""
        self.finish(caller.arrived)
        self.lines[caller.line].calls += 1
        for team in self._teams_of[caller.line]:
            if self._free[team] > 0:
                self._answer(caller, team, caller.arrived)
                return
        self._waiting[caller.line].append(caller)

    def finish(self, until: Seconds) -> None:
        """End the calls that are over by then."""
        ends = self._ends
        while ends and ends[0][0] <= until:
            at, team = heapq.heappop(ends)
            self._free[team] += 1
            self._take(team, at)

    def _take(self, team: int, at: Seconds) -> None:
        """Let the free agents of a team take who waits for them."""
        while self._free[team] > 0:
            caller = self._next(team, at)
            if caller is None:
                return
            self._answer(caller, team, at)

    def _next(self, team: int, at: Seconds) -> Drawn | None:
        """Take out who is next; who has given up by now has gone already and is only noticed."""
        best: tuple[int, Seconds, int] | None = None
        for priority, line in self._queues_of[team]:
            queue = self._waiting[line]
            while queue and queue[0].gives_up < at:
                queue.popleft()
            if queue and (best is None or (priority, queue[0].arrived, line) < best):
                best = priority, queue[0].arrived, line
        return None if best is None else self._waiting[best[2]].popleft()

    def _answer(self, caller: Drawn, team: int, at: Seconds) -> None:
        self._free[team] -= 1
        wait, over = at - caller.arrived, at + caller.talks_s
        heapq.heappush(self._ends, (over, team))
        sums = self.lines[caller.line]
        sums.answered += 1
        sums.waited_s += wait
        sums.served += wait <= self._within[caller.line]
        self.teams[team].busy_s += max(0.0, min(over, self._closes) - at)
