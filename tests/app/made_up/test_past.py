"""The built-in centre's past: it comes a day at a time, the latest first, and stops when told to."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from threading import Event

from tests.app.made_up.test_made_up import ZONE
from wallboard.app.made_up.bill import BILL
from wallboard.app.made_up.past import SIX_WEEKS, Past, days_before
from wallboard.app.picture.played import busy_monday
from wallboard.app.settings import Settings
from wallboard.app.specs import specs
from wallboard.domain.facts import Coverage, Fact, Visit
from wallboard.domain.periods import day_at
from wallboard.domain.words import Outcome
from wallboard.store.cache import open_cache
from wallboard.store.queries.records.sets import record_sets

MONDAY = date(2026, 11, 23)
SMALL = "simulator:?agents=5&volume=0.1"
WAIT_S = 20.0
DAYS = (2, 1)


def dates(facts: Sequence[Fact]) -> set[date]:
    return {day_at(one.joined, ZONE).date for one in facts if isinstance(one, Visit)}


def test_days_are_told_whole_and_as_seen() -> None:
    some = specs(Settings(), (SMALL,), ZONE)
    rested = []
    told = list(days_before(some, busy_monday(ZONE), (7, 2), lambda: rested.append(1)))
    assert [dates(day) for day in told] == [{MONDAY - timedelta(days=7)}, {MONDAY - timedelta(days=2)}]
    assert rested
    for day in told:
        ends = {one.key: one.outcome for one in day if isinstance(one, Visit)}
        assert Outcome.WAITING not in ends.values()
        assert {day_at(one.since, ZONE).date for one in day if isinstance(one, Coverage)} == dates(day)


def test_it_fills_a_cache_the_latest_day_first_and_is_stopped_between_two() -> None:
    kept: list[set[date]] = []
    enough = Event()

    def keep(facts: Sequence[Fact]) -> None:
        kept.append(dates(facts))
        if len(kept) == 2:
            enough.set()

    past = Past(specs(Settings(), (SMALL,), ZONE), keep, lambda: busy_monday(ZONE), naps_s=(0.0, 0.0))
    past.start()
    assert enough.wait(WAIT_S)
    past.stop()
    assert kept[:2] == [{MONDAY - timedelta(days=1)}, {MONDAY - timedelta(days=2)}]
    assert len(kept) < len(SIX_WEEKS)


def test_in_the_end_the_operators_bill_is_there(tmp_path: Path) -> None:
    path, over = tmp_path / "cache.sqlite", Event()
    told: list[object] = []

    def then() -> None:
        told.append(1)
        if len(told) > len(DAYS):
            over.set()

    some = specs(Settings(), (SMALL,), ZONE)
    past = Past(some, lambda _facts: None, lambda: busy_monday(ZONE), naps_s=(0.0, 0.0))
    past.days = DAYS
    past.bill_into(path)
    with closing(open_cache(path)) as cache:  # as it is held by who writes it
        past.start(then)
        assert over.wait(WAIT_S)
        past.stop()
        (bill,) = record_sets(cache.connection)
    assert (bill.name, bill.lasts_in_minutes) == (BILL, True)
