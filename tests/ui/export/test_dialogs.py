from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from wallboard.ui.export.dialogs import TABLES, QtDialogs, with_suffix


@pytest.mark.parametrize(
    ("name", "wanted"), [("a", "a.csv"), ("a.csv", "a.csv"), ("a.XLSX", "a.XLSX"), ("a.2026", "a.2026.csv")]
)
def test_a_file_has_an_ending_that_says_its_kind(name: str, wanted: str) -> None:
    assert with_suffix(Path("/x") / name, [".csv", ".xlsx"], ".csv") == Path("/x") / wanted


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_place_is_asked_for_in_a_window_that_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialogs = QtDialogs(parent)
    taken: list[Path] = []
    dialogs.file("calls-2026", TABLES, taken.append)
    dialog = parent.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert [Path(file).name for file in dialog.selectedFiles()] == ["calls-2026.xlsx"]
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "csv"
    dialog.fileSelected.emit(str(tmp_path / "mine"))
    dialog.reject()
    assert taken == [tmp_path / "mine.csv"]
