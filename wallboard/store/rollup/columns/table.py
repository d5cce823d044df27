"""Rows of numbers, kept column by column: a question goes through a few of them, each in one piece."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Which = slice | NDArray[np.bool_] | NDArray[np.intp]


class Rows:
    """Columns of one length; a column is got when somebody first looks at it."""

    def __init__(self, length: int, get: Callable[[str], NDArray[np.generic]]) -> None:
        """Get nothing yet."""
        self._length = length
        self._get = get
        self._known: dict[str, NDArray[np.generic]] = {}

    def __len__(self) -> int:
        """Count the rows."""
        return self._length

    def __getitem__(self, name: str) -> NDArray:  # type: ignore[type-arg]  # of whatever kind it is
        """Give a column."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._get(name)
        return found

    def pick(self, which: Which) -> "Rows":
        """Give some of the rows, in this order."""
        match which:
            case slice():
                length = len(range(*which.indices(self._length)))
            case _ if which.dtype == np.bool_:
                return self.pick(np.flatnonzero(which))
            case _:
                length = len(which)
        return Rows(length, lambda name: self[name][which])

    def changed(self, columns: Mapping[str, NDArray[np.generic]]) -> "Rows":
        """Give the same rows with other numbers in some columns."""
        return Rows(self._length, lambda name: columns[name] if name in columns else self[name])


def rows_of(columns: NDArray[np.void]) -> Rows:
    """Take rows with named places apart into columns."""
    return Rows(len(columns), lambda name: np.ascontiguousarray(columns[name]))


def packed(column: NDArray[np.generic]) -> bytes:
    """Write a column down; one whose numbers are all the same as one number."""
    numbers, one = column.tobytes(), column[:1].tobytes()
    return one if numbers == one * len(column) else numbers


def unpacked(numbers: bytes, length: int, size: int) -> bytes:
    """Read it again: `size` bytes for each number."""
    return numbers if len(numbers) == length * size else numbers * length


def read(row: Sequence[Any], table: np.dtype[np.void]) -> Rows:
    """Read a row of a table: how many there are, and a column after the other."""
    length, *columns = row
    by_name = dict(zip(table.names or (), columns, strict=True))

    def column(name: str) -> NDArray[np.generic]:
        kind = table[name]
        return np.frombuffer(unpacked(by_name[name], length, kind.itemsize), kind)

    return Rows(length, column)


def joined(rows: Sequence[Sequence[Any]], table: np.dtype[np.void]) -> list[int | bytes]:
    """Put rows of a table that follow each other together."""
    lengths, *columns = zip(*rows, strict=True)
    found: list[int | bytes] = [sum(lengths)]
    for name, parts in zip(table.names or (), columns, strict=True):
        size = table[name].itemsize
        whole = b"".join(unpacked(part, n, size) for n, part in zip(lengths, parts, strict=True))
        found.append(packed(np.frombuffer(whole, table[name])))
    return found


def stacked(*parts: Rows) -> Rows:
    """Put rows one after the other."""
    return Rows(sum(map(len, parts)), lambda name: np.concatenate([part[name] for part in parts]))
