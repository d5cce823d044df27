"""Memory over a week: seven days of the built-in centre, played and painted, leave nothing behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.week import DAYS, STEP_S

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]

ROOT = Path(__file__).resolve().parents[2]
GROWTH_MB = 4.0
"""What the last three days together may add: heaps breathe."""


def test_a_week_leaves_no_memory_behind() -> None:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("week.py"))],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=800,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    days = [json.loads(line) for line in done.stdout.splitlines()]
    print()
    for n, day in enumerate(days, 1):
        print(f"  day {n}: {day['mb']:6.1f} MB, {day['events']:6} events, {day['frames']} frames")
        assert day["frames"] > 86_400 / STEP_S / 2, "nothing was painted"
    assert len(days) == DAYS
    assert days[-1]["mb"] - days[-4]["mb"] <= GROWTH_MB
