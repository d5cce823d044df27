"""The made-up bill: begun minutes, a few calls too few and a few too many, and the same every time."""

from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.app.made_up.test_made_up import ZONE
from wallboard.app.made_up.bill import BILL, BillClerk
from wallboard.app.made_up.past import days_before
from wallboard.app.picture.played import busy_monday
from wallboard.app.settings import Settings
from wallboard.app.specs import specs
from wallboard.domain.facts import Call, Fact
from wallboard.domain.records.record import CallRecord
from wallboard.sources.spec import SourceSpec
from wallboard.store.cache import open_cache
from wallboard.store.queries.records.sets import record_sets

SMALL = "simulator:?agents=40&volume=1"


@pytest.fixture(scope="module")
def centre() -> list[SourceSpec]:
    return list(specs(Settings(), (SMALL,), ZONE))


@pytest.fixture(scope="module")
def facts(centre: list[SourceSpec]) -> list[Fact]:
    return [fact for day in days_before(centre, busy_monday(ZONE), (3,)) for fact in day]


def clerk(centre: list[SourceSpec], facts: list[Fact]) -> BillClerk:
    made = BillClerk(centre)
    made.note(facts)
    return made


@pytest.fixture(scope="module")
def bill(centre: list[SourceSpec], facts: list[Fact]) -> list[CallRecord]:
    return clerk(centre, facts).records()


def test_nearly_all_calls_are_on_it_in_begun_minutes(facts: list[Fact], bill: list[CallRecord]) -> None:
    calls = {fact.key: fact for fact in facts if isinstance(fact, Call)}
    over = [call for call in calls.values() if call.ended is not None and not call.internal]
    began = {(int(call.arrived) + 2, call.caller) for call in over}
    both = [record for record in bill if (record.began, record.caller) in began]
    assert len(over) * 0.97 < len(both) < len(over)
    assert 0 < len(bill) - len(both) < len(over) * 0.03
    assert all(record.lasted_s >= 60 and record.lasted_s % 60 == 0 for record in bill)


def test_each_call_is_carried_at_the_price_of_its_operator(bill: list[CallRecord]) -> None:
    assert {record.operator for record in bill if record.line} == {"Danube Voice", "Northline"}
    assert all(record.cost == 0 for record in bill if record.answered is None)
    danube = next(record for record in bill if record.operator == "Danube Voice" and record.cost)
    assert danube.cost == Decimal("0.012") * int(danube.lasted_s / 60)


def test_it_is_the_same_every_time_and_a_set_like_others(
    centre: list[SourceSpec], facts: list[Fact], bill: list[CallRecord], tmp_path: Path
) -> None:
    with closing(open_cache(tmp_path / "cache.sqlite")) as cache:
        for _ in range(2):
            clerk(centre, facts).write(cache.connection, 7.0)
        BillClerk(centre).write(cache.connection, 9.0)
        (kept,) = record_sets(cache.connection)
    assert (kept.name, kept.records, kept.imported_at) == (BILL, len(bill), 7.0)
    assert (kept.starts_in_minutes, kept.lasts_in_minutes) == (False, True)


def test_what_is_not_over_or_within_is_not_billed(centre: list[SourceSpec], facts: list[Fact]) -> None:
    call = next(fact for fact in facts if isinstance(fact, Call) and fact.ended is not None)
    assert clerk(centre, [replace(call, ended=None), replace(call, call="y", internal=True)]).records() == []
    unknown = clerk(centre, [replace(call, line=None)]).records()[0]
    assert (unknown.line, unknown.operator) == ("", "")
