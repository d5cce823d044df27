"""A plain table for a terminal: columns by width, numbers to the right."""

import unicodedata
from collections.abc import Sequence

from wallboard.domain.text import printable

_WIDEST, _WIDEST_LAST = 40, 120


def table(head: Sequence[str], rows: Sequence[Sequence[str]], left: frozenset[int] = frozenset({0})) -> str:
    """Lay out rows under a head; the columns in `left` begin at the left, all others end at the right."""
    widest = [_WIDEST] * (len(head) - 1) + [_WIDEST_LAST]
    everything = [[_clean(*cell) for cell in zip(row, widest, strict=True)] for row in (head, *rows)]
    widths = [max(_width(row[n]) for row in everything) for n in range(len(head))]
    lines = [
        "  ".join(_cell(text, widths[n], at_left=n in left) for n, text in enumerate(row)).rstrip()
        for row in everything
    ]
    return "\n".join([lines[0], "─" * min(sum(widths) + 2 * len(widths) - 2, 200), *lines[1:]])


def _clean(text: str, widest: int) -> str:
    """Make a name that somebody else chose harmless, and short enough to leave room for the others."""
    text = printable(text)
    return text if len(text) <= widest else text[: widest - 1] + "…"


def _cell(text: str, width: int, *, at_left: bool) -> str:
    blank = " " * (width - _width(text))
    return text + blank if at_left else blank + text


def _width(text: str) -> int:
    """Say how many places a text takes on a terminal."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) != 0 for c in text)
