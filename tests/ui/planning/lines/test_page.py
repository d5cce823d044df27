"""The page of lines: asked of a real cache, three views, and each number a way to its calls."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import SOURCE, lived, means_with
from tests.ui.opened_page import OPEN, look, moment, opened, setting
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call
from wallboard.domain.kpis import read
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.vendors.operator import Operator
from wallboard.domain.vendors.tariff import Tariff
from wallboard.domain.vendors.vendor import Vendor
from wallboard.ui.behind import Behind, FigureBehind, LedgerBehind, LinesBehind
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.pages import page_for
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.habits import PlanHabits
from wallboard.ui.planning.lines.page import LinesPage
from wallboard.ui.text import shown

LIMIT_MS = 20_000
NORTH = Operator("North", ("*",), (), Tariff(Decimal("0.01")), 3)
HABITS = PlanHabits(operators=(NORTH,), vendors=(Vendor("House", (SOURCE,)), Vendor("Gone", ("gone",))))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("lines") / "day.sqlite") as made:
        yield made


@pytest.fixture
def means(cache: Means) -> Means:
    spring = Campaign("Spring", frozenset({line()}), lived()[0].day_start, None, Decimal(100))
    return replace(cache, memory=Forgetful(), campaigns=(spring,), planning=HABITS, currency="€")


def line() -> str:
    return min({fact.line for fact in lived()[1] if isinstance(fact, Call) and fact.line})


def usual() -> Snapshot:
    return replace(lived()[0], rules=CallRules(promises=promises_of((), Profile())))


def made(means: Means) -> LinesPage:
    page = page_for(look(), setting(OPEN), means, LinesBehind())
    assert isinstance(page, LinesPage)
    return page


def known(page: LinesPage, qtbot: QtBot) -> None:
    page.show_moment(moment(usual()))
    qtbot.waitUntil(lambda: page.sheet.model.rowCount() > 0, timeout=LIMIT_MS)


def cut_in(page: LinesPage) -> list[str]:
    """Name what has no room; a number beside a name may be cut."""
    texts: list[Painted] = []
    page.set_record(texts.append)
    page.grab()
    page.set_record(None)
    return [one.text for one in texts if one.cut and not one.text.startswith("+")]


def test_all_lines_together_are_the_figures_of_the_wall(qtbot: QtBot, means: Means) -> None:
    page = made(means)
    with opened(page, qtbot):
        known(page, qtbot)
        form, wall = page.setting.format, lived()[0].all
        said = {total.key: shown(total.value) for total in page.strip.totals}
        for key in ("arrived", "lost", "net_lost"):
            assert said[key] == form.count(read(key, wall).value), key
        rows = page.sheet.model.rows
        assert sum(row.standing.sums.calls for row in rows) == read("arrived", wall).value
        assert next(row for row in rows if row.key == (True, "Spring")).standing.spent is not None
        qtbot.waitUntil(lambda: page.asking.course is not None, timeout=LIMIT_MS)
        assert page.panel.bars.view.bars
        assert page.panel.heading == page.row_now().title  # type: ignore[union-attr] # there are rows
        assert page.facts()
        assert len(page.pictures()) == 2
        for size in ((1280, 720), (1920, 1080)):
            page.resize(*size)
            assert not cut_in(page)


def test_each_number_leads_to_its_calls_and_a_filter_leaves_what_fits(qtbot: QtBot, means: Means) -> None:
    page = made(means)
    told: list[Behind] = []
    page.opened.connect(told.append)
    with opened(page, qtbot):
        known(page, qtbot)
        keys = [column.key for column in page.sheet.model.columns]
        row = next(n for n, one in enumerate(page.sheet.model.rows) if one.key == (True, "Spring"))
        for key in ("calls", "lost", "net_lost"):
            page.sheet.view.setCurrentIndex(page.sheet.model.index(row, keys.index(key)))
            QTest.keyClick(page.sheet.view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.asking.course is not None, timeout=LIMIT_MS)
        page.panel.opened.emit(0)
        page.strip.chosen.emit("new_callers")
        assert page.sheet.line is not None
        page.sheet.line.field.setText("spring")
        assert [row.key for row in page.sheet.model.rows] == [(True, "Spring")]
        page.sheet.line.field.setText("nothing like it")
        assert "clear the filter" in page.sheet.said
    numbers = (line(),)
    assert told[:3] == [
        FigureBehind("arrived", lines=numbers),
        FigureBehind("lost", lines=numbers),
        LedgerBehind(lines=numbers, only="to_call_back"),
    ]
    assert isinstance(told[3], FigureBehind)
    assert told[3].since is not None
    assert told[4] == FigureBehind("arrived")


def test_operators_and_call_centres(qtbot: QtBot, means: Means) -> None:
    page = made(means)
    told: list[Behind] = []
    page.opened.connect(told.append)
    with opened(page, qtbot):
        page.choose_view("operators")
        known(page, qtbot)
        assert page.sheet.model.rows[0].title == "North"
        assert any("erlangs" in shown(one.words) for one in page.panel.lines)
        page.choose_line("November")
        qtbot.waitUntil(lambda: page.asking.found.operators is not None, timeout=LIMIT_MS)
        assert page.sheet.model.rows[0].load.calls == 0
        assert page.facts()[-1].words == "November"
        page.choose_line("")
        page.choose_view("vendors")
        known(page, qtbot)
        assert [row.title for row in page.sheet.model.rows] == ["House", "Gone"]
        page.sheet.view.setCurrentIndex(page.sheet.model.index(0, 1))
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Return)
        assert told == [FigureBehind("arrived", (f"{SOURCE}/*",))]
        page.choose_line(line())
        known(page, qtbot)
        assert page.facts()[-1].words == line()
    assert means.memory.get("lines.view") == "vendors"


def test_another_time_and_back(qtbot: QtBot, means: Means) -> None:
    page = made(means)
    today = date.fromisoformat(lived()[0].day)
    with opened(page, qtbot):
        known(page, qtbot)
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Left)
        assert page.wish is not None
        assert page.wish.period.last == today - timedelta(days=1)
        assert page.past() is not None
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Right)
        assert page.past() is None
        page.choose_kind("month")
        assert page.wish.period.first.day == 1
        page.choose_campaign(means.campaigns[0])
        assert page.wish.period.first == page.wish.period.last == today
        qtbot.waitUntil(lambda: page.sheet.view.currentIndex().isValid(), timeout=LIMIT_MS)
        chosen = page.row_now()
        assert chosen is not None
        assert chosen.key == (True, "Spring"), "its own row is marked, whichever was before"
        page.choose_days(today, today - timedelta(days=3))
        assert len(page.wish.period.days) == 4
        page.step(-1)
        assert page.wish.period.last == today - timedelta(days=4)
        page.choose_day(today)
        assert page.wish.period.kind == "day"
        page.asking.give_up()
        assert page.asking.stopped
        assert not page.choice.stop.isHidden()
        page.choice.stop.click()
        assert not page.asking.stopped


def test_without_a_cache_and_without_settings_the_page_says_what_to_do(qtbot: QtBot, means: Means) -> None:
    page = made(Means())
    with opened(page, qtbot):
        page.show_moment(moment(usual()))
        assert "no cache" in page.sheet.said
        assert not page.choice.campaign_menu().actions()[0].isEnabled()
        page.choice.show_campaigns(means.campaigns)
        assert [action.text() for action in page.choice.campaign_menu().actions()] == ["Spring"]
        page.choice.show_lines([("100", "Main")], "100", there=True)
        assert [one.text() for one in page.choice.line_menu().actions()] == ["All lines", "Main"]
        assert page.choice.line.words == "Main"
    bare = made(replace(means, planning=PlanHabits(), campaigns=()))
    with opened(bare, qtbot):
        known(bare, qtbot)
        assert "[[campaign]]" in shown(bare.sheet.foot)
        bare.choose_view("operators")
        bare.showing.show()
        assert "[[operator]]" in bare.sheet.said
        bare.choose_view("vendors")
        known(bare, qtbot)
        assert "[[vendor]]" in shown(bare.sheet.foot)
