"""Lets a question that has to read much from the facts be asked in pieces."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar, cast

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.words import Seconds
from wallboard.store.rollup.columns.names import Names
from wallboard.store.rollup.columns.rows import Written

Piece: TypeAlias = Written | NDArray[np.uint32]
"""Some calls, or who called."""
T = TypeVar("T", bound=Piece)


class Run(Struct, frozen=True):
    """Half hours in a row that are all made, or all not."""

    since: Seconds
    until: Seconds
    is_made: bool


class UnfinishedError(Exception):
    """Some of what was asked for is read, and is in the memo: ask again."""


class Memo:
    """What a question has read from the facts so far, so that it can be asked in pieces.

    What is not ready-made takes long to read, and others wait for the same thread.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Nothing is read."""
        self.names = Names(connection)
        self.of = 0
        """How many pieces there are, about."""
        self._pieces: dict[tuple[str, Seconds, Seconds], Piece] = {}
        self._left = 0

    @property
    def done(self) -> int:
        """How many pieces are read."""
        return len(self._pieces)

    def begin(self, pieces: int) -> None:
        """Let so many be read until it is asked again; what the cache numbered meanwhile is taken over."""
        self._left = pieces
        changed = self.names.settled() if self._pieces else {}
        if changed is None:
            self._pieces.clear()
            self.names.forget()
        elif changed:
            for piece in self._pieces.values():
                _renumber(piece, changed)

    def piece(self, kind: str, run: Run, read: Callable[[], T]) -> T:
        """Give a piece, read now or before. Raises UnfinishedError where enough was read at once."""
        key = kind, run.since, run.until
        if key not in self._pieces:
            if not self._left:
                raise UnfinishedError
            self._left -= 1
            self._pieces[key] = read()
        return cast("T", self._pieces[key])


def _renumber(piece: Piece, changed: Mapping[int, int]) -> None:
    whos: NDArray[np.uint32] = piece.calls["who"] if isinstance(piece, Written) else piece
    old = np.array(sorted(changed), whos.dtype)
    new = np.array([changed[number] for number in old.tolist()], whos.dtype)
    there = np.isin(whos, old)
    whos[there] = new[np.searchsorted(old, whos[there])]
