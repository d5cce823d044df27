from datetime import date
from random import Random

from wallboard.domain.periods import day_of
from wallboard.sources.simulator.plans import Kind, Task, tasks_of
from wallboard.sources.simulator.profile import LocalDay
from wallboard.sources.simulator.roster import Person, Shift

ZONE = "Europe/Budapest"
DAY = LocalDay(day_of(date(2026, 11, 23), ZONE), ZONE)
OFFICE = Shift(8.0, 16.0)


def planned(shift: Shift = OFFICE, *, turn: int = 0, strict: bool = False, seed: int = 1) -> list[Task]:
    person = Person("PJSIP/1101", "Kovács Anna", "Support", ("Support",), turn, shift)
    return tasks_of(person, shift, DAY, strict=strict, rng=Random(seed))


def test_a_shift_is_planned_in_order_and_ends_with_going_home() -> None:
    tasks = planned()
    assert tasks == sorted(tasks, key=lambda task: task.at)
    assert [task.kind for task in tasks].count(Kind.LOG_OFF) == 1
    assert tasks[-1].kind is Kind.LOG_OFF
    assert DAY.at(16) <= tasks[-1].at < DAY.at(16.1)


def test_a_full_shift_has_one_lunch_and_the_team_eats_in_turns() -> None:
    lunches = [[task.at for task in planned(turn=turn) if task.reason == "Lunch"] for turn in range(4)]
    assert all(len(lunch) == 1 for lunch in lunches)
    assert lunches == sorted(lunches)


def test_a_short_shift_has_no_lunch() -> None:
    assert "Lunch" not in {task.reason for task in planned(Shift(10.2, 14.5))}


def test_a_strict_team_meets_together() -> None:
    assert [task.reason for task in planned(strict=True) if task.together] == ["Meeting", "Meeting"]
    assert not any(task.together for task in planned())


def test_there_are_all_reasons_to_pause_and_other_calls() -> None:
    tasks = [task for seed in range(60) for task in planned(seed=seed)]
    reasons = {task.reason for task in tasks if task.kind is Kind.PAUSE}
    assert reasons == {"Break", "Lunch", "Training", "Meeting", "Admin"}
    assert any(task.kind is Kind.OTHER_CALL for task in tasks)
