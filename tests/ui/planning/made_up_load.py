"""Four made-up weeks and a Monday to plan, as the page about load shows them; answered without a cache."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from functools import partial
from typing import Any

from msgspec.structs import replace

from tests.ui import made_up
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.forecast.expected import Expected, ExpectedPart
from wallboard.domain.forecast.history import PatienceSums
from wallboard.domain.load.busy_hour import BusyHour
from wallboard.domain.load.peaks import (
    Blocked,
    Busiest,
    BusyLosses,
    DayPeak,
    PartPeak,
    PeakCell,
    PeaksFound,
    Waits,
)
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.work.roster import Roster, Shift
from wallboard.ui.planning.load.asked import find_above, find_expected, find_peaks, find_sets

MONDAY = date(2026, 11, 30)
START = day_of(MONDAY, made_up.ZONE).start
PEAK_AT = day_of(date(2026, 11, 9), made_up.ZONE).start + 11 * 3600 + 23 * 60 + 8
_MOST = (
    (7, 15, 24, 26, 20, 15, 19, 24, 17, 9),
    (5, 12, 20, 21, 17, 13, 15, 17, 13, 6),
    (6, 9, 19, 20, 16, 13, 16, 18, 13, 6),
    (5, 12, 18, 19, 15, 12, 14, 18, 13, 6),
    (6, 10, 18, 20, 14, 11, 14, 17, 13, 5),
)
_CALLS = (24, 30, 43, 63, 79, 92, 99, 92, 85, 71, 63, 63, 71, 79, 85, 79, 71, 58, 38, 30)
"""By half hour, from eight o'clock on."""
_ROSTERED = (6, 6, 9, 9, 13, 13, 13, 13, 13, 13, 9, 9, 11, 11, 12, 12, 12, 12, 8, 8)


def found() -> PeaksFound:
    cells = tuple(
        PeakCell(day, 8 + n, most, PEAK_AT + day * 86_400 + (n - 3) * 3600, most * 0.61, 4.0, 4)
        for day, row in enumerate(_MOST)
        for n, most in enumerate(row)
    )
    monday = PartPeak(PEAK_AT - 40_988, PEAK_AT + 45_412, 26, PEAK_AT, 8.4)
    return PeaksFound(
        26,
        PEAK_AT,
        cells,
        (DayPeak(date(2026, 11, 9), monday, BusyHour(PEAK_AT - 1388, 15.9), 0.998),),
        None,
        (),
        Busiest(cells[3], Waits(380, 21.0, 220.0), Waits(4_100, 3.0, 14.0)),
        BusyLosses(283, 172.6, 20, 200),
        None,
        15.8,
        0.998,
        open_hours=(8, 18),
        number=9_000,
    )


def expected() -> Expected:
    parts = tuple(
        ExpectedPart(
            START + n * 1800,
            START + (n + 1) * 1800,
            Demand(_CALLS[n - 16] if 16 <= n < 36 else 0.0, 1800.0, 252.0),
            16 <= n < 36,
        )
        for n in range(48)
    )
    made_of = (date(2026, 11, 23), date(2026, 11, 16), date(2026, 11, 9))
    return Expected(MONDAY, parts, made_of, aht_s=252.0, patience=PatienceSums(412 * 150.0, 412))


def roster() -> Roster:
    """Plan as many agents as `_ROSTERED` says, half hour by half hour."""
    return Roster(
        (f"Agent {who}", Shift(START + (16 + n) * 1800, START + (17 + n) * 1800))
        for n, people in enumerate(_ROSTERED)
        for who in range(people)
    )


def snapshot(*, rostered: bool = True) -> Snapshot:
    day = made_up.the_day()
    week = week_of("Mon-Fri 08:00-18:00")
    rules = replace(day.rules, opening=Opening(week, made_up.ZONE))
    return replace(day, rules=rules, duty=DutyPlan(roster() if rostered else None))


class MadeUpAnswers:
    """Answers at once, as a cache would that has lived through these weeks; notes what it was asked."""

    def __init__(self, peaks: PeaksFound | None = None, day: Expected | None = None) -> None:
        self.answers: dict[object, object] = {find_peaks: peaks or found(), find_expected: day or expected()}
        self.answers[find_above] = 754.0
        self.asked: list[Any] = []

    def __call__(self, question: Callable[..., Any]) -> Future[Any]:
        future: Future[Any] = Future()
        if question is find_sets:
            future.set_result(("October bill",))
            return future
        assert isinstance(question, partial)
        self.asked.append(question.args[0])
        future.set_result(self.answers[question.func])
        return future


def with_lines(peaks: PeaksFound) -> PeaksFound:
    return replace(peaks, blocked=Blocked(20, 9_000, 61, 15.8, 0.07))
