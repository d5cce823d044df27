"""How a share stands against its target."""

import pytest

from wallboard.domain.figures import NOTHING, Figure, ratio
from wallboard.domain.levels import Level
from wallboard.domain.stats.judged import level_of_share


@pytest.mark.parametrize(
    ("figure", "level"),
    [
        (ratio(80, 100), Level.OK),
        (ratio(798, 1000), Level.WARN),  # below, by less than two points
        (ratio(7, 10), Level.WARN),  # far below, and it may be chance
        (ratio(700, 1000), Level.ALARM),
        (ratio(0, 9), Level.NONE),
        (ratio(0, 0), Level.NONE),
        (NOTHING, Level.NONE),
    ],
)
def test_a_share_is_red_only_when_it_is_far_below_and_sure(figure: Figure, level: Level) -> None:
    assert level_of_share(figure, 0.8, 10) is level


def test_without_a_target_nothing_is_judged() -> None:
    assert level_of_share(ratio(0, 100), None, 10) is Level.NONE
