"""Writes all that is known of one caller: as one file for programs, and as tables for people."""

import csv
import json
import os
import sqlite3
from collections.abc import Sequence
from math import isfinite
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins

from wallboard.app.moment import written
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.store.book.tables import CONTACTS, DEEDS, DELIVERIES, NOTES
from wallboard.store.erasing.forms import bare_forms, written_forms
from wallboard.store.queries.records.caller import records_of_caller
from wallboard.store.tables import CALLS, OFFERS, VISITS, Table
from wallboard.ui.export.csv_file import BOM
from wallboard.ui.models.copying import cell_text

_INSTANTS = frozenset(
    "at arrived joined answered left ended wrap_until greeted until since next_at began".split()
)
_OF_CALLER = "caller = ?1 OR (caller IS NULL AND length(caller_raw) > 0 AND caller_raw = ?1)"


class Record(Struct, frozen=True):
    """All that is known of a caller, as plain values by kind."""

    who: CallerId
    numbers: tuple[str, ...]
    """In every form in which they were sent."""
    tables: dict[str, list[dict[str, Any]]]

    @property
    def calls(self) -> int:
        """How many calls are known."""
        return len(self.tables["calls"])


def record_of(connection: sqlite3.Connection, who: CallerId) -> Record:
    """Gather what cache and book know of a caller, on a reader's connection."""
    forms = sorted({who} | bare_forms(connection, who))
    written = written_forms(connection, who)
    visits = _rows(connection, VISITS, forms, _OF_CALLER)
    notes = _rows(connection, NOTES, [who], "who = ?1")
    tables: dict[str, list[dict[str, Any]]] = {
        "calls": _rows(connection, CALLS, forms, _OF_CALLER),
        "visits": visits,
        "offers": [one for visit in visits for one in _offers(connection, visit)],
        "contact": _rows(connection, CONTACTS, [who], "who = ?1"),
        "deeds": _rows(connection, DEEDS, [who], "who = ?1"),
        "notes": notes,
        "deliveries": _rows(connection, DELIVERIES, sorted({note["id"] for note in notes}), "note = ?1"),
        "records": _records(connection, sorted({who} | written)),
    }
    return Record(who, tuple(sorted(written)), tables)


def write_record(record: Record, folder: Path) -> tuple[Path, ...]:
    """Write it into a folder that is new or empty; only this user may read it. Raises WallboardError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise WallboardError(
                say("error", "The folder “{folder}” is not empty.", folder=folder),
                mark("error", "Name a new one, so that nothing is mixed with what it holds."),
            )
        whole = json.dumps(to_builtins(record), ensure_ascii=False, indent=1)
        files = [_write(folder / "caller.json", whole)]
        files += [_write_table(folder / f"{name}.csv", rows) for name, rows in record.tables.items() if rows]
    except OSError as error:
        raise WallboardError(
            say("error", "“{folder}” can't be written: {why}.", folder=folder, why=error.strerror),
            mark("error", "Name a folder that you may write to."),
        ) from error
    return tuple(files)


def _rows(
    connection: sqlite3.Connection, table: Table[Any], keys: Sequence[str], where: str
) -> list[dict[str, Any]]:
    sql = f'SELECT {table.selected} FROM "{table.name}" WHERE {where}'  # noqa: S608 -- our own words
    return [_plain(fact) for key in keys for fact in table.facts(connection.execute(sql, (key,)))]


def _records(connection: sqlite3.Connection, forms: Sequence[str]) -> list[dict[str, Any]]:
    """Gather the imported call records, with the set that each is of."""
    found = (one for form in forms for one in records_of_caller(connection, form))
    return [{"set": name} | _plain(record) for name, record in found]


def _offers(connection: sqlite3.Connection, visit: dict[str, Any]) -> list[dict[str, Any]]:
    sql = f'SELECT {OFFERS.selected} FROM offer WHERE source = ? AND "call" = ? AND queue = ? AND nth = ?'  # noqa: S608 -- our own columns
    key = tuple(visit[name] for name in ("source", "call", "queue", "nth"))
    return [_plain(offer) for offer in OFFERS.facts(connection.execute(sql, key))]


def _plain(fact: Struct) -> dict[str, Any]:
    """Write instants as people and programs read them, in UTC."""
    values: dict[str, Any] = to_builtins(fact)
    for name in _INSTANTS & values.keys():
        at = values[name]
        values[name] = written(at) if at is not None and isfinite(at) else None
    return values


def _write(path: Path, text: str) -> Path:
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _write_table(path: Path, rows: list[dict[str, Any]]) -> Path:
    _write(path, BOM)
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(rows[0])
        # Names are chosen by callers: none may be a formula to a spreadsheet
        writer.writerows([cell_text("" if v is None else str(v)) for v in row.values()] for row in rows)
    return path
