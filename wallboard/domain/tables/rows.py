"""Rows of a table (CSV) that somebody else wrote: numbered, without blanks, and what is none is said.

Between the cells stand commas, or what the first line has more of: semicolons, as spreadsheets write it where
the comma is the decimal mark, or tabs. A first line `sep=;`, which some write for Excel, says it itself.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from wallboard.domain.text import Text, mark, say

_BOM = "\N{BYTE ORDER MARK}"
_SAID = re.compile(r"""^"?sep=([;,\t])"?\s*$""", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')


class Row(NamedTuple):
    """A row that is not empty, or what is wrong with it."""

    number: int
    """Of its first line, from 1."""
    cells: list[str]
    """Without the blanks around them."""
    wrong: Text | None = None


def rows_of(lines: Iterable[str]) -> Iterator[Row]:
    """Read a table row by row."""
    rest = iter(lines)
    first = next(rest, "").removeprefix(_BOM)
    said = _SAID.match(first)
    feed = _Lines(rest if said else chain((first,), rest))
    reader = csv.reader(feed, delimiter=_between(first) if said is None else said[1])
    before = 1 if said else 0
    while True:
        number = before + reader.line_num + 1
        feed.quotes = 0
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number, [], say("error", "it is no CSV: {error}", error=error))
            continue
        if feed.over and feed.quotes % 2 and before + reader.line_num > number:
            yield Row(number, [], mark("error", "a quotation mark begins here and nothing ends it"))
        elif any(cells):
            yield Row(number, cells)


class _Lines:
    """Hands lines on, and knows of those of one row how many quotation marks they have."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.quotes = 0
        self.over = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines, None)
        if line is None:
            self.over = True
            raise StopIteration
        self.quotes += line.count('"')
        return line.replace("\0", " ")


def _between(first: str) -> str:
    """Tell what stands between the cells; commas where nothing else is there more often."""
    bare = _QUOTED.sub("", first)
    return max(",;\t", key=bare.count)
