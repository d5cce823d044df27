from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from threading import Lock, get_ident
from threading import enumerate as threads

import pytest

from tests.live.made import wait_for
from wallboard.app.screens.awake import Awake, by_the_desktop


class Desktop:
    """Notes when it is asked to stay awake, when it is released, and by which threads."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.heard: list[str] = []
        self.threads: set[int] = set()

    def _note(self, what: str) -> None:
        with self.lock:
            self.heard.append(what)
            self.threads.add(get_ident())

    @contextmanager
    def __call__(self) -> Iterator[None]:
        self._note("on")
        yield
        self._note("off")


def ours() -> list[str]:
    return [thread.name for thread in threads() if thread.name == "awake"]


def test_it_is_on_in_full_screen_and_off_otherwise_and_never_in_our_thread() -> None:
    desktop = Desktop()
    awake = Awake(desktop)
    for wish in (False, True, True, False, False, True, False):
        awake.want(awake=wish)
    wait_for(lambda: desktop.heard == ["on", "off", "on", "off"])
    assert get_ident() not in desktop.threads
    awake.stop()
    assert ours() == []


def test_ending_releases_it() -> None:
    desktop = Desktop()
    awake = Awake(desktop)
    awake.want(awake=True)
    wait_for(lambda: desktop.heard == ["on"])
    awake.stop()
    assert desktop.heard == ["on", "off"]
    awake.stop()


def test_who_never_fills_a_screen_starts_nothing() -> None:
    awake = Awake(Desktop())
    awake.want(awake=False)
    assert ours() == []
    awake.stop()


def test_a_desktop_that_refuses_is_told_once_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    tries: list[int] = []

    def refuses() -> AbstractContextManager[None]:
        tries.append(1)
        raise RuntimeError("nobody answers\nat all")

    awake = Awake(refuses)
    for n in (1, 2, 3):
        awake.want(awake=True)
        wait_for(partial(_so_many, tries, n))
        awake.want(awake=False)
    awake.stop()
    assert [record.levelname for record in caplog.records].count("WARNING") == 1


def test_the_real_one_holds_where_the_desktop_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with by_the_desktop() as mode:
        assert mode.active
    assert not mode.active


def test_the_real_one_refuses_with_what_is_caught(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    with pytest.raises((RuntimeError, OSError)), by_the_desktop():
        pass


def _so_many(tries: list[int], n: int) -> bool:
    return len(tries) == n
