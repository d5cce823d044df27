"""XLSX with real types: numbers, shares as percentages, durations and dates that can be calculated with.

The first row of each table is its heading, frozen and with a filter; what the tables are about is the last
sheet. No Qt in it, and the library is loaded with the first file.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.figures import Unit
from wallboard.domain.text import mark, say
from wallboard.ui.export.paper import Cell, Grid, Paper
from wallboard.ui.format import in_one_piece
from wallboard.ui.text import shown

MOST_ROWS = 1_048_575
"""A sheet has 1,048,576 rows, of which one is the heading."""
_SHEET = 31
"""A sheet's name has at most so many letters."""
_DAY = 86_400.0
_FORMATS = {
    Unit.SHARE: "0.0%",
    Unit.PERCENT: "0.0%",
    Unit.SECONDS: "[h]:mm:ss",
    Unit.INSTANT: "yyyy-mm-dd hh:mm:ss",
}
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_How: TypeAlias = tuple[Unit | None, dict[Unit, Any], Paper]
"""In what a cell is counted, the formats of the file, and what the file is about."""
_WIDE, _NARROW, _INSTANT = 1.15, 9.0, 19.0
"""Letters of a spreadsheet in one of our font sizes; the least width; what an instant needs."""


def write_xlsx(path: Path, paper: Paper) -> Iterator[int]:
    """Write a file; yield after each row how many were written. Raises WallboardError for too many rows.

    Texts are texts, whatever they begin with: nothing in a cell is ever run or followed as a link.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 -- 0.1 s that only a file costs

    if any(len(grid.rows) > MOST_ROWS for grid in paper.grids):
        raise WallboardError(
            say("export", "A sheet holds at most {n} rows.", n=paper.form.count(MOST_ROWS)),
            mark("export", "Write CSV, or choose fewer calls."),
        )
    # The packed file is made in memory: left half written, the library tries again when it is collected.
    packed = BytesIO()
    book: Any = Workbook(packed, {"constant_memory": True, "default_date_format": _FORMATS[Unit.INSTANT]})
    try:
        book.set_properties({"title": shown(paper.title)})
        yield from _write_grids(book, paper)
        _write_facts(book, paper)
    except BaseException:  # who was cancelled, or has no room left, wants no file
        _throw_away(book)
        raise
    book.close()
    path.write_bytes(packed.getbuffer())


def _throw_away(book: Any) -> None:  # noqa: ANN401 -- the library has no types
    """Close and remove what the library keeps beside the file; it does so itself only when all is well."""
    for sheet in book.worksheets():
        with suppress(OSError):  # what it still has to write finds no room either
            sheet.row_data_fh.close()
        Path(sheet.row_data_filename).unlink(missing_ok=True)


def _write_grids(book: Any, paper: Paper) -> Iterator[int]:  # noqa: ANN401 -- as above
    formats = {unit: book.add_format({"num_format": code}) for unit, code in _FORMATS.items()}
    head = book.add_format({"bold": True, "bottom": 1})
    names: set[str] = set()
    done = 0
    for grid in paper.grids:
        sheet = book.add_worksheet(_name(shown(grid.title) or shown(paper.title), names))
        _prepare(sheet, grid, head)
        for n, row in enumerate(grid.rows, 1):
            for column, (cell, heading) in enumerate(zip(row, grid.headings, strict=True)):
                _put(sheet, (n, column), cell, (heading.unit, formats, paper))
            done += 1
            yield done


def _prepare(sheet: Any, grid: Grid, head: Any) -> None:  # noqa: ANN401 -- as above
    for column, heading in enumerate(grid.headings):
        least = _INSTANT if heading.unit is Unit.INSTANT else _NARROW
        title = shown(heading.title)
        wide = max(least, heading.wide * _WIDE, len(title) + 3)
        sheet.set_column(column, column, wide)
        sheet.write_string(0, column, title, head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(grid.rows)), max(0, len(grid.headings) - 1))
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&F&R&P / &N")


def _put(sheet: Any, at: tuple[int, int], cell: Cell, how: "_How") -> None:  # noqa: ANN401 -- as above
    unit, formats, paper = how
    form = None if unit is None else formats.get(unit)
    if cell is None:
        return
    if isinstance(cell, str):
        sheet.write_string(*at, in_one_piece(cell))
    elif unit is Unit.INSTANT:
        local = datetime.fromtimestamp(cell, ZoneInfo(paper.form.zone))
        sheet.write_datetime(*at, local.replace(tzinfo=None), form)
    else:
        sheet.write_number(*at, cell / _parts(unit), form)


def _parts(unit: Unit | None) -> float:
    """Return by what a number is divided: durations are days there, and percentages fractions."""
    if unit is Unit.SECONDS:
        return _DAY
    return 100.0 if unit is Unit.PERCENT else 1.0


def _write_facts(book: Any, paper: Paper) -> None:  # noqa: ANN401 -- as above
    names = {sheet.get_name() for sheet in book.worksheets()}
    about = book.add_worksheet(_name(shown(mark("export", "About")), names))
    bold = book.add_format({"bold": True})
    about.set_column(0, 0, 22)
    about.set_column(1, 1, 90)
    about.write_string(0, 0, shown(paper.title), bold)
    for n, fact in enumerate(paper.facts, 1):
        about.write_string(n, 0, shown(fact.title))
        about.write_string(n, 1, shown(fact.words))


def _name(wanted: str, taken: set[str]) -> str:
    """Make a name that a sheet may have and none has yet."""
    plain = wanted.translate(_FORBIDDEN).strip().strip("'")[:_SHEET] or "1"
    name, n = plain, 2
    while name.casefold() in {one.casefold() for one in taken}:
        name = f"{plain[: _SHEET - len(str(n)) - 1]} {n}"
        n += 1
    taken.add(name)
    return name
