"""Lines and campaigns out of ready-made rows: the same as call by call, also in pieces."""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from sqlite3 import Connection

import pytest
from msgspec.structs import replace

from tests.store.queries.money.made_calls import DAY, calls, covered, filled
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.standing import LineStanding, standings
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.stats.percentile import nearest_rank
from wallboard.store.cache import open_reader
from wallboard.store.queries.callers.campaigns import LinesWanted, lines_of
from wallboard.store.queries.money.lines import lines_in_pieces, lines_seen
from wallboard.store.queries.money.sales import sales_in_pieces, sales_of

CALLS = calls(160, sources=("pbx", "other"))
SPRING = Campaign("Spring", frozenset({"100"}), DAY.start + DAY_S, DAY.start + 4 * DAY_S, Decimal(90))
SUMMER = Campaign(
    "Summer", frozenset({"100", "+361200"}), DAY.start + 2.5 * DAY_S, None, Decimal(50), None, Decimal(10)
)
OWN = Profile("Own", lines=frozenset({"300"}), permitted=Decimal("0.5"))
LATER = replace(OWN, valid_from=DAY.start + 3 * DAY_S, permitted=Decimal("0.25"))
RULES = CallRules(promises=promises_of((OWN, LATER), Profile()))
WANTED = LinesWanted(
    DAY.start + 0.5 * DAY_S, DAY.start + 5 * DAY_S, DAY.start + 7 * DAY_S, RULES, (SPRING, SUMMER)
)


@pytest.fixture(scope="module", params=[False, True], ids=["facts", "ready"])
def connection(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    path: Path = tmp_path_factory.mktemp("lines") / "calls.sqlite"
    filled(path, [*CALLS, covered(), covered("other")], ready=request.param)
    with closing(open_reader(path)) as reader:
        yield reader


def standing(connection: Connection, wanted: LinesWanted = WANTED) -> tuple[LineStanding, ...]:
    period = wanted.since, min(wanted.until, wanted.at)
    seen = lines_seen(connection, wanted)
    return standings(seen.rows, period, wanted.campaigns, sales_of(connection, wanted))


@pytest.mark.parametrize("days", [0.7, 3.1, 7.0])
def test_the_counts_are_those_of_single_calls(connection: Connection, days: float) -> None:
    wanted = replace(WANTED, at=DAY.start + days * DAY_S)
    told = {row.name: row for row in lines_of(connection, wanted)}
    rows = standing(connection, wanted)
    assert {row.seen.name for row in rows} == {name for name, row in told.items() if row.sums.calls}
    for row in rows:
        plain = told[row.seen.name]
        assert replace(row.sums, reach_s=0.0) == replace(plain.sums, reach_s=0.0), row.seen.name
        assert row.sums.reach_s == pytest.approx(plain.sums.reach_s)
        assert row.seen.lines == plain.lines
        assert (row.seen.campaign is not None) == plain.campaign
        assert row.effect.answered_rate == plain.effect.answered_rate
        assert row.effect.at_risk == plain.effect.at_risk


def test_a_source_can_be_asked_for_alone(connection: Connection) -> None:
    wanted = replace(WANTED, sources=["other"])
    told = {row.name: row.sums.calls for row in lines_of(connection, wanted)}
    assert {row.seen.name: row.sums.calls for row in standing(connection, wanted)} == told
    assert sales_of(connection, wanted) != sales_of(connection, WANTED)


def test_a_caller_of_two_lines_is_one_caller(connection: Connection) -> None:
    seen = lines_seen(connection, WANTED)
    assert seen.total.heard.calls == sum(row.heard.calls for row in seen.rows)
    assert seen.total.heard.callers == 8
    assert seen.total.recovered == sum(row.recovered for row in seen.rows)
    assert seen.total.promise.counted == seen.total.heard.answered + seen.total.heard.lost


def test_nine_of_ten_get_through_in_a_time_that_really_was(connection: Connection) -> None:
    times = [
        one.answered - one.arrived
        for one in CALLS
        if one.answered is not None and not one.partial and not one.internal and one.direction == "in"
        and WANTED.since <= one.arrived < WANTED.until
    ]  # fmt: skip
    assert lines_seen(connection, WANTED).total.reach_p90_s == pytest.approx(nearest_rank(times, 90))


def test_a_line_is_judged_by_its_own_promise_version_by_version(connection: Connection) -> None:
    (own,) = (row for row in lines_seen(connection, WANTED).rows if row.name == "300")
    assert own.promise.title == "Own"
    assert own.promise.counted == own.heard.answered + own.heard.lost
    lost = own.heard.lost
    assert 0.25 * own.promise.counted - lost < own.promise.allowance + 1
    assert own.promise.allowance < 0.5 * own.promise.counted - lost
    plain = replace(WANTED, rules=CallRules())
    (row,) = (row for row in lines_seen(connection, plain).rows if row.name == "300")
    assert row.promise.permitted == Decimal("0.02")


def test_in_pieces_it_is_the_same(connection: Connection) -> None:
    read = lines_in_pieces(connection, WANTED)
    told = [read.done]
    while read.found is None:
        assert read.done <= read.of
        read = lines_in_pieces(connection, WANTED, read.memo)
        told.append(read.done)
    assert read.found == lines_seen(connection, WANTED)
    assert told == sorted(told)
    sold = sales_in_pieces(connection, WANTED)
    assert sold.found is None
    assert sold.of > 1


def test_of_a_time_without_calls_there_are_no_rows(connection: Connection) -> None:
    seen = lines_seen(connection, replace(WANTED, since=DAY.start - 9 * DAY_S, until=DAY.start))
    assert seen.rows == ()
    assert seen.total.heard.calls == 0
    assert seen.total.reach_p90_s is None
    empty = sales_of(connection, replace(WANTED, sale="nothing"))
    assert (empty.firsts, dict(empty.lately)) == ((), {})
