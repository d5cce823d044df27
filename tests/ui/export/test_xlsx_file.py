from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ui.export.papers import HEADINGS, ROW, paper
from tests.ui.export.sheets import read
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.export import xlsx_file
from wallboard.ui.export.paper import Grid
from wallboard.ui.export.xlsx_file import write_xlsx

EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 -- a spreadsheet's days have no zone
CAME = datetime(2026, 11, 23, 16, 31, 7)  # noqa: DTZ001 -- as above


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "calls.xlsx"


def test_values_have_their_types(path: Path) -> None:
    assert list(write_xlsx(path, paper(3))) == [1, 2, 3]
    calls, about = read(path)
    assert [calls.cells[f"{column}1"] for column in "ABCDEF"] == [
        "Came", "Caller", "Waited", "Calls", "In time", "Asterisk",
    ]  # fmt: skip
    came = calls.cells["A2"]
    assert isinstance(came, float)
    assert abs((EPOCH + timedelta(days=came) - CAME).total_seconds()) < 1
    assert calls.cells["B2"] == "+36 ••• 42"
    assert calls.cells["C2"] == pytest.approx(75.5 / 86400)
    assert calls.cells["D2"] == 3
    assert calls.cells["E2"] == pytest.approx(ROW[4])
    assert calls.cells["F2"] == pytest.approx(0.842)
    assert [calls.formats[f"{column}2"] for column in "ACEF"] == [
        "yyyy-mm-dd hh:mm:ss", "[h]:mm:ss", "0.0%", "0.0%",
    ]  # fmt: skip
    assert [about.cells[at] for at in ("A1", "A2", "B2")] == ["Calls today", "Period", "Mon 23 Nov"]


def test_a_telephone_number_is_in_one_piece(path: Path) -> None:
    made = paper()
    row = (None, "+36 55 123 0142", None, None, None, None)
    list(write_xlsx(path, replace(made, grids=(replace(made.grids[0], rows=[row]),))))
    assert read(path)[0].cells["B2"] == "+36551230142"


def test_nothing_is_a_formula_or_a_link(path: Path) -> None:
    list(write_xlsx(path, paper(2)))
    calls, about = read(path)
    assert calls.cells["B3"] == "=cmd|' /C calc'!A0"
    assert about.cells["B3"] == "=98%"
    assert "<f>" not in calls.raw + about.raw
    assert "hyperlink" not in calls.raw


def test_the_heading_stays_in_sight_and_filters(path: Path) -> None:
    list(write_xlsx(path, paper(3)))
    raw = read(path)[0].raw
    assert '<autoFilter ref="A1:F4"' in raw
    assert 'state="frozen"' in raw
    assert "<cols>" in raw


def test_two_tables_of_one_title_are_two_sheets(path: Path) -> None:
    list(write_xlsx(path, paper(1, tables=2)))
    assert [sheet.name for sheet in read(path)] == ["Calls   all", "Calls   all 2", "About"]


def test_a_table_without_rows_is_its_headings(path: Path) -> None:
    made = replace(paper(), grids=(Grid(mark("test", "x" * 40), HEADINGS, []),))
    assert list(write_xlsx(path, made)) == []
    assert read(path)[0].name == "x" * 31


def test_more_rows_than_a_sheet_has_are_refused(path: Path) -> None:
    many = replace(paper(), grids=(Grid("", HEADINGS, range(xlsx_file.MOST_ROWS + 1)),))  # type: ignore[arg-type]
    with pytest.raises(WallboardError, match=r"at most 1,048,575 rows"):
        list(write_xlsx(path, many))
    assert not path.exists()
