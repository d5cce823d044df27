"""Who stays away: the same day with fewer on the roster."""

from collections.abc import Iterable

from msgspec.structs import replace

from wallboard.domain.staffing.plan import Part
from wallboard.domain.words import Seconds


def absent(parts: Iterable[Part], people: int, since: Seconds, until: Seconds) -> tuple[Part, ...]:
    """Take so many off every interval that the absence touches; a negative number adds helpers.

    Of an interval of which they miss a piece only, they count as missing altogether: what is promised
    holds at its worst. Helpers who stay for a piece of it add nothing either.
    """
    return tuple(_without(part, people, since, until) for part in parts)


def _without(part: Part, people: int, since: Seconds, until: Seconds) -> Part:
    touched = part.since < until and since < part.until
    inside = since <= part.since and part.until <= until
    if part.rostered is None or not (inside if people < 0 else touched):
        return part
    return replace(part, rostered=max(0, part.rostered - people))
