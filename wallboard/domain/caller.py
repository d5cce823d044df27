"""Who calls: a number as E.164, and a name that is safe to show.

Both are chosen by the caller, so both are treated as hostile.
"""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

NAME_LIMIT = 80
RAW_LIMIT = 64
_NOBODY = frozenset(
    {
        "",
        "unknown",
        "<unknown>",
        "anonymous",
        "asterisk",
        "unavailable",
        "restricted",
        "withheld",
    }
)


_KEYPAD = ("266696687", "7378742833", "2562533", "8656696", "86282452253")
"""ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE typed on a telephone's keys: so some carriers
send a withheld number (Twilio's help lists them)."""
_ZEROS = "0000000"
_DIALLED = frozenset("0123456789+-/(). ")
_OTHER = re.compile("[^0-9]+")
_SHORTEST = 6
"""A shorter number is an extension or a service code, which many share."""


class Caller(Struct, frozen=True, gc=False):
    """A caller as the line presented them."""

    number: str | None = None
    """E.164 such as +36551234567, or None when withheld or no telephone number."""
    raw: str = ""
    name: str = ""


WITHHELD = Caller()


@lru_cache(maxsize=65_536)
def caller_of(raw: str, name: str = "", country: str = "") -> Caller:
    """Read what the line presented.

    `country` is the ISO 3166 code of the site; without it, only international numbers can be read.
    A number that cannot be a telephone number keeps its raw text and has no `number`.
    """
    raw = plain_text(raw, RAW_LIMIT)
    name = plain_text(name, NAME_LIMIT)
    shown_name = "" if name.lower() in _NOBODY or name == raw else name
    if raw.lower() in _NOBODY:
        return Caller(None, "", shown_name)
    return Caller(_e164(raw, country), raw, shown_name)


@lru_cache(maxsize=65_536)
def known_as(number: str | None, raw: str) -> str | None:
    """Return what tells one caller from all others; None: withheld, a placeholder, or no number at all.

    Where the site's country is not known, a national number has no E.164 and counts as it was sent.
    """
    text = number or raw
    digits = _OTHER.sub("", text)
    if number is None and (len(digits) < _SHORTEST or not _DIALLED.issuperset(text)):
        return None
    if len(set(digits)) <= 1 or digits in _KEYPAD or _is_all_zeros(digits):
        return None
    return number or digits


def _is_all_zeros(digits: str) -> bool:
    """Whether nothing but zeros follows a country's code; a firm's own number may well end in seven."""
    if not digits.endswith(_ZEROS):
        return False
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE  # noqa: PLC0415 -- as in `_e164`

    code = digits.rstrip("0")
    return any(int(code + "0" * zeros) in COUNTRY_CODE_TO_REGION_CODE for zeros in range(3))


def plain_text(text: str, limit: int) -> str:
    """Drop control, formatting (right-to-left marks) and unassigned characters; fold white space; cut."""
    kept = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text[: limit * 4])
    return " ".join(kept.split())[:limit]


def _e164(raw: str, country: str) -> str | None:
    import phonenumbers  # noqa: PLC0415 -- its metadata costs start-up time, and some sources know no callers

    try:
        parsed = phonenumbers.parse(raw, country or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
