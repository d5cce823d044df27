from wallboard.domain.forecast.pooling import LEAST, Pooling, acting


def test_one_group_until_somebody_waits_while_others_are_free() -> None:
    pooling = Pooling()
    pooling.look(10, 3, 0)
    pooling.look(0, 0, 5)
    assert pooling.share == 1.0
    pooling.look(10, 8, 1)
    assert pooling.share == 0.8


def test_the_latest_hour_of_looks_counts_most() -> None:
    pooling = Pooling()
    for busy in [10] * 200 + [5] * 200:
        pooling.look(10, busy, 1)
    assert 0.5 < pooling.share < 0.55


def test_nobody_pools_worse_than_it_is_likely() -> None:
    pooling = Pooling()
    pooling.look(10, 1, 1)
    assert pooling.share == LEAST


def test_so_many_act_as_fewer_but_never_as_nobody() -> None:
    assert [acting(n, 0.8) for n in (1, 2, 10, 30)] == [1, 2, 8, 24]
    assert acting(1, 0.4) == 1
