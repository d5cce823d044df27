"""Writes a paper as PDF, also on a machine without a display. Loads Qt when it is called."""

from pathlib import Path
from typing import TYPE_CHECKING

from wallboard.app.commands.picture import go_offscreen

if TYPE_CHECKING:
    from wallboard.ui.export.paper import Paper


def write_pdf(path: Path, paper: "Paper") -> int:
    """Write it on A4, whole or not at all; return how many pages it has.

    Raises WallboardError where the file can't be written.
    """
    from PySide6.QtGui import QPainter  # noqa: PLC0415 -- only who wants a PDF waits for Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- as said

    if QApplication.instance() is None:
        go_offscreen(1.0)
    from wallboard.ui.export.pages import DPI, Pages, lies, room_of, set_up  # noqa: PLC0415 -- as said
    from wallboard.ui.export.printing import PdfDevice  # noqa: PLC0415 -- as said
    from wallboard.ui.export.writing import in_words, put_bytes  # noqa: PLC0415 -- as said
    from wallboard.ui.text import shown  # noqa: PLC0415 -- as said
    from wallboard.ui.theme.fonts import Fonts, load_family  # noqa: PLC0415 -- as said

    app = QApplication.instance() or QApplication([])
    device = PdfDevice(shown(paper.title))
    set_up(device.writer, lying=lies(paper))
    pages = Pages(paper, (), Fonts(load_family()), room_of(device.writer))
    with QPainter(device.writer) as painter:
        dots = device.writer.logicalDpiX() / DPI
        painter.scale(dots, dots)
        for nth in range(len(pages.sheets)):
            if nth:
                device.writer.newPage()
            pages.paint(painter, nth)
    try:
        put_bytes(path, device.bytes())
    except OSError as error:
        raise in_words(error, path) from error
    del app
    return len(pages.sheets)
