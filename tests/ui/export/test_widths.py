import pytest

from wallboard.ui.export.widths import widths


def test_what_is_left_goes_by_what_each_wants() -> None:
    assert widths([10, 20, 30], [1, 1, 2], 100) == [20, 30, 50]


def test_short_columns_keep_what_they_need_and_long_ones_share_the_rest() -> None:
    assert widths([10, 200, 20, 300], [1, 1, 1, 1], 100) == [10, 35, 20, 35]
    assert widths([10, 60, 20, 300], [9, 1, 1, 1], 200) == [10, 60, 20, 110]


@pytest.mark.parametrize("room", [1.0, 50.0, 90.0, 91.0, 1000.0])
def test_the_room_is_used_and_no_more(room: float) -> None:
    assert sum(widths([30, 10, 50], [1, 2, 3], room)) == pytest.approx(room)
