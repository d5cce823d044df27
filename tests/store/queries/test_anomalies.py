"""Oddities, newest first."""

import sqlite3

from tests.store.made import NOON, plan, write_now
from wallboard.domain.facts import Anomaly
from wallboard.store.pending import AnomalyCount
from wallboard.store.queries.anomalies import ANOMALIES_SQL, COUNT_SQL, anomalies


def test_gives_them_newest_first_with_their_number(connection: sqlite3.Connection) -> None:
    write_now(connection, [Anomaly("pbx", NOON + n, f"odd{n}", "q", "s") for n in (1, 3, 2)])
    found, total = anomalies(connection, NOON + 2, limit=1)
    assert (found, total) == (
        (AnomalyCount("pbx", "2026-09-21", "odd3", "q", NOON + 3, NOON + 3, 1, "s"),),
        2,
    )
    assert [one.kind for one in anomalies(connection, NOON, limit=5, offset=1)[0]] == ["odd2", "odd1"]


def test_uses_its_index(connection: sqlite3.Connection) -> None:
    assert "anomaly_last" in plan(connection, ANOMALIES_SQL, (NOON, 1, 0))
    assert "anomaly_last" in plan(connection, COUNT_SQL, (NOON,))
