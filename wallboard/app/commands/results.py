"""`wallboard results`: takes ratings and results of calls over from a table."""

import sqlite3
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from wallboard.app.commands.command import Command
from wallboard.app.compose import Place
from wallboard.app.importing.borrowing import borrowed
from wallboard.app.options import add_common, wishes_of
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.quality.results import Result, Unread, results_of
from wallboard.domain.text import mark, say
from wallboard.domain.words import SourceName
from wallboard.store.batch import write
from wallboard.store.pending import Pending
from wallboard.store.problems import CacheInUseError, in_words
from wallboard.store.queries.one_call import CALL_SQL
from wallboard.store.tables import CALLS

_MOST_TOLD = 20
_PORTION = 1000


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument("file", metavar="FILE", type=Path, help=speak(mark("cli", "CSV file in UTF-8")))


def run(args: Namespace) -> int:
    """Take the table over; 1 when a line could not be."""
    place = Place(wishes_of(args))
    taken, unread = 0, list[Unread]()
    with _in_words(place.cache), borrowed(place.cache) as cache:
        for calls in _portions(cache.connection, _read(args.file), place.names_to_read, unread):
            pending = Pending()
            pending.record(calls)
            write(cache.connection, pending.take(_PORTION), place.now)
            taken += len(calls)
    print(speak(say("cli", "{n} calls have their result.", n=taken)))
    _tell(unread)
    return 1 if unread else 0


@contextmanager
def _in_words(cache: Path) -> Iterator[None]:
    """Let what the database says against it be said in words."""
    try:
        yield
    except CacheInUseError as error:
        raise WallboardError(
            error.message,
            mark(
                "error",
                "A wallboard writes to it and does not stand back. Close it, take the results over, and "
                "start it again.",
            ),
        ) from error
    except sqlite3.Error as error:
        raise in_words(error, cache) from error


def _read(path: Path) -> Iterator[Result | Unread]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from results_of(lines)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror or str(error) if isinstance(error, OSError) else error.reason
        raise WallboardError(
            say("error", "The results in {path} can't be read: {why}.", path=path, why=why),
            mark("error", "Give a CSV file in UTF-8."),
        ) from error


def _portions(
    connection: sqlite3.Connection,
    results: Iterator[Result | Unread],
    sources: Sequence[SourceName] | None,
    unread: list[Unread],
) -> Iterator[list[Call]]:
    """Put the results to their calls; what fits none is added to `unread`."""
    portion: dict[tuple[str, ...], Call] = {}
    for result in results:
        if isinstance(result, Unread):
            unread.append(result)
            continue
        found = list(_calls(connection, result, sources))
        if len(found) != 1:
            no, many = mark("error", "the cache knows no such call"), mark("error", "several sources have it")
            unread.append(Unread(result.line, many if found else no))
            continue
        before = portion.get(found[0].key, found[0])
        portion[before.key] = result.of(before)
        if len(portion) >= _PORTION:
            yield list(portion.values())
            portion = {}
    if portion:
        yield list(portion.values())


def _calls(
    connection: sqlite3.Connection, result: Result, sources: Sequence[SourceName] | None
) -> Iterator[Call]:
    names = [result.source] if result.source else sources
    if names is None:
        names = [name for (name,) in connection.execute('SELECT DISTINCT source FROM "coverage"')]
    for name in names:
        yield from CALLS.facts(connection.execute(CALL_SQL, (name, result.call)))


def _tell(unread: list[Unread]) -> None:
    if not unread:
        return
    print(speak(say("cli", "{n} lines could not be taken over:", n=len(unread))))
    for one in unread[:_MOST_TOLD]:
        print(speak(say("cli", "line {line}: {why}", line=one.line, why=one.why)))
    if len(unread) > _MOST_TOLD:
        print(speak(say("cli", "… and {more} more", more=len(unread) - _MOST_TOLD)))


COMMAND = Command(
    "results",
    mark("cli", "take ratings and results of calls over from a CSV file"),
    mark(
        "cli",
        "FILE has the columns call, source, rating, asked, solved, result and mark; only call, its id\n"
        "on the server, must be there. A rating is 4/5, 80% or 0.8. Taking a file over twice changes\n"
        "nothing. A wallboard that runs stands back meanwhile. Ends with 1 when a line could not be\n"
        "taken over; each is told with its number.",
    ),
    _add,
    run,
)
