"""When there is time to ring somebody back."""

from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from wallboard.domain.advice.advice import Advice
from wallboard.domain.advice.adviser import GRACE_S, QUIET_S, Adviser, Spare, spare_of
from wallboard.domain.advice.best import BestRules
from wallboard.domain.caller import Caller
from wallboard.domain.desk.dialling import DialRules
from wallboard.domain.ledger.rows import Ledger, LedgerState, LostCaller
from wallboard.domain.snapshot import AgentNow, Period, QueueNow, WaitingCaller
from wallboard.domain.tally import Policy, Tally
from wallboard.domain.words import AgentState, Outcome

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp()
RULES = BestRules(DialRules("HU"))
FREE, BUSY, AWAY = AgentState.AVAILABLE, AgentState.ON_CALL, AgentState.PAUSED


def lost(nth: int) -> LostCaller:
    who = f"+3655123400{nth}"
    return LostCaller(
        who, Caller(who), LedgerState.OPEN, NOON, 1, 1, NOON, NOON + nth, 1.0, "pbx", str(nth), None
    )


LEDGER = Ledger(tuple(map(lost, range(5))))


def period(answered: int, aht_s: float) -> Period:
    tally = Tally()
    for _ in range(answered):
        tally.outcomes[Outcome.ANSWERED] += 1
    tally.handled, tally.talk_s = answered, answered * aht_s
    return Period(tally)


def whole(*states: AgentState, answered: int = 6, aht_s: float = 300.0, **others: Any) -> QueueNow:  # noqa: ANN401
    agents = tuple(AgentNow("pbx", f"a{n}", "", state, NOON, ("q",)) for n, state in enumerate(states))
    made = period(answered, aht_s)
    queue = QueueNow("*", "*", "", NOON, Policy(), (), 0, 0, agents, made, made, {})
    return replace(queue, **others)


@pytest.mark.parametrize(
    ("states", "answered", "spare"),
    [
        ((FREE,) * 5, 6, Spare(5, 2)),  # 6 calls of 300 s in 1800 s are 1 erlang; and one agent more
        ((FREE,) * 5, 7, Spare(5, 3)),
        ((FREE, FREE, BUSY, BUSY), 6, Spare(2, 1)),
        ((FREE, BUSY, AWAY), 6, Spare(1, 1)),
        ((BUSY,), 6, Spare(0, 1)),
    ],
)
def test_how_many_are_spare(states: tuple[AgentState, ...], answered: int, spare: Spare) -> None:
    assert spare_of(whole(*states, answered=answered)) == spare
    assert spare.number == max(0, spare.free - spare.need)


def test_nobody_knows_the_need_without_a_handle_time() -> None:
    assert spare_of(whole(FREE, FREE, answered=0)) is None
    assert spare_of(whole(FREE, FREE, staffing_known=False)) is None
    of_the_day = replace(whole(FREE, FREE), half_hour=Period(Tally()))
    assert spare_of(of_the_day) == Spare(2, 1)


def test_who_is_paused_in_one_queue_is_not_free() -> None:
    queue = whole(FREE, FREE, FREE)
    agents = (replace(queue.agents[0], paused_in=1), *queue.agents[1:])
    assert spare_of(replace(queue, agents=agents)) == Spare(2, 2)


class Centre:
    """A centre second by second."""

    def __init__(self, rules: BestRules | None = RULES) -> None:
        self.adviser = Adviser(rules)
        self.now = NOON

    def after(
        self, seconds: float, queue: QueueNow, ledger: Ledger = LEDGER, *, is_seen: bool = True
    ) -> Advice | None:
        self.now += seconds
        at = queue.at - NOON + self.now
        return self.adviser.at(replace(queue, at=at), ledger, self.now, is_seen=is_seen)


QUIET = whole(FREE, FREE, FREE, FREE)


def test_it_is_told_after_a_quiet_minute_and_never_more_than_are_spare() -> None:
    centre = Centre()
    assert centre.after(0, QUIET) is None
    assert centre.after(QUIET_S - 0.1, QUIET) is None
    told = centre.after(0.2, QUIET)
    assert told == Advice(2, ("+36551234000", "+36551234001"))
    assert centre.after(0.25, QUIET) == told


WAITS = replace(QUIET, waiting=(WaitingCaller("c9", "q", NOON, Caller()),))


@pytest.mark.parametrize(
    ("queue", "is_seen"), [(WAITS, True), (QUIET, False), (replace(QUIET, at=NOON - 60), True)]
)
def test_it_stops_at_once_and_begins_anew(queue: QueueNow, is_seen: bool) -> None:
    centre = Centre()
    centre.after(0, QUIET)
    assert centre.after(QUIET_S, QUIET) is not None
    assert centre.after(0.25, queue, is_seen=is_seen) is None
    assert centre.after(QUIET_S - 1, QUIET) is None
    assert centre.after(QUIET_S, QUIET) is not None


def test_a_moment_without_a_spare_agent_does_not_begin_the_minute_anew() -> None:
    centre, full = Centre(), whole(FREE, FREE, AWAY, AWAY)
    centre.after(0, QUIET)
    assert centre.after(QUIET_S, QUIET) is not None
    assert centre.after(GRACE_S, full) is None
    assert centre.after(0.25, QUIET) is not None
    assert centre.after(GRACE_S + 1, full) is None
    assert centre.after(0.25, QUIET) is None


def test_a_call_back_takes_the_advice_down_by_one() -> None:
    centre = Centre()
    centre.after(0, QUIET)
    centre.after(QUIET_S, QUIET)
    fewer = whole(FREE, FREE, FREE, AgentState.NON_QUEUE_CALL)
    told = centre.after(1, fewer, Ledger(LEDGER.rows[1:]))
    assert told == Advice(1, ("+36551234001",))


def test_a_clock_that_was_set_back_begins_anew() -> None:
    centre = Centre()
    centre.after(0, QUIET)
    assert centre.after(QUIET_S, QUIET) is not None
    assert centre.after(-3600, QUIET) is None


def test_nobody_to_ring_or_nobody_who_wants_to_know() -> None:
    for centre, ledger in ((Centre(), Ledger()), (Centre(None), LEDGER)):
        centre.after(0, QUIET, ledger)
        assert centre.after(QUIET_S, QUIET, ledger) is None
