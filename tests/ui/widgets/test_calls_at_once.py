from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.chart.made_ahead import ahead
from tests.ui.clicks import clicked, place_of
from tests.ui.made_up import (
    DAY_START,
    NOW,
    PEAK_AT,
    ZONE,
    centre,
    empty,
    nothing_yet,
    queues,
    source,
    stale,
    the_day,
    two_sources,
)
from tests.ui.walls import Papers, faults, painted, texts, wall
from wallboard.domain.promise.incident import Incident
from wallboard.domain.snapshot import Course, Minute, Snapshot
from wallboard.ui.behind import CallsBehind, TodayBehind
from wallboard.ui.board import board_of
from wallboard.ui.chart.gaps import Gaps
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age
from wallboard.ui.moment import Moment
from wallboard.ui.paint.tile import Tile
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.widgets.calls_at_once import CallsAtOnce, CallsAtOnceView, view_of
from wallboard.ui.window import WallWindow

NINE, TEN = DAY_START + 9 * 3600, DAY_START + 10 * 3600
SIZES = ((1920, 1080), (640, 360))
BOARD = """
grid = [12, 12]
[[widget]]
kind = "calls_at_once"
at = [0, 0, {width}, {height}]
"""


def _view(snapshot: Snapshot, queue: str = "*", now: float = NOW) -> CallsAtOnceView:
    spec = WidgetSpec("calls_at_once", (0, 0, 1, 1), queues=(queue,))
    return view_of(Moment(snapshot, now), spec, Setting(Format(ZONE)))


def _missing(*gaps: tuple[float, float]) -> Snapshot:
    return centre(replace(source("pbx-1", queues()), gaps=gaps))


def _with(course: Course) -> Snapshot:
    return replace(the_day(), courses={("*",): course})


@contextmanager
def _chart(snapshot: Snapshot, width: int = 12, height: int = 12) -> Iterator[tuple[WallWindow, CallsAtOnce]]:
    board = board_of(BOARD.format(width=width, height=height), "b.toml")
    with wall(snapshot, board=board) as window:
        tile: Tile[CallsAtOnceView] = window.page.tiles[0]
        assert isinstance(tile, CallsAtOnce)
        yield window, tile


def _image(snapshot: Snapshot) -> QImage:
    with _chart(snapshot) as (window, tile):
        window.resize(1280, 720)
        window.grab()
        return tile.grab().toImage()


def test_the_made_up_day_is_the_chart_of_the_design() -> None:
    view = _view(the_day())
    assert str(view.peak) == "most 25 at 11:30"
    assert view.span == (DAY_START + 8 * 3600, DAY_START + 18 * 3600)
    assert (view.gaps, view.says, view.now) == (Gaps(), "", NOW - 7)


def test_a_view_stays_equal_for_a_minute() -> None:
    assert _view(the_day()) == _view(the_day(), now=NOW + 2)


def test_before_the_first_call_it_says_so() -> None:
    view = _view(empty())
    assert (str(view.says), view.peak) == ("no calls yet today", "")


def test_queues_whose_day_nobody_keeps_say_so() -> None:
    assert str(_view(the_day(), "Support").says) == "the day so far is not known"


def test_old_keeps_its_course_and_its_clock_stands() -> None:
    view = _view(centre(source("pbx-1", queues(), stale(NOW - 247))))
    assert (view.fresh.age, view.now) == (Age.STALE, NOW - 247)
    assert view.course is not None
    assert view.gaps.unseen == ((NOW - 247, NOW - 7),)
    assert _view(nothing_yet()).course is None


@pytest.mark.parametrize(
    "make",
    [
        the_day,
        empty,
        nothing_yet,
        lambda: centre(source("pbx-1", queues(), stale())),
        lambda: _missing((NINE, TEN)),
    ],
)
@pytest.mark.parametrize(("width", "height"), [(12, 12), (6, 6), (4, 5), (9, 3), (2, 2)])
def test_words_have_room_in_tiles_of_any_size(
    qtbot: QtBot, make: Callable[[], Snapshot], width: int, height: int
) -> None:
    with _chart(make(), width, height) as (window, _):
        found = {size: wrong for size in SIZES if (wrong := faults(painted(window, *size)))}
    assert not found


def test_dashes_do_not_run_through_the_words_at_the_peak(qtbot: QtBot) -> None:
    course = the_day().courses[("*",)]

    def words_at(agents: int) -> QRectF:
        minutes = tuple(
            replace(m, agents=agents if PEAK_AT + 1800 < m.start < PEAK_AT + 7200 else 3)
            for m in course.minutes
        )
        with _chart(_with(replace(course, minutes=minutes))) as (window, tile):
            return next(p.ink for p in painted(window, 1920, 1080)[tile] if p.text.startswith("most"))

    there, lifted, beside = words_at(3), words_at(26), words_at(29)
    assert lifted.bottom() < there.bottom() - 4 or lifted.right() < there.left()
    assert beside.bottom() < there.bottom() - 4 or beside.right() < there.left()


@pytest.mark.parametrize("hour", [13, 14, 15, 16])
@pytest.mark.parametrize("width", [4, 5, 6])
def test_the_line_at_now_does_not_run_through_the_words_at_the_peak(
    qtbot: QtBot, width: int, hour: int
) -> None:
    course = the_day().courses[("*",)]
    now = DAY_START + hour * 3600.0
    minutes = tuple(minute for minute in course.minutes if minute.start < now)
    snapshot = replace(_with(replace(course, minutes=minutes, now=None)), at=now)
    board = board_of(BOARD.format(width=width, height=12), "b.toml")
    with wall(snapshot, now=now, board=board) as window:
        ink = {p.text: p.ink for p in painted(window, 1280, 720)[window.page.tiles[0]]}
    first, last = (ink[f"{edge:02}"].center().x() for edge in (8, 18))
    line = first + (last - first) * (hour + 1 / 60 - 8) / 10
    words = next(box for text, box in ink.items() if text.startswith("most"))
    assert not words.left() - 1 <= line <= words.right() + 1


def test_the_numbers_at_the_edge_and_the_hours_below_keep_apart(qtbot: QtBot) -> None:
    with _chart(the_day()) as (window, tile):
        ink = {paint.text: paint.ink for paint in painted(window, 1920, 1080)[tile]}
    assert ink["0"].bottom() + 6 < ink["08"].top()


def test_fewer_hours_are_written_where_there_is_less_room(qtbot: QtBot) -> None:
    def hours(papers: Papers) -> list[str]:
        return [text for text in texts(papers) if len(text) == 2 and "08" <= text <= "18" and text != "10"]

    with _chart(the_day()) as (window, _):
        assert len(hours(painted(window, 1920, 1080))) == 10
    with _chart(the_day(), 3, 12) as (window, _):
        assert 2 <= len(hours(painted(window, 1920, 1080))) <= 6


def test_what_is_over_is_painted_once_a_minute(qtbot: QtBot) -> None:
    shown = [the_day()]
    course = shown[0].courses[("*",)]
    with _chart(shown[0]) as (window, tile):
        window.grab()
        before = tile.kept
        for waiting in range(3):
            now = Minute(NOW - 7, waiting, 12)
            tile.show_moment(Moment(_with(replace(course, now=now)), NOW + waiting))
            window.grab()
        assert tile.kept is before
        longer = replace(course, minutes=(*course.minutes, Minute(NOW - 7, 1, 1)))
        tile.show_moment(Moment(_with(longer), NOW + 60))
        window.grab()
        assert tile.kept is not before


def test_the_present_minute_is_painted_on_top(qtbot: QtBot) -> None:
    course = the_day().courses[("*",)]
    quiet = replace(course, now=Minute(NOW - 7, 0, 0))
    assert _image(_with(course)) != _image(_with(quiet))


@pytest.mark.parametrize(
    ("make", "said", "unsaid"),
    [
        (lambda: _missing((NINE, TEN)), "hatched: not seen", "pale: seen in part"),
        (lambda: two_sources(stale()), "pale: seen in part", "hatched: not seen"),
    ],
)
def test_gaps_have_a_legend(qtbot: QtBot, make: Callable[[], Snapshot], said: str, unsaid: str) -> None:
    with _chart(make()) as (window, _):
        words = texts(painted(window, 1920, 1080))
    assert said in words
    assert unsaid not in words


def test_a_click_opens_the_calls_of_its_hour(qtbot: QtBot) -> None:
    with _chart(the_day()) as (window, tile):
        paints = painted(window, 1280, 720)[tile]
        assert clicked(tile, QPoint(3, 3)) == [TodayBehind(("*",))]
        label = place_of(paints, "12")
        (hour,) = clicked(tile, QPoint(label.x() + 3, tile.height() // 2))
        assert isinstance(hour, CallsBehind)
        assert (hour.since, hour.until) == (TEN + 7200, TEN + 10_800)
        (before,) = clicked(tile, QPoint(label.x() - 3, tile.height() // 2))
        assert isinstance(before, CallsBehind)
        assert before.until == TEN + 7200


def test_what_was_broken_is_marked_with_its_time_and_reason(qtbot: QtBot) -> None:
    broken = (
        Incident(TEN + 2520, TEN + 4800, "line down"),
        Incident(TEN + 3000, None, ""),
        Incident(TEN + 3000, None, "another queue", queues=frozenset({"nobody's"})),
    )
    with _chart(replace(the_day(), incidents=broken)) as (window, _):
        for size in ((1920, 1080), (1280, 720)):
            paints = painted(window, *size)
            assert {"10:42–11:20 line down", "since 10:50 out of order"} <= set(texts(paints))
            assert not [fault for fault in faults(paints) if "line down" in fault or "order" in fault]
            assert not any("another queue" in text for text in texts(paints))


def test_what_is_to_come_is_a_band_and_words_of_the_whole_centre(qtbot: QtBot) -> None:
    snapshot = replace(the_day(), ahead=ahead())
    view = _view(snapshot)
    assert view.ahead[0].at == NOW - NOW % 60 + 60
    assert view.ahead[-1].at == view.span[1]
    assert _view(snapshot, "support").ahead == ()
    assert _view(replace(snapshot, courses={("*",): Course()})).said == view.said
    with _chart(snapshot) as (window, _):
        said = texts(painted(window, 1920, 1080))
        assert "2 more agents until 18:30 hold 80/20" in said
        assert "past error 9%" in said


def test_what_would_come_does_not_outgrow_the_chart(qtbot: QtBot) -> None:
    many = replace(ahead(), parts=tuple(replace(part, at_once_range=(50.0, 90.0)) for part in ahead().parts))
    assert _image(replace(the_day(), ahead=many)) != _image(replace(the_day(), ahead=ahead()))


def test_on_an_old_chart_the_forecast_stands_still_and_says_since_when(qtbot: QtBot) -> None:
    old = replace(source("pbx-1", queues()), status=stale())
    snapshot = replace(centre(old), ahead=ahead(), courses=the_day().courses)
    with _chart(snapshot) as (window, _):
        said = texts(painted(window, 1920, 1080))
        assert any("the forecast stands still since" in words for words in said)
        assert "forecast" not in said
    assert _view(snapshot).ahead == _view(snapshot, now=NOW + 1).ahead != ()
