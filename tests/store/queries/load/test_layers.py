"""The times of layers out of the cache are those that the facts themselves give."""

import sqlite3
from math import inf
from random import Random

import pytest

from tests.store.made import NOON, plan, write_now
from wallboard.domain.facts import Call, Visit
from wallboard.domain.load.layers import Layer, load_of, times_of
from wallboard.domain.words import Direction, EndCause, Outcome
from wallboard.store.queries.load.layers import CALLS_SQL, VISITS_SQL, layer_times

SINCE, UNTIL = NOON, NOON + 3600.0
LAYERS: tuple[Layer, ...] = ("in_queue", "talking", "in_queue_or_talking", "busy_agents", "lines")


def visit(chance: Random, n: int) -> Visit:
    joined = chance.uniform(SINCE - 1800, UNTIL + 300)
    left = joined + chance.uniform(0, 200)
    match chance.choice(["waits", "gone", "full", "met", "met", "met"]):
        case "waits":
            return Visit("pbx", str(n), "q", 1, joined)
        case "gone":
            return Visit("pbx", str(n), "q", 1, joined, Outcome.ABANDONED, left=left)
        case "full":
            return Visit("pbx", str(n), "q", 1, joined, Outcome.FULL, left=joined)
    ended = chance.choice([None, left + chance.uniform(1, 900)])
    cause = chance.choice([None, EndCause.GAP])
    wrapped = chance.choice([None, inf, ended + 30]) if ended is not None else None
    return Visit(
        "pbx", str(n), "q", 1, joined, Outcome.ANSWERED, answered=left, left=left, ended=ended,
        wrap_until=wrapped, agent="a", end_cause=cause,
    )  # fmt: skip


def call(chance: Random, n: int) -> Call:
    arrived = chance.uniform(SINCE - 1800, UNTIL + 300)
    return Call("pbx", str(n), Direction.INBOUND, arrived, ended=chance.choice([None, arrived + 300]))


@pytest.mark.parametrize("seed", range(6))
def test_the_load_of_each_layer_is_that_of_the_facts(connection: sqlite3.Connection, seed: int) -> None:
    chance = Random(seed)
    visits, calls = [visit(chance, n) for n in range(80)], [call(chance, n) for n in range(40)]
    write_now(connection, [*visits, *calls])
    found = layer_times(connection, SINCE, UNTIL)
    for layer in LAYERS:
        made = load_of(found[layer], SINCE, UNTIL, UNTIL - 60)
        wanted = load_of(times_of(layer, visits, calls), SINCE, UNTIL, UNTIL - 60)
        assert (made.peak, made.peak_at) == (wanted.peak, wanted.peak_at), layer
        assert made.call_seconds == pytest.approx(wanted.call_seconds), layer


def test_of_one_source_only(connection: sqlite3.Connection) -> None:
    write_now(connection, [Visit("pbx", "1", "q", 1, NOON + 1), Visit("other", "1", "q", 1, NOON + 2)])
    assert layer_times(connection, SINCE, UNTIL, ["other"])["in_queue"] == [(NOON + 2, inf)]


def test_history_is_not_gone_through(connection: sqlite3.Connection) -> None:
    assert "visit_joined" in plan(connection, VISITS_SQL, (SINCE, UNTIL))
    assert "call_arrived" in plan(connection, CALLS_SQL, (SINCE, UNTIL))
