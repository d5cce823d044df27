"""Single values out of a message: text from the wire as numbers, or None when it is none."""

from collections.abc import Mapping

from wallboard.domain.words import Seconds

_LONGEST = 15
"""Digits; more would not be a count or a time, and reading millions of digits is slow on purpose."""


def whole(fields: Mapping[str, str], name: str) -> int | None:
    """Read a whole number, or None when it is missing or no number."""
    text = fields.get(name, "")
    if len(text) > _LONGEST or not text.isascii() or not text.removeprefix("-").isdigit():
        return None
    return int(text)


def count(fields: Mapping[str, str], name: str) -> int:
    """Read a count; 0 when it is missing."""
    return whole(fields, name) or 0


def decimal(fields: Mapping[str, str], name: str) -> float | None:
    """Read a number such as `33.3` or `1795328579.941732`, or None."""
    text = fields.get(name, "")
    left, _, right = text.partition(".")
    digits = left.removeprefix("-") + right
    if len(text) > 2 * _LONGEST or not digits.isascii() or not digits.isdigit() or not left.removeprefix("-"):
        return None
    return float(text)


def moment(fields: Mapping[str, str], name: str) -> Seconds | None:
    """Read a time of the server's clock; None when it is missing or 0, which means never."""
    return decimal(fields, name) or None
