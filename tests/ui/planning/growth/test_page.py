"""The page about growing waits, asked of a real cache: shown, worked by keys, and a way to the calls."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.store.made import cache_with
from tests.ui import made_up
from tests.ui.lived_day import answering
from tests.ui.opened_page import OPEN, look
from tests.ui.opened_page import shown as on_screen
from tests.ui.planning.growth.made import weeks
from wallboard.domain.errors import WallboardError
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import mark
from wallboard.ui.behind import Behind, CallBehind, FigureBehind, GrowthBehind
from wallboard.ui.export.contents import facts_of, tables_of
from wallboard.ui.format import Format
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.paint.canvas import Canvas, Painted
from wallboard.ui.planning.growth.page import GrowthPage
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.palettes import LIGHT

SETTING = Setting(Format(made_up.ZONE), OPEN)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    path: Path = tmp_path_factory.mktemp("growth") / "weeks.sqlite"
    cache_with(path, weeks())
    with answering(path) as means:
        yield means


@pytest.fixture
def means(cache: Means) -> Means:
    return replace(cache, memory=Forgetful())


def snapshot() -> Snapshot:
    return made_up.the_day()


@contextmanager
def growth(qtbot: QtBot, means: Means, behind: GrowthBehind | None = None) -> Iterator[GrowthPage]:
    page = page_for(look(), SETTING, means, behind or GrowthBehind())
    assert isinstance(page, GrowthPage)
    day = snapshot()
    page.show_moment(Moment(day, day.at))
    with on_screen(page, qtbot):
        if not page.asking.alone:
            qtbot.waitUntil(lambda: page.asking.found is not None and page.asking.peaks is not None)
        yield page


def painted(page: GrowthPage) -> list[Painted]:
    seen: list[Painted] = []
    page.set_record(seen.append)
    page.grab()
    page.set_record(None)
    return seen


def test_it_shows_how_waiting_grows_and_nothing_is_cut(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        seen = painted(page)
        texts = {one.text for one in seen}
        assert {"Waits and losses by load", "Patience", "promised 80% in 20 s", "644"} <= texts
        assert "data Mon 26 Oct – Sun 22 Nov · complete 98.8%" in texts
        assert any("would leave at once" in text for text in texts)
        assert not [one.text for one in seen if one.cut]
        rows = page.levels.model.rows
        waits = [row.p90_s for row in rows if row.p90_s is not None]
        assert waits == sorted(waits, reverse=True)
        assert shown(page.strip.totals[0].value) == "2"


def test_the_keys_go_along_the_curves_and_enter_lists_the_calls(qtbot: QtBot, means: Means) -> None:
    opened: list[Behind] = []
    with growth(qtbot, means) as page:
        page.opened.connect(opened.append)
        page.growth.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(page.growth, Qt.Key.Key_End)
        assert page.growth.at == len(page.growth.view.stops) - 1
        assert "14 calls at once: 28 calls" in page.growth.accessibleDescription()
        assert "14 calls at once: 28 calls" in {one.text for one in painted(page)}
        QTest.keyClick(page.growth, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.calls.model.rowCount() == 28)
        assert shown(page.calls.heading) == "Calls at 14 calls at once"
        page.calls.view.setFocus()
        page.calls.view.go_to(0)
        QTest.keyClick(page.calls.view, Qt.Key.Key_Return)
    assert opened == [CallBehind("pbx-1", "27-11.0-13")]


def test_a_click_on_the_chart_or_a_row_lists_the_calls(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        page.grab()
        chart = page.growth
        places = chart._places
        assert places is not None
        where = QPoint(round(places.x(chart.view.stops[2].x)), round(places.field.center().y()))
        QTest.mouseMove(chart, where)
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=where)
        qtbot.waitUntil(lambda: page.calls.model.rowCount() > 0)
        assert shown(page.calls.heading) == "Calls at 3 calls at once"
        page.levels.view.setFocus()
        page.levels.view.go_to(0)
        QTest.keyClick(page.levels.view, Qt.Key.Key_Return)
        assert shown(page.calls.heading) == "Calls at 14 calls at once"


def test_an_announced_wait_is_moved_and_remembered(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        page.patience.setFocus()
        before = shown(page.patience.note)
        QTest.keyClick(page.patience, Qt.Key.Key_Right)
        QTest.keyClick(page.patience, Qt.Key.Key_Right)
        assert shown(page.patience.note) != before
        assert shown(page.patience.note).startswith("told 1:10: ")
        assert means.memory.get("growth.told") == "70"
        page.grab()
        places = page.patience._places
        assert places is not None
        QTest.mouseClick(
            page.patience,
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(places.x(100)), round(places.field.center().y())),
        )
        assert page.chosen.told_s == pytest.approx(100, abs=2)
        assert "each is spared 1:24" in shown(page.patience.foot)
    with growth(qtbot, means) as again:
        assert again.chosen.told_s == page.chosen.told_s


def test_one_looks_closer_and_back(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        chart = page.growth
        whole = chart.span
        page.grab()
        middle = QPointF(chart.rect().center())
        wheel = QWheelEvent(
            middle, chart.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        chart.wheelEvent(wheel)
        assert chart.span[1] - chart.span[0] < whole[1] - whole[0]
        chart.setFocus()
        QTest.keyClick(chart, Qt.Key.Key_Plus)
        QTest.keyClick(chart, Qt.Key.Key_End)
        assert chart.span[1] == whole[1]
        page.grab()
        for _ in range(5):
            QTest.keyClick(chart, Qt.Key.Key_Minus)
        assert chart.span == whole


def test_another_axis_other_queues_and_another_time(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        page.choice.axes.chips[1].click()
        qtbot.waitUntil(lambda: page.asking.found is not None)
        assert shown(page.growth.empty) == "Nobody saw who was on duty in this time."
        page.choice.axes.chips[0].click()
        options = {shown(words): act for words, _, act in page.choice.scopes()}
        options["Sales"]()
        page.choice.axes.chips[1].click()
        qtbot.waitUntil(lambda: page.asking.found is not None and page.asking.found.number < 644)
        assert shown(page.growth.empty).endswith("choose all queues.")
        page.choice.axes.chips[0].click()
        qtbot.waitUntil(lambda: page.asking.found is not None and page.asking.found.number < 644)
        assert "Sales ▾" in shown(page.choice.queues.words)
        page.choice.stretches()[-1][2]()
        qtbot.waitUntil(lambda: page.asking.found is not None and page.asking.found.number == 0)
        texts = {one.text for one in painted(page)}
        assert any(text.startswith("No calls were seen in this time.") for text in texts)
    with growth(qtbot, means) as again:
        assert again.chosen.stretch == "today"


def test_it_can_be_stopped_and_says_so(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        page.asking.found = None
        page.choice.show_progress(0.4)
        assert not page.choice.stop.isHidden()
        assert "reading: 40%" in {one.text for one in painted(page)}
        page.choice.stop.click()
        assert page.choice.stop.isHidden()
        assert page.levels.said.startswith("Not read to the end.")


def test_what_goes_wrong_is_said_and_asked_again(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        page.asking.failed.emit(ValueError("what"))
        assert page.levels.said == "This could not be read. The log says why."
        page.asking.found = None
        page.levels.retried.emit()
        qtbot.waitUntil(lambda: page.asking.found is not None)
        qtbot.waitUntil(lambda: page.levels.model.rowCount() > 0)


def test_without_a_cache_it_says_so(qtbot: QtBot) -> None:
    with growth(qtbot, Means()) as page:
        assert page.levels.said == "Nothing is kept of calls here: there is no cache."
        assert page.facts() == ()
        assert page.tables() == ()


def test_figures_lead_on_and_all_of_it_can_be_taken_along(qtbot: QtBot, means: Means) -> None:
    opened: list[Behind] = []
    with growth(qtbot, means, GrowthBehind(("support",))) as page:
        page.opened.connect(opened.append)
        page.strip.chosen.emit("lost")
        (figure,) = opened
        assert isinstance(figure, FigureBehind)
        assert (figure.key, figure.queues) == ("lost", ("support",))
        hazards, levels, calls = tables_of(page)
        assert shown(levels.title) == "Calls by load"
        assert len(hazards.grid().rows) == len(hazards.rows) > 3
        assert not calls.rows
        day = snapshot()
        facts = {
            shown(fact.title): shown(fact.words) for fact in facts_of(page, Moment(day, day.at), SETTING)
        }
        assert facts["Period"] == "Mon 26 Oct to Sun 22 Nov"
        assert facts["Promised"] == "80% in 20 s"
        assert len(page.pictures()) == 3


def test_on_paper_both_charts_are_whole_and_have_their_legends(qtbot: QtBot, means: Means) -> None:
    with growth(qtbot, means) as page:
        page.growth.zoom(0.5)
        told: list[Painted] = []
        image = QImage(800, 600, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            canvas = Canvas(painter, look(LIGHT), told.append)
            for picture in page.pictures()[1:]:
                picture.paint(canvas, QRectF(0, 0, 800, 600))
        texts = {one.text for one in told}
        assert {"Waits and losses by load", "■ half wait less than", "- - as Erlang A reckons"} <= texts
        assert {"5", "10"} <= texts, "the whole axis, whatever is looked at"


def test_a_long_time_is_read_in_pieces_and_says_how_far_it_is(qtbot: QtBot, means: Means) -> None:
    means.memory.put("growth.stretch", "weeks12")
    page = page_for(look(), SETTING, means, GrowthBehind())
    assert isinstance(page, GrowthPage)
    shares: list[float] = []
    page.asking.progressed.connect(shares.append)
    day = snapshot()
    page.show_moment(Moment(day, day.at))
    with on_screen(page, qtbot):
        qtbot.waitUntil(lambda: page.asking.found is not None and page.asking.peaks is not None)
        assert shares == [28 / 84, 56 / 84, 1.0]
        assert page.choice.stop.isHidden()


def test_a_question_that_fails_is_said(qtbot: QtBot) -> None:
    def broken(_question: object) -> Future[object]:
        future: Future[object] = Future()
        future.set_exception(WallboardError(mark("error", "The cache is broken."), mark("error", "Mend it.")))
        return future

    page = page_for(look(), SETTING, Means(broken, Forgetful()), GrowthBehind())
    assert isinstance(page, GrowthPage)
    day = snapshot()
    page.show_moment(Moment(day, day.at))
    with on_screen(page, qtbot):
        qtbot.waitUntil(lambda: page.levels.said == "The cache is broken.\nMend it.")
        assert shown(page.growth.empty) == "The cache is broken."
