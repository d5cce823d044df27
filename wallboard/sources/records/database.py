"""A table of calls in a database, such as `asteriskcdrdb.cdr`: read row by row, and never written.

SQLAlchemy speaks to it, as to a `queue_log` in a table: docs/decisions/0013-import.md.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Cell
from wallboard.domain.records.pass_ import RawRow
from wallboard.domain.text import mark, say
from wallboard.sources.databases import Said, address_of, engine_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, CursorResult, Engine, Select

_AT_ONCE = 2_000
_USUAL = "cdr"
_FIRST = ("calldate", "start", "start_stamp", "start_timestamp")
"""Columns by which rows are put in order."""


class DatabaseTable:
    """One table."""

    sheets: tuple[str, ...] = ()

    def __init__(self, address: str, secret: Callable[[str], str | None], most: int | None = None) -> None:
        """Connect. `secret` gives the password of a user; no more than `most` rows are asked for.

        Raises WallboardError: no driver, no connection, no such table.
        """
        self._read, self._count = 0, 1
        self._connection: Connection | None = None
        self._result: CursorResult[Any] | None = None
        with Said(_USUAL):
            self._engine, query, self._names = _opened(address, secret)
            self._query = query.limit(most)

    def share(self) -> float:
        """How much of it has been read."""
        return min(1.0, self._read / self._count)

    def close(self) -> None:
        """Leave the database."""
        if self._result is not None:
            self._result.close()
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()

    def rows(self) -> Iterator[RawRow]:
        """Give the names of its columns, and then its rows."""
        yield RawRow(0, self._names)
        with Said(_USUAL):
            self._connection = self._engine.connect()
            self._count = max(1, _count(self._connection, self._query))
            streaming = self._connection.execution_options(yield_per=_AT_ONCE)
            self._result = streaming.execute(self._query)
            for number, row in enumerate(self._result, 1):
                self._read = number
                yield RawRow(number, [_cell(value) for value in row])


def _opened(
    address: str, secret: Callable[[str], str | None]
) -> tuple["Engine", "Select[Any]", tuple[str, ...]]:
    from sqlalchemy import MetaData, Table, select  # noqa: PLC0415 -- as above
    from sqlalchemy.exc import NoSuchTableError  # noqa: PLC0415 -- as above

    url, name = address_of(address, _USUAL, secret)
    engine = engine_of(url, _USUAL)
    try:
        with engine.connect() as connection:
            table = Table(name, MetaData(), autoload_with=connection)
    except NoSuchTableError as error:
        engine.dispose()
        raise _no_table(name) from error
    except BaseException:
        engine.dispose()
        raise
    order = [table.c[column] for column in _FIRST if column in table.c][:1] or list(table.primary_key.columns)
    return engine, select(table).order_by(*order), tuple(column.name for column in table.c)


def _count(connection: "Connection", query: "Select[Any]") -> int:
    from sqlalchemy import func, select  # noqa: PLC0415 -- as above

    return int(connection.execute(select(func.count()).select_from(query.get_final_froms()[0])).scalar_one())


def _cell(value: Any) -> Cell:  # noqa: ANN401 -- whatever the column has
    if value is None or isinstance(value, bool):
        return "1" if value else "0" if value is False else ""
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, timedelta):
        return str(int(value.total_seconds()))
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


def _no_table(name: str) -> WallboardError:
    return WallboardError(
        say("error", "The database has no table “{name}”.", name=name),
        mark("error", "Say which one has the calls: …/asteriskcdrdb?table=cdr"),
    )
