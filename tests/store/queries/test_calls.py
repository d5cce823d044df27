"""The visits behind a figure: all that fit, none that do not, newest first."""

import sqlite3
from collections.abc import Callable
from random import Random
from typing import get_args

import pytest

from tests.store.made import NOON, answered, gone, plan, visit, write_now
from wallboard.domain.facts import AgentName, Visit
from wallboard.domain.naming.plain import plain
from wallboard.domain.words import Outcome
from wallboard.store.queries import calls
from wallboard.store.queries.calls import Order, SortKey, Wanted, visits_page

VISITS = [
    answered("c0", at=NOON, queue="sales", agent="PJSIP/1", caller="+36301112222", caller_raw="06301112222"),
    gone(
        "c1",
        Outcome.ABANDONED,
        at=NOON + 1,
        caller="+36309998888",
        caller_raw="0630 999-8888",
        caller_name="Éva KISS",
    ),
    gone("c2", Outcome.TIMEOUT, at=NOON + 2, source="b", caller_raw="100%_x"),
    visit("c3", at=NOON + 3),
    visit("c4", at=NOON + 4, caller_name="Straße"),
]
ALL = Wanted(NOON, NOON + 10)
ALL_DAY = Wanted(NOON, NOON + 100)


@pytest.fixture
def filled(connection: sqlite3.Connection) -> sqlite3.Connection:
    write_now(connection, VISITS)
    return connection


def names(visits: tuple[Visit, ...]) -> str:
    return " ".join(visit.call for visit in visits)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ALL, "c4 c3 c2 c1 c0"),
        (Wanted(NOON + 1, NOON + 3), "c2 c1"),
        (Wanted(NOON, NOON + 10, source="b"), "c2"),
        (Wanted(NOON, NOON + 10, queue="sales"), "c0"),
        (Wanted(NOON, NOON + 10, agent="PJSIP/1"), "c0"),
        (Wanted(NOON, NOON + 10, outcomes=frozenset({Outcome.ABANDONED, Outcome.TIMEOUT})), "c2 c1"),
        (Wanted(NOON, NOON + 10, outcomes=frozenset()), ""),
        (Wanted(NOON, NOON + 10, caller="+36301112222"), "c0"),
        (Wanted(NOON, NOON + 10, text="111 22"), "c0"),
        (Wanted(NOON, NOON + 10, text="+36 (30)"), "c1 c0"),
        (Wanted(NOON, NOON + 10, text=" éva k"), "c1"),
        (Wanted(NOON, NOON + 10, text="EVA K"), "c1"),
        (Wanted(NOON, NOON + 10, text="STRASSE"), "c4"),
        (Wanted(NOON, NOON + 10, text="%_"), "c2"),
        (Wanted(NOON, NOON + 10, text="' OR 1"), ""),
        (Wanted(NOON, NOON + 10, text="   "), "c4 c3 c2 c1 c0"),
        (
            Wanted(
                NOON,
                NOON + 10,
                source="b",
                queue="support",
                outcomes=frozenset({Outcome.TIMEOUT}),
                text="100",
            ),
            "c2",
        ),
    ],
)
def test_finds_what_fits(filled: sqlite3.Connection, wanted: Wanted, expected: str) -> None:
    page = visits_page(filled, wanted, 100)
    assert names(page.visits) == expected
    assert page.total == len(page.visits)


def test_the_pages_together_are_all(filled: sqlite3.Connection) -> None:
    pages = [visits_page(filled, ALL, 2, offset) for offset in (0, 2, 4, 6)]
    assert [names(page.visits) for page in pages] == ["c4 c3", "c2 c1", "c0", ""]
    assert {page.total for page in pages} == {5}


def test_equal_times_have_one_order(connection: sqlite3.Connection) -> None:
    write_now(connection, [visit(f"c{n}") for n in (3, 1, 2)])
    assert names(visits_page(connection, ALL, 10).visits) == "c1 c2 c3"


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (ALL, "visit_joined"),
        (Wanted(NOON, NOON + 10, source="b"), "visit_joined"),
        (Wanted(NOON, NOON + 10, source="b", queue="support"), "visit_queue"),
        (Wanted(NOON, NOON + 10, outcomes=frozenset({Outcome.ABANDONED, Outcome.FULL})), "visit_lost"),
        (Wanted(NOON, NOON + 10, outcomes=frozenset({Outcome.ANSWERED})), "visit_joined"),
        (Wanted(NOON, NOON + 10, caller="+361"), "visit_caller"),
        (Wanted(NOON, NOON + 10, text="éva"), "visit_"),
    ],
)
@pytest.mark.parametrize("question", [calls.page_sql, calls.count_sql])
def test_each_question_uses_its_index(
    filled: sqlite3.Connection, wanted: Wanted, index: str, question: Callable[[tuple[str, ...]], str]
) -> None:
    visits_page(filled, wanted, 1)
    sql = question(tuple(condition for condition, _ in calls.conditions(wanted)))
    assert index in plan(filled, sql, (None,) * sql.count("?"))


PLACES = frozenset({("pbx", "sales"), ("b", "support")})
SERVED = frozenset({("pbx", "PJSIP/1")})


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(NOON, NOON + 10, places=PLACES), "c2 c0"),
        (Wanted(NOON, NOON + 10, places=frozenset()), ""),
        (Wanted(NOON, NOON + 10, text="straße", or_outcomes=frozenset({Outcome.TIMEOUT})), "c4 c2"),
        (Wanted(NOON, NOON + 10, text="nobody", or_agents=SERVED), "c0"),
        (Wanted(NOON, NOON + 10, text="nobody", or_queues=PLACES), "c2 c0"),
        (Wanted(NOON, NOON + 10, text="1112222", whole_numbers=True), ""),
        (Wanted(NOON, NOON + 10, text="+36 30 111 2222", whole_numbers=True), "c0"),
        (Wanted(NOON, NOON + 10, text="06301112222", whole_numbers=True), "c0"),
        (Wanted(NOON, NOON + 10, text="kiss", whole_numbers=True), ""),
        (Wanted(NOON, NOON + 10, caller_raw="100%_x"), "c2"),
        (Wanted(NOON, NOON + 10, over_from=NOON + 6.5), "c4 c3 c2 c0"),
        (Wanted(NOON, NOON + 10, over_from=NOON + 66), "c4 c3"),
        (Wanted(NOON, NOON + 10, at=NOON + 2), "c2 c1 c0"),
        (Wanted(NOON, NOON + 10, at=NOON + 3, outcomes=frozenset({Outcome.WAITING})), "c3 c2 c1 c0"),
        (Wanted(NOON, NOON + 10, at=NOON + 5, outcomes=frozenset({Outcome.ANSWERED})), "c0"),
        (Wanted(NOON, NOON + 10, at=NOON + 4, outcomes=frozenset({Outcome.ANSWERED})), ""),
        (Wanted(NOON, NOON + 10, at=NOON + 6.5, outcomes=frozenset({Outcome.ABANDONED, Outcome.FULL})), "c1"),
        (Wanted(NOON, NOON + 10, at=NOON + 5.5, outcomes=frozenset({Outcome.ABANDONED, Outcome.FULL})), ""),
    ],
)
def test_finds_what_a_page_asks_for(filled: sqlite3.Connection, wanted: Wanted, expected: str) -> None:
    page = visits_page(filled, wanted, 100)
    assert (names(page.visits), page.total) == (expected, len(expected.split()))


def sort_value(visit: Visit, key: SortKey, called: dict[str, str]) -> float | str | None:
    """Say in Python by what SQL sorts."""
    now = NOON + 100
    if key == "waited":
        return (visit.left or now) - visit.joined
    if key == "talked":
        return None if visit.answered is None else (visit.ended or now) - visit.answered
    values: dict[str, float | str | None] = {
        "joined": visit.joined,
        "queue": plain(visit.queue),
        "caller": visit.caller or visit.caller_raw or None,
        "name": plain(visit.caller_name) or None,
        "outcome": visit.outcome,
        "agent": None if visit.agent is None else plain(called.get(visit.agent, visit.agent)),
    }
    return values[key]


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("key", get_args(SortKey))
def test_every_order_is_that_of_plain_sorting(
    connection: sqlite3.Connection, key: SortKey, descending: bool
) -> None:
    chance, called = Random(3), {"PJSIP/1": "Zita", "PJSIP/2": "éva", "PJSIP/3": "PJSIP/3"}
    visits = [
        chance.choice((visit, answered))(
            f"c{n}",
            at=NOON + chance.randrange(50),
            queue=chance.choice("ABab"),
            agent=chance.choice([None, *called]),
            caller=chance.choice([None, "+361", "+362"]),
            caller_raw=chance.choice(["", "100"]),
            caller_name=chance.choice(["", "Anna", "anna", "Éva"]),
        )
        for n in range(200)
    ]
    names_known = [AgentName("pbx", agent, name) for agent, name in called.items() if agent != "PJSIP/3"]
    write_now(connection, [*visits, *names_known])
    order = Order(key, descending, NOON + 100)
    page = visits_page(connection, ALL_DAY, 60, 0, order)
    found = [sort_value(v, key, called) for v in page.visits]
    every = [sort_value(v, key, called) for v in visits]
    known = sorted((value for value in every if value is not None), reverse=descending)
    assert found == [*known, *[None] * every.count(None)][:60]


@pytest.mark.parametrize("key", get_args(SortKey))
@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (ALL, "visit_joined"),
        (Wanted(NOON, NOON + 10, places=PLACES), "visit_joined"),
        (Wanted(NOON, NOON + 10, text="x", or_agents=SERVED, or_queues=PLACES), "visit_joined"),
        (
            Wanted(NOON, NOON + 10, outcomes=frozenset({Outcome.ABANDONED})),
            "visit_lost",
        ),
    ],
)
def test_each_order_goes_by_the_same_index(
    filled: sqlite3.Connection, wanted: Wanted, index: str, key: SortKey
) -> None:
    visits_page(filled, wanted, 1, 0, Order(key))
    sql = calls.page_sql(tuple(condition for condition, _ in calls.conditions(wanted)), Order(key))
    assert index in plan(filled, sql, (None,) * sql.count("?"))
