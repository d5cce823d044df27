"""Calls at once and the busy hour out of columns: the same as span by span."""

from random import Random

import numpy as np
import pytest

from wallboard.domain.load.busy_hour import busy_hour
from wallboard.domain.sweep import Span, Sweep
from wallboard.store.queries.money.spans import Spans

START = 1_790_000_000.0 // 3600 * 3600
WINDOW = START, START + 6 * 3600.0


def some(seed: int) -> list[tuple[float, float]]:
    dice = Random(seed)
    begins = [START + dice.randrange(-1800, 6 * 3600 + 1800) for _ in range(120)]
    return [(at, at + dice.choice((0, 1, 30, 60, 600, 5000))) for at in begins]


def spans_of(times: list[tuple[float, float]]) -> Spans:
    return Spans(np.array([a for a, _ in times]), np.array([b for _, b in times]), WINDOW)


@pytest.mark.parametrize("seed", range(8))
def test_as_one_by_one(seed: int) -> None:
    times = some(seed)
    sweep = Sweep(*WINDOW)
    for since, until in times:
        sweep.swap(None, Span(since, until))
    peak = sweep.peak(WINDOW[1])
    assert spans_of(times).most() == (peak.most, peak.at)
    plain, found = busy_hour(times, WINDOW, WINDOW[1]), spans_of(times).busy()
    assert plain is not None
    assert found is not None
    assert found.start == plain.start
    assert found.erlangs == pytest.approx(plain.erlangs)


def test_where_one_ends_as_another_begins_there_are_never_two() -> None:
    times = [(START, START + 60), (START + 60, START + 120), (START + 60, START + 60)]
    assert spans_of(times).most() == (1, START)


def test_how_long_all_channels_were_busy() -> None:
    times = [(START, START + 100), (START + 40, START + 140), (START + 90, START + 95)]
    spans = spans_of(times)
    assert [spans.full_s(n) for n in (1, 2, 3, 4)] == [140, 60, 5, 0]


def test_nothing_is_nothing() -> None:
    empty = spans_of([])
    assert (empty.most(), empty.busy(), empty.full_s(1)) == ((0, None), None, 0.0)
    short = Spans(np.array([START]), np.array([START + 9]), (START, START + 1800))
    assert short.busy() is None
