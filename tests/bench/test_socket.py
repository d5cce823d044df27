"""From the socket to the screen: how long until an event is painted, and what a flood does to the window.

The server is a process of its own; socket, floor, cache and window are the program's, in this one.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.centre import shown_at, window_of
from tests.bench.measure import Heart, Paints, part, spin
from tests.bench.serving import Serving
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.screens.collector import collecting
from wallboard.domain.source import SourceState
from wallboard.ui.board import Board, read_board
from wallboard.ui.window import WallWindow

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

FLOOD, SINGLES = 10_000, 250
STALL_S, LATE_S = 0.030, 0.300
LIMIT_S = 120.0
LEAST_CALLS = 100
ONE_TILE = """
title = "Bench"
grid = [1, 1]
[[widget]]
kind = "figure"
at = [0, 0, 1, 1]
figure = "waiting_now"
"""


@contextmanager
def listening(server: Serving, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wallboard]:
    """Run the program without its window until it is connected."""
    monkeypatch.setenv("WALLBOARD_PASSWORD", "wallboard-toy")
    source = f"ami://wallboard@127.0.0.1:{server.port}"
    wallboard = Wallboard(Wishes(sources=(source,), cache=folder / "cache.sqlite"))
    wallboard.start()
    try:
        end = monotonic() + LIMIT_S
        while wallboard.latest().sources[0].status.state is not SourceState.LIVE:
            assert monotonic() < end, wallboard.latest().sources[0].status
            spin(0.05)
        yield wallboard
    finally:
        wallboard.stop()


class Flood(NamedTuple):
    """What a flood did."""

    events: int
    seconds: float
    late: list[float]
    """How late each beat of the GUI's thread was."""
    frames: int


def flooded(server: Serving, window: QWidget) -> Flood:
    """Let the server flood."""
    done: list[int] = []
    paints, heart = Paints(window), Heart()
    spin(0.5)
    heart.late.clear()
    frames, began = paints.frames, monotonic()
    server.play()
    waiter = threading.Thread(target=lambda: done.append(server.told()["sent"]), daemon=True)
    waiter.start()
    while not done:
        spin(0.05)
        assert monotonic() - began < LIMIT_S
    seconds = monotonic() - began
    spin(2.0)  # what is still on its way
    heart.stop()
    paints.close()
    assert done[0] >= FLOOD
    return Flood(done[0], seconds, heart.late, paints.frames - frames)


def drain(port: int, until: threading.Event) -> None:
    """Read like a client that makes nothing of it."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.settimeout(0.1)
        connection.sendall(b"Action: Login\r\nUsername: wallboard\r\nSecret: wallboard-toy\r\n\r\n")
        while not until.is_set():
            try:
                connection.recv(65_536)
            except TimeoutError:
                continue


def peer() -> Flood:
    """The same flood read by a thread that throws it away, beside an empty window."""
    window, stop = QWidget(), threading.Event()
    shown_at(window, 1920, 1080)
    with Serving("burst", FLOOD) as server:
        reader = threading.Thread(target=drain, args=(server.port, stop), daemon=True)
        reader.start()
        spin(1.0)
        flood = flooded(server, window)
        stop.set()
        reader.join(10)
    window.close()
    window.deleteLater()
    return flood


def test_a_flood_of_events_does_not_stall_the_window(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print(f"\n{FLOOD} events as fast as the socket gives; lateness of a beat each ms in the GUI thread")
    _say("empty window", peer())
    with Serving("burst", FLOOD) as server, listening(server, tmp_path, monkeypatch) as wallboard:
        window = window_of("wall", wallboard.latest, wallboard.clock, wallboard.courtesy.frame)
        shown_at(window, 1920, 1080)
        spin(1.0)
        with collecting(window):  # as the program does
            flood = flooded(server, window)
        offered = wallboard.latest().all.day.visits.offered
        window.close()
        window.deleteLater()
    _say("wall", flood)
    assert offered > LEAST_CALLS
    assert flood.frames > flood.seconds
    assert max(flood.late) <= STALL_S


def _say(name: str, flood: Flood) -> None:
    worst, p99 = max(flood.late) * 1000, part(flood.late, 0.99) * 1000
    rate = flood.events / flood.seconds
    print(
        f"  {name:14} longest {worst:5.1f} ms, p99 {p99:4.1f} ms, "
        f"{flood.events} events, {rate:,.0f} a second, {flood.frames} frames"
    )


class Shown(QObject):
    """Notes when each number of waiting callers was on the screen first."""

    def __init__(self, window: WallWindow) -> None:
        super().__init__(window)
        (self._tile,) = window.page.tiles
        self._tile.installEventFilter(self)
        self.at: dict[int, float] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            figure = str(getattr(self._tile.view, "figure", ""))
            if figure.isdecimal():
                # Not before this frame is flushed to the screen.
                QTimer.singleShot(0, lambda: self.at.setdefault(int(figure), monotonic()))
        return False


def test_an_event_is_painted_soon(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "board.toml"
    file.write_text(ONE_TILE, "utf-8")
    with Serving("single", SINGLES) as server, listening(server, tmp_path, monkeypatch) as wallboard:
        window = _one_tile(read_board(file), wallboard)
        shown = Shown(window)
        shown_at(window, 1920, 1080)
        heard: list[float] = []
        server.play()
        waiter = threading.Thread(target=lambda: heard.extend(server.told()["heard"]), daemon=True)
        waiter.start()
        while not heard:
            spin(0.2)
        spin(0.5)
        window.close()
        window.deleteLater()
    delays = [_first(shown.at, n + 1) - at for n, at in enumerate(heard)]
    print(f"\n{len(delays)} single events at random times, socket to painted frame")
    print("  " + ", ".join(f"{name} {part(delays, p) * 1000:.0f} ms" for name, p in _PARTS.items()))
    assert len(delays) >= SINGLES
    assert part(delays, 0.99) <= LATE_S


_PARTS = {"median": 0.5, "p90": 0.9, "p99": 0.99, "longest": 1.0}


def _one_tile(board: Board, wallboard: Wallboard) -> WallWindow:
    return WallWindow((board,), wallboard.latest, wallboard.clock)


def _first(at: dict[int, float], number: int) -> float:
    """When this many callers, or already more, were first seen to wait."""
    return min(when for n, when in at.items() if n >= number)
