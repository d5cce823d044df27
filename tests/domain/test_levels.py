"""Levels rise at once and fall with a delay."""

import pytest

from wallboard.domain.levels import Band, Level, judge, worst

SHARE = Band(warn=0.8, alarm=0.6, back=0.05)
WAIT = Band(warn=60, alarm=120, higher_is_better=False, back=10)
OK, WARN, ALARM, NONE = Level.OK, Level.WARN, Level.ALARM, Level.NONE


@pytest.mark.parametrize(
    ("value", "band", "before", "level"),
    [
        (0.9, SHARE, NONE, OK),
        (0.8, SHARE, OK, OK),
        (0.79, SHARE, OK, WARN),
        (0.82, SHARE, WARN, WARN),
        (0.86, SHARE, WARN, OK),
        (0.59, SHARE, WARN, ALARM),
        (0.64, SHARE, ALARM, ALARM),
        (0.7, SHARE, ALARM, WARN),
        (0.95, SHARE, ALARM, OK),
        (0.81, SHARE, ALARM, WARN),
        (60, WAIT, OK, OK),
        (61, WAIT, OK, WARN),
        (55, WAIT, WARN, WARN),
        (50, WAIT, WARN, OK),
        (121, WAIT, OK, ALARM),
        (115, WAIT, ALARM, ALARM),
        (None, WAIT, ALARM, NONE),
        (5, Band(), ALARM, NONE),
        (5, Band(alarm=10), OK, ALARM),
        (11, Band(alarm=10), OK, OK),
        (5, Band(warn=10), OK, WARN),
        # A dead band wider than the distance of the limits never makes a level worse.
        (0.81, Band(warn=0.8, alarm=0.7, back=0.5), WARN, WARN),
    ],
)
def test_a_value_has_a_level(value: float | None, band: Band, before: Level, level: Level) -> None:
    assert judge(value, band, before) is level


def test_without_a_level_before_the_value_alone_decides() -> None:
    assert judge(0.7, SHARE) is WARN


def test_the_worst_of_several_levels() -> None:
    assert worst([Level.OK, Level.ALARM, Level.WARN]) is Level.ALARM
    assert worst([Level.NONE, Level.OK]) is Level.OK
    assert worst([]) is Level.NONE
