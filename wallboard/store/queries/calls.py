"""The visits behind a figure: filtered, newest first, a page at a time, and how many there are in all."""

import sqlite3
from collections.abc import Iterator

from msgspec import Struct

from wallboard.domain.facts import Visit
from wallboard.domain.words import AgentId, Outcome, QueueName, Seconds, SourceName
from wallboard.store.tables import VISITS

_NUMBER_SIGNS = str.maketrans("", "", " -/.()\N{NO-BREAK SPACE}")


class Wanted(Struct, frozen=True):
    """Which visits; what is None does not matter."""

    since: Seconds
    """Joined at or after."""
    until: Seconds
    """Joined before."""
    source: SourceName | None = None
    queue: QueueName | None = None
    outcomes: frozenset[Outcome] | None = None
    agent: AgentId | None = None
    caller: str | None = None
    """Exactly this number, E.164."""
    text: str = ""
    """Part of the caller's number or name; case and the usual signs between digits do not matter."""


class Page(Struct, frozen=True):
    """Some of the visits, and the number of all that fit."""

    visits: tuple[Visit, ...]
    total: int


def visits_page(connection: sqlite3.Connection, wanted: Wanted, limit: int, offset: int = 0) -> Page:
    """Give at most `limit` visits, newest first, after the first `offset` of them."""
    # SQLite's lower() knows ASCII only
    connection.create_function("folded", 1, str.casefold, deterministic=True)
    terms, values = zip(*conditions(wanted), strict=True)
    bound = [value for some in values for value in some]
    page = connection.execute(page_sql(terms), (*bound, limit, offset))
    (total,) = connection.execute(count_sql(terms), bound).fetchone()
    return Page(VISITS.facts(page), total)


def page_sql(terms: tuple[str, ...]) -> str:
    """Write the question for one page."""
    return (
        f"SELECT {VISITS.selected} FROM visit WHERE {' AND '.join(terms)}"  # noqa: S608 -- our own words
        ' ORDER BY joined DESC, source, "call", queue, nth DESC LIMIT ? OFFSET ?'
    )


def count_sql(terms: tuple[str, ...]) -> str:
    """Write the question for the number of all."""
    return f"SELECT count(*) FROM visit WHERE {' AND '.join(terms)}"  # noqa: S608 -- our own words


def conditions(wanted: Wanted) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Write each wish as a condition with its values."""
    yield "joined >= ? AND joined < ?", (wanted.since, wanted.until)
    if wanted.source is not None:
        yield (
            "+source = ?",
            (  # the plus: not by the primary key, which begins with it
                wanted.source,
            ),
        )
    if wanted.queue is not None:
        yield "queue = ?", (wanted.queue,)
    if wanted.outcomes is not None:
        yield f"outcome IN ({', '.join('?' * len(wanted.outcomes))})", tuple(sorted(wanted.outcomes))
        if not wanted.outcomes & {Outcome.ANSWERED, Outcome.WAITING}:
            yield "outcome NOT IN ('answered', 'waiting')", ()  # word for word that of the index `visit_lost`
    if wanted.agent is not None:
        yield "agent = ?", (wanted.agent,)
    if wanted.caller is not None:
        yield "caller = ?", (wanted.caller,)
    if wanted.text.strip():
        yield _text_condition(wanted.text.strip())


def _text_condition(text: str) -> tuple[str, tuple[str, ...]]:
    digits = text.translate(_NUMBER_SIGNS)
    if digits.removeprefix("+").isdecimal():
        return "(instr(caller, ?) OR instr(caller_raw, ?))", (digits, digits)
    folded = text.casefold()
    return "(instr(folded(caller_name), ?) OR instr(folded(caller_raw), ?))", (folded, folded)
