"""What was changed about a day, and what comes of it."""

import pytest
from msgspec.structs import replace

from tests.ui.planning.made_up_load import START, expected
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.forecast.history import PatienceSums
from wallboard.domain.staffing.goal import Goal
from wallboard.ui.planning.load.reckon import (
    Changes,
    answer_of,
    basis_of,
    goal_of,
    part_of,
    parts_of,
    with_value,
    without_agents,
)

COUNTS = tuple(10 if 16 <= n < 36 else 0 for n in range(48))
BASIS = basis_of(expected(), COUNTS, Goal())
EIGHT = BASIS.parts[0]


def test_only_open_intervals_are_planned_and_patience_is_measured() -> None:
    assert [part.since for part in (BASIS.parts[0], BASIS.parts[-1])] == [START + 8 * 3600, START + 63_000]
    assert {part.rostered for part in BASIS.parts} == {10}
    assert BASIS.goal.patience_s == 150.0
    assert BASIS.patience is not None
    assert BASIS.patience.measured


def test_without_enough_who_gave_up_the_settings_say_how_patient_callers_are() -> None:
    few = replace(expected(), patience=PatienceSums(900.0, 6))
    basis = basis_of(few, None, Goal(patience_s=200.0))
    assert basis.goal.patience_s == 200.0
    assert {part.rostered for part in basis.parts} == {None}
    assert basis_of(few, COUNTS, Goal(patience_s=None)).patience is None
    assert basis_of(Expected(expected().day), COUNTS, Goal()).parts == ()


def test_without_opening_hours_quiet_edges_of_the_day_are_left_out() -> None:
    always = replace(expected(), parts=tuple(replace(part, is_open=True) for part in expected().parts))
    assert len(basis_of(always, None, Goal()).parts) == 20


def test_nobody_rostered_all_day_is_no_roster() -> None:
    basis = basis_of(expected(), (0,) * 48, Goal())
    assert not basis.rostered
    assert basis.parts[3].rostered is None


def test_calls_change_in_one_interval_or_by_the_same_factor_in_all() -> None:
    one = with_value(BASIS, Changes(), "calls", 48.0, EIGHT)
    assert [part.demand.calls for part in parts_of(BASIS, one)][:2] == [48.0, 30.0]
    every = with_value(BASIS, Changes(), "calls", 48.0, EIGHT, everywhere=True)
    assert [part.demand.calls for part in parts_of(BASIS, every)][:2] == [48.0, 60.0]


def test_agents_change_by_as_many_in_all_and_are_given_back() -> None:
    every = with_value(BASIS, Changes(), "agents", 12, EIGHT, everywhere=True)
    assert {part.rostered for part in parts_of(BASIS, every)} == {12}
    back = without_agents(every, EIGHT)
    assert [part.rostered for part in parts_of(BASIS, back)][:2] == [10, 12]
    assert back.is_set("agents", BASIS.parts[1].since)
    assert not back.is_set("agents", EIGHT.since)


def test_handle_time_goal_and_patience() -> None:
    changes = with_value(BASIS, Changes(), "aht", 300.0, EIGHT, everywhere=True)
    for name, value in (("patience", 90.0), ("share", 0.9), ("seconds", 30.0)):
        changes = with_value(BASIS, changes, name, value, EIGHT)  # type: ignore[arg-type]
        assert changes.is_set(name, EIGHT.since)  # type: ignore[arg-type]
    goal = goal_of(BASIS, changes)
    assert (goal.patience_s, goal.share, goal.within_s) == (90.0, 0.9, 30.0)
    assert {part.demand.aht_s for part in parts_of(BASIS, changes)} == {300.0}
    assert changes.any
    assert not Changes().any


def test_the_answer_names_who_is_there_who_is_needed_and_what_erlang_c_says() -> None:
    half_past_ten = replace(BASIS.parts[5], rostered=13)
    answer = answer_of(half_past_ten, goal_of(BASIS, Changes()))
    assert answer.seen.agents == 13
    assert answer.seen.served == pytest.approx(0.649, abs=0.002)
    assert (answer.needed, answer.by_c) == (15, 17)
    alone = answer_of(replace(half_past_ten, rostered=None), replace(BASIS.goal, patience_s=None))
    assert (alone.seen.agents, alone.by_c) == (17, None)
    assert part_of(half_past_ten, Changes()) == half_past_ten
