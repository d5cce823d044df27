"""`wallboard callers` and `wallboard accesses` on real files."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.book.entered import book_with
from tests.store.made import answered, cache_with
from wallboard.app.cli import main
from wallboard.app.settings_file import read_settings
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path

WHO = "+36551234567"
LATE = 1_790_000_000.0
Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    cache, config = tmp_path / "cache.sqlite", tmp_path / "wallboard.toml"
    config.write_text('[site]\ncountry = "HU"\nzone = "UTC"\n[desk]\nname = "Ana"\n', "utf-8")
    cache_with(
        cache,
        [
            Call("pbx", "c1", Direction.INBOUND, LATE, WHO, "06551234567", ended=LATE + 60),
            answered("c1", at=LATE, caller=WHO, caller_name="Éva Kovács"),
            Call("pbx", "c2", Direction.INBOUND, LATE, "+36557654321", ended=LATE + 60),
        ],
    )
    book_with(book_path(cache), [Contact(WHO, "Éva Kovács", "Alpha Kft")])
    return lambda *words: main([*words, "--cache", str(cache), "--config", str(config)])


def test_find_prints_who_fits_and_notes_it(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("callers", "find", "06 55 12") == 0
    out = capsys.readouterr().out
    assert [word in out for word in (WHO, "Éva Kovács", "Alpha Kft", "+36557654321")] == [
        True,
        True,
        True,
        False,
    ]
    assert run("callers", "find", "alpha") == 0
    assert run("accesses", "--json") == 0
    first, second = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (first["by"], first["kind"], first["callers"]) == (second["by"], "revealed", 1)
    assert WHO not in json.dumps(first)


def test_find_says_that_nobody_was_found(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("callers", "find", "nobody") == 1
    assert capsys.readouterr().out == "Nobody was found.\n"
    assert run("accesses") == 0
    assert capsys.readouterr().out == "Nobody looked.\n"


def test_export_writes_a_folder(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run("callers", "export", "06 55 123 4567", str(tmp_path / "out")) == 0
    assert str(tmp_path / "out" / "caller.json") in capsys.readouterr().out.splitlines()
    assert run("callers", "export", WHO, str(tmp_path / "out")) == 1
    assert "is not empty" in capsys.readouterr().err
    assert run("callers", "export", WHO) == 1
    assert "Name a folder" in capsys.readouterr().err


@pytest.mark.parametrize(("typed", "left"), [("y\n", 0), ("n\n", 1), ("", 1)])
def test_erase_asks_back(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str, left: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert run("callers", "erase", WHO) == left
    printed = capsys.readouterr()
    assert f"Erase {WHO} from 1 calls and all else?" in printed.err
    assert ("Erased from 1 calls, 0 notes, 0 call backs and 0 reports." in printed.out) == (not left)
    assert run("callers", "find", "551234") == left ^ 1


def test_erase_need_not_ask(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("callers", "erase", WHO, "--yes") == 0
    assert "Writing the cache anew" in capsys.readouterr().err
    assert run("accesses") == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert [word in line for word in ("erased", "callers erase", WHO)] == [True, True, False]


def test_exclude_changes_the_settings_once(
    run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run("callers", "exclude", "06 55 123 4567") == 0
    assert read_settings(tmp_path / "wallboard.toml").callers.shared_numbers == (WHO,)
    assert "counts from now on" in capsys.readouterr().out
    assert run("callers", "exclude", WHO) == 1
    assert "already" in capsys.readouterr().out


def test_what_means_nobody_is_refused(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for what in ("export", "erase", "exclude"):
        assert run("callers", what, "101") == 1
        assert "no number that tells one caller" in capsys.readouterr().err
