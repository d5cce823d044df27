"""The page of promises: asked of a real cache day by day, shown, and each number a way to its calls."""

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date
from functools import partial
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import SOURCE, lived, means_with
from tests.ui.opened_page import OPEN, look, moment, opened, setting
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call
from wallboard.domain.kpis import read
from wallboard.domain.naming.names import Names
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.behind import AgentBehind, Behind, FigureBehind, PromisesBehind
from wallboard.ui.explain.lost import LostLists
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.figure import FigurePage
from wallboard.ui.pages.promises import PromisesPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown

LIMIT_MS = 20_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("promises") / "day.sqlite") as made:
        yield made


@pytest.fixture
def means(cache: Means) -> Means:
    return replace(cache, memory=Forgetful(), names=Names(lines={line(): "Spring campaign"}))


def line() -> str:
    return min({fact.line for fact in lived()[1] if isinstance(fact, Call) and fact.line})


def promising() -> Snapshot:
    """Let the day have a promise for one line, and an incident in the morning."""
    snapshot = lived()[0]
    start = snapshot.day_start
    sales = Profile("Helpdesk Ltd", lines=frozenset({line()}))
    broken = Incident(start + 38_520, start + 40_800, "line down")
    return replace(snapshot, rules=CallRules(promises=promises_of((sales,), Profile()), incidents=(broken,)))


def usual() -> Snapshot:
    return replace(lived()[0], rules=CallRules(promises=promises_of((), Profile())))


def promises(
    means: Means, behind: PromisesBehind | None = None, options: ScreenOptions = OPEN
) -> PromisesPage:
    page = page_for(look(), setting(options), means, behind or PromisesBehind())
    assert isinstance(page, PromisesPage)
    return page


def known(page: PromisesPage, qtbot: QtBot, snapshot: Snapshot | None = None) -> None:
    page.show_moment(moment(snapshot or usual()))
    qtbot.waitUntil(
        lambda: (
            page.asking.contacts is not None
            and page.asking.whole is not None
            and page.asking.total is not None
            and page.promises.model.rowCount() > 0
        ),
        timeout=LIMIT_MS,
    )


def test_the_figures_are_those_of_the_wall(qtbot: QtBot, means: Means) -> None:
    page = promises(means)
    with opened(page, qtbot):
        known(page, qtbot)
        form, wall = page.setting.format, lived()[0].all
        said = {total.key: shown(total.value) for total in page.strip.totals}
        for key in ("transfer_rate", "ended_by_agent"):
            assert said[key] == form.share(read(key, wall).value)
        assert said["self_served"] == form.count(read("self_served", wall).value)
        (row,) = page.promises.model.rows
        assert row.heard.calls == read("arrived", wall).value
        assert row.heard.lost == read("lost", wall).value
        assert row.heard.net_lost == read("net_lost", wall).value
        assert row.raw_rate == pytest.approx(read("answered_rate", wall).value)
        assert sum(one.heard.calls for one in page.lines.model.rows) == row.heard.calls
        served = sum(one.count for one in page.menu.model.rows)
        assert served == read("self_served", wall).value
        answered = sum(one.contacts[0] or 0 for one in page.agents.model.rows)
        assert answered == wall.day.visits.ev_answered
        assert page.asking.contacts is not None
        assert page.asking.contacts.seen == (True, True, True)


def test_without_a_promise_it_says_how_to_make_one(qtbot: QtBot, means: Means) -> None:
    page = promises(means)
    with opened(page, qtbot):
        known(page, qtbot)
        assert "[[promise]]" in shown(page.promises.foot)
        known(page, qtbot, promising())
        qtbot.waitUntil(lambda: page.promises.model.rowCount() == 2, timeout=LIMIT_MS)
        assert shown(page.promises.foot).endswith("10:42–11:20 line down")
        assert [shown(row.title) for row in page.promises.model.rows] == ["All calls", "Helpdesk Ltd"]
        assert "Spring campaign" in [shown(row.title) for row in page.lines.model.rows]


def test_a_week_and_a_month_hold_the_day(qtbot: QtBot, means: Means) -> None:
    page = promises(means)
    with opened(page, qtbot):
        known(page, qtbot)
        calls = page.promises.model.rows[0].heard.calls
        assert shown(page.facts()[0].words) == "Mon 23 Nov 2026"
        for nth, days in ((1, 1), (2, 23)):
            QTest.mouseClick(page.choice.kinds.chips[nth], LEFT)
            assert page.asking.read[1] == days
            known(page, qtbot)
            assert page.promises.model.rows[0].heard.calls == calls
        assert shown(page.choice.date.words) == "Sun 1 Nov to Mon 30 Nov"
        assert "of the time was seen" in shown(page.choice.note)
        assert shown(page.facts()[0].words) == "Sun 1 Nov to Mon 30 Nov 2026"
        assert len(page.pictures()) == 1
    again = promises(means)
    assert again.choice.kinds.chips[2].isChecked(), "what was chosen last is remembered"
    again.deleteLater()


def test_left_and_right_lead_to_the_time_before_and_after(qtbot: QtBot, means: Means) -> None:
    page, led = promises(means), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        known(page, qtbot)
        QTest.keyClick(page.promises.view, Qt.Key.Key_Right)
        assert shown(page.choice.date.words) == "Mon 23 Nov", "there is no day after today"
        QTest.keyClick(page.lines.view, Qt.Key.Key_Left)
        assert shown(page.choice.date.words) == "Sun 22 Nov"
        qtbot.waitUntil(lambda: page.lines.said == "Nothing was seen of this time", timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: {shown(one.value) for one in page.strip.totals} == {"–"}, timeout=LIMIT_MS)
        assert page.promises.said == "Nothing was seen of this time"
        QTest.mouseClick(page.strip, LEFT, pos=QPoint(10, 20))
        QTest.keyClick(page.agents.view, Qt.Key.Key_Right)
        known(page, qtbot)
    start = lived()[0].day_start
    assert led == [FigureBehind("answered_rate_promised", ("*",), start - 86_400, start)]


def test_cells_lead_to_the_calls_and_agents_to_their_page(qtbot: QtBot, means: Means) -> None:
    page, led = promises(means), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        known(page, qtbot, promising())
        view, model = page.lines.view, page.lines.model
        keys = [column.key for column in model.columns]
        index = model.index(0, keys.index("lost"))
        QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
        page.promises.view.setCurrentIndex(page.promises.model.index(0, keys.index("answered")))
        QTest.keyClick(page.promises.view, Qt.Key.Key_Return)
        page.agents.view.go_to(0)
        QTest.keyClick(page.agents.view, Qt.Key.Key_Return)
        first, agent = model.rows[0], page.agents.model.rows[0]
    assert led == [
        FigureBehind("lost", lines=first.lines),
        FigureBehind("call_answered"),
        AgentBehind(SOURCE, agent.key[1]),
    ]


def rows_of(sheet: Sheet, qtbot: QtBot) -> set[str]:
    qtbot.waitUntil(lambda: sheet.model.rowCount() > 0, timeout=LIMIT_MS)
    return {row.key[1] for row in sheet.model.rows}


def is_explained(page: FigurePage) -> bool:
    return page.card.view is not None


def is_old(page: PromisesPage) -> bool:
    return page.strip.old


def test_a_figure_of_one_line_counts_and_lists_its_calls_only(qtbot: QtBot, means: Means) -> None:
    mine = [fact for fact in lived()[1] if isinstance(fact, Call) and fact.line == line()]
    calls = {fact.call for fact in mine}
    for key in ("lost", "call_answered"):
        page = page_for(look(), setting(OPEN), means, FigureBehind(key, lines=(line(),)))
        assert isinstance(page, FigurePage)
        with opened(page, qtbot):
            asked = page.list.shown if isinstance(page.list, LostLists) else page.list
            listed = rows_of(asked, qtbot)
            qtbot.waitUntil(partial(is_explained, page), timeout=LIMIT_MS)
            assert page.card.view is not None
            assert listed <= calls
            if key == "lost":
                assert shown(page.card.view.value) == str(len(listed))


def test_a_screen_of_counts_names_nobody(qtbot: QtBot, means: Means) -> None:
    page = promises(means, options=ScreenOptions())
    texts: list[Painted] = []
    page.set_record(texts.append)
    with opened(page, qtbot):
        known(page, qtbot)
        page.grab()
        assert [shown(row.name) for row in page.agents.model.rows] == ["All agents"]
    told = " ".join(painted.text for painted in texts)
    assert not [agent.name for agent in lived()[0].all.agents if agent.name in told]


def test_what_is_old_has_no_colours_and_says_since_when(qtbot: QtBot, means: Means) -> None:
    page = promises(means)
    with opened(page, qtbot):
        known(page, qtbot)
        page.show_moment(replace(moment(usual()), now=moment().now + 60))
        assert is_old(page)
        assert "no data since" in shown(page.promises.note)
        page.show_moment(moment(usual()))
        assert not is_old(page)
        assert shown(page.lines.note) == str(page.lines.model.rowCount())


def test_without_a_cache_it_says_so(qtbot: QtBot) -> None:
    page = promises(Means(memory=Forgetful()))
    with opened(page, qtbot):
        assert "no cache" in page.promises.said
        assert page.facts() == ()


def test_while_days_are_read_it_says_how_many(qtbot: QtBot, means: Means) -> None:
    def never(_question: object) -> Future[Any]:
        return Future()

    page = promises(replace(means, submit=never), PromisesBehind("month", "2026-10-07"))
    with opened(page, qtbot):
        page.asking.changed.emit()
        assert shown(page.choice.note) == "reading: 0 of 31 days"
        assert [shown(total.value) for total in page.strip.totals] == ["…"] * 8
        page.choose_day(date(2026, 11, 2))
        assert page.asking.read == (0, 23)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_no_heading_is_cut(qtbot: QtBot, means: Means, size: tuple[int, int]) -> None:
    page = promises(means, PromisesBehind("day"))
    texts: list[Painted] = []
    with opened(page, qtbot, size):
        known(page, qtbot, promising())
        page.set_record(texts.append)
        page.grab()
        told = {painted.text for painted in texts}
        for sheet in (page.promises, page.lines, page.menu, page.agents):
            assert {shown(column.title) for column in sheet.model.columns} <= told
        assert not [text for text in told if text.endswith("…") and "," not in text]
