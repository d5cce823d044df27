"""How waiting grew, out of a real cache."""

import sqlite3
from datetime import date
from math import inf

import pytest
from msgspec.structs import replace

from tests.store.made import plan, write_now
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.facts import AgentSpell, Call, Coverage, Visit
from wallboard.domain.periods import day_of
from wallboard.domain.promise.step import Step
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentState, Direction, Outcome
from wallboard.store.queries.growth.calls import visits_at_load, visits_sql
from wallboard.store.queries.growth.growth import GrowthWish, growth, growth_in_pieces

ZONE = "Europe/London"
DAY = day_of(date(2026, 11, 2), ZONE)
TEN = DAY.start + 10 * 3600
WISH = GrowthWish(DAY.start, DAY.end, ZONE)


def talk(call: str, since: float, wait: float, lasts: float = 60.0, queue: str = "q") -> Visit:
    left = since + wait
    return Visit(
        "pbx",
        call,
        queue,
        1,
        since,
        Outcome.ANSWERED,
        answered=left,
        left=left,
        ended=left + lasts,
        agent="a",
    )


def gone(call: str, since: float, wait: float, outcome: Outcome = Outcome.ABANDONED) -> Visit:
    return Visit("pbx", call, "q", 1, since, outcome, left=since + wait)


BUSY = [
    talk("1", TEN, 0.0, 600.0), talk("2", TEN + 1, 10.0, 600.0), talk("3", TEN + 2, 30.0, 600.0),
    gone("4", TEN + 3, 40.0), gone("5", TEN + 100, 0.0, Outcome.FULL),
    talk("later", TEN + 5000, 5.0), gone("night", DAY.start + 60, 90.0),
]  # fmt: skip


def test_each_is_counted_with_what_there_was_as_it_joined(connection: sqlite3.Connection) -> None:
    write_now(connection, [*BUSY, Coverage("pbx", DAY.start, DAY.end, why="over")])
    found = growth(connection, WISH, DAY.end)
    by_load = {level.low: level for level in found.levels}
    assert [level.number for level in found.levels] == [3, 1, 1, 2]
    assert (by_load[4].lost, by_load[4].over) == (2, 2)
    assert (by_load[3].p90_s, by_load[3].service) == (30.0, 0.0)
    assert (found.number, found.unknown, found.seen, found.gaps) == (7, 0, 1.0, ())
    assert (found.patience.gave_up, found.patience.number) == (2, 6)


def test_who_came_while_it_was_closed_is_left_out(connection: sqlite3.Connection) -> None:
    write_now(connection, BUSY)
    opening = Opening(week_of("Mon-Fri 10:00-11:00"), ZONE)
    found = growth(connection, replace(WISH, opening=opening), DAY.end)
    assert found.number == 5
    closed = Opening(week_of("Sun 10:00-11:00"), ZONE)
    assert growth(connection, replace(WISH, opening=closed), DAY.end).levels == ()


def test_each_queue_is_judged_by_what_it_promised_then(connection: sqlite3.Connection) -> None:
    visits = [talk("1", TEN, 30.0), talk("2", TEN + 1000, 30.0), talk("3", TEN + 2000, 30.0, queue="vip")]
    write_now(connection, visits)
    wish = replace(
        WISH,
        policies={("pbx", "q"): Policy(target_s=20.0), ("pbx", "vip"): Policy(target_s=60.0)},
        steps={("pbx", "q"): (Step(TEN + 500, Policy(target_s=40.0)),)},
    )
    (level,) = growth(connection, wish, DAY.end).levels
    assert (level.in_time, level.counted) == (2, 3)
    (alone,) = growth(connection, replace(wish, scope=("vip",)), DAY.end).levels
    assert (alone.in_time, alone.counted) == (1, 1)
    assert growth(connection, replace(wish, scope=("nothing",)), DAY.end).levels == ()


def test_it_is_held_against_what_most_queues_promise() -> None:
    strict, usual = Policy(target_share=0.9), Policy(target_share=0.8)
    wish = replace(WISH, policies={("pbx", "a"): strict, ("pbx", "b"): usual, ("pbx", "c"): usual})
    assert wish.policy == usual
    assert replace(wish, scope=("a",)).policy == strict
    assert replace(wish, scope=("x",)).policy == Policy()


def test_who_waits_is_as_it_stood(connection: sqlite3.Connection) -> None:
    write_now(connection, [talk("1", TEN, 100.0), gone("2", TEN + 1, 50.0)])
    found = growth(connection, WISH, TEN + 30.5)
    assert [level.over for level in found.levels] == [0, 0]
    assert [level.counted for level in found.levels] == [1, 1]
    assert (found.patience.number, found.patience.gave_up) == (2, 0)
    assert found.patience.exponential.measured is False


def test_calls_for_each_agent_on_duty(connection: sqlite3.Connection) -> None:
    spells = [
        AgentSpell("pbx", who, TEN - 1800, TEN + 1800, AgentState.AVAILABLE) for who in ("a", "b", "c", "d")
    ]
    calls = [Call("pbx", "1", Direction.INBOUND, TEN, ended=TEN + 9)]
    visits = [talk("1", TEN, 0.0, 600.0), talk("2", TEN + 1, 1.0), talk("3", TEN + 7200, 1.0)]
    write_now(connection, [*spells, *calls, *visits, Coverage("pbx", DAY.start, DAY.end, why="over")])
    found = growth(connection, replace(WISH, axis="per_agent"), DAY.end)
    assert [(level.low, level.number) for level in found.levels] == [(0.25, 1), (0.5, 1)]
    assert (found.number, found.unknown) == (3, 1)
    queue = growth(connection, replace(WISH, axis="per_agent", scope=("q",)), DAY.end)
    assert (queue.levels, queue.unknown) == ((), 3)


def test_a_long_time_is_read_in_pieces_and_nothing_was_in_it(connection: sqlite3.Connection) -> None:
    wish = replace(WISH, since=day_of(date(2026, 9, 1), ZONE).start)
    first = growth_in_pieces(connection, wish, DAY.end)
    assert (first.done, first.of, first.found) == (28, 63, None)
    found = growth(connection, wish, DAY.end)
    assert (found.levels, found.holds, found.number, found.seen) == ((), None, 0, None)


def test_the_target_holds_at_any_load_there_was(connection: sqlite3.Connection) -> None:
    write_now(connection, [talk(str(n), TEN + n * 100, 1.0) for n in range(12)])
    assert growth(connection, WISH, DAY.end).holds == inf


def test_the_calls_that_met_a_load_are_listed_newest_first(connection: sqlite3.Connection) -> None:
    old = talk("old", day_of(date(2026, 9, 1), ZONE).start + 3600, 1.0)
    write_now(connection, [*BUSY, old])
    wish = replace(WISH, since=day_of(date(2026, 9, 1), ZONE).start)
    found = visits_at_load(connection, wish, (1.0, 2.0), DAY.end)
    assert [visit.call for visit in found.visits] == ["later", "1", "night", "old"]
    assert not found.more
    few = visits_at_load(connection, wish, (1.0, 2.0), DAY.end, 2)
    assert ([visit.call for visit in few.visits], few.more) == (["later", "1"], True)
    assert visits_at_load(connection, replace(wish, scope=("x",)), (1.0, 2.0), DAY.end).visits == ()
    (waits,) = visits_at_load(connection, WISH, (4.0, 5.0), TEN + 10).visits
    assert (waits.call, waits.outcome) == ("4", Outcome.WAITING)


@pytest.mark.parametrize("number", [1, 3])
def test_history_is_not_gone_through(connection: sqlite3.Connection, number: int) -> None:
    assert "visit_joined" in plan(connection, visits_sql(number), (1.0,) * number)
