"""Waits by the second, and exact all the same."""

from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.stats.percentile import nearest_rank
from wallboard.domain.stats.waits import Waits, WaitsOfAll, all_of, wait_key

WAITS = st.lists(
    st.one_of(st.integers(0, 40).map(float), st.floats(0, 40), st.sampled_from([4.999, 5.0, 20.0, 20.001]))
)
PERCENTS = (1, 25, 50, 80, 99, 100)


def counted(waits: list[float]) -> Waits:
    made = Waits()
    for wait in waits:
        made.add(wait)
    return made


@given(WAITS, st.integers(0, 41))
def test_keys_stand_to_a_whole_limit_as_the_waits_themselves_do(waits: list[float], limit: int) -> None:
    for wait in waits:
        assert (wait_key(wait) <= 2 * limit) == (wait <= limit)
        assert (wait_key(wait) < 2 * limit) == (wait < limit)


@given(WAITS)
def test_percentiles_are_exact(waits: list[float]) -> None:
    made = counted(waits)
    assert [made.percentile(p) for p in PERCENTS] == [nearest_rank(waits, p) for p in PERCENTS]


@given(WAITS, WAITS)
def test_waits_add_up_and_are_taken_out_again(first: list[float], second: list[float]) -> None:
    one, other = counted(first), counted(second)
    both = all_of([one, other, Waits()])
    assert both == counted(first + second)
    assert [both.percentile(p) for p in PERCENTS] == [nearest_rank(first + second, p) for p in PERCENTS]
    again = all_of([both, one])
    assert again.percentile(50) == nearest_rank(first + second + first, 50)
    everything = counted(first + second)
    for wait in second:
        everything.add(wait, -1)
    assert everything == one
    assert [everything.percentile(p) for p in PERCENTS] == [one.percentile(p) for p in PERCENTS]


@given(st.lists(WAITS, max_size=4), WAITS)
def test_what_is_added_up_when_asked_for_is_the_same(some: list[list[float]], more: list[float]) -> None:
    parts = [counted(waits) for waits in some]
    lazy, eager = WaitsOfAll(parts), all_of(parts)
    assert lazy == eager == lazy.copy()
    assert [lazy.percentile(p) for p in PERCENTS] == [eager.percentile(p) for p in PERCENTS]
    nested = WaitsOfAll([lazy, counted(more)])
    everything = [wait for waits in some for wait in waits] + more
    assert [nested.percentile(p) for p in PERCENTS] == [nearest_rank(everything, p) for p in PERCENTS]
    for wait in more:
        lazy.add(wait)
    assert lazy == nested
    assert parts == [counted(waits) for waits in some]
    assert lazy != everything


def test_copies_and_sums_are_their_own() -> None:
    made = counted([3.5, 3.25])
    copy, total = made.copy(), all_of([made])
    made.add(3.75)
    made.add(3.25, -1)
    assert copy.percentile(100) == total.percentile(100) == 3.5
    assert copy.percentile(1) == total.percentile(1) == 3.25
    assert made.percentile(1) == 3.5


def test_equal_waits_can_be_counted_at_once() -> None:
    made = Waits()
    made.add(7.5, 3)
    assert (made.counts[wait_key(7.5)], made.percentile(100)) == (3, 7.5)


def test_without_its_fractions_a_wait_is_known_to_the_second() -> None:
    made = Waits(counted([3.25, 3.5, 8.0]).counts)
    assert (made.percentile(50), made.percentile(100)) == (3.5, 8.0)
    made = all_of([made, counted([3.9])])
    assert made.percentile(75) == 3.5


def test_what_was_never_counted_in_leaves_no_fraction_behind() -> None:
    made = Waits()
    made.add(3.5, -1)
    made.add(3.5)
    assert (made, made.percentile(50)) == (Waits(), None)
