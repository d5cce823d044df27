"""No question goes through all of history: each steps into an index, whatever the cache has grown to."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import wallboard.store.queries as room
from wallboard.store.book.file import attach_book
from wallboard.store.queries.calls import NEWEST, Wanted, conditions, count_sql, page_sql
from wallboard.store.queries.ready.cells import CELLS_SQL
from wallboard.store.rollup import coarse, marks, work
from wallboard.store.rollup.columns import facts, names, packs
from wallboard.store.rollup.columns import work as columns

HISTORY = {"visit", "v", "call", "c", "offer", "agent_spell", "s", "rollup_cell"} | {
    f"column_{kind}" for kind in ("call", "way", "like", "who", "answer", "span", "caller", "word")
}
"""Tables that grow with the years, as the questions call them."""

MODULES = [
    import_module(".".join((room.__name__, *path.relative_to(folder).with_suffix("").parts)))
    for folder in room.__path__
    for path in sorted(Path(folder).rglob("*.py"))
    if path.stem != "__init__"
]


def questions(module: ModuleType) -> Iterator[tuple[str, str]]:
    """The module's own questions that are written out, by name."""
    for name, value in vars(module).items():
        some = value if isinstance(value, tuple) else (value,)
        for number, sql in enumerate(some):
            if name.endswith("SQL") and isinstance(sql, str) and "{" not in sql:
                yield f"{module.__name__.rpartition('.')[2]}.{name}.{number}", sql


EVERY = [
    one
    for module in (*MODULES, coarse, marks, work, columns, facts, names, packs)
    for one in questions(module)
]


@pytest.mark.parametrize("sql", [sql for _, sql in EVERY], ids=[name for name, _ in EVERY])
def test_goes_by_an_index(connection: sqlite3.Connection, sql: str) -> None:
    assert not scanned(connection, sql)


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(0, 1),
        Wanted(0, 1, queue="q", source="s"),
        Wanted(0, 1, caller="+36"),
        Wanted(0, 1, agent="a", source="s"),
        Wanted(0, 1, text="0630"),
    ],
    ids=["all", "queue", "caller", "agent", "text"],
)
def test_pages_of_calls_go_by_an_index(connection: sqlite3.Connection, wanted: Wanted) -> None:
    connection.create_function("folded", 1, str, deterministic=True)
    terms = tuple(term for term, _ in conditions(wanted))
    assert not scanned(connection, page_sql(terms, NEWEST))
    assert not scanned(connection, count_sql(terms))


def test_a_question_without_an_index_is_found_out(connection: sqlite3.Connection) -> None:
    assert scanned(connection, "SELECT * FROM visit WHERE line = ?")
    assert scanned(connection, "SELECT count(*) FROM visit WHERE +joined > ?")


def test_cells_are_looked_up(connection: sqlite3.Connection) -> None:
    assert not scanned(connection, CELLS_SQL.format(marks="?, ?"))


def scanned(connection: sqlite3.Connection, sql: str) -> list[str]:
    """Say which tables are gone through from beginning to end."""
    # What a question brings along in a WITH that depends on how much is asked for
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS span (n, since, until)")
    if "book" not in {name for _, name, _ in connection.execute("PRAGMA database_list")}:
        attach_book(connection, Path("none"))
    rows = connection.execute(f"EXPLAIN QUERY PLAN {sql}", values(sql))
    steps = [row[3].split() for row in rows]
    return [" ".join(step) for step in steps if step[0] == "SCAN" and step[1] in HISTORY]


def values(sql: str) -> Sequence[None] | dict[str, None]:
    """Bind something to each place of a question."""
    names = re.findall(r":(\w+)", sql)
    if names:
        return dict.fromkeys(names)
    numbers = [int(number) for number in re.findall(r"\?(\d+)", sql)]
    return [None] * max([sql.count("?") if not numbers else 0, *numbers])
