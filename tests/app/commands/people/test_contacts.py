"""`wallboard contacts` on a real book, beside a desk that has it open."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.store.book.entered import Desk
from wallboard.app.cli import main
from wallboard.store.book.file import open_book

FILE = "Név;Telefon;Cég\nKovács Anna;06 55 123 456;=Kék\n;06 1;\nKovács Béla;+36 55 123-456;\n"
SETTINGS = '[site]\ncountry = "HU"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "book.csv").write_text(FILE, "cp1250")
    (tmp_path / "my.toml").write_text(SETTINGS)
    return tmp_path


def run(folder: Path, *args: str) -> int:
    return main(
        ["contacts", *args, "--cache", str(folder / "calls.sqlite"), "--config", str(folder / "my.toml")]
    )


def rows(folder: Path) -> list[tuple[str, str, str]]:
    with closing(open_book(folder / "calls.book.sqlite")) as connection:
        return connection.execute("SELECT who, name, company FROM contact").fetchall()


def test_a_book_is_taken_over_and_taking_it_twice_changes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "import", str(folder / "book.csv")) == 1
    out = capsys.readouterr().out
    assert "number: Telefon" in out
    assert "2 people with 1 numbers (read as cp1250)." in out
    assert "line 3: it has neither a name nor a company" in out
    assert "1 numbers are new, 0 changed, 0 as they were." in out
    assert rows(folder) == [("+3655123456", "Kovács Anna / Kovács Béla", "=Kék")]

    run(folder, "import", str(folder / "book.csv"))
    assert "0 numbers are new, 0 changed, 1 as they were." in capsys.readouterr().out


def test_a_desk_that_is_open_hears_of_it(folder: Path) -> None:
    desk = Desk(folder / "calls.book.sqlite")
    try:
        run(folder, "import", str(folder / "book.csv"))
        (contact,) = desk.heard(1)
    finally:
        desk.book.stop()
    assert getattr(contact, "origin", "") == "book.csv"


def test_the_file_may_have_the_last_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "import", str(folder / "book.csv"))
    (folder / "new.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Nagy Ida\nTEL:+3655123456\nEND:VCARD\n", "utf-8"
    )
    assert run(folder, "import", str(folder / "new.vcf"), "--replace") == 0
    assert rows(folder) == [("+3655123456", "Nagy Ida", "")]
    assert "1 changed" in capsys.readouterr().out


def test_what_is_written_out_can_be_taken_in_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "import", str(folder / "book.csv"))
    out = folder / "out.csv"
    assert run(folder, "export", str(out)) == 0
    assert "'=Kék" in out.read_text("utf-8-sig")
    capsys.readouterr()

    assert run(folder, "import", str(out)) == 0
    assert "0 changed, 1 as they were" in capsys.readouterr().out
    run(folder, "export")
    assert capsys.readouterr().out.startswith("number,name,company")


def test_a_part_of_a_name_finds_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "import", str(folder / "book.csv"))
    capsys.readouterr()

    assert run(folder, "list", "kovacs b") == 0
    assert capsys.readouterr().out == "+3655123456  Kovács Anna / Kovács Béla  =Kék\n"
    run(folder, "list", "nobody")
    assert capsys.readouterr().out == ""


def test_one_may_look_before_anything_is_kept(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "import", str(folder / "book.csv"), "--dry-run")

    assert "Nothing was kept." in capsys.readouterr().out
    assert not (folder / "calls.book.sqlite").exists()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["import"], "No file was named"),
        (["import", "nowhere.csv"], "can't be read"),
        (["import", "{folder}/book.csv", "--column", "number"], "which column"),
        (["import", "{folder}/book.csv", "--column", "number=Mobil"], "no column “Mobil”"),
        (["import", "{folder}/book.csv", "--encoding", "utf-8"], "not written in utf-8"),
        (["export", "{folder}/no/book.csv"], "can't be written"),
    ],
)
def test_what_cannot_be_is_said(
    folder: Path, args: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, *(arg.format(folder=folder) for arg in args)) != 0
    assert says in capsys.readouterr().err
