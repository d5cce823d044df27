"""Estimates of live queues, and how far off they proved to be."""

import pytest
from msgspec.structs import replace

from tests.domain.kpis.queues import queue as some_queue
from wallboard.domain.caller import WITHHELD
from wallboard.domain.estimate.book import HOUR_S, OUTCOMES, EstimateBook
from wallboard.domain.estimate.measured import Measured
from wallboard.domain.estimate.rule import LEAST_HANDLED, LEAST_MEASURED, Method
from wallboard.domain.facts import Visit
from wallboard.domain.snapshot import AgentNow, Period, QueueNow, WaitingCaller
from wallboard.domain.tally import Tally
from wallboard.domain.words import AgentState, EndCause, Outcome

NOW = 100_000.0
BUSY, FREE = AgentState.ON_CALL, AgentState.AVAILABLE


def waits(call: str, at: float) -> Visit:
    return Visit("pbx", call, "sales", 1, at)


def answered(call: str, at: float, wait: float = 10, talk: float | None = 200, queue: str = "sales") -> Visit:
    over = None if talk is None else at + wait + talk
    return Visit(
        "pbx",
        call,
        queue,
        1,
        at,
        Outcome.ANSWERED,
        answered=at + wait,
        left=at + wait,
        ended=over,
        agent="a0",
    )


def agents(*states: AgentState, queues: tuple[str, ...] = ("sales",)) -> tuple[AgentNow, ...]:
    return tuple(AgentNow("pbx", f"a{n}", "", state, 0.0, queues) for n, state in enumerate(states))


def now(
    *waiting: Visit,
    at: float = NOW,
    staff: tuple[AgentNow, ...] = agents(BUSY, BUSY),
    day: Tally | None = None,
) -> QueueNow:
    callers = tuple(WaitingCaller(v.call, v.queue, v.joined, WITHHELD) for v in waiting)
    bare = replace(some_queue(), source="pbx", queue="sales", at=at, waiting=callers, agents=staff)
    return replace(bare, day=Period(day or Tally()))


def busy_hour(book: EstimateBook, count: int = LEAST_HANDLED) -> None:
    for n in range(count):
        book.put_visit(answered(f"old{n}", NOW - 3000 + n))


def test_handle_time_is_that_of_the_last_hour() -> None:
    book = EstimateBook()
    busy_hour(book, LEAST_HANDLED - 1)
    assert book.estimate(now()).method is Method.LES
    busy_hour(book)
    made = book.estimate(now(waits("w", NOW - 70)))
    assert (made.method, made.seconds) == (Method.QL, 200)
    assert (made.low, made.high) == (150, 270)
    book.put_visit(replace(answered("old0", NOW - 3000), wrap_until=NOW - 3000 + 210 + 20 * LEAST_HANDLED))
    assert book.estimate(now(waits("w", NOW - 70))).seconds == pytest.approx(220)
    later = now(waits("w", NOW + HOUR_S - 70), at=NOW + HOUR_S)
    assert book.estimate(later).method is Method.HOL


def test_a_quiet_hour_falls_back_to_the_day_and_patience_is_the_days() -> None:
    tally = Tally(handled=20, talk_s=3000, hold_s=500, wrap_s=500, wait_left_s=3603.0)
    tally.outcomes[Outcome.ABANDONED] = 31
    tally.short_abandoned = 1
    book = EstimateBook()
    short = Visit("pbx", "s", "sales", 1, NOW - 9, Outcome.ABANDONED, left=NOW - 6)
    book.put_visit(short)
    book.put_visit(short)
    book.put_visit(replace(short, call="long", left=NOW))
    made = book.estimate(now(day=tally))
    assert made.method is Method.QLM
    assert made.seconds == pytest.approx(100)  # nobody is ahead, so patience does not matter
    assert book.estimate(now(waits("w", NOW), day=tally)).seconds == pytest.approx(100 + 1 / (0.01 + 1 / 120))
    book.next_day()
    assert book.estimate(now(day=tally)).method is Method.QLM


def test_a_free_agent_is_there_at_once_and_nobody_never() -> None:
    book = EstimateBook()
    busy_hour(book)
    assert book.estimate(now(staff=agents(FREE))).seconds == 0
    assert book.estimate(now(staff=agents(AgentState.PAUSED))).seconds is None
    assert book.estimate(replace(now(), staffing_known=False)).method is Method.LES


def test_agents_of_several_queues_count_in_part_and_make_the_queue_a_shared_one() -> None:
    book = EstimateBook()
    staff = agents(BUSY, BUSY, queues=("sales", "support"))
    assert book.estimate(now(waits("w", NOW - 33), staff=staff)).method is Method.HOL
    busy_hour(book)  # all of the first agent's calls were of this queue; of the other nothing is known
    alone = staff[:1]
    one = book.estimate(now(waits("w", NOW - 33), staff=alone))
    assert (one.method, one.seconds) == (Method.QL, 400)
    for n in range(LEAST_HANDLED):
        book.put_visit(answered(f"other{n}", NOW - 2000, queue="support"))
    assert book.estimate(now(waits("w", NOW - 33), at=NOW + 1, staff=alone)).method is Method.QL
    assert book.estimate(now(waits("w", NOW - 33), at=NOW + 9, staff=alone)).method is Method.HOL


def test_each_estimate_is_compared_with_what_came_of_it() -> None:
    book = EstimateBook()
    busy_hour(book)
    for n in range(LEAST_MEASURED):
        caller = waits(f"c{n}", NOW)
        book.put_visit(caller)
        book.put_visit(caller)
        assert book.estimate(now(caller)).measured == n
        book.put_visit(replace(caller, priority=1))
        book.put_visit(answered(f"c{n}", NOW, wait=130 if n % 2 else 90, talk=None))
    made = book.estimate(now())
    assert (made.measured, made.error_s, made.bias_s) == (LEAST_MEASURED, 20, -10)
    newest = book.proved("pbx", "sales")[-1]
    assert (newest.joined, newest.method, newest.estimate_s, newest.waited_s) == (NOW, Method.QL, 100, 130)
    (kept,) = book.measured()
    assert kept == Measured("pbx", "sales", LEAST_MEASURED, 20 * LEAST_MEASURED, -10 * LEAST_MEASURED)
    again = EstimateBook()
    again.go_on_from([kept, Measured("pbx", "support", 1, 5.0, 5.0)])
    after = again.estimate(now())
    assert (after.measured, after.error_s, after.bias_s) == (LEAST_MEASURED, 20, -10)
    book.next_day()
    assert book.estimate(now()).measured == 0
    assert book.measured() == ()


def test_who_leaves_or_was_found_waiting_proves_nothing() -> None:
    book = EstimateBook()
    busy_hour(book)
    found, left, unseen = waits("found", NOW - 60), waits("left", NOW), waits("unseen", NOW)
    for caller in (found, left, unseen):
        book.put_visit(caller)
    book.estimate(now(found, left))
    book.put_visit(answered("found", NOW - 60, wait=90))
    book.put_visit(replace(left, outcome=Outcome.ABANDONED, left=NOW + 30))
    book.put_visit(answered("unseen", NOW, wait=40))
    assert book.proved("pbx", "sales") == ()
    gone = waits("gap", NOW)
    book.put_visit(gone)
    book.estimate(now(gone))
    book.put_visit(replace(answered("gap", NOW), end_cause=EndCause.GAP))
    assert book.proved("pbx", "sales") == ()


def test_without_an_estimate_there_is_nothing_to_prove() -> None:
    book = EstimateBook()
    caller = waits("c", NOW)
    book.put_visit(caller)
    book.estimate(now(caller, staff=()))
    book.put_visit(answered("c", NOW))
    assert book.proved("pbx", "sales") == ()


def test_memory_does_not_grow_with_the_calls() -> None:
    book = EstimateBook()
    busy_hour(book)
    for n in range(OUTCOMES + 50):
        at = NOW + 20 * n
        book.put_visit(waits(f"c{n}", at))
        book.estimate(now(waits(f"c{n}", at), at=at))
        book.put_visit(answered(f"c{n}", at))
        book.put_visit(replace(answered(f"c{n}", at), ended=at + 300))
    assert len(book.proved("pbx", "sales")) == OUTCOMES
    late = NOW + 20 * (OUTCOMES + 50) + 2 * HOUR_S
    assert book.estimate(now(at=late)).method is Method.LES
    kept = book._queues["pbx", "sales"]  # what is kept cannot be seen from outside
    rests = (kept.handled, kept.order, kept.fresh, kept.pending, book._answers, book._counted)
    assert not any(rests)
