"""In which letters (encoding) a file is written, where nothing says so."""

import codecs
import re

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import say

ENCODINGS = ("utf-8", "utf-16", "cp1250", "cp1251", "cp1252", "cp1257")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COUNTRIES = {
    "cp1250": frozenset("AL BA CZ HR HU ME MK PL RO RS SI SK".split()),
    "cp1251": frozenset("BG BY KG KZ MN RU TJ UA".split()),
    "cp1257": frozenset("EE LT LV".split()),
}
"""Where spreadsheets of old write so (Windows' ANSI code page of that country)."""
_CYRILLIC = re.compile(rb"[\xa8\xaf\xb2-\xb4\xb8\xba\xbf\xc0-\xff]{3,}")
"""A word of Cyrillic letters in cp1251; Latin ones hardly ever have three letters beyond ASCII in a row."""
_BEYOND = re.compile(rb"[\x80-\xff]+")
_HALF = 2
_LATIN_SHARE = 0.25
"""UTF-16 of Latin letters has more zeros than that."""


def text_of(content: bytes, country: str = "", wanted: str = "") -> tuple[str, str]:
    """Read a file's bytes; return the text and the encoding it was read by.

    It is the one that is `wanted`, else the one that the first bytes name, else UTF-8 if it is that, else
    that of the country's Windows, or Cyrillic. Raises WallboardError when it is not written so, or in one
    that is not known.
    """
    if wanted:
        return _read(content, _known(wanted)), wanted
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _read(content, name), name.removesuffix("-sig")
    for name in ("utf-8", *_without_bom(content), _of_country(content, country)):
        try:
            return content.decode(name), name
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", "replace"), "cp1252"


def _without_bom(content: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark is every other byte zero, as far as it is Latin."""
    odd, even = content[1:400:2].count(0), content[0:400:2].count(0)
    if not content or max(odd, even) < len(content[:400]) * _LATIN_SHARE:
        return ()
    return ("utf-16-le" if odd > even else "utf-16-be",)


def _of_country(content: bytes, country: str) -> str:
    if _is_cyrillic(content):
        return "cp1251"
    return next((name for name, some in _COUNTRIES.items() if country.upper() in some), "cp1252")


def _is_cyrillic(content: bytes) -> bool:
    """Whether most letters beyond ASCII stand in rows: a Russian list may be read anywhere."""
    words = sum(len(found[0]) for found in _CYRILLIC.finditer(content))
    return words * _HALF > sum(len(found[0]) for found in _BEYOND.finditer(content))


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise WallboardError(
            say("error", "There is no encoding “{name}”.", name=name),
            say("error", "Usual ones are {names}.", names=", ".join(ENCODINGS)),
        ) from error


def _read(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        raise WallboardError(
            say("error", "The file is not written in {name}: byte {n}.", name=name, n=error.start + 1),
            say("error", "Say in what it is with --encoding, such as {names}.", names=", ".join(ENCODINGS)),
        ) from error
