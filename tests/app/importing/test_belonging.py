"""Logs of another server are refused before anything is written."""

import sqlite3

import pytest

from tests.app.importing.made import covered, live_facts, write_live
from tests.sources.queue_log.made import NOON, joined, recorded
from wallboard.app.importing.belonging import Belonging
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Visit
from wallboard.domain.words import Outcome
from wallboard.sources.queue_log.survey import survey


def seen(call: str, at: float, queue: str = "q") -> Visit:
    return Visit("pbx", call, queue, 1, NOON + at, Outcome.ABANDONED, left=NOON + at + 5)


def watched(connection: sqlite3.Connection, *queues: str) -> None:
    visits = [seen(f"live{n}", n * 10.0, queue) for n, queue in enumerate(queues)]
    write_live(connection, [*visits, covered(NOON - 60.0, NOON + 600.0)])


def asked(connection: sqlite3.Connection, *lines: bytes, source: str = "pbx") -> None:
    belonging = Belonging(connection, source)
    for line in lines:
        belonging.joined(line)
    belonging.require()


def test_calls_in_common_make_it_the_same_server(connection: sqlite3.Connection) -> None:
    watched(connection, "q", "q", "q", "q")
    asked(connection, *(joined(n, call=call) for n, call in enumerate(["a", "b", "live2", "c"])))


def test_no_call_in_common_makes_it_another_even_if_its_queues_are_called_the_same(
    connection: sqlite3.Connection,
) -> None:
    watched(connection, "q", "q", "q", "q")
    with pytest.raises(WallboardError, match="another server than pbx: of its 4 calls") as said:
        asked(connection, *(joined(n * 10, call=f"other{n}") for n in range(4)))
    assert "--force" in str(said.value)


def test_of_another_time_the_queues_decide(connection: sqlite3.Connection) -> None:
    watched(connection, "sales", "support", "sales")
    asked(connection, joined(-9_000, queue="support"))
    with pytest.raises(WallboardError, match=r"queues are billing, night; those of pbx are sales, support"):
        asked(connection, joined(-9_000, queue="billing"), joined(-9_000, queue="night"))


def test_where_little_is_known_nothing_is_refused(connection: sqlite3.Connection) -> None:
    asked(connection, joined(0), joined(1), joined(2))
    watched(connection, "q")
    asked(connection, *(joined(n, call=f"other{n}") for n in range(4)))
    asked(connection)
    asked(connection, joined(0, queue="x"), source="new")


def test_the_runs_of_the_laboratory_are_told_apart(connection: sqlite3.Connection) -> None:
    write_live(connection, [*live_facts("main"), covered(0.0, 2e9)])
    for name, same in (("main", True), ("overlap", False)):
        belonging = Belonging(connection, "pbx")
        survey([recorded(name)], belonging.joined)
        if same:
            belonging.require()
            continue
        # Not at the same time, but the queues are: nothing can be said against it.
        belonging.require()
