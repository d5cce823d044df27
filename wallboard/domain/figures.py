"""What a figure is: a key, a title, a formula in words, and the one function that makes it.

A `PeriodKpi` eats the sums of a period, a `NowKpi` the present of a queue.
Either way the value is a number or None ("no value is not zero"), and the
declaration is all there is: tile, table, tooltip, help and JSON are made from it.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.snapshot import Period, QueueNow
from wallboard.domain.text import Text


class Unit(StrEnum):
    """In what a figure is counted, which decides how it is shown."""

    COUNT = "count"
    SHARE = "share"
    """A fraction 0…1, shown in percent."""
    PERCENT = "percent"
    """Already in percent, as Asterisk prints its own."""
    SECONDS = "seconds"
    INSTANT = "instant"
    """Unix time, shown as a time of day."""


class Figure(Struct, frozen=True):
    """A value, and for a share or a mean what was divided by what."""

    value: float | None
    parts: tuple[float, float] | None = None
    firm: bool = True
    """False: so much is not settled yet that it is to be shown in grey."""


NOTHING = Figure(None)


def count(number: float | None) -> Figure:
    """Make a figure that is not divided."""
    return Figure(number)


def ratio(top: float, bottom: float) -> Figure:
    """Divide; an empty denominator has no value."""
    return Figure(top / bottom if bottom else None, (top, bottom))


class Basis(StrEnum):
    """Which happenings belong to a period."""

    COHORT = "cohort"
    """All that became of the visits that joined, or of the calls that arrived, in it."""
    EVENT = "event"
    """What happened in it, whenever it began."""
    CLOCK = "clock"
    """The time that passed in it."""


class PeriodKpi(Struct, frozen=True):
    """A figure of a period; `basis` says what belongs to it."""

    key: str
    title: Text
    unit: Unit
    formula: Text
    read: Callable[[Period], Figure]
    higher_is_better: bool | None = None
    also: tuple[str, ...] = ()
    """Everyday names that the command line takes as well."""
    leaves_out: Text | None = None
    """What is not in it, in words; None: nothing that one would expect."""
    beside: tuple[str, ...] = ()
    """Keys of other definitions of the same thing, to be shown next to it."""
    basis: Basis = Basis.COHORT
    fraction: tuple[Text, Text] | None = None
    """What is divided by what, where it is: what the two `parts` of its figures count."""
    differs: Text | None = None
    """Who counts so, and what is different about it: said where it stands beside another definition."""
    counts_out: Callable[[Period], tuple[tuple[Text, int], ...]] | None = None
    """Counts what it leaves out, by kind; None: one visit or call at a time tells whether it is in it."""
    whole_day: bool = False
    """Whether nobody counts it for the last 30 minutes."""


class NowKpi(Struct, frozen=True):
    """A figure of this instant."""

    key: str
    title: Text
    unit: Unit
    formula: Text
    read: Callable[[QueueNow], Figure]
    higher_is_better: bool | None = None
    also: tuple[str, ...] = ()
    leaves_out: Text | None = None
    """What is not in it, in words; None: nothing that one would expect."""
    beside: tuple[str, ...] = ()
    """Keys of figures of the day that could be taken for it, to be shown next to it."""


Kpi: TypeAlias = PeriodKpi | NowKpi

HALF_HOUR = "_30m"
"""Ending of the keys of figures over the last 30 minutes instead of the day."""
