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
