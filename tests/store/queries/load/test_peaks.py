"""Peaks out of a real cache are those of the facts, by the definition."""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from math import inf
from random import Random

import pytest

from tests.store.made import plan, write_now
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.facts import Call, Coverage, Fact, Visit
from wallboard.domain.load.busy_hour import busy_hour
from wallboard.domain.load.layers import Layer, load_of, times_of
from wallboard.domain.load.peaks import place
from wallboard.domain.periods import Day, day_of
from wallboard.domain.words import Direction, Outcome, Pre
from wallboard.store.queries.load.peaks import PeakWish, peaks, peaks_in_pieces
from wallboard.store.queries.load.reading import CALLS_SQL, LOST_SQL, VISITS_SQL, WRAPPED_SQL
from wallboard.store.queries.load.which import which_visits

ZONE = "Europe/London"
AUTUMN = date(2026, 10, 24)
"""On the Sunday after it the clocks are put back."""


def days(first: date, count: int) -> list[Day]:
    return [day_of(first + timedelta(days=n), ZONE) for n in range(count)]


def made(chance: Random, span: tuple[float, float], count: int) -> tuple[list[Visit], list[Call]]:
    visits, calls = [], []
    for n in range(count):
        joined = chance.uniform(span[0] - 3600, span[1] + 300)
        left = joined + chance.choice([0, 5.5, chance.uniform(0, 300)])
        key = ("pbx", str(n), chance.choice(["support", "sales"]), 1, joined)
        if chance.random() < 0.2:
            visits.append(Visit(*key, chance.choice([Outcome.ABANDONED, Outcome.TIMEOUT]), left=left))
            calls.append(Call("pbx", str(n), Direction.INBOUND, joined - 1, ended=left))
            continue
        ended = left + chance.uniform(1, 2400)
        wrapped = chance.choice([None, ended + 30])
        visits.append(
            Visit(
                *key, Outcome.ANSWERED, answered=left, left=left, ended=ended, wrap_until=wrapped, agent="a"
            )
        )
        calls.append(Call("pbx", str(n), Direction.INBOUND, joined - 1, answered=left, ended=ended))
    return visits, calls


def seen(*spans: tuple[float, float], source: str = "pbx") -> list[Coverage]:
    return [Coverage(source, *span, why="over") for span in spans]


def keep(connection: sqlite3.Connection, *facts: Iterable[Fact]) -> None:
    write_now(connection, [fact for some in facts for fact in some])


@pytest.mark.parametrize("layer", ["in_queue", "talking", "in_queue_or_talking", "busy_agents", "lines"])
def test_all_is_as_the_facts_say_also_in_the_night_of_the_clocks(
    connection: sqlite3.Connection, layer: Layer
) -> None:
    whole = days(AUTUMN, 3)
    since, until = whole[0].start, whole[-1].end
    visits, calls = made(Random(layer), (since, until), 150)
    keep(connection, visits, calls, seen((since - 7200, until)))
    now = until - 4321.5
    found = peaks(connection, PeakWish(since, until, ZONE, layer=layer), now)
    times = times_of(layer, visits, calls)
    top = load_of(times, since, until, now)
    assert (found.most, found.at) == (top.peak, top.peak_at)
    for one, day in zip(found.days, whole, strict=True):
        load = load_of(times, day.start, day.end, now)
        assert (one.date, one.whole.most, one.whole.at) == (day.date, load.peak, load.peak_at)
        assert one.whole.erlangs == pytest.approx(load.average)
        busy = busy_hour(times, (day.start, day.end), now)
        assert (one.busy is None) == (busy is None)
        assert busy is None or (one.busy is not None and one.busy.start == busy.start)
    (twice,) = [cell for cell in found.heat if (cell.weekday, cell.hour) == (6, 1)]
    assert twice.hours == 2.0
    for part in found.top_parts:
        load = load_of(times, part.since, part.until, now)
        assert (part.most, part.at) == (load.peak, load.peak_at)
        assert part.erlangs == pytest.approx(load.average)


def test_only_open_hours_are_on_the_map_and_of_those_the_one_that_carries_most_is_busiest(
    connection: sqlite3.Connection,
) -> None:
    whole = days(date(2026, 11, 2), 14)
    nine = [day.start + 9 * 3600 for day in whole]
    talk = [
        Visit("pbx", f"{n}-{k}", "q", 1, at + k * 60, Outcome.ANSWERED, answered=at + k * 60 + k,
              left=at + k * 60 + k, ended=at + 1800, agent="a")
        for n, at in enumerate(nine) for k in range(1 + (n % 7 == 0))
    ]  # fmt: skip
    night = Visit("pbx", "night", "q", 1, whole[0].start + 60, Outcome.ABANDONED, left=whole[0].start + 7000)
    keep(connection, talk, [night], seen((whole[0].start, whole[-1].end)))
    opening = Opening(week_of("Mon-Fri 08:00-11:00"), ZONE, closed=frozenset({date(2026, 11, 4)}))
    wish = PeakWish(whole[0].start, whole[-1].end, ZONE, opening=opening)
    found = peaks(connection, wish, whole[-1].end)
    assert found.open_hours == (8, 11)
    assert {cell.hour for cell in found.heat} == {8, 9, 10}
    wednesday = place(found.heat, 2, 9)
    assert wednesday is not None
    assert wednesday.days == 1
    assert found.busiest is not None
    assert found.busiest.cell.weekday == 0
    assert found.busiest.cell.most == 2
    assert found.busiest.waits is not None
    assert (found.busiest.waits.number, found.busiest.waits.p90_s) == (4, 1.0)
    assert found.losses.of_hours == 9 * 3
    assert found.seen == 1.0


def test_lost_calls_are_counted_where_it_was_busiest(connection: sqlite3.Connection) -> None:
    (day,) = days(date(2026, 11, 2), 1)
    busy = day.start + 10 * 3600
    calls = [
        Call("pbx", str(n), Direction.INBOUND, busy + n, ended=busy + 900, result=Outcome.ABANDONED)
        for n in range(6)
    ]
    others = [
        Call("pbx", "quiet", Direction.INBOUND, day.start + 60, ended=day.start + 61, pre=Pre.BUSY),
        Call("pbx", "served", Direction.INBOUND, busy, ended=busy + 1, pre=Pre.SELF_SERVED),
        Call("pbx", "inside", Direction.INBOUND, busy, ended=busy + 1, internal=True),
        Call("pbx", "out", Direction.OUTBOUND, busy, ended=busy + 1),
        Call("pbx", "met", Direction.INBOUND, busy, answered=busy + 1, ended=busy + 2),
        Call("pbx", "open", Direction.INBOUND, busy),
    ]
    keep(connection, calls, others, seen((day.start, day.end)))
    wish = PeakWish(day.start, day.end, ZONE, layer="lines")
    found = peaks(connection, wish, day.end).losses
    assert (found.lost, found.within, found.hours, found.of_hours) == (7, 6, 3, 24)


def test_what_was_not_seen_makes_a_peak_at_least_and_is_no_exposure(connection: sqlite3.Connection) -> None:
    day, second = days(date(2026, 11, 2), 2)
    ten = day.start + 10 * 3600
    visit = Visit("pbx", "1", "q", 1, ten, Outcome.ABANDONED, left=ten + 900)
    keep(connection, [visit], seen((day.start, ten + 1800), (ten + 3600, second.end)))
    found = peaks(connection, PeakWish(day.start, second.end, ZONE), second.end)
    cell = place(found.heat, 0, 10)
    assert cell is not None
    assert (cell.most, cell.erlangs, cell.hours, cell.is_least) == (1, 0.5, 0.5, True)
    assert found.gaps == ((ten + 1800, ten + 3600),)
    assert [one.whole.is_least for one in found.days] == [True, False]
    assert found.days[0].seen == pytest.approx(1 - 1800 / 86_400)


def test_of_two_sources_a_gap_of_one_marks_but_is_exposure_still(connection: sqlite3.Connection) -> None:
    (day,) = days(date(2026, 11, 2), 1)
    ten = day.start + 10 * 3600
    late = seen((ten, ten + 600), (ten + 1200, day.end), source="new")
    keep(connection, late, seen((day.start, day.end)))
    found = peaks(connection, PeakWish(day.start, day.end, ZONE), day.end)
    assert found.gaps == ((ten + 600, ten + 1200),)  # before it was there, a source has missed nothing
    cell = place(found.heat, 0, 10)
    assert cell is not None
    assert (cell.hours, cell.is_least) == (1.0, True)
    assert peaks(connection, PeakWish(day.start, day.end, ZONE, scope=("pbx/*",)), day.end).gaps == ()


@pytest.mark.parametrize(
    ("scope", "calls"),
    [(("pbx/support",), "1"), (("SUPPORT",), "12"), (("pbx/*",), "13"), (("support", "sales"), "123")],
)
def test_only_the_queues_that_are_meant(
    connection: sqlite3.Connection, scope: tuple[str, ...], calls: str
) -> None:
    (day,) = days(date(2026, 11, 2), 1)
    at = day.start + 3600
    keys = {"1": ("pbx", "support"), "2": ("other", "support"), "3": ("pbx", "sales")}
    visits = [
        Visit(source, call, queue, 1, at, Outcome.ABANDONED, left=at + 9)
        for call, (source, queue) in keys.items()
    ]
    keep(connection, visits)
    found = peaks(connection, PeakWish(day.start, day.end, ZONE, scope=scope), day.end)
    assert found.most == found.number == len(calls)
    assert found.losses.lost == (len(calls) if scope != ("pbx/*",) else 0)  # of a whole source, calls are


def test_lines_turn_calls_away_where_there_are_too_few(connection: sqlite3.Connection) -> None:
    first, day = days(date(2026, 11, 1), 2)
    spans = [(-60.0, 3600.0), (10.0, 20.0), (30.0, 40.0), (5000.0, 5010.0)]
    calls = [
        Call("pbx", str(n), Direction.INBOUND, day.start + a, ended=day.start + b)
        for n, (a, b) in enumerate(spans)
    ]
    keep(connection, calls)
    wish = PeakWish(day.start, day.end, ZONE, layer="lines", line_limit=1)
    blocked = peaks(connection, wish, day.end).blocked
    assert blocked is not None
    assert (blocked.lines, blocked.offered, blocked.blocked) == (1, 3, 2)
    assert blocked.erlangs == pytest.approx(3620 / 3600)
    assert blocked.erlang_b == pytest.approx(blocked.erlangs / (1 + blocked.erlangs))
    nothing = peaks(connection, PeakWish(first.start, first.start + 60, ZONE, line_limit=2), day.end).blocked
    assert nothing is not None
    assert nothing.erlang_b == 0.0


def test_a_long_time_is_read_in_pieces_and_nothing_was_in_it(connection: sqlite3.Connection) -> None:
    whole = days(date(2026, 9, 1), 40)
    wish = PeakWish(whole[0].start, whole[-1].end, ZONE)
    told: list[float] = []
    found = peaks(connection, wish, whole[-1].end, told.append)
    assert told == [28 / 40]
    first = peaks_in_pieces(connection, wish, whole[-1].end)
    assert (first.done, first.of, first.found) == (28, 40, None)
    assert (found.most, found.at, found.top_day, found.top_parts, found.busiest) == (0, None, None, (), None)
    assert (found.losses.share, found.capacity, found.seen, found.whole_minutes) == (None, None, None, False)


def test_it_is_known_what_to_plan_for(connection: sqlite3.Connection) -> None:
    whole = days(date(2026, 11, 2), 7)
    calls = [
        Call("pbx", str(n), Direction.INBOUND, day.start, ended=day.start + 60 * (n + 1))
        for n, day in enumerate(whole)
    ]
    keep(connection, calls)
    wish = PeakWish(whole[0].start, whole[-1].end, ZONE, layer="lines")
    assert peaks(connection, wish, whole[-1].end).capacity == pytest.approx(
        (60 * (1 + 2 + 3 + 4 + 5) / 3600) / 5
    )


def test_what_nobody_saw_the_end_of_lasts_six_hours_at_most(connection: sqlite3.Connection) -> None:
    (day,) = days(date(2026, 11, 2), 1)
    at = day.start + 60
    endless = Visit("pbx", "1", "q", 1, at, Outcome.ANSWERED, answered=at, left=at, agent="a")
    wrapping = Visit(
        "pbx", "2", "q", 1, at, Outcome.ANSWERED, answered=at, left=at, ended=at, wrap_until=inf, agent="b"
    )
    keep(connection, [endless, wrapping])
    wish = PeakWish(day.start, day.end, ZONE, layer="busy_agents")
    carried = [place(peaks(connection, wish, day.end).heat, 0, hour) for hour in (5, 6, 7)]
    assert [cell and cell.erlangs for cell in carried] == [2.0, pytest.approx(2 / 60), 0.0]


def test_history_is_not_gone_through(connection: sqlite3.Connection) -> None:
    assert "visit_joined" in plan(connection, VISITS_SQL, (0, 1))
    assert "visit_joined" in plan(connection, WRAPPED_SQL, (0, 1))
    assert "call_arrived" in plan(connection, CALLS_SQL, (0, 1))
    assert "call_arrived" in plan(connection, LOST_SQL, (0, 1, 1))
    keep(connection, [Visit("pbx", str(n), q, 1, 1.0) for n, q in enumerate(("a", "b", "c"))])
    one, two = (which_visits(connection, scope) for scope in (("a",), ("a", "b")))
    assert "visit_queue" in plan(connection, VISITS_SQL + one.sql, (0, 1, *one.values))
    assert "visit_joined" in plan(connection, VISITS_SQL + two.sql, (0, 1, *two.values))
