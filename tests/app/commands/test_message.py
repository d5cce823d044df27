from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest

from wallboard.app.commands.message import COMMAND
from wallboard.app.screens.message import message_path
from wallboard.domain.errors import WallboardError


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    message_path().unlink(missing_ok=True)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    parser = ArgumentParser()
    COMMAND.add(parser)
    assert COMMAND.run(parser.parse_args(words)) == 0
    return capsys.readouterr().out


def test_a_message_is_put_told_and_ended(capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is no message." in said(capsys)
    assert said(capsys, "Billing is down", "--until", "2 h").startswith("Billing is down (until ")
    assert "Billing is down" in said(capsys)
    assert "There is no message." in said(capsys, "--clear")
    assert "There is no message." in said(capsys)


def test_an_empty_one_ends_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "hello")
    assert "There is no message." in said(capsys, " ")


def test_the_end_is_in_the_time_of_the_site(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[site]\nzone = "Pacific/Auckland"\n', "utf-8")
    assert "18:05" in said(capsys, "hello", "--until", "18:05", "--config", str(settings))


def test_what_cannot_be_meant_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WallboardError, match="no end of a message"):
        said(capsys, "hello", "--until", "soon")
    with pytest.raises(WallboardError, match="either shown or ended"):
        said(capsys, "hello", "--clear")
