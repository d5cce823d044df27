"""What agents did on the day so far, and what they do now, put together."""

from bisect import bisect_left
from collections.abc import Collection, Iterable

from msgspec.structs import replace

from wallboard.domain.duty.rows import Person, Stretch
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import SourceName


def as_of_now(
    people: Iterable[Person], agents: Iterable[AgentNow], away: Collection[SourceName] = ()
) -> tuple[Person, ...]:
    """Let what agents do now follow what they did; of sources that are `away` nobody knows what they do."""
    found = {(one.source, one.agent): one for one in people}
    for agent in agents:
        who = (agent.source, agent.agent)
        before = found.get(who)
        earlier = () if before is None else before.stretches
        kept = _before(earlier, agent.since)
        now = Stretch(agent.since, None, agent.state, agent.reason)
        found[who] = Person(*who, agent.name, (*kept, now))
    return tuple(replace(one, seen=False) if one.source in away else one for one in found.values())


def _before(stretches: tuple[Stretch, ...], end: float) -> tuple[Stretch, ...]:
    """Return what began before an instant: what was read a while ago may have ended meanwhile."""
    kept = stretches[: bisect_left(stretches, end, key=_since)]
    if not kept or (kept[-1].until is not None and kept[-1].until <= end):
        return kept
    return (*kept[:-1], replace(kept[-1], until=end))


def _since(stretch: Stretch) -> float:
    return stretch.since


def going_on(people: Iterable[Person], now: float) -> tuple[Person, ...]:
    """Let what was cut off at `now` go on: for who reads what agents do, and is not told it."""
    return tuple(
        replace(one, stretches=(*one.stretches[:-1], replace(one.stretches[-1], until=None)))
        if one.stretches and one.stretches[-1].until == now
        else one
        for one in people
    )
