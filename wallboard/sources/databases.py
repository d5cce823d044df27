"""Databases of others, read through SQLAlchemy and never written: their addresses, and what they say.

A password never stands in an address, where the list of processes, the shell's history and messages would
show it. So no message repeats an address either: who typed one with a password into the wrong place is told
so, and nobody else reads it. SQLAlchemy is imported only where there is such a table.
"""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say

if TYPE_CHECKING:
    from sqlalchemy import URL, Engine

Secret = Callable[[str], str | None]
"""Gives the password of a user; None: there is none."""
_DRIVERS = {
    "mysql": "mysql+pymysql",
    "mariadb": "mariadb+pymysql",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "sqlite": "sqlite",
}
_ONLY_READ = {
    "mysql": "SET SESSION TRANSACTION READ ONLY",
    "mariadb": "SET SESSION TRANSACTION READ ONLY",
    "postgresql": "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
}
_SECRETS = frozenset({"password", "passwd", "pwd", "pass", "sslpassword", "ssl_key_password"})
"""Options by which drivers take a password."""
_LONGEST = 200


def is_table(text: str) -> bool:
    """Whether what was named is an address rather than a file; it need not be one that can be read."""
    scheme, apart, _ = text.partition("://")
    return bool(apart) and scheme.lower() != "file" and _is_scheme(scheme)


def table_of(address: str, usual: str) -> str:
    """Return the table that an address names, else the usual one."""
    return parse_qs(address.partition("?")[2]).get("table", [usual])[0]


def address_of(address: str, usual: str, secret: Secret) -> tuple["URL", str]:
    """Return what SQLAlchemy connects to, with the password of its user, and the table.

    Raises WallboardError: a password stands in it, or it is none that can be understood.
    """
    from sqlalchemy import make_url  # noqa: PLC0415 -- only who has such a table needs it
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415 -- likewise

    scheme, _, rest = address.partition("://")
    driver = _DRIVERS.get(scheme.lower().partition("+")[0])
    if driver != "sqlite" and ":" in rest.rpartition("@")[0]:
        raise _password_in_it()
    if driver is None:
        raise _not_understood(usual)
    try:
        url = make_url(f"{driver}://{rest}")
    except (ArgumentError, ValueError):
        raise _not_understood(usual) from None  # what it is caused by has the address in it
    if url.password is not None or _SECRETS & {option.lower() for option in url.query}:
        raise _password_in_it()
    url = url.difference_update_query(["table"])
    return (url.set(password=secret(url.username)) if url.username else url), table_of(address, usual)


def engine_of(url: "URL", usual: str) -> "Engine":
    """Return what connects to a database so that it can't be written.

    Raises WallboardError: a file is not there, which SQLite would make.
    """
    from sqlalchemy import create_engine, event  # noqa: PLC0415 -- as above

    if url.get_backend_name() == "sqlite":
        file = Path(url.database or "").expanduser()
        if not file.is_file():
            raise _no_file(str(file), usual)
        name = f"file:{quote(str(file.absolute()))}?mode=ro"
        return create_engine("sqlite://", creator=partial(sqlite3.connect, name, uri=True))
    engine = create_engine(url)
    only_read = _ONLY_READ[url.get_backend_name()]

    @event.listens_for(engine, "connect")
    def _no_writing(connection: Any, _record: object) -> None:  # noqa: ANN401 -- a driver's own
        cursor = connection.cursor()
        cursor.execute(only_read)
        cursor.close()
        connection.commit()

    return engine


class Said:
    """Puts what a database says into words: `with Said(hint): …`."""

    def __init__(self, usual: str) -> None:
        """Take what the table is usually called, for the hint."""
        self._usual = usual

    def __enter__(self) -> None:
        """Raise WallboardError where SQLAlchemy is not installed."""
        try:
            import sqlalchemy  # noqa: F401, PLC0415 -- as above
        except ImportError as error:
            raise _no_driver("SQLAlchemy") from error

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Raise WallboardError for what a driver or the database did not like."""
        from sqlalchemy.exc import DBAPIError, SQLAlchemyError  # noqa: PLC0415 -- as above

        if isinstance(error, ModuleNotFoundError):
            raise _no_driver(error.name or "") from error
        # So PyMySQL says that it lacks what it needs for passwords as MySQL 8 keeps them
        if isinstance(error, RuntimeError) and "cryptography" in str(error):
            raise _no_driver("cryptography") from error
        if isinstance(error, SQLAlchemyError | DBAPIError):
            why = str(error).splitlines()[0][:_LONGEST]
            raise WallboardError(
                say("error", "The table can't be read: {why}.", why=why), _hint(self._usual)
            ) from error


def _is_scheme(text: str) -> bool:
    return text[:1].isalpha() and all(sign.isalnum() or sign in "+.-" for sign in text)


def _hint(usual: str) -> Text:
    return say(
        "error",
        "Write it like mysql://user@host/database?table={table}; the password comes from WALLBOARD_PASSWORD.",
        table=usual,
    )


def _password_in_it() -> WallboardError:
    return WallboardError(
        mark("error", "The password must not stand in the address of the table."),
        mark("error", "Put it into the environment variable WALLBOARD_PASSWORD, a file, or the keyring."),
    )


def _not_understood(usual: str) -> WallboardError:
    return WallboardError(
        mark("error", "This is no address of a table that can be read: MySQL, MariaDB, PostgreSQL, SQLite."),
        _hint(usual),
    )


def _no_file(name: str, usual: str) -> WallboardError:
    return WallboardError(
        say("error", "There is no file “{file}”.", file=name),
        say(
            "error",
            "Write it like sqlite:////var/log/asterisk/master.db?table={table}, with four strokes.",
            table=usual,
        ),
    )


def _no_driver(name: str) -> WallboardError:
    return WallboardError(
        say("error", "Reading a table needs the package {name}, which is not installed.", name=name),
        mark("error", 'Install what goes with it: pip install "wallboard[table]".'),
    )
