"""What operators carried by imported records."""

import sqlite3
from decimal import Decimal

import pytest

from wallboard.domain.vendors.operator import Operator
from wallboard.domain.vendors.tariff import Tariff
from wallboard.store.queries.money.billed import operators_in_records
from wallboard.store.queries.money.operators import OperatorsWanted

SINCE = 1_790_000_000.0
NORTH = Operator("North", ("100",), tariff=Tariff(Decimal("0.60")), channels=1, called=("NT*",))
WANTED = OperatorsWanted(SINCE, SINCE + 7200, SINCE + 7200, "UTC", (NORTH,))


def put(
    connection: sqlite3.Connection, rows: list[tuple[float, float | None, float, str, str, str, int | None]]
) -> None:
    connection.execute("INSERT INTO record_set (id, name) VALUES (1, 'November')")
    connection.executemany(
        "INSERT INTO record (record_set, began, digest, nth, answered, ended, direction, operator, line,"
        ' cost, caller_raw, line_raw, agent, currency, disposition, "call")'
        " VALUES (1, ?, ?, 0, ?, ?, ?, ?, ?, ?, '', '', '', '', '', '')",
        [(began, n, *rest) for n, (began, *rest) in enumerate(rows)],
    )


def test_a_record_is_the_operator_s_that_it_names(connection: sqlite3.Connection) -> None:
    put(
        connection,
        [
            (SINCE, SINCE + 10, SINCE + 70, "in", "NT-7", "", None),
            (SINCE + 60, None, SINCE + 90, "in", "", "100", None),
            (SINCE + 100, SINCE + 100, SINCE + 130, "out", "South", "100", 1_500_000),
            (SINCE + 100, None, SINCE + 130, "in", "", "", None),
            (SINCE + 100, None, SINCE + 130, "internal", "NT-7", "", None),
            (SINCE + 9000, None, SINCE + 9001, "in", "NT-7", "", None),
        ],
    )
    north, south, nobody = operators_in_records(connection, WANTED, "November")
    assert (north.name, north.calls, north.answered, north.lost, north.most) == ("North", 2, 1, 1, 2)
    assert (north.talk_s, north.cost) == (60.0, Decimal("0.6"))
    assert north.full_s == pytest.approx(90)
    assert (south.name, south.outbound, south.cost) == ("South", 1, Decimal("1.5"))
    assert (nobody.name, nobody.calls, nobody.cost) == ("", 1, None)


def test_a_set_that_is_not_there_has_nothing(connection: sqlite3.Connection) -> None:
    (north,) = operators_in_records(connection, WANTED, "nowhere")
    assert (north.calls, north.most) == (0, 0)
    assert north.cost == 0
