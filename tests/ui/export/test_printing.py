"""Pages on paper: painted whole, light, numbered; and a PDF that is there or not at all."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.export.papers import paper
from wallboard.domain.errors import WallboardError
from wallboard.ui.export.layout import lies
from wallboard.ui.export.pages import Pages, Picture, room_of, set_up
from wallboard.ui.export.printing import PdfDevice, PdfPrinting
from wallboard.ui.paint.canvas import Canvas, Painted, Type
from wallboard.ui.theme.fonts import Fonts, load_family

ROOM = QRectF(0, 0, 1016, 687)


def pages(rows: int, *pictures: Picture) -> Pages:
    return Pages(paper(rows), pictures, Fonts(load_family()), ROOM)


def painted(made: Pages, nth: int) -> tuple[list[Painted], QImage]:
    told: list[Painted] = []
    made.record = told.append
    image = QImage(ROOM.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        made.paint(painter, nth)
    return told, image


def test_the_first_page_says_what_it_is_about_and_all_have_headings_and_numbers(qtbot: QtBot) -> None:
    made = pages(80)
    count = len(made.sheets)
    assert count == 3
    first, image = painted(made, 0)
    last, _ = painted(made, count - 1)
    texts = [one.text for one in first]
    assert {
        "Calls today",
        "Period",
        "Mon 23 Nov",
        "Came",
        "+36 ••• 42",
        "1:16",
        "84.2%",
        f"1 / {count}",
    } <= set(texts)
    assert "Calls today · made Mon 23 Nov 16:31" in texts
    assert {"Came", "Caller", f"{count} / {count}"} <= {one.text for one in last}
    assert "Period" not in {one.text for one in last}
    assert image.pixelColor(2, 300).lightness() == 255


def test_no_text_leaves_its_page_or_meets_another(qtbot: QtBot) -> None:
    for nth in range(3):
        told, _ = painted(pages(80), nth)
        assert all(ROOM.adjusted(-1, -1, 1, 1).contains(one.ink) for one in told)
        for n, one in enumerate(told):
            for other in told[n + 1 :]:
                common = one.ink.intersected(other.ink)
                assert common.width() < 1 or common.height() < 1, (one.text, other.text)


def test_a_picture_is_painted_into_its_place(qtbot: QtBot) -> None:
    boxes: list[QRectF] = []

    def paint(canvas: Canvas, box: QRectF) -> None:
        boxes.append(box)
        canvas.text(box, "a chart", Type(20.0, "#000000"))

    told, _ = painted(pages(1, Picture(paint, 0.25)), 0)
    assert boxes[0].width() == ROOM.width()
    assert boxes[0].height() == pytest.approx(ROOM.width() * 0.25)
    assert "a chart" in {one.text for one in told}


@pytest.mark.parametrize("rows", [1, 80])
def test_a_pdf_has_all_pages_and_its_title(qtbot: QtBot, tmp_path: Path, rows: int) -> None:
    path = tmp_path / "calls.pdf"
    work = pdf(path, rows)
    with qtbot.waitSignal(work.written, timeout=10_000) as told:
        work.start()
    assert told.args == [path]
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", content)) == work.count == (1 if rows == 1 else 2)
    assert list(tmp_path.iterdir()) == [path]


def pdf(path: Path, rows: int) -> PdfPrinting:
    device, made = PdfDevice("Calls today"), paper(rows)
    set_up(device.writer, lying=lies(made))
    room = room_of(device.writer)
    assert room.width() == pytest.approx((210 - 28) / 25.4 * 96, abs=1)
    return PdfPrinting(path, device, Pages(made, (), Fonts(load_family()), room))


def test_who_stops_gets_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    work = pdf(tmp_path / "calls.pdf", 1)
    work.start()
    with qtbot.waitSignal(work.cancelled, timeout=3000):
        work.cancel()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    work = pdf(tmp_path / "gone" / "calls.pdf", 1)
    with qtbot.waitSignal(work.failed, timeout=10_000) as told:
        work.start()
    assert isinstance(told.args[0], WallboardError)
    assert "there is no such folder" in str(told.args[0])


@pytest.mark.qt_log_ignore("QPainter::")
def test_a_device_that_takes_nothing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    work = pdf(tmp_path / "calls.pdf", 1)
    with QPainter(work._device), qtbot.waitSignal(work.failed, timeout=3000):
        work.start()


def test_a_column_is_as_wide_as_its_texts_and_an_empty_table_says_so(qtbot: QtBot) -> None:
    made = paper()
    long = "Break, Lunch, Meeting, Training, and whatever else there is"
    wide = replace(made.grids[0], rows=[(made.grids[0].rows[0][0], long, *made.grids[0].rows[0][2:])])
    told, _ = painted(
        Pages(replace(made, grids=(wide, replace(wide, rows=[]))), (), Fonts(load_family()), ROOM), 0
    )
    assert next(one for one in told if one.text == long).ink.width() > 250
    assert [one.text for one in told].count("nothing") == 1
