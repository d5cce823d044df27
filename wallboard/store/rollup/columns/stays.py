"""What is looked up of a call before it is written as a row: where it was, who called, where it stands."""

from collections.abc import Iterable
from math import nan

from msgspec import Struct

from wallboard.domain.caller import known_as
from wallboard.domain.facts import Call
from wallboard.domain.words import CallId, QueueName, Seconds, SourceName

CallKey = tuple[SourceName, CallId]
_SEPARATOR = "\x1f"


class Stays(Struct):
    """What a call did in queues."""

    joined: Seconds = nan
    places: set[tuple[SourceName, QueueName]] = set()
    number: int = 0
    """Refusals left out."""
    talks: int = 0


def place_word(places: Iterable[tuple[SourceName, QueueName]]) -> str | None:
    """Write a set of queues as one word; None for none."""
    return _SEPARATOR.join(part for place in sorted(places) for part in place) or None


def places_in(word: str | None) -> frozenset[tuple[SourceName, QueueName]]:
    """Read it again."""
    parts = word.split(_SEPARATOR) if word else []
    return frozenset(zip(parts[::2], parts[1::2], strict=True))


def order_of(call: Call) -> tuple[Seconds, CallId, SourceName]:
    """Say where a call stands among those of its caller."""
    return call.arrived, call.call, call.source


def who_of(call: Call) -> str | None:
    """Name the caller as all rules but shared numbers do."""
    return known_as(call.caller, call.caller_raw)
