"""A real Asterisk's own records held against what was seen of the same run over AMI: all calls are paired."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.app.importing.made import live_facts, write_live
from tests.sources.ami.replay import RECORDINGS, read
from wallboard.app.importing.records.importer import Importer, Site
from wallboard.domain.facts import Call, Coverage
from wallboard.domain.matching.hold import hold
from wallboard.domain.matching.leg import BillOnly, FoundBy, Held, How
from wallboard.store.cache import open_cache
from wallboard.store.queries.matching.matched import MatchWanted, matched

LATER = 1_795_400_000.0
EXPLAINED = {
    "fates": {BillOnly.NO_ANSWER},
    "main": {BillOnly.NO_ANSWER, BillOnly.OUTGOING, BillOnly.INTERNAL},
}
"""Why records have no call: refused by a queue that was full or empty, or a leg to an agent's phone that
nobody picked up; calls of agents, which a queue's events do not tell; and calls within the house."""


@pytest.fixture(scope="module", params=["fates", "main"])
def run(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def cache(run: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("lab")
    path, table = folder / "cache.sqlite", folder / "Master.csv"
    facts = live_facts(run)
    begins = min(fact.arrived for fact in facts if isinstance(fact, Call))
    with closing(open_cache(path)) as made:
        write_live(made.connection, [*facts, Coverage("pbx", begins - 9000, begins + 9000, why="x")])
    brought_in(path, table, run)
    with closing(open_cache(path)) as made:
        yield made.connection


def brought_in(path: Path, table: Path, run: str) -> None:
    table.write_bytes(read(RECORDINGS / run / "Master.csv"))
    importer = Importer(path, path.parent / "presets", Site("UTC", "FR", 1e6), lambda: LATER)
    importer.run(str(table), importer.look(str(table)).layout, "lab", lambda _step: None, threading.Event())


def held(cache: sqlite3.Connection) -> Held:
    found = matched(cache, MatchWanted("lab", LATER))
    assert found is not None
    return found.held


def test_every_call_that_was_seen_is_in_the_exchanges_records(cache: sqlite3.Connection, run: str) -> None:
    made = held(cache)
    assert made.calls
    assert made.calls_only == ()
    assert {pair.by for pair in made.pairs} == {FoundBy.ID}
    assert {why for _, why in made.bill_only} <= EXPLAINED[run]
    assert not [why for _, why in made.bill_only if why is BillOnly.UNEXPLAINED]
    assert [abs(shift.seconds) < 2 for shift in made.clock] == [True]


def test_a_bill_of_the_same_run_is_paired_by_number_and_time_alone(cache: sqlite3.Connection) -> None:
    by_id = held(cache)
    truth = {pair.bill: by_id.calls[pair.call] for pair in by_id.pairs if by_id.calls[pair.call].number}
    # As an operator would write it: whole seconds of a clock an hour off, and no ids.
    bill = [
        replace(
            by_id.bill[place],
            key=str(place),
            call="",
            number=its.number,
            start=by_id.bill[place].start + 3600,
        )
        for place, its in truth.items()
    ]
    made = hold(bill, by_id.calls, How())
    found = {int(made.bill[pair.bill].key): made.calls[pair.call].key for pair in made.pairs}
    assert found == {place: its.key for place, its in truth.items()}
    assert [round(shift.seconds) for shift in made.clock] == [-3599]
