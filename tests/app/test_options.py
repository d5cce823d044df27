from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path

import pytest

from wallboard.app.options import add_common, seconds_of, speed_of, wishes_of


def test_the_command_line_becomes_wishes(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    file.write_text('[site]\nzone = "Europe/Riga"\n', "utf-8")
    parser = ArgumentParser()
    add_common(parser, speed=True)
    words = [
        "--config",
        str(file),
        "--source",
        "simulator:",
        "--source",
        "ami://x",
        "--cache",
        "c",
        "--speed",
        "20",
    ]
    wishes = wishes_of(parser.parse_args(words), shift=True)
    assert wishes.settings.site.zone == "Europe/Riga"
    assert wishes.sources == ("simulator:", "ami://x")
    assert (wishes.cache, wishes.speed, wishes.shift) == (Path("c"), 20.0, True)


def test_without_a_word_everything_has_its_default() -> None:
    parser = ArgumentParser()
    add_common(parser)
    wishes = wishes_of(parser.parse_args([]))
    assert (wishes.sources, wishes.cache, wishes.speed) == ((), None, 1.0)


@pytest.mark.parametrize("text", ["0", "-1", "fast", "3601", "nan", "inf"])
def test_no_speed(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="number above 0, up to 3600"):
        speed_of(text)


@pytest.mark.parametrize("text", ["0", "-1", "soon", "nan", "inf"])
def test_no_seconds(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="no number of seconds above 0"):
        seconds_of(text)


def test_numbers_are_read() -> None:
    assert (speed_of("0.5"), seconds_of("3")) == (0.5, 3.0)
