"""Rows of a table (CSV) that somebody else wrote: numbered, without blanks, and what is none is said.

Where the first line has more semicolons than commas, as spreadsheets write it where the comma is the decimal
mark, they stand between the cells.
"""

import csv
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from wallboard.domain.text import Text, say

_BOM = "\N{BYTE ORDER MARK}"


class Row(NamedTuple):
    """A row that is not empty, or what is wrong with it."""

    number: int
    """Of its last line, from 1."""
    cells: list[str]
    """Without the blanks around them."""
    wrong: Text | None = None


def rows_of(lines: Iterable[str]) -> Iterator[Row]:
    """Read a table row by row."""
    rest = iter(lines)
    first = next(rest, "").removeprefix(_BOM)
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader((line.replace("\0", " ") for line in chain((first,), rest)), delimiter=delimiter)
    while True:
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(reader.line_num, [], say("error", "it is no CSV: {error}", error=error))
            continue
        if any(cells):
            yield Row(reader.line_num, cells)
