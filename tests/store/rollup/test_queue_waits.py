"""What calls waited in queues is the same by ready-made sums, by the fold of parts, and on the wall."""

from random import Random

import pytest

from tests.store.made import write_now
from tests.store.rollup.made import ORDINARY, folded, usual
from tests.store.rollup.test_equal import cache, roll
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import DayFolds, call_at, visit_at
from wallboard.domain.tally import CallTally, Policy
from wallboard.domain.words import Direction, Outcome
from wallboard.store.queries import intervals as question


def story(chance: Random, number: int) -> list[Call | Visit]:
    """A call that goes through some queues, one after the other; often over the edge of five minutes."""
    edge = ORDINARY.start + 300.0 * chance.randrange(2, 280)
    at = arrived = edge - chance.choice([0.0, 0.5, 20.0, 250.0])
    visits: list[Visit] = []
    for nth in range(1, chance.randrange(2, 4)):
        left = at + chance.choice([0.0, 0.25, 20.0, chance.uniform(0, 700)])
        visits.append(Visit("a", str(number), "sales", nth, at, Outcome.TIMEOUT, left=left))
        at = left + chance.choice([0.0, 5.0])
    is_answered, left = chance.random() < 0.8, at + chance.uniform(0, 400)
    outcome = Outcome.ANSWERED if is_answered else Outcome.ABANDONED
    answered = left if is_answered else None
    visits.append(
        Visit("a", str(number), "help", 1, at, outcome, answered=answered, left=left, ended=answered)
    )
    call = Call("a", str(number), Direction.INBOUND, arrived, answered=answered, ended=left)
    return [call, *visits]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("share", [0.3, 1.1])
def test_three_ways_to_the_same_waits(seed: int, share: float) -> None:
    chance = Random(seed)
    facts = [fact for number in range(80) for fact in story(chance, number)]
    now = ORDINARY.start + share * (ORDINARY.end - ORDINARY.start)
    parts = ORDINARY.intervals(30)
    by_hand = folded(facts, parts, usual, now)
    with cache() as connection:
        write_now(connection, facts)
        roll(connection, now)
        rows = question.intervals(connection, ("*",), parts, usual, now)
    total = CallTally()
    for n, row in enumerate(rows):
        hand = sum(by_hand.calls[n].values(), CallTally())
        assert row.period.calls is not None
        assert row.period.calls.queue_waited == hand.queue_waited
        assert row.period.calls.queue_wait_s == pytest.approx(hand.queue_wait_s)
        total += row.period.calls
    shown = _shown(facts, now)
    assert total.queue_waited == shown.queue_waited == shown.answered > 10
    assert total.queue_wait_s == pytest.approx(shown.queue_wait_s)
    assert total.queue_wait_s > 60 * total.queue_waited


def _shown(facts: list[Call | Visit], now: float) -> CallTally:
    folds = DayFolds(ORDINARY, lambda _source, _queue: Policy())
    for fact in facts:
        if isinstance(fact, Visit):
            visit = visit_at(fact, now)
            if visit is not None:
                folds.put_visit(visit)
        else:
            call = call_at(fact, now)
            if call is not None:
                folds.put_call(call)
    sums = folds.everything(now)[0].calls
    assert sums is not None
    return sums
