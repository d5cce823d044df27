"""The cache's tables, as a list of small changes that have been made to them.

A migration has its name for ever and is never edited once it has landed: a change of
the cache is one more function at the end, added to `STEPS`. sqlite-utils applies each once,
in one transaction with the note that it did.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from wallboard.store.records.steps import m0008_records
from wallboard.store.seen.steps import m0005_callers

if TYPE_CHECKING:
    from sqlite_utils.db import Database

SET = "wallboard"


def m0001_facts(db: "Database") -> None:
    """Each kind of fact under its natural key, with the indexes that its questions need."""
    _m0001_visit(db)
    _m0001_visit_indexes(db)
    _m0001_offer(db)
    _m0001_call(db)
    _m0001_queue(db)
    _m0001_agents(db)
    _m0001_diagnostics(db)


def _m0001_visit(db: "Database") -> None:
    columns = {
        "source": str,
        "call": str,
        "queue": str,
        "nth": int,
        "joined": float,
        "outcome": str,
        "linked": str,
    }
    columns |= {"caller": str, "caller_raw": str, "caller_name": str, "line": str, "via": str}
    columns |= {"answered": float, "left": float, "ended": float, "wrap_until": float, "hold_s": float}
    columns |= {"agent": str, "position_in": int, "position_out": int, "priority": int, "end_cause": str}
    columns |= {"server_wait_s": int, "server_talk_s": int, "exact": int, "seen": str}
    db.table("visit").create(
        columns,
        pk=("source", "call", "queue", "nth"),
        not_null={
            "joined",
            "outcome",
            "caller_raw",
            "caller_name",
            "via",
            "hold_s",
            "priority",
            "exact",
            "seen",
        },
        strict=True,
    )


def _m0001_visit_indexes(db: "Database") -> None:
    db.execute("CREATE INDEX visit_joined ON visit (joined)")
    db.execute("CREATE INDEX visit_queue ON visit (queue, joined)")
    db.execute("CREATE INDEX visit_caller ON visit (caller, joined) WHERE caller IS NOT NULL")
    db.execute(
        "CREATE INDEX visit_lost ON visit (joined, caller) WHERE outcome NOT IN ('answered', 'waiting')"
    )
    db.execute(
        "CREATE INDEX visit_open ON visit (source, joined) WHERE outcome = 'waiting'"
        " OR (outcome = 'answered' AND ended IS NULL AND end_cause IS NULL) OR wrap_until = 9e999"
    )
    db.execute(
        "CREATE INDEX visit_numbers ON visit (joined)"
        " WHERE caller IS NOT NULL OR caller_raw <> '' OR caller_name <> ''"
    )


def _m0001_offer(db: "Database") -> None:
    db.table("offer").create(
        {"source": str, "call": str, "queue": str, "nth": int, "k": int}
        | {"agent": str, "at": float, "ended": float, "result": str},
        pk=("source", "call", "queue", "nth", "k"),
        not_null={"agent", "at"},
        strict=True,
    )
    db.execute("CREATE INDEX offer_at ON offer (at)")
    db.execute("CREATE INDEX offer_agent ON offer (agent, at)")


def _m0001_call(db: "Database") -> None:
    columns = {
        "source": str,
        "call": str,
        "direction": str,
        "arrived": float,
        "caller": str,
        "caller_raw": str,
    }
    columns |= {"line": str, "answered": float, "ended": float, "pre": str, "menu_path": str, "mark": str}
    columns |= {"result": str, "partial": int, "internal": int}
    db.table("call").create(
        columns,
        pk=("source", "call"),
        not_null={"direction", "arrived", "caller_raw", "menu_path", "partial", "internal"},
        strict=True,
    )
    db.execute('CREATE INDEX call_arrived ON "call" (arrived)')
    db.execute('CREATE INDEX call_caller ON "call" (caller, arrived) WHERE caller IS NOT NULL')
    db.execute('CREATE INDEX call_open ON "call" (source, arrived) WHERE ended IS NULL')
    db.execute("CREATE INDEX call_numbers ON \"call\" (arrived) WHERE caller IS NOT NULL OR caller_raw <> ''")


def _m0001_queue(db: "Database") -> None:
    db.table("queue").create(
        {"source": str, "queue": str, "target_s": float}, pk=("source", "queue"), strict=True
    )


def _m0001_agents(db: "Database") -> None:
    db.table("agent").create(
        {"source": str, "agent": str, "name": str}, pk=("source", "agent"), not_null={"name"}, strict=True
    )
    db.table("agent_spell").create(
        {"source": str, "agent": str, "since": float, "until": float}
        | {"state": str, "reason": str, "queue": str, "call": str},
        pk=("source", "agent", "since"),
        not_null={"state", "reason"},
        strict=True,
    )
    db.execute("CREATE INDEX agent_spell_since ON agent_spell (since)")
    db.execute('CREATE INDEX agent_spell_open ON agent_spell (source, agent) WHERE "until" IS NULL')


def _m0001_diagnostics(db: "Database") -> None:
    db.table("coverage").create(
        {"source": str, "since": float, "until": float, "kind": str, "why": str},
        pk=("source", "since"),
        not_null={"until", "kind", "why"},
        strict=True,
    )
    db.execute('CREATE INDEX coverage_until ON coverage ("until")')
    db.table("anomaly").create(
        {"source": str, "day": str, "kind": str, "subject": str}
        | {"first": float, "last": float, "count": int, "sample": str},
        pk=("source", "day", "kind", "subject"),
        not_null={"first", "last", "count", "sample"},
        strict=True,
    )
    db.execute('CREATE INDEX anomaly_last ON anomaly ("last")')


def m0002_call_details(db: "Database") -> None:
    """What the dial plan, the caller or the agent says of a call: greeting, rating, result."""
    for column in (
        "greeted REAL",
        "asked INTEGER NOT NULL DEFAULT 0",
        "rating REAL",
        "solved INTEGER",
        "result_code TEXT NOT NULL DEFAULT ''",
    ):
        db.execute(f'ALTER TABLE "call" ADD COLUMN {column}')


def m0003_rollup(db: "Database") -> None:
    """Ready-made sums of each five minutes, hour and day: see `store.rollup`; and an agent's calls.

    `rollup_cell.sums` is a sparse vector whose places `rollup_slot` names. A stretch of five minutes before
    `frontier` in `rollup_state` is made unless it is in `rollup_dirty`; longer ones are made if they are in
    `rollup_span`.
    """
    db.execute("CREATE INDEX visit_agent ON visit (agent, joined) WHERE agent IS NOT NULL")
    db.execute("CREATE TABLE rollup_slot (slot INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT")
    db.execute(
        "CREATE TABLE rollup_series (series INTEGER PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL,"
        " name TEXT NOT NULL, UNIQUE (kind, source, name)) STRICT"
    )
    db.execute(
        "CREATE TABLE rollup_cell (series INTEGER NOT NULL, length INTEGER NOT NULL, start INTEGER NOT NULL,"
        " settled REAL NOT NULL, top REAL, top_at REAL, sums BLOB NOT NULL,"
        " PRIMARY KEY (series, length, start)) STRICT"
    )
    db.execute("CREATE INDEX rollup_cell_start ON rollup_cell (length, start)")
    db.execute(
        "CREATE TABLE rollup_span (length INTEGER NOT NULL, start INTEGER NOT NULL,"
        " PRIMARY KEY (length, start)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE TABLE rollup_dirty (start INTEGER PRIMARY KEY) STRICT")
    db.execute("CREATE TABLE rollup_state (name TEXT PRIMARY KEY, value REAL NOT NULL) STRICT")


def m0004_columns(db: "Database") -> None:
    """Calls by the half hour as rows of numbers: see `store.rollup.columns`.

    A half hour that is in `column_span` with a `settled` is made, also where nothing happened in it; one
    without has to be made again. A caller's number outlives what it stood for: who is forgotten has no `who`.
    """
    db.execute("CREATE TABLE column_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT")
    db.execute(
        "CREATE TABLE column_caller (id INTEGER PRIMARY KEY, who TEXT UNIQUE, latest REAL NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX column_caller_latest ON column_caller (latest) WHERE who IS NOT NULL")
    db.execute("CREATE TABLE column_span (start INTEGER PRIMARY KEY, settled REAL) STRICT")
    db.execute("CREATE INDEX column_span_again ON column_span (start) WHERE settled IS NULL")
    for kind in ("call", "way", "who", "answer"):
        db.execute(f"CREATE TABLE column_{kind} (start INTEGER PRIMARY KEY, numbers BLOB NOT NULL) STRICT")


def m0006_column_by_column(db: "Database") -> None:
    """Calls by the half hour column by column, so that a question reads what it needs; all are made anew.

    `length` tells how many calls there are; a column with a single number has it for all of them.
    """
    for kind, columns in (
        ("call", ("arrived", "answered", "ended", "who", "source", "flags")),
        ("way", ("joined", "greeted", "line", "places", "reason", "mark")),
        ("like", ("rating", "item", "stays", "talks")),
    ):
        db.execute(f"DROP TABLE IF EXISTS column_{kind}")
        places = ("start INTEGER PRIMARY KEY", "length INTEGER NOT NULL")
        numbers = (f"{column} BLOB NOT NULL" for column in columns)
        db.execute(f"CREATE TABLE column_{kind} ({', '.join((*places, *numbers))}) STRICT")
    db.execute("UPDATE column_span SET settled = NULL")


def m0007_packs(db: "Database") -> None:
    """Half hours of a day may stand together in one row at its beginning, which `pack` tells."""
    db.execute("ALTER TABLE column_span ADD COLUMN pack INTEGER")
    db.execute("CREATE INDEX column_span_loose ON column_span (start, settled) WHERE pack IS NULL")
    db.execute(
        "CREATE INDEX column_span_torn ON column_span (pack) WHERE settled IS NULL AND pack IS NOT NULL"
    )


STEPS: tuple[Callable[["Database"], None], ...] = (
    m0001_facts,
    m0002_call_details,
    m0003_rollup,
    m0004_columns,
    m0005_callers,
    m0006_column_by_column,
    m0007_packs,
    m0008_records,
)


def applied(connection: sqlite3.Connection) -> frozenset[str]:
    """Names of the migrations that this file has had; empty for a new or a foreign file."""
    noted = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    if connection.execute(noted).fetchone() is None:
        return frozenset()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))
    return frozenset(name for (name,) in rows)


def known() -> frozenset[str]:
    """Names of the migrations that this program knows."""
    return frozenset(step.__name__ for step in STEPS)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what is pending, each in a transaction of its own. Raises sqlite3.Error."""
    from sqlite_utils.db import Database  # noqa: PLC0415 -- 130 ms that only a cache in need of change pays
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415 -- the same

    migrations = Migrations(SET)
    for step in STEPS:
        migrations()(step)
    migrations.apply(Database(connection, execute_plugins=False, recursive_triggers=False))
