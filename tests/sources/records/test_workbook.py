"""Workbooks, as spreadsheets write them."""

import re
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest
import xlsxwriter

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.pass_ import RawRow
from wallboard.sources.records.pieces import pieces_of
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


def cells_of(path: Path, **how: int) -> list[RawRow]:
    book = Workbook(path, "Bill", **how)
    try:
        found = list(book.rows())
        assert book.share() == 1.0
    finally:
        book.close()
    return found


@pytest.mark.parametrize("constant", [True, False], ids=["texts beside it", "texts in a list"])
@pytest.mark.parametrize("left", [0, 2])
def test_a_large_sheet_is_read_piece_by_piece_and_says_the_same(
    tmp_path: Path, left: int, *, constant: bool
) -> None:
    path = tmp_path / "bill.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": constant})
    book.add_worksheet("Other").write(0, 0, "x")
    sheet, random = book.add_worksheet("Bill"), Random(left)
    forms = [book.add_format({"num_format": form}) for form in ("yyyy-mm-dd hh:mm:ss", "[h]:mm:ss", "0.00")]
    for row in range(1, 900):
        if row % 7:  # every seventh is empty
            for column, form in enumerate(forms, left):
                if column > left or row < 400:  # further down the first column is empty
                    sheet.write_number(row, column, random.random() * 10**column, form)
            sheet.write_string(row, left + 3, random.choice(["<a> & b", "+36301234567", "Győr", "</row"]))
    book.close()
    at_once, in_pieces = cells_of(path), cells_of(path, large=4_096)
    assert in_pieces == at_once
    assert len(at_once) == 771


def changed(path: Path, change: Callable[[bytes], bytes]) -> Path:
    """Write a workbook once more with another first sheet."""
    other = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name.endswith("sheet1.xml") else content)
    return other


def long_bill(tmp_path: Path) -> Path:
    path = tmp_path / "bill.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Bill")
    for row in range(300):
        sheet.write_row(row, 0, [row, "x" * 50, f"text {row}"])
    book.close()
    return path


def test_rows_without_numbers_are_counted(tmp_path: Path) -> None:
    path = changed(long_bill(tmp_path), lambda xml: re.sub(rb' r="[A-Z]*\d+"', b"", xml))
    assert cells_of(path, large=4_096) == cells_of(path)
    assert [row.line for row in cells_of(path, large=4_096)] == list(range(1, 301))


def test_a_sheet_that_is_written_otherwise_is_read_at_once(tmp_path: Path) -> None:
    path = long_bill(tmp_path)
    remarked = changed(path, lambda xml: xml.replace(b"<sheetData>", b"<!-- </row> --><sheetData>"))
    assert cells_of(remarked, large=4_096) == cells_of(path)
    assert pieces_of(remarked, "Bill", 4_096) is None
    assert pieces_of(path, "Else", 4_096) is None
    assert pieces_of(path, "Bill") is None


def test_a_large_sheet_that_ends_in_the_middle_is_said(tmp_path: Path) -> None:
    path = changed(long_bill(tmp_path), lambda xml: xml[: len(xml) // 2])
    with pytest.raises(WallboardError, match="no workbook that can be read"):
        cells_of(path, large=4_096)


def test_first_rows_of_a_large_sheet_need_no_more_than_these(tmp_path: Path) -> None:
    book = Workbook(long_bill(tmp_path), large=4_096)
    assert next(book.rows()).cells == [0.0, "x" * 50, "text 0"]
    assert book.share() < 0.5
    book.close()
