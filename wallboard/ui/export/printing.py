"""Paints a paper on a printer or into a PDF, a page at each turn, so that the window goes on meanwhile."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QBuffer, QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.export.pages import DPI, Pages
from wallboard.ui.export.writing import in_words, put_bytes
from wallboard.ui.text import shown

PDF_DPI = 300
_REFUSED = mark("export", "The printer takes nothing.")
_REFUSED_HINT = mark("export", "See that it is switched on and connected, or write a PDF.")


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
        self._painting = self._paint()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._step)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages.sheets)

    def start(self) -> None:
        """Begin to paint."""
        self._turn.start()

    def cancel(self) -> None:
        """Paint no more, and keep nothing."""
        self._end()
        self.cancelled.emit()

    def done(self) -> Path | None:
        """Put what was painted where it belongs; None: it is there. Raises WallboardError."""
        return None

    def _paint(self) -> Generator[int, None, None]:
        """Paint a page at each turn; whoever closes it ends the painter."""
        with QPainter(self._device) as painter:
            dots = self._device.logicalDpiX() / DPI
            painter.scale(dots, dots)
            for nth in range(self.count if painter.isActive() else 0):
                if nth:
                    self._device.newPage()
                self._pages.paint(painter, nth)
                yield nth + 1

    def _step(self) -> None:
        done = next(self._painting, 0)
        if done:
            self.moved.emit(done)
        if not done or done == self.count:
            self._end()
            self._tell(painted=bool(done))

    def _tell(self, *, painted: bool) -> None:
        try:
            if not painted:
                raise WallboardError(_REFUSED, _REFUSED_HINT)  # noqa: TRY301 -- told as all else is
            path = self.done()
        except WallboardError as error:
            self.failed.emit(error)
        else:
            self.written.emit(path)

    def _end(self) -> None:
        self._turn.stop()
        self._painting.close()


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
