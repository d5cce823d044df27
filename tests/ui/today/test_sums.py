import pytest

from tests.ui.today.days import part
from wallboard.domain.kpis.calls.lost import LOST
from wallboard.domain.kpis.visits.sl_default import SL_DEFAULT
from wallboard.ui.today.sums import whole_of


def test_a_ratio_of_the_whole_is_made_of_sums_and_is_no_mean_of_ratios() -> None:
    whole = whole_of([part(0, 1800, answered=1, in_time=1), part(1800, 3600, answered=9, in_time=0)])
    assert whole is not None
    assert SL_DEFAULT.read(whole.period).value == pytest.approx(0.1)
    assert (whole.since, whole.until) == (0, 3600)


def test_calls_add_up_where_all_parts_know_them() -> None:
    lost = [part(0, 1800, abandoned=2), part(1800, 3600, abandoned=1)]
    whole = whole_of(lost)
    assert whole is not None
    assert LOST.read(whole.period).value == 3
    partly = whole_of([*lost, part(3600, 5400, calls=False)])
    assert partly is not None
    assert partly.period.calls is None


def test_the_most_of_a_whole_is_the_most_of_a_part_and_the_first_of_equals() -> None:
    whole = whole_of([part(0, 1800, peak=3), part(1800, 3600, peak=7), part(3600, 5400, peak=7)])
    assert whole is not None
    assert whole.period.peak is not None
    assert (whole.period.peak.most, whole.period.peak.at) == (7, 1800)


def test_agents_and_what_was_seen_are_weighed_by_time() -> None:
    whole = whole_of(
        [
            part(0, 3600, on_duty=4, seen=1.0),
            part(3600, 5400, on_duty=10, seen=0.4),
            part(5400, 7200, seen=None),
        ]
    )
    assert whole is not None
    assert whole.on_duty == pytest.approx(6)
    assert whole.seen == pytest.approx(0.8)


def test_one_provisional_part_makes_the_whole_so_and_nothing_has_no_whole() -> None:
    whole = whole_of([part(0, 1800), part(1800, 3600, waiting=1)])
    assert whole is not None
    assert whole.provisional
    assert whole_of([]) is None
