"""Keys of facts are natural: what the thing is, never when it was written."""

from wallboard.domain.facts import (
    AgentName,
    AgentSpell,
    Anomaly,
    Call,
    Coverage,
    Fact,
    Offer,
    QueueTarget,
    Visit,
)
from wallboard.domain.words import AgentState, Direction, Outcome

FACTS: list[Fact] = [
    Visit("pbx", "c1", "sales", 1, 10.0),
    Visit("pbx", "c1", "sales", 2, 10.0),
    Visit("pbx", "c1", "support", 1, 10.0),
    Visit("other", "c1", "sales", 1, 10.0),
    Offer("pbx", "c1", "sales", 1, 1, "a1", 10.0),
    Offer("pbx", "c1", "sales", 1, 2, "a1", 10.0),
    Call("pbx", "c1", Direction.INBOUND, 10.0),
    AgentName("pbx", "a1", "Anna"),
    QueueTarget("pbx", "sales", 20.0),
    AgentSpell("pbx", "a1", 10.1, None, AgentState.PAUSED),
    AgentSpell("pbx", "a1", 10.2, None, AgentState.PAUSED),
    Coverage("pbx", 10.0, 20.0),
    Anomaly("pbx", 10.0, "joined_twice", "sales"),
]


def test_different_things_have_different_keys() -> None:
    assert len({fact.key for fact in FACTS}) == len(FACTS)


def test_the_same_thing_later_on_has_the_same_key() -> None:
    assert Visit("pbx", "c1", "sales", 1, 10.4, Outcome.ABANDONED, left=12.0).key == FACTS[0].key
    assert AgentSpell("pbx", "a1", 10.1, 20.0, AgentState.PAUSED).key == FACTS[9].key
