"""What operators carried, out of a real cache."""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from sqlite3 import Connection

import pytest
from msgspec.structs import replace

from tests.store.queries.money.made_calls import DAY, ZONE, calls, covered, filled
from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.facts import Call
from wallboard.domain.tally import is_lost
from wallboard.domain.vendors.operator import Operator
from wallboard.domain.vendors.tariff import Tariff
from wallboard.domain.words import Direction
from wallboard.store.cache import open_reader
from wallboard.store.queries.money.operators import OperatorsWanted, operators_in_pieces, operators_of

CALLS = calls(150, sources=("pbx", "other"))
NORTH = Operator("North", ("100", "+361*"), (), Tariff(Decimal("0.60"), Decimal(1), 60), 2)
WEST = Operator("West", (), ("other",))
WANTED = OperatorsWanted(DAY.start + DAY_S, DAY.start + 4 * DAY_S, DAY.start + 7 * DAY_S, ZONE, (NORTH, WEST))


@pytest.fixture(scope="module", params=[False, True], ids=["facts", "ready"])
def connection(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    path: Path = tmp_path_factory.mktemp("operators") / "calls.sqlite"
    filled(path, [*CALLS, covered(), covered("other")], ready=request.param)
    with closing(open_reader(path)) as reader:
        yield reader


def mine(operator: Operator) -> list[Call]:
    return [
        one
        for one in CALLS
        if operator.carries(one.source, one.line) and not one.internal
        and WANTED.since <= one.arrived < WANTED.until
    ]  # fmt: skip


def test_each_call_is_carried_once(connection: Connection) -> None:
    north, west, rest = operators_of(connection, WANTED)
    theirs = mine(NORTH)
    inbound = [one for one in theirs if one.direction is Direction.INBOUND]
    assert north.calls == len(inbound)
    assert north.outbound == len(theirs) - len(inbound)
    assert north.answered == sum(one.answered is not None for one in inbound)
    assert north.lost == sum(map(is_lost, inbound))
    assert rest.name == ""
    every = [one for one in CALLS if not one.internal and WANTED.since <= one.arrived < WANTED.until]
    assert sum(one.calls + one.outbound for one in (north, west, rest)) == len(every)


def test_cost_is_that_of_each_conversation(connection: Connection) -> None:
    north, west, _ = operators_of(connection, WANTED)
    talks = [one.ended - one.answered for one in mine(NORTH) if one.answered and one.ended]
    assert north.talk_s == pytest.approx(sum(talks))
    assert north.billed_s == sum(NORTH.tariff.billed_s(talk) for talk in talks)
    answered = sum(one.answered is not None for one in mine(NORTH))
    assert north.cost == NORTH.tariff.cost(north.billed_s, answered)
    assert west.cost is None


def test_how_many_at_once_and_when(connection: Connection) -> None:
    north, west, _ = operators_of(connection, WANTED)
    assert north.most >= 2
    assert north.most_at is not None
    assert north.full_s > 0
    assert (west.channels, west.full_s) == (None, 0.0)
    assert max(one.most for one in north.hours) <= north.most
    assert sum(one.calls for one in north.hours) == north.calls + north.outbound
    assert north.busy is not None
    assert 0 < north.busy.erlangs <= north.most


def test_in_pieces_and_of_one_source(connection: Connection) -> None:
    read = operators_in_pieces(connection, WANTED)
    while read.found is None:
        read = operators_in_pieces(connection, WANTED, read.memo)
    assert read.found == operators_of(connection, WANTED)
    west = operators_of(connection, replace(WANTED, sources=("other",), operators=(WEST,)))
    assert [one.name for one in west] == ["West"]


def test_a_time_without_calls(connection: Connection) -> None:
    quiet = replace(WANTED, since=DAY.start - 9 * DAY_S, until=DAY.start - 8 * DAY_S)
    north, west = operators_of(connection, quiet)
    assert (north.calls, north.most, north.most_at, north.busy) == (0, 0, None, None)
    assert north.cost == 0
    assert west.hours[0].calls == 0
