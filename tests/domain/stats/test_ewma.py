"""Means as Asterisk makes them."""

from wallboard.domain.stats.ewma import asterisk_mean


def test_the_first_value_is_taken_as_it_is_and_the_rest_by_a_quarter() -> None:
    assert asterisk_mean([20, 40, 40]) == 28
    assert asterisk_mean([20.9]) == 20
    assert asterisk_mean([]) == 0


def test_a_counter_that_goes_on_begins_where_it_was() -> None:
    assert asterisk_mean([40], 20, fresh=False) == 25
