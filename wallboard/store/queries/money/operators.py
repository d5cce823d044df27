"""Which calls of a period came and went over which operator, and how much each carried at once."""

import sqlite3
from typing import TYPE_CHECKING

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.vendors.operator import Operator, OperatorLoad
from wallboard.domain.words import Seconds, SourceName

if TYPE_CHECKING:
    from wallboard.store.queries.columns.reading import Source

AT_ONCE = 2
"""So many pieces are read from the facts for one part of an answer."""


class OperatorsWanted(Struct, frozen=True):
    """Which period, as known when, and who carries what."""

    since: Seconds
    until: Seconds
    at: Seconds
    zone: str
    operators: tuple[Operator, ...]
    sources: tuple[SourceName, ...] | None = None


class OperatorsRead(Struct, frozen=True):
    """The answer, or how far reading has come."""

    found: tuple[OperatorLoad, ...] | None
    """In the order of the settings, then all that no operator carries; of a name without calls too."""
    done: int = 0
    of: int = 0
    memo: object = None


def operators_of(connection: sqlite3.Connection, wanted: OperatorsWanted) -> tuple[OperatorLoad, ...]:
    """Give the load of each operator."""
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- it loads numpy

    return _among(Source(connection, wanted.at, CallRules(), wanted.sources), wanted)


def operators_in_pieces(
    connection: sqlite3.Connection, wanted: OperatorsWanted, memo: object = None
) -> OperatorsRead:
    """Give the same; where much of it is not ready-made, some of it is read, and it is to be asked again."""
    from wallboard.store.queries.columns.memo import Memo, UnfinishedError  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- likewise

    known = memo if isinstance(memo, Memo) else Memo(connection)
    known.begin(AT_ONCE)
    try:
        found = _among(Source(connection, wanted.at, CallRules(), wanted.sources, known), wanted)
    except UnfinishedError:
        return OperatorsRead(None, known.done, max(known.of, known.done), known)
    return OperatorsRead(found, known.done, known.done)


def _among(source: "Source", wanted: OperatorsWanted) -> tuple[OperatorLoad, ...]:
    from wallboard.store.queries.money.carried import carried_among  # noqa: PLC0415 -- it loads numpy

    return carried_among(source, wanted)
