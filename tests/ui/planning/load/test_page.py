"""The page on made-up weeks: shown, worked by keys, asked what if, and a way to the calls behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import made_up
from tests.ui.opened_page import OPEN, look
from tests.ui.opened_page import shown as on_screen
from tests.ui.planning.made_up_load import PEAK_AT, MadeUpAnswers, expected, found, snapshot, with_lines
from wallboard.domain.errors import WallboardError
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.text import mark
from wallboard.ui.behind import (
    Behind,
    CallsBehind,
    FigureBehind,
    GrowthBehind,
    LoadBehind,
    RecordCallsBehind,
    RecordsBehind,
)
from wallboard.ui.export.contents import tables_of
from wallboard.ui.format import Format
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.paint.canvas import Canvas, Painted
from wallboard.ui.planning.habits import PlanHabits
from wallboard.ui.planning.load.page import LoadPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.palettes import LIGHT

MONDAY = LoadBehind(date="2026-11-30")


@contextmanager
def load(
    qtbot: QtBot, answers: MadeUpAnswers | None = None, behind: LoadBehind = MONDAY, *, rostered: bool = True
) -> Iterator[LoadPage]:
    planning = PlanHabits(Goal(hour_cost=Decimal(18)), lines=30)
    means = Means(answers or MadeUpAnswers(), Forgetful(), planning=planning, currency="€")
    page = page_for(look(), Setting(Format(made_up.ZONE), OPEN), means, behind)
    assert isinstance(page, LoadPage)
    day = snapshot(rostered=rostered)
    page.show_moment(Moment(day, day.at))
    with on_screen(page, qtbot, (1280, 720)):
        qtbot.waitUntil(lambda: page.asking.found is not None and page.asking.expected is not None)
        yield page


def test_it_shows_the_week_the_busy_hour_and_the_day(qtbot: QtBot) -> None:
    with load(qtbot) as page:
        seen: list[Painted] = []
        page.set_record(seen.append)
        page.grab()
        texts = {one.text for one in seen}
        assert {"Mon 11–12", "61%", "3:40", "Erlang C says 18.", "99 calls", "13 / 16"} <= texts
        assert "data Mon 26 Oct – Sun 22 Nov · complete 99.8%" in texts
        assert "Agents needed per half hour, Mon 30 Nov" in texts
        assert not [one.text for one in seen if one.cut]
        assert [one.accessibleName() for one in page.whatif.parts()][:2] == [
            "Calls in the interval",
            "Handle time",
        ]


def test_a_slider_answers_at_once_and_the_day_follows(qtbot: QtBot) -> None:
    with load(qtbot) as page:
        page.staffing.bars.setFocus()
        QTest.keyClick(page.staffing.bars, Qt.Key.Key_Left)
        slider = page.whatif.sliders["agents"]
        slider.setFocus()
        QTest.keyClick(slider, Qt.Key.Key_Right)
        QTest.keyClick(slider, Qt.Key.Key_Right)
        assert shown(page.whatif.sentences[0][0]).startswith("15 agents answer 8")
        assert (shown(slider.origin), slider.amount) == ("set", 15)
        qtbot.waitUntil(lambda: page.staffing.bars.view.bars[5].beside == 15)
        assert not page.staffing.bars.view.bars[5].short
        QTest.mouseClick(page.whatif.back, Qt.MouseButton.LeftButton)
        assert page.staffing.bars.view.bars[5].beside == 13


def test_all_of_the_day_moves_with_one_slider_where_that_is_chosen(qtbot: QtBot) -> None:
    with load(qtbot) as page:
        before = page.planner.basis.parts[0].demand.calls
        page.whatif.where.chips[1].click()
        page.whatif.sliders["calls"].setFocus()
        QTest.keyClicks(page.whatif.sliders["calls"], "1")
        QTest.keyClicks(page.whatif.sliders["calls"].line, "98")
        QTest.keyClick(page.whatif.sliders["calls"].line, Qt.Key.Key_Return)
        page.planner.replan()
        assert page.planner.plan is not None
        assert page.planner.plan.parts[0].part.demand.calls == pytest.approx(before * 2)


def test_agents_are_typed_onto_the_bars_and_given_back(qtbot: QtBot) -> None:
    with load(qtbot, rostered=False) as page:
        assert "[site] roster" in shown(page.staffing.sentences[-1])
        bars = page.staffing.bars
        bars.setFocus()
        QTest.keyClicks(bars, "12")
        assert (bars.view.bars[6].beside, bars.view.bars[6].typed) == (12, True)
        assert bars.view.bars[5].beside is None
        QTest.keyClick(bars, Qt.Key.Key_Backspace)
        assert bars.view.bars[6].beside is None


def test_what_is_behind_a_cell_a_bar_and_the_chips(qtbot: QtBot) -> None:
    opened: list[Behind] = []
    with load(qtbot) as page:
        page.opened.connect(opened.append)
        page.heat.setFocus()
        QTest.keyClick(page.heat, Qt.Key.Key_Return)
        page.staffing.bars.setFocus()
        QTest.keyClick(page.staffing.bars, Qt.Key.Key_Return)
        page.busy.more.click()
        page.choice.importer.click()
    calls, offered, growth, records = opened
    assert isinstance(calls, CallsBehind)
    assert calls.since == calls.until
    assert calls.since == pytest.approx(PEAK_AT)
    week = 7 * 86_400
    begin = page.planner.basis.parts[6].since
    assert offered == FigureBehind("offered", ("*",), begin - week, begin + 1800 - week)
    assert (growth, records) == (GrowthBehind(), RecordsBehind())


def test_another_choice_is_asked_and_remembered(qtbot: QtBot) -> None:
    answers = MadeUpAnswers(with_lines(found()))
    with load(qtbot, answers) as page:
        page.choice.menu_of(page.choice.stretches()).actions()[1].trigger()
        page.choice.menu_of(page.choice.scopes()).actions()[1].trigger()
        page.heat.menu().actions()[3].trigger()
        page.staffing.minutes.chips[0].click()
        page.choice.day_chosen.emit(date(2026, 12, 7))
        peak = next(wish for wish in reversed(answers.asked) if hasattr(wish, "layer"))
        assert (peak.layer, len(peak.scope), peak.line_limit) == ("lines", 1, 30)
        assert peak.until - peak.since == 8 * 7 * 86_400 + 3600  # clocks went back
        day = next(wish for wish in reversed(answers.asked) if hasattr(wish, "minutes"))
        assert (day.minutes, day.day) == (15, date(2026, 12, 7))
        qtbot.waitUntil(lambda: page.asking.above_s is not None)
        assert shown(page.busy.view.blocked[1]) == "Above 20 for 12:34, Erlang B 7.0%"
        assert shown(page.choice.queues.words) != "All queues ▾"


def test_imported_records_are_another_choice_and_their_calls_are_with_them(qtbot: QtBot) -> None:
    answers = MadeUpAnswers()
    opened: list[Behind] = []
    with load(qtbot, answers) as page:
        page.opened.connect(opened.append)
        qtbot.waitUntil(lambda: page.asking.sets == ("October bill",))
        page.show_moment(Moment(snapshot(), snapshot().at))
        page.choice.menu_of(page.choice.scopes()).actions()[-1].trigger()
        assert shown(page.choice.queues.words) == "October bill ▾"
        assert {wish.records for wish in answers.asked[-2:]} == {"October bill"}
        qtbot.waitUntil(lambda: page.asking.found is not None)
        page.heat.opened.emit(0, 3)
    assert opened == [RecordCallsBehind("October bill", PEAK_AT)]


def test_files_and_paper_get_numbers_and_pictures(qtbot: QtBot) -> None:
    with load(qtbot) as page:
        plan, week, days = tables_of(page)
        assert (len(plan.rows), len(week.rows), len(days.rows)) == (20, 50, 1)
        row = plan.grid().rows[5]
        assert row[4:7] == (15, 13, 2)
        assert week.grid().rows[3][:3] == ("Mon", "11–12", 26)
        assert [shown(fact.title) for fact in page.facts()][:2] == ["Period", "Seen"]
        assert len(page.pictures()) == 3


def test_the_numbers_stand_as_tables_where_the_pictures_do_and_lead_on_too(qtbot: QtBot) -> None:
    opened: list[Behind] = []
    with load(qtbot) as page:
        page.opened.connect(opened.append)
        page.choice.as_table.click()
        week, plan = page.sheets.both
        assert (week.isVisible(), plan.isVisible(), page.heat.isVisible()) == (True, True, False)
        assert (week.model.rowCount(), plan.model.rowCount()) == (50, 20)
        assert [table.name for table in page.tables()] == ["days"]
        assert week.line is not None
        week.view.setFocus()
        week.view.go_to(3)
        QTest.keyClick(week.view, Qt.Key.Key_Return)
        plan.view.setFocus()
        plan.view.go_to(6)
        QTest.keyClick(plan.view, Qt.Key.Key_Return)
        week.line.field.setText("fri")
        assert (week.model.rowCount(), shown(week.note)) == (10, "10")
        week.line.field.setText("sunday")
        assert "clear it with Esc" in week.said
        page.planner.roster(5, 3)
        assert plan.model.columns[4].text(plan.model.rows[5]) == "3"
        assert page._means.memory.get("load.tables") == "yes"
        page.choice.as_table.click()
        assert page.heat.isVisible()
    calls, offered = opened
    assert isinstance(calls, CallsBehind)
    assert calls.since == pytest.approx(PEAK_AT)
    assert isinstance(offered, FigureBehind)


def test_the_limits_of_the_model_are_one_click_away(qtbot: QtBot) -> None:
    with load(qtbot) as page:
        assert "no promise" in page.staffing.limits.toolTip()
        page.staffing.limits.click()
        note = page.staffing.note_on_limits
        assert note.isVisible()
        assert "no promise" in note.text()
        page.staffing.limits.click()
        assert not note.isVisible()


def test_without_a_day_like_it_one_can_still_ask_what_if(qtbot: QtBot) -> None:
    with load(qtbot, MadeUpAnswers(day=Expected(expected().day))) as page:
        qtbot.waitUntil(lambda: "has to be seen first" in shown(page.staffing.empty))
        page.whatif.sliders["calls"].setFocus()
        QTest.keyClick(page.whatif.sliders["calls"], Qt.Key.Key_Right)
        assert shown(page.whatif.sliders["calls"].origin) == "set"
        assert "reach the goal" in shown(page.whatif.sentences[1][0])


def test_what_can_not_be_read_says_so_and_without_a_cache_there_is_nothing_to_ask(qtbot: QtBot) -> None:
    with load(qtbot) as page:
        page.asking.found = page.asking.expected = None
        page.asking.failed.emit(
            WallboardError(mark("error", "The cache is torn."), mark("error", "Mend it."))
        )
        assert shown(page.heat.empty) == "The cache is torn. Mend it."
        assert shown(page.staffing.empty) == "The cache is torn. Mend it."
        page.choice.show_progress(0.4)
        assert shown(page.choice.note) == "reading: 40%"
        page.choice.stop.click()
        assert "Not read to the end" in shown(page.heat.empty)
        assert page.choice.stop.isHidden()
    alone = page_for(look(), Setting(Format(made_up.ZONE), OPEN), Means(), MONDAY)
    assert isinstance(alone, LoadPage)
    day = snapshot()
    with on_screen(alone, qtbot):
        alone.show_moment(Moment(day, day.at))
        assert "no cache" in shown(alone.heat.empty)


def test_on_paper_the_busy_hour_is_lines_of_text_and_takes_little_room(qtbot: QtBot) -> None:
    with load(qtbot, MadeUpAnswers(with_lines(found()))) as page:
        qtbot.waitUntil(lambda: page.asking.above_s is not None)
        picture, seen = page.busy.picture(), list[Painted]()
        image = QImage(800, round(800 * picture.ratio), QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            picture.paint(Canvas(painter, look(LIGHT), seen.append), QRectF(image.rect()))
        texts = [one.text for one in seen]
        assert {"Busy hour", "Mon 11–12", "3:40", "61%"} <= set(texts)
        assert not [one.text for one in seen if one.cut]
        assert picture.ratio < 0.15
        assert "How waiting grows ›" not in texts
