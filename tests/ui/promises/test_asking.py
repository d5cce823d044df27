"""What is asked of a time, in which order, and how often: with answers that are given by hand."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.promise.heard import Heard
from wallboard.store.queries.callers.promised import DaysRead, PromisedDays
from wallboard.ui.means import Means
from wallboard.ui.promises.asked import PromisesWish, find_days
from wallboard.ui.promises.asking import Asking
from wallboard.ui.promises.stretch import Kind, stretch_of

DAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC).timestamp()


def wish(kind: Kind = "week", day: date = DAY) -> PromisesWish:
    return PromisesWish(stretch_of(kind, day), day, "UTC", time(), NOON, CallRules(), {})


class Hand:
    """Answers questions about days when it is told to, in so many parts; keeps the rest waiting."""

    def __init__(self, parts: int = 1) -> None:
        self.asked: list[tuple[PromisesWish, object]] = []
        self._parts = parts
        self._waiting: list[tuple[Future[Any], DaysRead]] = []

    def submit(self, question: Callable[..., Any]) -> Future[Any]:
        future: Future[Any] = Future()
        assert isinstance(question, partial)
        if question.func is find_days:
            asked, memo = question.args
            self.asked.append((asked, memo))
            done = 1 + (memo if isinstance(memo, int) else 0)
            found = PromisedDays(lines={"": Heard(done)}) if done == self._parts else None
            self._waiting.append((future, DaysRead(found, done, self._parts, done)))
        return future

    def answer(self) -> None:
        waiting, self._waiting = self._waiting, []
        for future, answer in waiting:
            if not future.cancelled():
                future.set_result(answer)


def test_what_takes_long_is_read_in_parts_and_says_how_far_it_is(qtbot: QtBot) -> None:
    hand, keeper = Hand(4), QObject()
    asking = Asking(Means(hand.submit), keeper)
    asking.start()
    assert asking.want(wish())
    assert not asking.want(replace(wish(), now=NOON + 5))
    for n in range(4):
        assert [memo for _, memo in hand.asked] == [None, 1, 2, 3][: n + 1]
        assert asking.read == (n, 4)
        assert asking.total is None
        with qtbot.waitSignal(asking.changed):
            hand.answer()
    assert asking.read == (4, 4)
    assert asking.total is not None
    assert {asked.now for asked, _ in hand.asked} == {NOON}, "all parts are as of one instant"
    asking.stop()


def test_another_time_leaves_what_was_begun(qtbot: QtBot) -> None:
    hand, keeper = Hand(2), QObject()
    asking = Asking(Means(hand.submit), keeper)
    asking.start()
    asking.want(wish("month"))
    with qtbot.waitSignal(asking.changed):
        hand.answer()
    asking.want(wish("day"))
    assert asking.read == (0, 1)
    assert [(asked.stretch.kind, memo) for asked, memo in hand.asked[2:]] == [("day", None)]
    asking.stop()
    assert asking.want(wish("week"))
    assert len(hand.asked) == 3, "nobody looks"


def test_what_goes_on_is_read_again(qtbot: QtBot) -> None:
    hand, keeper = Hand(), QObject()
    asking = Asking(Means(hand.submit), keeper)
    asking.start()
    asking.want(wish())

    def answered() -> bool:
        hand.answer()
        return len(hand.asked) > 1

    qtbot.waitUntil(answered, timeout=20_000)
    asking.stop()


def test_whoever_was_lost_may_be_reached_after_it_is_over() -> None:
    assert not wish("day", DAY - timedelta(days=1)).is_settled
    assert wish("day", DAY - timedelta(days=4)).is_settled
