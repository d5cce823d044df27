"""What was promised in a long time is asked for twice a day and not for each hour."""

from wallboard.domain.tally import Policy
from wallboard.store.queries.ready.promises import Promises

KEYS = [("pbx", "sales"), ("pbx", "support")]
DAY = 86_400
OLD, NEW = Policy(20.0), Policy(30.0)


class Judge:
    """Changes what support promises at an instant."""

    def __init__(self, change: float) -> None:
        self.asked = 0
        self._change = change

    def __call__(self, source: str, queue: str, at: float) -> Policy:
        self.asked += 1
        return NEW if queue == "support" and at >= self._change else OLD


def test_a_year_of_hours_asks_twice_a_day() -> None:
    judge = Judge(1e12)
    promises = Promises(judge, KEYS)
    assert all(promises.lasted(3600, start) for start in range(0, 365 * DAY, 3600))
    assert all(promises.at(KEYS[0], at) == OLD for at in range(0, 365 * DAY, 3600))
    assert judge.asked == 365 * 4


def test_a_change_within_a_stretch_is_noticed() -> None:
    promises = Promises(Judge(10 * DAY + 5_000.0), KEYS)
    assert not promises.lasted(DAY, 10 * DAY)
    assert not promises.lasted(3600, 10 * DAY + 3600)
    assert promises.lasted(3600, 10 * DAY + 7200)
    assert promises.at(KEYS[1], 10 * DAY + 4_999.0) == OLD
    assert promises.at(KEYS[1], 10 * DAY + 5_000.0) == NEW


def test_a_change_as_a_stretch_begins_is_none_within_it() -> None:
    promises = Promises(Judge(10.0 * DAY), KEYS)
    assert promises.lasted(DAY, 9 * DAY)
    assert promises.lasted(DAY, 10 * DAY)
    assert not promises.lasted(DAY, 10 * DAY - 3600)


def test_promises_of_half_seconds_are_told_apart() -> None:
    assert Promises(Judge(0.0), KEYS).are_whole(5.0)
    assert not Promises(lambda _s, _q, _at: Policy(20.5), KEYS).are_whole(5.0)
    assert not Promises(lambda _s, _q, _at: Policy(20.0, 0.8, 2.5), KEYS).are_whole(5.0)


def test_a_promise_of_half_seconds_in_between_is_told_from_the_facts() -> None:
    promises = Promises(lambda _s, _q, at: Policy(20.5) if 3 * DAY <= at < 4 * DAY + 60 else OLD, KEYS)
    assert [promises.lasted(DAY, day * DAY) for day in range(1, 7)] == [True, True, False, False, True, True]
    assert not promises.lasted(300, 3 * DAY + 600)
