"""What a figure of a past time, or of one agent, is made of: the sums, and what was not seen."""

import sqlite3
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.cohorts import Judge
from wallboard.domain.day.scope import ALL, is_of_sources, means_whole
from wallboard.domain.explain.explanation import Gap
from wallboard.domain.folds import visit_at
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.snapshot import Period, Scope
from wallboard.domain.tally import CallTally, Tally
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.callers.promised import AT_ONCE
from wallboard.store.queries.callers.standing import callers_then
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.intervals import intervals
from wallboard.store.queries.lines import calls_by_line
from wallboard.store.tables import VISITS

if TYPE_CHECKING:
    from wallboard.store.queries.columns.memo import Memo

AGENT_SQL = f"""
SELECT {VISITS.selected} FROM visit WHERE joined >= ? AND joined < ? AND agent = ? AND +source = ?
"""  # noqa: S608 -- our own columns


class PastWanted(Struct, frozen=True):
    """Which time, of which queues or which agent, as known at `now`."""

    since: Seconds
    until: Seconds
    now: Seconds
    queues: Scope = ("*",)
    agent: tuple[SourceName, AgentId] | None = None
    sources: tuple[SourceName, ...] = ()
    """Whose gaps are told."""
    rules: CallRules | None = None
    """Where given, callers, promises and the quality of calls are told of too, of whole sources."""
    lines: tuple[str, ...] = ()
    """Only calls to these numbers, as `plain_line` writes them; none: no matter which was dialled."""


class Past(Struct, frozen=True):
    """The sums of a past time."""

    period: Period
    gaps: tuple[Gap, ...]


class PastRead(Struct, frozen=True):
    """The answer, or how far reading has come."""

    past: Past | None
    done: int = 0
    of: int = 0
    """In pieces."""
    memo: object = None
    """To be handed in with the same question again, where there is no answer yet."""


def past_in_pieces(
    connection: sqlite3.Connection, wanted: PastWanted, judge: Judge, memo: object = None
) -> PastRead:
    """Give the same; where much of it is not ready-made, some of it is read, and it is to be asked again."""
    if not _tells_of_callers(wanted):
        return PastRead(past_of(connection, wanted, judge))
    from wallboard.store.queries.columns.memo import Memo, UnfinishedError  # noqa: PLC0415 -- it loads numpy

    known = memo if isinstance(memo, Memo) else Memo(connection)
    known.begin(AT_ONCE)
    try:
        past = past_of(connection, wanted, judge, known)
    except UnfinishedError:
        return PastRead(None, known.done, max(known.of, known.done), known)
    return PastRead(past, known.done, known.done)


def past_of(
    connection: sqlite3.Connection, wanted: PastWanted, judge: Judge, memo: "Memo | None" = None
) -> Past:
    """Give the sums; `judge` tells what a queue promised at an instant. `memo` as in `callers_then`."""
    gaps = tuple(
        Gap(covered.source, gap.start, gap.end)
        for covered in coverage_of(connection, wanted.sources, wanted.since, wanted.until, wanted.now)
        for gap in covered.gaps
    )
    if wanted.agent is not None:
        return Past(Period(_of_agent(connection, wanted, wanted.agent, judge)), gaps)
    if wanted.lines:
        return Past(Period(Tally(), _to_lines(connection, wanted)), gaps)
    span = ((wanted.since, wanted.until),)
    (made,) = intervals(connection, wanted.queues, span, judge, wanted.now)
    return Past(_with_callers(connection, made.period, wanted, memo), gaps)


def _tells_of_callers(wanted: PastWanted) -> bool:
    plain = wanted.agent is None and not wanted.lines
    return plain and wanted.rules is not None and is_of_sources(wanted.queues)


def _with_callers(
    connection: sqlite3.Connection, period: Period, wanted: PastWanted, memo: "Memo | None"
) -> Period:
    """Add what calls tell of callers, promises and quality; a single queue has none of it."""
    if wanted.rules is None or not is_of_sources(wanted.queues):
        return period
    whole = ALL in wanted.queues
    sources = None if whole else [name for name in wanted.sources if means_whole(wanted.queues, name)]
    span = wanted.since, wanted.until
    then = callers_then(connection, span, wanted.now, wanted.rules, sources, memo)
    return replace(period, lost=then.lost, repeats=then.repeats, promises=then.promises, quality=then.quality)


def _to_lines(connection: sqlite3.Connection, wanted: PastWanted) -> CallTally:
    by_line = calls_by_line(connection, wanted.queues, wanted.since, wanted.until, wanted.now)
    mine = (tally for (_, line), tally in by_line.items() if plain_line(line) in wanted.lines)
    return sum(mine, CallTally())


def _of_agent(
    connection: sqlite3.Connection, wanted: PastWanted, who: tuple[SourceName, AgentId], judge: Judge
) -> Tally:
    source, agent = who
    tally = Tally()
    rows = connection.execute(AGENT_SQL, (wanted.since, wanted.until, agent, source))
    for visit in VISITS.facts(rows):
        seen = visit_at(visit, wanted.now)
        if seen is not None and seen.agent == agent:  # who still waited then was nobody's
            policy = judge(seen.source, seen.queue, seen.joined)
            tally.add(seen, policy)
            tally.overlay(seen, policy, wanted.now)
    return tally
