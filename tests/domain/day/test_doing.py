"""What the agents did when we stopped, out of their spells, and how their clocks go on."""

import pytest

from tests.domain.told import Told, listing, present
from wallboard.domain.day.doing import LONG_BLIND_S, Doing, doing_at
from wallboard.domain.events import AgentStateChanged, CallCompleted, TalkingPresent
from wallboard.domain.facts import AgentSpell, Call, Visit
from wallboard.domain.floor import Remembered
from wallboard.domain.words import AgentState, Direction, Outcome

ON_CALL = AgentState.ON_CALL
TALKS = TalkingPresent("c1", "sales", "a1")
FREE, PAUSED = AgentState.AVAILABLE, AgentState.PAUSED


def spell(since: float, until: float | None, state: AgentState = FREE, **more: str) -> AgentSpell:
    return AgentSpell("pbx", more.pop("agent", "a1"), since, until, state, **more)


def told(*spells: AgentSpell, found: tuple[float, ...] = (), until: float = 200) -> list[tuple[float, bool]]:
    return [(doing.since, doing.at_least) for doing in doing_at(spells, found, until)]


def test_the_last_spell_of_each_agent_is_what_they_do() -> None:
    last = spell(150, 200)
    other = spell(120, None, agent="a2")
    assert doing_at([other, last, spell(100, 150, PAUSED)], [], 200) == [
        Doing(last, 150, at_least=False),
        Doing(other, 120, at_least=False),
    ]


def test_who_left_before_the_end_does_nothing() -> None:
    assert told(spell(100, 150)) == []
    assert told(spell(100, 199)) == [(100, False)]


@pytest.mark.parametrize(("gap", "since"), [(LONG_BLIND_S, 100), (LONG_BLIND_S + 1, 150 + LONG_BLIND_S + 1)])
def test_a_state_goes_on_over_a_short_gap(gap: float, since: float) -> None:
    end = 150 + gap
    assert told(spell(100, 150), spell(end, end + 5), until=end + 5) == [(since, False)]


def test_a_conversation_goes_on_however_long_nobody_looked() -> None:
    talks = [spell(100, 150, AgentState.ON_CALL, call="c1"), spell(900, 950, AgentState.ON_CALL, call="c1")]
    assert told(*talks, until=950) == [(100, False)]


def test_another_reason_is_another_state() -> None:
    spells = spell(100, 150, PAUSED, reason="lunch"), spell(150, 200, PAUSED, reason="training")
    assert told(*spells) == [(150, False)]


def test_what_began_with_the_coverage_was_found() -> None:
    assert told(spell(100, 150), spell(160, 200), found=(100, 160)) == [(100, True)]
    assert told(spell(100, 150), spell(160, 200), found=(160,)) == [(100, False)]


# --- and the floor goes on ---------------------------------------------------------------------------------


def restarted(*doing: Doing, visits: tuple[Visit, ...] = ()) -> Told:
    calls = [Call("pbx", visit.call, Direction.INBOUND, visit.joined) for visit in visits]
    return Told().restored(Remembered(list(visits), calls, [], [], 200, doing=list(doing)))


def doing(state: AgentState = AgentState.AVAILABLE, since: float = 90, *, at_least: bool = False) -> Doing:
    return Doing(AgentSpell("pbx", "a1", since, 200, state), since, at_least)


TALK = Visit("pbx", "c1", "sales", 1, 110, Outcome.ANSWERED, answered=120, left=120, agent="a1")
TALKED = Doing(AgentSpell("pbx", "a1", 120, 200, ON_CALL, "", "sales", "c1"), 120, at_least=False)


def clock(told: Told, agent: str = "a1") -> tuple[float, bool]:
    return told.agent(agent).since, told.agent(agent).at_least


def test_a_state_goes_on_over_a_short_stop() -> None:
    told = restarted(doing()).tell(listing(206))
    assert clock(told) == (90, False)
    assert clock(told, "a2") == (206, True)
    assert told.tell(AgentStateChanged(210, "a1", AgentState.PAUSED)).odd == []
    assert clock(told) == (210, False)


def test_another_state_after_a_stop_began_nobody_knows_when() -> None:
    told = restarted(doing(AgentState.PAUSED)).tell(listing(206))
    assert clock(told) == (206, True)
    told.tell(listing(266))
    assert clock(told) == (206, True)


def test_after_a_long_stop_a_state_lasts_at_least() -> None:
    told = restarted(doing()).tell(listing(261))
    assert clock(told) == (261, True)


def test_what_lasted_at_least_still_does_after_a_short_stop() -> None:
    told = restarted(doing(at_least=True)).tell(listing(206))
    assert clock(told) == (90, True)


def test_a_server_that_knows_since_when_is_believed_where_nobody_saw_it() -> None:
    paused = listing(206, agents=(present(state=AgentState.PAUSED, since=70.0), present("a2")))
    assert clock(restarted(doing(AgentState.PAUSED, at_least=True)).tell(paused)) == (70, False)
    assert clock(restarted(doing(AgentState.PAUSED)).tell(paused)) == (90, False)
    assert clock(restarted().tell(paused)) == (70, False)


def test_who_talked_through_a_stop_has_talked_since_the_answer() -> None:
    told = restarted(TALKED, visits=(TALK,))
    told.tell(listing(900, agents=(present(state=ON_CALL),), talking=(TALKS,)))
    assert clock(told) == (120, False)
    told.tell(CallCompleted(960, "c1", "sales", "a1"))
    assert (told.state(), clock(told)) == (AgentState.AVAILABLE, (960, False))


def test_a_talk_that_a_listing_found_is_at_least_as_long() -> None:
    told = Told().tell(listing(100, agents=(present(state=ON_CALL),), talking=(TALKS,)))
    assert (told.agent().call, clock(told)) == ("c1", (100, True))


def test_whose_talk_ended_during_the_stop_is_free_again() -> None:
    told = restarted(TALKED, visits=(TALK,)).tell(listing(206))
    assert (told.state(), told.visit().ended) == (AgentState.AVAILABLE, 200)
