"""`wallboard report` on real files: made, issued, changed, found again."""

import csv
import json
import re
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from tests.store.book.entered import book_with
from tests.store.made import write_now
from wallboard.app.cli import main
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.facts import Call, Coverage
from wallboard.domain.words import Direction, Outcome
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_cache

WHO = "+36551234567"
LINE = "+3615550100"
NINE = datetime.fromisoformat("2025-11-20T09:00:00+00:00").timestamp()
LOST = Call(
    "pbx", "c2", Direction.INBOUND, NINE + 60, WHO, WHO, LINE, ended=NINE + 120, result=Outcome.ABANDONED
)
GOT = Call(
    "pbx", "c1", Direction.INBOUND, NINE, "+36557654321", "", LINE, answered=NINE + 10, ended=NINE + 70
)
DAY = ("--from", "2025-11-20")
Run = Callable[..., int]


def keep(path: Path, *facts: Any) -> None:  # noqa: ANN401 -- facts
    cache = open_cache(path)
    with closing(cache):
        write_now(cache.connection, facts)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    cache, config = tmp_path / "cache.sqlite", tmp_path / "wallboard.toml"
    config.write_text('[site]\ncountry = "HU"\nzone = "UTC"\n[desk]\nname = "Ana"\n', "utf-8")
    keep(cache, GOT, LOST, Coverage("pbx", NINE - 9 * 3600, NINE + 15 * 3600))
    return lambda *words: main(["report", *words, "--cache", str(cache), "--config", str(config)])


def told(capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401 -- any JSON
    return json.loads(capsys.readouterr().out)


def test_the_report_says_what_a_client_asks(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lost", *DAY, "--line", "+36 1 555 0100", "--calls") == 0
    out = capsys.readouterr().out
    for words in (
        "Lost callers of +36 1 555 0100",
        "Seen: complete: the whole time was seen",
        "Answered rate, as promised  50.0%",
        "1 over the permitted 2%",
        "+36 ••• 67",
        "Not reached in time",
    ):
        assert words in out, out
    assert WHO not in out.replace(" ", "")


def test_json_has_the_figures_by_their_names(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lost", *DAY, "--json") == 0
    document = told(capsys)
    assert (document["totals"]["arrived"], document["totals"]["answered_rate"]) == (2, 0.5)
    assert document["rows"][0]["caller"] == "+36 ••• 67"
    assert document["coverage"]["share"] == 1.0


def test_the_address_book_says_who_callers_are_where_numbers_are_whole(
    run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    book = (Contact(WHO, "Kovács Anna", "Kovács Kft."), Contact("+36557654321", "Éva"))
    book_with(book_path(tmp_path / "cache.sqlite"), book)
    assert run("lost", *DAY, "--calls") == 0
    assert not {"Kovács", "Éva"} & set(capsys.readouterr().out.split())
    assert run("lost", *DAY, "--calls", "--numbers") == 0
    out = capsys.readouterr().out
    assert re.search(r"\+36 55 123 4567 +Kovács Kft\.", out)
    assert re.search(r"\+36 55 765 4321 +Éva", out)


def test_whole_numbers_are_asked_for_and_noted(
    run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run("lost", *DAY, "--json", "--numbers") == 0
    assert told(capsys)["rows"][0]["caller"] == WHO
    main(["accesses", "--days", "9999", "--json", "--cache", str(tmp_path / "cache.sqlite")])
    assert [one["what"] for one in told(capsys)] == ["report lost"]


def test_files_of_all_kinds(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    names = {kind: tmp_path / f"r.{kind}" for kind in ("csv", "xlsx", "pdf")}
    assert (
        run("lost", *DAY, *(word for kind, path in names.items() for word in (f"--{kind}", str(path)))) == 0
    )
    assert "r.pdf: 1 pages" in capsys.readouterr().out
    rows = list(csv.reader(names["csv"].read_text("utf-8-sig").splitlines()))
    assert rows[1][:2] == ["Calls arrived", "Answered, as promised"]
    assert rows[2][:3] == ["2", "1", "1"]
    sheets = ZipFile(names["xlsx"])
    assert re.search(r"<v>0\.5</v>", sheets.read("xl/worksheets/sheet2.xml").decode()) or any(
        "<v>0.5</v>" in sheets.read(name).decode() for name in sheets.namelist() if "worksheets/sheet" in name
    )
    assert names["pdf"].read_bytes().startswith(b"%PDF")


def test_what_is_issued_stays_and_a_later_version_says_what_changed(
    run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run("lost", *DAY, "--issue", "--pdf", str(tmp_path / "r")) == 0
    assert "Issued as report 1, version 1." in capsys.readouterr().out
    assert run("lost", *DAY, "--issue") == 0
    assert "still holds: nothing changed" in capsys.readouterr().out
    keep(
        tmp_path / "cache.sqlite",
        replace(GOT, call="c3", arrived=NINE + 600, caller=WHO, answered=NINE + 620, ended=NINE + 900),
    )
    assert run("lost", *DAY, "--issue") == 0
    out = capsys.readouterr().out
    assert "Issued as report 1, version 2." in out
    assert "answered: 1 → 2" in out
    assert "callers: 0 more, 0 fewer, 1 changed" in out
    assert run("list", "--json") == 0
    assert [(one["number"], one["version"]) for one in told(capsys)] == [(1, 2), (1, 1)]
    assert run("show", "1", "--version", "1", "--json") == 0
    assert told(capsys)["totals"]["answered"] == 1
    assert run("show", "1") == 0
    assert "got through" in capsys.readouterr().out


def test_an_erased_caller_leaves_the_totals(
    run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run("lost", *DAY, "--issue", "--numbers") == 0
    cache, config = tmp_path / "cache.sqlite", tmp_path / "wallboard.toml"
    assert main(["callers", "erase", WHO, "--yes", "--cache", str(cache), "--config", str(config)]) == 0
    capsys.readouterr()
    assert run("show", "1") == 0
    out = capsys.readouterr().out
    assert "A caller was erased from it" in out
    assert WHO not in out
    assert run("show", "1", "--json") == 0
    document = told(capsys)
    assert (document["totals"]["callers_lost"], document["rows"][0]["caller"], document["intact"]) == (
        1,
        "",
        False,
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show",), "It was not said which report."),
        (("show", "3"), "There is no report 3."),
        (("lost", "--from", "2025-11-20", "--to", "2025-11-19"), "of one day or more"),
        (("lost", "--issue", *DAY, "--at", "2025-11-20T12:00"), "What is not over can't be issued"),
    ],
)
def test_what_cannot_be_is_said(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert run(*words) == 1
    assert said in capsys.readouterr().err


def test_a_version_that_is_not_there(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list") == 0
    assert capsys.readouterr().out == "No report was issued yet.\n"
    run("lost", *DAY, "--issue")
    assert run("show", "1", "--version", "2") == 1
    assert "There is no report 1 of this version." in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run("show", "x")
    assert run("list") == 0
    assert "Ana" in capsys.readouterr().out
