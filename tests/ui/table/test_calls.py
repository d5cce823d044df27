"""The list of calls out of a real cache: filtered, sorted, read on, kept up to date."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.store.made import NOON, answered, cache_with, gone, visit
from tests.ui.lived_day import answering
from tests.ui.opened_page import look, setting, shown
from wallboard.domain.facts import AgentName, Fact
from wallboard.domain.kpis.visits.sl_default import SL_DEFAULT
from wallboard.domain.words import Outcome
from wallboard.store.queries.calls import Wanted
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.models.visits import visit_columns
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.table.asked import EVER, LONGEST_REST_MS, REFRESH_MS, REST
from wallboard.ui.table.calls import PAGE, CallsSheet, Found, Listing, stays
from wallboard.ui.text import shown as said

LIMIT_MS = 8000
TITLES = {("pbx", "support"): "Support line", ("pbx", "sales"): "Sales"}
DAY = Wanted(NOON, EVER)
FACTS: tuple[Fact, ...] = (
    AgentName("pbx", "PJSIP/1", "Ana Kovač"),
    answered("c0", at=NOON, wait=9, queue="sales", agent="PJSIP/1", caller="+36301112222"),
    gone("c1", Outcome.ABANDONED, at=NOON + 1, wait=90, caller="+36309998888", caller_name="Éva KISS"),
    gone("c2", Outcome.TIMEOUT, at=NOON + 2, wait=30),
    visit("c3", at=NOON + 3, caller="+3612345678"),
)


@contextmanager
def sheet(
    qtbot: QtBot, means: Means, options: ScreenOptions | None = None, wanted: Wanted = DAY
) -> Iterator[CallsSheet]:
    how = setting(options) if options is not None else setting()
    made = CallsSheet(
        look(), "Calls", how, means, Listing("calls", visit_columns(how, counted=SL_DEFAULT), kpi=SL_DEFAULT)
    )
    made.want(wanted, TITLES, NOON + 100)
    with shown(made, qtbot, (1200, 500)) as opened:
        yield opened


@pytest.fixture
def means(tmp_path: Path) -> Iterator[Means]:
    cache_with(tmp_path / "c.sqlite", FACTS)
    with answering(tmp_path / "c.sqlite") as made:
        yield made


def calls(made: CallsSheet) -> str:
    return " ".join(row.visit.call for row in made.model.rows)


def type_in(made: CallsSheet, text: str) -> None:
    assert made.line is not None
    made.line.field.setText(text)


def test_it_lists_all_newest_first_and_says_how_many(qtbot: QtBot, means: Means) -> None:
    with sheet(qtbot, means) as made:
        qtbot.waitUntil(lambda: calls(made) == "c3 c2 c1 c0", timeout=LIMIT_MS)
        assert said(made.note) == "4 stays in queues; one call may have several, as of 14:15:00"
        assert made.foot == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("éva", "c1"),
        ("11122", "c0"),
        ("kovač", "c0"),
        ("eva", "c1"),
        ("Kovac", "c0"),
        ("support", "c3 c2 c1"),
        ("hung up", "c1"),
        ("waited too", "c2"),
    ],
)
def test_what_is_typed_finds_caller_queue_agent_and_outcome(
    qtbot: QtBot, means: Means, text: str, found: str
) -> None:
    with sheet(qtbot, means) as made:
        type_in(made, text)
        qtbot.waitUntil(lambda: calls(made) == found, timeout=LIMIT_MS)
        assert said(made.note) == f"{len(found.split())} of 4"


def test_where_numbers_are_hidden_nobody_finds_them_by_trying(qtbot: QtBot, means: Means) -> None:
    with sheet(qtbot, means, ScreenOptions(agents="names")) as made:
        qtbot.waitUntil(lambda: made.model.rowCount() == 4, timeout=LIMIT_MS)
        for text in ("+3630111", "éva"):
            type_in(made, text)
            qtbot.waitUntil(
                lambda: made.said == "No call fits the filter: clear it with Esc", timeout=LIMIT_MS
            )
            type_in(made, "")
            qtbot.waitUntil(lambda: made.model.rowCount() == 4, timeout=LIMIT_MS)
        type_in(made, "+36 30 111 2222")
        qtbot.waitUntil(lambda: calls(made) == "c0", timeout=LIMIT_MS)


def test_where_agents_are_counts_their_names_find_nothing(qtbot: QtBot, means: Means) -> None:
    with sheet(qtbot, means, ScreenOptions(mask=False)) as made:
        type_in(made, "kovač")
        qtbot.waitUntil(lambda: bool(made.said), timeout=LIMIT_MS)
        assert "agent" not in [column.key for column in made.model.columns]


def test_a_head_sorts_in_the_cache(qtbot: QtBot, means: Means) -> None:
    with sheet(qtbot, means) as made:
        qtbot.waitUntil(lambda: made.model.rowCount() == 4, timeout=LIMIT_MS)
        waited = [column.key for column in made.model.columns].index("waited")
        made.view.sortByColumn(waited, Qt.SortOrder.DescendingOrder)
        qtbot.waitUntil(lambda: calls(made) == "c3 c1 c2 c0", timeout=LIMIT_MS)


def test_what_the_cache_knows_of_later_is_neither_listed_nor_counted(qtbot: QtBot, tmp_path: Path) -> None:
    later = [
        answered("c8", at=NOON + 90, wait=30, agent="PJSIP/1"),  # joined before, answered after the instant
        gone("c9", Outcome.ABANDONED, at=NOON + 101),
    ]
    cache_with(tmp_path / "c.sqlite", (*FACTS, *later))
    with answering(tmp_path / "c.sqlite") as means, sheet(qtbot, means) as made:
        qtbot.waitUntil(lambda: calls(made) == "c8 c3 c2 c1 c0", timeout=LIMIT_MS)
        assert made.model.rows[0].visit == visit("c8", at=NOON + 90)
        assert said(made.note) == "5 stays in queues; one call may have several, as of 14:15:00"


def test_a_long_list_is_read_on_when_somebody_reaches_its_end(qtbot: QtBot, tmp_path: Path) -> None:
    many = [gone(f"c{n:04}", Outcome.ABANDONED, at=NOON + n / 10) for n in range(PAGE * 2 + 50)]
    cache_with(tmp_path / "c.sqlite", many)
    with answering(tmp_path / "c.sqlite") as means, sheet(qtbot, means) as made:
        qtbot.waitUntil(lambda: made.model.rowCount() == PAGE, timeout=LIMIT_MS)
        assert said(made.foot) == "and 250 more"
        made.view.go_to(3)
        made.view.scrollToBottom()
        qtbot.waitUntil(lambda: made.model.rowCount() == PAGE * 2, timeout=LIMIT_MS)
        assert [index.row() for index in made.view.selectionModel().selectedRows()] == [3]
        assert made.view.indexAt(made.view.viewport().rect().center()).row() < PAGE
        made.view.scrollToBottom()
        qtbot.waitUntil(lambda: made.foot == "", timeout=LIMIT_MS)
        assert made.model.rowCount() == len(many)


def test_what_the_cache_does_not_know_is_sorted_here(qtbot: QtBot, means: Means) -> None:
    with sheet(qtbot, means) as made:
        qtbot.waitUntil(lambda: made.model.rowCount() == 4, timeout=LIMIT_MS)
        counts = [column.key for column in made.model.columns].index("counts")
        made.view.sortByColumn(counts, Qt.SortOrder.AscendingOrder)
        qtbot.waitUntil(lambda: calls(made) == "c3 c2 c1 c0", timeout=LIMIT_MS)
        made.view.sortByColumn(counts, Qt.SortOrder.DescendingOrder)
        qtbot.waitUntil(lambda: calls(made) == "c0 c3 c2 c1", timeout=LIMIT_MS)


def test_new_calls_come_by_themselves_and_the_selected_one_stays(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    cache_with(path, FACTS)
    with answering(path) as means, sheet(qtbot, means) as made:
        qtbot.waitUntil(lambda: made.model.rowCount() == 4, timeout=LIMIT_MS)
        made.view.go_to(2)
        made._beat.setInterval(30)
        cache_with(path, [visit("new", at=NOON + 50)])
        qtbot.waitUntil(lambda: calls(made).startswith("new"), timeout=LIMIT_MS)
        (chosen,) = made.view.selectionModel().selectedRows()
        assert made.model.rows[chosen.row()].visit.call == "c1"


def test_an_empty_day_and_no_cache_are_said(qtbot: QtBot, means: Means) -> None:
    with sheet(qtbot, means, wanted=Wanted(NOON + 500, EVER)) as made:
        qtbot.waitUntil(lambda: made.said == "No calls yet today", timeout=LIMIT_MS)
    with sheet(qtbot, Means()) as made:
        assert made.said == "Nothing is kept of calls here: there is no cache."


def test_a_cache_that_is_not_there_is_said_with_the_next_step(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with answering(path) as means, sheet(qtbot, means) as made:
        qtbot.waitUntil(lambda: bool(made.said), timeout=LIMIT_MS)
        assert "c.sqlite" in made.said
        cache_with(path, FACTS)
        made.retried.emit()
        qtbot.waitUntil(lambda: made.model.rowCount() == 4, timeout=LIMIT_MS)
        assert made.said == ""


def test_a_slow_cache_is_not_asked_again_before_it_answers(qtbot: QtBot) -> None:
    asked: list[Future[Any]] = []

    def submit(_question: object) -> Future[Any]:
        asked.append(Future())
        return asked[-1]

    with sheet(qtbot, Means(submit, Forgetful())) as made:
        for _ in range(3):
            made._refresh()
        assert len(asked) == 1
        qtbot.waitUntil(lambda: made.said == "reading…", timeout=LIMIT_MS)
        type_in(made, "x")
        qtbot.waitUntil(lambda: len(asked) == 2, timeout=LIMIT_MS)
        assert asked[0].cancelled()
        made.hide()
        assert asked[1].cancelled()  # nobody looks: an answer would be nobody's


def test_what_takes_long_is_asked_again_after_a_longer_while(qtbot: QtBot) -> None:
    asked: list[Future[Any]] = []

    def slow(_question: object) -> Future[Any]:
        asked.append(Future())
        return asked[-1]

    with sheet(qtbot, Means(slow, Forgetful())) as made:
        beat = made._beat
        began = monotonic()
        qtbot.waitUntil(lambda: monotonic() - began > 2 * REFRESH_MS / 1000 / REST, timeout=LIMIT_MS)
        asked[-1].set_result(Found((), 0, 0))
        qtbot.waitUntil(lambda: beat.interval() > REFRESH_MS, timeout=LIMIT_MS)
        assert beat.interval() <= LONGEST_REST_MS


def test_one_stay_is_one() -> None:
    assert (said(stays("1")), said(stays("11"))[:8]) == ("1 stay in a queue", "11 stays")
