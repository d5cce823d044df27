"""The page of the roster: what it lists, what its keys write, and where it leads."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import DAY, lived, means_with
from tests.ui.opened_page import OPEN, look, shown
from tests.ui.planning.duty.floor import HOUR, NOW, TODAY, PaperDesk, snapshot
from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.duty.rows import Standing
from wallboard.domain.duty.slots import PauseSlot
from wallboard.domain.errors import WallboardError
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark
from wallboard.ui.behind import AgentBehind, Behind, DutyBehind, FigureBehind, LoadBehind
from wallboard.ui.desk.ask_text import AskText
from wallboard.ui.format import Format
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.duty.page import DutyPage
from wallboard.ui.planning.habits import PlanHabits
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import shown as said

LIMIT_MS = 10_000
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("duty") / "day.sqlite") as made:
        yield made


def page_of(
    means: Means,
    snap: Snapshot,
    behind: DutyBehind = DutyBehind(),  # noqa: B008 -- frozen
    options: ScreenOptions = OPEN,
) -> DutyPage:
    page = page_for(look(), Setting(Format("UTC"), options), means, behind)
    assert isinstance(page, DutyPage)
    page.resize(1280, 720)
    page.show_moment(Moment(snap, snap.at))
    return page


def acting(means: Means, desk: PaperDesk) -> Means:
    return replace(means, desk=desk, planning=PlanHabits(slots=(PauseSlot("Lunch", 2),)))


def names(page: DutyPage) -> list[str]:
    return [str(line.name) for line in page.sheet.model.rows]


def test_the_missing_come_first_and_are_named_above(qtbot: QtBot, means: Means) -> None:
    page = page_of(means, snapshot())
    with shown(page, qtbot):
        # who is on record as never there is missing, not late
        qtbot.waitUntil(lambda: bool(page._people.people), timeout=LIMIT_MS)
        gone = [line for line in page.sheet.model.rows if line.standing is Standing.MISSING]
        assert {"Marko Ilić", "Zoe Novak"} <= {str(line.name) for line in gone}
        assert names(page)[: len(gone)] == [str(line.name) for line in gone]
        totals = {total.key: total for total in page.strip.totals}
        duty = page.duty
        assert said(totals["agents_rostered"].value) == str(duty.rostered) == "22"
        assert duty.rostered == duty.here + len(duty.missing)
        assert "Marko Ilić" in duty.missing


def test_without_a_roster_it_says_what_to_do(qtbot: QtBot, means: Means) -> None:
    page = page_of(means, replace(lived()[0], duty=DutyPlan(), at=TODAY.start), DutyBehind("2026-11-30"))
    with shown(page, qtbot):
        qtbot.waitUntil(lambda: "Nobody is rostered" in page.sheet.said, timeout=LIMIT_MS)


def test_a_key_enters_an_absence_and_another_takes_it_back(qtbot: QtBot, means: Means) -> None:
    desk = PaperDesk()
    page = page_of(acting(means, desk), snapshot())
    with shown(page, qtbot):
        page.sheet.view.go_to(names(page).index("Marko Ilić"))
        QTest.keyClick(page.sheet.view, Qt.Key.Key_1)
        qtbot.waitUntil(lambda: bool(desk.entries), timeout=LIMIT_MS)
        (absent,) = desk.entries
        assert (absent.who, absent.kind, absent.by) == ("Marko Ilić", DutyKind.ABSENT, "Iva")
        assert (absent.since, absent.until) == (TODAY.start, TODAY.end)
        page.show_moment(Moment(snapshot(absent), NOW))
        assert page.duty.rostered == 21
        page.sheet.view.go_to(0)
        assert next(one.standing for one in page.duty.rows if one.key == "marko ilić") is Standing.ABSENT
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: len(desk.entries) == 2, timeout=LIMIT_MS)
        assert (desk.entries[1].kind, desk.entries[1].undoes) == (DutyKind.UNDONE, absent.id)
        qtbot.waitUntil(lambda: said(page.acts.note) == "Taken back", timeout=LIMIT_MS)
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert said(page.acts.note) == "There is nothing to take back"


def typed(page: DutyPage, key: Qt.Key, text: str) -> None:
    """Press a key of the table, and answer what is asked."""
    QTest.keyClick(page.sheet.view, key)
    asked = page.findChild(AskText)
    assert asked is not None
    asked.line.setText(text)
    asked.accept()
    asked.setParent(None)


def test_a_shift_is_typed_and_what_is_none_is_said(qtbot: QtBot, means: Means) -> None:
    desk = PaperDesk()
    page = page_of(acting(means, desk), snapshot())
    with shown(page, qtbot):
        typed(page, Qt.Key.Key_4, "9-17 12-12:30")
        typed(page, Qt.Key.Key_4, "-")
        typed(page, Qt.Key.Key_3, "17:30")
        assert [one.kind for one in desk.entries] == [DutyKind.SHIFT, DutyKind.OFF, DutyKind.ABSENT]
        shift, _, until = desk.entries
        assert (shift.since, shift.until) == (TODAY.start + 9 * HOUR, TODAY.start + 17 * HOUR)
        assert (shift.break_since, shift.break_until) == (TODAY.start + 12 * HOUR, TODAY.start + 12.5 * HOUR)
        assert until.until == TODAY.start + 17.5 * HOUR
        typed(page, Qt.Key.Key_4, "all day")
        assert "“all day” is no shift" in said(page.acts.note)
        typed(page, Qt.Key.Key_3, "later")
        assert "“later” is no time" in said(page.acts.note)
        assert len(desk.entries) == 3


def test_what_was_typed_of_somebody_can_be_taken_back_by_anybody(qtbot: QtBot, means: Means) -> None:
    desk = PaperDesk()
    ill = DutyDeed(
        "x9", "marko ilić", DAY.isoformat(), 5.0, DutyKind.ABSENT, "Ana", TODAY.start, TODAY.end, reason="ill"
    )
    page = page_of(acting(means, desk), snapshot(ill))
    with shown(page, qtbot):
        place = names(page).index("Marko Ilić")
        page.sheet.view.go_to(place)
        assert page.acts.chips["back"].isEnabled()
        QTest.mouseClick(page.acts.chips["back"], Qt.MouseButton.LeftButton)
        assert [(one.kind, one.undoes) for one in desk.entries] == [(DutyKind.UNDONE, "x9")]


def test_reasons_are_asked_for_where_the_settings_name_some(qtbot: QtBot, means: Means) -> None:
    desk = PaperDesk()
    page = page_of(replace(means, desk=desk, planning=PlanHabits(absence_reasons=("ill",))), snapshot())
    with shown(page, qtbot):
        QTest.keyClick(page.sheet.view, Qt.Key.Key_1)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        QTest.keyClick(menu, Qt.Key.Key_1)
        assert [one.reason for one in desk.entries] == ["ill"]


def test_what_could_not_be_kept_is_said(qtbot: QtBot, means: Means) -> None:
    page = page_of(acting(means, PaperDesk(WallboardError(mark("error", "The disk is full.")))), snapshot())
    with shown(page, qtbot):
        QTest.keyClick(page.sheet.view, Qt.Key.Key_1)
        qtbot.waitUntil(lambda: said(page.acts.note) == "The disk is full.", timeout=LIMIT_MS)


def test_who_may_only_look_has_no_buttons(qtbot: QtBot, means: Means) -> None:
    page = page_of(means, snapshot())
    with shown(page, qtbot):
        assert page.acts.isHidden()
        QTest.keyClick(page.sheet.view, Qt.Key.Key_1)
        QTest.keyClick(page.sheet.view, Qt.Key.Key_6)
        assert page.acts.note == ""


def test_where_nobody_is_named_no_name_is_painted(qtbot: QtBot, means: Means) -> None:
    options = ScreenOptions(mask=True, agents="counts", breaks=False)
    page, seen = page_of(acting(means, PaperDesk()), snapshot(), options=options), list[Painted]()
    page.set_record(seen.append)
    with shown(page, qtbot):
        qtbot.waitUntil(lambda: bool(seen), timeout=LIMIT_MS)
        page.grab()
        texts = " ".join(one.text for one in seen)
        assert "Marko" not in texts
        assert not any(agent.name in texts for agent in lived()[0].all.agents)
        assert page.acts.isHidden()
        assert {str(said(line.name)) for line in page.sheet.model.rows} >= {"Missing", "Here"}


def test_rows_figures_and_half_hours_lead_on(qtbot: QtBot, means: Means) -> None:
    page, led = page_of(means, snapshot()), list[Behind]()
    page.opened.connect(led.append)
    with shown(page, qtbot):
        here = next(n for n, line in enumerate(page.sheet.model.rows) if line.row and line.row.who)
        page.sheet.view.go_to(here)
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Return)
        page.strip.chosen.emit("agents_present")
        page.strip.chosen.emit("agents_paused")
        page.load.opened.emit(TODAY.start, TODAY.start + 1800)
        page.load.opened.emit(NOW, NOW + 1800)
    assert isinstance(led[0], AgentBehind)
    assert led[1:] == [
        FigureBehind("agents_present"),
        FigureBehind("sl_default", ("*",), TODAY.start, TODAY.start + 1800),
        LoadBehind(),
    ]


def test_another_day_is_chosen_by_the_arrows(qtbot: QtBot, means: Means) -> None:
    page = page_of(means, snapshot())
    with shown(page, qtbot):
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Right)
        assert page.choice.date.words
        assert page.behind == DutyBehind()
        assert "Nobody is rostered" in page.sheet.said
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Left)
        assert page.sheet.model.rowCount()


def test_a_source_that_is_away_makes_nobody_missing(qtbot: QtBot, means: Means) -> None:
    snap = snapshot()
    (source,) = snap.sources
    away = replace(source, status=replace(source.status, state=SourceState.STALE))
    page = page_of(means, replace(snap, sources=(away,)))
    with shown(page, qtbot):
        assert not any(line.standing is Standing.MISSING for line in page.sheet.model.rows)
        assert page.sheet.old


def test_a_broken_file_is_said_and_what_was_known_stays(qtbot: QtBot, means: Means) -> None:
    snap = snapshot()
    page = page_of(means, replace(snap, duty=replace(snap.duty, trouble=mark("error", "Line 3 is wrong."))))
    with shown(page, qtbot):
        assert said(page.sheet.foot).endswith("Line 3 is wrong.")
        assert page.sheet.model.rowCount()


def test_somebody_who_is_not_listed_is_added(qtbot: QtBot, means: Means) -> None:
    desk, snap = PaperDesk(), snapshot()
    page = page_of(acting(means, desk), snap)
    with shown(page, qtbot):
        QTest.keyClick(page.sheet.view, Qt.Key.Key_6)
        assert "Everybody who is known is listed already" in said(page.acts.note)
        page.doing.add([("pbx/7", "Eva")], page.look, page.mapToGlobal(page.rect().topLeft()))
        menu = QApplication.activePopupWidget()
        assert menu is not None
        QTest.keyClick(menu, Qt.Key.Key_1)
        asked = page.findChild(AskText)
        assert asked is not None
        asked.line.setText("8-16")
        asked.accept()
        assert [(one.who, one.kind) for one in desk.entries] == [("pbx/7", DutyKind.SHIFT)]


def test_a_file_about_it_has_figures_load_and_day(qtbot: QtBot, means: Means) -> None:
    page = page_of(means, snapshot())
    with shown(page, qtbot):
        assert len(page.facts()) == 1
        assert len(page.pictures()) == 2
