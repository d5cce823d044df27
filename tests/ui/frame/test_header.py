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
