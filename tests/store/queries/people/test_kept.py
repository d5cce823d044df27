"""How agents kept to their shifts: SQLite's sums are those of the fold."""

import sqlite3
from random import Random

import pytest

from tests.store.made import NOON, plan, write_now
from wallboard.domain.facts import AgentSpell
from wallboard.domain.words import AgentState
from wallboard.domain.work.fold import WorkFold
from wallboard.domain.work.roster import Roster, Shift
from wallboard.domain.work.sums import RosterTimes
from wallboard.store.queries.people.kept import KEPT_SQL, kept_of

HOUR = 3600.0
WHO = ("pbx", "a")


def shifts(chance: Random) -> list[tuple[str, Shift]]:
    begin = NOON + chance.uniform(-HOUR, HOUR)
    whole = Shift(begin, begin + 3 * HOUR)
    rest = begin + chance.uniform(0, 2 * HOUR)
    return [("a", whole), ("a", Shift(rest, rest + 900, "break"))]


@pytest.mark.parametrize("seed", range(10))
def test_the_sums_are_those_of_the_fold(connection: sqlite3.Connection, seed: int) -> None:
    chance = Random(seed)
    roster = Roster(shifts(chance))
    since, until, now = NOON, NOON + 4 * HOUR, NOON + chance.uniform(0, 5 * HOUR)
    fold, at, spells = WorkFold(since, until, roster), NOON - 5 * HOUR, list[AgentSpell]()
    while at < now:
        ends = at + chance.uniform(60, HOUR)
        state = chance.choice(list(AgentState))
        spells.append(AgentSpell("pbx", "a", at, ends if ends < now else None, state))
        at = ends + chance.choice([0, 0, 60])
    for spell in spells:
        fold.put_spell(spell)
    write_now(connection, spells)
    made = kept_of(connection, {WHO: roster.of(*WHO)}, since, min(until, now))
    wanted = fold.of(WHO, now).roster
    assert wanted is not None
    mine = made.get(WHO, RosterTimes())
    assert (mine.scheduled_s, mine.fitting_s, mine.there_s) == pytest.approx(
        (wanted.scheduled_s, wanted.fitting_s, wanted.there_s), abs=1e-3
    )


def test_who_never_came_kept_to_nothing(connection: sqlite3.Connection) -> None:
    mine = {WHO: (Shift(NOON, NOON + HOUR),), ("pbx", "b"): (Shift(0, 1),)}
    assert kept_of(connection, mine, NOON, NOON + 60) == {WHO: RosterTimes(60)}
    assert kept_of(connection, {}, NOON, NOON + 60) == {}


def test_each_shift_is_looked_up(connection: sqlite3.Connection) -> None:
    steps = plan(connection, KEPT_SQL, ("[]",))
    assert "SCAN s" not in steps
    assert steps.count("source=? AND agent=?") == 2
