"""Which part of one core the wall and the desk take while all of a busy centre goes on once a second.

The snapshots are made before the clock runs: measured are user and system time of this process while
it shows them. Once a second of the centre passes each second, as in life; and then ten, so that nearly all
figures change each second. Peers in the same run: a window in which one text changes each second, and a
chart of pyqtgraph of one day.
"""

from collections.abc import Callable
from itertools import product
from time import monotonic, process_time
from typing import Any

import numpy as np
import pyqtgraph
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from tests.bench.centre import BUSY, Centre, shown_at, window_of
from tests.bench.measure import Paints, spin
from wallboard.domain.snapshot import Snapshot

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

WARM_S, SECONDS = 3.0, 12
PACES = (1.0, 10.0)
ORDINARY = 40
SIZES = ((1920, 1080), (3840, 2160))
MOST = {(1920, 1080): 0.01, (3840, 2160): 0.02}
"""Of one core, for the wall of forty agents."""


class Player:
    """Plays snapshots, one each second."""

    def __init__(self, snapshots: list[Snapshot]) -> None:
        self._snapshots = snapshots
        self._began = monotonic()

    @property
    def _nth(self) -> int:
        return min(int(monotonic() - self._began), len(self._snapshots) - 1)

    def latest(self) -> Snapshot:
        return self._snapshots[self._nth]

    def clock(self) -> float:
        return self._snapshots[self._nth].at


def measured(window: QWidget, size: tuple[int, int]) -> tuple[float, int, int]:
    """Return the share of a core, and how many frames and widgets were painted, while it is shown."""
    shown_at(window, *size)
    spin(WARM_S)
    paints = Paints(window)
    began, spent = monotonic(), process_time()
    spin(SECONDS)
    share = (process_time() - spent) / (monotonic() - began)
    paints.close()
    assert window.isVisible()
    return share, paints.frames, paints.of.total()


def label() -> QWidget:
    """Make a window in which one text changes each second."""
    window = QWidget()
    text = QLabel(window)
    text.resize(200, 40)
    timer = QTimer(window)
    timer.timeout.connect(lambda: text.setText(f"{monotonic():.0f}"))
    timer.start(1000)
    return window


def chart() -> QWidget:
    """Make a chart of pyqtgraph: two lines of 1,440 minutes that change each second."""
    window: Any = pyqtgraph.PlotWidget()
    lines = [window.plot(pen=pyqtgraph.mkPen(colour, width=1)) for colour in "bg"]
    rest = np.random.default_rng(7)

    def change() -> None:
        for line in lines:
            line.setData(rest.integers(0, 40, 1440).astype(float))

    timer = QTimer(window)
    timer.timeout.connect(change)
    timer.start(1000)
    made: QWidget = window
    return made


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[1]}p")
def test_the_wall_takes_next_to_nothing(qapp: object, size: tuple[int, int]) -> None:
    print(f"\n{size[0]}×{size[1]}, {SECONDS} s at 1 Hz; share of one core, frames, widgets painted")
    results: dict[str, float] = {}
    peers: dict[str, Callable[[], QWidget]] = {"one label": label, "pyqtgraph chart": chart}
    for name, make in peers.items():
        results[name] = _told(name, make(), size)
    for agents, board, pace in product((40, 500), ("wall", "desk"), PACES):
        if pace > 1 and agents > ORDINARY:
            continue
        player = Player(_snapshots(agents, pace))
        name = f"{board}, {agents} agents" + (f", ×{pace:.0f}" if pace > 1 else "")
        results[name] = _told(name, window_of(board, player.latest, player.clock), size)
    assert results["wall, 40 agents"] <= MOST[size]


def _snapshots(agents: int, pace: float) -> list[Snapshot]:
    """Make one for each second that is shown; at the faster pace somebody comes or goes in most of them."""
    centre = Centre(agents, BUSY)
    snapshots = [centre.at(BUSY + n * pace) for n in range(int(WARM_S) + SECONDS + 2)]
    assert snapshots[0].all.waiting, "nobody waits, so no clock runs"
    if pace > 1:
        assert len({snapshot.all.waiting for snapshot in snapshots}) > SECONDS / 2, "nothing happens"
    return snapshots


def _told(name: str, window: QWidget, size: tuple[int, int]) -> float:
    try:
        share, frames, widgets = measured(window, size)
    finally:
        window.close()
        window.deleteLater()
    print(f"  {name:22} {share:6.2%} {frames:4} frames {widgets:5} widgets")
    assert frames >= SECONDS - 2, "it was not painted each second"
    return share
