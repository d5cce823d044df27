"""What agents did on the day so far, and what they do now, put together."""

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
        # What was read a while ago may go on, or may be what the agent has ended meanwhile.
        kept = tuple(_until(one, agent.since) for one in earlier if one.since < agent.since)
        now = Stretch(agent.since, None, agent.state, agent.reason)
        found[who] = Person(*who, agent.name, (*kept, now))
    return tuple(replace(one, seen=False) if one.source in away else one for one in found.values())


def _until(stretch: Stretch, end: float) -> Stretch:
    return replace(stretch, until=end if stretch.until is None else min(stretch.until, end))


def going_on(people: Iterable[Person], now: float) -> tuple[Person, ...]:
    """Let what was cut off at `now` go on: for who reads what agents do, and is not told it."""
    return tuple(
        replace(one, stretches=(*one.stretches[:-1], replace(one.stretches[-1], until=None)))
        if one.stretches and one.stretches[-1].until == now
        else one
        for one in people
    )
