"""The step function says of every window what the definition says of it."""

import itertools
from random import Random

import numpy as np
import pytest

from wallboard.domain.load.busy_hour import busy_hour
from wallboard.domain.load.layers import load_of
from wallboard.domain.load.steps import Steps

# Few distinct instants, so that many are equal; a clock of 2026 with its fractions.
START = 1_790_000_000.0
WINDOW = START, START + 8.0


def instant(chance: Random) -> float:
    return START + chance.randint(-4, 40) * 0.25


def spans_of(chance: Random) -> list[tuple[float, float]]:
    ends = [lambda: instant(chance), lambda: instant(chance), lambda: float("inf")]
    return [(instant(chance), chance.choice(ends)()) for _ in range(chance.randint(0, 30))]


def steps_of(spans: list[tuple[float, float]], window: tuple[float, float] = WINDOW) -> Steps:
    begins, ends = np.array(spans, float).reshape(-1, 2).T
    return Steps(begins, ends, *window)


@pytest.mark.parametrize("seed", range(30))
def test_it_is_the_definition(seed: int) -> None:
    chance = Random(seed)
    spans = spans_of(chance)
    cuts = [instant(chance) for _ in range(4)]
    edges = sorted({*WINDOW, *(cut for cut in cuts if WINDOW[0] < cut < WINDOW[1])})
    parts = list(itertools.pairwise(edges))
    steps = steps_of(spans)
    for part, top, seconds in zip(parts, steps.tops(parts), steps.seconds(parts), strict=True):
        wanted = load_of(spans, *part, WINDOW[1])
        assert top == (wanted.peak, wanted.peak_at)
        assert seconds == pytest.approx(wanted.call_seconds, abs=1e-6)
    whole = load_of(spans, *WINDOW, WINDOW[1])
    assert steps.top() == (whole.peak, whole.peak_at)


@pytest.mark.parametrize("seed", range(30))
def test_above_a_number_is_where_there_are_more(seed: int) -> None:
    chance = Random(seed)
    spans, number = spans_of(chance), chance.randint(0, 5)
    stretches = steps_of(spans).above(number)
    for n in range(33):
        at = START + n * 0.25 - 0.125
        inside = any(since <= at < until for since, until in stretches)
        running = sum(begin <= at < end for begin, end in spans)
        assert inside == (running > number and at > START)
    assert all(a[1] < b[0] for a, b in itertools.pairwise(stretches))


def test_the_busy_hour_is_that_of_the_definition() -> None:
    hour = 3600.0
    spans = [(START + n * 700.0, START + n * 700.0 + 400 * (n % 5)) for n in range(30)]
    window = START, START + 5 * hour
    found = steps_of(spans, window).busy_hour(*window, 900.0)
    wanted = busy_hour(spans, window, window[1])
    assert found is not None
    assert wanted is not None
    assert found.start == wanted.start
    assert found.erlangs == pytest.approx(wanted.erlangs)


def test_less_than_an_hour_has_no_busy_hour() -> None:
    assert steps_of([(START, START + 60)]).busy_hour(START, START + 3599, 900.0) is None


def test_of_equal_hours_the_earliest_is_the_busy_one() -> None:
    window = START, START + 4 * 3600.0
    found = steps_of([(START, START + 99), (START + 7200, START + 7299)], window).busy_hour(*window, 3600.0)
    assert found is not None
    assert found.start == START


def test_nothing_was_at_once() -> None:
    steps = steps_of([(START, START)])
    assert len(steps) == 0
    assert steps.top() == (0, None)
    assert steps.above(0) == []
    assert steps.tops([]) == []
    assert len(steps.seconds([])) == 0
    assert steps.tops([(START, START)]) == [(0, None)]
