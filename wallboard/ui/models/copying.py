"""Cells as text for another program: tabs between, headings first, and nothing that it would calculate."""

import re
from collections.abc import Iterable, Sequence

_FORMULAS = ("=", "+", "-", "@")
_NUMBER = re.compile(r"\+[\d .•]*\d")
"""A telephone number, whole or masked: nothing in it can be calculated."""

_CUT = re.compile(r"(; ?)(?=[=+@-])")


def table_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write headings and rows as lines with tabs between the cells."""
    return "".join(_line(cells) for cells in (heads, *rows))


def cell_text(cell: str) -> str:
    """Write one cell so that a spreadsheet takes it for text.

    What begins with = + - or @ would be run as a formula, and a caller may have chosen it
    (OWASP, "CSV Injection"); a quotation mark before it keeps it what it is. A telephone number is none.
    Where the comma is the decimal mark, what stands behind a semicolon would begin a cell too.
    """
    plain = _CUT.sub(r"\1'", " ".join(cell.split()))
    return f"'{plain}" if plain.startswith(_FORMULAS) and not _NUMBER.fullmatch(plain) else plain


def _line(cells: Sequence[str]) -> str:
    return "\t".join(cell_text(cell) for cell in cells) + "\n"
