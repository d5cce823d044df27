"""Calls per agent and day, week or month."""

import sqlite3
from datetime import date

from msgspec.structs import replace

from tests.store.made import NOON, answered, visit, write_now
from wallboard.domain.day.longer import spans_until
from wallboard.store.queries.people.contacts import contacts_in

DAY = 86_400.0


def test_each_answer_counts_in_the_span_in_which_it_was_given(connection: sqlite3.Connection) -> None:
    spans = [(NOON, NOON + 10), (NOON + 10, NOON + DAY)]
    anna = replace(answered("a", at=NOON - 20), answered=NOON + 1, agent="anna")
    write_now(
        connection,
        [
            anna,
            replace(anna, call="b", answered=NOON + 10),
            replace(anna, call="c", answered=NOON - 1),
            replace(anna, call="d", source="other", agent="bert"),
            visit("e", at=NOON),
        ],
    )
    assert contacts_in(connection, spans) == {("pbx", "anna"): (1, 1), ("other", "bert"): (1, 0)}
    assert contacts_in(connection, spans, ["other"]) == {("other", "bert"): (1, 0)}
    assert contacts_in(connection, []) == {}


def test_days_weeks_and_months_add_up(connection: sqlite3.Connection) -> None:
    days = spans_until(date(2026, 11, 30), "day", 30, "UTC")
    facts = [
        replace(answered(f"{n}", at=since + 60), answered=since + 90, agent="anna")
        for n, (since, _) in enumerate(days)
    ]
    write_now(connection, facts)
    (by_day,) = contacts_in(connection, days).values()
    assert by_day == (1,) * 30
    (month,) = contacts_in(connection, spans_until(date(2026, 11, 30), "month", 1, "UTC")).values()
    assert month == (30,)
    (weeks,) = contacts_in(connection, spans_until(date(2026, 11, 30), "week", 3, "UTC")).values()
    assert weeks == (7, 7, 1)
