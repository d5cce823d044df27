"""Who asks the cache what to expect of today, and what becomes of the answer."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.live.made import MIDNIGHT, NOON, site
from wallboard.app.forecast.foreseeing import foreseeing, wish_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.forecast.expected import Foreseen
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.text import mark
from wallboard.store.cache import open_cache

TODAY = date(2026, 11, 23)


class Answers:
    """Takes questions, and answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[..., Any], Future[Any]]] = []

    def __call__(self, question: Callable[..., Any]) -> Future[Any]:
        future: Future[Any] = Future()
        self.asked.append((question, future))
        return future


def test_a_site_is_asked_for_all_its_queues() -> None:
    wish = wish_of(site(), TODAY, NOON)
    assert (wish.day, wish.now, wish.minutes, wish.scope) == (TODAY, NOON, 30, ("*",))
    assert wish.judge("pbx", "support", MIDNIGHT).target_s == 20.0


def test_the_answer_is_told_when_it_comes(tmp_path: Path) -> None:
    answers, told = Answers(), list[Foreseen]()
    foreseeing(answers, site(), Goal(share=0.9), lambda: NOON)(TODAY, told.append)
    assert told == []
    question, future = answers.asked[0]
    cache = open_cache(tmp_path / "cache.sqlite")
    future.set_result(question(cache.connection))
    cache.close()
    assert (told[0].expected.day, told[0].goal.share) == (TODAY, 0.9)


def test_a_cache_that_cannot_be_read_foresees_nothing(caplog: pytest.LogCaptureFixture) -> None:
    answers, told = Answers(), list[Foreseen]()
    foresee = foreseeing(answers, site(), Goal(), lambda: NOON)
    foresee(TODAY, told.append)
    foresee(TODAY, told.append)
    with caplog.at_level(logging.WARNING):
        answers.asked[0][1].set_exception(WallboardError(mark("error", "The disk is gone.")))
        answers.asked[1][1].cancel()
        answers.asked[1][1].set_running_or_notify_cancel()
    assert told == []
    assert [record.message for record in caplog.records] == [
        "nothing can be foreseen of today: The disk is gone."
    ]
