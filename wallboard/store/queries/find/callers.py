"""Who is meant by a part of a number or name, as it is typed: whose number it is, then who called last.

Common pieces are found among the callers of late, which are looked through; for what is rare there, an index
of pieces of three characters has few callers of any time. So neither way reads much, whatever is typed.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from heapq import nlargest
from typing import Any

from msgspec import Struct

from wallboard.domain.callers.typed import Marks, Typed, marks_in_name, marks_in_number, typed
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.words import Seconds
from wallboard.store.queries.find.named import named
from wallboard.store.queries.find.pieces import PIECE, beginning, fitting, matching

LATE = 20_000
"""Callers who rang last that are looked through: some 10 ms."""
MOST = 5_000
"""Callers of any time that are compared by when they rang."""
COUNTED = 200
"""Calls of one caller that are counted."""

_CALLS = """
SELECT count(*), total(answered IS NULL AND ended IS NOT NULL AND pre IS NOT 'self_served') FROM (
  SELECT answered, ended, pre FROM "call" WHERE {0} AND direction = 'in' AND NOT internal
  ORDER BY arrived DESC LIMIT ?)
"""
_CALLS_OF = (
    _CALLS.format("caller = ?"),
    _CALLS.format("caller IS NULL AND length(caller_raw) > 0 AND caller_raw = ?"),
)
_FORMS = """
SELECT form, name, "last" FROM caller_seen WHERE form = ?1
UNION ALL SELECT form, name, "last" FROM caller_seen WHERE who = ?1 AND who <> form
"""
_FORM_BEGINS = 'SELECT id, "last" FROM caller_seen WHERE form >= ? AND form < ? LIMIT ?'
_WHO_BEGINS = 'SELECT id, "last" FROM caller_seen WHERE who >= ? AND who < ? AND who <> form LIMIT ?'
_EXACT = """
SELECT who FROM caller_seen WHERE form IN ('+' || ?1, ?1)
UNION SELECT who FROM caller_seen WHERE who = ?1 AND who <> form
"""
_WHO = "SELECT who FROM caller_seen WHERE id = ?"
_CONTACT = "SELECT name, company FROM contact WHERE who = ?"


class FoundCaller(Struct, frozen=True):
    """One caller, and where what was typed is in what is shown of them."""

    who: CallerId
    number: str
    """As it was presented last: E.164, else as it was sent; `who` of somebody who never rang."""
    name: str = ""
    company: str = ""
    last: Seconds | None = None
    """When they were last heard of; None: they only stand in the address book or a note."""
    calls: int = 0
    """How often they rang, of the last 200 calls."""
    lost: int = 0
    """How many of these nobody answered."""
    number_marks: Marks = ()
    name_marks: Marks = ()
    company_marks: Marks = ()


class Found(Struct, frozen=True):
    """Callers: those whose whole number was typed, then those who rang last."""

    callers: tuple[FoundCaller, ...] = ()
    more: bool = False
    """There are others whom more typing would find."""
    searched: bool = True
    """False: with so few characters only those who rang of late were looked through."""


def find_callers(
    connection: sqlite3.Connection, text: str, country: str = "", limit: int = 50, late: int = LATE
) -> Found:
    """Find at most `limit` callers by what is typed, on a reader's connection.

    `country` is the ISO 3166 code of the site, to read national numbers. What has neither digit nor letter
    finds nobody. `late`: how many of those who rang last are looked through.
    """
    sought = typed(text, country)
    if not sought.ways:
        return Found()
    lasts, whole = _called(connection, sought, limit, late)
    for who in named(connection, sought, MOST // 10):
        if who not in lasts:
            lasts[who] = _last(connection, who)
    exact = _exact(connection, sought)
    lasts |= {who: _last(connection, who) for who in exact if who not in lasts}
    best = nlargest(limit, lasts.items(), key=lambda item: (item[0] in exact, item[1] or 0.0, item[0]))
    callers = tuple(_described(connection, who, sought) for who, _ in best)
    return Found(callers, more=len(lasts) > limit, searched=whole)


def _exact(connection: sqlite3.Connection, sought: Typed) -> frozenset[CallerId]:
    """Give whose number was typed whole: it may be a part of others who rang later."""
    numbers = (way[0].removeprefix("\n") for way in sought.ways if len(way) == 1)
    return frozenset(
        who
        for number in numbers
        if number.isdecimal() and len(number) >= PIECE
        for (who,) in connection.execute(_EXACT, (number,))
    )


def _called(
    connection: sqlite3.Connection, sought: Typed, limit: int, late: int
) -> tuple[dict[CallerId, Seconds | None], bool]:
    """Give who called and fits, with their last call, and whether all callers were looked at."""
    found = _of_late(connection, sought, limit + 1, late)
    matches = matching(sought)
    whole = len(found) > limit or None not in matches or _few(connection, late)
    if len(found) <= limit:
        for way, match in zip(sought.ways, matches, strict=True):
            if (start := beginning(way)) is not None:
                found |= _that_begin(connection, start)
            elif match is not None:
                found |= _of_any_time(connection, match, sought)
    best = nlargest(limit + 1, found.items(), key=lambda item: item[1])
    return _by_who(connection, best), whole


def _of_late(connection: sqlite3.Connection, sought: Typed, most: int, late: int) -> dict[int, Seconds]:
    where, values = fitting(sought)
    sql = (
        'SELECT id, "last" FROM (SELECT id, "last", text FROM caller_seen ORDER BY "last" DESC LIMIT ?)'  # noqa: S608 -- our own words
        f" WHERE {where} LIMIT ?"
    )
    return dict(connection.execute(sql, (late, *values, most)))


def _of_any_time(connection: sqlite3.Connection, match: str, sought: Typed) -> dict[int, Seconds]:
    where, values = fitting(sought, "c.text")
    sql = (
        'SELECT c.id, c."last" FROM caller_piece JOIN caller_seen AS c ON c.id = caller_piece.rowid'  # noqa: S608 -- the same
        f" WHERE caller_piece MATCH ? AND {where} LIMIT ?"
    )
    return dict(connection.execute(sql, (match, *values, MOST)))


def _that_begin(connection: sqlite3.Connection, digits: str) -> dict[int, Seconds]:
    """Give whose number begins so, by the order of numbers: its pieces are in too many of them."""
    found: dict[int, Seconds] = {}
    for sql, start in ((_FORM_BEGINS, f"+{digits}"), (_FORM_BEGINS, digits), (_WHO_BEGINS, digits)):
        found |= dict(connection.execute(sql, (start, start + ":", MOST)))  # a colon comes after nine
    return found


def _few(connection: sqlite3.Connection, late: int) -> bool:
    """Whether all who ever called are among those of late."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM caller_seen LIMIT ?)"
    return int(connection.execute(sql, (late + 1,)).fetchone()[0]) <= late


def _by_who(connection: sqlite3.Connection, rows: Iterable[Sequence[Any]]) -> dict[CallerId, Seconds | None]:
    found: dict[CallerId, Seconds | None] = {}
    for key, last in rows:
        (who,) = connection.execute(_WHO, (key,)).fetchone()
        found[who] = max(last, found.get(who) or last)
    return found


def _last(connection: sqlite3.Connection, who: CallerId) -> Seconds | None:
    return max((last for _, _, last in connection.execute(_FORMS, (who,))), default=None)


def _described(connection: sqlite3.Connection, who: CallerId, sought: Typed) -> FoundCaller:
    forms = sorted(connection.execute(_FORMS, (who,)), key=lambda form: -form[2])
    number, name, last = forms[0] if forms else (who, "", None)
    known_name, company = connection.execute(_CONTACT, (who,)).fetchone() or ("", "")
    shown = known_name or next((one for _, one, _ in forms if one), name)
    calls, lost = _counted(connection, [form for form, _, _ in forms])
    return FoundCaller(
        who,
        number,
        shown,
        company,
        last,
        calls,
        lost,
        marks_in_number(number, sought),
        marks_in_name(shown, sought),
        marks_in_name(company, sought),
    )


def _counted(connection: sqlite3.Connection, forms: Iterable[str]) -> tuple[int, int]:
    calls = lost = 0
    for form in forms:
        for sql in _CALLS_OF:
            some, some_lost = connection.execute(sql, (form, COUNTED)).fetchone()
            calls, lost = calls + some, lost + int(some_lost)
    return calls, lost
