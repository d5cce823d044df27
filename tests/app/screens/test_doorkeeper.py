import json
import socket
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from wallboard.app.screens.door import MOST_BYTES, Wanted, address_of, written
from wallboard.app.screens.doorkeeper import Doorkeeper
from wallboard.app.settings import ScreenSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark


class Shell:
    """Remembers what it was to show."""

    def __init__(self) -> None:
        self.wanted: list[Wanted] = []

    def show(self, wanted: Wanted) -> tuple[str, ...]:
        if "none" in wanted.screens:
            raise WallboardError(mark("error", "There is no board “none”."))
        self.wanted.append(wanted)
        return tuple(wanted.screens) or ("wall",)


@pytest.fixture
def shell() -> Shell:
    return Shell()


@pytest.fixture
def address(qtbot: QtBot, tmp_path: Path, shell: Shell) -> Iterator[str]:
    found = address_of(tmp_path / "cache.sqlite")
    assert found is not None
    keeper = Doorkeeper(shell.show)
    Path(found).touch()  # what a program left that was killed
    assert keeper.open(found)
    yield found
    keeper.close()
    keeper.deleteLater()


def said(qtbot: QtBot, address: str, *parts: bytes) -> dict[str, object]:
    """Say something, in parts, from another thread; return the answer."""
    heard: list[bytes] = []

    def talk() -> None:
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(20)
            client.connect(address)
            for part in parts:
                client.sendall(part)
            heard.append(b"".join(iter(lambda: client.recv(4096), b"")))

    _run(qtbot, talk)
    answer: dict[str, object] = json.loads(heard[0])
    return answer


def _run(qtbot: QtBot, talk: Callable[[], None]) -> None:
    thread = Thread(target=talk)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=20_000)


def test_what_is_wanted_is_shown_and_answered(qtbot: QtBot, address: str, shell: Shell) -> None:
    desk = Wanted(screens={"desk": ScreenSettings(theme="light")})
    line = written(desk)
    assert said(qtbot, address, line[:9], line[9:])["shown"] == ["desk"]
    assert said(qtbot, address, written(Wanted()))["shown"] == ["wall"]
    assert shell.wanted == [desk, Wanted()]
    assert stat.S_IMODE(Path(address).stat().st_mode) & 0o077 == 0


def test_what_cannot_be_shown_is_answered_in_words(qtbot: QtBot, address: str, shell: Shell) -> None:
    assert said(qtbot, address, b'{"screens": {"none": {}}}\n')["why"] == "There is no board “none”."
    assert "schema" in str(said(qtbot, address, b'{"schema": 9}\n')["why"])
    assert said(qtbot, address, b"x" * (MOST_BYTES + 1))["why"] == "too long"
    assert shell.wanted == []


def test_who_says_nothing_or_goes_away_keeps_nobody_waiting(qtbot: QtBot, address: str, shell: Shell) -> None:
    with socket.socket(socket.AF_UNIX) as silent, socket.socket(socket.AF_UNIX) as gone:
        silent.connect(address)
        gone.connect(address)
        gone.sendall(b'{"schema"')
        gone.close()
        assert said(qtbot, address, written(Wanted()))["shown"] == ["wall"]


def test_an_address_that_cannot_be_used_costs_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "folder" / "x").mkdir(parents=True)
    keeper = Doorkeeper(Shell().show)
    assert not keeper.open(str(tmp_path / "folder"))
    keeper.deleteLater()
