import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from wallboard.app.screens.collector import ALL, OLD, Collector, collecting


@pytest.fixture
def seen() -> Iterator[list[tuple[str, int]]]:
    """Note in which thread Python collects what."""
    found: list[tuple[str, int]] = []

    def note(phase: str, info: dict[str, Any]) -> None:
        if phase == "start":
            found.append((current_thread().name, info["generation"]))

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


class Loop:
    """Garbage that only the collector finds, and that counts how often it was found."""

    found = 0

    def __init__(self) -> None:
        self.mine = self

    def __del__(self) -> None:
        Loop.found += 1


def _litter() -> None:
    for _ in range(5_000):
        Loop()


def test_another_thread_may_make_as_many_objects_as_it_likes(
    qtbot: QtBot, seen: list[tuple[str, int]]
) -> None:
    parent, before = QObject(), Loop.found
    with collecting(parent), ThreadPoolExecutor(1) as pool:
        seen.clear()
        pool.submit(_litter).result(timeout=30)
        assert seen == []
        assert Loop.found == before
        qtbot.waitUntil(lambda: Loop.found == before + 5_000, timeout=5_000)
        assert {thread for thread, _ in seen} == {"MainThread"}
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_without_it_another_thread_collects(seen: list[tuple[str, int]]) -> None:
    with ThreadPoolExecutor(1) as pool:
        pool.submit(_litter).result(timeout=30)
    assert {thread for thread, _ in seen} - {"MainThread"}


def test_what_is_old_is_set_aside_and_looked_at_once_a_day(qtbot: QtBot, seen: list[tuple[str, int]]) -> None:
    gc.collect()
    seen.clear()
    collector = Collector()
    collector.start()
    old = Loop()
    try:
        for _ in range(OLD):
            collector.look()
        before = Loop.found
        del old
        for _ in range(OLD):
            collector.look()
        assert Loop.found == before
        assert [generation for _, generation in seen[:20]] == [*[0] * 9, 1] * 2
        for _ in range(2 * OLD, ALL, OLD):
            collector._looks += OLD - 1  # a day in one test
            collector.look()
        assert Loop.found == before + 1
    finally:
        collector.stop()
