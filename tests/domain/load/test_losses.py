"""Losses in the busiest tenth of the hours."""

from random import Random

from wallboard.domain.load.losses import busy_losses
from wallboard.domain.load.peaks import BusyLosses


def test_of_twenty_hours_two_are_the_busiest() -> None:
    hours = [(float(n), n % 3) for n in range(20)]
    found = busy_losses(hours)
    assert found == BusyLosses(sum(n % 3 for n in range(20)), 1, 2, 20)  # hours 18 and 19
    assert found.share == 1 / 19


def test_of_equally_busy_hours_none_is_taken_by_chance() -> None:
    hours = [(5.0, 4), *[(3.0, n) for n in range(4)], *[(1.0, 0)] * 15]
    found = busy_losses(hours)
    assert found == BusyLosses(10, 4 + 6 / 4, 2, 20, 4)
    Random(1).shuffle(hours)
    assert busy_losses(hours) == found


def test_when_all_who_are_equally_busy_are_in_no_tie_is_told() -> None:
    assert busy_losses([(2.0, 1), (2.0, 1), *[(0.0, 1)] * 18]).tied == 0


def test_at_least_one_hour_is_looked_at_and_none_has_no_share() -> None:
    assert busy_losses([(1.0, 3), (0.5, 1)]).share == 0.75
    assert busy_losses([]).share is None
    assert busy_losses([(1.0, 0)]).share is None
