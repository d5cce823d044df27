"""What is asked of a time, in which order, and how often: with answers that are given by hand."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.promise.heard import Heard
from wallboard.store.queries.callers.promised import PromisedDays
from wallboard.ui.means import Means
from wallboard.ui.promises.asked import DayRead, PromisesWish, find_day, find_earlier
from wallboard.ui.promises.asking import Asking
from wallboard.ui.promises.stretch import Kind, stretch_of

DAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC).timestamp()


def wish(kind: Kind = "week", day: date = DAY) -> PromisesWish:
    return PromisesWish(stretch_of(kind, day), day, "UTC", time(), NOON, CallRules(), {})


class Hand:
    """Answers questions about days when it is told to, with one caller a day; keeps the rest waiting."""

    def __init__(self) -> None:
        self.days: list[date] = []
        self.earlier: list[frozenset[str]] = []
        self._waiting: list[tuple[Future[Any], Any]] = []

    def submit(self, question: Callable[..., Any]) -> Future[Any]:
        future: Future[Any] = Future()
        assert isinstance(question, partial)
        if question.func is find_day:
            asked, day, others = question.args
            self.days.append(day.date)
            found = PromisedDays(lines={"": Heard(1, callers=frozenset({str(day.date)}))})
            every = {**others, day.date: found}
            whole = found if len(every) == len(asked.days) else None
            self._waiting.append((future, DayRead(day, found, whole)))
        elif question.func is find_earlier:
            callers = question.args[1]
            self.earlier.append(callers)
            self._waiting.append((future, (callers, frozenset[str]())))
        return future

    def answer(self) -> None:
        waiting, self._waiting = self._waiting, []
        for future, answer in waiting:
            if not future.cancelled():
                future.set_result(answer)


def test_days_are_read_one_by_one_the_latest_first(qtbot: QtBot) -> None:
    hand, keeper = Hand(), QObject()
    asking = Asking(Means(hand.submit), keeper)
    asking.start()
    assert asking.want(wish())
    assert not asking.want(wish())
    for n in range(4):
        assert hand.days == [DAY - timedelta(days=back) for back in range(n + 1)]
        assert asking.read == (n, 4)
        assert asking.total is None
        with qtbot.waitSignal(asking.changed):
            hand.answer()
    assert asking.read == (4, 4)
    assert asking.total is not None
    mine = frozenset({str(DAY - timedelta(days=3))})
    assert asking.new_of(mine) is None
    with qtbot.waitSignal(asking.changed):
        hand.answer()
    assert asking.new_of(mine) == 1
    asking.stop()


def test_days_that_can_change_no_more_are_not_read_again(qtbot: QtBot) -> None:
    hand, keeper = Hand(), QObject()
    asking = Asking(Means(hand.submit), keeper)
    asking.start()
    asking.want(wish())
    for _ in range(4):
        with qtbot.waitSignal(asking.changed):
            hand.answer()
    hand.days.clear()
    asking.want(wish("month"))
    assert asking.read == (1, 26), "Monday is over, and nobody lost on it can be reached in time any more"
    assert hand.days == [DAY]
    asking.stop()
    assert asking.want(wish("day"))
    assert hand.days == [DAY], "nobody looks"


def test_what_goes_on_is_read_again_and_yesterday_in_turn(qtbot: QtBot) -> None:
    hand, keeper = Hand(), QObject()
    asking = Asking(Means(hand.submit), keeper)
    asking.start()
    asking.want(wish())

    def answered() -> bool:
        hand.answer()
        return len(hand.days) > 5

    qtbot.waitUntil(answered, timeout=20_000)
    assert hand.days[4:6] == [DAY, DAY - timedelta(days=1)]
    asking.stop()
