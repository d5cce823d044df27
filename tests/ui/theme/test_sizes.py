import math

import pytest

from wallboard.ui.theme.sizes import CAPITAL, ROOM_MINUTES, Viewing, capital_for_room, sizes_for

SCREENS = ((1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160))


@pytest.mark.parametrize(
    ("diagonal", "distance", "pixels"),
    [(55, 3, 28), (43, 5, 59), (55, 5, 46), (65, 5, 39), (55, 8, 73), (65, 10, 78)],
)
def test_capitals_for_the_room_follow_screen_and_distance(
    diagonal: float, distance: float, pixels: int
) -> None:
    assert capital_for_room(1920, 1080, Viewing(diagonal, distance)) == pytest.approx(pixels, abs=0.6)


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_labels_are_seen_under_twenty_minutes_of_arc_across_the_usual_room(width: int, height: int) -> None:
    capital = round(sizes_for(width, height).label) * CAPITAL
    millimetres = capital * 55 * 25.4 / math.hypot(width, height)
    assert math.degrees(math.atan(millimetres / 5000)) * 60 >= ROOM_MINUTES - 0.2


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_main_figure_is_more_than_twice_a_label(width: int, height: int) -> None:
    sizes = sizes_for(width, height)
    assert 2 * sizes.label < sizes.figure < 4 * sizes.label
    assert sizes.detail < sizes.label


def test_a_desk_screen_is_not_lost_in_small_print_and_a_hall_not_flooded() -> None:
    desk = sizes_for(1920, 1080, Viewing(24, 0.7))
    hall = sizes_for(1920, 1080, Viewing(43, 12))
    assert desk.label == pytest.approx(1080 * 0.03)
    assert hall.label == pytest.approx(1080 * 0.0595)


def test_a_narrow_window_goes_by_its_width() -> None:
    assert sizes_for(1080, 1920).label <= 1080 * 9 / 16 * 0.06
