"""Reads durations and amounts of money, as tables of calls write them."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from math import isfinite
from typing import Literal

from wallboard.domain.records.layout import DurationStyle
from wallboard.domain.words import Seconds

_UNIT: dict[DurationStyle, float] = {"minutes": 60.0, "days": 86_400.0, "milliseconds": 0.001}
_SPACES = re.compile(r"[\s'’_]")
_SPELT = re.compile(r"(-?)(?:(\d+)\s*h\w*)?\s*(?:(\d+)\s*m\w*)?\s*(?:(\d+)\s*s\w*)?")
_MONEY = re.compile(r"[^0-9,.()-]+")
_PARTS = 3
_THOUSANDS = 4
"""Signs from a separator of thousands to the end."""


@lru_cache(maxsize=65_536)
def duration_of(text: str, style: DurationStyle, decimal: Literal[".", ","]) -> Seconds | None:
    """Read a duration in seconds, which may be negative; nothing written is 0. None: it is none."""
    text = text.strip()
    if not text:
        return 0.0
    if ":" in text:
        return _clock(text, style)
    try:
        value = float(plain_number(text, decimal))
    except ValueError:
        return _spelt(text)
    return as_seconds(value, style)


def as_seconds(value: float, style: DurationStyle) -> Seconds | None:
    """Turn a number into seconds; None: it is none."""
    seconds = value * _UNIT.get(style, 1.0)
    return round(seconds, 3) if isfinite(seconds) else None


@lru_cache(maxsize=65_536)
def amount_of(text: str, decimal: Literal[".", ","]) -> Decimal | None:
    """Read an amount of money, with or without its currency. None: it is none, or nothing is written.

    What a book-keeper puts into brackets is negative.
    """
    digits = _MONEY.sub("", text)
    negative = digits.startswith("(") and digits.endswith(")")
    try:
        value = Decimal(plain_number(digits.strip("().,"), decimal))
    except InvalidOperation:
        return None
    return -value if negative else value


def plain_number(text: str, decimal: Literal[".", ","]) -> str:
    """Write a number as programs read it: without separators of thousands, with a point.

    A single sign of the other kind that does not stand before three digits is a decimal sign all the same.
    """
    text = _SPACES.sub("", text)
    other = "," if decimal == "." else "."
    if text.count(other) == 1 and decimal not in text and len(text) - text.index(other) != _THOUSANDS:
        decimal, other = other, decimal  # type: ignore[assignment]
    return text.replace(other, "").replace(decimal, ".")


def _clock(text: str, style: DurationStyle) -> Seconds | None:
    sign = -1.0 if text.startswith("-") else 1.0
    parts = text.lstrip("+-").replace(",", ".").split(":")
    try:
        values = [float(part) for part in parts]
    except ValueError:
        return None
    if len(values) > _PARTS or any(value < 0 or not isfinite(value) for value in values):
        return None
    if len(values) < _PARTS:
        values = [*values, 0.0] if style == "h:m" else [0.0, *values]
    hours, minutes, seconds = values
    return sign * (hours * 3600 + minutes * 60 + seconds)


def _spelt(text: str) -> Seconds | None:
    """Read such as `1h 02m 3s`."""
    found = _SPELT.fullmatch(text.lower())
    if found is None or not any(found.groups()[1:]):
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups()[1:])
    return (-1.0 if found[1] else 1.0) * (hours * 3600 + minutes * 60 + seconds)
