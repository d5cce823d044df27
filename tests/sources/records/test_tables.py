"""The first look at a file: what it is, and how it seems to be written."""

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter

from tests.sources.records.test_database import address, nobody
from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout, Role
from wallboard.domain.records.presets import BUILT_IN
from wallboard.sources.records.tables import headings_of, look, opened

__all__ = ["address"]  # a fixture
MASTER = Path(__file__).parents[2] / "data" / "ami" / "fates" / "Master.csv.gz"


def written(path: Path, encoding: str, delimiter: str) -> Path:
    out = io.StringIO()
    rows = [
        ["Hívó szám", "Hívott szám", "Kezdés", "Időtartam"],
        ["0630", "0680", "2026.01.05 08:12:11", "82"],
    ]
    csv.writer(out, delimiter=delimiter).writerows(rows * 1)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize(("encoding", "delimiter"), [("cp1250", ";"), ("utf-16", "\t"), ("utf-8", ",")])
def test_a_bill(tmp_path: Path, encoding: str, delimiter: str) -> None:
    found = look(str(written(tmp_path / "a.csv", encoding, delimiter)), None, BUILT_IN, "HU", nobody)
    assert found.layout.delimiter == delimiter
    assert found.headings == ("Hívó szám", "Hívott szám", "Kezdés", "Időtartam")
    assert found.rows == (("0630", "0680", "2026.01.05 08:12:11", "82"),)
    assert found.layout.columns[Role.DURATION] == "Időtartam"
    assert found.preset == ""


def test_by_a_layout_it_is_read_as_that_says(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "cp1250", ";")
    layout = Layout(encoding="cp1250", delimiter=",", head=0)
    found = look(str(path), layout, BUILT_IN, "HU", nobody)
    assert found.layout is layout
    assert found.headings == ()
    assert found.rows[0] == ("Hívó szám;Hívott szám;Kezdés;Időtartam",)


def test_an_exchanges_records_are_known() -> None:
    found = look(str(MASTER), None, BUILT_IN, "HU", nobody)
    assert (found.preset, found.headings, len(found.rows)) == ("asterisk", (), 50)


def test_a_table_of_a_database(address: str) -> None:
    found = look(address, None, BUILT_IN, "HU", nobody)
    assert found.headings[0] == "calldate"
    assert found.layout.columns[Role.START] == "calldate"


def test_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "bill"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("One")
    sheet.write_row(0, 0, ["From", "Start", "Duration"])
    sheet.write_row(1, 0, ["0630", "2026-01-05 08:12:11", 82])
    book.close()
    found = look(str(path), None, BUILT_IN, "HU", nobody)
    assert (found.sheets, found.rows) == (("One",), (("0630", "2026-01-05 08:12:11", 82.0),))


def test_headings_are_taken_off(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "utf-8", ",")
    layout = Layout(head=1)
    table = opened(str(path), layout, nobody)
    rows = table.rows()
    assert headings_of(rows, layout)[0] == "Hívó szám"
    assert len(list(rows)) == 1
    assert headings_of(iter(()), layout) == ()
    table.close()


def test_what_is_no_table_is_said(tmp_path: Path) -> None:
    picture, empty = tmp_path / "bill.png", tmp_path / "empty.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    empty.write_bytes(b"")
    with pytest.raises(WallboardError, match="no table of calls"):
        look(str(picture), None, BUILT_IN, "HU", nobody)
    with pytest.raises(WallboardError, match="nothing in"):
        look(str(empty), None, BUILT_IN, "HU", nobody)
