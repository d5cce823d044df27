"""Where a file goes and on which printer: asked in windows that stop nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPagedPaintDevice
from PySide6.QtWidgets import QFileDialog, QWidget

from wallboard.domain.text import Text, mark
from wallboard.ui.text import shown

TABLES: tuple[tuple[str, Text], ...] = (
    (".xlsx", mark("export", "Spreadsheet, Excel (*.xlsx)")),
    (".csv", mark("export", "Plain table (*.csv)")),
    (".pdf", mark("export", "To print (*.pdf)")),
)
PDF = TABLES[2:]


class Dialogs(Protocol):
    """What is asked."""

    def file(self, name: str, kinds: Sequence[tuple[str, Text]], then: Callable[[Path], None]) -> None:
        """Ask where a file of one of these kinds goes; whoever wants none is not heard of again."""

    def printer(self, then: Callable[[QPagedPaintDevice], None], nobody: Callable[[], None]) -> None:
        """Ask on which printer; `nobody` is called where there is none."""

    def open(self, path: Path) -> None:
        """Open a file in the program for it."""


class QtDialogs:
    """The dialogs of the desktop, over one window."""

    def __init__(self, parent: QWidget) -> None:
        """Take the window."""
        self._parent = parent
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def file(self, name: str, kinds: Sequence[tuple[str, Text]], then: Callable[[Path], None]) -> None:
        """Ask where; a file that is there is asked about by the dialog itself."""
        dialog = QFileDialog(self._parent, shown(mark("export", "Export")), self._folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = [shown(words) for _, words in kinds]
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix(kinds[0][0][1:])
        dialog.selectFile(name + kinds[0][0])

        def turned(chosen: str) -> None:
            dialog.setDefaultSuffix(kinds[filters.index(chosen)][0][1:])

        def taken(file: str) -> None:
            path = with_suffix(Path(file), [suffix for suffix, _ in kinds], f".{dialog.defaultSuffix()}")
            self._folder = str(path.parent)
            then(path)

        dialog.filterSelected.connect(turned)
        dialog.fileSelected.connect(taken)
        dialog.open()

    def printer(self, then: Callable[[QPagedPaintDevice], None], nobody: Callable[[], None]) -> None:
        """Ask on which printer; one that is only there later is no printer now."""
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 -- loads what the desktop prints with
            QPrintDialog,
            QPrinter,
            QPrinterInfo,
        )

        if not QPrinterInfo.availablePrinterNames():
            nobody()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: then(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def open(self, path: Path) -> None:
        """Open a file in the program for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def with_suffix(path: Path, known: Sequence[str], wanted: str) -> Path:
    """Return the path with an ending that says its kind: its own, if it has one of those."""
    return path if path.suffix.lower() in known else path.with_name(path.name + wanted)
