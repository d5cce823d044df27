from datetime import date

from msgspec.structs import replace

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.callers import STAY_S, Callers
from wallboard.domain.periods import Day
from wallboard.domain.words import Direction, Outcome

DAY = Day(date(2026, 11, 23), 0.0, 86_400.0)
ANNA, BERT = "+36551234567", "+36551234568"
CALL = Call("pbx", "a", Direction.INBOUND, 100.0, ANNA, ANNA)
KEY = ("pbx", "a")


def test_a_call_is_followed_from_one_caller_to_another() -> None:
    callers = Callers(DAY, CallRules())
    assert callers.put_call(CALL) == (ANNA,)
    assert callers.put_call(replace(CALL, caller=BERT)) == (BERT, ANNA)
    assert (callers.attempts(ANNA), callers.attempts(BERT), callers.whose(KEY)) == (0, 1, BERT)
    assert (callers.call(ANNA, KEY), callers.calls(ANNA), callers.whose(("pbx", "b"))) == (None, {}, None)
    assert (callers.on_line(ANNA, 200.0), callers.on_line(BERT, 200.0)) == (None, 100.0)
    assert callers.put_call(replace(CALL, caller=None, caller_raw="")) == (None, BERT)
    assert (callers.attempts(None), list(callers.those_there())) == (1, [])


def test_who_is_on_the_line_is_so_until_the_last_call_is_over() -> None:
    callers = Callers(DAY, CallRules())
    callers.put_call(CALL)
    callers.put_call(replace(CALL, call="b", arrived=150.0, answered=160.0))
    assert callers.on_line(ANNA, 200.0) == 100.0
    callers.put_call(replace(CALL, ended=210.0))
    assert callers.on_line(ANNA, 220.0) == 150.0
    assert callers.on_line(ANNA, 150.0 + STAY_S + 1) is None
    callers.put_call(replace(CALL, call="b", arrived=150.0, answered=160.0, ended=300.0))
    assert callers.on_line(ANNA, 310.0) is None


def test_only_attempts_of_the_day_count_and_calls_within_the_house_are_nobodys() -> None:
    callers = Callers(DAY, CallRules())
    callers.put_call(replace(CALL, arrived=-5.0))
    callers.put_call(replace(CALL, call="i", internal=True))
    callers.put_call(replace(CALL, call="o", direction=Direction.OUTBOUND, ended=110.0))
    assert callers.attempts(ANNA) == 0
    assert [call.call for call in callers.rung(ANNA)] == ["o"]
    callers.put_call(replace(CALL, call="o", direction=Direction.OUTBOUND))
    assert callers.rung(ANNA) == ()
    assert callers.on_line(ANNA, 0.0) == -5.0


def test_whom_they_spoke_with_last() -> None:
    callers = Callers(DAY, CallRules())
    visit = Visit(
        "pbx", "a", "help", 1, 100.0, Outcome.ANSWERED, caller=ANNA, answered=120.0, agent="PJSIP/1"
    )
    callers.put_visit(visit)
    callers.put_visit(replace(visit, answered=90.0, agent="PJSIP/2"))
    callers.put_visit(replace(visit, caller=None))
    callers.put_visit(replace(visit, agent=None))
    callers.put_visit(replace(visit, answered=None))
    assert callers.last_agent(ANNA) == ("pbx", "PJSIP/1")
    assert callers.last_agent(BERT) is None
