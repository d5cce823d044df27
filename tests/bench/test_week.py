"""Memory over a week: seven days of the built-in centre, played and painted, leave nothing behind."""

from datetime import date
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.centre import ZONE, Centre, shown_at, window_of
from tests.bench.measure import Paints, resident_mb
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Snapshot

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]

DAYS = 7
STEP_S = 120.0
GROWTH_MB = 4.0
"""What the last three days together may add: heaps breathe."""
BEGIN = day_of(date(2026, 11, 23), ZONE).start


def test_a_week_leaves_no_memory_behind(qapp: QApplication) -> None:
    centre = Centre(40, BEGIN)
    now: Snapshot = centre.at(BEGIN)
    window = window_of("wall", lambda: now, lambda: now.at)
    shown_at(window, 1920, 1080)
    paints = Paints(window)
    held: list[float] = []
    began = monotonic()
    try:
        for day in range(DAYS):
            frames, told = paints.frames, centre.told
            for n in range(int(86_400 / STEP_S)):
                now = centre.at(BEGIN + day * 86_400 + n * STEP_S)
                window.pulse.beat()
                qapp.processEvents()
            held.append(resident_mb())
            painted = paints.frames - frames
            print(f"  day {day + 1}: {held[-1]:6.1f} MB, {centre.told - told} events, {painted} frames")
            assert painted > 86_400 / STEP_S / 2, "nothing was painted"
    finally:
        paints.close()
        window.close()
        window.deleteLater()
    print(f"  {monotonic() - began:.0f} s for the week")
    assert held[-1] - held[-4] <= GROWTH_MB
