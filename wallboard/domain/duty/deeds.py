"""What a supervisor enters of a roster: another shift, none, an absence, or that one of these is taken back.

Like what is done for callers, an entry is written once and never changed. An entry that `undoes` another
one takes its place; so an edit is one entry, and taking it back is another.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.words import Seconds

DutyId: TypeAlias = str
"""Unique without asking anybody, such as a UUID in hexadecimal digits."""


class DutyKind(StrEnum):
    """What was entered."""

    SHIFT = "shift"
    """Works `[since, until)` on that day, with a break; whatever a roster's file says of it."""
    OFF = "off"
    """Has no shift on that day, whatever a file says."""
    ABSENT = "absent"
    """Is not there in `[since, until)`, though planned to be."""
    UNDONE = "undone"
    """Takes back what `undoes` names."""


class DutyDeed(Struct, frozen=True, gc=False):
    """One entry about one agent and one business day."""

    id: DutyId
    who: str
    """As the roster writes the agent; of one who is in no roster, source and agent: `pbx-1/PJSIP/1101`."""
    day: str
    """The business day, ISO date."""
    at: Seconds
    """When it was entered."""
    kind: DutyKind
    by: str
    """Who entered it, as they call themselves."""
    since: Seconds | None = None
    until: Seconds | None = None
    break_since: Seconds | None = None
    break_until: Seconds | None = None
    reason: str = ""
    """Why somebody is absent, in the centre's own words; empty: nobody said."""
    undoes: DutyId = ""


def in_force(deeds: Iterable[DutyDeed]) -> tuple[DutyDeed, ...]:
    """Return what holds, in the order in which it was entered; told twice, it counts once."""
    latest_first = sorted({deed.id: deed for deed in deeds}.values(), key=_order, reverse=True)
    undone: set[DutyId] = set()
    kept = []
    for deed in latest_first:
        if deed.id in undone:
            continue
        if deed.undoes:
            undone.add(deed.undoes)
        if deed.kind is not DutyKind.UNDONE:
            kept.append(deed)
    return tuple(reversed(kept))


def _order(deed: DutyDeed) -> tuple[Seconds, DutyId]:
    return deed.at, deed.id
