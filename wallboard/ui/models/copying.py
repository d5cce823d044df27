"""Cells as text for another program: tabs between, headings first, and nothing that it would calculate."""

from collections.abc import Iterable, Sequence

_FORMULAS = ("=", "+", "-", "@")


def table_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write headings and rows as lines with tabs between the cells."""
    return "".join(_line(cells) for cells in (heads, *rows))


def cell_text(cell: str) -> str:
    """Write one cell so that a spreadsheet takes it for text.

    What begins with = + - or @ would be run as a formula, and a caller may have chosen it
    (OWASP, "CSV Injection"); a quotation mark before it keeps it what it is.
    """
    plain = " ".join(cell.split())
    return f"'{plain}" if plain.startswith(_FORMULAS) else plain


def _line(cells: Sequence[str]) -> str:
    return "\t".join(cell_text(cell) for cell in cells) + "\n"
