"""Numbers of telephones in a table of calls: read once for all that differ in their last digits only."""

from functools import lru_cache

from msgspec import Struct

from wallboard.domain.caller import RAW_LIMIT, caller_of, plain_text

_TAIL = 4
_SHORT = 5
"""More digits than an extension has."""
_KEPT = 200_000


class Number(Struct, frozen=True, gc=False):
    """A number as it was written, and as E.164 where it is one."""

    number: str | None
    raw: str

    @property
    def short(self) -> bool:
        """Whether it is an extension or a service rather than a number of the world."""
        return self.number is None and 0 < len(self.raw) <= _SHORT and self.raw.isdecimal()


NOBODY = Number(None, "")


class Numbers:
    """Reads them for a site's country. What a country's rules look at is in front, so the rest is copied."""

    def __init__(self, country: str) -> None:
        """Take the ISO 3166 code of the site; without it only international numbers are known."""
        self._country = country
        self._fronts: dict[str, str | None] = {}

    def read(self, cell: str | float) -> Number:
        """Read a cell; a spreadsheet may have made a number of it."""
        text = cell.strip() if isinstance(cell, str) else whole(cell)
        digits = text[1:] if text[:1] == "+" else text
        if not (digits.isascii() and digits.isdecimal() and len(digits) > _SHORT + 1):
            return self._slowly(text)
        front, tail = text[:-_TAIL], text[-_TAIL:]
        if front not in self._fronts:
            self._learn(front, tail)
        known = self._fronts[front]
        return Number(None if known is None else known + tail, text[:RAW_LIMIT])

    def _learn(self, front: str, tail: str) -> None:
        """Note what becomes of a front: its length tells whether a number is possible, its end does not."""
        number = caller_of(front + tail, "", self._country).number
        if len(self._fronts) >= _KEPT:
            self._fronts.clear()
        self._fronts[front] = None if number is None else number[:-_TAIL]

    def _slowly(self, text: str) -> Number:
        caller = caller_of(text, "", self._country)
        return Number(caller.number, caller.raw)


def whole(cell: str | float) -> str:
    """Write a cell as a text; of a whole number without its point."""
    if isinstance(cell, str):
        return cell.strip()
    return str(int(cell)) if cell.is_integer() else str(cell)


def text_of(cell: str | float, limit: int = 80) -> str:
    """Write a cell as a text that is safe to show."""
    text = cell.strip() if isinstance(cell, str) else whole(cell)
    return text if text.isascii() and text.isprintable() and len(text) <= limit else plain_text(text, limit)


@lru_cache(maxsize=4_096)
def word_of(cell: str | float) -> str:
    """Do the same as `text_of` for columns in which few different words stand."""
    return text_of(cell)
