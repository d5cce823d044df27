from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.walls import first_wall, opened
from wallboard.domain.text import mark
from wallboard.ui.format import Format
from wallboard.ui.frame.notice_bar import view_of
from wallboard.ui.moment import Moment
from wallboard.ui.notices import Notice, Notices, Weight
from wallboard.ui.window import WallWindow

HERE = Format(ZONE)
FULL = Notice(mark("x", "The disk is full."), mark("x", "Make room."), Weight.ALARM)


def test_nothing_to_tell_is_no_bar() -> None:
    assert view_of(Moment(the_day(), NOW), (), HERE) is None


def test_the_worst_is_told_with_its_next_step_and_the_rest_counted() -> None:
    view = view_of(Moment(the_day(), NOW), (FULL, Notice(mark("x", "b"))), HERE)
    assert view is not None
    assert (str(view.words), str(view.more)) == ("The disk is full. Make room.", "and 1 more")


def test_a_stopped_wallboard_is_worse_than_anything() -> None:
    view = view_of(Moment(the_day(), NOW + 4), (FULL,), HERE)
    assert view is not None
    assert str(view.words) == "The wallboard has stopped updating since 16:31:07."
    assert view.weight is Weight.ALARM


def test_the_bar_takes_its_own_room_and_gives_it_back(qtbot: QtBot) -> None:
    notices, now = Notices(), [NOW]
    notices.tell("disk", FULL)
    window = WallWindow(first_wall(), the_day, lambda: now[0], zone=ZONE, notices=notices)
    with opened(window):
        assert window.page.height() + window.bar.height() == window.height()
        assert window.bar.isVisible()
        notices.withdraw("disk")
        now[0] += 1
        window.pulse.beat()
        assert window.page.height() == window.height()
        assert not window.bar.isVisible()
