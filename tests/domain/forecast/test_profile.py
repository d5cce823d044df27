from datetime import date, timedelta

import pytest

from wallboard.domain.forecast.history import PastDay, PastPart
from wallboard.domain.forecast.profile import by_label, label_of, labels_of, like, profile_of, scaled
from wallboard.domain.periods import day_of

LONDON = "Europe/London"
SPRING, AUTUMN, ORDINARY = date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1)


def past(day: date, calls: float = 1.0, unseen: int | None = None) -> PastDay:
    parts = day_of(day, LONDON).intervals(30)
    return PastDay(day, tuple(PastPart(*part, calls, seen=n != unseen) for n, part in enumerate(parts)))


def _of(day: date, *days: PastDay) -> tuple[float, ...]:
    labels = labels_of(day_of(day, LONDON).intervals(30), LONDON)
    return profile_of(labels, [by_label(one, LONDON) for one in days])


def test_parts_are_matched_by_the_clock_on_the_wall() -> None:
    other = past(ORDINARY)
    noon = day_of(ORDINARY, LONDON).start + 12 * 3600
    assert label_of(noon, LONDON) == (12, 0)
    assert _of(ORDINARY - timedelta(weeks=1), other)[-1] == 1.0


def test_the_skipped_hour_has_no_calls() -> None:
    assert len(_of(SPRING, past(ORDINARY))) == 46
    assert sum(_of(SPRING, past(ORDINARY))) == 46.0


def test_the_repeated_hour_is_halved_into_its_two_readings() -> None:
    made = _of(AUTUMN, past(ORDINARY))
    assert len(made) == 50
    assert made[2:6] == (0.5, 0.5, 0.5, 0.5)
    assert sum(made) == 48.0


def test_what_was_not_seen_says_nothing() -> None:
    made = _of(ORDINARY, past(ORDINARY, 2.0, unseen=0), past(ORDINARY, 4.0))
    assert made[:2] == (4.0, 3.0)
    assert _of(ORDINARY) == (0.0,) * 48


def test_six_same_weekdays_are_taken_and_missing_ones_looked_for_further_back() -> None:
    days = {day: past(day) for n in range(1, 13) if (day := ORDINARY - timedelta(weeks=n)) != AUTUMN}
    chosen = [one.day for one in like(ORDINARY, days)]
    assert chosen == [ORDINARY - timedelta(weeks=n) for n in range(2, 8)]
    assert like(ORDINARY, {ORDINARY - timedelta(weeks=11): past(ORDINARY)}) == ()
    assert like(ORDINARY, {ORDINARY - timedelta(days=1): past(ORDINARY)}) == ()


def test_the_planners_total_stretches_the_day() -> None:
    assert scaled((1.0, 3.0), 8.0) == ((2.0, 6.0), 2.0)
    assert scaled((1.0, 3.0), None) == ((1.0, 3.0), 1.0)
    assert scaled((0.0,), 8.0) == ((0.0,), 1.0)
    assert sum(scaled((0.3, 0.9, 1.7), 100.0)[0]) == pytest.approx(100.0)
