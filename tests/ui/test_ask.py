from collections.abc import Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from threading import Event, current_thread
from weakref import ref

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from wallboard.ui.ask import Ask

_ROUNDS = 150
"""So often a page is left in the instant; without the courier some tens are enough for a crash."""


def _never(what: object) -> None:
    pytest.fail(f"{what} came, and nobody wanted it")


@pytest.fixture
def reader() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


def test_an_answer_comes_back_in_the_gui_thread(qtbot: QtBot, reader: ThreadPoolExecutor) -> None:
    threads: list[str] = []
    answers: list[str] = []

    def then(answer: str) -> None:
        threads.append(current_thread().name)
        answers.append(answer)

    ask = Ask(reader.submit, _never)
    ask(lambda: current_thread().name, then)
    qtbot.waitUntil(lambda: bool(answers), timeout=3000)
    assert threads == ["MainThread"]
    assert answers != threads


def test_only_the_last_question_counts(qtbot: QtBot, reader: ThreadPoolExecutor) -> None:
    may_answer, answers = Event(), list[int]()
    ask = Ask(reader.submit, _never)

    def slow() -> int:
        may_answer.wait(10)
        return 1

    ask(slow, answers.append)
    ask(lambda: 2, answers.append)  # will be skipped: it has not begun when the next one is asked
    ask(lambda: 3, answers.append)
    may_answer.set()
    qtbot.waitUntil(lambda: bool(answers), timeout=3000)
    reader.submit(int).result(timeout=5)
    qtbot.wait(20)
    assert answers == [3]


def test_an_error_is_shown_by_default(qtbot: QtBot, reader: ThreadPoolExecutor) -> None:
    errors: list[BaseException] = []
    ask = Ask(reader.submit, errors.append)
    ask(lambda: 1 / 0, _never)
    qtbot.waitUntil(lambda: bool(errors), timeout=3000)
    assert isinstance(errors[0], ZeroDivisionError)


def test_an_answer_that_came_after_the_next_question_is_nobodys(qtbot: QtBot) -> None:
    futures: list[Future[int]] = []

    def submit(_question: object) -> Future[int]:
        future: Future[int] = Future()
        future.set_running_or_notify_cancel()
        futures.append(future)
        return future

    answers: list[int] = []
    ask = Ask(submit, _never)
    ask(int, answers.append)
    ask(int, answers.append)
    futures[1].set_result(2)
    futures[0].set_result(1)
    qtbot.waitUntil(lambda: answers == [2], timeout=3000)


def test_an_interrupted_question_has_no_answer_and_no_error(qtbot: QtBot) -> None:
    future: Future[int] = Future()
    ask = Ask(lambda _question: future, _never)
    ask(int, _never)
    future.set_running_or_notify_cancel()
    future.set_exception(CancelledError())
    qtbot.wait(20)


def test_an_answer_to_a_closed_page_is_nobodys(qtbot: QtBot, reader: ThreadPoolExecutor) -> None:
    page, may_answer = QObject(), Event()
    ask = Ask(reader.submit, _never, page)
    ask(lambda: may_answer.wait(10), _never)
    shiboken6.delete(page)
    may_answer.set()
    reader.submit(int).result(timeout=5)
    qtbot.wait(20)


def test_who_asked_may_be_deleted_in_the_instant_in_which_the_answer_comes(qtbot: QtBot) -> None:
    """A signal of an object that is being deleted in another thread would end the program."""
    with ThreadPoolExecutor(2) as pool:
        for _ in range(_ROUNDS):
            pages = [QObject() for _ in range(30)]
            for page in pages:
                for _ in range(4):
                    Ask(pool.submit, _never, page)(int, lambda _answer: None)
            for page in pages:
                page.deleteLater()
            qtbot.wait(1)


def test_a_question_that_was_cancelled_keeps_nobody(qtbot: QtBot) -> None:
    class Page(QObject):
        def show_answer(self, answer: int) -> None:
            _never(answer)

    future: Future[int] = Future()
    ask, page = Ask(lambda _question: future, _never), Page()
    ask(int, page.show_answer)
    kept = ref(page)
    del page
    assert kept() is not None
    future.cancel()
    future.set_running_or_notify_cancel()
    qtbot.waitUntil(lambda: kept() is None, timeout=3000)
