"""Some days by promise and by number dialled."""

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.periods import Day
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.words import Seconds, SourceName

if TYPE_CHECKING:
    from wallboard.store.queries.columns.promised import Promised


class PromisedDays(Struct, frozen=True):
    """What came of the calls of a day, or of several in a row."""

    promises: tuple[PromiseSums, ...] = ()
    """Of each promise of the rules, in their order."""
    heard: tuple[Heard, ...] = ()
    """Likewise: the calls that each is about, counted or not."""
    lines: Mapping[str, Heard] = {}
    """By number dialled; empty: nobody knows which."""
    line_promises: Mapping[str, PromiseSums] = {}
    """What was promised for each: by the promise that names it, else by the one about all calls."""
    quality: QualitySums = QualitySums()
    """How the calls were liked, and what the menu served."""


class DaysWanted(Struct, frozen=True):
    """Which days in a row, as known when."""

    days: tuple[Day, ...]
    at: Seconds
    rules: CallRules
    sources: tuple[SourceName, ...] | None = None


class DaysRead(Struct, frozen=True):
    """The answer, or how far reading has come."""

    found: PromisedDays | None
    done: int = 0
    of: int = 0
    """In pieces: what is ready-made is none."""
    memo: object = None
    """To be handed in with the same question again, where there is no answer yet."""


AT_ONCE = 2
"""So many pieces are read from the facts for one part of an answer: some tenths of a second."""


def promised_days(connection: sqlite3.Connection, wanted: DaysWanted) -> PromisedDays:
    """Give what came of the calls that arrived in these days."""
    if not wanted.days:
        return PromisedDays()
    from wallboard.store.queries.columns.promised import promised_among  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- likewise

    return _made(promised_among(Source(connection, wanted.at, wanted.rules, wanted.sources), *_of(wanted)))


def promised_in_pieces(connection: sqlite3.Connection, wanted: DaysWanted, memo: object = None) -> DaysRead:
    """Give the same; where much of it is not ready-made, some of it is read, and it is to be asked again."""
    if not wanted.days:
        return DaysRead(PromisedDays())
    from wallboard.store.queries.columns.memo import Memo, UnfinishedError  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.queries.columns.promised import promised_among  # noqa: PLC0415 -- likewise
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- likewise

    known = memo if isinstance(memo, Memo) else Memo(connection)
    known.begin(AT_ONCE)
    source = Source(connection, wanted.at, wanted.rules, wanted.sources, known)
    try:
        found = promised_among(source, *_of(wanted))
    except UnfinishedError:
        return DaysRead(None, known.done, max(known.of, known.done), known)
    return DaysRead(_made(found), known.done, known.done)


def _of(wanted: DaysWanted) -> tuple[tuple[Day, ...], CallRules]:
    return wanted.days, wanted.rules


def _made(found: "Promised") -> PromisedDays:
    return PromisedDays(found.promises, found.heard, found.lines, found.line_promises, found.quality)
