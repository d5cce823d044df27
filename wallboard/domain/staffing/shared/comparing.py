"""How many agents several lines need together, and how many each with agents of its own.

Both are found by playing: a level of service by which Erlang A staffs every interval is raised or
lowered until the played day meets the promise of each line. The level is only how agents are spread
over the day, so that it does not matter that the formula knows of one queue only.
"""

from collections.abc import Generator, Iterator, Sequence
from typing import Literal, TypeAlias

from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import agents_needed
from wallboard.domain.staffing.shared.playing import RUNS, play, require_playable
from wallboard.domain.staffing.shared.scene import (
    Comparison,
    Played,
    PlayedLine,
    Progress,
    Scene,
    SharedLine,
    Staffed,
    Team,
)
from wallboard.domain.staffing.shared.sureness import ENOUGH

_HOUR = 3600
_HALVINGS = 8
_BEST = 0.999
_AROUND = 2
"""So many agents more and fewer are played to say how sure the number is."""
_Limit: TypeAlias = Literal["mean", "surely", "perhaps"]
_MOST_EXTRA = 100
"""So many agents above the best level are tried before it is said that a promise can't be met."""


def compare(lines: Sequence[SharedLine], runs: int = RUNS, seed: int = 1) -> Iterator[Progress | Comparison]:
    """Yield how far it is, and last of all the comparison; stop asking to cancel.

    Raises ValueError as `play` does; on the way, for a promise that nobody can keep.
    """
    require_playable(Scene(tuple(lines), ()))
    return _steps(lines, runs, seed)


def _steps(lines: Sequence[SharedLine], runs: int, seed: int) -> Iterator[Progress | Comparison]:
    groups = [*((line,) for line in lines), tuple(lines)]
    of, done = len(groups) * (_HALVINGS + 1 + 2 * _AROUND) * runs, 0
    found: list[Staffed] = []
    for nth, group in enumerate(groups):
        for step in _Search(group, runs, seed).steps():
            if isinstance(step, Staffed):
                found.append(step)
            else:
                done = min(done + 1, (nth + 1) * of // len(groups))
                yield Progress(done, of)
        done = (nth + 1) * of // len(groups)
    yield Progress(of, of)
    yield _compared(lines, tuple(found[:-1]), found[-1])


def _compared(lines: Sequence[SharedLine], alone: tuple[Staffed, ...], together: Staffed) -> Comparison:
    apart = [sum(each) for each in zip(*(one.agents for one in alone), strict=True)]
    hours = [(part.until - part.since) / _HOUR for part in lines[0].parts]
    saved = zip(apart, together.agents, hours, strict=True)
    return Comparison(
        alone,
        together,
        max(apart) - together.peak,
        sum((before - after) * some for before, after, some in saved),
    )


class _Search:
    """Looks for the fewest agents who can do all of some lines, and are enough."""

    def __init__(self, lines: tuple[SharedLine, ...], runs: int, seed: int) -> None:
        self._lines = lines
        self._runs = runs
        self._seed = seed
        self._known: dict[tuple[int, ...], Played] = {}

    def steps(self) -> Iterator[Played | Staffed]:
        """Yield each run, and last what was found."""
        low, high, best = 0.0, _BEST, self._level(_BEST)
        yield from self._play(best)
        for _ in range(_MOST_EXTRA):
            if self._kept(best):
                break
            low, best = high, tuple(many + 1 for many in best)
            yield from self._play(best)
        else:
            raise ValueError([line.goal for line in self._lines])
        for _ in range(_HALVINGS if low == 0.0 else 0):
            middle = (low + high) / 2
            agents = self._level(middle)
            yield from self._play(agents)
            low, high, best = (low, middle, agents) if self._kept(agents) else (middle, high, best)
        likely = yield from self._likely(best)
        yield Staffed(best, self._known[best], likely)

    def _likely(self, best: tuple[int, ...]) -> Generator[Played, None, tuple[int, int] | None]:
        """Yield runs with a few agents fewer and more; return between which peaks the need is."""
        if self._runs < ENOUGH:
            return None
        low = high = best
        for _ in range(_AROUND):
            fewer = tuple(max(0, many - 1) for many in low)
            yield from self._play(fewer)
            if not self._kept(fewer, "perhaps"):
                break
            low = fewer
        for _ in range(_AROUND):
            if self._kept(high, "surely"):
                break
            high = tuple(many + 1 for many in high)
            yield from self._play(high)
        return max(low), max(high)

    def _level(self, share: float) -> tuple[int, ...]:
        """Return who is needed in each interval for a share, all callers taken together."""
        return tuple(
            agents_needed(demand, goal)
            for demand, goal in (self._together(nth, share) for nth in range(len(self._lines[0].parts)))
        )

    def _together(self, nth: int, share: float) -> tuple[Demand, Goal]:
        """Return an interval as if all called one line, with its callers' mean talk and rate of giving up."""
        demands = [(line.parts[nth].demand, line.goal.patience_s) for line in self._lines]
        calls = sum(demand.calls for demand, _ in demands)
        length_s = demands[0][0].length_s
        if not calls:
            return Demand(0.0, length_s, 1.0), Goal(share)
        aht_s = sum(demand.calls * demand.aht_s for demand, _ in demands) / calls
        leaving = sum(demand.calls / patience for demand, patience in demands if patience) / calls
        within_s = min(line.goal.within_s for line in self._lines)
        return Demand(calls, length_s, aht_s), Goal(share, within_s, 1 / leaving if leaving else None)

    def _play(self, agents: tuple[int, ...]) -> Iterator[Played]:
        if agents not in self._known:
            team = Team("", frozenset(line.name for line in self._lines), agents)
            for played in play(Scene(self._lines, (team,)), self._runs, self._seed):
                self._known[agents] = played
                yield played

    def _kept(self, agents: tuple[int, ...], limit: _Limit = "mean") -> bool:
        """Whether every line's promise is kept, by the mean of the runs or one of its limits."""
        played = self._known[agents]
        busy = played.teams[0].occupancy
        return all(
            _kept(seen, line.goal, limit) and (busy is None or busy.mean <= line.goal.max_occupancy)
            for seen, line in zip(played.lines, self._lines, strict=True)
        )


def _kept(seen: PlayedLine, goal: Goal, limit: _Limit) -> bool:
    if seen.served is None or seen.lost is None:
        return True
    off = {"mean": 0.0, "surely": -1.0, "perhaps": 1.0}[limit]
    served = seen.served.mean + off * (seen.served.half or 0.0)
    lost = seen.lost.mean - off * (seen.lost.half or 0.0)
    return served >= goal.share and (goal.lost_limit is None or lost <= goal.lost_limit)
