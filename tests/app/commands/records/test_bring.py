"""`wallboard import` with call records, as typed."""

import gzip
from pathlib import Path

import pytest

from wallboard.app.cli import main

MASTER = Path(__file__).parents[3] / "data" / "ami" / "fates" / "Master.csv.gz"
BILL = "From;To;Start;Duration\n" + "".join(
    f"06301234567;0680200100;2026-01-05 08:{n:02d}:00;60\n" for n in range(25)
)


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "Typed":
    config = tmp_path / "wallboard.toml"
    config.write_text('[site]\nzone = "UTC"\ncountry = "HU"\n[cache]\nkeep_records_days = 30000\n')
    return Typed(["--config", str(config), "--cache", str(tmp_path / "cache.sqlite")], capsys)


class Typed:
    """The command, and what it says."""

    def __init__(self, always: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        self._always, self._capsys = always, capsys

    def __call__(self, *words: str, code: int = 0) -> str:
        assert main(["import", *words, *self._always]) == code
        told = self._capsys.readouterr()
        return told.out + told.err


def test_an_exchanges_records_are_known_by_what_they_are(typed: Typed) -> None:
    assert "“asterisk”: 98 calls new" in typed(str(MASTER))
    assert "“asterisk”: 0 calls new, 0 completed, 98 known before" in typed(str(MASTER))


def test_a_bill_by_guess_first_looked_through_and_said_to_be_rough(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "bill.csv"
    path.write_text(BILL + "06301234567;x;29.02.2025;60\n")
    said = typed(str(path), "--survey")
    assert "nothing is kept of it yet" in said
    assert "26 rows read: 25 calls, 1 rows could not be read" in said
    assert "from 2026-01-05 08:00:00+00:00 to 2026-01-05 08:24:00+00:00" in said
    assert "whole minutes" in said
    assert "no date and time that can be read – line 27: 29.02.2025" in said
    assert "“bill”: 25 calls new" in typed(str(path), "--preset", "guess")
    assert "“T1”: 25 calls new" in typed(str(path), "--name", "T1")


def test_presets_are_listed_and_a_wrong_one_is_answered(typed: Typed, tmp_path: Path) -> None:
    folder = tmp_path / "presets"
    folder.mkdir()
    (folder / "mine.toml").write_text("[columns]\nstart = 3\ncaller = 1\nduration = 4\n")
    for words in (["--presets"], ["--preset", "?"]):
        said = typed(*words)
        assert "freepbx  (built in)" in said
        assert "mine  (your own)" in said
    path = tmp_path / "bill.csv"
    path.write_text(BILL.replace(";", ","))
    assert "“mine”: 25 calls new" in typed(str(path), "--preset", "mine")
    assert "no preset “mien”" in typed(str(path), "--preset", "mien", code=1)


def test_folders_and_several_files(typed: Typed, tmp_path: Path) -> None:
    folder = tmp_path / "bills"
    folder.mkdir()
    (folder / "1.csv").write_text(BILL)
    (folder / "2.csv.gz").write_bytes(gzip.compress(BILL.replace("08:", "09:").encode()))
    said = typed(str(folder), "--preset", "guess", "--name", "T1")
    assert said.count("25 calls new") == 2


def test_nothing_readable_is_a_failure_and_no_file_an_answer(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("From;To;Start;Duration\n0630;0680;soon;60\n")
    assert "1 rows could not be read" in typed(str(path), "--preset", "guess", code=1)
    assert "No file is named" in typed("--preset", "guess", code=1)
    assert "No log is named" in typed(code=1)


def test_what_is_no_table_of_calls_is_left_to_the_log(typed: Typed, tmp_path: Path) -> None:
    for text in ("a,b\n1,2\n", ""):
        path = tmp_path / "other"
        path.write_text(text)
        assert "can't be imported" in typed(str(path), code=1)
    log = tmp_path / "queue_log"
    log.write_text("1767600000|1767600000.1|sales|NONE|ENTERQUEUE||+36301234567|1\n")
    assert "1 visits new" in typed(str(log))


def test_a_folder_without_files_is_said(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert "no file in" in typed(str(tmp_path / "none"), "--preset", "guess", code=1)
