"""In which encoding a table of calls is written, by its bytes.

A few headings are too little for detectors that know languages by their statistics
(docs/decisions/0036-call-records.md). What is known here helps more: which letters each language has beside
those of ASCII, what headings are called, and the country.
"""

import codecs
import itertools
from collections import Counter

from wallboard.domain.records.headings import known_words

_BYTE_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћџђ№"
# The letters of languages that share a table of letters; the countries in which it is the likelier one
_TABLES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "cp1250",
        ("áéíóöőúüű", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "ăâîșşțţ"),
        "HU PL CZ SK SI HR RO BA AL",
    ),
    ("cp1252", ("äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "àèéìòù", "ãáàâçéêíóõú", "äåæøö"), ""),
    ("cp1251", (_CYRILLIC,), "RU UA BY BG RS MK KZ"),
    ("cp1257", ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"), "LT LV EE"),
    ("cp1254", ("çğıiöşü",), "TR AZ"),
    ("cp1253", ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ",), "GR CY"),
    ("iso8859_2", ("áéíóöőúüű", "ąćęłńóśźż", "áčďéěíňóřšťúůýž"), ""),
    ("cp852", ("áéíóöőúüű", "ąćęłńóśźż"), ""),
    ("cp866", (_CYRILLIC,), ""),
    ("koi8_r", (_CYRILLIC,), ""),
)
_SIGNS = frozenset("€£§°«»„“”–…’")
_NOT_LATIN = frozenset(_CYRILLIC + "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ")
_SAMPLE = 6_000
_WEIRD = -1.0


def encoding_of(head: bytes, country: str = "") -> str:
    """Return how the beginning of a file is encoded, as Python names it."""
    for mark, name in _BYTE_ORDER:
        if head.startswith(mark):
            return name
    wide = _wide(head)
    if wide is not None:
        return wide
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return _by_letters(head, country)
    return "utf-8"


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 without a mark by the zeros of every other byte."""
    even, odd = head[0:2000:2].count(0), head[1:2000:2].count(0)
    least = max(2, len(head[:2000]) // 5)
    if odd >= least > even * 4:
        return "utf-16-le"
    return "utf-16-be" if even >= least > odd * 4 else None


def _by_letters(head: bytes, country: str) -> str:
    lines = [line for line in head.splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE]
    return max(
        (_score(sample, name, letters, country in where.split()), -place, name)
        for place, (name, letters, where) in enumerate(_TABLES)
    )[2]


def _score(sample: bytes, encoding: str, alphabets: tuple[str, ...], at_home: bool) -> float:
    text = sample.decode(encoding, "replace")
    counted = Counter(sign for sign in text if not sign.isascii())
    total = sum(counted.values()) or 1
    best = max(
        sum(count for sign, count in counted.items() if sign.lower() in letters) for letters in alphabets
    )
    odd = sum(count for sign, count in counted.items() if not sign.isalpha() and sign not in _SIGNS)
    return (
        best / total
        + _WEIRD * odd / total
        - (_shouting(text) + _mixed(text)) / total
        + 0.3 * known_words(text)
        + (0.2 if at_home else 0.0)
    )


def _shouting(text: str) -> int:
    """Count capitals beyond ASCII right behind small letters: no word is written so."""
    return sum(
        not here.isascii() and here.isupper() and before.islower()
        for before, here in itertools.pairwise(text)
    )


def _mixed(text: str) -> int:
    """Count Cyrillic and Greek letters beside Latin ones: no word has both."""
    foreign = [not sign.isascii() and sign.isalpha() and sign.lower() in _NOT_LATIN for sign in text]
    plain = [sign.isascii() and sign.isalpha() for sign in text]
    beside = zip(foreign[1:], plain, strict=False), zip(foreign, plain[1:], strict=False)
    return sum(other and latin for pairs in beside for other, latin in pairs)
