"""A table of calls in a database, such as `asteriskcdrdb.cdr`: read row by row, and never written.

SQLAlchemy speaks to it, as to a `queue_log` in a table: docs/decisions/0013-import.md.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Cell
from wallboard.domain.records.pass_ import RawRow
from wallboard.domain.text import mark, say
from wallboard.sources.queue_log.table import DRIVERS

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine, Select

_AT_ONCE = 2_000
_ONLY_READ = {
    "mysql": "SET SESSION TRANSACTION READ ONLY",
    "mariadb": "SET SESSION TRANSACTION READ ONLY",
    "postgresql": "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
    "sqlite": "PRAGMA query_only = ON",
}
_FIRST = ("calldate", "start", "start_stamp", "start_timestamp")
"""Columns by which rows are put in order."""


class DatabaseTable:
    """One table."""

    sheets: tuple[str, ...] = ()

    def __init__(self, address: str, secret: Callable[[str], str | None]) -> None:
        """Connect. `secret` gives the password of a user.

        Raises WallboardError: no driver, no connection, no such table.
        """
        self._read, self._count = 0, 1
        self._connection: Connection | None = None
        with _said():
            self._engine, query, self._names = _opened(address, secret)
            self._query = query

    def share(self) -> float:
        """How much of it has been read."""
        return min(1.0, self._read / self._count)

    def close(self) -> None:
        """Leave the database."""
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()

    def rows(self) -> Iterator[RawRow]:
        """Give the names of its columns, and then its rows."""
        yield RawRow(0, self._names)
        with _said():
            self._connection = self._engine.connect()
            self._count = max(1, _count(self._connection, self._query))
            streaming = self._connection.execution_options(yield_per=_AT_ONCE)
            for number, row in enumerate(streaming.execute(self._query), 1):
                self._read = number
                yield RawRow(number, [_cell(value) for value in row])


class _said:  # noqa: N801 -- used as a statement
    """Puts what a database says into words."""

    def __enter__(self) -> None:
        try:
            import sqlalchemy  # noqa: F401, PLC0415 -- only who has such a table needs it
        except ImportError as error:
            raise _no_driver("SQLAlchemy") from error

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from sqlalchemy.exc import DBAPIError, SQLAlchemyError  # noqa: PLC0415 -- as above

        if isinstance(error, ModuleNotFoundError):
            raise _no_driver(error.name or "") from error
        if isinstance(error, RuntimeError) and "cryptography" in str(error):
            raise _no_driver("cryptography") from error
        if isinstance(error, SQLAlchemyError | DBAPIError):
            raise WallboardError(
                say("error", "The table can't be read: {why}.", why=str(error).splitlines()[0][:200]),
                mark(
                    "error",
                    "Write it like mysql://user@host/asteriskcdrdb?table=cdr; the password comes from "
                    "WALLBOARD_PASSWORD.",
                ),
            ) from error


def _opened(
    address: str, secret: Callable[[str], str | None]
) -> tuple["Engine", "Select[Any]", tuple[str, ...]]:
    from sqlalchemy import MetaData, Table, create_engine, event, select  # noqa: PLC0415 -- as above
    from sqlalchemy.exc import NoSuchTableError  # noqa: PLC0415 -- as above

    url, name = _address(address, secret)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise _no_file(url.database or "")  # SQLite would make one
    engine = create_engine(url)
    only_read = _ONLY_READ[url.get_backend_name()]

    @event.listens_for(engine, "connect")
    def _no_writing(connection: Any, _record: object) -> None:  # noqa: ANN401 -- a driver's own
        cursor = connection.cursor()
        cursor.execute(only_read)
        cursor.close()
        if not only_read.startswith("PRAGMA"):
            connection.commit()

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


def _address(address: str, secret: Callable[[str], str | None]) -> tuple["URL", str]:
    from sqlalchemy import make_url  # noqa: PLC0415 -- as above

    url = make_url(address)
    if url.password is not None:
        raise WallboardError(
            mark("error", "The password must not stand in the address of the table."),
            mark("error", "Put it into the environment variable WALLBOARD_PASSWORD, a file, or the keyring."),
        )
    table = url.query.get("table", "cdr")
    url = url.difference_update_query(["table"]).set(drivername=DRIVERS[url.get_backend_name()])
    return (url.set(password=secret(url.username)) if url.username else url), str(table)


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


def _no_file(name: str) -> WallboardError:
    return WallboardError(
        say("error", "There is no file “{file}”.", file=name),
        mark("error", "Write it like sqlite:////var/log/asterisk/master.db?table=cdr, with four strokes."),
    )


def _no_table(name: str) -> WallboardError:
    return WallboardError(
        say("error", "The database has no table “{name}”.", name=name),
        mark("error", "Say which one has the calls: …/asteriskcdrdb?table=cdr"),
    )


def _no_driver(name: str) -> WallboardError:
    return WallboardError(
        say("error", "Reading a table needs the package {name}, which is not installed.", name=name),
        mark("error", 'Install what goes with it: pip install "wallboard[table]".'),
    )
