"""Pages that were left are gone: nothing of them waits for a garbage collector, in whatever thread."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import lived, means_with
from tests.ui.opened_page import OPEN
from tests.ui.walls import desk, first_wall, opened
from wallboard.ui.behind import (
    AgentBehind,
    Behind,
    CallBehind,
    CallerBehind,
    CallsBehind,
    DiagnosticsBehind,
    FigureBehind,
    LedgerBehind,
    LostBehind,
    PromisesBehind,
    QueueBehind,
)
from wallboard.ui.window import WallWindow

ROUNDS = 40


def _behinds() -> tuple[Behind, ...]:
    queue = lived()[0].sources[0].queues[0]
    agent = queue.agents[0]
    return (
        QueueBehind(queue.source, queue.queue),
        AgentBehind(agent.source, agent.agent),
        LedgerBehind(),
        LedgerBehind(only="since_closed"),
        LostBehind(),
        CallsBehind(),
        FigureBehind("sl_default"),
        FigureBehind("answered_rate"),
        FigureBehind("waiting_now"),
        FigureBehind("lost"),
        FigureBehind("agents_available"),
        FigureBehind("asa_s", since=lived()[0].day_start, until=lived()[0].at),
        CallBehind(queue.source, lived()[0].lost[0].call),
        DiagnosticsBehind(),
        PromisesBehind(),
        CallerBehind("+36301112222", ""),
    )


def _deleted() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[WallWindow]:
    snapshot = lived()[0]
    with means_with(tmp_path / "day.sqlite") as means:
        boards = (first_wall(), desk())
        made = WallWindow(
            boards, lambda: snapshot, lambda: snapshot.at, zone="UTC", options=OPEN, means=means
        )
        with opened(made):
            yield made


@pytest.mark.parametrize("behind", _behinds(), ids=lambda behind: type(behind).__name__)
def test_a_page_that_was_left_is_in_no_cycle(qtbot: QtBot, window: WallWindow, behind: Behind) -> None:
    window.stage.push(behind)
    window.grab()
    _deleted()
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        window.back()
        _deleted()
        gc.collect()
        left = [type(found).__name__ for found in gc.garbage if isinstance(found, QObject)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    assert left == []


@contextmanager
def _others() -> Iterator[None]:
    """Make garbage and look for it in a thread beside."""
    stop = Event()

    def run() -> None:
        while not stop.wait(0.002):
            loops: list[list[object]] = [[] for _ in range(200)]
            for loop in loops:
                loop.append(loop)
            gc.collect(1)

    thread = Thread(target=run, name="beside")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def test_pages_come_and_go_while_another_thread_collects(qtbot: QtBot, window: WallWindow) -> None:
    with _others():
        for n in range(ROUNDS):
            for behind in _behinds():
                window.stage.push(behind)
            QCoreApplication.processEvents()
            window.toggle_help()
            if n % 3:
                window.turn(1)
            while window.back():
                pass
            _deleted()
    assert window.stage.deep == 0
