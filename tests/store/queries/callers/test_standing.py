"""Callers and promises of a past time are what the wall showed of it, and what became of them since."""

import sqlite3
from typing import Any

from msgspec.structs import replace

from tests.store.made import NOON, visit, write_now
from tests.store.made import answered as talk
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.facts import Call
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.profile import Profile, Promise
from wallboard.domain.promise.sums import Rule
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.words import Direction, Outcome
from wallboard.store.queries.callers.standing import callers_then

ANNA, BERT = "+36551234567", "+36551234568"
RULES = CallRules(
    promises=(Promise((Profile(),)), Promise((Profile("Sales", queues=("sales",)),))),
    incidents=(Incident(NOON + 500, NOON + 600, "line down"),),
)
PERIOD = NOON, NOON + 3600


def call(name: str, at: float, caller: str = ANNA, **others: Any) -> Call:  # noqa: ANN401 -- any field
    whole = Call("pbx", name, Direction.INBOUND, at, caller, caller, ended=at + 20)
    return replace(whole, result=Outcome.ABANDONED, **others)


def test_what_was_made_good_afterwards_counts(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            call("before", NOON - 60, BERT),
            call("lost", NOON + 10),
            call("short", NOON + 20, BERT),
            visit("short", at=NOON + 37, queue="sales"),
            call("down", NOON + 500, BERT),
            call("later", NOON + 7200, answered=NOON + 7230),
        ],
    )
    then = callers_then(connection, PERIOD, NOON + 5 * DAY_S, RULES)
    assert (then.lost.recovered, then.lost.unrecovered, then.lost.pending) == (1, 2, 0)
    assert (then.repeats.known, then.repeats.repeats) == (3, 2)
    whole, sales = then.promises
    assert (whole.lost, dict(whole.left_out)) == (1, {Rule.INCIDENT: 1, Rule.SHORT: 1})
    assert (sales.raw_lost, dict(sales.left_out)) == (1, {Rule.SHORT: 1})


def test_it_is_told_as_it_was_known_then(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("lost", NOON + 10), call("later", NOON + 7200, answered=NOON + 7230)])
    then = callers_then(connection, PERIOD, NOON + 3600, RULES)
    assert (then.lost.recovered, then.lost.pending) == (0, 1)
    assert callers_then(connection, PERIOD, NOON + 15, RULES).lost.pending == 0
    assert callers_then(connection, PERIOD, NOON + 3600, RULES, ["other"]).lost.pending == 0


def test_how_good_calls_were_is_told_as_it_was_known_then(connection: sqlite3.Connection) -> None:
    rated = call("rated", NOON + 10, answered=NOON + 15, asked=True, rating=0.75)
    asked = call("asked", NOON + 20, answered=NOON + 25, asked=True)
    write_now(
        connection,
        [
            rated,
            asked,
            talk("rated", at=NOON + 10, wait=5, agent="PJSIP/1"),
            talk("asked", at=NOON + 20, wait=5, agent="PJSIP/1"),
        ],
    )
    quality = callers_then(connection, PERIOD, NOON + 7200, RULES).quality
    assert (quality.ratings, quality.rated, quality.asked) == (0.75, 1, 2)
    assert (quality.over, quality.queues, quality.agents, quality.alone) == (2, 2, 2, 2)
    assert callers_then(connection, PERIOD, NOON + 16, RULES).quality.rated == 0, "it was not over yet"
    assert callers_then(connection, PERIOD, NOON + 7200, RULES, ["other"]).quality == QualitySums()
