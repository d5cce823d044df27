"""Where in a row the columns of a layout are."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Cell, Column, Layout, Role
from wallboard.domain.records.numbers import text_of
from wallboard.domain.text import mark, say


class Places(Struct, frozen=True):
    """Columns by what they say, counted from 0."""

    of: dict[Role, int]
    without: tuple[tuple[int, frozenset[str], tuple[str, ...]], ...]
    """Rows to leave out: the column, whole words, and beginnings of words."""
    needed: int
    """So many cells a row must have."""

    def left_out(self, row: Sequence[Cell]) -> bool:
        """Whether the layout leaves a row out."""
        for place, words, beginnings in self.without:
            word = text_of(row[place]).lower() if place < len(row) else ""
            if word in words or (beginnings and word.startswith(beginnings)):
                return True
        return False


def places_of(layout: Layout, headings: Sequence[str]) -> Places:
    """Find them. Raises WallboardError: no such column, or none that is needed."""
    found = {role: _place(column, headings) for role, column in layout.columns.items()}
    if Role.START not in found:
        raise WallboardError(
            mark("error", "No column says when a call began."),
            mark("error", "Say which column is the start; a call without one can't be placed."),
        )
    if not found.keys() & {Role.CALLER, Role.CALLED, Role.LINE}:
        raise WallboardError(
            mark("error", "No column says who called or who was called."),
            mark("error", "Say which column is the caller or the number called."),
        )
    without = tuple(
        (_place(one.column, headings), *words_of(one.words)) for one in layout.without if one.words
    )
    needed = max(found[role] for role in found if role in _NEEDED) + 1
    return Places(found, without, needed)


def words_of(words: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Part whole words from beginnings of words, which end in `*`; all in small letters."""
    small = [word.strip().lower() for word in words]
    whole = frozenset(word for word in small if not word.endswith("*"))
    return whole, tuple(word[:-1] for word in small if word.endswith("*"))


_NEEDED = frozenset(
    {Role.START, Role.TIME, Role.CALLER, Role.CALLED, Role.DURATION, Role.TALK, Role.ENDED, Role.ID}
)


def heading_key(text: str) -> str:
    """Write a heading so that case and spaces do not tell two of them apart."""
    return " ".join(text.replace("\ufeff", "").split()).casefold()


def _place(column: Column, headings: Sequence[str]) -> int:
    if isinstance(column, int):
        if column < 1:
            raise WallboardError(
                say("error", "There is no column {number}.", number=column),
                mark("error", "Columns are counted from 1."),
            )
        return column - 1
    keys = [heading_key(heading) for heading in headings]
    try:
        return keys.index(heading_key(column))
    except ValueError:
        raise WallboardError(
            say("error", "There is no column “{column}” in this file.", column=column),
            say("error", "Its columns are: {columns}.", columns=", ".join(headings[:20]) or "–"),
        ) from None
