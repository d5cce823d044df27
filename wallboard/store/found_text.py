"""How callers are spelt where they are searched: the digits of a number, and names without accents."""

import re

from wallboard.domain.naming.plain import plain

_NOT_DIGITS = re.compile("[^0-9\n]+")
_LINE = "\n"


def text_of(number: str, *names: str) -> str:
    """Spell a caller: a line of digits for each number, then a line for each name; no piece crosses lines."""
    digits = _NOT_DIGITS.sub("", number)
    return _LINE.join(part for part in (*digits.split(_LINE), *(spelt(name) for name in names)) if part)


def spelt(name: str) -> str:
    """Spell a name, or what is typed of one: without accents and capitals, single spaces."""
    return " ".join(plain(name).split())
