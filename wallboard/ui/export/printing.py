"""Paints a paper on a printer or into a PDF, a page at each turn, so that the window goes on meanwhile."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.export.pages import DPI, Pages
from wallboard.ui.export.writing import in_words, put_bytes
from wallboard.ui.text import shown

PDF_DPI = 300


class Printing(QObject):
    """One paper on its way."""

    moved = Signal(int)
    """So many pages are painted."""
    written = Signal(object)
    """The path of the file; None: it went to a printer."""
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, device: QPagedPaintDevice, pages: Pages, parent: QObject | None = None) -> None:
        """Take a device that is set up."""
        super().__init__(parent)
        self._device, self._pages = device, pages
        self._painter = QPainter()
        self._next = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._step)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages.sheets)

    def start(self) -> None:
        """Begin to paint."""
        if not self._painter.begin(self._device):
            self.failed.emit(
                WallboardError(
                    mark("export", "The printer takes nothing."),
                    mark("export", "See that it is switched on and connected, or write a PDF."),
                )
            )
            return
        dots = self._device.logicalDpiX() / DPI
        self._painter.scale(dots, dots)
        self._turn.start()

    def cancel(self) -> None:
        """Paint no more, and keep nothing."""
        self._end()
        self.cancelled.emit()

    def done(self) -> Path | None:
        """Put what was painted where it belongs; None: it is there. Raises WallboardError."""
        return None

    def _step(self) -> None:
        if self._next:
            self._device.newPage()
        self._pages.paint(self._painter, self._next)
        self._next += 1
        self.moved.emit(self._next)
        if self._next >= self.count:
            self._end()
            try:
                path = self.done()
            except WallboardError as error:
                self.failed.emit(error)
            else:
                self.written.emit(path)

    def _end(self) -> None:
        self._turn.stop()
        if self._painter.isActive():
            self._painter.end()


class PdfPrinting(Printing):
    """A PDF: made in memory, and put into its place when it is whole."""

    def __init__(self, path: Path, device: "PdfDevice", pages: Pages, parent: QObject | None = None) -> None:
        """Take where."""
        super().__init__(device.writer, pages, parent)
        self._path, self._pdf = path, device

    def done(self) -> Path:
        """Write the file. Raises WallboardError."""
        try:
            put_bytes(self._path, self._pdf.bytes())
        except OSError as error:
            raise in_words(error, self._path) from error
        return self._path


class PdfDevice:
    """A PDF in memory."""

    def __init__(self, title: str) -> None:
        """Begin empty."""
        self._buffer = QBuffer()
        self._buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self._buffer)
        self.writer.setResolution(PDF_DPI)
        self.writer.setTitle(title)
        self.writer.setCreator(shown(mark("window", "Wallboard")))

    def bytes(self) -> bytes:
        """Return what was painted."""
        return bytes(self._buffer.data().data())
