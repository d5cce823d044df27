"""Keeps the rows of each half hour up to date, in small transactions."""

import math
import sqlite3
from collections.abc import Callable, Generator, Iterable
from functools import partial

from wallboard.domain.caller import known_as
from wallboard.domain.words import Seconds
from wallboard.store.rollup.columns.facts import ANSWERS_SQL, calls_of, settled_by, stays_of
from wallboard.store.rollup.columns.keeping import SPAN, put, put_calls
from wallboard.store.rollup.columns.names import Names, numbered
from wallboard.store.rollup.columns.packs import pack, packable, tear

_AGES = 800 * 86_400 // SPAN * SPAN
"""What is older than that and comes late is from a clock that was wrong."""

FIRST_SQL = (
    'SELECT min(arrived) FROM "call" WHERE arrived >= ?',
    "SELECT min(joined) FROM visit WHERE joined >= ?",
)
WHOS_SQL = """
SELECT caller, caller_raw, max(arrived) FROM "call" WHERE arrived >= ? AND arrived < ? GROUP BY 1, 2
"""
LAST_SQL = "SELECT max(start) FROM column_span"
EARLIEST_SQL = "SELECT min(start) FROM column_span"
AGAIN_SQL = "SELECT start FROM column_span WHERE settled IS NULL AND start >= ? ORDER BY start DESC"
_TOLD_SQL = "INSERT OR IGNORE INTO column_span (start) VALUES (?)"
_LEFT_SQL = "DELETE FROM column_span WHERE settled IS NULL AND start < ?"
_MADE_SQL = "INSERT OR REPLACE INTO column_span (start, settled) VALUES (?, ?)"
MARK_SQL = """
INSERT INTO column_span (start) VALUES (?) ON CONFLICT (start) DO UPDATE SET settled = NULL
"""
MARK_CALL_SQL = """
UPDATE column_span SET settled = NULL
WHERE start = (SELECT CAST(arrived / 1800 AS INTEGER) * 1800 FROM "call" WHERE source = ? AND call = ?)
"""

Step = Callable[[sqlite3.Connection, Callable[[], object]], object]
"""Does something within a transaction."""


def columned(
    connection: sqlite3.Connection, step: Step, frontier: Seconds, kept: Seconds
) -> Generator[None, None, None]:
    """Make the half hours before the frontier that are missing, the latest first. Raises sqlite3.Error.

    What began before `kept` may be forgotten, so those stay as they are.
    """
    step(connection, partial(_advance, connection, frontier, kept))
    for (start,) in connection.execute(AGAIN_SQL, (kept,)).fetchall():
        if start + SPAN <= frontier:
            step(connection, partial(_number, connection, start))
            yield
            step(connection, partial(make, connection, start))
            yield
    for day, settled in packable(connection, frontier, kept):
        step(connection, partial(pack, connection, day, settled))
        yield


def _advance(connection: sqlite3.Connection, frontier: Seconds, kept: Seconds) -> None:
    """Note which half hours can be made, from the first fact on."""
    connection.execute(_LEFT_SQL, (kept,))
    (last,) = connection.execute(LAST_SQL).fetchone()
    after = kept if last is None else last + SPAN
    first = min(_first(connection, sql, after) for sql in FIRST_SQL) if last is None else after
    if first < frontier:
        spans = range(math.floor(first / SPAN) * SPAN, math.floor(frontier / SPAN) * SPAN, SPAN)
        connection.executemany(_TOLD_SQL, ((start,) for start in spans))


def _first(connection: sqlite3.Connection, sql: str, after: Seconds) -> Seconds:
    (first,) = connection.execute(sql, (after,)).fetchone()
    return math.inf if first is None else first


def _number(connection: sqlite3.Connection, start: int) -> None:
    """Number the callers of a half hour: it takes as long as all the rest."""
    latest: dict[str, Seconds] = {}
    for caller, raw, at in connection.execute(WHOS_SQL, (start, start + SPAN)):
        who = known_as(caller, raw)
        if who is not None:
            latest[who] = max(at, latest.get(who, at))
    numbered(connection, (), latest)


def make(connection: sqlite3.Connection, start: int) -> None:
    """Make one half hour, replacing its older self."""
    from wallboard.store.rollup.columns.rows import words_of, written  # noqa: PLC0415 -- they load numpy
    from wallboard.store.rollup.columns.whole import answers_of  # noqa: PLC0415 -- likewise

    end = start + SPAN
    calls = calls_of(connection, start, end)
    stays, settled = stays_of(connection, start, end)
    answers = connection.execute(ANSWERS_SQL, (start, end)).fetchall()
    words = words_of(calls, stays) | {text for _, *texts in answers for text in texts}
    names = Names(connection)
    numbered(connection, names.unknown_words(words), names.unknown_callers(calls))
    put_calls(connection, start, written(calls, stays, names))
    put(connection, "answer", start, [answers_of(answers, names).tobytes()])
    connection.execute(_MADE_SQL, (start, max(settled, settled_by(calls), start)))


def mark_spans(
    connection: sqlite3.Connection, instants: Iterable[Seconds], calls: Iterable[tuple[str, str]]
) -> None:
    """Note that half hours no longer hold: those of some instants, and those in which some calls arrived."""
    (last,) = connection.execute(LAST_SQL).fetchone()
    if last is None:
        return
    (first,) = connection.execute(EARLIEST_SQL).fetchone()
    spans = {math.floor(at / SPAN) * SPAN for at in instants}
    # What is between an older log and what was known is made as well, or each question would look there
    spans.update(range(max(min(spans, default=first), first - _AGES), first, SPAN))
    connection.executemany(MARK_SQL, ((start,) for start in spans if start <= last))
    connection.executemany(MARK_CALL_SQL, calls)
    tear(connection)
