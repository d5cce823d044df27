import os
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.app.made import cache_with
from wallboard.app.commands.message import COMMAND
from wallboard.app.compose import REAL, Place, Wishes
from wallboard.app.screens.message import message_path
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Coverage, Fact
from wallboard.ui.format import Format


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


def test_of_a_made_up_centre_the_end_is_by_the_clock_that_is_on_the_screen(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    place = Place(Wishes(shift=True))
    cache = place.cache
    cache.parent.mkdir(parents=True)
    here = ZoneInfo(place.zone)
    shown = datetime.combine(datetime.fromtimestamp(place.now, here), time(15, 37), here).timestamp()
    facts: list[Fact] = [Coverage("simulator", shown - 600, shown)]
    cache_with(cache, facts, shown)
    assert "(until 18:00)" in said(capsys, "hello", "--until", "18:00")
    assert "(until tomorrow 15:00)" in said(capsys, "hello", "--until", "15:00")
    for path in cache.parent.iterdir():
        os.utime(path, (REAL() - 3600, REAL() - 3600))  # nobody writes to it any more
    past = Format(place.zone).clock(place.now - 120)
    assert f"(until tomorrow {past})" in said(capsys, "hello", "--until", past)
