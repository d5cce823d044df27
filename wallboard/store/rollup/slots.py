"""Where each sum has its place in the sparse vector of a cell.

A cell is a row of pairs (place, number) that add up, whatever they count: adding cells is adding numbers
of equal places. The places of sums are named in the table `rollup_slot` as they are first met, so a sum
that a later version counts gets a place of its own. The places of waits are worked out:
they are the histograms by which any promise of whole seconds can be judged.
"""

import sqlite3
import struct
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from enum import IntEnum
from typing import Any, get_args, get_type_hints

from wallboard.domain.tally import CallTally, Tally

FAMILY = 24
"""A histogram's number stands above this bit of a place, the key of a wait below it."""
PAIR = struct.Struct("<Id")
"""One pair as it is stored: place and number, little-endian, without padding."""

WIDE = struct.Struct("<IId")
"""One pair of a bundle: series, place and number."""
TOP = 7 << FAMILY
"""The place in a bundle of the longest wait of a series: the longest counts, not the sum."""

_LONGEST = (1 << FAMILY) - 1


class Family(IntEnum):
    """Which visits a histogram of waits is of; the last two by whole seconds as the server counts."""

    ANSWERED = 1
    ABANDONED = 2
    EXITED = 3
    PARITY_COMPLETED = 4
    PARITY_ABANDONED = 5


JUDGED = frozenset(
    {
        "answered_in_target",
        "abandoned_in_target",
        "short_abandoned",
        "exited_late",
        "exited_missed",
        "parity_completed_in",
        "parity_abandoned_in",
    }
)
"""Sums that depend on a promise: they are made of the histograms when a question is asked."""
APART = frozenset({"waits", "longest_wait", "waiting_late"})
"""Made of a histogram, kept in a column of its own, and known of the present only."""


def place_of(family: Family, key: int) -> int:
    """Return the place of the waits of one key."""
    return family << FAMILY | max(0, min(key, _LONGEST))


def packed(vector: Mapping[int, float]) -> bytes:
    """Write a vector, without its zeroes, by place."""
    return b"".join(PAIR.pack(place, number) for place, number in sorted(vector.items()) if number)


def unpacked(data: bytes) -> Iterator[tuple[int, float]]:
    """Read a vector."""
    return PAIR.iter_unpack(data)


def bundled(vectors: Mapping[int, Mapping[int, float]]) -> bytes:
    """Write the vectors of some series, by number, one after the other."""
    return b"".join(
        WIDE.pack(series, place, number)
        for series, vector in sorted(vectors.items())
        for place, number in sorted(vector.items())
        if number or place == TOP
    )


class Slots:
    """The names of the places of sums, as one cache knows them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read them."""
        self._numbers: dict[str, int] = {
            name: slot for slot, name in connection.execute("SELECT slot, name FROM rollup_slot")
        }
        self._fresh: list[tuple[int, str]] = []

    @property
    def names(self) -> dict[int, str]:
        """Names by place."""
        return {slot: name for name, slot in self._numbers.items()}

    def number(self, name: str) -> int:
        """Return the place of a sum; it gets one if it has none."""
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = max(self._numbers.values(), default=-1) + 1
            self._fresh.append((number, name))
        return number

    def vector_of(self, kind: str, sums: Tally | CallTally) -> dict[int, float]:
        """Return the vector of what a tally says for any promise."""
        return {self.number(f"{kind}.{name}"): value for name, value in _flat(sums)}

    def missing(self) -> tuple[str, ...]:
        """Name what this program counts and the cache has no place for."""
        return tuple(name for name in expected() if name not in self._numbers)

    def save(self, connection: sqlite3.Connection) -> None:
        """Write the new ones."""
        connection.executemany("INSERT OR IGNORE INTO rollup_slot (slot, name) VALUES (?, ?)", self._fresh)
        self._fresh.clear()


def expected() -> Iterator[str]:
    """Name every sum that is counted; those counted by kinds of something by a name for all of them."""
    for kind, tally in (("visits", Tally), ("calls", CallTally)):
        for field in fields(tally):
            if field.name not in JUDGED | APART:
                yield f"{kind}.{field.name}"


def setter(tally: type[Tally | CallTally], name: str) -> Callable[[Tally | CallTally, float], None]:
    """Give what puts a sum by its name (without that of its kind) into an empty tally."""
    field, _, key = name.partition(".")
    kind = _KINDS[tally].get(field)
    if kind is None:  # a later version counted it
        return lambda _tally, _value: None
    if key:
        return lambda tally, value: getattr(tally, field).__setitem__(kind(key), int(value))
    return lambda tally, value: setattr(tally, field, kind(value))


def _flat(sums: Tally | CallTally) -> Iterator[tuple[str, float]]:
    for name in _KINDS[type(sums)]:
        value = getattr(sums, name)
        if isinstance(value, Counter):
            yield from ((f"{name}.{key}", number) for key, number in value.items() if number)
        elif value:
            yield name, value


def _kinds(tally: type[Tally | CallTally]) -> dict[str, Any]:
    """Say of each sum what it is made with: `int`, `float`, or the kind of a counter's keys."""
    hints = get_type_hints(tally)
    names = [field.name for field in fields(tally) if field.name not in JUDGED | APART]
    return {name: (get_args(hints[name]) or (hints[name],))[0] for name in names}


_KINDS = {tally: _kinds(tally) for tally in (Tally, CallTally)}
