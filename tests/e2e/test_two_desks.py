"""Two supervisors, each with a window of their own, beside a program that records: three real processes."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest

from tests.e2e.program import Program, kept_in
from wallboard.app.compose import REAL
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_of
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.sources.toy_ami import ToyAmi, ToyOptions

pytestmark = pytest.mark.timeout(150)

ROOT = Path(__file__).resolve().parents[2]
DAY, ZONE = date(2026, 11, 23), "Europe/Budapest"
LIMIT_S = 40.0
SEEN_S = 1.5
"""The book is looked at four times a second and the screen as well; this machine may be busy."""


class Desk:
    """A supervisor's window."""

    def __init__(self, folder: Path, name: str, settings: str) -> None:
        folder.mkdir()
        (folder / "settings.toml").write_text(settings.replace("NAME", name), "utf-8")
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
            "WAKEPY_FAKE_SUCCESS": "1",
            "WALLBOARD_PASSWORD": "reader-toy",
        }
        environment |= {
            f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")
        }
        environment.pop("XDG_RUNTIME_DIR", None)
        environment.pop("COVERAGE_PROCESS_CONFIG", None)
        child = Path(__file__).with_name("desk_child.py")
        self.name = name
        self.process = subprocess.Popen(
            [sys.executable, str(child), "--config", str(folder / "settings.toml"), "--screen", "mine"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __call__(self, *words: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            assert self.process.stderr is not None
            raise AssertionError(self.process.stderr.read())
        answer: dict[str, Any] = json.loads(line)
        return answer

    def until(self, right: Callable[[dict[str, Any]], object], limit: float = LIMIT_S) -> dict[str, Any]:
        until, pause = monotonic() + limit, Event()
        while True:
            shown = self("state")
            if shown and right(shown):
                return shown
            assert monotonic() < until, json.dumps(shown)
            pause.wait(0.05)

    def end(self) -> str:
        if self.process.poll() is None:
            self("end")
        _, said = self.process.communicate(timeout=30)
        return said


def live(shown: dict[str, Any]) -> bool:
    return bool(shown["sources"] == ["live"])


@pytest.fixture
def server() -> Iterator[ToyAmi]:
    options = ToyOptions(speed=20.0, begin_at=day_of(DAY, ZONE).start + 11 * 3600)
    events = SimulatedDay(Options(agents=80, volume=3.0), DAY, ZONE).events()
    with ToyAmi(events, REAL, options) as made:
        yield made


@pytest.fixture
def settings(tmp_path: Path, server: ToyAmi) -> str:
    return f"""
source = [{{ name = "pbx-1", url = "ami://reader@127.0.0.1:{server.port}" }}]
[site]
country = "HU"
[cache]
path = "{tmp_path / "calls.sqlite"}"
[desk]
name = "NAME"
[screen.mine]
board = "desk"
"""


@contextmanager
def recording(tmp_path: Path, settings: str) -> Iterator[Program]:
    (tmp_path / "record.toml").write_text(settings, "utf-8")
    program = Program("record", "--config", str(tmp_path / "record.toml"), password="reader-toy")
    try:
        yield program
    finally:
        if program.process.poll() is None:
            program.end()
        else:
            program.process.communicate()


def test_who_takes_a_caller_on_is_seen_at_the_other_and_of_two_at_once_the_first_keeps_them(
    tmp_path: Path, settings: str
) -> None:
    with recording(tmp_path, settings) as recorder, ExitStack() as stack:
        wait_for_cache(tmp_path / "calls.sqlite")
        ana, iva = (Desk(tmp_path / name, name, settings) for name in ("Ana", "Iva"))
        for desk in (ana, iva):
            stack.callback(desk.end)
        for desk in (ana, iva):
            shown = desk.until(lambda shown: live(shown) and len(shown["lost"]) > 4)
            assert (shown["by"], shown["process"], shown["acts"]) == ("another", recorder.process.pid, True)
        free = [who for who, by in ana("state")["lost"].items() if not by]
        common = [who for who in free if who in iva("state")["lost"]]
        took = [seen_after(ana, iva, who) for who in common[:3]]
        assert min(took) < SEEN_S  # the machine of the tests may be busy at one of them

        other = common[3]
        both = [Thread(target=desk, args=("take", other)) for desk in (iva, ana)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        deeds = sorted(wait_for_deeds(tmp_path / "calls.book.sqlite", other))
        assert {by for _, _, by in deeds} == {"Ana", "Iva"}
        for desk in (ana, iva):
            desk.until(lambda shown: shown["lost"][other] == deeds[0][2])
    kept = kept_in(tmp_path / "calls.sqlite")
    assert len({visit.key for visit in kept.visits}) == len(kept.visits)


def test_a_recorder_that_is_killed_is_missed_and_the_window_goes_on(tmp_path: Path, settings: str) -> None:
    with recording(tmp_path, settings) as recorder:
        wait_for_cache(tmp_path / "calls.sqlite")
        ana = Desk(tmp_path / "Ana", "Ana", settings)
        try:
            before = ana.until(live)
            os.kill(recorder.process.pid, signal.SIGKILL)
            alone = ana.until(lambda shown: shown["by"] == "nobody")
            assert alone["notices"][0].startswith("Nobody records any more")
            ana.until(lambda shown: live(shown) and shown["arrived"] > before["arrived"])
            with recording(tmp_path, settings) as again:
                back = ana.until(lambda shown: shown["by"] == "another")
                assert (back["process"], back["notices"]) == (again.process.pid, [])
        finally:
            said = ana.end()
    assert "Traceback" not in said


def seen_after(here: Desk, there: Desk, who: str) -> float:
    """Take a caller on at one desk; return after how many seconds the other shows it."""
    here("take", who)
    began = monotonic()
    there.until(lambda shown: shown["lost"].get(who) == here.name)
    return monotonic() - began


def wait_for_cache(cache: Path) -> None:
    until, pause = monotonic() + LIMIT_S, Event()
    while not has_calls(cache):
        assert monotonic() < until
        pause.wait(0.2)


def has_calls(cache: Path) -> bool:
    with suppress(WallboardError):  # it is not there yet, or is being made
        return bool(kept_in(cache).visits)
    return False


def wait_for_deeds(book: Path, who: str) -> list[tuple[float, str, str]]:
    """Return the two deeds for a caller, when both are kept."""
    until, pause = monotonic() + LIMIT_S, Event()
    with closing(sqlite3.connect(book)) as connection:
        while True:
            found = connection.execute('SELECT "at", id, "by" FROM deed WHERE who = ?', (who,)).fetchall()
            if len(found) > 1:
                return found
            assert monotonic() < until
            pause.wait(0.05)
