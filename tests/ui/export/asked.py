"""Dialogs that answer by themselves, and remember what they were asked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice

from wallboard.domain.text import Text


class Answers:
    """Says a path to who asks for one; knows no printer unless it is given one."""

    def __init__(self, path: Path | None, device: QPagedPaintDevice | None = None) -> None:
        self.path, self.device = path, device
        self.names: list[str] = []
        self.kinds: list[str] = []
        self.opened: list[Path] = []

    def file(self, name: str, kinds: Sequence[tuple[str, Text]], then: Callable[[Path], None]) -> None:
        self.names.append(name)
        self.kinds = [suffix for suffix, _ in kinds]
        if self.path is not None:
            then(self.path)

    def printer(self, then: Callable[[QPagedPaintDevice], None], nobody: Callable[[], None]) -> None:
        if self.device is None:
            nobody()
        else:
            then(self.device)

    def open(self, path: Path) -> None:
        self.opened.append(path)
