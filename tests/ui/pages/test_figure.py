"""One figure explained: the card says what it is, and the list beneath holds exactly what it counts."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import SOURCE, lived, means_with
from tests.ui.made_up import stale
from tests.ui.opened_page import OPEN, look, moment, opened, setting, shown
from tests.ui.walls import SLACK
from wallboard.domain.explain.marks import Mark
from wallboard.domain.kpis import read
from wallboard.domain.ledger.rows import Ledger
from wallboard.domain.words import AgentState
from wallboard.store.queries.figure import PastRead
from wallboard.ui.agents.names import Telling, name_of
from wallboard.ui.behind import AgentBehind, Behind, CallBehind, CallerBehind, FigureBehind
from wallboard.ui.explain.agents import AgentsSheet
from wallboard.ui.explain.calls import CentreCallsSheet
from wallboard.ui.explain.lost import LostLists
from wallboard.ui.explain.to_call_back import ToCallBackSheet
from wallboard.ui.explain.view import ExplainView
from wallboard.ui.explain.visits import CountedSheet
from wallboard.ui.export.contents import tables_of
from wallboard.ui.means import Means
from wallboard.ui.models.visits import VisitRow
from wallboard.ui.pages import page_for
from wallboard.ui.pages.figure import FigurePage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown as said

LIMIT_MS = 10_000


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("figure") / "day.sqlite") as made:
        yield made


def figure_page(means: Means, behind: FigureBehind, options: ScreenOptions = OPEN) -> FigurePage:
    page = page_for(look(), setting(options), means, behind)
    assert isinstance(page, FigurePage)
    return page


def visits_of(page: FigurePage) -> CountedSheet:
    assert isinstance(page.list, CountedSheet)
    return page.list


def view_of(page: FigurePage) -> ExplainView:
    assert page.card.view is not None
    return page.card.view


def all_rows(page: FigurePage, qtbot: QtBot) -> list[VisitRow]:
    its = visits_of(page)
    qtbot.waitUntil(lambda: its.model.rowCount() > 0, timeout=LIMIT_MS)
    its._limit = 100_000
    its._refresh()
    qtbot.waitUntil(lambda: its.foot == "", timeout=LIMIT_MS)
    return list(its.model.rows)


@pytest.mark.parametrize(
    "key", ["sl_default", "sl_default_30m", "sl_positive", "abandon_rate", "asterisk_perf"]
)
def test_the_marked_rows_are_the_fraction(qtbot: QtBot, means: Means, key: str) -> None:
    page = figure_page(means, FigureBehind(key))
    parts = read(key, lived()[0].all).parts
    assert parts is not None
    with opened(page, qtbot):
        marks = [row.mark for row in all_rows(page, qtbot)]
        assert [marks.count(Mark.FOR), len(marks) - marks.count(Mark.OUT)] == list(parts)
        fraction = view_of(page).fraction
        assert fraction is not None
        assert [said(part.number) for part in fraction] == [setting().format.count(part) for part in parts]


@pytest.mark.parametrize("key", ["answered", "abandoned", "short_abandoned", "exited", "refused", "offered"])
def test_a_count_lists_what_it_counts_and_nothing_else(qtbot: QtBot, means: Means, key: str) -> None:
    page = figure_page(means, FigureBehind(key))
    value = int(read(key, lived()[0].all).value or 0)
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: said(visits_of(page).note).startswith(f"{value} "), timeout=LIMIT_MS)
        assert said(view_of(page).value) == str(value)


@pytest.mark.parametrize("most", [300, 3])
def test_who_is_to_be_called_back_are_the_very_rows_of_the_ledger(
    qtbot: QtBot, means: Means, most: int
) -> None:
    day = lived()[0]
    ledger = Ledger(day.ledger.rows[:most], day.ledger.sums, max(0, len(day.ledger.rows) - most))
    wanted = {row.who for row in day.ledger.rows if row.to_call_back}
    page = figure_page(means, FigureBehind("callers_to_call_back"))
    page.resize(1280, 720)
    page.show_moment(moment(replace(day, ledger=ledger)))
    with shown(page, qtbot):
        its = page.list
        assert isinstance(its, ToCallBackSheet)
        qtbot.waitUntil(lambda: its.model.rowCount() == len(wanted), timeout=LIMIT_MS)
        assert {row.key for row in its.model.rows} == wanted
        assert said(its.note) == said(view_of(page).value) == str(len(wanted))
        (adds_up,) = (said(row.words) for row in view_of(page).rows if said(row.about) == "Adds up")
        assert adds_up.endswith("of today not reached in time")
        led = list[Behind]()
        page.opened.connect(led.append)
        its.view.opened.emit(its.model.rows[0])
        assert [one.number for one in led if isinstance(one, CallerBehind)] == [its.model.rows[0].key]


def test_nobody_is_to_be_called_back_where_nobody_was_lost(qtbot: QtBot) -> None:
    page = figure_page(Means(), FigureBehind("callers_to_call_back"))
    page.show_moment(moment(replace(lived()[0], ledger=Ledger())))
    with shown(page, qtbot):
        assert isinstance(page.list, ToCallBackSheet)
        assert said(page.list.empty) == "Nobody is to be called back"


def test_waits_are_those_of_answered_calls_the_longest_first(qtbot: QtBot, means: Means) -> None:
    page = figure_page(means, FigureBehind("asa_s"))
    answered = read("asa_s", lived()[0].all).parts
    assert answered is not None
    with opened(page, qtbot):
        rows = all_rows(page, qtbot)
        waits = [row.waited for row in rows]
        assert waits == sorted(waits, reverse=True)
        assert len(rows) == answered[1]


def test_each_figure_keeps_the_columns_of_its_list(qtbot: QtBot, means: Means) -> None:
    page = figure_page(means, FigureBehind("asa_s"))
    with opened(page, qtbot):
        its = visits_of(page)
        its.view.heads.menu(2).actions()[0].trigger()
        its.view.heads.menu(1).actions()[2].trigger()
        assert said(its.aside) == "hidden columns: 1"
    again = figure_page(means, FigureBehind("asa_s"))
    with opened(again, qtbot):
        its = visits_of(again)
        assert its.view.heads.sortIndicatorSection() == 2
        its.view.heads.forgotten.emit()
        assert said(its.aside) == ""
    other = figure_page(means, FigureBehind("answered"))
    with opened(other, qtbot):
        its = visits_of(other)
        assert its.view.heads.hiddenSectionCount() == 0
        assert its.view.heads.sortIndicatorSection() == 0


@pytest.mark.parametrize("key", ["answered_rate", "arrived", "call_answered", "open", "self_served"])
def test_a_figure_of_calls_lists_calls(qtbot: QtBot, means: Means, key: str) -> None:
    page = figure_page(means, FigureBehind(key))
    figure = read(key, lived()[0].all)
    counted = int(figure.parts[1] if figure.parts is not None else figure.value or 0)
    with opened(page, qtbot):
        its = page.list
        assert isinstance(its, CentreCallsSheet)
        qtbot.waitUntil(lambda: said(its.note).startswith(f"{counted}, as of "), timeout=LIMIT_MS)
        its._limit = 100_000
        its._refresh()
        qtbot.waitUntil(lambda: its.model.rowCount() == counted, timeout=LIMIT_MS)
        if figure.parts is not None:
            assert sum(row.mark is Mark.FOR for row in its.model.rows) == figure.parts[0]


def test_a_figure_of_several_calls_together_lists_all_calls(qtbot: QtBot, means: Means) -> None:
    page = figure_page(means, FigureBehind("repeat_rate"))
    arrived = int(read("arrived", lived()[0].all).value or 0)
    with opened(page, qtbot):
        its = page.list
        assert isinstance(its, CentreCallsSheet)
        qtbot.waitUntil(lambda: said(its.note).startswith(f"{arrived}, as of "), timeout=LIMIT_MS)
        assert "counts" not in [column.key for column in its.model.columns]


def test_calls_are_sorted_by_any_column(qtbot: QtBot, means: Means) -> None:
    page = figure_page(means, FigureBehind("answered_rate"))
    with opened(page, qtbot):
        its = page.list
        assert isinstance(its, CentreCallsSheet)
        qtbot.waitUntil(lambda: its.model.rowCount() > 0, timeout=LIMIT_MS)
        keys = [column.key for column in its.model.columns]
        its.view.sortByColumn(keys.index("reached"), Qt.SortOrder.DescendingOrder)
        qtbot.waitUntil(lambda: (its.model.rows[0].reached or 0) > 60, timeout=LIMIT_MS)
        reached = [row.reached for row in its.model.rows]
        assert reached == sorted(reached, key=lambda one: -(one or -1))
        its.view.sortByColumn(keys.index("counts"), Qt.SortOrder.AscendingOrder)
        qtbot.waitUntil(lambda: its.model.rows[0].mark is Mark.AGAINST, timeout=LIMIT_MS)


def test_lost_calls_are_the_lost_ones_with_their_chips(qtbot: QtBot, means: Means) -> None:
    page = figure_page(means, FigureBehind("unique_unrecovered_callers"))
    with opened(page, qtbot):
        its = page.list
        assert isinstance(its, LostLists)
        assert its.shown is its.lists[1]
        qtbot.waitUntil(lambda: its.shown.model.rowCount() > 0, timeout=LIMIT_MS)
        number = int(read("unique_unrecovered_callers", lived()[0].all).value or 0)
        assert its.shown.model.rowCount() == number
        its.choose(0)
        lost = int(read("lost", lived()[0].all).value or 0)
        qtbot.waitUntil(lambda: its.shown.model.rowCount() == lost, timeout=LIMIT_MS)


def test_agents_are_listed_where_they_are_named(qtbot: QtBot, means: Means) -> None:
    page, led = figure_page(means, FigureBehind("agents_on_call")), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        its = page.list
        assert isinstance(its, AgentsSheet)
        states = [row.agent.state for row in its.model.rows]
        assert states.count(AgentState.ON_CALL) == read("agents_on_call", lived()[0].all).value
        its.view.setCurrentIndex(its.model.index(0, 0))
        QTest.keyClick(its.view, Qt.Key.Key_Return)
        assert led == [AgentBehind(SOURCE, its.model.rows[0].agent.agent)]
    counts = figure_page(means, FigureBehind("agents_on_call"), ScreenOptions())
    with opened(counts, qtbot):
        assert counts.list.views == ()


def test_a_row_opens_the_time_line_of_its_call(qtbot: QtBot, means: Means) -> None:
    page, led = figure_page(means, FigureBehind("sl_default")), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        its = visits_of(page)
        qtbot.waitUntil(lambda: its.model.rowCount() > 0, timeout=LIMIT_MS)
        its.view.setCurrentIndex(its.model.index(0, 0))
        QTest.keyClick(its.view, Qt.Key.Key_Return)
        assert led == [CallBehind(SOURCE, its.model.rows[0].visit.call)]


def test_a_past_hour_is_explained_out_of_the_cache(qtbot: QtBot, means: Means) -> None:
    until = lived()[0].at - 3600
    page = figure_page(means, FigureBehind("sl_default", since=until - 3600, until=until))
    with opened(page, qtbot):
        rows = all_rows(page, qtbot)
        qtbot.waitUntil(lambda: page.card.view is not None, timeout=LIMIT_MS)
        fraction = view_of(page).fraction
        assert fraction is not None
        marks = [row.mark for row in rows]
        assert said(fraction[0].number) == str(marks.count(Mark.FOR))
        assert said(fraction[1].number) == str(len(marks) - marks.count(Mark.OUT))
        assert all(until - 3600 <= row.visit.joined < until for row in rows)


def test_a_figure_of_callers_comes_in_parts_where_nothing_is_made(qtbot: QtBot, means: Means) -> None:
    asked: list[Future[Any]] = []

    def submit(question: Callable[..., Any]) -> Future[Any]:
        asked.append(means.submit(question))
        return asked[-1]

    until = lived()[0].at - 3600
    behind = FigureBehind("repeat_calls", since=until - 3600, until=until)
    page = figure_page(replace(means, submit=submit), behind)
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.card.view is not None, timeout=LIMIT_MS)
        answers = (one.result() for one in asked if one.done() and not one.cancelled())
        reads = [answer for answer in answers if isinstance(answer, PastRead)]
    assert reads[0].past is None
    assert reads[-1].past is not None
    assert [one.done for one in reads] == sorted(one.done for one in reads)


def test_a_figure_of_one_agent_is_made_of_their_calls(qtbot: QtBot, means: Means) -> None:
    agent = next(agent for agent in lived()[0].all.agents if agent.state is AgentState.ON_CALL)
    page = figure_page(means, FigureBehind("aht_s", agent=(SOURCE, agent.agent)))
    with opened(page, qtbot):
        rows = all_rows(page, qtbot)
        assert {row.visit.agent for row in rows} == {agent.agent}
        qtbot.waitUntil(lambda: page.card.view is not None, timeout=LIMIT_MS)
        fraction = view_of(page).fraction
        assert fraction is not None
        assert said(fraction[1].number) == str(sum(row.mark is Mark.FOR for row in rows))


def test_what_is_old_says_so(qtbot: QtBot, means: Means) -> None:
    snapshot = lived()[0]
    silent = replace(snapshot.sources[0], status=stale(snapshot.at - 60))
    page = figure_page(means, FigureBehind("sl_default"))
    with opened(page, qtbot):
        page.show_moment(moment(replace(snapshot, sources=(silent,))))
        assert "no data since" in said(page.card.note)


def test_a_figure_that_there_is_not_lists_calls_all_the_same(qtbot: QtBot) -> None:
    page = figure_page(Means(), FigureBehind("no_such_figure"))
    with opened(page, qtbot):
        assert page.card.view is None
        assert visits_of(page).said == "Nothing is kept of calls here: there is no cache."


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)], ids=str)
@pytest.mark.parametrize("key", ["sl_default", "waiting_now", "lost", "answered_rate"])
def test_no_text_leaves_its_place(qtbot: QtBot, means: Means, key: str, size: tuple[int, int]) -> None:
    page, painted = figure_page(means, FigureBehind(key)), list[Painted]()
    with opened(page, qtbot, size):
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
    boxes = [(one.text, one.ink, one.box) for one in painted]
    assert len(boxes) > 10
    assert not [one.text for one in painted if one.cut]
    out = [what for what in boxes if not what[2].adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(what[1])]
    assert out == []


def test_paper_says_what_the_figure_is_of_whom_and_of_which_time(qtbot: QtBot, means: Means) -> None:
    queue = lived()[0].sources[0].queues[0]
    page = figure_page(means, FigureBehind("answered_rate"))
    assert (page.facts(), page.pictures()) == ((), ())
    with opened(page, qtbot):
        facts = {said(fact.title): said(fact.words) for fact in page.facts()}
        assert set(facts) == {"Answered", "Queues", "Formula", "Period", "Seen"}
        assert facts["Answered"].startswith(said(view_of(page).value) + ": ")
        assert facts["Queues"] == "All queues"
        (picture,) = page.pictures()
        assert picture.ratio == pytest.approx(page.card.height() / page.card.width())
        assert page.card.look == page.look
    page = figure_page(means, FigureBehind("waiting_now", (f"{SOURCE}/{queue.queue}",)))
    with opened(page, qtbot):
        assert said(page.card.heading) == f"Why it is so: {queue.title}"
        assert {said(fact.title): said(fact.words) for fact in page.facts()}["Queues"] == queue.title


@pytest.mark.parametrize(("telling", "named"), [("names", True), ("initials", False), ("counts", False)])
def test_whose_figure_it_is_is_told_as_the_screen_tells_agents(
    qtbot: QtBot, means: Means, telling: Telling, *, named: bool
) -> None:
    agent = lived()[0].all.agents[0]
    options = replace(OPEN, agents=telling)
    page = figure_page(means, FigureBehind("answered", agent=(SOURCE, agent.agent)), options)
    with opened(page, qtbot):
        assert (name_of(agent) in said(page.card.heading)) is named
        assert agent.agent not in said(page.card.heading)


def test_all_calls_are_written_not_only_those_that_are_shown(qtbot: QtBot, means: Means) -> None:
    page = figure_page(means, FigureBehind("answered_rate"))
    parts = read("answered_rate", lived()[0].all).parts
    assert parts is not None
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.list.findChildren(QWidget) != [], timeout=LIMIT_MS)
        (table,) = tables_of(page)
        assert table.question is not None
        rows: list[object] = []
        means.submit(table.question).add_done_callback(lambda answer: rows.extend(answer.result()))
        qtbot.waitUntil(lambda: bool(rows), timeout=LIMIT_MS)
    assert len(rows) == parts[1] > 200
