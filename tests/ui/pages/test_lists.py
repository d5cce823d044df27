"""Lists behind a number on the wall: they hold exactly what it counts."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import SOURCE, lived, means_with
from tests.ui.made_up import the_day
from tests.ui.opened_page import OPEN, look, moment, opened, setting
from tests.ui.walls import SLACK
from wallboard.domain.caller import Caller
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.behind import Behind, CallBehind, CallerBehind, FigureBehind, LostBehind, QueueBehind
from wallboard.ui.explain.waiting import WaitingSheet
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.caller import CallerPage
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.pages.figure import FigurePage
from wallboard.ui.pages.lost import LostPage, behind_lost
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown as said

LIMIT_MS = 10_000
MASKED = ScreenOptions(agents="names")


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("lists") / "day.sqlite") as made:
        yield made


def lost_page(means: Means, behind: LostBehind, options: ScreenOptions = OPEN) -> LostPage:
    page = page_for(look(), setting(options), means, behind)
    assert isinstance(page, LostPage)
    return page


def counted(key: str) -> int:
    return int(read(key, lived()[0].all).value or 0)


def test_who_was_not_reached_is_exactly_who_the_figure_counts(qtbot: QtBot, means: Means) -> None:
    page = lost_page(means, LostBehind(not_reached=True))
    with opened(page, qtbot):
        back = page.lost.lists[1]
        qtbot.waitUntil(lambda: back.model.rowCount() > 0, timeout=LIMIT_MS)
        assert page.lost.shown is back
        assert page.header.view is not None
        assert page.header.view.title == "Lost callers not reached"
        rows = back.model.rows
        number = counted("unique_unrecovered_callers")
        assert len(rows) == len({row.who for row in rows}) == number > 0
        assert said(back.note) == str(number)
        by_ledger = {row.who for row in lived()[0].ledger.rows if row.to_call_back and not row.earlier}
        assert {row.who for row in rows if said(row.status) == "to call back"} == by_ledger
        assert min(row.standing.lost.ended for row in rows) == lived()[0].all.day.lost.oldest_open  # type: ignore[union-attr]


def test_all_lost_calls_are_rows_those_before_a_queue_too(qtbot: QtBot, means: Means) -> None:
    page = lost_page(means, LostBehind())
    with opened(page, qtbot):
        every = page.lost.shown
        qtbot.waitUntil(lambda: every.model.rowCount() > 0, timeout=LIMIT_MS)
        assert len(every.model.rows) == counted("lost")
        before = sum(not row.had_queue for row in every.model.rows)
        assert before > 0
        assert said(every.foot) == f"{before} of them before a queue"
        assert [said(chip.words) for chip in page.lost.chips.chips] == [
            f"All lost calls · {counted('lost')}",
            f"Not reached · {counted('unique_unrecovered_callers')}",
        ]
        QTest.mouseClick(page.lost.chips.chips[1], Qt.MouseButton.LeftButton)
        assert page.lost.shown is page.lost.lists[1]
        assert page.header.view is not None
        assert page.header.view.title == "Lost callers not reached"


def test_lost_calls_are_filtered_and_pointed_at(qtbot: QtBot, means: Means) -> None:
    pointed = lived()[0].lost[5]
    page = lost_page(means, LostBehind(call=pointed.call))
    with opened(page, qtbot):
        every = page.lost.shown
        qtbot.waitUntil(lambda: every.model.rowCount() > 0, timeout=LIMIT_MS)
        (chosen,) = every.view.selectionModel().selectedRows()
        assert every.model.rows[chosen.row()].standing.lost == pointed
        assert every.line is not None
        every.line.field.setText("before a queue")
        found = every.model.rows
        assert 0 < len(found) < counted("lost")
        assert not any(row.had_queue for row in found)
        assert said(every.note) == f"{len(found)} of {counted('lost')}"
        every.line.field.setText("no such thing")
        assert every.said == "No call fits the filter: clear it with Esc"


def test_a_lost_call_leads_to_its_caller(qtbot: QtBot, means: Means) -> None:
    page, led = lost_page(means, LostBehind()), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        every = page.lost.shown
        qtbot.waitUntil(lambda: every.model.rowCount() > 0, timeout=LIMIT_MS)
        who = next(n for n, row in enumerate(every.model.rows) if row.who is not None and row.had_queue)
        every.view.setCurrentIndex(every.model.index(who, 0))
        QTest.keyClick(every.view, Qt.Key.Key_Return)
        row = every.model.rows[who]
    lost = row.standing.lost
    assert led == [CallerBehind(lost.caller.number, lost.caller.raw, lost.caller.name)]
    unknown = replace(row, standing=replace(row.standing, lost=replace(lost, caller=Caller())))
    assert behind_lost(unknown) == QueueBehind(SOURCE, lost.queue or "")
    nowhere = replace(unknown.standing.lost, queue=None)
    assert behind_lost(replace(unknown, standing=replace(row.standing, lost=nowhere))) is None
    caller = page_for(look(), setting(MASKED), means, led[0])
    assert isinstance(caller, CallerPage)
    with opened(caller, qtbot):
        qtbot.waitUntil(lambda: len(caller.lines) > 0, timeout=LIMIT_MS)
        assert lost.call in {line.call for line in caller.lines}
        assert caller.header.view is not None
        assert (lost.caller.number or "")[4:8] not in str(caller.header.view.title)


def test_from_a_lost_call_one_goes_on_to_the_next_caller_and_back(qtbot: QtBot, means: Means) -> None:
    page = lost_page(means, LostBehind())
    with opened(page, qtbot):
        every = page.lost.shown
        qtbot.waitUntil(lambda: every.model.rowCount() > 0, timeout=LIMIT_MS)
        rows = [behind_lost(row) for row in every.model.rows]
        every.view.go_to(0)
        second = page.beside(rows[0], 1)
        assert second not in {rows[0], None}
        assert rows[every.view.currentIndex().row()] == second
        assert page.beside(second, -1) == rows[0]
        assert page.beside(rows[0], -1) is None
        assert page.beside(CallerBehind("+36000000000", ""), 1) is None


def test_without_a_cache_that_is_said(qtbot: QtBot) -> None:
    page = lost_page(Means(), LostBehind())
    with opened(page, qtbot):
        assert page.lost.shown.said == "Nothing is kept of calls here: there is no cache."


def waiting_in(page: DetailPage) -> WaitingSheet:
    assert isinstance(page, FigurePage)
    assert isinstance(page.list, WaitingSheet)
    return page.list


def busy() -> Snapshot:
    return the_day()


def test_who_waits_is_who_the_tile_counts(qtbot: QtBot, means: Means) -> None:
    page, snapshot = page_for(look(), setting(), means, FigureBehind("waiting_now")), busy()
    waiting = waiting_in(page)
    with opened(page, qtbot):
        page.show_moment(moment(snapshot))
        rows = waiting.model.rows
        assert len(rows) == read("waiting_now", snapshot.all).value
        waits = [row.waited for row in rows]
        assert waits == sorted(waits, reverse=True)
        late = int(read("waiting_over_target", snapshot.all).value or 0)
        assert sum(row.late for row in rows) == late
        assert said(waiting.note) == f"{len(rows)} wait, {late} of them too long"
        page.show_moment(moment(replace(snapshot, at=snapshot.at + 5)))
        assert [row.waited for row in waiting.model.rows] == pytest.approx([one + 5 for one in waits])


def test_how_often_they_called_is_told_and_a_row_leads_to_the_call(qtbot: QtBot, means: Means) -> None:
    page, led = page_for(look(), setting(), means, FigureBehind("waiting_now")), list[Behind]()
    its = waiting_in(page)
    page.opened.connect(led.append)
    again = next(lost.caller for lost in lived()[0].lost if lost.caller.number)
    snapshot = lived()[0]
    (source,) = snapshot.sources
    waiting = tuple(replace(one, caller=again) for one in busy().all.waiting[:1])
    queue = replace(source.queues[0], waiting=waiting)
    shown = replace(
        snapshot,
        sources=(replace(source, queues=(queue, *(replace(q, waiting=()) for q in source.queues[1:]))),),
        all=replace(snapshot.all, waiting=waiting),
    )
    with opened(page, qtbot):
        page.show_moment(moment(shown))
        qtbot.waitUntil(lambda: (its.model.rows[0].attempts or 0) > 0, timeout=LIMIT_MS)
        its.view.setCurrentIndex(its.model.index(0, 0))
        QTest.keyClick(its.view, Qt.Key.Key_Return)
    assert led == [CallBehind(queue.source, waiting[0].call)]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)], ids=str)
@pytest.mark.parametrize(
    "behind",
    [
        LostBehind(),
        LostBehind(not_reached=True),
        FigureBehind("waiting_now"),
        CallerBehind("+36551230142", "", "W" * 90),
    ],
    ids=["lost", "back", "waiting", "caller"],
)
def test_no_text_leaves_its_place(qtbot: QtBot, means: Means, behind: Behind, size: tuple[int, int]) -> None:
    page, painted = page_for(look(), setting(), means, behind), list[Painted]()
    with opened(page, qtbot, size):
        if isinstance(page, LostPage):
            qtbot.waitUntil(lambda: page.lost.shown.model.rowCount() > 0, timeout=LIMIT_MS)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
    boxes = [(one.text, one.ink, one.box) for one in painted]
    assert len(boxes) > 10
    out = [what for what in boxes if not what[2].adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(what[1])]
    assert out == []
