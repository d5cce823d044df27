from threading import Event, Thread
from time import monotonic

from wallboard.app.courtesy import MOST_S, Courtesy

LONG_S = 5.0


def _waiting(courtesy: Courtesy) -> tuple[Thread, Event]:
    done = Event()

    def work() -> None:
        courtesy.wait()
        done.set()

    thread = Thread(target=work)
    thread.start()
    return thread, done


def test_nobody_waits_while_nobody_paints() -> None:
    began = monotonic()
    for _ in range(1000):
        Courtesy().wait()
    assert monotonic() - began < LONG_S


def test_who_works_waits_for_the_end_of_the_frame() -> None:
    courtesy = Courtesy()
    painted = courtesy.frame()
    thread, done = _waiting(courtesy)
    assert not done.wait(MOST_S / 5)
    painted()
    assert done.wait(LONG_S)
    thread.join()


def test_of_two_windows_the_last_one_counts() -> None:
    courtesy = Courtesy()
    one, other = courtesy.frame(), courtesy.frame()
    one()
    thread, done = _waiting(courtesy)
    assert not done.wait(MOST_S / 5)
    other()
    assert done.wait(LONG_S)
    thread.join()


def test_a_frame_that_hangs_is_waited_for_once() -> None:
    courtesy = Courtesy()
    courtesy.frame()
    began = monotonic()
    for _ in range(10_000):
        courtesy.wait()
    assert monotonic() - began < LONG_S


def test_at_the_end_nobody_waits() -> None:
    courtesy = Courtesy()
    courtesy.frame()
    courtesy.over()
    courtesy.frame()
    began = monotonic()
    for _ in range(10_000):
        courtesy.wait()
    assert monotonic() - began < LONG_S
