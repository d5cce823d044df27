"""A real process is killed while it writes: what it was told is written is there, the file is whole."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

import pytest

from wallboard.store.cache import open_cache, open_reader

CHILD = Path(__file__).with_name("writing_child.py")
ROOT = Path(__file__).parents[2]
KILLS = 25


@contextmanager
def child(cache: Path, first: int) -> Iterator["subprocess.Popen[str]"]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(CHILD), str(cache), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        yield process
        if process.poll() is None:
            process.kill()


def killed_after(cache: Path, first: int, seconds: float) -> tuple[int, int]:
    """Let it write, kill it; give the last number it recorded and the last it was told is written."""
    recorded = written = first
    with child(cache, first) as process:
        assert process.stdout is not None
        process.stdout.readline()
        end = monotonic() + seconds
        for line in process.stdout:
            if monotonic() > end:
                process.send_signal(signal.SIGKILL)
            word, number = line.split(maxsplit=1)
            assert word in {"r", "w"}, line
            recorded = int(number)
            written = recorded if word == "w" else written
    assert process.returncode == -signal.SIGKILL
    return recorded, written


@pytest.mark.timeout(120)
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_process_loses_nothing_that_was_written(path: Path) -> None:
    chance = random.Random()
    first = 0
    missing = 0
    for _ in range(KILLS):
        recorded, written = killed_after(path, first, chance.uniform(0.0, 0.25))
        with closing(open_reader(path)) as reader:
            assert reader.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            (there,) = reader.execute(
                "SELECT count(*) FROM visit WHERE joined - 1790000000 < ?", (written,)
            ).fetchone()
            (most,) = reader.execute("SELECT max(joined) - 1790000000 FROM visit").fetchone()
        missing += recorded - int(most or 0) - 1 > 0
        assert there == written, f"{written - there} of {written} facts are gone"
        first = written
    assert missing, "it was never killed in the middle of something, so nothing was tried"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_the_lock_of_a_killed_process_is_free(path: Path) -> None:
    with child(path, 0) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        process.wait(10)
    assert path.with_name(path.name + ".lock").read_text() == str(process.pid)
    open_cache(path).close()


SLOW_CHILD = """
import os, sys, threading, time
from pathlib import Path
from wallboard.domain.facts import Visit
from wallboard.store.writer import Writer
writer = Writer(Path(sys.argv[1]), print, clock=lambda: 1_790_000_000.0)
writer.start()
number = 0
while True:
    writer.record([Visit("pbx", str(number), "support", 1, 1_790_000_000.0)])
    number += 1
    os.write(1, f"{number}\\n".encode())
    threading.Event().wait(0.01)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_at_most_the_last_second_is_missing(path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SLOW_CHILD, str(path)]
    told: list[tuple[float, int]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        for line in process.stdout:
            told.append((monotonic(), int(line)))
            if told[-1][0] - told[0][0] > 2.7:
                break
        process.kill()
        killed = monotonic()
    with closing(open_reader(path)) as reader:
        (there,) = reader.execute("SELECT count(*) FROM visit").fetchone()
    margin = 0.5  # for a busy machine
    due = max(number for at, number in told if at < killed - 1.0 - margin)
    assert there >= due > 0
