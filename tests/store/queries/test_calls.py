"""The visits behind a figure: all that fit, none that do not, newest first."""

import sqlite3
from collections.abc import Callable

import pytest

from tests.store.made import NOON, answered, gone, plan, visit, write_now
from wallboard.domain.facts import Visit
from wallboard.domain.words import Outcome
from wallboard.store.queries import calls
from wallboard.store.queries.calls import Wanted, visits_page

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
