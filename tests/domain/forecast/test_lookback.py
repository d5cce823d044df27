from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.forecast.simulated import ZONE, simulated
from wallboard.domain.forecast.history import PastDay, PastPart
from wallboard.domain.forecast.lookback import forecasts_of


def test_a_day_is_forecast_from_those_before_it_alone() -> None:
    days = simulated(days=22)
    first, *_ = forecasts_of(days, ZONE)
    assert first.day == days[7].day
    assert first.plan == tuple(part.offered for part in days[0].parts)
    assert first.last_week == first.plan
    assert sum(first.actual) == days[7].total
    later = replace(days[8], parts=tuple(replace(part, offered=0.0) for part in days[8].parts))
    assert forecasts_of((*days[:8], later), ZONE)[0] == first


def test_the_rest_of_a_day_is_what_is_left_of_plan_and_facts() -> None:
    one = forecasts_of(simulated(), ZONE)[-1]
    hoped, came = one.rest(0)
    assert hoped == pytest.approx(sum(one.plan))
    assert came == sum(one.actual)
    assert one.rest(len(one.plan)) == (0.0, 0.0)
    assert one.level(0) == 1.0


def test_only_so_many_days_are_looked_at() -> None:
    assert [one.day for one in forecasts_of(simulated(), ZONE, 3)] == [one.day for one in simulated()[-3:]]


def test_what_nobody_saw_is_nothing_in_both() -> None:
    days = list(simulated(days=8))
    blind = tuple(
        replace(part, seen=n != 20, offered=0.0 if n == 20 else part.offered)
        for n, part in enumerate(days[-1].parts)
    )
    one = forecasts_of([*days[:-1], PastDay(days[-1].day, blind)], ZONE)[-1]
    assert one.plan[20] == one.actual[20] == 0.0
    assert one.plan[21] > 0.0


def test_a_day_of_another_length_has_no_partners_for_its_parts() -> None:
    start = date(2026, 10, 11)
    days = [day for day in simulated(days=60) if day.day >= start][:16]
    assert [len(day.parts) for day in days] == [48] * 14 + [50, 48]
    assert [one.day for one in forecasts_of(days, ZONE)] == [
        start + timedelta(days=n) for n in range(7, 14)
    ] + [days[15].day]


def test_no_days_no_forecasts() -> None:
    assert forecasts_of((), ZONE) == ()
    assert forecasts_of((PastDay(date(2026, 1, 5), (PastPart(0.0, 1800.0, 1.0),)),), ZONE) == ()


@given(nth=st.integers(8, 20), finished=st.integers(0, 47), more=st.floats(0.0, 500.0))
@settings(max_examples=25)
def test_no_forecast_peeks_at_what_came_after_it_was_made(nth: int, finished: int, more: float) -> None:
    days = simulated(days=22)

    def known(changed: int, first: int) -> tuple[float, ...]:
        """What was forecast of a day at an hour, where a day came otherwise from one of its parts on."""
        parts = tuple(
            replace(part, offered=more, stay_s=more) if n >= first else part
            for n, part in enumerate(days[changed].parts)
        )
        told = (*days[:changed], PastDay(days[changed].day, parts), *days[changed + 1 :])
        (one,) = (each for each in forecasts_of(told, ZONE) if each.day == days[nth].day)
        return (*one.plan, one.weight, one.level(finished), one.rest(finished)[0], *(one.last_week or ()))

    honest = known(nth, 48)
    assert known(nth, finished) == honest, "the rest of the day itself"
    assert known(nth + 1, 0) == honest, "the day after"
    assert known(nth - 7, 0) != honest, "the day that it is made of: the test can fail"
