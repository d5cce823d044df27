"""Records are forgotten when they are too old, and callers in them before."""

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from tests.store.records.test_writing import ONE, keyed
from wallboard.store.erasing.cache import ErasedCalls, erased_from_cache
from wallboard.store.erasing.forms import written_forms
from wallboard.store.housekeeping import DAY_S, Retention, tidied
from wallboard.store.queries.records.records import records_within
from wallboard.store.queries.records.sets import record_sets
from wallboard.store.records.forgetting import records_forgotten
from wallboard.store.records.writing import RecordWriter

NOW = 1000 * DAY_S


def filled(connection: sqlite3.Connection, days: range, name: str = "bill") -> None:
    records = (
        replace(ONE, began=NOW - day * DAY_S, ended=NOW - day * DAY_S + 60, answered=None) for day in days
    )
    RecordWriter(connection, name, by_call=False).write(keyed(*records))


def kept(connection: sqlite3.Connection) -> dict[int, str | None]:
    records = records_within(connection, "bill", 0, NOW + 1)
    return {round((NOW - one.began) / DAY_S): one.caller or one.caller_raw or None for one in records}


def test_by_the_days_of_the_settings(connection: sqlite3.Connection) -> None:
    filled(connection, range(10))
    filled(connection, range(50, 60), "old")
    keep = Retention(keep_calls_days=400, keep_numbers_days=3.5, keep_records_days=6.5)
    list(tidied(connection, NOW, keep))
    assert {day: bool(who) for day, who in kept(connection).items()} == {day: day < 4 for day in range(7)}
    assert [one.name for one in record_sets(connection)] == ["bill"]


def test_in_small_steps(connection: sqlite3.Connection) -> None:
    filled(connection, range(10))
    steps = records_forgotten(connection, NOW - 4.5 * DAY_S, NOW - 1.5 * DAY_S, 2)
    counts = [len(kept(connection)) for _ in steps]
    assert all(before - after <= 2 for before, after in pairwise(counts))
    assert sorted(kept(connection)) == [0, 1, 2, 3, 4]
    assert sum(who is not None for who in kept(connection).values()) == 2


def erased(connection: sqlite3.Connection, who: str) -> int:
    found = ErasedCalls()
    for _ in erased_from_cache(connection, who, written_forms(connection, who), found):
        pass
    return found.records


def test_an_erased_caller_is_gone_from_all_sets_and_comes_back_by_no_import(
    connection: sqlite3.Connection,
) -> None:
    filled(connection, range(3))
    other = replace(ONE, caller="+36309999999", caller_raw="")
    RecordWriter(connection, "bill", by_call=False).write(keyed(other))
    assert written_forms(connection, "+36301234567") == {"+36301234567", "06301234567"}
    assert erased(connection, "+36301234567") == 3
    filled(connection, range(3))
    assert [who for who in kept(connection).values() if who] == ["+36309999999"]
    assert len(kept(connection)) == 4


def test_who_has_no_number_of_the_world_is_erased_as_they_were_sent(connection: sqlite3.Connection) -> None:
    raw = (replace(ONE, caller=None, caller_raw=text, began=float(n)) for n, text in enumerate(_forms()))
    RecordWriter(connection, "bill", by_call=False).write(keyed(*raw))
    assert erased(connection, "06551234567") == 2
    left = [one.caller_raw for one in records_within(connection, "bill", 0, NOW)]
    assert left == ["", "", "1101"]


def _forms() -> Iterator[str]:
    yield from ("06551234567", "06-55-123-4567", "1101")
