"""A value against its target: OK, WARN or ALARM, without flicker.

A level is left only when the value has come back by a dead band, so that a
figure that hovers at its limit doesn't blink.
"""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class Level(StrEnum):
    """How a value stands against its target."""

    NONE = "none"
    """No target, no value, or too few calls to judge: neutral colour."""
    OK = "ok"
    WARN = "warn"
    ALARM = "alarm"


class Band(Struct, frozen=True):
    """Limits of a figure: from `warn` on it is a warning, from `alarm` on an alarm.

    With `higher_is_better` a value below is bad, otherwise one above. A value exactly at `warn` is
    fine. `back` is how far a value must come back before its level gets better again. A limit that
    is None is not watched; the other one still is.
    """

    warn: float | None = None
    alarm: float | None = None
    higher_is_better: bool = True
    back: float = 0.0


_BADNESS = {Level.NONE: 0, Level.OK: 0, Level.WARN: 1, Level.ALARM: 2}


def judge(value: float | None, band: Band, before: Level = Level.NONE) -> Level:
    """Say the level of a value, given the level it had before. No value has no level."""
    if value is None or (band.warn is None and band.alarm is None):
        return Level.NONE
    plain = _plain(value, band)
    if _BADNESS[plain] >= _BADNESS[before]:
        return plain
    held = _plain(value - band.back if band.higher_is_better else value + band.back, band)
    return held if _BADNESS[held] <= _BADNESS[before] else before


def worst(levels: Iterable[Level]) -> Level:
    """Return the worst of several levels; none has none."""
    return max(levels, key=lambda level: (_BADNESS[level], level is Level.OK), default=Level.NONE)


def _plain(value: float, band: Band) -> Level:
    if _beyond(value, band.alarm, band):
        return Level.ALARM
    if _beyond(value, band.warn, band):
        return Level.WARN
    return Level.OK


def _beyond(value: float, limit: float | None, band: Band) -> bool:
    if limit is None:
        return False
    return value < limit if band.higher_is_better else value > limit
