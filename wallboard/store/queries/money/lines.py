"""The calls of a period by line and campaign, with what became of their callers and of what was promised."""

import sqlite3
from typing import TYPE_CHECKING

from msgspec import Struct

from wallboard.domain.money.standing import LineSeen
from wallboard.domain.promise.heard import Heard
from wallboard.store.queries.callers.campaigns import LinesWanted

if TYPE_CHECKING:
    from wallboard.store.queries.columns.reading import Source

AT_ONCE = 2
"""So many pieces are read from the facts for one part of an answer: some tenths of a second."""


class LinesSeen(Struct, frozen=True):
    """All of them, and what they come to."""

    rows: tuple[LineSeen, ...] = ()
    """Most calls first."""
    total: LineSeen = LineSeen("", (), None, Heard())
    """All calls together: a caller of two lines is one caller."""


class LinesRead(Struct, frozen=True):
    """The answer, or how far reading has come."""

    found: LinesSeen | None
    done: int = 0
    of: int = 0
    """In pieces: what is ready-made is none."""
    memo: object = None
    """To be handed in with the same question again, where there is no answer yet."""


def lines_seen(connection: sqlite3.Connection, wanted: LinesWanted) -> LinesSeen:
    """Give what came of the calls of a period."""
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- it loads numpy

    return _among(Source(connection, wanted.at, wanted.rules, wanted.sources), wanted)


def lines_in_pieces(connection: sqlite3.Connection, wanted: LinesWanted, memo: object = None) -> LinesRead:
    """Give the same; where much of it is not ready-made, some of it is read, and it is to be asked again."""
    from wallboard.store.queries.columns.memo import Memo, UnfinishedError  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- likewise

    known = memo if isinstance(memo, Memo) else Memo(connection)
    known.begin(AT_ONCE)
    try:
        found = _among(Source(connection, wanted.at, wanted.rules, wanted.sources, known), wanted)
    except UnfinishedError:
        return LinesRead(None, known.done, max(known.of, known.done), known)
    return LinesRead(found, known.done, known.done)


def _among(source: "Source", wanted: LinesWanted) -> LinesSeen:
    from wallboard.store.queries.money.counting import lines_among  # noqa: PLC0415 -- it loads numpy

    return lines_among(source, wanted)
