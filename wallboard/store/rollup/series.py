"""What rows of cells are about, by number."""

import sqlite3

from wallboard.store.rollup.making import Series


class SeriesNumbers:
    """The numbers of the series of one cache; a new one gets the next."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read them."""
        rows = connection.execute("SELECT series, kind, source, name FROM rollup_series")
        self._numbers = {Series(*rest): number for number, *rest in rows}
        self._fresh: list[tuple[int, str, str, str]] = []

    def number(self, series: Series) -> int:
        """Return the number of a series."""
        number = self._numbers.get(series)
        if number is None:
            number = self._numbers[series] = len(self._numbers) + 1
            self._fresh.append((number, *series))
        return number

    def save(self, connection: sqlite3.Connection) -> None:
        """Write the new ones."""
        connection.executemany(
            "INSERT OR IGNORE INTO rollup_series (series, kind, source, name) VALUES (?, ?, ?, ?)",
            self._fresh,
        )
        self._fresh.clear()
