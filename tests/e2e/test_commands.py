"""Each command as a user calls it: a process of its own, with a home of its own."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TypeAlias

import pytest

from tests.live.made import wait_for
from wallboard import __version__

ROOT = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).with_name("several_child.py")
LIMIT_S = 50
Done: TypeAlias = subprocess.CompletedProcess[str]
COMMANDS = (
    "show",
    "watch",
    "record",
    "check",
    "capture",
    "simulate",
    "figures",
    "explain",
    "calls",
    "picture",
    "message",
    "import",
)


class Home:
    """A user's home: settings, caches and environment of nobody else."""

    def __init__(self, folder: Path, *, measured: bool = False) -> None:
        """Programs that are measured for coverage take twice as long: that of the recorded centre is."""
        self.folder = folder
        names = {"PATH", "COVERAGE_PROCESS_CONFIG"} if measured else {"PATH"}
        self.environment = {key: value for key, value in os.environ.items() if key in names} | {
            "HOME": str(folder),
            "PYTHONPATH": str(ROOT),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "WAKEPY_FAKE_SUCCESS": "1",  # nobody's desktop is asked to stay awake
            "TZ": "Europe/Budapest",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "110",
        }
        for name in ("CONFIG", "CACHE", "DATA", "STATE"):
            self.environment[f"XDG_{name}_HOME"] = str(folder / name.lower())

    def run(self, *words: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self._command(words),
            env=self.environment | environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )

    def well(self, *words: object, **environment: str) -> str:
        """Run a command that has to go well and to complain of nothing; return what it printed."""
        done = self.run(*words, **environment)
        assert (done.returncode, _complaints(done.stderr)) == (0, ""), done.stderr
        return done.stdout

    def trouble(self, *words: object, code: int = 1, **environment: str) -> str:
        """Run a command that has to be refused in plain words; return them."""
        return refused(self.run(*words, **environment), code)

    def several(self, lines: Iterable[Sequence[str]]) -> dict[tuple[str, ...], Done]:
        """Run several commands in one process, for those that hardly do more than begin."""
        wanted = list(lines)
        done = subprocess.run(
            [sys.executable, str(CHILD), json.dumps(wanted)],
            env=self.environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=True,
        )
        return {
            tuple(words): Done(words, *said)
            for words, said in zip(wanted, json.loads(done.stdout), strict=True)
        }

    @contextmanager
    def running(self, *words: object, **environment: str) -> Iterator["subprocess.Popen[str]"]:
        process = subprocess.Popen(
            self._command(words),
            env=self.environment | environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        with process:  # which waits for its end, so it has to have one
            try:
                yield process
                if process.poll() is None:
                    process.terminate()
                    process.communicate(timeout=LIMIT_S)
            finally:
                if process.poll() is None:
                    process.kill()

    def record(self, *words: object, **environment: str) -> None:
        """Record until the present is reached, and end it as a service manager does."""
        with self.running("record", *words, **environment) as process:
            _await_connection(process)
            process.terminate()
            _, errors = process.communicate(timeout=LIMIT_S)
        assert (process.returncode, _complaints(errors)) == (0, "")

    @staticmethod
    def _command(words: tuple[object, ...]) -> list[str]:
        return [sys.executable, "-m", "wallboard", *map(str, words)]


def refused(done: Done, code: int) -> str:
    """Require that a command was refused in plain words; return them."""
    assert done.returncode == code, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert "wallboard" in done.stderr
    return done.stderr


def _await_connection(process: "subprocess.Popen[str]") -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if "is connected" in line:
            return
        assert " INFO " in line, line
    raise AssertionError("it ended before it was connected")


def _complaints(errors: str) -> str:
    """What was said on standard error besides the log of what goes well."""
    return "\n".join(line for line in errors.splitlines() if " INFO " not in line)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home in which the made-up centre has been recorded."""
    folder = tmp_path_factory.mktemp("recorded")
    made = Home(folder, measured=True)
    made.record()
    return made


def test_the_version_loads_no_qt_and_next_to_nothing(home: Home) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "wallboard", "--version"]
    done = subprocess.run(command, env=home.environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"wallboard {__version__}\n"
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not {name for name in loaded if name.startswith(("PySide6", "pyqtgraph", "numpy", "keyring"))}
    assert home.well("record", "--help")


@pytest.fixture(scope="module")
def helps(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Done]:
    """Ask for the help of each command."""
    return Home(tmp_path_factory.mktemp("helps")).several([name, "--help"] for name in COMMANDS)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_explains_and_fits_the_terminal(
    home: Home, helps: dict[tuple[str, ...], Done], command: str
) -> None:
    done = helps[command, "--help"] if command else home.run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    text = done.stdout
    assert text.startswith("usage: wallboard")
    assert max(map(len, text.splitlines())) <= 112
    assert "{" not in text.replace("{show,", "")
    if not command:
        assert all(re.search(rf"^\s+{name}\s", text, re.MULTILINE) for name in COMMANDS)


def test_watch_once_prints_one_picture(home: Home) -> None:
    text = home.well("watch", "--once")
    assert "Made-up centre" in text
    assert "simulator: live" in text
    assert re.search(r"^Support +\d", text, re.MULTILINE)
    assert text.count("Made-up centre") == 1


@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":4711"}], ids=["none", "one that does not answer"])
def test_without_a_display_the_wall_is_shown_in_the_terminal_and_that_is_said(
    home: Home, display: dict[str, str]
) -> None:
    with home.running(**display) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        rest = "".join(iter(process.stdout.readline, "\n"))  # up to the empty line before the queues
        rest += process.stdout.readline()
        process.terminate()
        more, errors = process.communicate(timeout=LIMIT_S)
    assert "Made-up centre" in first
    assert "no display here" in errors
    assert "simulator: live" in rest
    assert "Queue" in rest
    assert "\x1b" not in first + rest + more  # nobody clears the screen of a file
    assert process.returncode == 0


def test_watch_for_some_seconds_ends_by_itself(home: Home) -> None:
    text = home.well("watch", "--for", 1.5)
    assert text.count("Made-up centre") >= 1


def test_what_was_recorded_can_be_read_as_a_table(recorded: Home) -> None:
    text = recorded.well("figures")
    assert re.match(r"Made-up centre\n\d{4}-\d\d-\d\d, as of \d\d:\d\d; \d+\.\d% of the day seen\n", text)
    for word in ("Queue", "Support", "Billing", "All", "Lost:", "Most at once"):
        assert word in text
    said = dict(line.strip().split(": ") for line in text.split("\n\n")[-1].splitlines())
    parts = [int(said[part].replace(",", "")) for part in ("Answered calls", "Lost", "Self-served", "Open")]
    assert min(parts[0], parts[2]) > 0
    assert int(said["Calls"].replace(",", "")) == sum(parts)
    calls = recorded.well("calls", "--limit", 5).splitlines()
    assert calls[0].split()[:3] == ["Joined", "Queue", "Caller"]
    assert len(calls) == 2 + 5 + 1
    assert re.search(r"… and \d+ more of \d+; --limit shows them", calls[-1])


def test_what_was_recorded_can_be_read_as_json(recorded: Home) -> None:
    figures = json.loads(recorded.well("figures", "--json", "--queue", "Support"))
    assert figures["schema"] == 1
    assert figures["zone"] == "Europe/Budapest"
    assert [queue["queue"] for queue in figures["queues"]] == ["Support"]
    offered = figures["queues"][0]["figures"]["offered"]
    assert offered > 0
    calls = json.loads(recorded.well("calls", "--json", "--queue", "Support", "--limit", 9999))
    assert calls["total"] == len(calls["calls"])
    counted = [call for call in calls["calls"] if call["outcome"] not in {"full", "join_empty"}]
    assert len(counted) == offered
    lost = json.loads(recorded.well("calls", "--json", "--lost", "--limit", 9999))
    assert {call["reason"] for call in lost["lost"]}.isdisjoint({"answered", "waiting"})


def test_the_agents_of_the_last_instant_are_there(recorded: Home) -> None:
    figures = json.loads(recorded.well("figures", "--json"))["all"]["figures"]
    assert figures["agents_logged_in"] > 0


def test_one_figure_with_its_formula(recorded: Home) -> None:
    text = recorded.well("figures", "--figure", "service_level")
    assert re.search(r"^sl_default +\d+\.\d% +\d+ / \d+ +answered in time", text, re.MULTILINE)
    both = recorded.well("figures", "--figure", "service_level_30m", "--figure", "lost", "--queue", "Support")
    assert re.search(r"^sl_default_30m ", both, re.MULTILINE)
    assert re.search(r"^lost +– ", both, re.MULTILINE)  # calls belong to the centre


def test_the_past_has_fewer_calls(recorded: Home) -> None:
    day = json.loads(recorded.well("figures", "--json"))
    noon = json.loads(recorded.well("figures", "--json", "--at", "12:00"))
    assert noon["at"][11:16] in {"11:00", "10:00"}  # 12:00 in Budapest
    assert noon["day"] == day["day"]
    assert 0 < noon["all"]["figures"]["offered"] < day["all"]["figures"]["offered"]
    then = json.loads(recorded.well("calls", "--json", "--at", "12:00", "--outcome", "waiting"))
    assert {call["left"] for call in then["calls"]} <= {None}
    assert "No calls fit." in recorded.well("calls", "--day", "2001-01-01")


CANNOT_BE: tuple[tuple[list[str], list[str]], ...] = (
    (["figures", "--queue", "Suport"], ["There is no queue “Suport”", "Did you mean “Support”?"]),
    (["figures", "--queue", "zzz"], ["Choose one of: Billing, "]),
    (["calls", "--queue", "Suport"], ["Did you mean “Support”?"]),
    (["figures", "--figure", "servicelevel"], ["Did you mean “service_level”?"]),
    (["figures", "--at", "noon"], ["“noon” is no instant", "16:31 for today"]),
    (["calls", "--day", "today"], ["“today” is no day", "2026-11-23"]),
    (["figures", "--source", "simulatr:"], ["no kind of source called “simulatr:”", "simulator:"]),
    (["watch", "--once", "--source", "simulator:?sed=1"], ["has no “sed”", "seed"]),
    (["watch", "--once", "--source", "simulator:?seed=x"], ["seed=x"]),
    (["watch", "--once", "--source", "pbx"], ["no scheme", "ami://"]),
    (
        ["record", "--source", "ami://reader:geheim@pbx"],
        ["password must not stand", "WALLBOARD_PASSWORD"],
    ),
    (["figures", "--cache", "none.sqlite"], ["There is no cache", "none.sqlite"]),
    (["figures", "--config", "none.toml"], ["none.toml can't be read", "--config"]),
    (["capture", "x.txt"], ["no wire to capture"]),
    (["capture", "pbx", "x.txt"], ["Which source is meant?", "simulator"]),
    (["simulate", "--day", "never"], ["“never” is no day"]),
    (["show", "--cache", "/dev/null/x"], ["/dev/null/x"]),
)
"""What is refused with code 1, and what has to be said."""
WRONG: tuple[tuple[list[str], str], ...] = (
    (["figurs"], "figures"),
    (["calls", "--outcome", "gone"], "abandoned"),
    (["calls", "--limit", "0"], "no whole number above 0"),
    (["record", "--for", "soon"], "no number of seconds"),
    (["record", "--speed", "0"], "no speed"),
    (["--nonsense"], "--nonsense"),
)
"""What is no command line."""


@pytest.fixture(scope="module")
def answers(recorded: Home) -> dict[tuple[str, ...], Done]:
    """Try all that is refused where the centre has been recorded."""
    return recorded.several(words for words, _ in (*CANNOT_BE, *WRONG))


@pytest.mark.parametrize(("words", "parts"), CANNOT_BE)
def test_what_cannot_be_is_answered_with_the_next_step(
    answers: dict[tuple[str, ...], Done], words: list[str], parts: list[str]
) -> None:
    said = refused(answers[tuple(words)], 1)
    assert all(part in said for part in parts), said
    assert "geheim" not in said


@pytest.mark.parametrize(("words", "part"), WRONG)
def test_a_wrong_command_line_has_code_2(
    answers: dict[tuple[str, ...], Done], words: list[str], part: str
) -> None:
    assert part in refused(answers[tuple(words)], 2)


@pytest.mark.parametrize(
    ("words", "code"), [(["figures", "--queue", "zzz"], 1), (["figurs"], 2)], ids=["trouble", "usage"]
)
def test_a_process_ends_with_the_same_words_and_code(
    recorded: Home, answers: dict[tuple[str, ...], Done], words: list[str], code: int
) -> None:
    assert recorded.trouble(*words, code=code) == answers[tuple(words)].stderr


def test_a_wrong_settings_file_is_answered_with_file_key_and_choices(home: Home) -> None:
    file = home.folder / "config" / "wallboard" / "wallboard.toml"
    file.parent.mkdir(parents=True)
    file.write_text("[queue.support]\ntarget = 20\n", "utf-8")
    said = home.trouble("watch", "--once")
    assert str(file) in said
    assert '[queue."support"] has no key “target”' in said
    assert "Did you mean “target_s”?" in said
    file.write_text("[queue.Support]\ntarget_s = 20\ntitle = 'Help'\n[site]\nzone = 'Asia/Tokyo'\n", "utf-8")
    assert "Help" in home.well("watch", "--once")
    assert json.loads(home.well("figures", "--json"))["zone"] == "Asia/Tokyo"


def test_recording_ends_well_on_sigterm(home: Home) -> None:
    cache = home.folder / "cache.sqlite"
    with home.running("record", "--cache", cache) as process:
        _await_connection(process)
        began = monotonic()
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=LIMIT_S)
    assert monotonic() - began < 3
    assert process.returncode == 0
    assert _complaints(errors) == ""
    with sqlite3.connect(f"file:{cache}?mode=ro", uri=True) as connection:
        (why,) = connection.execute("SELECT why FROM coverage").fetchone()
    connection.close()
    assert why == "the wallboard was stopped"


def test_a_second_recording_on_the_same_cache_is_refused(home: Home) -> None:
    cache = home.folder / "cache.sqlite"
    with home.running("record", "--cache", cache) as process:
        _await_connection(process)
        wait_for(lambda: _covered(cache), LIMIT_S)
        assert f"already in use by process {process.pid}" in home.trouble("record", "--cache", cache)
        assert "Support" in home.well("figures", "--cache", cache)  # reading is for everybody


def _covered(cache: Path) -> bool:
    connection = sqlite3.connect(f"file:{cache}?mode=ro", uri=True)
    try:
        return bool(connection.execute("SELECT count(*) FROM coverage").fetchone()[0])
    finally:
        connection.close()


def test_watch_looks_at_what_another_program_records(home: Home) -> None:
    cache = home.folder / "c.sqlite"
    with home.running("record", "--cache", cache, "--source", "simulator:"):
        wait_for(lambda: cache.exists() and _has_tables(cache) and _covered(cache), LIMIT_S)
        done = home.run("watch", "--once", "--cache", cache, "--source", "simulator:")
    assert done.returncode == 0, done.stderr
    assert "only looks" in done.stderr
    assert "simulator: live" in done.stdout


def test_lost_calls_are_as_many_as_the_wall_says(recorded: Home) -> None:
    figures = json.loads(recorded.well("figures", "--json"))
    lost = json.loads(recorded.well("calls", "--lost", "--json", "--limit", "9999"))
    assert lost["total"] == len(lost["lost"]) == figures["all"]["figures"]["lost"]


def _has_tables(cache: Path) -> bool:
    connection = sqlite3.connect(f"file:{cache}?mode=ro", uri=True)
    try:
        return bool(
            connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'coverage'").fetchone()[0]
        )
    finally:
        connection.close()


def test_a_recording_begun_again_counts_nothing_twice(home: Home) -> None:
    cache = home.folder / "cache.sqlite"
    home.record("--cache", cache)
    at = json.loads(home.well("figures", "--json", "--cache", cache))["at"]
    first = json.loads(home.well("figures", "--json", "--cache", cache, "--at", at))
    home.record("--cache", cache)
    again = json.loads(home.well("figures", "--json", "--cache", cache, "--at", at))
    assert again["all"]["figures"] == first["all"]["figures"]


def test_the_simulated_centre_checks_well(home: Home) -> None:
    text = home.well("check")
    assert text.startswith("simulator  (Simulated contact centre)")
    assert "FAIL" not in text
    assert text.count("  ok ") >= 2


def test_a_server_that_is_not_there_fails_the_check(home: Home) -> None:
    done = home.run("check", "--source", "ami://reader@127.0.0.1:1", WALLBOARD_PASSWORD="geheim")
    assert done.returncode == 1
    assert "FAIL" in done.stdout
    assert "geheim" not in done.stdout + done.stderr


def test_one_picture_of_a_server_that_is_not_there_comes_soon(home: Home) -> None:
    began = monotonic()
    done = home.run("watch", "--once", "--source", "ami://reader@127.0.0.1:1", WALLBOARD_PASSWORD="geheim")
    assert monotonic() - began < 10
    assert "127.0.0.1: no data" in done.stdout
    assert "nothing listens there" in done.stdout
    assert "geheim" not in done.stdout + done.stderr


def test_the_ledger_of_a_day_is_json_lines(home: Home) -> None:
    one = home.well("simulate", "--day", "2026-11-23", "--source", "simulator:?agents=6")
    fates = [json.loads(line) for line in one.splitlines()]
    assert len(fates) > 20
    assert {"call", "arrived", "visits"} <= fates[0].keys()
    assert home.well("simulate", "--day", "2026-11-23", "--source", "simulator:?agents=6") == one


def test_a_simulated_server_can_be_checked_recorded_and_read(home: Home) -> None:
    cache = home.folder / "cache.sqlite"
    ledger = home.folder / "ledger.json"
    words = ("simulate", "--ami", 0, "--speed", 60, "--ledger", ledger, "--source", "simulator:?agents=12")
    with home.running(*words) as server:
        assert server.stdout is not None
        place = re.fullmatch(r"AMI on 127.0.0.1:(\d+); accounts:\n", server.stdout.readline())
        assert place
        name, secret = server.stdout.readline().strip().split(" / ")
        url = f"ami://{name}@127.0.0.1:{place[1]}"
        with_secret = {"WALLBOARD_PASSWORD": secret}
        checked = home.run("check", "--source", url, **with_secret)
        assert "FAIL" not in checked.stdout, checked.stdout
        assert "ok   Login" in checked.stdout or checked.returncode == 0
        home.well("record", "--for", 5, "--cache", cache, "--source", url, **with_secret)
        figures = json.loads(home.well("figures", "--json", "--cache", cache, "--source", url))
        server.terminate()
        server.communicate(timeout=LIMIT_S)
    assert figures["sources"][0]["name"] == "127.0.0.1"
    assert figures["queues"]
    assert sum(queue["figures"]["presented"] for queue in figures["queues"]) > 0
    assert json.loads(ledger.read_text("utf-8"))
    assert server.returncode == 0


def test_a_wrong_password_is_refused_in_words(home: Home) -> None:
    with home.running("simulate", "--ami", 0) as server:
        assert server.stdout is not None
        port = server.stdout.readline().split(":")[1].split(";")[0]
        words = ("watch", "--once", "--source", f"ami://reader@127.0.0.1:{port}")
        done = home.run(*words, WALLBOARD_PASSWORD="geheim")
        assert "refused" in done.stdout
        assert "geheim" not in done.stdout + done.stderr
        assert done.returncode == 0


@pytest.mark.parametrize("words", ["calls --limit 99999", "calls --limit 99999 --json", "figures --json"])
def test_a_reader_that_goes_away_is_no_trouble(recorded: Home, words: str) -> None:
    line = f"{sys.executable} -m wallboard {words} | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line],
        env=recorded.environment,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"


def test_the_demo_is_begun_anew_and_leaves_the_users_cache_alone(home: Home) -> None:
    home.well("watch", "--once")
    home.well("watch", "--once", "--source", "simulator:?seed=8")
    caches = [path.name for path in home.folder.rglob("*.sqlite")]
    assert len(caches) == 2, "a cache and its book"
    assert all(name.startswith("seed-8-") for name in caches)
    assert not (home.folder / "data").exists()


def test_the_wall_opens_its_window_records_and_ends_well(home: Home) -> None:
    cache = home.folder / "cache.sqlite"
    words = ("--cache", cache, "--fullscreen", "--display", 1)
    with home.running(*words, QT_QPA_PLATFORM="offscreen", WALLBOARD_LOG="INFO") as process:
        _await_connection(process)
        process.terminate()
        _, errors = process.communicate(timeout=LIMIT_S)
    assert process.returncode == 0, errors
    assert "no display here" not in errors
    assert _covered(cache)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--display", "-1"], "There is no display -1"),
        (["--board", "none.toml"], "none.toml"),
        (["--source", "simulator:?seed=x"], "seed=x"),
    ],
)
def test_a_wall_that_cannot_be_shown_says_why_and_leaves_nothing(
    home: Home, words: list[str], part: str
) -> None:
    assert part in home.trouble(*words, QT_QPA_PLATFORM="offscreen")
    assert not list(home.folder.rglob("*.sqlite"))


def test_what_comes_over_the_wire_is_captured_without_the_password(home: Home) -> None:
    with home.running("simulate", "--ami", 0, "--speed", 30) as server:
        assert server.stdout is not None
        port = server.stdout.readline().split(":")[1].split(";")[0]
        url = f"ami://reader@127.0.0.1:{port}"
        words = ("capture", "--for", 2, "--source", url)
        done = home.run(*words, "wire.txt", WALLBOARD_PASSWORD="reader-toy")
        assert done.returncode == 0, done.stderr
        assert "bytes written to wire.txt; numbers are replaced" in done.stderr
        assert "File exists" in home.trouble(*words, "wire.txt", WALLBOARD_PASSWORD="reader-toy")
    text = (home.folder / "wire.txt").read_text("utf-8")
    assert "Asterisk Call Manager" in text
    assert "reader-toy" not in text
