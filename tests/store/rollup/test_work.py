"""The sums are kept up to date whatever comes late, and lose nothing that is forgotten."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from tests.store.made import answered, gone, visit, write_now
from tests.store.rollup.made import ORDINARY, days, random_day, usual
from tests.store.rollup.test_equal import SEEN, compare, roll
from wallboard.domain.facts import AgentSpell, Call, Fact, Visit
from wallboard.domain.words import AgentState, Direction, Outcome
from wallboard.store.cache import open_cache
from wallboard.store.housekeeping import Retention, tidied
from wallboard.store.queries.intervals import intervals
from wallboard.store.rollup.work import progress, rolled_up
from wallboard.store.tables import CALLS, SPELLS, VISITS

START = ORDINARY.start
HALF_HOURS = ORDINARY.intervals(30)
WHOLE = ((ORDINARY.start, ORDINARY.end),)
LATER = ORDINARY.end + 50_000.0


def dirty(connection: sqlite3.Connection) -> set[int]:
    return {int(start - START) for (start,) in connection.execute("SELECT start FROM rollup_dirty")}


def lengths(connection: sqlite3.Connection) -> set[int]:
    return {length for (length,) in connection.execute("SELECT DISTINCT length FROM rollup_span")}


def offered(connection: sqlite3.Connection, now: float = LATER) -> int:
    return intervals(connection, ("*",), WHOLE, usual, now)[0].period.visits.offered


@pytest.mark.parametrize("imported", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_what_is_told_late_is_counted(connection: sqlite3.Connection, seed: int, *, imported: bool) -> None:
    """Facts of the day come in any order and change afterwards, while the sums are being made."""
    SEEN[0] = ORDINARY.end - 3600
    facts = random_day(seed, ORDINARY, 80)
    chance = Random(seed)
    chance.shuffle(facts)
    half = len(facts) // 2
    write_now(connection, facts[:half])
    steps = rolled_up(connection, LATER, days)
    for _ in range(chance.randrange(60)):
        next(steps, None)
    if imported:
        write_now(connection, fills=facts[half:])
    else:
        write_now(connection, facts[half:])
    roll(connection, LATER)
    changed = [changed_visit(fact, chance) for fact in facts if isinstance(fact, Visit)][:9]
    write_now(connection, changed)
    stored = as_stored(connection)
    compare(connection, stored, HALF_HOURS, usual, LATER)
    roll(connection, LATER)
    compare(connection, stored, HALF_HOURS, usual, LATER)
    compare(connection, stored, WHOLE, usual, LATER)


def changed_visit(fact: Visit, chance: Random) -> Visit:
    left = fact.joined + chance.uniform(0, 4000)
    return replace(
        fact, outcome=Outcome.ANSWERED, answered=left, left=left, ended=left + 9, wrap_until=None, hold_s=0
    )


def as_stored(connection: sqlite3.Connection) -> list[object]:
    found: list[object] = []
    for table in (VISITS, CALLS, SPELLS):
        found += table.facts(connection.execute(f'SELECT {table.selected} FROM "{table.name}"'))
    return found


def test_an_empty_cache_has_nothing_to_do(connection: sqlite3.Connection) -> None:
    assert roll(connection, LATER) == 0
    assert progress(connection).until is None
    assert offered(connection) == 0


def test_a_day_that_is_over_is_read_without_its_facts(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", at=START + 100), gone("c2", Outcome.ABANDONED, at=START + 90_000)])
    roll(connection, LATER)
    assert lengths(connection) == {3600, 86_400}
    connection.execute("DELETE FROM visit")
    assert offered(connection) == 1


def test_the_last_minutes_are_read_from_the_facts(connection: sqlite3.Connection) -> None:
    now = START + 7_000
    write_now(connection, [answered("c1", at=START + 100), answered("c2", at=now - 60)])
    roll(connection, now)
    assert progress(connection).until == START + 6_300
    connection.execute("DELETE FROM visit")
    assert offered(connection, now) == 1


def test_a_late_change_touches_no_longer_than_a_call_can_last(connection: sqlite3.Connection) -> None:
    whole = answered("c1", at=START + 1_000)
    write_now(connection, [whole, answered("c2", at=START + 9_000)])
    roll(connection, LATER)
    write_now(connection, [replace(whole, end_cause=None, ended=whole.joined + 700)])
    assert dirty(connection) == set(range(900, 900 + 6 * 3600 + 1, 300))
    assert 86_400 not in lengths(connection)
    roll(connection, LATER)
    assert not dirty(connection)
    assert lengths(connection) == {3600, 86_400}


def test_a_long_conversation_that_ends_touches_where_it_began(connection: sqlite3.Connection) -> None:
    talking = answered("c1", at=START + 1_000, ended=None)
    write_now(connection, [talking])
    roll(connection, START + 9_000)
    write_now(connection, [replace(talking, ended=START + 9_050)])
    assert dirty(connection) == {900}


def test_who_still_waits_keeps_a_stretch_open(connection: sqlite3.Connection) -> None:
    write_now(connection, [visit("c1", at=START + 1_000), answered("c2", at=START + 1_100)])
    roll(connection, LATER)
    assert dirty(connection) == {900}
    row = intervals(connection, ("*",), HALF_HOURS, usual, LATER)[0]
    assert row.provisional
    assert row.period.visits.waiting_late == 1


def test_an_import_of_older_days_is_counted(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", at=START + 86_400 * 3)])
    roll(connection, LATER + 86_400 * 3)
    write_now(connection, fills=[answered("old", at=START + 300)])
    assert offered(connection) == 1
    assert dirty(connection) == {300}
    roll(connection, LATER + 86_400 * 3)
    connection.execute("DELETE FROM visit")
    assert offered(connection) == 1


def test_what_is_forgotten_stays_in_the_sums(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", at=START + 300), answered("c2", at=START + 600)])
    now = START + 500 * 86_400.0
    kept = now - 400 * 86_400.0
    list(rolled_up(connection, now, days, kept))
    for _ in tidied(connection, now, Retention()):
        pass
    assert connection.execute("SELECT count(*) FROM visit").fetchone() == (0,)
    write_now(connection, fills=[answered("c3", at=START + 400)])
    list(rolled_up(connection, now, days, kept))
    assert offered(connection, now) == 2


def test_a_sum_that_is_new_makes_all_be_counted_again(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", at=START + 300)])
    roll(connection, LATER)
    connection.execute("DELETE FROM rollup_slot WHERE name = 'visits.handled'")
    connection.execute("UPDATE rollup_cell SET sums = x''")
    roll(connection, LATER)
    assert offered(connection) == 1


def test_a_crash_between_two_steps_loses_nothing(path: Path) -> None:
    facts: Sequence[Fact] = [answered(f"c{n}", at=START + n * 100) for n in range(500)]
    first = open_cache(path)
    write_now(first.connection, facts)
    steps = rolled_up(first.connection, LATER, days)
    for _ in range(5):
        next(steps)
    write_now(first.connection, [answered("late", at=START + 50)])
    first.close()
    again = open_cache(path)
    assert 0 in dirty(again.connection)
    assert offered(again.connection) == 501
    roll(again.connection, LATER)
    assert offered(again.connection) == 501
    again.close()


def test_a_failed_step_changes_nothing(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", at=START + 300)])
    connection.execute("CREATE TRIGGER full BEFORE INSERT ON rollup_cell BEGIN SELECT RAISE(ABORT, 'x'); END")
    with pytest.raises(sqlite3.IntegrityError):
        roll(connection, LATER)
    assert not connection.in_transaction
    assert offered(connection) == 1


def test_an_agent_who_is_still_there_is_on_duty_until_the_source_was_seen_last(
    connection: sqlite3.Connection,
) -> None:
    write_now(connection, [AgentSpell("pbx", "a1", START, None, AgentState.AVAILABLE)])
    roll(connection, LATER)
    write_now(connection, [AgentSpell("pbx", "a1", START, START + 5_400, AgentState.AVAILABLE)])
    rows = intervals(connection, ("*",), HALF_HOURS, usual, LATER)
    assert [row.on_duty for row in rows[:4]] == [1.0, 1.0, 1.0, None]
    roll(connection, LATER)
    rows = intervals(connection, ("*",), HALF_HOURS, usual, LATER)
    assert [row.on_duty for row in rows[:4]] == [1.0, 1.0, 1.0, None]


def test_outbound_calls_are_no_calls_to_the_centre(connection: sqlite3.Connection) -> None:
    write_now(connection, [Call("pbx", "c1", Direction.OUTBOUND, START + 10, ended=START + 20)])
    roll(connection, LATER)
    calls = intervals(connection, ("*",), WHOLE, usual, LATER)[0].period.calls
    assert calls is not None
    assert calls.arrived == 0
