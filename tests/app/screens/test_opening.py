from argparse import Namespace
from pathlib import Path

import pytest

from wallboard.app.screens.opening import open_screens
from wallboard.domain.errors import WallboardError
from wallboard.store.lock import CacheLock
from wallboard.store.problems import CacheInUseError


def _args(tmp_path: Path, screen: tuple[str, ...] = ()) -> Namespace:
    return Namespace(
        config=None,
        source=["simulator:"],
        cache=tmp_path / "cache.sqlite",
        speed=1.0,
        screen=list(screen),
        board=None,
        display=None,
        fullscreen=False,
        theme=None,
    )


def test_a_screen_that_is_not_known_is_said_before_there_is_a_window(tmp_path: Path) -> None:
    called: list[str] = []
    with pytest.raises(WallboardError, match="nowhere"):
        open_screens(_args(tmp_path, ("nowhere",)), lambda: called.append("opened"))
    assert called == []


def test_beside_a_program_without_windows_the_splash_goes_and_the_error_is_said(tmp_path: Path) -> None:
    called: list[str] = []
    lock = CacheLock(tmp_path / "cache.sqlite")
    try:
        with pytest.raises(CacheInUseError):
            open_screens(_args(tmp_path), lambda: called.append("opened"))
    finally:
        lock.release()
    assert called == ["opened"]
