"""What becomes of a visit or a call that both the cache and a log know."""

import pytest
from msgspec.structs import replace

from wallboard.domain.facts import Call, Visit
from wallboard.domain.imports.merge import merged_call, merged_visit
from wallboard.domain.words import Direction, EndCause, Outcome

LIVE = Visit("pbx", "c", "q", 1, 100.5)
LOG = replace(LIVE, joined=100.0, seen="import", exact=False)
TALKED = {"outcome": Outcome.ANSWERED, "answered": 110.0, "left": 110.0, "agent": "Ada"}
WHOLE = TALKED | {"ended": 150.0, "end_cause": EndCause.CALLER, "server_wait_s": 10, "server_talk_s": 40}


def test_what_was_seen_live_to_its_end_stays() -> None:
    live = replace(LIVE, **TALKED | {"answered": 110.4, "left": 110.4, "ended": 150.2, "agent": "PJSIP/1"})
    both = merged_visit(live, replace(LOG, **WHOLE))
    assert (both.answered, both.ended, both.agent, both.exact) == (110.4, 150.2, "PJSIP/1", True)
    assert (both.end_cause, both.server_talk_s) == (EndCause.CALLER, 40)


def test_the_end_that_fell_into_a_gap_comes_from_the_log() -> None:
    live = replace(
        LIVE, outcome=Outcome.ANSWERED, answered=110.4, left=110.4, ended=120.0, end_cause=EndCause.GAP
    )
    both = merged_visit(live, replace(LOG, **WHOLE))
    assert (both.joined, both.answered, both.ended) == (100.5, 110.4, 150.0)
    assert (both.end_cause, both.agent, both.seen, both.exact) == (EndCause.CALLER, "Ada", "live", False)
    assert merged_visit(both, replace(LOG, **WHOLE)) == both, "once more changes nothing"


@pytest.mark.parametrize(
    "cut", [{}, {"outcome": Outcome.UNKNOWN, "left": 105.0, "end_cause": EndCause.GAP}], ids=["killed", "gap"]
)
def test_a_wait_that_fell_into_a_gap_is_told_whole(cut: dict[str, object]) -> None:
    both = merged_visit(replace(LIVE, **cut), replace(LOG, **WHOLE))
    assert (both.outcome, both.answered, both.left, both.ended) == (Outcome.ANSWERED, 110.0, 110.0, 150.0)
    gone = merged_visit(replace(LIVE, **cut), replace(LOG, outcome=Outcome.ABANDONED, left=100.0))
    assert (gone.outcome, gone.left, gone.ended) == (Outcome.ABANDONED, 100.5, None), "not before the join"


def test_why_a_caller_left_is_learned_from_the_log_but_not_that_they_hung_up() -> None:
    """For the log every caller whom the dial plan moves away has hung up."""
    live = replace(LIVE, outcome=Outcome.UNKNOWN, left=130.3)
    timeout = merged_visit(live, replace(LOG, outcome=Outcome.TIMEOUT, left=130.0))
    assert (timeout.outcome, timeout.left) == (Outcome.TIMEOUT, 130.3)
    assert merged_visit(live, replace(LOG, outcome=Outcome.ABANDONED, left=130.0)) == live


def test_a_number_fills_a_place_where_there_is_none() -> None:
    told = replace(LOG, caller="+361", caller_raw="061", line="5001", linked="c0", position_in=2)
    both = merged_visit(LIVE, told)
    assert (both.caller, both.caller_raw, both.line, both.linked, both.position_in) == (
        "+361",
        "061",
        "5001",
        "c0",
        2,
    )
    withheld = replace(LIVE, caller_raw="anything")
    assert merged_visit(withheld, told).caller is None


def test_a_log_that_has_grown_replaces_its_shorter_self_and_not_the_other_way_round() -> None:
    short, long = replace(LOG, **TALKED), replace(LOG, **WHOLE)
    assert merged_visit(short, long) == long
    assert merged_visit(long, short) == long


def test_a_log_that_breaks_off_later_tells_later_where_it_breaks_off() -> None:
    early = replace(LOG, outcome=Outcome.UNKNOWN, left=101.0, end_cause=EndCause.GAP)
    late = replace(early, left=109.0)
    assert merged_visit(early, late) == late
    assert merged_visit(late, early) == late


def test_an_agent_whose_phone_became_known_gets_it() -> None:
    known, told = replace(LOG, **WHOLE), replace(LOG, **WHOLE)
    assert merged_visit(known, replace(told, agent="PJSIP/1")).agent == "PJSIP/1"


def test_wrap_up_that_was_seen_live_stays() -> None:
    live = replace(LIVE, **TALKED, ended=120.0, end_cause=EndCause.GAP, wrap_until=125.0)
    assert merged_visit(live, replace(LOG, **WHOLE, wrap_until=160.0)).wrap_until == 125.0


CALL = Call("pbx", "c", Direction.INBOUND, 100.5, ended=120.0, result=Outcome.ABANDONED)
TOLD = Call(
    "pbx", "c", Direction.INBOUND, 90.0, "+361", "061", "5001", 110.0, 150.0,
    result=Outcome.ANSWERED, partial=True,
)  # fmt: skip


def test_a_call_seen_live_keeps_its_end_and_is_filled() -> None:
    both = merged_call(CALL, TOLD)
    assert (both.arrived, both.ended, both.result) == (100.5, 120.0, Outcome.ABANDONED)
    assert (both.caller, both.caller_raw, both.line, both.answered) == ("+361", "061", "5001", 110.0)


def test_a_call_that_was_going_on_or_whose_fate_is_unknown_gets_it_from_the_log() -> None:
    going_on = merged_call(replace(CALL, ended=None), TOLD)
    assert (going_on.ended, going_on.result) == (150.0, Outcome.ANSWERED)
    unknown = merged_call(replace(CALL, result=Outcome.UNKNOWN), TOLD)
    assert (unknown.ended, unknown.result) == (120.0, Outcome.ANSWERED)


def test_a_call_of_which_only_queues_were_seen_may_go_on() -> None:
    both = merged_call(replace(CALL, partial=True), TOLD)
    assert (both.arrived, both.ended, both.result) == (90.0, 150.0, Outcome.ANSWERED)
    assert merged_call(both, TOLD) == both
    withheld = merged_call(replace(CALL, caller_raw="anything"), TOLD)
    assert (withheld.caller, withheld.caller_raw) == (None, "anything")
