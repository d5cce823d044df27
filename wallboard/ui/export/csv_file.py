"""CSV as RFC 4180 has it, and as spreadsheets read it. No Qt in it.

Headings are the first line, so that any program finds them; what the table is about stands below it, after
an empty line. Where a page has several tables, they stand one below the other, each with its title above its
headings and an empty line between. All lines have the same number of fields (RFC 4180, section 2.4). Numbers
are written with a full stop and without marks between thousands, shares as fractions, durations in seconds,
instants as local time with its offset from UTC, telephone numbers in one piece (E.164).
"""

import csv
from collections.abc import Iterator
from datetime import datetime
from typing import TextIO
from zoneinfo import ZoneInfo

from wallboard.domain.figures import Unit
from wallboard.domain.text import say
from wallboard.ui.export.paper import Cell, Heading, Paper
from wallboard.ui.format import in_one_piece
from wallboard.ui.models.copying import cell_text
from wallboard.ui.text import shown

_DIGITS = 6
"""Behind the point: a share is exact to a millionth, a duration to a microsecond."""
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it spreadsheets take UTF-8 for the letters of some other age."""


def write_csv(stream: TextIO, paper: Paper) -> Iterator[int]:
    """Write to a stream that was opened with `newline=""`; yield after each row how many were written."""
    writer = csv.writer(stream, lineterminator="\r\n")
    done, width = 0, max((2, *(len(grid.headings) for grid in paper.grids)))
    for n, grid in enumerate(paper.grids):
        if n:
            writer.writerow([""] * width)
        if len(paper.grids) > 1:
            writer.writerow(_wide([cell_text(shown(grid.title))], width))
        writer.writerow(_wide([_title(heading) for heading in grid.headings], width))
        for row in grid.rows:
            cells = [_cell(cell, head, paper) for cell, head in zip(row, grid.headings, strict=True)]
            writer.writerow(_wide(cells, width))
            done += 1
            yield done
    writer.writerow([""] * width)
    writer.writerow(_wide([cell_text(shown(paper.title))], width))
    for fact in paper.facts:
        writer.writerow(_wide([cell_text(shown(fact.title)), cell_text(shown(fact.words))], width))


def _wide(cells: list[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _title(heading: Heading) -> str:
    """Name the unit where a number alone would not tell it."""
    if heading.unit is Unit.SECONDS:
        return cell_text(shown(say("export", "{title} (s)", title=heading.title)))
    return cell_text(shown(heading.title))


def _cell(cell: Cell, heading: Heading, paper: Paper) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell_text(in_one_piece(cell))
    if heading.unit is Unit.INSTANT:
        local = datetime.fromtimestamp(cell, ZoneInfo(paper.form.zone))
        return local.isoformat(timespec="seconds")
    return f"{cell:.{_DIGITS}f}".rstrip("0").rstrip(".") if cell != int(cell) else str(int(cell))
