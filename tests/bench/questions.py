"""The questions that pages ask of history, and a peer that goes through the facts for the same."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import NamedTuple

from msgspec.structs import replace

from tests.bench.year import ZONE, Year
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.periods import Day, day_at, day_of
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.tally import Policy
from wallboard.domain.words import Seconds
from wallboard.store.queries.agents import missed_by, spells_of, states_at
from wallboard.store.queries.callers.promised import DaysWanted, promised_days
from wallboard.store.queries.callers.standing import callers_then
from wallboard.store.queries.calls import Order, Wanted, visits_page
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.figure import PastWanted, past_of
from wallboard.store.queries.intervals import by_queue, intervals
from wallboard.store.queries.lines import calls_by_line, calls_in
from wallboard.store.queries.lost import lost_of_day
from wallboard.store.queries.people.contacts import contacts_in
from wallboard.store.queries.people.work import work_of

EVERYTHING = ("*",)
ONE = ("pbx/queue-03",)
_TOLD = Policy()
SALES = Profile("Sales", lines=frozenset({"+3615550003"}), within_s=20.0)

Reader = sqlite3.Connection


class Question(NamedTuple):
    """One question, what asks it, and the same in SQL over the facts for a peer (None: there is none)."""

    title: str
    ask: Callable[[Reader], object]
    peer: str | None = None
    limit_ms: float = 100.0


def judge(source: str, queue: str, at: Seconds) -> Policy:
    return _TOLD


def questions(year: Year, now: Seconds) -> Iterator[Question]:
    """Name them; `now` lies in the last day."""
    yield from _days(year, now)
    yield from _long(year, now)
    yield from _pages(year, now)
    yield from _callers(year, now)


def _days(year: Year, now: Seconds) -> Iterator[Question]:
    day = day_at(now, ZONE)
    past = tuple(day_of(day.date - timedelta(7 * n), ZONE) for n in range(1, 7))
    for title, scope, one in (
        ("today by half hours", EVERYTHING, day),
        ("today by half hours, one queue", ONE, day),
        ("a past day by half hours", EVERYTHING, past[0]),
    ):
        yield Question(title, _asker(scope, one.intervals(30), now), _by(1800, one.start, one.end))
    yield Question("a past day by 5 minutes", _asker(EVERYTHING, past[0].intervals(5), now))
    yield Question("today by queue", lambda c: by_queue(c, EVERYTHING, ((day.start, day.end),), judge, now))
    yield Question(
        "six same weekdays by half hours",
        lambda c: [intervals(c, EVERYTHING, one.intervals(30), judge, now) for one in past],
    )


def _long(year: Year, now: Seconds) -> Iterator[Question]:
    for title, count in (("a week by days", 7), ("a month by days", 30), ("a year by days", 364)):
        spans = _spans(year.days[-count:])
        yield Question(title, _asker(EVERYTHING, spans, now), _by(86_400, spans[0][0], spans[-1][1]))
    yield Question("a year by days, one queue", _asker(ONE, _spans(year.days), now))
    weeks = tuple(part for day in year.days[-57:-1] for part in day.intervals(60))
    yield Question(
        "8 weeks by hours", _asker(EVERYTHING, weeks, now, waits=False), _by(3600, weeks[0][0], now)
    )
    yield Question("lost calls of 8 weeks by hours", lambda c: calls_in(c, EVERYTHING, weeks, now))
    since = year.days[0].start
    yield Question(
        "lines of a year",
        lambda c: calls_by_line(c, EVERYTHING, since, now, now),
        'SELECT line, count(*), sum(answered IS NULL) FROM "call" GROUP BY line',
    )


def _pages(year: Year, now: Seconds) -> Iterator[Question]:
    day = day_at(now, ZONE)
    since = year.days[-60].start
    yield Question("a page of today's calls", lambda c: visits_page(c, Wanted(day.start, now), 200))
    longest = Order("waited", now=now)
    yield Question("the same by wait", lambda c: visits_page(c, Wanted(day.start, now), 200, 0, longest))
    one = Wanted(day.start, now, queue="queue-03", source="pbx")
    yield Question("the same of one queue", lambda c: visits_page(c, one, 200))
    agent = Wanted(since, now, agent="PJSIP/7", source="pbx")
    yield Question("an agent's calls of 60 days", lambda c: visits_page(c, agent, 200))
    caller = Wanted(year.days[0].start, now, caller="+36300000007")
    yield Question("a caller's calls of a year", lambda c: visits_page(c, caller, 200))
    text = Wanted(day.start, now, text="0007")
    yield Question("today's calls with 0007 in the number", lambda c: visits_page(c, text, 200))
    yield Question("today's lost calls", lambda c: lost_of_day(c, day.start, now))
    yield Question("an agent's day", lambda c: spells_of(c, "pbx", "PJSIP/7", day.start, now))
    yield Question("what all agents do", lambda c: states_at(c, now))
    yield Question("an agent's missed calls", lambda c: missed_by(c, ("pbx", "PJSIP/7"), since, now, 200))
    past = day_of(day.date - timedelta(7), ZONE)
    period = past.start, past.end
    yield Question("what agents did on a past day", lambda c: work_of(c, *period, now))
    yield Question("what was seen", lambda c: coverage_of(c, ("pbx",), year.days[0].start, now, now))


def _callers(year: Year, now: Seconds) -> Iterator[Question]:
    """What is said of callers, promises and agents; of a month, five numbers for each of 600,000 calls."""
    rules = CallRules(promises=promises_of((SALES,), Profile()))
    for title, days, limit in (
        ("today", year.days[-1:], 100.0),
        ("yesterday", year.days[-2:-1], 100.0),
        ("a past day", year.days[-9:-8], 100.0),
        ("the week", year.days[-7:], 100.0),
        ("a past week", year.days[-21:-14], 100.0),
        ("a past month", year.days[-60:-30], 150.0),
    ):
        span = days[0].start, days[-1].end
        yield Question(f"callers of {title}", _then(span, now, rules), None, limit)
        yield Question(f"promises and lines of {title}", _promised(days, now, rules), None, limit)
        whole = PastWanted(*span, now, sources=("pbx",))
        yield Question(f"a figure of {title}", _past(whole))
        yield Question(f"a line's figure of {title}", _past(replace(whole, lines=("+3615550003",))))
        yield Question(f"an agent's figure of {title}", _past(replace(whole, agent=("pbx", "PJSIP/7"))))
        yield Question(f"agents' contacts in {title}", _contacts(span))


def _then(span: tuple[Seconds, Seconds], now: Seconds, rules: CallRules) -> Callable[[Reader], object]:
    return lambda connection: callers_then(connection, span, now, rules)


def _promised(days: tuple[Day, ...], now: Seconds, rules: CallRules) -> Callable[[Reader], object]:
    return lambda connection: promised_days(connection, DaysWanted(days, now, rules))


def _past(wanted: PastWanted) -> Callable[[Reader], object]:
    return lambda connection: past_of(connection, wanted, judge)


def _contacts(span: tuple[Seconds, Seconds]) -> Callable[[Reader], object]:
    return lambda connection: contacts_in(connection, [span])


def _asker(
    scope: tuple[str, ...], parts: tuple[tuple[Seconds, Seconds], ...], now: Seconds, *, waits: bool = True
) -> Callable[[Reader], object]:
    return lambda connection: intervals(connection, scope, parts, judge, now, waits=waits)


def _spans(days: tuple[Day, ...]) -> tuple[tuple[Seconds, Seconds], ...]:
    return tuple((day.start, day.end) for day in days)


def _by(step: int, since: Seconds, until: Seconds) -> str:
    """Write the same counts and sums as one pass through the facts."""
    return f"""
    SELECT CAST(joined / {step} AS INTEGER) AS part, queue, count(*), sum(outcome = 'answered'),
      sum(outcome = 'abandoned'), sum(outcome = 'answered' AND "left" - joined <= 20),
      sum(outcome = 'abandoned' AND "left" - joined < 5), sum("left" - joined), max("left" - joined),
      sum(ended - answered)
    FROM visit WHERE joined >= {since} AND joined < {until} GROUP BY part, queue
    """
