"""The cache is brought up to date once, and cheaply when it is."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.store.made import cache_with
from wallboard.store.cache import open_cache
from wallboard.store.migrations import STEPS, applied, known, migrate


def test_a_new_cache_has_had_all_of_them(connection: sqlite3.Connection) -> None:
    assert applied(connection) == known() == {step.__name__ for step in STEPS}


def test_names_tell_the_order() -> None:
    names = [step.__name__ for step in STEPS]
    assert names == sorted(names)


def test_every_table_is_strict(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict")
    loose = {name for (name,) in rows if not name.startswith("caller_piece")}  # SQLite's own
    assert loose == {"_sqlite_migrations", "sqlite_schema"}


def test_migrating_twice_changes_nothing(connection: sqlite3.Connection) -> None:
    before = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    migrate(connection)
    assert connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall() == before


def test_a_crash_before_the_first_change_is_mended(path: Path) -> None:
    half = sqlite3.connect(path)
    half.execute(
        "CREATE TABLE _sqlite_migrations"
        " (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
    )
    half.close()
    cache = open_cache(path)
    assert applied(cache.connection) == known()
    cache.close()


def test_a_cache_that_is_up_to_date_costs_no_import(path: Path) -> None:
    cache_with(path, [])
    code = (
        "import sys; from pathlib import Path; from wallboard.store.cache import open_cache\n"
        "open_cache(Path(sys.argv[1])).close(); print('sqlite_utils' in sys.modules)"
    )
    again = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert again.stdout.strip() == "False"
