"""One call out of a real cache: its stays, its ringing, and its caller's other calls; all by an index."""

from pathlib import Path

from tests.store.made import NOON, answered, cache_with, gone, plan
from wallboard.domain.facts import AgentName, Call, Offer
from wallboard.domain.words import Direction, OfferResult, Outcome
from wallboard.store.cache import open_reader
from wallboard.store.queries.one_call import CALL_SQL, OFFERS_SQL, OTHERS_SQL, VISITS_SQL, call_story

NUMBER = "+36551230142"
CALL = Call("pbx", "c1", Direction.INBOUND, NOON - 9, NUMBER, answered=NOON + 70)
FACTS = (
    CALL,
    gone("c1", Outcome.OVERFLOW, wait=30, caller_name="Kovács Kft."),
    answered("c1", at=NOON + 30, wait=40, queue="sales", via="overflow", agent="PJSIP/1", caller=NUMBER),
    Offer("pbx", "c1", "sales", 1, 1, "PJSIP/2", NOON + 31, NOON + 45, OfferResult.MISSED),
    Offer("pbx", "c1", "sales", 1, 2, "PJSIP/1", NOON + 50, NOON + 70, OfferResult.ANSWERED),
    AgentName("pbx", "PJSIP/1", "Ana Kovač"),
    Call("pbx", "c0", Direction.INBOUND, NOON - 3600, NUMBER, ended=NOON - 3500),
    Call("pbx", "c9", Direction.OUTBOUND, NOON + 3600, NUMBER, answered=NOON + 3610),
    Call("pbx", "old", Direction.INBOUND, NOON - 9 * 86_400, NUMBER),
    Call("pbx", "else", Direction.INBOUND, NOON, "+361"),
)


def test_a_call_is_told_whole(tmp_path: Path) -> None:
    cache_with(tmp_path / "c.sqlite", FACTS)
    connection = open_reader(tmp_path / "c.sqlite")
    story = call_story(connection, "pbx", "c1")
    assert story.call == CALL
    assert [visit.queue for visit in story.visits] == ["support", "sales"]
    assert [offer.agent for offer in story.offers] == ["PJSIP/2", "PJSIP/1"]
    assert [call.call for call in story.others] == ["c9", "c0"]
    assert story.names == {("pbx", "PJSIP/1"): "Ana Kovač"}
    assert story.begins == NOON - 9
    assert story.caller == (NUMBER, "", "Kovács Kft.")
    connection.close()


def test_a_call_that_nobody_knows_is_empty(tmp_path: Path) -> None:
    cache_with(tmp_path / "c.sqlite", FACTS)
    connection = open_reader(tmp_path / "c.sqlite")
    story = call_story(connection, "pbx", "none")
    assert (story.call, story.visits, story.others, story.begins) == (None, (), (), None)
    assert story.caller == (None, "", "")
    connection.close()


def test_each_question_is_answered_by_an_index(tmp_path: Path) -> None:
    cache_with(tmp_path / "c.sqlite", FACTS)
    connection = open_reader(tmp_path / "c.sqlite")
    for sql in (CALL_SQL, VISITS_SQL, OFFERS_SQL):
        assert "SEARCH" in plan(connection, sql, ("pbx", "c1"))
    assert "call_caller" in plan(connection, OTHERS_SQL, (NUMBER, 0.0, NOON, 9))
    connection.close()
