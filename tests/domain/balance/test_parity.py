"""Ours against the server's: what is in doubt, what a rule explains, and what is told."""

from itertools import count

import pytest
from msgspec.structs import replace

from tests.store.made import NOON, answered, gone, visit
from wallboard.domain.balance.counted import Compared
from wallboard.domain.balance.parity import SETTLED_S, Parity
from wallboard.domain.events import CallCompleted, Counters, CountersRead, MembershipChanged
from wallboard.domain.facts import Anomaly, Call, Visit
from wallboard.domain.words import Direction, EndCause, Outcome


def reading(at: float, completed: int, abandoned: int = 0, queue: str = "support") -> CountersRead:
    return CountersRead(at, queue, Counters(completed, abandoned, 0, 0, 0.0, 0.0))


def after(*visits: Visit, completed: int = 0, abandoned: int = 0) -> tuple[list[Anomaly], Parity]:
    """Read 100 and 50 at noon, let something happen, and read again two minutes later."""
    parity = Parity("pbx")
    parity.read(reading(NOON, 100, 50))
    assert parity.look(NOON + 10) == []
    parity.put(visits)
    parity.read(reading(NOON + 120, 100 + completed, 50 + abandoned))
    return parity.look(NOON + 130), parity


def talk(n: int, ended: float, **others: object) -> Visit:
    made = answered(f"c{n}", at=ended - 60, wait=10, agent=f"PJSIP/{n}")
    return replace(made, ended=ended, **others)


def test_what_ended_is_completed_and_who_left_is_abandoned() -> None:
    odd, parity = after(
        talk(1, NOON + 60),
        gone("c2", Outcome.ABANDONED, at=NOON + 20),
        gone("c3", Outcome.TIMEOUT, at=NOON + 20),
        gone("c4", Outcome.EXIT_KEY, at=NOON + 20),
        gone("c5", Outcome.FULL, at=NOON + 20, wait=0),
        visit("c6", at=NOON + 30),
        answered("c7", at=NOON + 40, ended=None),
        completed=1,
        abandoned=2,
    )
    (balance,) = parity.balances()
    assert odd == []
    assert balance.balances
    assert (balance.since, balance.at) == (NOON, NOON + 120)
    assert balance.completed == Compared("completed", 1, 1, 1)
    assert balance.abandoned == Compared("abandoned", 2, 2, 2)
    assert {k: n for k, n in balance.outcomes.items() if n} == dict.fromkeys(
        ("answered", "abandoned", "timeout", "exit_key", "full"), 1
    )


def test_a_difference_is_told_once_with_calls_behind_it() -> None:
    odd, parity = after(talk(1, NOON + 60), talk(2, NOON + 70), completed=1)
    (anomaly,) = odd
    assert (anomaly.kind, anomaly.subject) == ("balance_completed", "support")
    assert anomaly.sample == "-1; c2 c1"
    parity.read(reading(NOON + 180, 101, 50))
    assert parity.look(NOON + 190) == []
    parity.read(reading(NOON + 240, 109, 50))
    (worse,) = parity.look(NOON + 250)
    assert worse.sample.startswith("+7; ")


def test_what_happens_around_a_reading_is_in_doubt() -> None:
    for completed in (0, 1):
        assert after(talk(1, NOON + 119), completed=completed)[0] == []
        assert after(talk(1, NOON + 1), completed=completed)[0] == []
    assert after(talk(1, NOON - 10), completed=0)[0] == []
    assert after(talk(1, NOON + 100), completed=0)[0] != []


def test_a_reading_is_judged_only_when_what_it_saw_was_told() -> None:
    parity = Parity("pbx")
    parity.read(reading(NOON, 0))
    assert parity.look(NOON + 1) == []
    assert parity.balances() == ()
    parity.look(NOON + 10)
    parity.read(reading(NOON + 60, 1))
    parity.put([talk(1, NOON + 30)])
    assert parity.look(NOON + 70) == []
    assert len(parity.balances()) == 1


def test_what_nobody_saw_end_may_be_in_either() -> None:
    unseen = gone("c1", Outcome.UNKNOWN, at=NOON + 20, end_cause=EndCause.GAP)
    talked = answered("c2", at=NOON + 20, ended=None, end_cause=EndCause.GAP)
    for completed, abandoned in ((0, 0), (1, 1), (2, 0)):
        assert after(unseen, talked, completed=completed, abandoned=abandoned)[0] == []
    assert after(unseen, talked, completed=3)[0] != []


def test_of_two_conversations_at_once_the_server_may_forget_one() -> None:
    one = answered("c1", at=NOON + 5, wait=5, ended=NOON + 90, agent="PJSIP/1")
    other = answered("c2", at=NOON + 20, wait=5, ended=NOON + 100, agent="PJSIP/1")
    odd, parity = after(one, other, completed=1)
    assert odd == []
    assert parity.balances()[0].completed.forgotten == 1
    assert after(one, replace(other, agent="PJSIP/2"), completed=1)[0] != []
    assert after(one, replace(other, agent=None), completed=2)[0] == []


def test_the_server_forgets_the_conversation_of_who_was_taken_out_of_the_queue() -> None:
    def read_twice(*members: bool) -> list[Anomaly]:
        parity = Parity("pbx")
        parity.read(reading(NOON, 0))
        for member in members:
            parity.member(MembershipChanged(NOON + 5, "PJSIP/1", "support", member))
        parity.put([talk(1, NOON + 30)])
        parity.read(reading(NOON + 60, 0))
        return parity.look(NOON + 70)

    assert read_twice(False) == []
    assert read_twice() != []
    assert read_twice(False, True) != []


def test_a_caller_let_back_in_did_not_leave() -> None:
    left = gone("c1", Outcome.ABANDONED, at=NOON + 20)
    odd, parity = after(left, visit("c1", at=NOON + 20))
    assert odd == []
    assert parity.balances()[0].outcomes["abandoned"] == 0


def test_a_stay_that_is_told_again_is_counted_once() -> None:
    talked = talk(1, NOON + 60)
    assert after(talked, replace(talked, wrap_until=NOON + 70), completed=1)[0] == []


@pytest.mark.parametrize("counters", [(3, 50), (100, 2)])
def test_counters_that_went_back_were_reset(counters: tuple[int, int]) -> None:
    _, parity = after(talk(1, NOON + 60), completed=1)
    parity.read(reading(NOON + 180, *counters))
    assert parity.look(NOON + 190) == []
    assert parity.balances() == ()


def test_counters_that_went_back_only_a_little_were_reset_too() -> None:
    _, parity = after(talk(1, NOON + 60), talk(2, NOON + 61), completed=2)
    parity.read(reading(NOON + 180, 101, 50))
    assert parity.look(NOON + 190) == []
    assert parity.balances() == ()


def test_what_ends_before_the_first_reading_is_judged_is_ours_too() -> None:
    parity = Parity("pbx")
    parity.read(reading(NOON, 19))
    parity.put([talk(1, NOON + 4)])
    parity.read(reading(NOON + 10, 20))
    assert parity.look(NOON + 20) == []
    assert parity.balances()[0].completed == Compared("completed", 1, 1, 1)


def test_what_ends_before_a_reset_is_noticed_is_ours_too() -> None:
    odd, parity = after(talk(1, NOON + 60), completed=1)
    assert odd == []
    parity.read(reading(NOON + 200, 0))
    parity.put([talk(2, NOON + 204)])
    assert parity.look(NOON + 210) == []
    parity.read(reading(NOON + 260, 1))
    assert parity.look(NOON + 270) == []
    (balance,) = parity.balances()
    assert (balance.since, balance.completed) == (NOON + 200, Compared("completed", 1, 1, 1))


def test_after_what_nobody_saw_it_begins_anew() -> None:
    _, parity = after(talk(1, NOON + 60), completed=1)
    parity.blind()
    assert parity.balances() == ()
    parity.put([talk(2, NOON + 200), Call("pbx", "c2", Direction.INBOUND, NOON)])
    parity.read(reading(NOON + 300, 700, 9))
    assert parity.look(NOON + 310) == []


def test_a_long_day_is_kept_as_numbers() -> None:
    parity, numbers = Parity("pbx"), count()
    parity.read(reading(NOON, 0))
    parity.look(NOON + 10)
    parity.put([talk(999, NOON + 1)])
    for minute in range(1, 60):
        parity.put([talk(next(numbers), NOON + minute * 60 - 30)])
        parity.read(reading(NOON + minute * 60, minute))
        assert parity.look(NOON + minute * 60 + 10) == []
    queue = parity._queues["support"]
    assert len(queue.recent) <= SETTLED_S / 60 + 1
    (balance,) = parity.balances()
    assert (balance.completed.least, balance.completed.most) == (59, 60)


def test_a_counter_has_the_sign_of_what_is_missing() -> None:
    assert Compared("completed", 5, 7, 9).difference == 2
    assert Compared("completed", 5, 7, 3).difference == -2
    assert Compared("completed", 5, 7, 4, forgotten=1).difference == 0


def test_a_conversation_that_was_under_way_when_we_connected_is_a_rule() -> None:
    _, parity = after()
    parity.over_unseen(CallCompleted(NOON + 150, "c1", "support", "PJSIP/1"))
    parity.over_unseen(CallCompleted(NOON + 150, None, "elsewhere", "PJSIP/1"))
    for completed, odd in ((100, 0), (101, 0), (102, 1)):
        again = [reading(NOON + 180 + completed, completed, 50)]
        parity.read(again[0])
        assert len(parity.look(NOON + 190 + completed)) == odd, completed


def test_what_was_counted_long_ago_is_not_counted_again_when_its_wrap_up_ends() -> None:
    long_wrapped = talk(1, NOON + 60)
    _, parity = after(long_wrapped, completed=1)
    parity.read(reading(NOON + 120 + SETTLED_S, 101, 50))
    assert parity.look(NOON + 130 + SETTLED_S) == []
    parity.put([replace(long_wrapped, wrap_until=NOON + 130 + SETTLED_S)])
    parity.read(reading(NOON + 240 + SETTLED_S, 101, 50))
    assert parity.look(NOON + 250 + SETTLED_S) == []
    assert parity.balances()[0].completed == Compared("completed", 1, 1, 1)
