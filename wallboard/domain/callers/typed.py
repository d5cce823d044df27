"""What somebody types to find a caller: a part of a number in any usual form, or words of a name."""

import unicodedata
from functools import lru_cache

from msgspec import Struct

from wallboard.domain.caller import plain_text
from wallboard.domain.naming.plain import plain

LIMIT = 100
"""Characters of what is typed; no number or name is longer."""

_SIGNS = frozenset("+-/(). ")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_JOINS = str.maketrans(dict.fromkeys("-'`\u00b4\u2018\u2019\u02bc", " "))
"""What is written in a name in several ways, or not at all: each side of it is looked for by itself."""
_LINK = "tel:"
_OWN_ZERO = "(0)"
"""Stands after the country's code for those who call from within it, as in +49 (0)89: nobody dials both."""
_FIRST = "\n"
_ABROAD = "00"
Marks = tuple[tuple[int, int], ...]
"""Where something was found in a text: from, and up to but not including."""


@lru_cache(maxsize=16_384)
def text_of(number: str, *names: str) -> str:
    """Spell a caller: a line of digits for each line of `number`, then one for each name that is known.

    Each begins with a line break, so that what is typed of a number's beginning is not found in its middle.
    """
    digits = ("".join(sign for sign in line if "0" <= sign <= "9") for line in number.split(_FIRST))
    return "".join(f"{_FIRST}{part}" for part in (*digits, *(spelt(name) for name in names)) if part)


def spelt(name: str) -> str:
    """Spell a name, or what is typed of one: without accents and capitals, single spaces."""
    return " ".join(plain(name).split())


class Typed(Struct, frozen=True):
    """What is looked for in a caller's text: one of the ways, all parts of it.

    The text is a line for each number (its digits) and each name; a part that begins with a line break is
    looked for where a line begins.
    """

    ways: tuple[tuple[str, ...], ...] = ()

    def fits(self, text: str) -> bool:
        """Whether a caller's text has what was typed."""
        return any(all(part in text for part in way) for way in self.ways)


@lru_cache(maxsize=256)
def typed(text: str, country: str = "") -> Typed:
    """Read what was typed; nothing fits what has neither digit nor letter.

    `country` is the ISO 3166 code of the site: without it, the first zero of a national number is left off.
    """
    text = unicodedata.normalize("NFKC", plain_text(text, LIMIT)).translate(_DASHES)
    text = text.removeprefix(_LINK)
    if text.startswith(("+", _ABROAD)):
        text = text.replace(_OWN_ZERO, "", 1)
    digits = "".join(sign for sign in text if sign.isdecimal() and sign.isascii())
    if digits and all(sign in _SIGNS or sign in digits for sign in text):
        return Typed(tuple((way,) for way in dict.fromkeys(_ways(text.strip(" ("), digits, country))))
    words = tuple(dict.fromkeys(spelt(text).translate(_JOINS).split()))
    return Typed((words,) if any(sign.isalnum() for sign in text) else ())


def _ways(text: str, digits: str, country: str) -> tuple[str, ...]:
    """Say how a number that begins so may be written in full; a part of it may stand anywhere."""
    if text.startswith("+"):
        return (_FIRST + digits,)
    if digits.startswith(_ABROAD) and len(digits) > len(_ABROAD):
        return _FIRST + digits.removeprefix(_ABROAD), digits
    code, trunk = _dialling(country)
    if trunk and digits.startswith(trunk) and len(digits) > len(trunk):
        return f"{_FIRST}{code}{digits.removeprefix(trunk)}", digits
    if not country and digits.startswith("0") and len(digits) > 1:
        return digits, digits.lstrip("0") or digits
    return (digits,)


@lru_cache(maxsize=8)
def _dialling(country: str) -> tuple[str, str]:
    """Return a country's code, and what precedes a number within it: 36 and 06 for Hungary."""
    if not country:
        return "", ""
    import phonenumbers  # noqa: PLC0415 -- its metadata costs start-up time

    code = phonenumbers.country_code_for_region(country)
    trunk = phonenumbers.ndd_prefix_for_region(country, strip_non_digits=True) if code else None
    return str(code or ""), trunk or ""


def marks_in_number(shown: str, sought: Typed) -> Marks:
    """Say where a number that is shown in any form has what was typed."""
    places = [at for at, sign in enumerate(shown) if sign.isdecimal()]
    return _marks(_FIRST + "".join(shown[at] for at in places), [0, *places], sought)


def marks_in_name(shown: str, sought: Typed) -> Marks:
    """Say where a name has what was typed, whatever its accents."""
    letters: list[str] = [_FIRST]
    places = [0]
    for at, sign in enumerate(shown):
        bare = plain(sign)
        letters += bare
        places += [at] * len(bare)
    return _marks("".join(letters), places, sought)


def _marks(text: str, places: list[int], sought: Typed) -> Marks:
    """Find each part of the first way that fits at all; the text's first sign is the line's beginning."""
    for way in sought.ways:
        found = []
        for part in way:
            at = text.find(part)
            if at >= 0:
                first = at + part.startswith(_FIRST)
                found.append((places[first], places[at + len(part) - 1] + 1))
        if found:
            return tuple(sorted(found))
    return ()
