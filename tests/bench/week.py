"""Plays seven days of the built-in centre into a painted window; prints for each day what it left behind.

In a process of its own, so that nothing that ran before makes room.
"""

import json
import sys
from datetime import date

from PySide6.QtWidgets import QApplication

from tests.bench.centre import ZONE, Centre, shown_at, window_of
from tests.bench.measure import Paints, resident_mb
from wallboard.domain.periods import day_of

DAYS = 7
STEP_S = 120.0
BEGIN = day_of(date(2026, 11, 23), ZONE).start


def main() -> None:
    """Play it."""
    app = QApplication([])
    centre = Centre(40, BEGIN)
    now = centre.at(BEGIN)
    window = window_of("wall", lambda: now, lambda: now.at)
    shown_at(window, 1920, 1080)
    paints = Paints(window)
    for day in range(DAYS):
        frames, told = paints.frames, centre.told
        for n in range(int(86_400 / STEP_S)):
            now = centre.at(BEGIN + day * 86_400 + n * STEP_S)
            window.pulse.beat()
            app.processEvents()
        line = {"mb": resident_mb(), "events": centre.told - told, "frames": paints.frames - frames}
        sys.stdout.write(json.dumps(line) + "\n")
    window.close()


if __name__ == "__main__":
    main()
