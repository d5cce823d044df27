from random import Random

import pytest
from msgspec import Struct
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from wallboard.domain.text import mark
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel, tone_at
from wallboard.ui.theme.tokens import Tone

S = Qt.SortOrder


class Row(Struct, frozen=True):
    name: str
    value: float


COLUMNS: tuple[Column[Row], ...] = (
    Column("name", mark("t", "Name"), 5.0, lambda r: r.name, lambda r: r.name),
    Column(
        "value",
        mark("t", "Value"),
        5.0,
        lambda r: f"{r.value:g}",
        lambda r: r.value,
        right=True,
        tone=lambda r: Tone.ALARM if r.value > 5 else Tone.TEXT,
    ),
)


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[Row]:
    return RowsModel(COLUMNS, lambda row: row.name)


def names(model: RowsModel[Row]) -> str:
    return "".join(str(model.index(n, 0).data()) for n in range(model.rowCount()))


def test_it_says_text_side_and_tone(model: RowsModel[Row]) -> None:
    model.set_rows([Row("a", 9)])
    cell = model.index(0, 1)
    assert (cell.data(), tone_at(cell)) == ("9", Tone.ALARM)
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Value"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_it_sorts_by_the_raw_value_and_new_rows_too(model: RowsModel[Row]) -> None:
    model.set_rows([Row("a", 10), Row("b", 9), Row("c", 100)])
    model.sort(1, S.AscendingOrder)
    assert names(model) == "bac"
    model.set_rows([Row("a", 10), Row("d", 1), Row("c", 5)])
    assert names(model) == "dca"
    model.sort(1, S.DescendingOrder)
    assert names(model) == "acd"


def test_who_gives_the_rows_may_sort_them(qtbot: QtBot) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS, lambda row: row.name, sorts=False)
    asked: list[bool] = []
    model.ordered.connect(lambda: asked.append(model.order is not None))
    model.set_rows([Row("b", 1), Row("a", 2)])
    model.sort(0, S.AscendingOrder)
    model.sort(0, S.AscendingOrder)
    model.sort(-1, S.AscendingOrder)
    assert names(model) == "ba"
    assert asked == [True]


def test_selected_rows_stay_selected_whatever_comes_and_goes(qtbot: QtBot, model: RowsModel[Row]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = QTableView()
    view.setModel(model)
    chance = Random(4)
    model.set_rows([Row(name, 0) for name in "abcdefgh"])
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for place in (1, 6):
        view.selectionModel().select(model.index(place, 0), select)
    for _ in range(60):
        rows = [
            Row(name, chance.random()) for name in "abcdefghijkl" if name in "bg" or chance.random() < 0.6
        ]
        chance.shuffle(rows)
        model.set_rows(rows)
        if chance.random() < 0.3:
            model.sort(chance.randrange(2), chance.choice([S.AscendingOrder, S.DescendingOrder]))
        assert sorted(names(model)) == sorted(row.name for row in rows)
        chosen = {index.data() for index in view.selectionModel().selectedRows()}
        assert chosen == {"b", "g"}
    assert tester.model() is model


def test_a_row_that_is_gone_is_selected_no_more(qtbot: QtBot, model: RowsModel[Row]) -> None:
    view = QTableView()
    view.setModel(model)
    model.set_rows([Row("a", 1), Row("b", 2)])
    view.selectRow(0)
    model.set_rows([Row("b", 2)])
    assert [index.data() for index in view.selectionModel().selectedRows()] != ["a"]
    model.set_rows([])
    assert model.rowCount() == 0


def test_nothing_is_told_where_nothing_changed(qtbot: QtBot, model: RowsModel[Row]) -> None:
    model.set_rows([Row("a", 1)])
    told: list[int] = []
    model.dataChanged.connect(lambda *_: told.append(1))
    model.set_rows((Row("a", 1),))
    assert told == []
    model.set_rows((Row("a", 2),))
    assert told == [1]
