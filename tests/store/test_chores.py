"""Long work is done step by step, and begun again in time."""

import sqlite3
from collections.abc import Generator

from wallboard.store.chores import Chore


class Counted:
    def __init__(self, steps: int) -> None:
        self.begun: list[float] = []
        self.done = 0
        self._steps = steps

    def __call__(self, connection: sqlite3.Connection, now: float) -> Generator[None, None, None]:
        self.begun.append(now)
        for _ in range(self._steps):
            self.done += 1
            yield


def test_one_step_at_a_time_and_again_when_it_is_due(connection: sqlite3.Connection) -> None:
    work = Counted(2)
    chore = Chore(work, 60.0)
    busy = []
    for now in (0.0, 1.0, 2.0, 3.0, 59.0, 60.0):
        chore.step(connection, now)
        busy.append(chore.busy)
    assert busy == [True, True, False, False, False, True]
    assert work.begun == [0.0, 60.0]


def test_a_clock_that_is_set_back_holds_nothing_up(connection: sqlite3.Connection) -> None:
    work = Counted(0)
    chore = Chore(work, 60.0)
    for now in (1000.0, 500.0):
        chore.step(connection, now)
    assert work.begun == [1000.0, 500.0]


def test_what_was_stopped_is_begun_anew_when_it_is_due(connection: sqlite3.Connection) -> None:
    work = Counted(5)
    chore = Chore(work, 60.0)
    chore.step(connection, 0.0)
    chore.stop()
    for now in (1.0, 61.0):
        chore.step(connection, now)
    assert (work.done, work.begun) == (2, [0.0, 61.0])
