"""The roster of a running program follows its files and what is typed."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from threading import Condition
from typing import Any

import pytest

from wallboard.app.rosters.keeper import ANEW_S, RosterKeeper
from wallboard.app.rosters.reading import RosterFile, read_roster
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.work.roster import Shift

WAIT_S = 20.0
PLAN = "agent,from,to\na,1970-01-01 01:00,1970-01-01 02:00\n"
OFF = DutyDeed("d1", "a", "1970-01-01", 5.0, DutyKind.OFF, "Iva")


class Running:
    """A keeper on a file, what it told, and a clock that stands still."""

    def __init__(self, file: Path) -> None:
        self.file, self.now = file, 0.0
        where = RosterFile(str(file), "UTC")
        self.keeper = RosterKeeper(where, read_roster(where, 0.0), self._tell, lambda: self.now, 0.01)
        self._told: list[DutyPlan] = []
        self._changed = Condition()

    def start(self, typed: object = ()) -> None:
        answer: Future[Any] = Future()
        if isinstance(typed, BaseException):
            answer.set_exception(typed)
        else:
            answer.set_result(typed)
        self.keeper.start(lambda _question: answer)

    def told(self, when: Callable[[DutyPlan], bool]) -> DutyPlan:
        """Wait for a plan that is so."""
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(when, self._told)), WAIT_S), self._told
            return next(plan for plan in reversed(self._told) if when(plan))

    def write(self, text: str, changed: int) -> None:
        self.file.write_text(text, "utf-8")
        os.utime(self.file, ns=(changed, changed))

    def _tell(self, plan: DutyPlan) -> None:
        with self._changed:
            self._told.append(plan)
            self._changed.notify_all()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    file = tmp_path / "roster.csv"
    file.write_text(PLAN, "utf-8")
    made = Running(file)
    yield made
    made.keeper.stop()


def shifts(plan: DutyPlan) -> tuple[Shift, ...]:
    return () if plan.roster is None else plan.roster.shifts("a")


def test_a_changed_file_is_read_again_and_a_broken_one_takes_nothing_away(
    running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    running.start()
    running.write(PLAN.replace("02:00", "03:00"), 7)
    later = running.told(lambda plan: shifts(plan) == (Shift(3600, 10800),))
    assert later.trouble is None
    running.write(PLAN + "a,x,y\n", 8)
    broken = running.told(lambda plan: plan.trouble is not None)
    assert "Line 3 of the roster can't be read" in str(broken.trouble)
    assert shifts(broken) == (Shift(3600, 10800),)
    assert caplog.text.count("Line 3 of the roster") == 1
    running.write(PLAN, 9)
    assert running.told(lambda plan: shifts(plan) == (Shift(3600, 7200),)).trouble is None


def test_what_is_typed_counts_at_once_and_what_was_typed_before_too(running: Running) -> None:
    other = DutyDeed("d0", "b", "1970-01-01", 1.0, DutyKind.SHIFT, "Iva", 0.0, 60.0)
    running.start((other,))
    first = running.told(lambda plan: other in plan.deeds)
    assert shifts(first) == (Shift(3600, 7200),)
    running.keeper.hear((Deed("x", "+36", 1.0, DeedKind.TAKEN, "Iva"), OFF))
    assert running.told(lambda plan: OFF in plan.deeds).deeds == (other, OFF)


def test_a_calendar_is_unrolled_anew_after_half_a_day(running: Running) -> None:
    running.start()
    running.now = ANEW_S
    assert shifts(running.told(lambda plan: plan.roster is not None)) == (Shift(3600, 7200),)


@pytest.mark.parametrize("error", [RuntimeError("broken"), Future])
def test_a_book_that_cannot_be_read_stops_nothing(
    running: Running, error: object, caplog: pytest.LogCaptureFixture
) -> None:
    if isinstance(error, BaseException):
        running.start(error)
        assert "what was typed of the roster can't be read" in caplog.text
    else:
        cancelled: Future[Any] = Future()
        cancelled.cancel()
        cancelled.set_running_or_notify_cancel()
        running.keeper.start(lambda _question: cancelled)
    running.keeper.hear((OFF,))
    assert running.told(lambda plan: OFF in plan.deeds).deeds == (OFF,)


def test_one_that_was_never_started_can_be_stopped(tmp_path: Path) -> None:
    keeper = RosterKeeper(RosterFile("", "UTC"), None, lambda _plan: None, lambda: 0.0)
    keeper.stop()
    assert list(tmp_path.iterdir()) == []
