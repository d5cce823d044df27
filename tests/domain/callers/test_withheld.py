"""What is told later of a call whose caller was erased names nobody; all else stays as it was told."""

from wallboard.domain.callers.withheld import Withheld
from wallboard.domain.facts import AgentName, Call, Fact, Visit
from wallboard.domain.words import Direction

WHO = "+36551234567"
CALL = Call("pbx", "c1", Direction.INBOUND, 1.0, WHO, "06551234567", ended=9.0)
VISIT = Visit("pbx", "c1", "support", 1, 1.0, caller=WHO, caller_raw="0655", caller_name="Éva", ended=9.0)


def test_calls_and_visits_that_are_withheld_lose_number_and_name_only() -> None:
    withheld = Withheld(frozenset({CALL.key, VISIT.key}))
    call, visit = withheld.of([CALL]), withheld.of([VISIT])
    assert call == [Call("pbx", "c1", Direction.INBOUND, 1.0, ended=9.0)]
    assert visit == [Visit("pbx", "c1", "support", 1, 1.0, ended=9.0)]


def test_others_are_as_they_were_told() -> None:
    withheld = Withheld(frozenset({("call", "pbx", "c2")}))
    name = AgentName("pbx", "PJSIP/1", "Ana")
    facts: list[Fact] = [CALL, VISIT, name]
    assert withheld.of(facts) == facts
    assert Withheld().of([CALL]) == [CALL]
