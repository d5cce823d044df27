"""What operators carried by imported call records: by the operator each names, and at its own cost."""

import sqlite3
from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from wallboard.domain.vendors.operator import HourLoad, Operator, OperatorLoad
from wallboard.domain.words import Direction
from wallboard.store.queries.money.carried import DAY_HOURS, local_hours
from wallboard.store.queries.money.operators import OperatorsWanted
from wallboard.store.queries.money.spans import Spans
from wallboard.store.queries.records.records import MILLION

RECORDS_SQL = """
SELECT began, answered, ended, direction, operator, line, cost FROM record
WHERE record_set = (SELECT id FROM record_set WHERE name = ?)
AND began >= ? AND began < ? AND direction <> 'internal' ORDER BY began
"""

_Row = tuple[float, float | None, float, str, str, str, int | None]


def operators_in_records(
    connection: sqlite3.Connection, wanted: OperatorsWanted, name: str
) -> tuple[OperatorLoad, ...]:
    """Give the load of each operator by the records of a set that began in the period.

    A record belongs to the operator of the settings that its word means, else to one of that word; without a
    word to the one whose lines it was on. Its own cost goes before a tariff.
    """
    rows = connection.execute(RECORDS_SQL, (name, wanted.since, wanted.until)).fetchall()
    every: dict[str, Operator] = {one.name: one for one in wanted.operators}
    heaps: dict[str, list[_Row]] = {one: [] for one in every}
    for row in rows:
        heaps.setdefault(_carrier(row[4], row[5], wanted.operators), []).append(row)
    return tuple(_load(every.get(called, Operator(called)), some, wanted) for called, some in heaps.items())


def _carrier(word: str, line: str, operators: Sequence[Operator]) -> str:
    """Say whose a record is; empty: nobody's that is known."""
    if word:
        return next((one.name for one in operators if one.is_named(word)), word)
    return next((one.name for one in operators if one.lines and one.carries("", line)), "")


def _load(one: Operator, rows: Sequence[_Row], wanted: OperatorsWanted) -> OperatorLoad:
    table = np.array([row[:3] for row in rows], np.float64).reshape(-1, 3)
    began, answered, ended = (np.ascontiguousarray(column) for column in table.T)
    spans = Spans(began, ended, (wanted.since, wanted.until))
    most, most_at = spans.most()
    inbound = np.array([row[3] == Direction.INBOUND for row in rows], bool)
    spoken = ~np.isnan(answered)
    talks = np.maximum(0.0, (ended - answered)[spoken])
    billed = sum(one.tariff.billed_s(talk) for talk in talks.tolist())
    costs = [row[6] for row in rows if row[6] is not None]
    paid = sum(costs) / MILLION if costs else one.tariff.cost(billed, len(talks))
    hours = np.bincount(local_hours(began, wanted.zone), minlength=DAY_HOURS).tolist()
    tops = np.zeros(DAY_HOURS, np.int64)
    np.maximum.at(tops, local_hours(spans.begins, wanted.zone), spans.at_begins())
    return OperatorLoad(
        one.name,
        int(inbound.sum()),
        int((~inbound).sum()),
        int((inbound & spoken).sum()),
        int((inbound & ~spoken).sum()),
        float(talks.sum()),
        most,
        most_at,
        spans.busy(),
        tuple(HourLoad(hour, hours[hour], int(tops[hour])) for hour in range(DAY_HOURS)),
        billed,
        None if paid is None else Decimal(paid),
        one.channels,
        0.0 if one.channels is None else spans.full_s(one.channels),
    )
