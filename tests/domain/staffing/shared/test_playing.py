import pytest
from msgspec.structs import replace

from tests.domain.staffing.shared.scenes import GOAL, line, one_team, team
from wallboard.domain.staffing.needs import outlook
from wallboard.domain.staffing.shared.playing import play
from wallboard.domain.staffing.shared.scene import Played, Scene, Sure

DAY = (92.0,) * 24
"""Twelve hours of the same half hour: long enough that its empty beginning hardly counts."""
A = line("a", *DAY, aht_s=252)


def last(scene: Scene, runs: int = 8) -> Played:
    *_, played = play(scene, runs)
    return played


def near(seen: Sure | None, wanted: float | None) -> bool:
    """Whether it is within one and a half times its own uncertainty."""
    return seen is not None and wanted is not None and abs(seen.mean - wanted) <= 1.5 * (seen.half or 0)


@pytest.mark.parametrize("agents", [12, 14])
def test_one_line_fares_as_erlang_a_says(agents: int) -> None:
    wanted = outlook(A.parts[0].demand, agents, GOAL)
    played = last(one_team((A,), agents))
    (seen,) = played.lines
    assert near(seen.served, wanted.served)
    assert near(seen.lost, wanted.lost)
    assert near(seen.asa_s, wanted.asa_s)
    assert near(played.teams[0].occupancy, wanted.occupancy)
    assert not near(seen.served, outlook(A.parts[0].demand, agents + 1, GOAL).served)


def test_callers_who_never_give_up_fare_as_erlang_c_says() -> None:
    patient = replace(GOAL, patience_s=None)
    wanted = outlook(A.parts[0].demand, 16, patient)
    (seen,) = last(one_team((replace(A, goal=patient),), 16)).lines
    assert near(seen.served, wanted.served)
    assert seen.lost == Sure(0.0, 0.0)


def test_two_lines_of_the_same_agents_are_one_queue() -> None:
    half = tuple(calls / 2 for calls in DAY)
    lines = line("a", *half, aht_s=252), line("b", *half, aht_s=252)
    wanted = outlook(A.parts[0].demand, 13, GOAL)
    played = last(one_team(lines, 13))
    assert near(played.whole.served, wanted.served)
    assert all(near(seen.served, wanted.served) for seen in played.lines)
    assert played.whole.calls == sum(seen.calls for seen in played.lines)


def test_a_few_who_can_do_both_help_more_than_each_line_for_itself() -> None:
    quarter = (46.0,) * 10
    lines = line("a", *quarter, aht_s=252), line("b", *quarter, aht_s=252)
    apart = Scene(lines, (team("a", *(7,) * 10), team("b", *(7,) * 10)))
    mixed = Scene(lines, (team("a", *(5,) * 10), team("b", *(5,) * 10), team("ab", *(4,) * 10)))
    first, second = last(apart, 6).whole.served, last(mixed, 6).whole.served
    assert first is not None
    assert second is not None
    assert second.mean > first.mean + 0.03  # with the same callers


def test_each_run_says_what_is_known_by_then_and_more_runs_know_more() -> None:
    short = one_team((line("a", 92, 92, aht_s=252),), 13)
    steps = list(play(short, 8, seed=3))
    assert [step.done for step in steps] == list(range(1, 9))
    first, final = steps[0].lines[0].served, steps[-1].lines[0].served
    assert first is not None
    assert first.half is None
    assert final is not None
    assert final.half is not None
    assert list(play(short, 8, seed=3)) == steps
    assert list(play(short, 8, seed=4)) != steps


def test_where_nobody_rings_or_nobody_is_there_nothing_is_known() -> None:
    played = last(one_team((line("a", 0),), 0), 4)
    assert (played.whole.served, played.whole.lost, played.teams[0].occupancy) == (None, None, None)
    alone = last(one_team((line("a", 20),), 0), 4)
    assert (alone.whole.asa_s, alone.whole.lost) == (None, Sure(1.0, 0.0))


@pytest.mark.parametrize(
    "scene",
    [
        Scene((), ()),
        Scene((line("a"),), ()),
        Scene((line("a", 1), line("a", 1)), ()),
        Scene((line("a", 1), line("b", 1, 2)), ()),
        Scene((line("a", 1),), (team("a", 1, 2),)),
        Scene((line("a", 1),), (team("b", 1),)),
    ],
)
def test_a_scene_that_can_not_be_is_refused_at_once(scene: Scene) -> None:
    with pytest.raises(ValueError, match=r".+"):
        play(scene)
