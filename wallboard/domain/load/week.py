"""The map of the week: how much there was at once in each of its hours, on all of its days together."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from wallboard.domain.load.heat import Place
from wallboard.domain.load.hours import OpenHour
from wallboard.domain.load.peaks import PeakCell
from wallboard.domain.words import Seconds

_HOUR = 3600.0


class HourLoad(Struct, frozen=True):
    """One open hour, and what there was in it."""

    hour: OpenHour
    most: int
    at: Seconds | None
    call_seconds: Seconds
    """In the part of it that was seen."""
    seen_s: Seconds
    """How much of it anybody saw."""
    is_least: bool = False
    """There may have been more: not all of it was seen, or not by all."""

    @property
    def erlangs(self) -> float | None:
        """None: nothing of it was seen."""
        return self.call_seconds / self.seen_s if self.seen_s > 0 else None


def week_of_loads(loads: Iterable[HourLoad]) -> tuple[PeakCell, ...]:
    """Put the hours of all days together, in the order of the week."""
    places: defaultdict[Place, list[HourLoad]] = defaultdict(list)
    for load in loads:
        places[load.hour.weekday, load.hour.hour].append(load)
    return tuple(_cell(place, places[place]) for place in sorted(places))


def _cell(place: Place, loads: list[HourLoad]) -> PeakCell:
    top = min(loads, key=lambda one: (-one.most, one.hour.since))
    seen = sum(one.seen_s for one in loads)
    dates = {one.hour.date for one in loads if one.seen_s > 0}
    return PeakCell(
        *place,
        top.most,
        top.at,
        sum(one.call_seconds for one in loads) / seen if seen > 0 else None,
        seen / _HOUR,
        len(dates),
        any(one.is_least for one in loads),
    )


def busiest_cell(cells: Iterable[PeakCell]) -> PeakCell | None:
    """Return the hour of the week that carries most on average; thin ones only where all are.

    The earliest of equal ones; None where nothing was carried.
    """
    busy = [cell for cell in cells if cell.erlangs]
    solid = [cell for cell in busy if not cell.is_thin] or busy
    return min(solid, key=lambda cell: (-(cell.erlangs or 0.0), cell.weekday, cell.hour), default=None)
