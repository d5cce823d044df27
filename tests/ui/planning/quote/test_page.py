"""The page of a line without history: typed, reckoned, saved, shared, copied and printed."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import made_up
from tests.ui.opened_page import OPEN, look
from tests.ui.opened_page import shown as on_screen
from tests.ui.planning.made_up_load import MadeUpAnswers, expected, snapshot
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.staffing.goal import Goal
from wallboard.ui.behind import QuoteBehind
from wallboard.ui.export.contents import tables_of
from wallboard.ui.format import Format
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.habits import PlanHabits
from wallboard.ui.planning.quote.draft import Draft
from wallboard.ui.planning.quote.page import QuotePage, own_weights
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown


@contextmanager
def quote(qtbot: QtBot, memory: Forgetful | None = None) -> Iterator[QuotePage]:
    planning = PlanHabits(Goal(hour_cost=Decimal(18)))
    means = Means(MadeUpAnswers(), memory or Forgetful(), planning=planning, currency="€")
    page = page_for(look(), Setting(Format(made_up.ZONE), OPEN), means, QuoteBehind())
    assert isinstance(page, QuotePage)
    day = snapshot()
    page.show_moment(Moment(day, day.at))
    with on_screen(page, qtbot, (1280, 720)):
        yield page


def typed(page: QuotePage, field: str, text: str) -> None:
    line = page.form.fields[field].line
    line.selectAll()
    QTest.keyClicks(line, text)
    page.reckon()


def test_it_says_what_the_line_needs_costs_and_loses(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        seen: list[Painted] = []
        page.set_record(seen.append)
        page.grab()
        texts = {one.text for one in seen}
        assert {"Peak agents", "€28,176", "85.7%", "Agents per half hour"} <= texts
        assert not [one.text for one in seen if one.cut]
        assert page.quote is not None
        before = page.quote.peak_agents
        typed(page, "calls", "900")
        assert page.quote.peak_agents > before


def test_what_is_wrong_is_said_in_place_and_mended(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        typed(page, "aht", "soon")
        assert "minutes and seconds" in shown(page.form.fields["aht"].wrong)
        assert page.quote is None
        assert not page.result.bars.isVisible()
        typed(page, "aht", "5:00")
        assert page.form.fields["aht"].wrong == ""
        assert page.result.bars.isVisible()


def test_backwards_from_a_budget_and_from_agents(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        page.form.start.chips.chips[1].click()
        assert page.form.fields["money"].isVisible()
        typed(page, "money", "22,000")
        assert page.quote is not None
        assert page.quote.cost_a_month is not None
        assert page.quote.cost_a_month <= 22_000
        assert "dashes" in shown(page.result.note)
        page.form.start.chips.chips[2].click()
        typed(page, "agents", "3")
        assert page.quote.peak_agents == 3
        assert not page.quote.meets


def test_a_line_is_saved_by_name_and_opened_again(qtbot: QtBot) -> None:
    memory = Forgetful()
    with quote(qtbot, memory) as page:
        page.form.saves.click()
        assert "name" in shown(page.form.fields["title"].wrong)
        typed(page, "title", "Sales")
        page.form.saves.click()
        typed(page, "calls", "50")
        page.open_saved(Draft("Sales", calls="400"))
        assert [shown(words) for words, _, _ in page.options()][-1] == "Delete “Sales”"
        page.options()[-1][2]()
        assert "Sales" not in [shown(words) for words, _, _ in page.options()]
        page.save()  # takes it back
        assert next(shown(words) for words, _, _ in page.options()) == "Sales"
        assert page.form.fields["calls"].line.text() == "400"
        assert page.shared.titles == ("Sales",)
    with quote(qtbot, memory) as again:
        assert again.form.draft.title == "Sales"


def test_lines_that_share_agents_are_played_and_can_be_stopped(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        typed(page, "title", "Sales")
        typed(page, "calls", "30")
        typed(page, "closes", "9:00")
        page.form.saves.click()
        typed(page, "title", "Billing")
        page.shared.menu().actions()[0].trigger()
        for busy in (True, False, True):
            page.shared.play.click()
            assert page.shared.busy is busy
        qtbot.waitUntil(lambda: len(page.shared.sentences) == 4, timeout=20_000)
        assert shown(page.shared.sentences[0]).startswith("Together ")
        assert shown(page.shared.sentences[1]).startswith("Billing alone: ")
        assert "95% sure" in shown(page.shared.sentences[3])


def test_a_copy_and_a_page_for_the_client(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        typed(page, "title", "Helpdesk Ltd")
        page.result.copy.click()
        text = QGuiApplication.clipboard().text()
        assert text.startswith("Helpdesk Ltd\n400 calls a day, 08:00–18:00 on 5 days a week, 4:00 each.")
        assert "Cost a month: €28,176" in text
        (table,) = tables_of(page)
        assert table.grid().rows[0][:2] == ("08:00", "08:30")
        assert shown(page.facts()[0].words) == "Helpdesk Ltd"
        assert len(page.pictures()) == 2


def test_the_shape_of_this_site_is_offered_where_it_is_known(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        own = page.form.shape.chips.chips[4]
        qtbot.waitUntil(own.isVisible)
        own.click()
        page.reckon()
        assert page.quote is not None
        assert page.quote.line.weights[7] == 0
    weights = own_weights(expected(), made_up.ZONE)
    assert weights is not None
    assert weights[8] == pytest.approx(54)
    assert own_weights(Expected(expected().day), "UTC") is None
    late = replace(expected(), parts=tuple(part for part in expected().parts if part.demand.calls > 0))
    assert own_weights(late, made_up.ZONE) == weights, "by the clock, wherever the day begins"


def test_tab_goes_down_the_form(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        fields = page.form.fields
        fields["title"].line.setFocus()
        QTest.keyClick(fields["title"].line, Qt.Key.Key_Tab)
        assert fields["calls"].line.hasFocus()
        fields["opens"].line.setFocus()
        QTest.keyClick(fields["opens"].line, Qt.Key.Key_Tab)
        assert fields["closes"].line.hasFocus()


def test_arrows_in_a_field_move_in_it(qtbot: QtBot) -> None:
    with quote(qtbot) as page:
        line = page.form.fields["calls"].line
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Home)
        QTest.keyClicks(line, "1")
        assert line.text() == "1400"
