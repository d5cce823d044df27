"""The wall that has run since yesterday shows what the cache shows: nothing double, nothing left behind.

Business days that begin at six, nights in which the clocks change, two sources of which one goes away.
"""

from collections.abc import Iterator
from datetime import datetime, time
from itertools import takewhile
from math import inf
from operator import itemgetter
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from tests.app.made import cache_with
from tests.live.made import site
from wallboard.app.memory import reading
from wallboard.app.report.history import picture_at
from wallboard.domain.events import ConnectionLost, Event
from wallboard.domain.facts import Fact
from wallboard.domain.periods import day_at
from wallboard.domain.text import mark
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.sources.simulator.options import Options
from wallboard.sources.simulator.source import events_from

_WHEN = itemgetter(0)
OVER = (inf, "", ConnectionLost(inf))
SCOPES = [("*",), ("a/*",), ("Support",), ("a/Support", "b/Sales")]


def _made_up(name: str, now: float, ends: float, zone: str) -> Iterator[Event]:
    events = events_from(Options(seed=ord(name), agents=5, volume=0.6), now, zone)
    return takewhile(lambda event: event.at < ends, events)


@pytest.mark.parametrize(
    ("zone", "start", "day_start", "hours"),
    [
        ("Europe/Budapest", datetime(2026, 10, 25), time(), 25),  # noqa: DTZ001 -- the zone comes with it
        ("Europe/Budapest", datetime(2026, 3, 28), time(6), 23),  # noqa: DTZ001 -- the same
        ("UTC", datetime(2026, 11, 23), time(6), 24),  # noqa: DTZ001 -- the same
    ],
)
def test_the_day_after_is_the_same_in_the_cache(
    tmp_path: Path, zone: str, start: datetime, day_start: time, hours: int
) -> None:
    place = replace(site(zone), day_start=day_start)
    now = start.replace(tzinfo=ZoneInfo(zone)).timestamp() + 12 * 3600
    day = day_at(now, zone, day_start)
    assert day.end - day.start == hours * 3600
    ends = day.end + 8 * 3600
    told = sorted(
        ((event.at, name, event) for name in "ab" for event in _made_up(name, now, ends, zone)), key=_WHEN
    )
    feeds = {name: Feed(name, lambda _: 10.0, told[0][0], [], 1e9) for name in "ab"}
    present, facts = Present(place, told[0][0], scopes=SCOPES), dict[tuple[str, ...], Fact]()

    def take(new: list[Fact]) -> None:
        present.take(new)
        facts.update({fact.key: fact for fact in new})

    away = day.end + 4 * 3600
    instants = [day.end - 4 * 3600, day.end - 0.5, day.end, day.end + 61, away - 1, away + 3600, ends - 1]
    reads, seeing = iter(told), set("ab")
    ahead = next(reads)
    for at in instants:
        while ahead[0] <= at:
            if ahead[1] in seeing:
                take(feeds[ahead[1]].happened([ahead[2]], ahead[0]))
            ahead = next(reads, OVER)
        if at > away and "b" in seeing:
            seeing.discard("b")
            take(feeds["b"].down(mark("source", "away"), at, refused=False))
        for name, feed in feeds.items():
            take([*(feed.happened([], at) if name in seeing else ()), *feed.advance(at), *feed.coverage()])
        shown = present.snapshot(feeds.values(), at, 0.0)
        cache_with(path := tmp_path / f"{at}.sqlite", list(facts.values()), at)
        with reading(path) as connection:
            then = picture_at(connection, ["a", "b"], place, at, SCOPES).snapshot
        assert then.courses == shown.courses
        assert (then.lost, then.all.day.lost) == (shown.lost, shown.all.day.lost)
        assert (then.day, then.all.day.peak) == (shown.day, shown.all.day.peak)
        assert then.all.day.visits.outcomes == shown.all.day.visits.outcomes
        for course in shown.courses.values():
            minutes = [*course.minutes, *([course.now] if course.now is not None else [])]
            assert max(minute.waiting + minute.talking for minute in minutes) == course.peak.most
