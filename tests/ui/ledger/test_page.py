"""The page of lost callers: live, filtered, and each number on it a way further."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.ledger.opened_ledger import LIMIT_MS, Notebook, known, means_of_the_day, moment, opened, page
from tests.ui.made_up import ZONE, stale
from tests.ui.made_up_ledger import HOTLINE, SUMS, at, lost_callers, the_day
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.ledger.rows import Ledger, LedgerState, LostCaller
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.behind import Behind, CallBehind, CallerBehind, FigureBehind, LedgerBehind
from wallboard.ui.export.contents import facts_of, tables_of
from wallboard.ui.ledger.periods import Period
from wallboard.ui.means import Means
from wallboard.ui.models.rows import GLOW
from wallboard.ui.pages.ledger import LedgerPage
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
KOVACS = "+36555550142"
HIDING = ScreenOptions(reveal=True)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_of_the_day(tmp_path_factory.mktemp("ledger") / "day.sqlite") as made:
        yield made


@pytest.fixture
def means(cache: Means) -> Means:
    return replace(known(cache), desk=Notebook())


def entries(means: Means) -> list[Access]:
    assert isinstance(means.desk, Notebook)
    return [entry for entry in means.desk.entries if isinstance(entry, Access)]


def listed(page: LedgerPage) -> list[str]:
    return [row.key for row in page.sheet.model.rows]


def with_rows(*rows: LostCaller) -> Snapshot:
    return replace(the_day(), ledger=Ledger(rows, SUMS))


def told(page: LedgerPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.below.panel.calls.its.lines) > 0, timeout=LIMIT_MS)


def test_the_day_with_who_is_to_be_called_back_on_top(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        told(ledger, qtbot)
        assert len(listed(ledger)) == 12
        assert listed(ledger)[0] == KOVACS
        assert [row.it.to_call_back for row in ledger.sheet.model.rows[:6]] == [True] * 5 + [False]
        panel = ledger.below.panel
        assert shown(panel.heading) == "+36 55 555 0142 · Kovács Kft."
        assert [shown(line.end) for line in panel.calls.its.lines][-1] == "answered · “invoice 2214”"
        summary = "4 calls in 30 days · speaks Hungarian · last with Ana Kovač"
        qtbot.waitUntil(lambda: shown(panel.summary) == summary, timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: shown(ledger.tiles.totals[4].value) == "€2,100", timeout=LIMIT_MS)
        assert [shown(one.value) for one in ledger.tiles.totals[:4]] == ["5", "11", "54.5%", "96.5%"]


def test_a_new_loss_neither_moves_the_choice_nor_passes_unseen(qtbot: QtBot, means: Means) -> None:
    first, second, *others = lost_callers()
    with opened(page(means), qtbot, with_rows(second, *others)) as ledger:
        ledger.sheet.view.go_to(3)
        chosen = ledger.sheet.current
        assert chosen is not None
        ledger.show_moment(moment(with_rows(first, second, *others)))
        assert KOVACS in listed(ledger)
        assert ledger.sheet.current == chosen
        place = listed(ledger).index(KOVACS)
        assert ledger.sheet.model.index(place, 0).data(GLOW) > 0.5
        assert not ledger.sheet.model.index(place + 1, 0).data(GLOW)


def test_a_row_that_only_moves_does_not_glow(qtbot: QtBot, means: Means) -> None:
    rows = lost_callers()
    with opened(page(means), qtbot) as ledger:
        ledger.show_moment(moment(with_rows(*reversed(rows))))
        assert not any(ledger.sheet.model.index(n, 0).data(GLOW) for n in range(12))
        through = replace(rows[0], state=LedgerState.GOT_THROUGH, contact=at("16:30"))
        ledger.show_moment(moment(with_rows(through, *rows[1:])))
        place = listed(ledger).index(KOVACS)
        assert place == 5 - 1
        assert ledger.sheet.model.index(place, 0).data(GLOW) > 0.5


def test_the_tile_to_call_back_narrows_the_list_and_gives_it_back(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        QTest.mouseClick(
            ledger.tiles, LEFT, pos=ledger.tiles.rect().topLeft() + ledger.tiles.rect().center() / 9
        )
        assert len(listed(ledger)) == 5
        assert shown(ledger.sheet.note) == "5 of 11 callers"
        assert shown(ledger.head.states.words) == "To call back ▾"
        ledger.tiles.setFocus()
        QTest.keyClick(ledger.tiles, K.Key_Return)
        assert len(listed(ledger)) == 12


def test_other_tiles_explain_their_figure(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        behind: list[Behind] = []
        ledger.opened.connect(behind.append)
        ledger.tiles.setFocus()
        for _ in range(3):
            QTest.keyClick(ledger.tiles, K.Key_Right)
            QTest.keyClick(ledger.tiles, K.Key_Return)
        keys = ("unique_lost_callers", "callers_reached", "answered_rate")
        assert behind == [FigureBehind(key) for key in keys]


def test_the_line_below_a_figure_explains_what_it_tells_itself(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        behind: list[Behind] = []
        ledger.opened.connect(behind.append)
        tiles = ledger.tiles
        answered = QPoint(round(tiles.width() * 0.7), tiles.height())
        for above in (tiles.look.sizes.pad, tiles.height() * 0.6):
            QTest.mouseClick(tiles, LEFT, pos=answered - QPoint(0, round(above)))
        tiles.setFocus()
        for key in (K.Key_Left, K.Key_Left, K.Key_Down, K.Key_Return, K.Key_Up, K.Key_Return):
            QTest.keyClick(tiles, key)
        assert behind == [
            FigureBehind(key)
            for key in ("answered_rate_promised", "answered_rate", "lost", "unique_lost_callers")
        ]


def test_the_assumptions_of_the_estimate_are_one_click_away(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        qtbot.waitUntil(lambda: shown(ledger.tiles.totals[4].value) != "…", timeout=LIMIT_MS)
        ledger.tiles.chosen.emit("lost_revenue")
        (row,) = ledger.below.risk.model.rows
        assert (row.net_lost, shown(row.name)) == (7, "All numbers")
        cells = [shown(column.words(row)) for column in ledger.below.risk.model.columns]
        assert cells[-3:] == ["20%", "€1,500", "€2,100"]
        ledger.tiles.chosen.emit("lost_revenue")
        assert ledger.below.panel.isVisible()


def test_queue_line_and_order_are_chosen_from_menus(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        menus = {shown(chip.words): chip for chip in ledger.head.menus if chip.isVisible()}
        where, who = ["Today ▾", "All queues ▾", "All lines ▾"], ["Everybody ▾", "Any reason ▾", "Any wait ▾"]
        assert list(menus) == [*where, *who, "Open first ▾"]
        actions = {action.text(): action for action in menus["All lines ▾"].menu().actions()}
        assert list(actions) == ["All lines", "0800 hotline", "Main", "Sales line"]
        actions["0800 hotline"].trigger()
        assert ledger.choice.lines == (HOTLINE,)
        assert len(listed(ledger)) == 3
        assert shown(ledger.tiles.totals[1].value) == "3"
        qtbot.waitUntil(lambda: shown(ledger.tiles.totals[3].value) != "…", timeout=LIMIT_MS)
        assert shown(ledger.tiles.totals[3].before).endswith(" calls"), "those of that line, not of all"
        assert shown(ledger.tiles.totals[4].value) != "€2,100"
        ledger.choosing.choose_lines(())
        qtbot.waitUntil(lambda: shown(ledger.tiles.totals[4].value) == "€2,100", timeout=LIMIT_MS)
        ledger.choosing.choose_queues(("pbx-1/Billing",))
        assert [row.queue for row in ledger.sheet.model.rows] == ["Billing"] * 3
        assert all(shown(one.before).startswith("all queues: ") for one in ledger.tiles.totals[3:])
        order = {action.text(): action for action in ledger.head.order.menu().actions()}
        order["Oldest first"].trigger()
        assert shown(ledger.head.order.words) == "Oldest first ▾"
        assert [row.it.last_lost for row in ledger.sheet.model.rows] == sorted(
            row.it.last_lost for row in ledger.sheet.model.rows
        )


def test_typing_narrows_the_list_and_finds_who_was_not_lost(qtbot: QtBot, means: Means) -> None:
    rows = lost_callers()
    with opened(page(means), qtbot, with_rows(*rows[1:])) as ledger:
        QTest.keyClick(ledger, K.Key_F, Qt.KeyboardModifier.ControlModifier)
        field = ledger.head.search.field
        assert field.hasFocus()
        QTest.keyClicks(field, "555 0142")
        assert ledger.sheet.said.startswith("No lost caller of this time fits")
        qtbot.waitUntil(ledger.below.found.isVisible, timeout=LIMIT_MS)
        assert [row.it.who for row in ledger.below.found.model.rows] == [KOVACS]
        behind: list[Behind] = []
        ledger.opened.connect(behind.append)
        ledger.below.found.view.go_to(0)
        QTest.keyClick(ledger.below.found.view, K.Key_Return)
        assert behind == [CallerBehind(KOVACS, KOVACS)]
        QTest.keyClick(field, K.Key_Escape)
        assert not ledger.below.found.isVisible()
        assert len(listed(ledger)) == 11


def test_who_comes_back_into_sight_is_not_new_and_somebody_stays_chosen(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        field, key = ledger.head.search.field, listed(ledger)[3]
        assert ledger.sheet.chosen != []
        QTest.keyClicks(field, key[-7:])
        assert listed(ledger) == [row.key for row in ledger.sheet.chosen] == [key]
        field.clear()
        assert len(listed(ledger)) == 12
        assert [row.key for row in ledger.sheet.chosen] == [key]
        model = ledger.sheet.model
        assert [model.index(n, 0).data(GLOW) for n in range(12)] == [0.0] * 12


def test_from_a_row_to_its_caller_and_from_a_time_line_to_its_call(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        told(ledger, qtbot)
        behind: list[Behind] = []
        ledger.opened.connect(behind.append)
        QTest.keyClick(ledger.sheet.view, K.Key_Return)
        lines = ledger.below.panel.calls.its
        lines.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(lines, K.Key_Down)
        QTest.keyClick(lines, K.Key_Return)
        spot = lines.rect().topLeft()
        spot.setY(round(lines.look.sizes.detail * 2.2))
        QTest.mouseClick(lines, LEFT, pos=spot)
        calls = [CallBehind("pbx-1", call) for call in ("1795400000.2", "1795400000.1")]
        assert behind == [CallerBehind(KOVACS, KOVACS, "Kovács Kft."), *calls]


def test_one_caller_can_be_pointed_at(qtbot: QtBot, means: Means) -> None:
    with opened(page(means, LedgerBehind(who="+37065550122")), qtbot) as ledger:
        assert ledger.sheet.current is not None
        assert ledger.sheet.current.key == "+37065550122"


def test_hidden_numbers_are_revealed_one_by_one_and_it_is_noted(qtbot: QtBot, means: Means) -> None:
    with opened(page(means, options=HIDING), qtbot) as ledger:
        assert all("•••" in shown(row.number) for row in ledger.sheet.model.rows if row.key)
        QTest.keyClick(ledger.sheet.view, K.Key_R)
        QTest.keyClick(ledger.sheet.view, K.Key_R)
        whole = [row.key for row in ledger.sheet.model.rows if row.key and not row.hidden]
        assert whole == [KOVACS]
        (access,) = entries(means)
        assert (access.kind, access.by, access.callers) == (AccessKind.REVEALED, "Iva Petrović", 1)
        assert KOVACS not in str(access)


@pytest.mark.parametrize("options", [ScreenOptions(), ScreenOptions(mask=False, reveal=True)])
def test_a_wall_reveals_nothing(qtbot: QtBot, means: Means, options: ScreenOptions) -> None:
    with opened(page(means, options=options), qtbot) as ledger:
        before = listed(ledger), ledger.known.revealed
        QTest.keyClick(ledger.sheet.view, K.Key_R)
        assert (listed(ledger), ledger.known.revealed) == before
        assert not entries(means)


def test_without_a_desk_nothing_is_revealed(qtbot: QtBot, means: Means) -> None:
    with opened(page(replace(means, desk=None), options=HIDING), qtbot) as ledger:
        ledger.reveal()
        assert not ledger.known.revealed


def test_copying_whole_numbers_is_noted_and_masked_ones_not(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        QTest.keyClick(ledger.sheet.view, K.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(ledger.sheet.view, K.Key_C, Qt.KeyboardModifier.ControlModifier)
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("Caller ID\tName\t")
        assert "+36555550142\tKovács Kft." in copied
        assert [(one.kind, one.callers) for one in entries(means)] == [(AccessKind.COPIED, 11)]
    with opened(page(means, options=HIDING), qtbot) as ledger:
        QTest.keyClick(ledger.sheet.view, K.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert len(entries(means)) == 1


def test_a_file_has_the_rows_and_says_of_when_and_is_noted(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        table = tables_of(ledger)[0]
        assert shown(table.title) == "Lost callers"
        assert len(table.grid().rows) == 12
        assert any(shown(fact.title) == "Period" for fact in facts_of(ledger, moment(), ledger.setting))
        ledger.note_taken(AccessKind.EXPORTED, "lost.xlsx")
        assert [(one.what, one.callers) for one in entries(means)] == [("lost.xlsx", 11)]


def test_the_calls_themselves_are_a_tab_away(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        assert [shown(chip.words) for chip in ledger.head.tabs.chips] == ["Callers · 11", "Calls · 15"]
        QTest.mouseClick(ledger.head.tabs.chips[1], LEFT)
        qtbot.waitUntil(lambda: ledger.calls.model.rowCount() == 15, timeout=LIMIT_MS)
        assert not ledger.sheet.isVisible()
        QTest.mouseClick(ledger.head.tabs.chips[0], LEFT)
        assert ledger.sheet.isVisible()


@pytest.mark.parametrize("high", [700, 720, 751, 900])
def test_no_row_is_seen_by_half(qtbot: QtBot, means: Means, high: int) -> None:
    day = the_day()
    rows = day.ledger.rows
    many = tuple(replace(row, who=f"{row.who}{n}", call=f"{row.call}-{n}") for n in range(5) for row in rows)
    with opened(page(means), qtbot, replace(day, ledger=replace(day.ledger, rows=many))) as ledger:
        ledger.resize(1280, high)
        view = ledger.sheet.view
        assert view.verticalScrollBar().maximum() > 0
        assert 0 <= view.viewport().height() % view.verticalHeader().defaultSectionSize() <= 3


def test_what_is_old_has_no_colours_and_says_since_when(qtbot: QtBot, means: Means) -> None:
    old = replace(the_day(), sources=tuple(replace(one, status=stale()) for one in the_day().sources))
    with opened(page(means), qtbot, old) as ledger:
        assert ledger.tiles.old
        assert ledger.sheet.old
        assert shown(ledger.sheet.note) == "no data since 16:27:07"


def test_nobody_lost_says_so(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot, with_rows()) as ledger:
        assert ledger.sheet.said == "Nobody was lost in this time"
        assert ledger.below.panel.said == "No caller is listed above, so there are no calls to show"


def test_without_a_cache_the_day_is_there_and_its_calls_are_not(qtbot: QtBot) -> None:
    with opened(page(Means()), qtbot) as ledger:
        assert len(listed(ledger)) == 12
        assert ledger.below.panel.said.startswith("Nothing is kept of calls here")
        ledger.choosing.choose_period("yesterday")
        assert ledger.sheet.said.startswith("Nothing is kept of calls here")


OPENING = Opening(week_of("Mon-Fri 08:00-18:00"), ZONE)


def opening_at_eight() -> Snapshot:
    return replace(the_day(), rules=CallRules(opening=OPENING))


def test_the_morning_begins_with_who_waits_longest_since_it_closed(qtbot: QtBot, means: Means) -> None:
    with opened(page(means, LedgerBehind(only="since_closed")), qtbot, opening_at_eight()) as ledger:
        qtbot.waitUntil(lambda: len(listed(ledger)) == 4, timeout=LIMIT_MS)
        assert listed(ledger) == ["+36555550301", "", "+36555550302", "+38733555303"]
        assert [row.it.lost for row in ledger.sheet.model.rows] == [1, 1, 2, 1]
        assert shown(ledger.sheet.model.rows[2].status) == "To call back · voicemail"
        assert shown(ledger.gaps.words).startswith("Nobody recorded from Fri 18:02 to 07:55")
        assert shown(ledger.tiles.totals[0].before) == "oldest 2 days · 1 promised"
        assert shown(ledger.head.order.words) == "Oldest first ▾"
        facts = {shown(fact.title): shown(fact.words) for fact in ledger.facts()}
        assert facts["Period"] == "Since we closed"
        assert "Not recorded" in facts


def test_the_order_of_the_morning_is_not_kept_for_the_day(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot, opening_at_eight()) as ledger:
        ledger.choosing.choose_period("closed")
        qtbot.waitUntil(lambda: len(listed(ledger)) == 4, timeout=LIMIT_MS)
        ledger.choosing.choose_period("today")
        assert shown(ledger.head.order.words) == "Open first ▾"
        assert listed(ledger)[0] == KOVACS


def test_without_opening_hours_nobody_knows_when_it_closed(qtbot: QtBot, means: Means) -> None:
    bare = replace(the_day(), sources=tuple(replace(one, name="other") for one in the_day().sources))
    with opened(page(means, LedgerBehind(only="since_closed")), qtbot, bare) as ledger:
        assert shown(ledger.gaps.words).startswith("No opening hours are set")


def test_another_time_comes_out_of_the_cache(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        ledger.choosing.choose_period("week")
        qtbot.waitUntil(
            lambda: ledger.asking.period is not None and KOVACS in listed(ledger), timeout=LIMIT_MS
        )
        assert shown(ledger.head.period.words) == "This week ▾"
        assert {row.key for row in ledger.sheet.model.rows} == {row.who or "" for row in lost_callers()}
        ledger.choosing.choose_days(date(2026, 11, 21), date(2026, 11, 22))
        qtbot.waitUntil(
            lambda: sorted(listed(ledger)) == ["", "+36555550302", "+38733555303"], timeout=LIMIT_MS
        )
        assert shown(ledger.head.period.words) == "Sat 21 Nov to Sun 22 Nov ▾"
        behind: list[Behind] = []
        ledger.opened.connect(behind.append)
        ledger.tiles.chosen.emit("answered_rate")
        assert behind == [FigureBehind("answered_rate", since=at("00:00", 21), until=at("00:00", 23))]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_two_days_are_picked_one_after_the_other(qtbot: QtBot, means: Means) -> None:
    with opened(page(means), qtbot) as ledger:
        ledger.choosing.choose_period("days")
        for day in (QDate(2026, 11, 21), QDate(2026, 11, 22)):
            picker = ledger.choosing.picker
            assert picker is not None
            assert picker.isVisible()
            picker.month.clicked.emit(day)
        assert ledger.period == Period("days", date(2026, 11, 21), date(2026, 11, 22))


def test_rows_that_the_snapshot_leaves_out_come_from_the_cache(qtbot: QtBot, means: Means) -> None:
    some = replace(the_day(), ledger=Ledger(lost_callers()[:3], SUMS, more=9))
    with opened(page(means), qtbot, some) as ledger:
        qtbot.waitUntil(lambda: len(listed(ledger)) > 3, timeout=LIMIT_MS)
        assert "+37065550122" in listed(ledger)
        assert listed(ledger).count(KOVACS) == 1
