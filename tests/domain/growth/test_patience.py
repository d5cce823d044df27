"""The curve of patience, against a table that is in every textbook, and against the exponential."""

from math import exp, log
from random import Random

import numpy as np
import pytest

from wallboard.domain.growth.patience import Hazard, PatienceFound, Stays, patience_found

# Remission times of 21 leukaemia patients with 6-MP (Freireich et al. 1963), weeks; those with a plus are
# censored. The estimates and errors are those of Kleinbaum and Klein, Survival Analysis, table 2.1.
SEEN = [6, 6, 6, 7, 10, 13, 16, 22, 23]
CENSORED = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
TABLE = {6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482}
ERRORS = {6: 0.0764, 7: 0.0869, 10: 0.0963, 13: 0.1068, 16: 0.1141}


def found(seen: list[float], censored: list[float]) -> PatienceFound:
    waits = np.array([*seen, *censored], float)
    return patience_found(waits, np.arange(len(waits)) < len(seen))


def test_the_curve_is_the_textbooks() -> None:
    made = found([*map(float, SEEN)], [*map(float, CENSORED)])
    for week, share in TABLE.items():
        if week < len(made.curve):
            assert made.curve[week].share == pytest.approx(share, abs=5e-5)
    for week, error in ERRORS.items():
        stays = made.curve[week]
        reach = 1.959964 * error / stays.share / abs(log(stays.share))
        assert stays.low == pytest.approx(stays.share ** exp(reach), abs=1e-3)
        assert stays.high == pytest.approx(stays.share ** exp(-reach), abs=1e-3)
    assert made.median_s == 23
    assert (made.number, made.gave_up) == (21, 9)
    assert len(made.curve) == 17 + 1  # beyond, fewer than ten are still there
    assert made.curve[0] == Stays(1.0, 1.0, 1.0, 21)


def test_without_censoring_it_is_the_share_that_waited_longer() -> None:
    made = found([float(n) for n in range(1, 41)], [])
    assert made.curve[10].share == pytest.approx(30 / 40)
    assert made.median_s == 20


def test_where_all_have_gone_nobody_is_left() -> None:
    made = found([5.0] * 20, [])
    assert made.curve[5] == Stays(0.0, 0.0, 0.0, 20)
    assert made.median_s == 5
    told = made.told(5)
    assert told is not None
    assert told.leave == 1.0
    assert told.spared_s == pytest.approx(4.5)


def test_nobody_gave_up() -> None:
    made = found([], [float(n) for n in range(60)])
    assert (made.gave_up, made.median_s, made.exponential.measured) == (0, None, False)
    told = made.told(10)
    assert told is not None
    assert (told.leave, told.spared_s) == (0.0, None)


def test_nobody_waited() -> None:
    assert patience_found(np.empty(0), np.empty(0, bool), 3) == PatienceFound(short=3)
    assert PatienceFound().told(0) is None


def test_of_exponential_patience_it_is_the_exponential() -> None:
    chance = Random(5)
    patience = [chance.expovariate(1 / 120) for _ in range(4000)]
    offered = [chance.expovariate(1 / 60) for _ in patience]
    waits = np.array([min(one, other) for one, other in zip(patience, offered, strict=True)])
    made = patience_found(waits, np.array(patience) < np.array(offered))
    assert made.exponential.measured
    assert made.exponential.mean_s == pytest.approx(120, rel=0.05)
    for second in (10, 60, 120):
        stays = made.curve[second]
        assert stays.low < exp(-second / 120) < stays.high
    told = made.told(60)
    assert told is not None
    assert told.leave == pytest.approx(1 - exp(-0.5), abs=0.03)
    mean = 120 - 60 * exp(-0.5) / (1 - exp(-0.5))  # of those who go within a minute
    assert told.spared_s == pytest.approx(mean, rel=0.05)
    hazards = [one for one in made.hazards if one.gave_up > 100]
    assert all(one.per_minute == pytest.approx(1 - exp(-0.5), rel=0.2) for one in hazards)
    last = made.hazards[-1].until
    assert sum(one.gave_up for one in made.hazards) == sum(
        one <= last and one < other for one, other in zip(patience, offered, strict=True)
    )
    assert sum(one.waited_s for one in made.hazards) == pytest.approx(np.minimum(waits, last).sum())


def test_of_a_part_into_which_few_went_nobody_knows_how_readily_they_give_up() -> None:
    gave_up, answered = [5.0] * 20 + [50.0] * 9 + [55.0], [12.0]
    assert [one.since for one in found(gave_up, answered).hazards] == [0.0, 10.0, 20.0, 30.0, 45.0]
    assert [one.since for one in found(gave_up[:-1], answered).hazards] == [0.0, 10.0]


def test_a_share_is_never_more_than_all() -> None:
    assert Hazard(900, 1800, 1, 36.0).per_minute == pytest.approx(1 - exp(-60 / 36))


def test_a_wait_of_half_an_hour_and_more_is_not_told() -> None:
    made = found([4000.0] * 30, [4000.0] * 30)
    assert len(made.curve) == 1801
    assert made.told(1801) is None
    assert Hazard(0, 10, 0, 0.0).per_minute is None


def test_the_settings_patience_is_taken_where_too_few_gave_up() -> None:
    waits = np.array([10.0, 20.0, 30.0])
    assert patience_found(waits, waits > 15, 0, 90.0).exponential.mean_s == 90.0
