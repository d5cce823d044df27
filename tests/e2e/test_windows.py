"""The real program with several windows on several screens: Qt's offscreen platform has as many as asked."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCREENS = {
    "screens": [
        {"name": "left", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "right", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
    ]
}
SETTINGS = """
[screen.room]
display = 2
fullscreen = true

[screen.mine]
boards = ["wall", "wall"]
display = 1
theme = "light"
"""


class Home:
    """A computer with two screens, and a user with settings."""

    def __init__(self, folder: Path) -> None:
        screens, self.settings = folder / "screens.json", folder / "settings.toml"
        screens.write_text(json.dumps(SCREENS), "utf-8")
        self.settings.write_text(SETTINGS, "utf-8")
        self.environment = os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
            "WAKEPY_FAKE_SUCCESS": "1",  # nobody's desktop is asked to stay awake
        }
        for name in ("CONFIG", "CACHE", "DATA", "STATE"):
            self.environment[f"XDG_{name}_HOME"] = str(folder / name.lower())

    def windows(self, wanted: int, *words: str) -> list[dict[str, Any]]:
        child = Path(__file__).with_name("windows_child.py")
        done = subprocess.run(
            [sys.executable, str(child), str(wanted), *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        told: list[dict[str, Any]] = json.loads(done.stdout)
        return told


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_two_windows_paint_on_two_screens(home: Home) -> None:
    room, mine = sorted(home.windows(2, "--config", str(home.settings)), key=lambda told: not told["full"])
    assert room["place"] == [1366, 0, 1920, 1080]
    assert 0 <= mine["place"][0] < mine["place"][0] + mine["place"][2] <= 1366
    assert mine["colours"] > 20 < room["colours"]
    assert all(told["clock"] for told in (room, mine))


def test_one_of_them_can_be_opened_and_changed(home: Home) -> None:
    (mine,) = home.windows(
        1, "--config", str(home.settings), "--screen", "mine", "--display", "2", "--fullscreen"
    )
    assert mine["place"] == [1366, 0, 1920, 1080]


def test_a_wrong_screen_is_said_before_there_is_a_window(home: Home) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "wallboard", "--screen", "lobby", "--config", str(home.settings)],
        env=home.environment,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.returncode == 1
    assert "There is no screen “lobby”." in done.stderr
    assert "wall, desk, room, mine" in done.stderr
