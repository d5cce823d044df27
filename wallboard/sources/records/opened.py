"""A table of calls of any kind, opened: its rows, its headings, and how far it has been read."""

from collections.abc import Iterator
from typing import Protocol

from wallboard.domain.records.pass_ import RawRow


class OpenTable(Protocol):
    """What all kinds have in common. Used once from its beginning, then closed."""

    sheets: tuple[str, ...]
    """Of a workbook."""

    def rows(self) -> Iterator[RawRow]:
        """Give all rows, headings too, without empty ones. Raises WallboardError: not readable any more."""

    def share(self) -> float:
        """How much of it has been read, 0 to 1."""

    def close(self) -> None:
        """Close it."""
