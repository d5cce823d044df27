"""Call centres beside each other, out of a real cache."""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from sqlite3 import Connection

import pytest
from msgspec.structs import replace

from tests.store.queries.money.made_calls import DAY, calls, covered, filled, visit_of
from wallboard.domain.callers.rules import DAY_S, CallRules, is_attempt
from wallboard.domain.facts import Call
from wallboard.domain.tally import is_lost
from wallboard.domain.vendors.tariff import Tariff
from wallboard.domain.vendors.vendor import Vendor
from wallboard.store.cache import open_reader
from wallboard.store.queries.money.vendors import VendorsWanted, vendors_in_pieces, vendors_of

CALLS = calls(150, sources=("pbx", "other"))
GOOD = Vendor("Good", ("pbx",), Tariff(per_call=Decimal(2)))
WANTED = VendorsWanted(DAY.start + DAY_S, DAY.start + 4 * DAY_S, DAY.start + 9 * DAY_S, CallRules())


@pytest.fixture(scope="module", params=[False, True], ids=["facts", "ready"])
def connection(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    path: Path = tmp_path_factory.mktemp("vendors") / "calls.sqlite"
    stays = [visit_of(one) for one in CALLS if one.answered and one.ended and is_attempt(one)]
    filled(path, [*CALLS, *stays, covered(), covered("other")], ready=request.param)
    with closing(open_reader(path)) as reader:
        yield reader


def mine(source: str, line: str | None = None) -> list[Call]:
    return [
        one
        for one in CALLS
        if one.source == source and is_attempt(one) and WANTED.since <= one.arrived < WANTED.until
        and (line is None or one.line == line)
    ]  # fmt: skip


def again(some: list[Call]) -> set[str | None]:
    every = [one for one in CALLS if is_attempt(one)]
    return {
        one.caller
        for one in some
        for later in every
        if one.caller and later.caller == one.caller and 0 < later.arrived - one.arrived <= DAY_S
    }


def test_without_settings_each_source_is_a_centre(connection: Connection) -> None:
    found = vendors_of(connection, WANTED)
    assert [row.name for row in found.rows] == ["other", "pbx"]
    assert found.shared == ("+36 1 200", "100", "300")
    for row in found.rows:
        theirs = mine(row.name)
        talks = [one.ended - one.answered for one in theirs if one.answered and one.ended]
        assert (row.calls, row.lost) == (len(theirs), sum(map(is_lost, theirs)))
        assert row.answered == sum(one.answered is not None for one in theirs)
        assert row.talk.total == pytest.approx(sum(talks))
        assert row.reach.number == sum(one.answered is not None and not one.partial for one in theirs)
        assert row.callers == len({one.caller for one in theirs if one.caller})
        assert row.again == len(again(theirs))
        assert row.cost is None


def test_the_same_line_is_compared(connection: Connection) -> None:
    wanted = replace(WANTED, vendors=(GOOD,), lines=("+361200",))
    (good,) = vendors_of(connection, wanted).rows
    theirs = mine("pbx", "+36 1 200")
    assert good.calls == len(theirs)
    assert good.cost == 2 * good.answered


def test_handling_is_that_of_all_its_queues(connection: Connection) -> None:
    found = vendors_of(connection, WANTED).rows
    for row in found:
        over = [one for one in mine(row.name) if one.answered and one.ended]
        assert row.handled.number == len(over)
        assert row.handled.total == pytest.approx(sum((o.ended or 0) - (o.answered or 0) for o in over))


def test_who_may_still_call_again_is_not_counted(connection: Connection) -> None:
    now = replace(WANTED, at=WANTED.since + 3600)
    for row in vendors_of(connection, now).rows:
        assert (row.callers, row.again, row.again_rate) == (0, 0, None)


def test_in_pieces_and_of_nobody(connection: Connection) -> None:
    read = vendors_in_pieces(connection, WANTED)
    while read.found is None:
        read = vendors_in_pieces(connection, WANTED, read.memo)
    assert read.found == vendors_of(connection, WANTED)
    nobody = replace(WANTED, vendors=(Vendor("Gone", ("gone",)),))
    (gone,) = vendors_of(connection, nobody).rows
    assert (gone.calls, gone.reach_p90_s, gone.again_rate) == (0, None, None)
