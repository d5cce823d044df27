"""A table as somebody works with it: keys, copying, columns that stay as they were left."""

from collections.abc import Iterator

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.domain.text import mark
from wallboard.ui.means import Forgetful
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.table.columns_kept import recall
from wallboard.ui.table.ink import selected_ground
from wallboard.ui.table.view import RowsView
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.tokens import Palette

K, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Row(Struct, frozen=True):
    caller: str
    waited: float


COLUMNS: tuple[Column[Row], ...] = (
    Column("caller", mark("t", "Caller"), 10.0, lambda r: r.caller, lambda r: r.caller),
    Column("waited", mark("t", "Waited"), 5.0, lambda r: f"{r.waited:g} s", lambda r: r.waited, right=True),
    Column("queue", mark("t", "Queue"), 5.0, lambda _: "Sales", lambda _: "Sales"),
)
ROWS = [Row("+36 ••• 42", 90), Row("withheld", 600), Row("+36 ••• 11", 9)]


def table(memory: Forgetful) -> RowsView:
    model: RowsModel[Row] = RowsModel(COLUMNS, lambda row: row.caller)
    model.set_rows(ROWS)
    view = RowsView(look(), model, memory, "calls")
    model.setParent(view)
    return view


@pytest.fixture
def memory() -> Forgetful:
    return Forgetful()


@pytest.fixture
def view(qtbot: QtBot, memory: Forgetful) -> Iterator[RowsView]:
    with shown(table(memory), qtbot, (500, 300)) as made:
        yield made


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def order(view: RowsView) -> str:
    return " ".join(COLUMNS[section].key for section in view.columns.shown)


def column(view: RowsView, section: int) -> list[str]:
    return [str(view.model().index(n, section).data()) for n in range(view.model().rowCount())]


def test_selected_rows_are_copied_as_they_are_shown(view: RowsView) -> None:
    view.go_to(0)
    QTest.keyClick(view, K.Key_Down, SHIFT)
    QTest.keyClick(view, K.Key_C, CTRL)
    assert clipboard() == "Caller\tWaited\tQueue\n+36 ••• 42\t90 s\tSales\nwithheld\t600 s\tSales\n"


def test_all_rows_and_one_cell_are_copied(view: RowsView) -> None:
    view.heads.setSectionHidden(2, True)
    view.heads.moveSection(1, 0)
    QTest.keyClick(view, K.Key_A, CTRL)
    QTest.keyClick(view, K.Key_C, CTRL)
    assert clipboard().splitlines() == [
        "Waited\tCaller",
        "90 s\t+36 ••• 42",
        "600 s\twithheld",
        "9 s\t+36 ••• 11",
    ]
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, K.Key_C, CTRL | SHIFT)
    assert clipboard() == "+36 ••• 11"


def test_enter_and_a_double_click_open_a_row(view: RowsView) -> None:
    opened: list[Row] = []
    view.opened.connect(opened.append)
    QTest.keyClick(view, K.Key_Return)
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, K.Key_Return)
    spot = view.visualRect(view.model().index(2, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened[-2:] == [ROWS[1], ROWS[2]]


def test_a_click_on_a_head_sorts_by_the_value_and_back(view: RowsView) -> None:
    spot = QPoint(view.heads.sectionViewportPosition(1) + 20, 10)
    for expected in (["9 s", "90 s", "600 s"], ["600 s", "90 s", "9 s"]):
        QTest.mouseClick(view.heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert column(view, 1) == expected


def test_columns_stay_as_they_were_left(qtbot: QtBot, memory: Forgetful) -> None:
    with shown(table(memory), qtbot, (900, 300)) as view:
        view.heads.moveSection(2, 0)
        view.heads.resizeSection(0, 333)
        view.heads.menu().actions()[2].setChecked(False)
        view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        assert order(view) == "queue caller"
    with shown(table(memory), qtbot, (900, 300)) as again:
        assert order(again) == "queue caller"
        assert again.heads.sectionSize(0) == pytest.approx(333, abs=1)
        assert column(again, 0)[0] == "withheld"
        again.heads.forgotten.emit()
        assert order(again) == "caller waited queue"
        assert column(again, 0)[0] == "withheld" or column(again, 0)[0] == ROWS[0].caller
    assert recall(memory, "calls") is None


def test_the_last_column_cannot_be_hidden(view: RowsView) -> None:
    for n in (0, 1):
        view.heads.menu().actions()[n].setChecked(False)
    assert [action.isEnabled() for action in view.heads.menu().actions()[:3]] == [True, True, False]


def acts(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(("key", "how"), [(K.Key_Menu, Qt.KeyboardModifier.NoModifier), (K.Key_F10, SHIFT)])
def test_a_key_opens_the_menu_of_the_column(
    view: RowsView, qtbot: QtBot, key: Qt.Key, how: Qt.KeyboardModifier
) -> None:
    view.setCurrentIndex(view.model().index(1, 1))
    QTest.keyClick(view, key, how)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in view.heads.findChildren(QMenu)), timeout=5000)
    (menu,) = view.heads.findChildren(QMenu)
    said = list(acts(menu))
    assert said[:3] == ["Sort by Waited, smallest first", "Sort by Waited, largest first", "Hide Waited"]
    menu.close()


def test_the_menu_sorts_hides_and_puts_back(view: RowsView, memory: Forgetful) -> None:
    view.setCurrentIndex(view.model().index(1, 1))
    acts(view.column_menu())["Sort by Waited, largest first"].trigger()
    assert column(view, 1) == ["600 s", "90 s", "9 s"]
    acts(view.column_menu())["Hide Waited"].trigger()
    assert order(view) == "caller queue"
    assert view.heads.sortIndicatorSection() == 0  # an arrow that nobody sees would be none
    every = acts(view.column_menu())
    assert not every["Waited"].isChecked()
    every["Show all columns"].trigger()
    assert order(view) == "caller waited queue"
    assert not acts(view.column_menu())["Show all columns"].isEnabled()
    acts(view.column_menu())["Reset columns and sorting"].trigger()
    assert recall(memory, "calls") is None


def test_who_never_chose_what_sorts_finds_it_as_at_first(qtbot: QtBot, memory: Forgetful) -> None:
    def listed() -> RowsView:
        model: RowsModel[Row] = RowsModel(COLUMNS, lambda row: row.caller)
        model.order = (COLUMNS[1], True)
        model.set_rows(ROWS)
        made = RowsView(look(), model, memory, "lost")
        model.setParent(made)
        return made

    with shown(listed(), qtbot, (500, 300)) as view:
        view.heads.menu().actions()[2].setChecked(False)
        kept = recall(memory, "lost")
        assert kept is not None
        assert (kept.hidden, kept.sort) == (("queue",), "")
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    with shown(listed(), qtbot, (500, 300)) as again:
        assert (again.heads.sortIndicatorSection(), order(again)) == (0, "caller waited")
    with shown(table(memory), qtbot, (500, 300)) as other:
        assert order(other) == "caller waited queue"


def test_a_name_stands_beside_the_number_and_has_its_own_cell_in_a_copy(qtbot: QtBot) -> None:
    named = (replace(COLUMNS[0], beside=lambda _: "Éva =KISS", beside_title="Name"), COLUMNS[1])
    model: RowsModel[Row] = RowsModel(named, lambda row: row.caller)
    model.set_rows(ROWS[:1])
    view, painted = RowsView(look(), model, Forgetful(), "calls"), list[Painted]()
    model.setParent(view)
    with shown(view, qtbot, (500, 300)):
        view.set_record(painted.append)
        view.viewport().grab()
        view.set_record(None)
        number, name = (next(one for one in painted if one.text == t) for t in ("+36 ••• 42", "Éva =KISS"))
        assert number.ink.right() < name.ink.left()
        QTest.keyClick(view, K.Key_A, CTRL)
        QTest.keyClick(view, K.Key_C, CTRL)
    assert clipboard() == "Caller\tName\tWaited\n+36 ••• 42\tÉva =KISS\t90 s\n"


def test_a_number_that_is_read_in_groups_is_copied_in_one_piece(qtbot: QtBot) -> None:
    named = (replace(COLUMNS[0], beside=lambda _: "+370 555 50118"), COLUMNS[1])
    model: RowsModel[Row] = RowsModel(named, lambda row: row.caller)
    model.set_rows([Row("+36 55 555 0142", 90)])
    view = RowsView(look(), model, Forgetful(), "calls")
    model.setParent(view)
    with shown(view, qtbot, (500, 300)):
        view.go_to(0)
        QTest.keyClick(view, K.Key_C, CTRL)
        assert clipboard().endswith("\n+36555550142\t+37055550118\t90 s\n")
        QTest.keyClick(view, K.Key_C, CTRL | SHIFT)
    assert clipboard() == "+36555550142"


@pytest.mark.parametrize(("caller", "seen"), [("+36", True), ("a caller who", False)])
def test_what_stands_beside_a_text_is_left_out_where_only_a_scrap_of_it_has_room(
    qtbot: QtBot, caller: str, seen: bool
) -> None:
    named = (replace(COLUMNS[0], beside=lambda _: "Überland and beyond"), *COLUMNS[1:])
    model: RowsModel[Row] = RowsModel(named, lambda row: row.caller)
    model.set_rows([Row(caller, 90)])
    view, painted = RowsView(look(), model, Forgetful(), "calls"), list[Painted]()
    model.setParent(view)
    with shown(view, qtbot, (430, 300)):
        view.set_record(painted.append)
        view.viewport().grab()
        view.set_record(None)
    assert any(one.text.startswith("Ü") for one in painted) is seen


@pytest.mark.parametrize("written", ["", "{", '{"order": 3}', '{"order": ["gone"], "hidden": ["gone"]}'])
def test_a_memory_that_is_damaged_or_of_other_columns_does_no_harm(qtbot: QtBot, written: str) -> None:
    memory = Forgetful()
    memory.put("table.calls", written)
    with shown(table(memory), qtbot, (500, 300)) as view:
        assert order(view) == "caller waited queue"


def test_its_keys_are_not_the_windows(qtbot: QtBot, memory: Forgetful) -> None:
    window, turned = QWidget(), list[int]()
    view = table(memory)
    view.setParent(window)
    view.resize(500, 300)
    for key in (K.Key_Right, K.Key_PageDown, K.Key_Home, K.Key_T):
        QShortcut(QKeySequence(key), window).activated.connect(lambda key=key: turned.append(key))
    with shown(window, qtbot, (500, 300)):
        view.setFocus()
        view.go_to(2)
        for key in (K.Key_Right, K.Key_PageDown, K.Key_Home, K.Key_T):
            QTest.keyClick(view, key)
    assert turned == [K.Key_T]


def test_who_reads_far_down_keeps_the_place_while_rows_come(view: RowsView) -> None:
    model = view.model()
    assert isinstance(model, RowsModel)
    model.set_rows([Row(f"{n}", n) for n in range(200)])
    view.doItemsLayout()
    view.scrollTo(model.index(100, 0), RowsView.ScrollHint.PositionAtTop)
    before = view.indexAt(QPoint(5, 5)).data()
    assert before != "0"
    with view.kept_place():
        model.set_rows([Row(f"{n}", n) for n in range(-7, 200)])
    assert view.indexAt(QPoint(5, 5)).data() == before
    view.scrollToTop()
    with view.kept_place():
        model.set_rows([Row(f"{n}", n) for n in range(-9, 200)])
    assert view.indexAt(QPoint(5, 5)).data() == "-9"


def test_hostile_text_stays_in_its_cell(view: RowsView) -> None:
    model = view.model()
    assert isinstance(model, RowsModel)
    model.set_rows([Row("<img src=x>\u202e" + "W" * 10_000, 1)])
    painted: list[Painted] = []
    view.set_record(painted.append)
    view.viewport().grab()
    view.set_record(None)
    cells = [one for one in painted if one.text.startswith("<img")]
    assert cells
    assert all(one.cut and one.box.contains(one.ink.center()) for one in cells)
    assert all(one.ink.right() <= one.box.right() + 1 for one in cells)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_what_is_selected_has_the_ground_and_the_mark_of_the_theme(view: RowsView, palette: Palette) -> None:
    view.set_look(look(palette))
    view.go_to(0)
    spot = view.visualRect(view.model().index(0, 0)).bottomRight() - QPoint(4, 5)
    assert view.viewport().grab().toImage().pixelColor(spot).name() == selected_ground(palette)
    mark_ = view.visualRect(view.model().index(0, 0)).topLeft() + QPoint(2, 9)
    assert view.viewport().grab().toImage().pixelColor(mark_).name() == palette.talking_ink


def test_a_column_without_room_is_left_out_until_there_is_some(view: RowsView, memory: Forgetful) -> None:
    view.columns.leave_out(frozenset({"queue"}))
    assert (order(view), view.columns.put_away) == ("caller waited", 0)
    view.heads.moveSection(1, 0)
    view.columns.leave_out(frozenset())
    assert order(view) == "waited caller queue"
    kept = recall(memory, "calls")
    assert kept is not None
    assert (kept.hidden, kept.wanted) == ((), ())


def test_who_wants_a_column_all_the_same_has_it_and_who_hid_it_has_it_not(
    view: RowsView, memory: Forgetful
) -> None:
    view.columns.leave_out(frozenset({"queue"}))
    view.heads.menu().actions()[2].setChecked(True)
    assert order(view) == "caller waited queue"
    view.columns.leave_out(frozenset())
    view.columns.leave_out(frozenset({"queue"}))
    assert order(view) == "caller waited queue"
    view.heads.menu().actions()[2].setChecked(False)
    view.columns.leave_out(frozenset())
    assert (order(view), view.columns.put_away) == ("caller waited", 1)


def test_what_sorts_by_a_column_sorts_by_it_again_when_that_is_back(view: RowsView) -> None:
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(view, 1) == ["600 s", "90 s", "9 s"]
    view.columns.leave_out(frozenset({"waited"}))
    assert view.heads.sortIndicatorSection() != 1
    view.columns.leave_out(frozenset())
    assert column(view, 1) == ["600 s", "90 s", "9 s"]
