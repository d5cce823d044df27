import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, nothing_yet, the_day
from tests.ui.walls import faults, painted, texts, wall
from wallboard.ui.board import board_of
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting
from wallboard.ui.widgets.clock import ClockView, view_of

BOARD = """
[[widget]]
kind = "clock"
at = [0, 0, {width}, {height}]
"""


def _view(now: float = NOW) -> ClockView:
    return view_of(Moment(the_day(), now), Setting(Format(ZONE)))


def test_time_day_and_hours_are_shown() -> None:
    assert (_view().clock, [str(line) for line in _view().lines]) == (
        "16:31",
        ["Mon 23 Nov", "open till 18:00"],
    )


def test_it_runs_though_nothing_is_heard_and_is_never_old() -> None:
    later = view_of(Moment(nothing_yet(), NOW + 600), Setting(Format(ZONE)))
    assert later.clock == "16:41"
    assert later.fresh.live


def test_without_hours_there_is_the_day_alone() -> None:
    view = view_of(Moment(replace(the_day(), hours=None), NOW), Setting(Format(ZONE)))
    assert [str(line) for line in view.lines] == ["Mon 23 Nov"]


def test_it_changes_by_the_minute_only() -> None:
    assert _view() == _view(NOW + 20)
    assert _view() != _view(NOW + 60)


@pytest.mark.parametrize(("width", "height"), [(12, 12), (4, 4), (6, 2), (3, 6)])
def test_it_has_room_in_tiles_of_any_shape(qtbot: QtBot, width: int, height: int) -> None:
    with wall(the_day(), board=board_of(BOARD.format(width=width, height=height), "b.toml")) as window:
        papers = painted(window, 1280, 720)
        assert not faults(papers)
        assert {"16:31", "Mon 23 Nov", "open till 18:00"} <= set(texts(papers))
