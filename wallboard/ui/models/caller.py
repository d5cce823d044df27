"""Who called, as far as a screen may show it: the number always, the name beside it. No Qt in it."""

from wallboard.domain.caller import NAME_LIMIT, known_as, plain_text
from wallboard.domain.naming.plain import plain
from wallboard.domain.text import mark
from wallboard.ui.format import caller_number
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words

NAME = mark("table", "Name")
"""What the name is called where it stands in a cell of its own."""


def caller_words(number: str | None, raw: str, setting: Setting) -> Words:
    """Write the number as this screen may show it."""
    return caller_number(number, raw, mask=setting.options.mask)


def name_beside(name: str, setting: Setting, number: str | None = None, raw: str = "") -> str:
    """Return what the address book calls a caller, else the name that the line sent.

    Nothing where numbers are hidden: a name says as much of somebody.
    """
    if setting.options.mask:
        return ""
    return book_name(number, raw, setting) or plain_text(name, NAME_LIMIT)


def book_name(number: str | None, raw: str, setting: Setting) -> str:
    """Return what the address book calls a caller; nothing where it does not know them."""
    who = known_as(number, raw) if number or raw else None
    return "" if who is None else plain_text(setting.name_of(who), NAME_LIMIT)


def is_called(text: str, caller: tuple[str | None, str, str], setting: Setting) -> bool:
    """Whether a typed text means a caller of this number, raw number and name.

    Where numbers are hidden, only a whole number does: nobody may guess them digit by digit.
    """
    number, raw, name = caller
    digits = _digits(text)
    known = [_digits(one) for one in (number, raw) if one]
    if setting.options.mask:
        return bool(digits) and not _letters(text) and digits in known
    if digits and not _letters(text) and any(digits in one for one in known):
        return True
    wanted = plain(text)
    known_name = plain(book_name(number, raw, setting))
    return wanted in plain(name) or wanted in plain(raw) or bool(known_name and wanted in known_name)


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal())


def _letters(text: str) -> bool:
    return any(c.isalpha() for c in text)
