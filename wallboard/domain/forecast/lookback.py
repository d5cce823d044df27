"""Days that are over, forecast as they would have been on their morning: what a forecast is judged by."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate

from msgspec import Struct

from wallboard.domain.forecast.history import PastDay, day_sums
from wallboard.domain.forecast.profile import Label, by_label, label_of, like, profile_of
from wallboard.domain.forecast.reforecast import level

LOOK_BACK = 40
"""So many days before are forecast again."""
_WEEK = timedelta(weeks=1)


class PastForecast(Struct, frozen=True):
    """A day that is over, part by part, and what was expected of it; what nobody saw is 0 in both."""

    day: date
    plan: tuple[float, ...]
    actual: tuple[float, ...]
    weight: float
    """What the plan weighed then: `K`."""
    last_week: tuple[float, ...] | None = None
    """The day a week before; None: there is none to compare with."""
    sums: tuple[tuple[float, ...], tuple[float, ...]] = ((), ())
    """Of plan and actual, up to each part: one more than there are parts."""

    def level(self, finished: int) -> float:
        """Return by how much the rest of the plan was multiplied when so many parts were over."""
        plan, actual = self.sums
        return level(actual[finished], plan[finished], self.weight)

    def rest(self, finished: int) -> tuple[float, float]:
        """Return what was expected of the rest when so many parts were over, and what came."""
        plan, actual = self.sums
        return (plan[-1] - plan[finished]) * self.level(finished), actual[-1] - actual[finished]


def forecasts_of(days: Sequence[PastDay], zone: str, number: int = LOOK_BACK) -> tuple[PastForecast, ...]:
    """Forecast the last of some days, each from those before it; the earliest first.

    `days` are in order, holidays and days off left out. A day without any like it before says nothing, nor
    does one on which the clock was changed: its parts have no partners.
    """
    known = {day.day: day for day in days}
    labelled = {day.day: by_label(day, zone) for day in days}
    usual = Counter(len(day.parts) for day in days).most_common(1)
    found = []
    for nth, day in enumerate(days):
        if nth >= len(days) - number and len(day.parts) == usual[0][0]:
            before = like(day.day, known)
            if before:
                found.append(
                    _forecast(day, days[:nth], [labelled[one.day] for one in before], labelled, zone)
                )
    return tuple(found)


def _forecast(
    day: PastDay,
    before: Sequence[PastDay],
    days_like: Sequence[Mapping[Label, float]],
    labelled: Mapping[date, Mapping[Label, float]],
    zone: str,
) -> PastForecast:
    labels = [label_of(part.since, zone) for part in day.parts]
    plan = _seen(day, profile_of(labels, days_like))
    actual = _seen(day, [part.offered for part in day.parts])
    week = labelled.get(day.day - _WEEK)
    last_week = None if week is None else _seen(day, [week.get(label, 0.0) for label in labels])
    sums = tuple(accumulate(plan, initial=0.0)), tuple(accumulate(actual, initial=0.0))
    return PastForecast(day.day, plan, actual, day_sums(before).weight, last_week, sums)


def _seen(day: PastDay, values: Sequence[float]) -> tuple[float, ...]:
    return tuple(value if part.seen else 0.0 for part, value in zip(day.parts, values, strict=True))
