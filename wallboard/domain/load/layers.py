"""Layers of what goes on at once, their peak and their traffic, exactly and without sampling.

The average number at once is the sum of the clipped seconds divided by the time elapsed; that is the
carried traffic in erlangs. At equal instants ends go before starts. Source: the definitions of the
figures, section 8.
"""

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.facts import Call, Visit
from wallboard.domain.words import EndCause, Outcome, Seconds

Layer: TypeAlias = Literal["in_queue", "talking", "in_queue_or_talking", "lines", "busy_agents"]
Time: TypeAlias = tuple[Seconds, Seconds | None]
"""From when to when, half-open; None: it goes on."""


class Load(Struct, frozen=True):
    """What there was at once in a window, as far as it has elapsed."""

    peak: int = 0
    peak_at: Seconds | None = None
    """The first instant at which the peak was reached; None: there was nothing."""
    call_seconds: Seconds = 0.0
    elapsed: Seconds = 0.0

    @property
    def average(self) -> float | None:
        """Carried traffic in erlangs; None while nothing has elapsed."""
        return self.call_seconds / self.elapsed if self.elapsed > 0 else None


def load_of(times: Iterable[Time], since: Seconds, until: Seconds, now: Seconds) -> Load:
    """Sweep over the times of a layer in the window `[since, until)`, clipped to it and to `now`."""
    end = min(until, now)
    clipped = [
        (max(begin, since), end if stop is None else min(stop, end))
        for begin, stop in times
        if begin < end and (stop is None or stop > since)
    ]
    clipped = [(begin, stop) for begin, stop in clipped if begin < stop]
    edges = sorted([(begin, 1) for begin, _ in clipped] + [(stop, -1) for _, stop in clipped])
    running, peak, peak_at = 0, 0, None
    for at, change in edges:  # of equal instants -1 sorts before 1
        running += change
        if running > peak:
            peak, peak_at = running, at
    return Load(peak, peak_at, sum(stop - begin for begin, stop in clipped), max(0.0, end - since))


def one_after_another(loads: Iterable[Load]) -> Load:
    """Put the loads of intervals together that follow each other, such as those of a day."""
    peak, peak_at, seconds, elapsed = 0, None, 0.0, 0.0
    for load in loads:
        if load.peak > peak:
            peak, peak_at = load.peak, load.peak_at
        seconds += load.call_seconds
        elapsed += load.elapsed
    return Load(peak, peak_at, seconds, elapsed)


def offered_load(arrivals: int, aht_s: Seconds | None, length_s: Seconds) -> float | None:
    """Return the erlangs that callers ask for in an interval; None where their handle time is not known."""
    return None if aht_s is None or length_s <= 0 else arrivals * aht_s / length_s


def times_of(layer: Layer, visits: Iterable[Visit], calls: Iterable[Call] = ()) -> tuple[Time, ...]:
    """Return the times that a layer is made of: of visits, and `lines` of the calls themselves."""
    if layer == "lines":
        return tuple((call.arrived, call.ended) for call in calls)
    made = (_OF_VISIT[layer](visit) for visit in visits)
    return tuple(time for time in made if time is not None)


def _in_queue(visit: Visit) -> Time:
    return visit.joined, None if visit.outcome is Outcome.WAITING else visit.left


def _talking(visit: Visit) -> Time | None:
    return None if visit.answered is None else (visit.answered, _ended(visit))


def _ended(visit: Visit) -> Seconds | None:
    """Return when a conversation was over; one whose end nobody saw takes no time."""
    unseen = visit.ended is None and visit.end_cause is EndCause.GAP
    return visit.answered if unseen else visit.ended


def _in_queue_or_talking(visit: Visit) -> Time:
    return _in_queue(visit) if visit.answered is None else (visit.joined, _ended(visit))


def _busy_agent(visit: Visit) -> Time | None:
    if visit.answered is None:
        return None
    wrapped = visit.ended is not None and visit.wrap_until is not None
    return visit.answered, visit.wrap_until if wrapped else _ended(visit)


_OF_VISIT: dict[Layer, Callable[[Visit], Time | None]] = {
    "in_queue": _in_queue,
    "talking": _talking,
    "in_queue_or_talking": _in_queue_or_talking,
    "busy_agents": _busy_agent,
}
