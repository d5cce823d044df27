"""What the cache hands to the next run: a recorded server is left and met again a moment later."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.app.made import cache_with
from tests.live.made import site
from tests.sources.ami.replay import RECORDINGS, events_of
from wallboard.app.memory import day_in_cache, reading
from wallboard.domain.events import Baseline, Event
from wallboard.domain.facts import Fact
from wallboard.domain.floor import Floor
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState
from wallboard.live.feed import Feed

Clock = dict[str, tuple[AgentState, float]]


class Watched:
    """A source and the cache behind it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.facts: dict[tuple[str, ...], Fact] = {}
        self.feed = Feed("pbx", lambda _queue: 0.0, 0.0, [], 1e9)

    def hear(self, at: float, events: list[Event]) -> None:
        self._keep([*self.feed.happened(events, at), *self.feed.coverage()])

    def stop(self, at: float, *, killed: bool) -> None:
        if not killed:
            self._keep(self.feed.stopped())
        cache_with(self.path, list(self.facts.values()), at)

    def start(self, at: float) -> None:
        with reading(self.path) as connection:
            day = day_in_cache(connection, ["pbx"], site(), at)
        self.feed = Feed("pbx", lambda _queue: 0.0, at, day.coverage["pbx"], 1e9)
        self._keep(self.feed.restore(day.remembered["pbx"]))

    def agents(self) -> dict[str, AgentNow]:
        return agents_of(self.feed.floor)

    def _keep(self, facts: list[Fact]) -> None:
        self.facts |= {fact.key: fact for fact in facts}


def agents_of(floor: Floor) -> dict[str, AgentNow]:
    return {agent.agent: agent for queue in floor.queues() for agent in queue.agents}


def as_at_first(listing: Baseline, at: float) -> Baseline:
    """Make the listing one of a server that was not listened to before: it seldom says since when."""
    agents = tuple(
        replace(agent, since=agent.since if agent.state is AgentState.WRAPUP else None)
        for agent in listing.agents
    )
    return replace(listing, at=at, agents=agents)


@pytest.mark.parametrize("killed", [False, True])
@pytest.mark.parametrize("nth", [1, 4, 8])
def test_every_clock_goes_on_over_a_restart_of_six_seconds(tmp_path: Path, nth: int, *, killed: bool) -> None:
    reads = list(events_of(RECORDINGS / "main"))
    heard = [n for n, (_, events) in enumerate(reads) if any(isinstance(e, Baseline) for e in events)]
    watched = Watched(tmp_path / "cache.sqlite")
    for at, events in reads[: heard[nth] + 1]:
        watched.hear(at, events)
    before, at = watched.agents(), reads[heard[nth]][0]
    (listing,) = [event for event in reads[heard[nth]][1] if isinstance(event, Baseline)]
    watched.stop(at + 0.5, killed=killed)
    watched.start(at + 5)
    watched.hear(at + 6, [as_at_first(listing, at + 6)])
    after = watched.agents()
    steady = [
        a for a, agent in after.items() if (agent.state, agent.call) == (before[a].state, before[a].call)
    ]
    assert len(steady) >= len(before) - 2  # whom it rang for, for one
    assert {a: after[a].since for a in steady} == {a: before[a].since for a in steady}
    assert {a: after[a].at_least for a in steady} == {a: before[a].at_least for a in steady}
    assert all(agent.at_least for a, agent in after.items() if a not in steady)
