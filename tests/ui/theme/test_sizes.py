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


DESK = Viewing(24, 0.7)


def test_a_desk_has_the_sizes_of_its_picture() -> None:
    desk = sizes_for(1920, 1080, DESK)
    assert desk.label == pytest.approx(22, abs=0.5)
    assert 17 <= desk.detail <= 20
    assert desk.figure == pytest.approx(80, abs=1)
    assert desk.title == pytest.approx(32, abs=0.5)


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_on_a_wall_the_title_is_a_label_and_details_keep_their_part(width: int, height: int) -> None:
    wall = sizes_for(width, height)
    assert wall.title == wall.label
    assert wall.detail == pytest.approx(wall.label * 0.56)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1366, 768), (1600, 900)])
def test_a_small_window_on_a_desk_is_still_read(width: int, height: int) -> None:
    desk = sizes_for(width, height, DESK)
    reference = 1 / 96 / 28
    assert math.degrees(math.atan(desk.label * CAPITAL * reference)) * 60 >= 14.5
    assert math.degrees(math.atan(desk.detail * CAPITAL * reference)) * 60 >= 12


def test_a_tiny_window_is_a_small_copy_rather_than_cut() -> None:
    tiny, usual = sizes_for(640, 360, DESK), sizes_for(1920, 1080, DESK)
    assert tiny.label / 360 < 1.25 * usual.label / 1080


def test_a_hall_is_not_flooded() -> None:
    assert sizes_for(1920, 1080, Viewing(43, 12)).label == pytest.approx(1080 * 0.0595)


def test_a_narrow_window_goes_by_its_width() -> None:
    assert sizes_for(1080, 1920).label <= 1080 * 9 / 16 * 0.06
