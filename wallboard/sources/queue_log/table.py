"""The `queue_log` that Asterisk writes into a table of a database, given as lines of a file.

SQLAlchemy speaks to the database; see docs/decisions/0013-import.md. The columns are those of Asterisk's
documentation: `time`, `callid`, `queuename`, `agent`, `event`, and `data` or `data1` to `data5`.

Of all forms only the table knows no epoch: Asterisk writes the server's wall clock, unless told to write UTC.
So a zone is needed, and the hour that comes twice in autumn is told apart by the order of the rows.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.databases import Said, address_of, engine_of

if TYPE_CHECKING:
    from sqlalchemy import URL, Table

_COLUMNS = ("time", "callid", "queuename", "agent", "event")
_USUAL = "queue_log"
_AT_ONCE = 2_000
_BACK_S = 1_800.0
"""A clock that goes back by more than this has come to the end of summer time."""


def table_lines(address: str, zone: str, secret: Callable[[str], str | None]) -> Iterator[bytes]:
    """Give the rows of a table in the order they were written, as lines with their end.

    The address is such as `mysql://reader@pbx.example/asterisk?table=queue_log`; `secret` is asked for the
    password of its user. Raises WallboardError: no driver, no connection, no such table.
    """
    with Said(_USUAL):
        yield from _lines(*address_of(address, _USUAL, secret), ZoneInfo(zone))


def _lines(url: "URL", name: str, zone: ZoneInfo) -> Iterator[bytes]:
    from sqlalchemy import MetaData, Table, select  # noqa: PLC0415 -- only who has such a table needs it

    engine = engine_of(url, _USUAL)
    try:
        with engine.connect() as connection:
            table = Table(name, MetaData(), autoload_with=connection)
            columns = [table.c[column] for column in _columns_of(table)]
            # Of a wall clock the hour that comes twice is in order only by the number of the row.
            order = list(table.primary_key.columns) or [table.c.time]
            rows = connection.execution_options(yield_per=_AT_ONCE).execute(select(*columns).order_by(*order))
            clock = _WallClock(zone)
            for row in rows:
                yield _line(clock.epoch(row[0]), row[1:])
    finally:
        engine.dispose()


def _columns_of(table: "Table") -> list[str]:
    missing = [column for column in _COLUMNS if column not in table.c]
    if missing:
        raise WallboardError(
            say("error", "The table {table} has no column {column}.", table=table.name, column=missing[0]),
            mark(
                "error", "It should have time, callid, queuename, agent, event, and data or data1 to data5."
            ),
        )
    data = [f"data{n}" for n in range(1, 6) if f"data{n}" in table.c]
    return [*_COLUMNS, *(data or [column for column in ("data",) if column in table.c])]


def _line(at: str, fields: Any) -> bytes:  # noqa: ANN401 -- a row, of whatever types the columns have
    texts = ["" if field is None else str(field).replace("\n", " ") for field in fields]
    head = [text or "NONE" for text in texts[:3]]
    data = texts[4:]
    while data and not data[-1]:
        data.pop()
    return "|".join([at, *head, texts[3], *data]).encode() + b"\n"


class _WallClock:
    """Reads times of a column, as numbers, epoch seconds in text, or a wall clock with or without a zone."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._last: Seconds = 0.0

    def epoch(self, value: Any) -> str:  # noqa: ANN401 -- whatever the column has
        text = str(value).strip()
        if text.replace(".", "", 1).isdecimal():  # epoch seconds
            return text
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return text  # nonsense, which is said of the line
        return f"{self._at(moment):.6f}"

    def _at(self, moment: datetime) -> Seconds:
        if moment.tzinfo is not None:
            return moment.timestamp()
        first, second = (moment.replace(tzinfo=self._zone, fold=fold).timestamp() for fold in (0, 1))
        at = second if first < self._last - _BACK_S and second > first else first
        self._last = at
        return at
