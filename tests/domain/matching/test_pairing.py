"""Instants of two sides in pairs."""

import numpy as np

from wallboard.domain.matching.pairing import LARGEST, NOTHING, Keyed, pairs_of


def side(*at: float, key: int = 0) -> Keyed:
    return Keyed(np.array(at, float), np.full(len(at), key, np.int64))


def paired(one: Keyed, other: Keyed, tolerance: float = 10.0) -> list[tuple[int, int]]:
    mine, its = pairs_of(one, other, tolerance)
    return sorted(zip(mine.tolist(), its.tolist(), strict=True))


def test_one_against_one_in_either_order() -> None:
    assert paired(side(100.0), side(95.0)) == [(0, 0)]
    assert paired(side(100.0), side(110.0)) == [(0, 0)]
    assert paired(side(100.0), side(111.0)) == []


def test_the_nearer_is_taken_where_only_one_can_be() -> None:
    assert paired(side(0.0, 9.0), side(10.0)) == [(1, 0)]
    assert paired(side(10.0), side(0.0, 9.0)) == [(0, 1)]
    assert paired(side(0.0, 9.0), side(1.0)) == [(0, 0)] == paired(side(1.0), side(0.0, 9.0))


def test_two_pairs_are_better_than_a_closer_one() -> None:
    assert paired(side(0.0, 9.0), side(8.0, 18.0)) == [(0, 0), (1, 1)]


def test_other_keys_are_others_and_none_is_nobody() -> None:
    assert paired(side(0.0, key=1), side(0.0, key=2)) == []
    assert paired(side(0.0, key=NOTHING), side(0.0, key=NOTHING)) == []
    both = Keyed(np.array([0.0, 0.0]), np.array([1, 2]))
    assert paired(both, Keyed(np.array([1.0, 1.0]), np.array([2, 1]))) == [(0, 1), (1, 0)]


def test_a_crowd_is_paired_in_the_order_of_time() -> None:
    many = int(LARGEST**0.5) + 2
    crowd = [2.0 * n for n in range(many)]
    early = side(-9.0, -6.0, -3.0, *(at + 0.5 for at in crowd))
    expected = [(n, n + 2) for n in range(many)]
    assert paired(side(*crowd), early, 3.0) == expected
    assert paired(early, side(*crowd), 3.0) == [(its, mine) for mine, its in expected]
