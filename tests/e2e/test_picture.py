"""`wallboard picture` as a user runs it: without a display, and with whatever Qt's variables say."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.e2e.test_commands import Home
from wallboard.ui.theme.palettes import DARK, LIGHT


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def picture(home: Home, name: str) -> QImage:
    image = QImage(str(home.folder / name))
    assert not image.isNull()
    return image


def test_the_built_in_centre_is_painted_without_a_display_and_leaves_no_cache(home: Home) -> None:
    done = home.run("picture", "wall.png")
    assert (done.returncode, done.stdout) == (0, "")
    said = r"wall\.png: 1920 × 1080 pixels, the built-in centre, Mon 23 Nov 15:37\n"
    assert re.fullmatch(said, done.stderr), done.stderr
    image = picture(home, "wall.png")
    assert (image.width(), image.height()) == (1920, 1080)
    assert image.pixelColor(1, 1).name() == DARK.background
    assert not list(home.folder.rglob("*.sqlite"))
    assert [path.name for path in home.folder.glob("*.p*")] == ["wall.png"]


def test_size_scale_theme_and_instant_are_heeded_and_other_variables_are_not(home: Home) -> None:
    words = ("--size", "1280x720", "--scale", 2, "--theme", "light", "--at", "10:30", "--stale")
    odd = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711", "QT_FONT_DPI": "200", "QT_SCALE_FACTOR": "3"}
    assert "Mon 23 Nov 10:30" in home.run("picture", *words, "odd.png", **odd).stderr
    home.run("picture", *words, "plain.png")
    image = picture(home, "odd.png")
    assert (image.width(), image.height()) == (2560, 1440)
    assert image.pixelColor(1, 1).name() == LIGHT.background
    assert (home.folder / "odd.png").read_bytes() == (home.folder / "plain.png").read_bytes()


def test_another_file_is_left_alone_and_nothing_is_painted(home: Home) -> None:
    letter = home.folder / "letter.png"
    letter.write_text("Dear Sir", "utf-8")
    assert "is no PNG picture, so it is left alone" in home.trouble("picture", "letter.png")
    assert letter.read_text("utf-8") == "Dear Sir"


def test_what_was_recorded_is_painted_out_of_the_cache(home: Home) -> None:
    home.record("--cache", "c.sqlite")
    before = (home.folder / "c.sqlite").read_bytes()
    done = home.run("picture", "--cache", "c.sqlite", "--source", "simulator:", "then.png")
    assert done.returncode == 0, done.stderr
    assert "out of c.sqlite" in done.stderr
    assert picture(home, "then.png").width() == 1920
    assert (home.folder / "c.sqlite").read_bytes() == before


def test_a_server_is_painted_live_and_one_that_is_away_is_said(home: Home) -> None:
    with home.running("simulate", "--ami", 0, "--speed", 30) as server:
        assert server.stdout is not None
        port = server.stdout.readline().split(":")[1].split(";")[0]
        words = ("picture", "--source", f"ami://reader@127.0.0.1:{port}")
        done = home.run(*words, "live.png", WALLBOARD_PASSWORD="reader-toy")
        assert done.returncode == 0, done.stderr
        assert "live from 127.0.0.1" in done.stderr
        refused = home.trouble(*words, "live.png", WALLBOARD_PASSWORD="geheim")
    assert "refused" in refused
    assert "geheim" not in refused
    assert picture(home, "live.png").height() == 1080
    away = home.trouble("picture", "--source", "ami://reader@127.0.0.1:1", "away.png", WALLBOARD_PASSWORD="x")
    assert "nothing listens there" in away
    assert not (home.folder / "away.png").exists()


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["--board", "wal", "a.png"], 1, "There is no board “wal”"),
        (["--board", "none.toml", "a.png"], 1, "none.toml"),
        (["--screen", "lobby", "a.png"], 1, "There is no screen “lobby”"),
        (["--at", "noon", "a.png"], 1, "“noon” is no instant"),
        (["--cache", "none.sqlite", "a.png"], 1, "There is no cache"),
        (["--cache", "none.sqlite", "--stale", "a.png"], 1, "Only the built-in centre"),
        (["--size", "7680x4320", "--scale", "2", "a.png"], 1, "more than 7680 × 4320 pixels"),
        (["no/folder/a.png"], 1, "no folder"),
        (["--size", "big", "a.png"], 2, "no size"),
        (["--theme", "pink", "a.png"], 2, "high-contrast"),
        ([], 2, "FILE"),
    ],
)
def test_what_cannot_be_painted_is_said_with_the_next_step(
    home: Home, words: list[str], code: int, part: str
) -> None:
    assert part in home.trouble("picture", *words, code=code)
    assert not list(home.folder.rglob("*.png"))
