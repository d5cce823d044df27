"""Calls at once, against a count by hand and by brute force."""

import math

from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.sweep import MINUTE, AtOnce, Peak, Span, Sweep

START, END = 0.0, 300.0
SPANS = st.lists(
    st.builds(
        lambda since, length, talks, over: Span(
            since * 1.0,
            since * 1.0 + length if over else None,
            None if talks is None else since * 1.0 + min(talks, length),
        ),
        st.integers(-50, 400),
        st.integers(0, 200),
        st.none() | st.integers(0, 200),
        st.sampled_from([True, True, True, False]),
    ),
    max_size=25,
)


def swept(spans: list[Span]) -> Sweep:
    sweep = Sweep(START, END)
    for span in spans:
        sweep.swap(None, span)
    return sweep


def clipped(span: Span) -> tuple[float, float]:
    return max(span.since, START), math.inf if span.until is None or span.until >= END else span.until


def at_once(spans: list[Span], instant: float) -> AtOnce:
    """The slow way: look at every span."""
    there = [s for s in spans if clipped(s)[0] <= instant < clipped(s)[1] and s.since < END]
    return AtOnce(len(there), sum(s.talks is not None and s.talks <= instant for s in there))


def brute(spans: list[Span], now: float) -> Peak:
    most, at = 0, None
    starts = {clipped(s)[0] for s in spans if clipped(s)[0] < min(clipped(s)[1], END)}
    for instant in sorted(start for start in starts if start <= now):
        running = at_once(spans, instant).calls
        if running > most:
            most, at = running, instant
    return Peak(most, at, at_once(spans, now).calls)


def fullest(spans: list[Span], begin: float, until: float) -> AtOnce:
    """The first instant of `[begin, until]` at which most were there."""
    instants = {begin} | {i for s in spans for i in (*clipped(s), s.talks) if i is not None}
    within = sorted(i for i in instants if begin <= i <= until and i < begin + MINUTE)
    return max((at_once(spans, instant) for instant in within), key=lambda found: found.calls)


def test_ends_go_before_starts_at_the_same_instant() -> None:
    assert swept([Span(10, 20), Span(20, 30)]).peak(300) == Peak(1, 10, 0)


def test_nothing_is_no_peak() -> None:
    assert swept([Span(20, 20), Span(4000)]).peak(100) == Peak(0, None, 0)


def test_a_minute_does_not_hold_what_ended_as_it_began() -> None:
    sweep = swept([Span(10, 60), Span(30, 60, 40), Span(60, 130)])
    assert sweep.tops(2)[1][:2] == [AtOnce(2, 0), AtOnce(1, 0)]
    assert sweep.top(130) == AtOnce(1, 0)


def test_a_minute_tells_who_talked_when_most_were_there() -> None:
    sweep = swept([Span(0, 50, 5), Span(10, 50, 20), Span(15, 18)])
    assert sweep.tops(1)[1] == [AtOnce(3, 1)]
    assert sweep.top(12) == AtOnce(2, 1)


def test_only_minutes_from_the_first_changed_one_on_are_news() -> None:
    sweep = swept([Span(10)])
    assert sweep.tops(3)[0] == 0
    assert sweep.tops(3)[0] == 3
    sweep.swap(Span(10), Span(10, None, 130))
    assert sweep.tops(4)[0] == 2
    sweep.swap(None, Span(250))
    assert sweep.tops(4)[0] == 4


@given(SPANS, st.lists(st.integers(0, 320), min_size=1, max_size=4))
def test_the_peak_equals_a_brute_force_count_at_any_time(spans: list[Span], times: list[int]) -> None:
    sweep = swept(spans)
    for now in times:
        assert sweep.peak(now) == brute(spans, now)


@given(SPANS, st.integers(0, 299))
def test_each_minute_equals_a_brute_force_count(spans: list[Span], now: int) -> None:
    sweep, over = swept(spans), now // 60
    _, tops = sweep.tops(over)
    assert tops[:over] == [fullest(spans, n * MINUTE, (n + 1) * MINUTE) for n in range(over)]
    assert sweep.top(now) == fullest(spans, over * MINUTE, now)


@given(SPANS, SPANS, st.integers(0, 320))
def test_what_is_replaced_leaves_no_trace(spans: list[Span], others: list[Span], now: int) -> None:
    sweep = swept(spans)
    sweep.peak(now)
    for before, after in zip(spans, others, strict=False):
        sweep.swap(before, after)
    for gone in spans[len(others) :]:
        sweep.swap(gone, None)
    left = others[: len(spans)]
    assert sweep.peak(now) == brute(left, now)
    assert sweep.tops(5)[1][:5] == [fullest(left, n * MINUTE, (n + 1) * MINUTE) for n in range(5)]


@given(SPANS)
def test_the_minutes_hold_the_peak(spans: list[Span]) -> None:
    _, tops = swept(spans).tops(5)
    assert max(top.calls for top in tops) == brute(spans, END).most
