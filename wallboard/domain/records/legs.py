"""Rows that are legs of one call, put together: exchanges write a row for each attempt and each channel.

Asterisk writes one for the caller's channel and each place that a queue rang, and one for each of those
places; all have the same `linkedid`. The call is what its first channel lived through. That a queue or a menu
took the call is no answer: that is when a channel to which the caller was connected picked up.

What it does not write: that a caller waited on after the last ringing, and gave up while nothing rang. Of an
agent who is rung without a channel of their own only the beginning of the ringing is known, and who picks up
and hangs up before the caller is connected has answered.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from operator import attrgetter

from msgspec.structs import replace

from wallboard.domain.records.reading import Leg
from wallboard.domain.records.record import CallRecord
from wallboard.domain.words import CallId, Direction, Seconds

HOLD_S: Seconds = 7_200.0
"""Legs of one call are written so soon after each other; what comes later, the cache puts together."""
MOST = 100_000
"""Legs that are held back at most."""
_LOOK_EVERY = 500
_CHANNEL = re.compile(r"-[0-9a-f]{8}(?:;[12])?$")
_BEGAN = attrgetter("record.began")


class Legs:
    """Takes legs and gives whole calls."""

    def __init__(self) -> None:
        """Begin empty."""
        self._open: dict[CallId, list[Leg]] = {}
        self._held = 0
        self._taken = 0

    def take(self, leg: Leg) -> Iterator[CallRecord]:
        """Take a leg; give the calls of which no more is to come."""
        call = leg.record.call
        if not call:
            yield whole([leg])
            return
        legs = self._open.pop(call, [])
        legs.append(leg)
        self._open[call] = legs  # those that were added to last stand last
        self._held += 1
        self._taken += 1
        if self._taken % _LOOK_EVERY == 0:
            yield from self._over(leg.record.began)

    def rest(self) -> Iterator[CallRecord]:
        """Give all that are left."""
        yield from map(whole, self._open.values())
        self._open.clear()
        self._held = 0

    def _over(self, now: Seconds) -> Iterator[CallRecord]:
        for call in takewhile(lambda call: self._is_over(call, now), tuple(self._open)):
            legs = self._open.pop(call)
            self._held -= len(legs)
            yield whole(legs)

    def _is_over(self, call: CallId, now: Seconds) -> bool:
        return self._held > MOST or abs(now - self._open[call][-1].record.began) > HOLD_S


def whole(legs: list[Leg]) -> CallRecord:
    """Put the legs of one call together, in whatever order they come."""
    call = legs[0].record.call
    legs = sorted(legs, key=lambda leg: (leg.record.began, leg.leg != call, len(leg.leg), leg.leg))
    first = legs[0]
    own = [leg for leg in legs if leg.leg == first.leg]
    met = min((leg for leg in own if leg.record.answered is not None), key=_BEGAN, default=None)
    answered = None if met is None else _picked_up(met, [leg for leg in legs if leg.leg != first.leg])
    costs = [leg.record.cost for leg in legs if leg.record.cost is not None]
    trunk, place = channel_of(first.record.operator), "" if met is None else channel_of(met.record.agent)
    if first.record.direction is Direction.OUTBOUND:
        trunk, place = channel_of((met or first).record.agent), trunk
    return replace(
        first.record,
        ended=max(leg.record.ended for leg in own),
        answered=answered,
        cost=sum(costs[1:], costs[0]) if costs else None,
        operator=trunk,
        agent=place,
        disposition=(met or own[-1]).record.disposition,
    )


def _picked_up(met: Leg, others: list[Leg]) -> Seconds | None:
    """Return when whoever was met picked up: the queue had answered the caller's own channel before."""
    row = met.record
    picked = [
        leg.answered for leg in others if leg.answered is not None and row.began <= leg.answered < row.ended
    ]
    return min(picked, default=row.answered)


def joined(known: CallRecord, told: CallRecord) -> CallRecord:
    """Put together what two files tell of one call, of which each may have a part of the rows.

    To tell the same again changes nothing, and a caller who was forgotten is not told once more.
    """
    first, second = (told, known) if told.began < known.began else (known, told)
    met = first if first.answered is not None else second
    answered = met.answered
    if first.answered is not None and second.answered is not None and first.agent == second.agent:
        answered = max(first.answered, second.answered)  # the finer one: the other is when it began to ring
    return replace(
        first,
        ended=max(known.ended, told.ended),
        answered=answered,
        agent=met.agent or first.agent,
        disposition=met.disposition if answered is not None else first.disposition,
        cost=first.cost if first.cost is not None else second.cost,
    )


def channel_of(name: str) -> str:
    """Return whose a channel is, without the number that each call gives it anew."""
    return _CHANNEL.sub("", name)
