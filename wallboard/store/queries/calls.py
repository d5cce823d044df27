"""The visits behind a figure: filtered, in any order, a page at a time, and how many there are in all."""

import sqlite3
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from wallboard.domain.facts import Visit
from wallboard.domain.naming.plain import plain
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
    """Part of the caller's number or name; neither capitals nor accents nor signs between digits matter."""
    whole_numbers: bool = False
    """Let digits in `text` find only the whole number: where numbers are hidden, nobody may guess them."""
    or_queues: frozenset[tuple[SourceName, QueueName]] = frozenset()
    """What these name fits as well, whoever called: a text may mean queues, agents or outcomes."""
    or_agents: frozenset[tuple[SourceName, AgentId]] = frozenset()
    or_outcomes: frozenset[Outcome] = frozenset()
    places: frozenset[tuple[SourceName, QueueName]] | None = None
    """Several queues, each with its source."""
    over_from: Seconds | None = None
    """Over at or after, or not over yet."""
    caller_raw: str | None = None
    """Of those without a number, exactly what the line sent."""
    at: Seconds | None = None
    """As known at this instant: nobody who joined later, and who was answered or gone only later waits.

    The visits themselves are given as they are kept; `domain.folds.visit_at` says how they stood.
    """


SortKey = Literal["joined", "queue", "caller", "name", "waited", "talked", "outcome", "agent"]


class Order(Struct, frozen=True):
    """In which order; what has no value comes last, equals are newest first."""

    key: SortKey = "joined"
    descending: bool = True
    now: Seconds = 0.0
    """What goes on is as long as it is by now."""


NEWEST = Order()


class Page(Struct, frozen=True):
    """Some of the visits, and the number of all that fit."""

    visits: tuple[Visit, ...]
    total: int


def visits_page(
    connection: sqlite3.Connection, wanted: Wanted, limit: int, offset: int = 0, order: Order = NEWEST
) -> Page:
    """Give at most `limit` visits, newest first unless ordered, after the first `offset` of them."""
    # SQLite's lower() knows ASCII only
    connection.create_function("folded", 1, _folded, deterministic=True)
    terms, values = zip(*conditions(wanted), strict=True)
    bound = [value for some in values for value in some]
    sorting = (order.now,) if "?" in _SORTED[order.key] else ()
    page = connection.execute(page_sql(terms, order), (*bound, *sorting * 2, limit, offset))
    (total,) = connection.execute(count_sql(terms), bound).fetchone()
    return Page(VISITS.facts(page), total)


_NAMED = "(SELECT agent.name FROM agent WHERE agent.source = visit.source AND agent.agent = visit.agent)"
_SORTED: dict[SortKey, str] = {
    "joined": "",
    "queue": "folded(queue)",
    "caller": "coalesce(caller, nullif(caller_raw, ''))",
    "name": "folded(nullif(caller_name, ''))",
    "waited": 'coalesce("left", ?) - joined',
    "talked": "CASE WHEN answered IS NOT NULL THEN coalesce(ended, ?) - answered END",
    "outcome": "outcome",
    "agent": f"folded(coalesce({_NAMED}, visit.agent))",
}


def page_sql(terms: tuple[str, ...], order: Order = NEWEST) -> str:
    """Write the question for one page."""
    way = "DESC" if order.descending else "ASC"
    value = _SORTED[order.key]
    first = f"{value} IS NULL, {value} {way}, joined DESC" if value else f"joined {way}"
    return (
        f"SELECT {VISITS.selected} FROM visit WHERE {' AND '.join(terms)}"  # noqa: S608 -- our own words
        f' ORDER BY {first}, source, "call", queue, nth DESC LIMIT ? OFFSET ?'
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
    if wanted.at is not None:
        yield "joined <= ?", (wanted.at,)
    if wanted.outcomes is not None:
        yield _outcome_condition(wanted.outcomes, wanted.at)
        if not wanted.outcomes & {Outcome.ANSWERED, Outcome.WAITING}:
            yield "outcome NOT IN ('answered', 'waiting')", ()  # word for word that of the index `visit_lost`
    if wanted.agent is not None:
        yield "agent = ?", (wanted.agent,)
    if wanted.caller is not None:
        yield "caller = ?", (wanted.caller,)
    yield from _wider_conditions(wanted)


def _outcome_condition(outcomes: frozenset[Outcome], at: Seconds | None) -> tuple[str, tuple[object, ...]]:
    """Ask for outcomes; at an instant, who left later still waited."""
    term, values = f"outcome IN ({', '.join('?' * len(outcomes))})", tuple(sorted(outcomes))
    if at is None:
        return term, values
    if Outcome.WAITING in outcomes:
        return f'({term} OR "left" > ?)', (*values, at)
    return f'{term} AND ("left" IS NULL OR "left" <= ?)', (*values, at)


def _wider_conditions(wanted: Wanted) -> Iterator[tuple[str, tuple[object, ...]]]:
    if wanted.places is not None:
        yield _one_of("queue", wanted.places)
    if wanted.over_from is not None:
        yield f"{_OVER} >= ?", (wanted.over_from,)
    if wanted.caller_raw is not None:
        yield "caller IS NULL AND caller_raw = ?", (wanted.caller_raw,)
    if wanted.text.strip():
        yield _text_condition(wanted, wanted.text.strip())


_OVER = """coalesce(ended, CASE WHEN answered IS NULL OR end_cause IS NOT NULL THEN "left" END, 9e999)"""


def _one_of(column: str, pairs: frozenset[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """Ask for one of some pairs of source and something; the plus as above."""
    if not pairs:
        return "FALSE", ()
    rows = ", ".join(["(?, ?)"] * len(pairs))
    return f"(+source, +{column}) IN (VALUES {rows})", tuple(name for pair in sorted(pairs) for name in pair)


def _text_condition(wanted: Wanted, text: str) -> tuple[str, tuple[object, ...]]:
    """Ask for a caller in whom the text is found, or what it names besides."""
    terms = [_caller_condition(text, whole=wanted.whole_numbers)]
    terms += [_one_of("queue", wanted.or_queues)] if wanted.or_queues else []
    terms += [_one_of("agent", wanted.or_agents)] if wanted.or_agents else []
    if wanted.or_outcomes:
        marks = ", ".join("?" * len(wanted.or_outcomes))
        terms.append((f"outcome IN ({marks})", tuple(sorted(wanted.or_outcomes))))
    sqls, values = zip(*terms, strict=True)
    return f"({' OR '.join(sqls)})", tuple(value for some in values for value in some)


def _caller_condition(text: str, *, whole: bool) -> tuple[str, tuple[object, ...]]:
    digits = text.translate(_NUMBER_SIGNS)
    if digits.removeprefix("+").isdecimal():
        if whole:
            return "(caller IN (?, ?) OR caller_raw = ?)", (digits, f"+{digits}", digits)
        return "(instr(caller, ?) OR instr(caller_raw, ?))", (digits, digits)
    if whole:
        return "FALSE", ()
    folded = plain(text)
    return "(instr(folded(caller_name), ?) OR instr(folded(caller_raw), ?))", (folded, folded)


def _folded(text: str | None) -> str | None:
    return None if text is None else plain(text)
