"""Conversations recorded from a real Asterisk, through the floor: nothing is odd, nobody is left behind."""

from collections import Counter

import pytest

from tests.sources.ami.replay import RECORDINGS, events_of
from wallboard.domain.facts import Anomaly, Call, Fact, Offer, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.words import AgentState, EndCause, Outcome


@pytest.mark.parametrize(
    ("recording", "stem", "answered", "abandoned", "in_gaps"),
    [
        ("fates", "ami", 16, 9, 0),
        ("main", "ami-reader", 280, 75, 0),
        ("overlap", "ami", 284, 71, 0),
        ("reconnect", "ami", 63, 20, 12),
    ],
)
def test_a_recording_leaves_everything_in_order(
    recording: str, stem: str, answered: int, abandoned: int, in_gaps: int
) -> None:
    floor, facts = Floor("pbx", lambda queue: 5.0 if queue == "support" else 0.0), list[Fact]()
    recorded = events_of(RECORDINGS / recording, stem, wrapup_s={"support": 5.0})
    for _, events in recorded:
        for event in events:
            facts += floor.apply(event)
    end = recorded[-1][0]
    facts += floor.advance(end + 10)
    facts += floor.advance(end + 20)
    latest = {fact.key: fact for fact in facts}.values()
    visits = [fact for fact in latest if isinstance(fact, Visit)]
    outcomes = Counter(visit.outcome for visit in visits)
    assert not [fact for fact in facts if isinstance(fact, Anomaly)]
    assert (outcomes[Outcome.ANSWERED], outcomes[Outcome.ABANDONED]) == (answered, abandoned)
    assert sum(visit.end_cause is EndCause.GAP for visit in visits) == in_gaps
    assert not [v for v in visits if v.left is None or (v.answered is not None and v.ended is None)]
    assert not [fact for fact in latest if isinstance(fact, Offer) and fact.result is None]
    assert not [fact for fact in latest if isinstance(fact, Call) and fact.ended is None]
    queues = floor.queues()
    assert [(queue.waiting, queue.talking) for queue in queues] == [((), 0)] * len(queues)
    states = {agent.state for queue in queues for agent in queue.agents}
    assert not states & {AgentState.RINGING, AgentState.ON_CALL, AgentState.WRAPUP}
