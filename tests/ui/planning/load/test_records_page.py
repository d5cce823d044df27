"""The list of the imported calls that made a peak."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import made_up
from tests.ui.opened_page import look, setting
from tests.ui.opened_page import shown as on_screen
from wallboard.domain.load.layers import Layer
from wallboard.domain.records.record import CallRecord
from wallboard.domain.words import Direction
from wallboard.ui.behind import Behind, CallerBehind, RecordCallsBehind
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.planning.load.records_list import is_counted
from wallboard.ui.planning.load.records_page import RecordCallsPage
from wallboard.ui.text import shown

AT = 1_000_000.0
IN, OUT = Direction.INBOUND, Direction.OUTBOUND
MET = CallRecord(
    AT - 60, AT + 60, AT - 10, IN, False, "+36301234567", "06301234567", "+3612", operator="Blue"
)
LOST = CallRecord(AT - 30, AT + 5, None, IN, False, "+36709999999", "06709999999", "+3612")
RUNG = CallRecord(AT - 20, AT + 90, AT, OUT, False, None, "", "+3613", cost=Decimal(1))
INSIDE = CallRecord(AT - 20, AT + 90, AT, IN, True)


def counted(layer: Layer, at: float = AT) -> list[CallRecord]:
    return [one for one in (MET, LOST, RUNG, INSIDE) if is_counted(one, layer, at)]


def test_a_layer_counts_the_calls_that_make_its_peak_and_no_others() -> None:
    assert counted("in_queue_or_talking") == [MET, LOST]
    assert counted("lines") == [MET, LOST, RUNG]
    assert counted("talking") == [MET]
    assert counted("in_queue") == [LOST]
    assert counted("in_queue", AT - 10) == [LOST]  # who is answered at that instant waits no more
    assert counted("talking", AT - 10) == [MET]
    assert counted("lines", AT + 5) == [MET, RUNG]


@contextmanager
def listed(qtbot: QtBot, means: Means) -> Iterator[RecordCallsPage]:
    page = page_for(look(), setting(), means, RecordCallsBehind("October bill", AT, "lines"))
    assert isinstance(page, RecordCallsPage)
    day = made_up.the_day()
    with on_screen(page, qtbot):
        page.show_moment(Moment(day, day.at))
        yield page


def answers(question: Callable[..., Any]) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result((MET, LOST, RUNG))
    return future


def test_the_calls_are_listed_filtered_and_lead_to_their_callers(qtbot: QtBot) -> None:
    opened: list[Behind] = []
    with listed(qtbot, Means(answers, Forgetful())) as page:
        page.opened.connect(opened.append)
        qtbot.waitUntil(lambda: page.sheet.model.rowCount() == 3)
        assert shown(page.sheet.note) == "October bill · 3"
        assert [page.sheet.model.columns[4].text(row) for row in (MET, LOST)] == ["0:50", "not answered"]
        page.look_for("blue")
        assert shown(page.sheet.note) == "October bill · 1 of 3"
        page.sheet.view.setFocus()
        page.sheet.view.go_to(0)
        QTest.keyClick(page.sheet.view, Qt.Key.Key_Return)
        page.look_for("nobody")
        assert "clear it with Esc" in page.sheet.said
        page.sheet.view.opened.emit(RUNG)  # nobody knows whom: there is no page
        assert [shown(fact.words) for fact in page.facts()] == ["October bill", "Lines"]
    assert opened == [CallerBehind("+36301234567", "06301234567")]


def test_without_a_cache_it_says_so(qtbot: QtBot) -> None:
    with listed(qtbot, Means()) as page:
        assert "no cache" in page.sheet.said
