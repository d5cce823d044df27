from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, centre, queues, source, stale, the_day
from tests.ui.walls import faults, painted, texts, wall
from wallboard.domain.text import mark
from wallboard.ui.format import Format
from wallboard.ui.frame.header import view_of
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting

SETTING = Setting(Format(ZONE))


def test_the_head_says_board_day_and_time() -> None:
    view = view_of(Moment(the_day(), NOW), "Customer service", None, SETTING)
    assert (view.title, str(view.date), view.clock) == ("Customer service", "Mon 23 Nov", "16:31")
    assert str(view.hours) == "open till 18:00"


def test_date_and_hours_stand_together_where_there_is_room(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        assert "Mon 23 Nov · open till 18:00" in texts(painted(window, 1920, 1080))
    with wall(replace(the_day(), hours=None)) as window:
        assert "Mon 23 Nov" in texts(painted(window, 1920, 1080))


def test_where_there_is_less_room_the_hours_are_worth_more_than_the_date(qtbot: QtBot) -> None:
    with wall(the_day(), demo=mark("demo", "Demo clock, an afternoon")) as window:
        said = texts(painted(window, 1920, 1080))
    assert "open till 18:00" in said
    assert not any("23 Nov" in text for text in said)


def test_a_board_without_a_title_is_the_wallboard() -> None:
    assert str(view_of(Moment(the_day(), NOW), "", None, SETTING).title) == "Wallboard"


def test_a_clock_that_is_not_the_real_one_is_marked(qtbot: QtBot) -> None:
    with wall(the_day(), demo=mark("demo", "Demo clock")) as window:
        assert "Demo clock" in texts(painted(window, 1280, 720))


def test_many_sources_are_counted_and_the_troubled_ones_seen(qtbot: QtBot) -> None:
    sources = [source(f"exchange-{n}", queues()[:1], stale() if n == 17 else None) for n in range(20)]
    with wall(centre(*sources)) as window:
        papers = painted(window, 1280, 720)
    said = [paint.text for paint in papers[window.page.header]]
    assert any(text.startswith("exchange-17 No data") for text in said)
    assert any(text.startswith("and ") and text.endswith(" more") for text in said)
    assert "16:31" in said
    assert not faults({window.page.header: papers[window.page.header]})
