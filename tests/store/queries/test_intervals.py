"""What a page is told of a day in parts; that the sums are right is tested beside the rollup."""

import sqlite3
from functools import partial

import pytest
from msgspec.structs import replace

from tests.store.made import answered, gone, visit, write_now
from tests.store.rollup.made import ORDINARY
from wallboard.domain.facts import AgentSpell, Call, Coverage
from wallboard.domain.kpis.visits import VISITS
from wallboard.domain.periods import day_at
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentState, Direction, Outcome
from wallboard.store.queries.intervals import by_queue, intervals
from wallboard.store.queries.lines import calls_by_line, calls_in
from wallboard.store.rollup.work import rolled_up

START = ORDINARY.start
PARTS = ORDINARY.intervals(30)
LATER = ORDINARY.end + 9_000.0


def judge(source: str, queue: str, at: float) -> Policy:
    return Policy(20.0)


def roll(connection: sqlite3.Connection, now: float = LATER) -> None:
    for _ in rolled_up(connection, now, partial(day_at, zone="Europe/London")):
        pass


@pytest.fixture(params=[False, True], ids=["from the facts", "ready-made"])
def ready(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def asked(connection: sqlite3.Connection, *, ready: bool) -> sqlite3.Connection:
    if ready:
        roll(connection)
    return connection


def test_no_parts_are_asked_for(connection: sqlite3.Connection) -> None:
    assert intervals(connection, ("*",), (), judge, LATER) == ()
    assert by_queue(connection, ("*",), (), judge, LATER) == {}
    assert calls_in(connection, ("*",), (), LATER) == ()


def test_one_queue_has_no_calls_and_nobody_on_duty(connection: sqlite3.Connection, *, ready: bool) -> None:
    write_now(connection, [answered("c1", at=START), replace(answered("c2", at=START), queue="sales")])
    write_now(connection, [Call("pbx", "c1", Direction.INBOUND, START, ended=START + 9)])
    first = intervals(asked(connection, ready=ready), ("pbx/sales",), PARTS, judge, LATER)[0]
    assert first.period.visits.offered == 1
    assert first.period.calls is None
    assert first.on_duty is None
    assert first.period.peak is not None
    assert first.period.peak.most == 1


def test_most_at_once_is_not_known_of_a_choice(connection: sqlite3.Connection, *, ready: bool) -> None:
    write_now(
        connection,
        [replace(answered(queue, at=START), queue=queue) for queue in ("sales", "support", "other")],
    )
    asked(connection, ready=ready)
    both = intervals(connection, ("sales", "support"), PARTS, judge, LATER)[0].period
    assert (both.visits.offered, both.peak) == (2, None)
    source = intervals(connection, ("pbx/*",), PARTS, judge, LATER)[0].period
    assert source.peak is not None
    assert source.peak.most == 3


def test_a_promise_of_half_a_second_is_judged_by_the_facts(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", at=START, wait=20.4), answered("c2", at=START, wait=20.6)])
    roll(connection)
    first = intervals(connection, ("*",), PARTS, lambda _s, _q, _at: Policy(20.5), LATER)[0]
    assert first.period.visits.answered_in_target == 1


def test_a_new_target_judges_the_past_anew(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered(f"c{n}", at=START, wait=10.0 * n) for n in range(5)])
    roll(connection)
    whole = ((START, ORDINARY.end),)
    shares = [
        intervals(connection, ("*",), whole, lambda _s, _q, _at, t=t: Policy(t), LATER)[0]  # type: ignore[misc]
        .period.visits.answered_in_target
        for t in (0.0, 10.0, 39.0)
    ]  # fmt: skip
    assert shares == [1, 2, 4]


def test_every_figure_can_be_made_of_it(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", at=START), gone("c2", Outcome.ABANDONED, at=START)])
    roll(connection)
    period = intervals(connection, ("*",), ((START, ORDINARY.end),), judge, LATER)[0].period
    made = {kpi.key: kpi.read(period).value for kpi in VISITS}
    assert (made["offered"], made["sl_default"], made["asa_s"]) == (2, 0.5, 5.0)


def test_it_says_what_was_seen_of_each_part(connection: sqlite3.Connection) -> None:
    write_now(connection, [Coverage("pbx", START + 900, START + 3_600, why="restart"), answered(at=START)])
    write_now(connection, [Coverage("pbx", START + 5_400, LATER - 1)])
    rows = intervals(connection, ("*",), PARTS, judge, LATER)
    assert [row.seen for row in rows[:4]] == [0.5, 1.0, 0.0, 1.0]
    assert rows[-1].seen == 1.0
    before = tuple((since - 86_400, until - 86_400) for since, until in PARTS)
    assert [row.seen for row in intervals(connection, ("*",), before, judge, LATER)] == [None] * 48
    assert intervals(connection, ("*",), PARTS, judge, START)[0].seen is None


def test_agents_are_on_duty_on_average_over_what_was_seen(
    connection: sqlite3.Connection, *, ready: bool
) -> None:
    write_now(connection, [Coverage("pbx", START, START + 1_700, why="restart"), answered(at=START)])
    spells = [("a1", 0, 850, AgentState.AVAILABLE), ("a1", 850, 1_700, AgentState.PAUSED)]
    spells += [("a2", 0, 850, AgentState.ON_CALL), ("a2", 850, 1_700, AgentState.LOGGED_OFF)]
    write_now(
        connection, [AgentSpell("pbx", who, START + a, START + b, state) for who, a, b, state in spells]
    )
    rows = intervals(asked(connection, ready=ready), ("*",), PARTS, judge, LATER)
    assert rows[0].on_duty == pytest.approx(1.5)
    assert rows[1].on_duty is None


def test_a_part_is_provisional_until_nobody_waits_in_it(connection: sqlite3.Connection) -> None:
    write_now(connection, [visit("c1", at=START), answered("c2", at=START + 1_800)])
    rows = intervals(connection, ("*",), PARTS, judge, START + 4_000)
    assert [row.provisional for row in rows[:4]] == [True, False, True, True]


def test_calls_are_counted_by_number_dialled(connection: sqlite3.Connection, *, ready: bool) -> None:
    ended = START + 60
    lines = ["+3611", "+3612", "+3611", None]
    write_now(
        connection,
        [
            Call("pbx", f"c{n}", Direction.INBOUND, START + n, line=line, ended=ended)
            for n, line in enumerate(lines)
        ],
    )
    asked(connection, ready=ready)
    found = calls_by_line(connection, ("*",), START, ORDINARY.end, LATER)
    assert [(key, tally.lost) for key, tally in found.items()] == [
        (("pbx", "+3611"), 2),
        (("pbx", "+3612"), 1),
    ]
    assert calls_by_line(connection, ("other/*",), START, ORDINARY.end, LATER) == {}
    assert calls_by_line(connection, ("*",), START, ORDINARY.end, START + 0.5)["pbx", "+3611"].open == 1
    assert [tally.arrived for tally in calls_in(connection, ("pbx/*",), PARTS[:2], LATER)] == [4, 0]
