from msgspec.structs import replace

from tests.store.made import NOON, plan
from tests.store.queries.ledger.desk import Kept
from wallboard.domain.facts import AgentName, Call, Offer, Visit
from wallboard.domain.words import Direction, OfferResult, Outcome
from wallboard.store.queries.ledger.caller_calls import (
    BARE_SQL,
    HOW_MANY_BARE_SQL,
    HOW_MANY_SQL,
    KNOWN_SQL,
    OFFERS_SQL,
    VISITS_SQL,
    CallTold,
    calls_of_caller,
    how_many_calls,
)
from wallboard.store.queries.ledger.told import FORMS_SQL, LOST_SQL, SPOKE_SQL

ANNA, BARE = "+36551234567", "06551234569"
CALL = Call("pbx", "a", Direction.INBOUND, NOON, ANNA, ANNA, ended=NOON + 60)
STAY = Visit("pbx", "a", "help", 1, NOON + 20, Outcome.ABANDONED, left=NOON + 60)


def test_each_call_comes_with_all_that_it_met_newest_first(keep: Kept) -> None:
    first = replace(STAY, queue="sales", joined=NOON + 5, left=NOON + 20, outcome=Outcome.OVERFLOW)
    ring = Offer("pbx", "a", "help", 1, 1, "PJSIP/2", NOON + 30, NOON + 40, OfferResult.MISSED)
    other = replace(ring, k=2, agent="PJSIP/1")
    back = replace(CALL, call="b", arrived=NOON + 100, direction=Direction.OUTBOUND, answered=NOON + 110)
    later = replace(CALL, call="c", arrived=NOON + 900)
    name = AgentName("pbx", "PJSIP/1", "Ana")
    foreign = replace(CALL, call="x", caller="+36551234568")
    reader = keep([CALL, STAY, first, ring, other, back, later, name, foreign])
    told = calls_of_caller(reader, ANNA, NOON + 500)
    assert told.calls == (CallTold(back, (), ()), CallTold(CALL, (first, STAY), (other, ring)))
    assert (told.more, told.names) == (False, {("pbx", "PJSIP/1"): "Ana"})
    page = calls_of_caller(reader, ANNA, NOON + 999, limit=1, offset=1)
    assert ([one.call.call for one in page.calls], page.more) == (["b"], True)
    assert calls_of_caller(reader, "+36551234599", NOON + 999).calls == ()
    assert [how_many_calls(reader, ANNA, NOON + at) for at in (-1, 500, 999)] == [0, 2, 3]
    assert how_many_calls(reader, "+36551234599", NOON + 999) == 0


def test_one_without_an_international_number_is_found_however_it_was_sent(keep: Kept) -> None:
    raw = replace(CALL, caller=None, caller_raw=BARE)
    reader = keep([raw, replace(raw, call="b", arrived=NOON + 9, caller_raw="06 55 1234-569")])
    assert [one.call.call for one in calls_of_caller(reader, BARE, NOON + 99).calls] == ["b", "a"]
    assert how_many_calls(reader, BARE, NOON + 99) == 2


def test_each_question_goes_by_an_index(keep: Kept) -> None:
    reader = keep([])
    assert "call_caller" in plan(reader, KNOWN_SQL, (ANNA, NOON, 9, 0))
    assert "call_bare" in plan(reader, BARE_SQL, ("[]", NOON, 9, 0))
    assert "COVERING INDEX call_caller" in plan(reader, HOW_MANY_SQL, (ANNA, NOON))
    assert "call_bare" in plan(reader, HOW_MANY_BARE_SQL, ("[]", NOON))
    assert "SEARCH visit" in plan(reader, VISITS_SQL, ("[]",))
    assert "SEARCH offer" in plan(reader, OFFERS_SQL, ("[]",))
    assert "call_arrived" in plan(reader, LOST_SQL, (NOON, NOON, NOON))
    assert "visit_caller" in plan(reader, SPOKE_SQL, ("[]", NOON, NOON))
    assert "caller_who" in plan(reader, FORMS_SQL, (BARE,))
