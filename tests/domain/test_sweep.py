"""Calls at once, against a count by hand and by brute force."""

import math

from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.sweep import Peak, Sweep

SPANS = st.lists(
    st.tuples(st.integers(-50, 400), st.integers(0, 200), st.sampled_from([1, 1, 1, 0])).map(
        lambda drawn: (drawn[0] * 1.0, drawn[0] * 1.0 + drawn[1] if drawn[2] else None)
    ),
    max_size=25,
)
START, END = 0.0, 300.0


def brute(spans: list[tuple[float, float | None]], now: float) -> Peak:
    clipped = [
        (max(since, START), math.inf if until is None or until >= END else until) for since, until in spans
    ]
    clipped = [(since, until) for since, until in clipped if since < until and since < END]
    most, at = 0, None
    for instant in sorted({since for since, _ in clipped if since <= now}):
        running = sum(since <= instant < until for since, until in clipped)
        if running > most:
            most, at = running, instant
    return Peak(most, at, sum(since <= now < until for since, until in clipped))


def test_ends_go_before_starts_at_the_same_instant() -> None:
    sweep = Sweep(0, 3600)
    sweep.add(10, 20)
    sweep.add(20, 30)
    assert sweep.peak(3600) == Peak(1, 10, 0)


def test_nothing_is_no_peak() -> None:
    sweep = Sweep(0, 3600)
    sweep.add(20, 20)
    sweep.add(4000, None)
    assert sweep.peak(100) == Peak(0, None, 0)


def test_a_minute_does_not_hold_what_ended_as_it_began() -> None:
    sweep = Sweep(0, 3600)
    sweep.add(10, 60)
    sweep.add(30, 60)
    sweep.add(60, 130)
    assert sweep.by_minute(130) == [2, 1, 1]
    assert sweep.by_minute(119) == [2, 1]


@given(SPANS, st.lists(st.integers(0, 320), min_size=1, max_size=4))
def test_the_peak_equals_a_brute_force_count_at_any_time(
    spans: list[tuple[float, float | None]], times: list[int]
) -> None:
    sweep = Sweep(START, END)
    for since, until in spans:
        sweep.add(since, until)
    for now in times:
        assert sweep.peak(now) == brute(spans, now)


@given(SPANS, st.integers(0, 25), st.integers(0, 320))
def test_what_is_taken_out_leaves_no_trace(
    spans: list[tuple[float, float | None]], keep: int, now: int
) -> None:
    sweep = Sweep(START, END)
    for since, until in spans:
        sweep.add(since, until)
    sweep.peak(now)
    for since, until in spans[keep:]:
        sweep.remove(since, until)
    assert sweep.peak(now) == brute(spans[:keep], now)


@given(SPANS)
def test_the_minutes_hold_the_peak(spans: list[tuple[float, float | None]]) -> None:
    sweep = Sweep(START, END)
    for since, until in spans:
        sweep.add(since, until)
    assert max(sweep.by_minute(END), default=0) == brute(spans, END).most
