from collections.abc import Callable
from typing import Literal

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, centre, empty, nothing_yet, queue, source, stale, the_day
from tests.ui.walls import desk, first_wall, painted, wall
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.board import Board
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.theme.sizes import CAPITAL
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.widgets.gauge import GaugeView, arc_in, view_of


def _view(snapshot: Snapshot, queue: str = "*", period: Literal["day", "30m"] = "30m") -> GaugeView:
    spec = WidgetSpec("gauge", (0, 0, 1, 1), queues=(queue,), period=period)
    return view_of(Moment(snapshot, NOW), spec, Setting(Format(ZONE)))


def _line(view: GaugeView) -> list[str]:
    return [str(run.words) for run in view.line]


def test_the_last_half_hour_is_in_the_ring_and_goal_and_day_below() -> None:
    view = _view(the_day())
    assert (str(view.title), str(view.note), view.value) == ("In 20 s", "30 min", "75.4%")
    assert (view.share, view.goal, view.tone) == (52 / 69, 0.8, Tone.ALARM)
    assert _line(view) == ["goal 80%", "day 82.6%"]


def test_the_day_may_be_in_the_ring_instead() -> None:
    view = _view(the_day(), period="day")
    assert (str(view.note), view.value) == ("today", "82.6%")
    assert _line(view) == ["goal 80%", "30 min 75.4%"]


@pytest.mark.parametrize(
    ("in_time", "value", "share", "tone"),
    [
        ((9, 10), "90.0%", 0.9, Tone.OK),
        ((8, 9), "8 of 9", 8 / 9, Tone.TEXT),
        ((0, 9), "0 of 9", 0.0, Tone.TEXT),
        ((0, 0), "–", None, Tone.TEXT),
    ],
)
def test_fewer_than_ten_calls_are_a_fraction_without_colour(
    in_time: tuple[int, int], value: str, share: float | None, tone: Tone
) -> None:
    view = _view(centre(source("pbx-1", (queue("a", in_time=in_time, levels="//ok"),))), "a")
    assert (str(view.value), view.share, view.tone) == (value, share, tone)


def test_old_or_never_heard_says_nothing_below() -> None:
    assert _view(centre(source("pbx-1", (queue("a"),), stale()))).line == ()
    never = _view(nothing_yet())
    assert (never.value, never.share, never.line) == ("–", None, ())


def test_an_empty_centre_has_no_service_level() -> None:
    view = _view(empty())
    assert (view.value, view.share, view.tone) == ("–", None, Tone.TEXT)


def test_queues_with_different_goals_have_no_mark() -> None:
    both = centre(source("pbx-1", (queue("a", in_time=(9, 10)), queue("b", in_time=(9, 10), goal=0.9))))
    assert _view(both, "pbx-1/*").goal is None
    assert _line(_view(both, "pbx-1/*")) == ["day –"]


def test_the_other_period_of_few_calls_is_a_fraction_too() -> None:
    view = _view(centre(source("pbx-1", (queue("a", in_time=(9, 10), day=(3, 4)),))), "a")
    assert _line(view) == ["goal 80%", "day 3 of 4"]


@pytest.mark.parametrize("board", [first_wall, desk])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (3840, 2160)])
def test_the_headline_is_about_as_large_as_the_other_figures(
    qtbot: QtBot, board: Callable[[], Board], width: int, height: int
) -> None:
    with wall(the_day(), board=board()) as window:
        said = {p.text: p for paints in painted(window, width, height).values() for p in paints}
    assert said["75.4%"].size >= 0.8 * said["96.5%"].size
    assert said["75.4%"].ink.top() > said["In 20 s"].ink.bottom()


@pytest.mark.parametrize(("wide", "high"), [(400, 140), (300, 150), (120, 400), (900, 60)])
def test_the_number_stays_inside_the_ring_and_the_ring_inside_its_room(wide: int, high: int) -> None:
    room = QRectF(10, 20, wide, high)
    arc = arc_in(room)
    size = arc.room_for(2.9)
    hole = arc.wide - arc.thick, arc.high - arc.thick
    assert (2.9 * size / 2 / hole[0]) ** 2 + (size * CAPITAL / hole[1]) ** 2 <= 1.001
    for share in (0.0, 0.2, 0.5, 0.8, 1.0):
        assert room.adjusted(-9, -1, 9, 9).contains(arc.mark(share).boundingRect())
    assert room.adjusted(-1, -1, 1, 1).contains(arc.segment(0.0, 1.0).boundingRect())
    assert arc.segment(0.0, 0.5).boundingRect().right() == pytest.approx(room.center().x(), abs=1)
