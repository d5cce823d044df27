from math import inf

from msgspec.structs import replace

from tests.domain.forecast.made import HALF, PARTS, came, visit
from wallboard.domain.forecast.so_far import SoFar, decided, handled_s, seen_parts
from wallboard.domain.tally import Policy
from wallboard.domain.words import EndCause, Outcome


def _promised(source: str, queue: str) -> Policy:
    return Policy(20.0)


def test_a_visit_told_anew_takes_the_place_of_its_older_self() -> None:
    so_far = SoFar(PARTS)
    for told in (visit("a", 10.0, None), visit("a", 10.0, 5.0, None), visit("a", 10.0), visit("a", 10.0)):
        so_far.put(told)
    assert so_far.offered == [1, 0, 0, 0]
    assert so_far.handled == [1, 0, 0, 0]
    assert so_far.handle_s[0] == 60.0


def test_who_was_turned_away_or_joined_on_another_day_is_not_offered() -> None:
    so_far = SoFar(PARTS)
    so_far.put(replace(visit("full", 10.0), outcome=Outcome.FULL))
    so_far.put(visit("before", -1.0))
    so_far.put(visit("after", 4 * HALF))
    assert so_far.offered == [0, 0, 0, 0]


def test_a_part_is_over_when_it_ends() -> None:
    so_far = came(1)
    assert [so_far.finished(at) for at in (0.0, HALF - 1, HALF, 4 * HALF)] == [0, 0, 1, 4]


def test_a_part_is_added_up_as_it_stands() -> None:
    so_far = SoFar(PARTS)
    gave_up = replace(visit("short", 3.0), outcome=Outcome.ABANDONED, answered=None, left=4.0, ended=None)
    for one in (
        visit("a", 1.0),
        visit("late", 2.0, 30.0),
        gave_up,
        visit("w", 5.0, None),
        visit("next", 90.0),
    ):
        so_far.put(one)
    sums = so_far.tally(0, _promised, 60.0)
    assert (sums.answered_in_target, sums.waiting_late, sums.offered) == (1, 1, 4)
    assert decided(sums) == 3


def test_handle_time_is_that_of_conversations_whose_end_was_seen() -> None:
    talked = visit("a", 0.0)
    assert handled_s(talked) == 60.0
    assert talked.ended is not None
    assert handled_s(replace(talked, wrap_until=talked.ended + 15)) == 75.0
    assert handled_s(replace(talked, wrap_until=inf)) == 60.0
    assert handled_s(replace(talked, end_cause=EndCause.GAP)) is None
    assert handled_s(visit("a", 0.0, None)) is None


def test_a_part_with_a_gap_in_it_was_not_seen() -> None:
    assert [*seen_parts(PARTS, [(0.0, 100.0), (HALF, HALF + 181.0)])] == [True, False, True, True]
