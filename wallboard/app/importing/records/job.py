"""A table of calls is read from its beginning to its end; a survey keeps nothing of it, an import all."""

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain, islice

from wallboard.domain.records.layout import Layout
from wallboard.domain.records.pass_ import RawRow, Reading
from wallboard.domain.records.reading import Given
from wallboard.domain.records.survey import Imported, Step, Survey, Tell
from wallboard.domain.records.tally import Keyed
from wallboard.domain.source import Stop
from wallboard.sources.records.opened import OpenTable
from wallboard.sources.records.tables import Secret, headings_of, opened
from wallboard.store.records.writing import RecordWriter

_AT_ONCE = 4_000
"""Rows between two looks at whether to stop."""


def surveyed(path: str, layout: Layout, given: Given, secret: Secret, halt: tuple[Tell, Stop]) -> Survey:
    """Read all and keep nothing. Raises WallboardError: it can't be read."""
    return _read(path, layout, given, secret, (*halt, _nothing))


def imported(
    path: str, layout: Layout, given: Given, secret: Secret, into: tuple[RecordWriter, Tell, Stop]
) -> Imported:
    """Read all and write it; where it is stopped, what was read is written.

    Raises WallboardError: it can't be read, and sqlite3.Error; what was written before stays.
    """
    writer, tell, stop = into
    survey = _read(path, layout, given, secret, (tell, stop, writer.write))
    put = writer.put
    return Imported(survey, put.new, put.completed, put.known)


def _read(
    path: str,
    layout: Layout,
    given: Given,
    secret: Secret,
    work: tuple[Tell, Stop, Callable[[list[Keyed]], None]],
) -> Survey:
    tell, stop, take = work
    with closing(opened(path, layout, secret)) as table:
        rows = table.rows()
        reading = Reading(layout, headings_of(rows, layout), given)
        for part in _parts(rows):
            take(list(reading.rows(part)))
            tell(Step(_share(table), reading.tally.rows))
            if stop.is_set():
                break
        take(list(reading.rest()))
    return reading.tally.survey(cancelled=stop.is_set())


def _share(table: OpenTable) -> float:
    return min(1.0, table.share())


def _parts(rows: Iterator[RawRow]) -> Iterator[Iterator[RawRow]]:
    while (first := next(rows, None)) is not None:
        yield chain((first,), islice(rows, _AT_ONCE - 1))


def _nothing(_calls: list[Keyed]) -> None:
    pass
