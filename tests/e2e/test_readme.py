"""Every command of the README does what a reader would see it do."""

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from wallboard.app.commands import every_command
from wallboard.app.compose import REAL
from wallboard.domain.periods import day_of
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.sources.toy_ami import ToyAmi, ToyOptions

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
NAMES = {command.name for command in every_command()}
ENDLESS = {"watch": ["--for", "2"], "record": ["--for", "2"], "simulate": ["--for", "2"]}
DAY, ZONE = date(2026, 11, 23), "Europe/Budapest"


def lines() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    commands = [line.split(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in commands if line.startswith("wallboard ")]


@pytest.fixture(scope="module")
def server() -> Iterator[ToyAmi]:
    noon = day_of(DAY, ZONE).start + 12 * 3600
    with ToyAmi(SimulatedDay(Options(), DAY, ZONE).events(), REAL, ToyOptions(begin_at=noon)) as toy:
        yield toy


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home in which the demo has run, so that there is something to look up."""
    home = tmp_path_factory.mktemp("home")
    (home / "customers.csv").write_text("name,number\nKovács Kft.,+36551234567\n", "utf-8")
    (home / "bill.csv").write_text(bill(), "utf-8")
    done = run(["record", "--for", "3", "--source", "simulator:"], home)
    assert done.returncode == 0, done.stderr
    return home


def bill() -> str:
    """Return what an operator may send of last week; what is older than the settings keep is left out."""
    first = datetime.fromtimestamp(REAL() - 7 * 86_400, UTC)
    starts = [first + timedelta(minutes=n) for n in range(25)]
    rows = [f"{at:%d.%m.%Y;%H:%M:%S};06301234567;0680200100;0:02:0{at.minute % 10}\n" for at in starts]
    return f"Date;Time;From;To;Duration\n{''.join(rows)}"


def run(words: list[str], home: Path, password: str = "") -> "subprocess.CompletedProcess[str]":
    env = os.environ | {
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "WALLBOARD_PASSWORD": password,
        "QT_QPA_PLATFORM": "offscreen",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "wallboard", *words],
        cwd=home,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        out, err = process.communicate(timeout=8 if words[0].startswith("--") else 60)
    except subprocess.TimeoutExpired:  # the wall goes on until it is closed
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
    return subprocess.CompletedProcess(words, process.returncode, out, err)


def test_the_readme_has_commands() -> None:
    assert len(lines()) > 5


@pytest.mark.parametrize("line", lines())
def test_command(line: str, server: ToyAmi, home: Path) -> None:
    line = line.replace("pbx.example:5038", f"127.0.0.1:{server.port}")
    words = shlex.split(line)[1:]
    command = words[0] if words[0] in NAMES else "show"
    words = [word if word != "5039" else "0" for word in words]
    done = run(words + ENDLESS.get(command, []), home, "reader-toy")
    if command == "capture" and "--source" not in words:
        assert done.returncode == 1, "the built-in centre has no wire"
        assert "wire" in done.stderr
        return
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
