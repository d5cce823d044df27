"""From the start of the process to the first painted frame, beside an empty window of Qt's.

The first start, which may have to compile, is not counted; the two take turns, and medians are compared.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import monotonic

import pytest

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

ROOT = Path(__file__).resolve().parents[2]
STARTER = Path(__file__).with_name("first_frame.py")
ROUNDS = 9
MOST = 1.5
"""How much longer than an empty window the wall may take."""


@contextmanager
def platform(name: str) -> Iterator[dict[str, str]]:
    """Give the environment for one of Qt's platforms; an X server of our own for xcb."""
    if name != "xcb":
        yield {"QT_QPA_PLATFORM": name}
        return
    if shutil.which("Xvfb") is None:
        pytest.skip("there is no Xvfb")
    reads, writes = os.pipe()
    words = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as said:
            display = said.readline().strip()
        try:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}"}
        finally:
            server.terminate()


def started(which: str, home: Path, environment: dict[str, str]) -> dict[str, float]:
    """Start it; return the seconds until each thing that it says."""
    kept = {key: value for key, value in os.environ.items() if key != "COVERAGE_PROCESS_CONFIG"}
    began = monotonic()
    done = subprocess.run(
        [sys.executable, str(STARTER), which],
        env=kept | {"PYTHONPATH": str(ROOT), "HOME": str(home), "XDG_CACHE_HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = dict(line.split() for line in done.stdout.splitlines())
    assert "whole" in said, done.stderr
    return {what: float(at) - began for what, at in said.items()}


@pytest.mark.parametrize("name", ["offscreen", "xcb"])
def test_the_first_frame_comes_nearly_as_soon_as_that_of_an_empty_window(name: str, tmp_path: Path) -> None:
    empty, painted, walls, whole = [], [], [], []
    with platform(name) as environment:
        for n in range(ROUNDS + 1):
            nothing = started("empty", tmp_path, environment)
            wall = started("wall", tmp_path, environment)
            if n:
                empty.append(nothing["whole"])
                painted.append(wall["painted"])
                walls.append(wall["wall"])
                whole.append(wall["whole"])
    ratio = median(painted) / median(empty)
    print(f"\n{name}, process start to the first painted frame, median of {ROUNDS}")
    rows = (
        ("empty window", empty),
        ("first frame", painted),
        ("the wall's", walls),
        ("one with figures", whole),
    )
    for title, seconds in rows:
        print(f"  {title:18} {median(seconds) * 1000:5.0f} ms, {median(seconds) / median(empty):.2f} times")
    assert ratio <= MOST
