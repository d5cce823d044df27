from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, the_day
from wallboard.ui.behind import Behind, CallsBehind, QueueBehind
from wallboard.ui.board import Board
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.pages.wall import WallPage
from wallboard.ui.shell.stage import DEPTH, Stage
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK, LIGHT
from wallboard.ui.theme.sizes import sizes_for

MESSAGE = WidgetSpec("message", (0, 0, 12, 6), text="hello")
BOARDS = tuple(
    Board(title, (MESSAGE, WidgetSpec("queue_table", (0, 6, 12, 6)))) for title in ("one", "two", "three")
)


class Detail(DetailPage):
    """A page that notes what it is told."""

    def __init__(self, look: Look, behind: Behind) -> None:
        super().__init__(look, "detail", Setting())
        self.behind = behind
        self.moments: list[Moment] = []

    def show_moment(self, moment: Moment) -> None:
        super().show_moment(moment)
        self.moments.append(moment)


def look() -> Look:
    return Look(DARK, sizes_for(1280, 720), Fonts(load_family()))


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(look(), BOARDS, lambda given, board: WallPage(given, board, Setting()), Detail)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.show_moment(Moment(the_day(), NOW))
    yield made
    made.close()


def shown(stage: Stage) -> list[QWidget]:
    kinds = (WallPage, Detail)
    return [page for page in stage.children() if isinstance(page, kinds) and page.isVisible()]


def told_at(page: QWidget) -> str | None:
    assert isinstance(page, WallPage)
    return page.header.view.clock if page.header.view is not None else None


def test_boards_turn_in_a_ring_and_say_which_they_are(stage: Stage) -> None:
    seen = []
    for by in (1, 1, 1, -1):
        stage.turn(by)
        assert shown(stage) == [stage.current]
        assert stage.current.geometry() == stage.rect()
        assert stage.board_page.header.view is not None
        seen.append((stage.board.title, stage.board_page.header.view.place))
    assert seen == [("two", "2/3"), ("three", "3/3"), ("one", "1/3"), ("three", "3/3")]


def test_a_board_that_there_is_not_changes_nothing(stage: Stage) -> None:
    page = stage.current
    for nth in (-1, 3, 0):
        stage.go(nth)
    assert stage.current is page


def test_a_page_has_the_present_before_it_is_seen_and_none_while_hidden(stage: Stage) -> None:
    first = stage.current
    stage.turn(1)
    assert told_at(stage.current) == told_at(first)
    later = Moment(the_day(), NOW + 120)
    stage.show_moment(later)
    assert told_at(stage.current) != told_at(first)
    stage.set_look(Look(LIGHT, sizes_for(1280, 720), Fonts(load_family())))
    stage.resize(900, 600)
    stage.turn(-1)
    assert told_at(first) is not None
    assert told_at(stage.current) == "15:33"
    assert stage.board_page.header.look.palette is LIGHT
    assert first.geometry() == stage.rect()


def test_a_detail_lies_on_its_board_and_goes(stage: Stage, qtbot: QtBot) -> None:
    board = stage.current
    assert isinstance(board, WallPage)
    board.opened.emit(QueueBehind("pbx", "support"))
    detail = stage.current
    assert isinstance(detail, Detail)
    assert detail.behind == QueueBehind("pbx", "support")
    assert [moment.now for moment in detail.moments] == [NOW]
    assert shown(stage) == [detail]
    detail.opened.emit(CallsBehind())
    assert stage.deep == 2
    assert stage.pop()
    assert detail.isVisible()
    with qtbot.waitSignal(detail.destroyed, timeout=3000):
        detail.back.click()
    assert stage.current is board
    assert not stage.pop()


def test_turning_leaves_all_details(stage: Stage) -> None:
    for _ in range(3):
        stage.push(CallsBehind())
    stage.turn(1)
    assert (stage.deep, stage.board.title) == (0, "two")
    assert shown(stage) == [stage.board_page]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not stage.findChildren(Detail)


def test_the_board_of_a_detail_is_a_way_back_too(stage: Stage) -> None:
    stage.push(CallsBehind())
    stage.go(0)
    assert stage.current is stage.board_page
    assert shown(stage) == [stage.board_page]


def test_only_so_many_lie_on_each_other(stage: Stage) -> None:
    for _ in range(DEPTH + 5):
        stage.push(CallsBehind())
    assert stage.deep == DEPTH
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(stage.findChildren(Detail)) == DEPTH
    while stage.pop():
        pass
    assert shown(stage) == [stage.board_page]


def test_a_click_on_the_message_wants_to_type_one(stage: Stage, qtbot: QtBot) -> None:
    tile = stage.board_page.tiles[0]
    with qtbot.waitSignal(stage.message_wanted, timeout=3000):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    with qtbot.assertNotEmitted(stage.message_wanted):
        QTest.mouseClick(stage.board_page, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_every_board_tells_the_record(stage: Stage) -> None:
    texts: list[QRectF] = []
    stage.set_record(lambda painted: texts.append(painted.ink))
    stage.turn(1)
    stage.grab()
    assert texts


def test_a_page_that_lies_below_is_shown_as_it_was_left(stage: Stage) -> None:
    today, agents, lost = CallsBehind(), QueueBehind("a", "b"), QueueBehind("c", "d")
    stage.visit(today)
    first = stage.current
    stage.visit(today)
    assert (stage.current, stage.deep) == (first, 1)
    stage.visit(agents)
    stage.visit(lost)
    assert stage.deep == 3
    stage.visit(today)
    assert (stage.current, stage.deep) == (first, 1)
    assert shown(stage) == [first]
    assert stage.titles == ("one", "two", "three")


class Row(Detail):
    """A page that knows what stands beside what was opened from it: by the number in the queue's name."""

    def beside(self, behind: object, by: int) -> Behind | None:
        assert isinstance(behind, QueueBehind)
        nth = int(behind.queue) + by
        return QueueBehind("pbx", str(nth)) if 0 <= nth < 3 else None


def test_the_page_on_top_goes_along_the_list_below_it(qtbot: QtBot) -> None:
    stage = Stage(look(), BOARDS, lambda given, board: WallPage(given, board, Setting()), Row)
    qtbot.addWidget(stage)
    stage.show()
    stage.push(CallsBehind())
    stage.push(QueueBehind("pbx", "1"))
    for by, queue in ((1, "2"), (1, "2"), (-1, "1")):
        page = stage.current
        assert isinstance(page, Row)
        page.aside.emit(by)
        assert isinstance(stage.current, Row)
        assert stage.current.behind == QueueBehind("pbx", queue)
        assert stage.deep == 2
    stage.pop()
    assert isinstance(stage.current, Row)
    assert stage.current.behind == CallsBehind()
    stage.current.aside.emit(1)
    assert stage.deep == 1
    stage.close()
