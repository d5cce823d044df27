"""Those who came put together by the load they met, against a fold of one visit at a time."""

from math import inf, nan
from random import Random

import numpy as np
import pytest

from wallboard.domain.facts import Visit
from wallboard.domain.growth.came import Came, all_of, judged, waits_of
from wallboard.domain.growth.levels import Level, holds_up_to, levels_of, width_for
from wallboard.domain.load.family import ABANDONED, ANSWERED, EXITED, MOVED, REFUSED, WAITING
from wallboard.domain.stats.percentile import nearest_rank
from wallboard.domain.tally import FlowOuts, Policy, Tally
from wallboard.domain.words import Outcome

OUTCOMES = {
    WAITING: Outcome.WAITING, ANSWERED: Outcome.ANSWERED, ABANDONED: Outcome.ABANDONED,
    EXITED: Outcome.TIMEOUT, REFUSED: Outcome.FULL, MOVED: Outcome.OVERFLOW,
}  # fmt: skip


def came(rows: list[tuple[float, float, int]], policy: Policy = Policy()) -> Came:  # noqa: B008 -- frozen
    load, wait, family = (np.array(column) for column in zip(*rows, strict=True))
    return judged(np.arange(len(rows), dtype=float), load, wait, family.astype(np.uint8), policy)


def rows_of(chance: Random, number: int) -> list[tuple[float, float, int]]:
    families = [ANSWERED] * 6 + [ABANDONED, EXITED, REFUSED, MOVED, WAITING]
    rows = []
    for _ in range(number):
        family = chance.choice(families)
        wait = 0.0 if family == REFUSED else chance.choice([5.0, 20.0, 4.999, chance.uniform(0, 90)])
        rows.append((float(chance.randint(1, 9)), wait, family))
    return rows


@pytest.mark.parametrize("flowouts", ["over_target", "all", "none"])
@pytest.mark.parametrize("seed", range(3))
def test_the_service_level_is_that_of_the_tally(seed: int, flowouts: FlowOuts) -> None:
    rows, policy = rows_of(Random(seed), 200), Policy(flowouts=flowouts)
    levels = levels_of(came(rows, policy))
    assert sum(level.number for level in levels) == len(rows)
    for level in levels:
        some = [row for row in rows if level.low <= row[0] < level.high]
        tally = Tally()
        for n, (_, wait, family) in enumerate(some):
            left = None if family == WAITING else 100.0 + wait
            answered = left if family == ANSWERED else None
            tally.add(
                Visit("pbx", str(n), "q", 1, 100.0, OUTCOMES[family], answered=answered, left=left), policy
            )
            tally.waiting_late += family == WAITING and wait > policy.target_s
        missed = tally.abandoned - tally.short_abandoned + tally.exited_missed + tally.waiting_late
        assert (level.in_time, level.counted) == (tally.answered_in_target, tally.answered + missed)
        assert level.answered == tally.answered
        lost = sum(family in {ABANDONED, EXITED, REFUSED} for _, _, family in some)
        assert (level.lost, level.over) == (lost, lost + tally.answered)
        waits = [wait for _, wait, family in some if family == ANSWERED]
        assert level.p90_s == nearest_rank(np.round(waits, 6).tolist(), 90)


def test_levels_have_a_round_width_and_no_more_than_twenty() -> None:
    assert [width_for(most, 1.0) for most in (1, 19, 20, 39, 40, 100, 399)] == [1, 1, 2, 2, 5, 10, 20]
    assert width_for(1.3, 0.05) == 0.1
    with pytest.raises(ValueError, match="e"):
        width_for(1e300, 1.0)


def test_a_load_that_lacks_a_last_digit_is_in_its_level() -> None:
    (level,) = levels_of(
        came([(0.1 + 0.2, 1.0, ANSWERED), (0.30000000000000004 - 1e-16, 1.0, ANSWERED)]), 0.05
    )
    assert (level.low, level.high, level.number) == (0.3, 0.35, 2)


def test_whose_load_nobody_knows_is_left_out() -> None:
    assert levels_of(came([(nan, 1.0, ANSWERED)])) == ()


def level(low: float, in_time: int, counted: int, number: int = 50) -> Level:
    return Level(low, low + 1, number, in_time, 0, in_time, in_time, counted, None, None, None)


def test_it_holds_as_far_as_no_level_is_below_the_share() -> None:
    levels = [level(1, 9, 10), level(2, 8, 10), level(3, 7, 10), level(4, 9, 10)]
    assert holds_up_to(levels, 0.8) == 3
    assert holds_up_to(levels, 0.7) == inf
    assert holds_up_to(levels, 0.95) is None
    assert holds_up_to([], 0.8) is None


def test_few_break_nothing() -> None:
    assert holds_up_to([level(1, 9, 10), level(2, 0, 9), level(3, 0, 10)], 0.8) == 3
    assert holds_up_to([level(1, 0, 9)], 0.8) is None


def test_shares_come_with_limits_and_nothing_has_none() -> None:
    some = level(1, 8, 10, 9)
    assert some.is_thin
    assert some.service == 0.8
    assert some.service_limits is not None
    assert some.service_limits.low == pytest.approx(0.4902, abs=1e-4)
    assert some.lost_share == 0
    assert some.lost_limits is not None
    nothing = Level(1, 2, 0, 0, 0, 0, 0, 0, None, None, None)
    assert (nothing.service, nothing.lost_share) == (None, None)


def test_short_hang_ups_show_no_patience_and_neither_do_those_turned_away() -> None:
    made = came(
        [(1, 4.9, ABANDONED), (1, 5.0, ABANDONED), (1, 0.0, REFUSED), (1, 7.0, MOVED), (1, 3.0, ANSWERED)]
    )
    waits, gave_up, short = waits_of(made)
    assert waits.tolist() == [5.0, 7.0, 3.0]
    assert gave_up.tolist() == [True, False, False]
    assert short == 1


def test_several_are_put_together() -> None:
    one, other = came([(1, 2.0, ANSWERED)]), came([(3, 4.0, ABANDONED), (5, 6.0, EXITED)])
    assert all_of([one, other]).wait.tolist() == [2.0, 4.0, 6.0]
    assert len(all_of([]).load) == 0
