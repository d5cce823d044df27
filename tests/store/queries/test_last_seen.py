"""Up to when a source was seen."""

import sqlite3

from tests.store.made import NOON, plan, write_now
from wallboard.domain.facts import Coverage
from wallboard.store.queries.last_seen import LAST_SEEN_SQL, last_seen


def test_is_the_end_of_the_last_stretch(connection: sqlite3.Connection) -> None:
    assert last_seen(connection, "pbx") is None
    stretches = [Coverage("pbx", NOON + 20, NOON + 30), Coverage("pbx", NOON, NOON + 9)]
    write_now(connection, [*stretches, Coverage("other", NOON, NOON + 99)])
    assert last_seen(connection, "pbx") == NOON + 30


def test_uses_its_index(connection: sqlite3.Connection) -> None:
    assert "INDEX" in plan(connection, LAST_SEEN_SQL, ("pbx",))
