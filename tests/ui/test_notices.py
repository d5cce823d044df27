from threading import Thread

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.notices import Notice, Notices, Weight

FULL = Notice(mark("x", "The disk is full."), weight=Weight.ALARM)
OLD = Notice(mark("x", "A new version is there."), weight=Weight.INFO)


def test_the_worst_comes_first_and_of_equals_the_newest() -> None:
    notices = Notices()
    notices.tell("version", OLD)
    notices.tell("disk", FULL)
    notices.tell("a", Notice(mark("x", "a")))
    notices.tell("b", Notice(mark("x", "b")))
    assert [str(n.text) for n in notices.current] == [
        "The disk is full.",
        "b",
        "a",
        "A new version is there.",
    ]


def test_the_same_trouble_is_one_notice_until_it_is_over() -> None:
    notices = Notices()
    notices.tell("disk", FULL)
    notices.tell("disk", FULL)
    assert notices.current == (FULL,)
    notices.withdraw("disk")
    notices.withdraw("disk")
    assert not notices.current


def test_an_error_is_told_with_its_next_step() -> None:
    notices = Notices()
    notices.tell_error("board", WallboardError(mark("x", "No board."), mark("x", "Name one.")))
    assert notices.current == (Notice(mark("x", "No board."), mark("x", "Name one.")),)


def test_any_thread_may_tell() -> None:
    notices = Notices()
    threads = [Thread(target=notices.tell, args=(str(n), FULL)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(notices.current) == 20


def test_what_can_be_put_away_is_and_what_lasts_stays() -> None:
    notices = Notices()
    notices.tell("version", OLD)
    notices.tell_error("cache", WallboardError(mark("x", "It can't be written.")), lasting=True)
    assert not notices.dismiss()
    notices.withdraw("cache")
    assert notices.dismiss()
    assert not notices.dismiss()
    assert not notices.current


def test_what_is_not_for_the_room_is_shown_for_a_while() -> None:
    notices = Notices()
    notices.tell("disk", FULL)
    notices.tell("display", brief := Notice(mark("x", "There is no display 2."), for_s=60.0))
    notices.pass_time(1000.0)
    notices.pass_time(1059.0)
    assert brief in notices.current
    notices.tell("display", again := Notice(mark("x", "There is no display 2."), for_s=60.0))
    notices.pass_time(1061.0)
    notices.pass_time(1120.0)
    assert again in notices.current
    notices.pass_time(1121.0)
    assert notices.current == (FULL,)
