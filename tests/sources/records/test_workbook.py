"""Workbooks, as spreadsheets write them."""

import struct
import zipfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.pass_ import RawRow
from wallboard.sources.records.workbook import Workbook, _cell, is_workbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "bill.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Január")
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    lasted = book.add_format({"num_format": "[h]:mm:ss"})
    sheet.write_row(0, 0, ["Start", "Duration", "Caller", "Cost"])
    sheet.write_datetime(2, 0, datetime(2026, 1, 5, 8, 12, 11), moment)  # noqa: DTZ001 -- sheets know no zone
    sheet.write_number(2, 1, 82 / 86_400, lasted)
    sheet.write_number(2, 2, 36301234567)
    sheet.write_number(2, 3, 12.5)
    sheet.write_formula(3, 3, "=D3*2", None, 25.0)
    sheet.write_boolean(4, 0, True)
    book.add_worksheet("Empty")
    book.close()
    return path


def rows(path: Path, sheet: str = "") -> list[RawRow]:
    book = Workbook(path, sheet)
    try:
        found = list(book.rows())
        assert book.share() in {0.0, 1.0}
    finally:
        book.close()
    return found


def test_cells_mean_the_same_as_on_the_sheet(path: Path) -> None:
    assert rows(path) == [
        RawRow(1, ["Start", "Duration", "Caller", "Cost"]),
        RawRow(3, ["2026-01-05 08:12:11", "0:01:22", 36301234567.0, 12.5]),
        RawRow(4, ["", "", "", 25.0]),
        RawRow(5, ["1", "", "", ""]),
    ]


def test_sheets_by_name(path: Path) -> None:
    assert Workbook(path).sheets == ("Január", "Empty")
    assert rows(path, "Empty") == []
    with pytest.raises(WallboardError, match=r"no sheet “Feb”.*Január, Empty"):
        Workbook(path, "Feb")


def test_all_that_a_cell_may_hold() -> None:
    assert _cell(datetime(2026, 1, 5, 8, 12, 11, 500_000, tzinfo=UTC)).__class__ is str
    assert _cell(date(2026, 1, 5)) == "2026-01-05"
    assert _cell(time(8, 12, 11)) == "08:12:11"
    assert _cell(timedelta(seconds=-3601)) == "-1:00:01"
    assert _cell(False) == "0"
    assert _cell(None) == "None"


def test_they_are_known_by_their_first_bytes(path: Path) -> None:
    assert is_workbook(path.read_bytes()[:8])
    assert not is_workbook(b"a,b")


def test_what_is_no_workbook_is_said(tmp_path: Path, path: Path) -> None:
    other = tmp_path / "other.xlsx"
    for data in (b"PK\x03\x04 and no more", path.read_bytes()[:-200], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        other.write_bytes(data)
        with pytest.raises(WallboardError, match="no workbook that can be read"):
            Workbook(other)


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 3_000_000)
    with pytest.raises(WallboardError, match=r"unpacks to more than 1 MB.*CSV"):
        Workbook(bomb, largest=1 << 20)
    # one that lies about its size, in both places where it is told
    data = bytearray(bomb.read_bytes())
    for place in (22, data.index(b"PK\x01\x02") + 24):
        data[place : place + 4] = struct.pack("<I", 1000)
    bomb.write_bytes(data)
    with pytest.raises(WallboardError, match="unpacks to more than 1 MB"):
        Workbook(bomb, largest=1 << 20)
    with pytest.raises(WallboardError, match="no workbook that can be read"):
        Workbook(bomb)
