"""Which calls count for a promise, and by which rule the others do not."""

from collections.abc import Iterable
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.day.scope import means, names_of
from wallboard.domain.facts import Call
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.profile import MARKS, REASONS, Loss, Profile, Start
from wallboard.domain.promise.sums import Rule
from wallboard.domain.tally import is_lost, reason_of
from wallboard.domain.words import Outcome, Pre, QueueName, Seconds, SourceName

Places: TypeAlias = frozenset[tuple[SourceName, QueueName]]

HUNG_UP = frozenset({str(Outcome.ABANDONED), str(Pre.IVR_ABANDON)})
"""Reasons of a lost call that the caller gave."""


class Way(Struct, frozen=True, gc=False):
    """What a call did in queues."""

    joined: Seconds | None = None
    """When it joined the first."""
    places: Places = frozenset()


class Verdict(Struct, frozen=True, gc=False):
    """How a call that is over, or was answered, counts."""

    is_lost: bool
    rule: Rule | None = None
    """Which rule leaves it out; None: it counts."""
    in_time: bool = False
    is_raw: bool = True
    """Whether it is answered or lost as everybody else counts; what the machine served is neither."""


def is_meant(profile: Profile, call: Call, way: Way) -> bool:
    """Whether a promise is about a call."""
    if profile.of_all or (call.line is not None and plain_line(call.line) in profile.lines):
        return True
    return bool(profile.queues) and any(means(profile.queues, *place) for place in way.places)


def judge(profile: Profile, call: Call, way: Way, incidents: Iterable[Incident]) -> Verdict | None:
    """Judge an inbound call from outside; None while it is open. The ceiling is not looked at here."""
    if call.answered is None and call.ended is None:
        return None
    lost, since = is_lost(call), _start(profile, call, way)
    if call.answered is None and not lost:
        return Verdict(is_lost=False, rule=Rule.SELF_SERVED, is_raw=False)
    rule = _about_time(profile, call, way, incidents) or (_about_loss(profile, call, way) if lost else None)
    in_time = (
        not lost
        and rule is None
        and (profile.within_s is None or (since is not None and _waited(call, since) <= profile.within_s))
    )
    return Verdict(lost, rule, in_time)


def is_out_of_hours(profile: Profile, call: Call) -> bool:
    """Whether a call came while it was closed. The dial plan may know better than the hours that were set."""
    if call.pre is Pre.OUT_OF_HOURS and call.answered is None:
        return True
    return profile.opening is not None and not profile.opening.is_open(call.arrived)


def is_short(profile: Profile, call: Call, way: Way) -> bool:
    """Whether a lost caller hung up sooner than the promise counts."""
    since = _start(profile, call, way)
    return reason_of(call) in HUNG_UP and since is not None and _waited(call, since) < profile.short_abandon_s


def _about_time(profile: Profile, call: Call, way: Way, incidents: Iterable[Incident]) -> Rule | None:
    if Loss.OUT_OF_HOURS in profile.leaves_out and is_out_of_hours(profile, call):
        return Rule.CLOSED
    met = profile.incidents_out and any(_is_met(one, call, way) for one in incidents)
    return Rule.INCIDENT if met else None


def _is_met(incident: Incident, call: Call, way: Way) -> bool:
    if not incident.lasts_at(call.arrived):
        return False
    if not incident.lines and not incident.queues:
        return True
    if call.line is not None and plain_line(call.line) in incident.lines:
        return True
    return any(not incident.queues.isdisjoint(names_of(*place)) for place in way.places)


def _about_loss(profile: Profile, call: Call, way: Way) -> Rule | None:
    if is_short(profile, call, way):
        return Rule.SHORT
    named = {REASONS.get(reason_of(call)), MARKS.get(call.mark or "")}
    return None if named.isdisjoint(profile.leaves_out) else Rule.LOSS


def _start(profile: Profile, call: Call, way: Way) -> Seconds | None:
    """Say when the clock of the promise started for a call; None: it did not."""
    if profile.start is Start.ARRIVAL:
        return call.arrived
    if profile.start is Start.GREETING:
        return call.arrived if call.greeted is None else call.greeted
    return way.joined


def _waited(call: Call, since: Seconds) -> Seconds:
    over = call.answered if call.answered is not None else call.ended
    return max(0.0, (over if over is not None else since) - since)
