"""Notes who called, in the transaction that writes their calls."""

import sqlite3
from collections.abc import Iterable

from msgspec import Struct

from wallboard.domain.caller import known_as
from wallboard.domain.callers.typed import text_of
from wallboard.domain.facts import Call, Visit
from wallboard.domain.words import Seconds
from wallboard.store.tables import storable

# An import may tell of calls that are older than what is known: a name that was heard later counts.
_PUT = """
INSERT INTO caller_seen (form, who, "last", name, text) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET "last" = max("last", excluded."last"),
  name = CASE WHEN excluded.name <> '' AND (excluded."last" >= "last" OR name = '') THEN excluded.name
    ELSE name END,
  text = CASE WHEN excluded.name <> '' AND (excluded."last" >= "last" OR name = '') THEN excluded.text
    ELSE text END
WHERE excluded."last" > "last" OR (excluded.name <> '' AND excluded.name <> name)
"""


class _Seen(Struct):
    """A caller in one batch."""

    number: str | None
    raw: str
    last: Seconds
    name: str = ""


def note_callers(connection: sqlite3.Connection, facts: Iterable[object]) -> None:
    """Note the callers of calls and visits that are being written; others are passed over."""
    seen: dict[str, _Seen] = {}
    for fact in facts:
        if isinstance(fact, Visit) and (fact.caller or fact.caller_raw):
            _add(seen, fact.caller, fact.caller_raw, fact.joined, fact.caller_name)
        elif isinstance(fact, Call) and (fact.caller or fact.caller_raw):
            _add(seen, fact.caller, fact.caller_raw, fact.arrived)
    rows = [row for one in seen.values() if (row := _row(one)) is not None]
    if rows:
        connection.executemany(_PUT, rows)


def _add(seen: dict[str, _Seen], number: str | None, raw: str, at: Seconds, name: str = "") -> None:
    form = number or raw
    one = seen.get(form)
    if one is None:
        seen[form] = _Seen(number, raw, at, name)
    else:
        one.name = name if name and (at >= one.last or not one.name) else one.name
        one.last = max(one.last, at)


def _row(one: _Seen) -> tuple[str, str, Seconds, str, str] | None:
    who = known_as(one.number, one.raw)
    if who is None:  # withheld, a placeholder, an extension
        return None
    name = storable(one.name)
    return storable(one.number or one.raw), who, one.last, name, text_of(who, name)
