"""What a screen remembers from one start to the next, in a file of the user's."""

from pathlib import Path

from PySide6.QtCore import QSettings


class Kept:
    """A memory in an INI file, of which each screen has a part of its own.

    A file that can't be written costs what would have been remembered, and nothing else.
    """

    def __init__(self, path: Path, screen: str) -> None:
        """Use the part of a screen; the folder is made with the first thing that is put."""
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        self._screen = "".join(c if c.isalnum() or c in "-_ " else "_" for c in screen)

    def get(self, key: str) -> str | None:
        """Return what was put under a key; None: nothing."""
        value = self._settings.value(f"{self._screen}/{key}")
        return value if isinstance(value, str) else None

    def put(self, key: str, value: str) -> None:
        """Remember a value."""
        self._settings.setValue(f"{self._screen}/{key}", value)
