"""Most at once by stretches equals what the sweep of each stretch says."""

from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.day.peaks import Top, tops
from wallboard.domain.sweep import Span, Sweep

INSTANTS = st.integers(-40, 140).map(lambda n: n / 2)


@given(st.lists(st.tuples(INSTANTS, INSTANTS), max_size=30))
def test_equal_a_sweep_of_each_stretch(spans: list[tuple[float, float]]) -> None:
    found = dict(tops(spans, 0, 10, 6))
    for number in range(6):
        sweep = Sweep(10.0 * number, 10.0 * number + 10)
        for since, until in spans:
            if since < until:
                sweep.swap(None, Span(since, until))
        peak = sweep.peak(10.0 * number + 10)
        assert found.get(number, Top(0, 0.0)) == (peak.most, peak.at or 0.0)


def test_who_follows_without_a_gap_is_not_two_at_once() -> None:
    assert list(tops([(0, 10), (10, 15)], 0, 10, 3)) == [(0, Top(1, 0)), (1, Top(1, 10))]
