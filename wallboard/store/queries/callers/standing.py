"""What became of the callers of a past time, and of what was promised for it."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.snapshot import LostSums
from wallboard.domain.words import Seconds, SourceName

if TYPE_CHECKING:
    from wallboard.store.queries.columns.memo import Memo


class CallersThen(Struct, frozen=True):
    """What a period needs besides its visits and calls; the fields are called as those of `Period`."""

    lost: LostSums
    repeats: RepeatSums
    promises: tuple[PromiseSums, ...]
    quality: QualitySums


def callers_then(
    connection: sqlite3.Connection,
    period: tuple[Seconds, Seconds],
    at: Seconds,
    rules: CallRules,
    sources: Sequence[SourceName] | None = None,
    memo: "Memo | None" = None,
) -> CallersThen:
    """Give what is said of the callers and promises of `[since, until)`, as known at `at`.

    What was lost in it may have been made good long after it. With a `memo` it is asked in pieces: raises
    UnfinishedError where there is more to be read.
    """
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.queries.columns.then import said_of  # noqa: PLC0415 -- likewise

    return CallersThen(*said_of(Source(connection, at, rules, sources, memo), period, rules))
