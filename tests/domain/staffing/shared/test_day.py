"""Who answers whom, with callers whom nobody has drawn by chance."""

from msgspec.structs import replace

from tests.domain.staffing.shared.scenes import GOAL, caller, line, one_team, team
from wallboard.domain.staffing.shared.day import played_day
from wallboard.domain.staffing.shared.scene import Scene

ONE = line("a", 10)
TWO = (line("a", 10), line("b", 10))


def test_one_waits_for_the_other_and_the_third_has_gone() -> None:
    day = played_day(one_team((ONE,), 1), [caller(0), caller(10), caller(20, stays=30), caller(30)])
    (sums,) = day.lines
    assert (sums.calls, sums.answered, sums.served) == (4, 3, 1)
    assert sums.waited_s == 0 + 50 + 90
    assert (day.teams[0].busy_s, day.teams[0].there_s) == (180, 1800)


def test_within_the_time_includes_the_time() -> None:
    day = played_day(one_team((ONE,), 1), [caller(0), caller(40), caller(99)])
    assert day.lines[0].served == 2


def test_a_free_agent_takes_who_waits_longest_of_all_lines() -> None:
    callers = [caller(0), caller(1, 1), caller(2, 0), caller(3, 1)]
    day = played_day(one_team(TWO, 1), callers)
    assert [sums.waited_s for sums in day.lines] == [0 + 118, 59 + 177]


def test_a_line_that_goes_first_does() -> None:
    callers = [caller(0), caller(1, 1), caller(2, 0), caller(3, 1)]
    day = played_day(one_team((replace(TWO[0], priority=1), TWO[1]), 1), callers)
    assert [sums.waited_s for sums in day.lines] == [0 + 178, 59 + 117]


def test_who_can_do_less_is_taken_first_so_that_who_can_do_more_stays_free() -> None:
    scene = Scene(TWO, (team("ab", 1), team("a", 1)))
    day = played_day(scene, [caller(0), caller(1, 1)])
    assert [sums.served for sums in day.lines] == [1, 1]
    assert [sums.busy_s for sums in day.teams] == [60, 60]


def test_nobody_answers_a_line_that_is_not_theirs() -> None:
    scene = Scene(TWO, (team("a", 5), team("", 3)))
    day = played_day(scene, [caller(0, 1), caller(5, 0)])
    assert [sums.answered for sums in day.lines] == [1, 0]


def test_who_comes_on_duty_takes_who_waits_and_who_goes_ends_the_call_first() -> None:
    scene = Scene((line("a", 5, 5, 5),), (team("a", 0, 2, 1),))
    waiting = [caller(1700), caller(1701, talks=3000), caller(3590, talks=20)]
    day = played_day(scene, waiting)
    assert day.lines[0].answered == 3
    assert day.lines[0].waited_s == 100 + 99 + 0
    late = played_day(scene, [*waiting, caller(3605)])  # the second is on the phone, and the third still is
    assert late.lines[0].waited_s == 100 + 99 + 0 + (4800 - 3605)


def test_after_hours_the_agents_stay_for_who_still_waits_but_are_not_counted() -> None:
    day = played_day(one_team((ONE,), 1), [caller(1790), caller(1795)])
    assert day.lines[0].answered == 2
    assert day.teams[0].busy_s == 10


def test_in_a_day_without_callers_there_were_agents_all_the_same() -> None:
    day = played_day(one_team((line("a", 0, 0, goal=GOAL),), 3), [])
    assert (day.lines[0].calls, day.teams[0].there_s) == (0, 3 * 3600)
