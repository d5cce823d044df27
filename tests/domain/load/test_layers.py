"""How much there is at once, by layer."""

from random import Random

import pytest
from msgspec.structs import replace

from wallboard.domain.facts import Call, Visit
from wallboard.domain.load.layers import Layer, Load, load_of, offered_load, one_after_another, times_of
from wallboard.domain.words import Direction, EndCause, Outcome

WAITS = Visit("pbx", "1", "q", 1, 10)
GAVE_UP = Visit("pbx", "2", "q", 1, 20, Outcome.ABANDONED, left=30)
TALKS = Visit("pbx", "3", "q", 1, 40, Outcome.ANSWERED, answered=50, left=50)
DONE = Visit("pbx", "4", "q", 1, 60, Outcome.ANSWERED, answered=65, left=65, ended=80, wrap_until=90)
VISITS = (WAITS, GAVE_UP, TALKS, DONE)


@pytest.mark.parametrize(
    ("layer", "times"),
    [
        ("in_queue", ((10, None), (20, 30), (40, 50), (60, 65))),
        ("talking", ((50, None), (65, 80))),
        ("in_queue_or_talking", ((10, None), (20, 30), (40, None), (60, 80))),
        ("busy_agents", ((50, None), (65, 90))),
        ("lines", ((5, 95),)),
    ],
)
def test_a_layer_is_made_of_its_times(layer: Layer, times: tuple[tuple[float, float | None], ...]) -> None:
    calls = [Call("pbx", "4", Direction.INBOUND, 5, ended=95)]
    assert times_of(layer, VISITS, calls) == times


def test_at_equal_instants_what_ends_goes_first() -> None:
    load = load_of([(0, 10), (10, 20), (10, 10)], 0, 100, 100)
    assert load == Load(1, 0, 20, 100)
    assert load.average == 0.2


def test_nothing_has_no_peak_and_what_has_not_begun_no_average() -> None:
    assert load_of([], 0, 100, 50) == Load(0, None, 0, 50)
    assert load_of([(0, 10)], 20, 30, 5) == Load()
    assert Load().average is None


@pytest.mark.parametrize("seed", range(5))
def test_intervals_put_together_are_the_day(seed: int) -> None:
    chance = Random(seed)
    times = [
        (begin, begin + chance.uniform(0, 200)) for begin in (chance.uniform(-50, 900) for _ in range(60))
    ]
    parts = one_after_another(load_of(times, n * 100, (n + 1) * 100, 950) for n in range(10))
    day = load_of(times, 0, 1000, 950)
    assert (parts.peak, parts.peak_at) == (day.peak, day.peak_at)
    assert parts.call_seconds == pytest.approx(day.call_seconds)
    assert parts.elapsed == day.elapsed


def test_offered_load_needs_a_handle_time_and_a_length() -> None:
    assert offered_load(60, 240, 1800) == 8
    assert offered_load(60, None, 1800) is None
    assert offered_load(60, 240, 0) is None


def test_a_conversation_whose_end_nobody_saw_takes_no_time() -> None:
    unseen = replace(TALKS, end_cause=EndCause.GAP)
    assert times_of("talking", [unseen]) == times_of("busy_agents", [unseen]) == ((50, 50),)
    assert times_of("in_queue_or_talking", [unseen]) == ((40, 50),)
