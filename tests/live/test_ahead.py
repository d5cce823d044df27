"""The rest of today, from the visits of a floor and what was foreseen elsewhere."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

import pytest
from msgspec.structs import replace

from tests.live.made import MIDNIGHT, NOON, agent, baseline, feed, site
from wallboard.domain.caller import Caller
from wallboard.domain.events import CallerJoined
from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.forecast.expected import Expected, ExpectedPart, Foreseen
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.text import mark
from wallboard.live.ahead import ANEW_S, AheadNow
from wallboard.live.present import Present

TODAY = date(2026, 11, 23)
HALF = 1800.0
BEATS = 25
AGENTS = [agent(f"PJSIP/{n}") for n in range(12)]


def foreseen(day: date = TODAY, calls: float = 60.0, days: int = 6) -> Foreseen:
    """So many calls in each half hour."""
    begin = MIDNIGHT + (day - TODAY).days * 86_400
    parts = tuple(
        ExpectedPart(begin + n * HALF, begin + (n + 1) * HALF, Demand(calls, HALF, 240.0)) for n in range(48)
    )
    made_of = tuple(day - timedelta(weeks=n) for n in range(1, days + 1))
    return Foreseen(Expected(day, parts if days else (), made_of, 240.0, 200.0))


class Seer:
    """Is asked for days, and tells of them when it is told to."""

    def __init__(self) -> None:
        self.asked: list[date] = []
        self.tell: Callable[[Foreseen], None] | None = None

    def __call__(self, day: date, tell: Callable[[Foreseen], None]) -> None:
        self.asked.append(day)
        self.tell = tell

    def says(self, what: Foreseen) -> None:
        assert self.tell is not None
        self.tell(what)


class Centre:
    """Twelve free agents at noon, and a clock that is moved by looking later."""

    def __init__(self) -> None:
        self.seer, self.feed = Seer(), feed()
        self.present = Present(site(), NOON)
        self.present.foresee_by(self.seer)
        self.present.take(self.feed.happened([baseline(NOON, agents=AGENTS)], NOON))
        self._calls = count()

    def join(self, number: int, at: float) -> None:
        events = [
            CallerJoined(at, f"c{next(self._calls)}", "support", Caller(None, "")) for _ in range(number)
        ]
        self.present.take(self.feed.happened(events, at))

    def at(self, now: float) -> Ahead | None:
        """Look so often that all is worked out that can be."""
        self.present.take(self.feed.happened([], now))
        self.present.take(self.feed.advance(now))
        return self.look(now)

    def look(self, now: float) -> Ahead | None:
        looks = [self.present.snapshot([self.feed], now, 0.0).ahead for _ in range(BEATS)]
        return looks[-1]


@pytest.fixture
def centre() -> Centre:
    return Centre()


def known(ahead: Ahead | None) -> Ahead:
    assert ahead is not None
    return ahead


def test_there_is_no_forecast_until_somebody_foresees_the_day(centre: Centre) -> None:
    assert centre.at(NOON) is None
    assert centre.seer.asked == [TODAY]
    centre.seer.says(foreseen())
    assert known(centre.at(NOON + 1)).at == NOON


def test_what_is_said_of_another_day_is_not_wanted_any_more(centre: Centre) -> None:
    centre.seer.says(foreseen(TODAY - timedelta(days=1)))
    assert centre.at(NOON) is None


def test_it_moves_when_an_interval_is_over_and_else_is_the_same_object(centre: Centre) -> None:
    centre.seer.says(foreseen())
    first = known(centre.at(NOON + 1))
    centre.join(90, NOON + 60)
    assert known(centre.at(NOON + 2)).parts is first.parts
    assert known(centre.at(NOON + 3)) is known(centre.at(NOON + 3.5))
    later = known(centre.at(NOON + HALF))
    assert later.at == NOON + HALF
    assert later.parts[0].calls > first.parts[0].calls
    assert later.so_far == 90 + round(24 * 60 * later.parts[0].calls / 60)  # nobody saw the morning


def test_how_the_half_hour_will_end_is_looked_at_every_ten_seconds(centre: Centre) -> None:
    centre.seer.says(foreseen())
    first = known(centre.at(NOON + 1)).half_hour
    assert first is not None
    assert (first.more, first.agents) == (0, 12)
    centre.join(60, NOON + 2)
    assert known(centre.at(NOON + ANEW_S)).half_hour is first
    second = known(centre.at(NOON + 1 + ANEW_S)).half_hour
    assert second is not None
    assert second.share is not None
    assert first.share is not None
    assert second.share < first.share
    assert second.more > 0


def test_while_nobody_is_heard_it_stands_still(centre: Centre) -> None:
    centre.seer.says(foreseen())
    before = known(centre.at(NOON + 1))
    centre.present.take(centre.feed.down(mark("source", "gone"), NOON + 2, refused=False))
    assert centre.look(NOON + 600) is before
    assert centre.look(NOON + HALF + 60) is before


def test_a_new_day_is_foreseen_anew(centre: Centre) -> None:
    centre.seer.says(foreseen())
    tomorrow, midnight = TODAY + timedelta(days=1), MIDNIGHT + 86_400
    assert centre.at(midnight + 1) is None
    assert centre.seer.asked[-1] == tomorrow
    centre.seer.says(foreseen(tomorrow))
    assert known(centre.at(midnight + 2)).so_far == 0


@pytest.mark.parametrize(("days", "after"), [(0, 30.0), (2, 300.0), (6, HALF)])
def test_who_knows_little_is_asked_again_sooner(centre: Centre, days: int, after: float) -> None:
    centre.seer.says(foreseen(days=days))
    asked = []
    for now in (NOON, NOON + 1, NOON + after - 1, NOON + after):
        centre.at(now)
        asked.append(len(centre.seer.asked))
    assert asked == [2, 2, 2, 3]


def test_the_same_answer_changes_nothing(centre: Centre) -> None:
    centre.seer.says(foreseen())
    before = known(centre.at(NOON + 1))
    centre.seer.says(foreseen())
    assert centre.at(NOON + 2) is before
    centre.seer.says(foreseen(calls=80.0))
    assert known(centre.at(NOON + 3)).total > before.total


def test_no_beat_works_at_it_for_longer_than_a_moment() -> None:
    """Each look at this clock takes two milliseconds: the work is spread over beats."""
    present = Present(site(), NOON)
    told = feed()
    present.take(told.happened([baseline(NOON, agents=AGENTS)], NOON))
    whole = present.snapshot([told], NOON, 0.0).all
    ticks = count()
    ahead = AheadNow(lambda *_: whole.policy, timer=lambda: next(ticks) * 0.002)
    ahead.begin(present.day)
    ahead.tell(foreseen())
    halves = []
    for _ in range(400):
        before = next(ticks)
        made = ahead.at(whole, [], NOON + 1, is_seen=True)
        assert next(ticks) - before <= 5
        halves.append(known(made).half_hour)
    assert halves[0] is None
    assert halves[-1] is not None


def test_nobody_on_the_queues_is_nobody_to_count_on(centre: Centre) -> None:
    nobody = Present(site(), NOON)
    nobody.foresee_by(lambda _day, tell: tell(foreseen()))
    heard = feed()
    nobody.take(heard.happened([baseline(NOON)], NOON))
    made = known(nobody.snapshot([heard], NOON + 1, 0.0).ahead)
    assert made.half_hour is None
    assert replace(made, half_hour=None) == made


def test_who_begins_while_nobody_is_heard_sees_what_is_expected(centre: Centre) -> None:
    centre.present.take(centre.feed.down(mark("source", "gone"), NOON, refused=False))
    centre.seer.says(foreseen())
    made = known(centre.look(NOON + 600))
    assert made.half_hour is None
    assert centre.look(NOON + 1200) is made
