"""How long callers waited in queues before a person answered, all their queues together."""

import math
from typing import TypeAlias

from wallboard.domain.facts import Call, Visit
from wallboard.domain.words import CallId, Outcome, Seconds, SourceName

CallKey: TypeAlias = tuple[SourceName, CallId]


def in_order(visit: Visit) -> tuple[Seconds, Seconds, str, int]:
    """Sort the visits of a call; one that was over at once comes before the next at the same instant."""
    return visit.joined, math.inf if visit.left is None else visit.left, visit.queue, visit.nth


class VisitsOfCalls:
    """The visits of each call, in the order in which they joined."""

    def __init__(self) -> None:
        """Begin without visits."""
        self._visits: dict[CallKey, tuple[Visit, ...]] = {}

    def put(self, visit: Visit) -> CallKey:
        """Let a visit take the place of its older self; return whose it is."""
        key = (visit.source, visit.call)
        known = self._visits.get(key, ())
        if known:  # most calls visit one queue, once
            known = tuple(v for v in known if v.queue != visit.queue or v.nth != visit.nth)
            self._visits[key] = tuple(sorted((*known, visit), key=in_order))
        else:
            self._visits[key] = (visit,)
        return key

    def of(self, key: CallKey) -> tuple[Visit, ...]:
        """Return the visits of a call."""
        return self._visits.get(key, ())


class QueueWaits:
    """Follows visits."""

    def __init__(self) -> None:
        """Begin without visits."""
        self._visits = VisitsOfCalls()

    def put(self, visit: Visit) -> None:
        """Let a visit take the place of its older self."""
        self._visits.put(visit)

    def of(self, call: Call | None) -> Seconds:
        """Add the waits of a call up to and including the first visit that was answered; 0 if none was.

        A person may also have been reached outside any queue: then what was waited in queues before.
        """
        total = 0.0
        if call is None or call.answered is None:
            return total
        for visit in self._visits.of((call.source, call.call)):
            if visit.joined >= call.answered:
                break
            total += (call.answered if visit.left is None else visit.left) - visit.joined
            if visit.outcome is Outcome.ANSWERED:
                break
        return total
