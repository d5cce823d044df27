"""Plays a day of shared agents again and again, each run with dice of its own, and says how sure it is."""

from collections.abc import Iterator, Sequence

from wallboard.domain.staffing.shared.day import DaySums, LineSums, TeamSums, played_day
from wallboard.domain.staffing.shared.drawing import drawn
from wallboard.domain.staffing.shared.scene import Played, PlayedLine, PlayedTeam, Scene
from wallboard.domain.staffing.shared.sureness import ratio

RUNS = 20


def play(scene: Scene, runs: int = RUNS, seed: int = 1) -> Iterator[Played]:
    """Yield what is known after each run, all runs of a seed always the same; stop asking to cancel.

    Raises ValueError where there is no line, intervals differ between lines, or a team has other ones.
    """
    require_playable(scene)
    return _runs(scene, runs, seed)


def _runs(scene: Scene, runs: int, seed: int) -> Iterator[Played]:
    days: list[DaySums] = []
    for run in range(runs):
        days.append(played_day(scene, drawn(scene.lines, (seed, run))))
        yield _known(scene, days, runs)


def require_playable(scene: Scene) -> None:
    """Raise ValueError for a scene that can't be."""
    hours = {tuple((part.since, part.until) for part in line.parts) for line in scene.lines}
    if len(hours) != 1 or hours == {()}:
        raise ValueError(hours)
    names = [line.name for line in scene.lines]
    if len(set(names)) < len(names):
        raise ValueError(names)
    for team in scene.teams:
        if len(team.agents) != len(scene.lines[0].parts) or not team.lines <= set(names):
            raise ValueError(team)


def _known(scene: Scene, days: Sequence[DaySums], runs: int) -> Played:
    return Played(
        len(days),
        runs,
        tuple(_line(line.name, [day.lines[nth] for day in days]) for nth, line in enumerate(scene.lines)),
        tuple(_team(team.name, [day.teams[nth] for day in days]) for nth, team in enumerate(scene.teams)),
        _line("", [_whole(day) for day in days]),
    )


def _line(name: str, days: Sequence[LineSums]) -> PlayedLine:
    calls, answered = [day.calls for day in days], [day.answered for day in days]
    return PlayedLine(
        name,
        sum(calls) / len(days),
        ratio([day.served for day in days], calls),
        ratio([day.calls - day.answered for day in days], calls),
        ratio([day.waited_s for day in days], answered),
    )


def _team(name: str, days: Sequence[TeamSums]) -> PlayedTeam:
    return PlayedTeam(name, ratio([day.busy_s for day in days], [day.there_s for day in days]))


def _whole(day: DaySums) -> LineSums:
    return LineSums(
        sum(line.calls for line in day.lines),
        sum(line.served for line in day.lines),
        sum(line.answered for line in day.lines),
        sum(line.waited_s for line in day.lines),
    )
