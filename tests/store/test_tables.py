"""Facts go in and come out again as they were, whatever they hold."""

import sqlite3
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from math import inf
from pathlib import Path
from types import NoneType
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from tests.store.made import answered, write_now
from wallboard.domain.facts import Fact
from wallboard.store.cache import open_cache
from wallboard.store.tables import TABLES, VISITS, Table, storable

TEXT = st.text(st.characters(), max_size=20) | st.sampled_from(
    ["", "\0", "a\0b", "\ud800", "a\udcffb", "Éva", "👩‍🚒", "'; --"]
)
WHOLE = st.integers(-(2**63), 2**63 - 1)
REAL = st.floats(allow_nan=False)


def values(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 -- a type as the struct states it
    parts = get_args(kind) or (kind,)
    choices: list[st.SearchStrategy[Any]] = []
    for part in parts:
        if part is NoneType:
            choices.append(st.none())
        elif part is bool:
            choices.append(st.booleans())
        elif issubclass(part, StrEnum):
            choices.append(st.sampled_from(part))
        else:
            choices.append({str: TEXT, int: WHOLE, float: REAL}[part])
    return st.one_of(choices)


def facts_of(table: Table[Any]) -> st.SearchStrategy[Any]:
    return st.builds(table.fact, **{field.name: values(field.type) for field in fields(table.fact)})


@pytest.fixture(scope="module")
def shared() -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory() as folder:
        cache = open_cache(Path(folder) / "cache.sqlite")
        yield cache.connection
        cache.close()


def stored(fact: Any) -> Any:  # noqa: ANN401 -- any fact
    return type(fact)(
        *(storable(v) if type(v) is str else v for v in (getattr(fact, f) for f in fact.__struct_fields__))
    )


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
@given(data=st.data())
def test_every_fact_comes_back_as_it_went_in(
    shared: sqlite3.Connection, table: Table[Any], data: st.DataObject
) -> None:
    fact: Fact = data.draw(facts_of(table))
    shared.execute(f'DELETE FROM "{table.name}"')
    write_now(shared, [fact])
    back = table.facts(shared.execute(f'SELECT {table.selected} FROM "{table.name}"'))
    assert back == (stored(fact),)
    assert [type(v) for v in back[0].__reduce__()[1]] == [type(v) for v in stored(fact).__reduce__()[1]]


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_columns_stand_in_the_order_of_the_fields(connection: sqlite3.Connection, table: Table[Any]) -> None:
    described = connection.execute(f"PRAGMA table_info('{table.name}')").fetchall()
    assert tuple(row[1] for row in described) == table.columns
    assert tuple(row[1] for row in sorted(described, key=lambda row: row[5]) if row[5]) == table.key
    assert {row[1] for row in described if not row[3] and not row[5]} == table.nullable


def test_an_open_wrap_up_is_infinite(connection: sqlite3.Connection) -> None:
    fact = answered(wrap_until=inf)
    write_now(connection, [fact])
    assert VISITS.facts(
        connection.execute(f"SELECT {VISITS.selected} FROM visit WHERE wrap_until = 9e999")
    ) == (fact,)


def test_texts_that_are_no_unicode_stay_apart() -> None:
    assert storable("a\ud800") != storable("a\ud801")
    assert storable("Éva\0") == "Éva\0"
