"""From a page to a file: the very rows that the cache has, as this screen may show them."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.export.asked import Answers
from tests.ui.export.sheets import read
from tests.ui.ledger.opened_ledger import Notebook
from tests.ui.lived_day import lived, means_with
from tests.ui.opened_page import OPEN, look, moment, setting, shown
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.ui.behind import (
    Behind,
    CallsBehind,
    DiagnosticsBehind,
    LedgerBehind,
    LostBehind,
    TodayBehind,
)
from wallboard.ui.export.board import board_table
from wallboard.ui.export.exporter import Exporter, Office, Page
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.shell.toast import Toast
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown as said

LIMIT_MS = 20_000
MASKED = ScreenOptions(agents="names")


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("export") / "day.sqlite") as made:
        yield made


class Window(QWidget):
    """A page, a toast, and an exporter."""

    def __init__(self, page: QWidget, means: Means, answers: Answers, options: ScreenOptions = OPEN) -> None:
        super().__init__()
        self.page = page
        page.setParent(self)
        self.toast = Toast(look(), self)
        title = page.header.view.title if isinstance(page, DetailPage) and page.header.view else "a page"
        office = Office(
            lambda: Page(page, title, moment()),
            answers,
            self.toast,
            setting(options),
            means,
            lambda: look().fonts,
        )
        self.exporter = Exporter(office, self)


@contextmanager
def opened(
    qtbot: QtBot, means: Means, behind: Behind, answers: Answers, options: ScreenOptions = OPEN
) -> Iterator[Window]:
    page = page_for(look(), setting(options), means, behind)
    page.resize(1280, 720)
    page.show_moment(moment())
    window = Window(page, means, answers, options)
    with shown(window, qtbot):
        page.show()
        qtbot.waitUntil(lambda: any(s.model.rowCount() for s in page.findChildren(Sheet)), timeout=LIMIT_MS)
        yield window


def written(window: Window, qtbot: QtBot, path: Path) -> None:
    qtbot.waitUntil(lambda: said(window.toast.words) == f"Written: {path.name}", timeout=LIMIT_MS)
    assert not window.exporter.busy


def busy(window: Window) -> bool:
    return window.exporter.busy


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_all_rows_are_written_not_only_those_that_were_scrolled_to(
    qtbot: QtBot, means: Means, tmp_path: Path
) -> None:
    answers = Answers(tmp_path / "calls.csv")
    with opened(qtbot, means, CallsBehind(), answers) as window:
        sheet = window.page.findChildren(Sheet)[0]
        assert sheet.model.rowCount() == 200
        window.exporter.export()
        written(window, qtbot, tmp_path / "calls.csv")
    rows = rows_of(tmp_path / "calls.csv")
    presented = lived()[0].all.day.visits.presented
    assert rows.index([""] * len(rows[0])) == 1 + presented > 200
    assert rows[0][:4] == ["Came", "Queue", "Caller", "Name"]
    assert answers.names == ["calls-2026-11-23-1630"]
    assert answers.kinds == [".xlsx", ".csv", ".pdf"]


def test_masked_callers_stay_masked(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    path = tmp_path / "lost.csv"
    with opened(qtbot, means, LostBehind(), Answers(path), MASKED) as window:
        window.exporter.export()
        written(window, qtbot, path)
    numbers = {lost.caller.number for lost in lived()[0].lost if lost.caller.number}
    text = path.read_text("utf-8")
    assert numbers
    assert not [number for number in numbers if number in text]
    assert "+36 ••• " in text
    assert "numbers are hidden, as on the screen" in text


def test_who_takes_lost_callers_along_is_noted_without_their_numbers(
    qtbot: QtBot, means: Means, tmp_path: Path
) -> None:
    path, desk = tmp_path / "lost.csv", Notebook()
    with opened(qtbot, replace(means, desk=desk), LedgerBehind(), Answers(path)) as window:
        window.exporter.export()
        written(window, qtbot, path)
    known = sum(row.who is not None for row in lived()[0].ledger.rows)
    assert known
    (access,) = desk.entries
    assert isinstance(access, Access)
    assert (access.kind, access.what, access.callers) == (AccessKind.EXPORTED, "lost.csv", known)
    text = path.read_text("utf-8")
    assert all(row.who in text for row in lived()[0].ledger.rows if row.who)


def test_a_day_is_a_spreadsheet_with_what_one_has_to_know(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    path = tmp_path / "today.xlsx"
    with opened(qtbot, means, TodayBehind(), Answers(path)) as window:
        window.exporter.export()
        written(window, qtbot, path)
    table, about = read(path)
    assert table.name == "By interval"
    assert table.cells["A1"] == "From"
    told = [text for at, text in about.cells.items() if at.startswith("A")]
    assert {"Period", "Queues", "Promised", "Seen", "Time zone", "Callers"} <= set(told)
    assert about.cells["B2"] == "Mon 23 Nov 2026, 00:00 to 16:30, in parts of 30 min"


@pytest.mark.parametrize("kind", [".csv", ".xlsx"])
def test_every_table_of_a_page_is_written(qtbot: QtBot, means: Means, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"diagnostics{kind}"
    with opened(qtbot, means, DiagnosticsBehind(), Answers(path)) as window:
        titles = [said(sheet.heading) for sheet in window.page.findChildren(Sheet) if sheet.isVisible()]
        window.exporter.export()
        written(window, qtbot, path)
    assert len(titles) == 5
    if kind == ".csv":
        firsts = [row[0] for row in rows_of(path)]
        assert [firsts.count(title) for title in titles] == [1] * 5
        assert {"Behind the events", "Source", "Last"} <= set(firsts)
    else:
        *tables, about = read(path)
        assert len(tables) == 5
        assert {"Behind the events", "Source", "Last"} <= {
            text for table in tables for at, text in table.cells.items() if at[0] == "A"
        }
        assert about.name == "About"


def test_without_a_printer_paper_is_a_pdf(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    path = tmp_path / "today.pdf"
    answers = Answers(path)
    with opened(qtbot, means, TodayBehind(), answers) as window:
        window.exporter.print_page()
        written(window, qtbot, path)
        assert answers.kinds == [".pdf"]
        QTest.mouseClick(window.toast, Qt.MouseButton.LeftButton)
    assert path.read_bytes().startswith(b"%PDF")
    assert answers.opened == [path]


def test_a_printer_gets_the_page(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    printer = QPdfWriter(str(tmp_path / "paper"))
    with opened(qtbot, means, LostBehind(), Answers(None, printer)) as window:
        window.exporter.print_page()
        qtbot.waitUntil(lambda: said(window.toast.words).endswith("is being printed"), timeout=LIMIT_MS)
    assert (tmp_path / "paper").stat().st_size > 1000


def test_who_wants_no_file_gets_none(qtbot: QtBot, means: Means) -> None:
    with opened(qtbot, means, LostBehind(), Answers(None)) as window:
        window.exporter.export()
        assert not window.exporter.busy
        assert window.toast.isHidden()


def test_trouble_is_said_in_place(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    with opened(qtbot, means, LostBehind(), Answers(tmp_path / "gone" / "lost.csv")) as window:
        window.exporter.export()
        words = "lost.csv could not be written: there is no such folder Choose another place."
        qtbot.waitUntil(lambda: said(window.toast.words) == words, timeout=LIMIT_MS)
        assert not window.exporter.busy


def test_what_takes_long_tells_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, means: Means, tmp_path: Path
) -> None:
    path = tmp_path / "today.pdf"
    with opened(qtbot, means, TodayBehind(), Answers(path)) as window:
        window.exporter._told.setInterval(0)
        window.exporter.print_page()
        assert busy(window)
        window.exporter._tell_progress()
        assert said(window.toast.words) == "Writing today.pdf · 0%"
        window.exporter.export()
        assert said(window.toast.words) == "Another file is still being written."
        window.exporter._tell_progress()
        QTest.mouseClick(window.toast, Qt.MouseButton.LeftButton)
        assert not busy(window)
        assert said(window.toast.words) == "today.pdf was not written"
    assert not path.exists()


def test_a_page_without_a_table_says_so(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    window = Window(QWidget(), means, Answers(tmp_path / "x.csv"))
    with shown(window, qtbot):
        window.exporter.export()
        assert "no table on this page" in said(window.toast.words)
        window.exporter.end()


def test_a_board_is_a_table_of_its_queues() -> None:
    grid = board_table(lived()[0]).grid()
    queues = [queue for source in lived()[0].sources for queue in source.queues]
    assert [row[0] for row in grid.rows] == [*(queue.title for queue in queues), "All"]
    offered = [str(heading.title) for heading in grid.headings].index("Offered")
    assert [row[offered] for row in grid.rows[:-1]] == [queue.day.visits.offered for queue in queues]
    assert grid.rows[-1][offered] == sum(queue.day.visits.offered for queue in queues)
