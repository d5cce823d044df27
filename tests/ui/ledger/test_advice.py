"""That there is time to ring somebody back: how boards say it, and what it opens."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, the_day
from tests.ui.made_up_ledger import lost_callers
from tests.ui.opened_page import look
from tests.ui.walls import desk, wall
from wallboard.domain.advice.advice import Advice
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.board import Board
from wallboard.ui.format import Format
from wallboard.ui.frame import message_bar
from wallboard.ui.ledger.advice import advice_words, behind_advice
from wallboard.ui.ledger.rows import Known, ledger_rows
from wallboard.ui.moment import Message, Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.widgets import message

WHO = ("+36551234001", "+36551234002", "+36551234003")
ADVICE = Advice(3, WHO[:2])
DAY = the_day()
QUIET = Moment(replace(DAY, advice=ADVICE), NOW)
SPEC = WidgetSpec("message", (0, 0, 1, 1), figure="asa_s")
BEHIND = LedgerBehind(only="to_call_back", who=WHO[0], best=WHO[:2])


@pytest.mark.parametrize(
    ("advice", "words"),
    [
        (ADVICE, "3 agents to spare: ring 2 callers back"),
        (Advice(2, WHO[:1]), "2 agents to spare: ring 1 caller back"),
        (Advice(1, WHO[:1]), "1 agent to spare: ring 1 caller back"),
    ],
)
def test_the_words_name_nobody(advice: Advice, words: str) -> None:
    assert str(advice_words(advice)) == words
    assert behind_advice(advice).who == WHO[0]


def test_a_tile_for_messages_tells_it_where_nobody_typed_anything() -> None:
    view = message.view_of(QUIET, SPEC, Setting())
    assert (view.text, view.instead, view.behind) == ("3 agents to spare: ring 2 callers back", None, BEHIND)
    typed = replace(QUIET, message=Message("Cake in the kitchen"))
    assert message.view_of(typed, SPEC, Setting()).text == "Cake in the kitchen"
    assert message.view_of(Moment(DAY, NOW), SPEC, Setting()).instead is not None
    frozen = replace(QUIET, now=NOW + 60)
    assert message.view_of(frozen, SPEC, Setting()).behind is None


def test_a_board_without_such_a_tile_has_a_strip() -> None:
    assert message_bar.view_of(QUIET, Format()).behind == BEHIND
    assert message_bar.view_of(replace(QUIET, message=Message("Cake")), Format()).text == "Cake"
    assert message_bar.view_of(Moment(DAY, NOW), Format()).text == ""
    assert message_bar.view_of(replace(QUIET, now=NOW + 60), Format()).text == ""


def test_a_click_opens_the_callers_and_no_typing(qtbot: QtBot) -> None:
    bar = message_bar.MessageBar(look(), Format())
    qtbot.addWidget(bar)
    bar.resize(400, 40)
    assert bar.show_moment(QUIET)
    bar.show()
    with qtbot.waitSignal(bar.opened) as opened, qtbot.assertNotEmitted(bar.clicked):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert opened.args == [BEHIND]
    bar.show_moment(replace(QUIET, message=Message("Cake")))
    with qtbot.waitSignal(bar.clicked), qtbot.assertNotEmitted(bar.opened):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))


def test_those_that_are_best_rung_come_first_in_the_list() -> None:
    rows = [row for row in lost_callers() if row.who is not None]
    wanted = [row.who for row in rows if row.to_call_back]
    best = tuple(who for who in reversed(wanted) if who is not None)[:2]
    known = Known(best=(*best, *(row.who for row in rows if not row.to_call_back and row.who is not None)))
    written = ledger_rows(rows, known, NOW, Setting())
    first = sorted(written, key=lambda row: row.rank)
    assert tuple(row.it.who for row in first)[:2] == best
    assert all(row.it.to_call_back for row in first[: len(wanted)])


@pytest.mark.parametrize("board", [None, desk()], ids=["wall", "desk"])
def test_from_a_board_the_way_leads_to_the_callers(qtbot: QtBot, board: Board | None) -> None:
    with wall(QUIET.snapshot) if board is None else wall(QUIET.snapshot, board=board) as window:
        window.resize(1280, 720)
        window.show()
        page = window.page
        page.show_moment(QUIET)
        told = next((one for one in page.tiles if isinstance(one, message.Message)), page.message)
        window.grab()  # what can be clicked is known once it is painted
        with qtbot.waitSignal(page.opened) as opened, qtbot.assertNotEmitted(page.message_wanted):
            QTest.mouseClick(told, Qt.MouseButton.LeftButton, pos=told.rect().center())
        assert opened.args == [BEHIND]
