"""What an answered call comes to."""

from msgspec.structs import replace

from wallboard.domain.facts import Call, Visit
from wallboard.domain.report.lost import answered_call, answerers_of
from wallboard.domain.words import Direction, EndCause, Outcome

CALL = Call("pbx", "c1", Direction.INBOUND, 100.0, "+36551234567", answered=130.0, ended=190.0)
LATER = Visit(
    "pbx", "c1", "b", 1, 150.0, Outcome.ANSWERED, answered=160.0, left=160.0, agent="a2", caller_name="Éva"
)
FIRST = replace(LATER, queue="a", joined=110.0, answered=130.0, left=130.0, agent="a1")
LEFT = Visit("pbx", "c1", "c", 1, 105.0, Outcome.TIMEOUT, left=110.0)


def test_who_answered_first_counts() -> None:
    made = answered_call(CALL, [LATER, LEFT, FIRST])
    assert (made.agent, made.queue, made.reach_s, made.talk_s, made.caller.name) == (
        "a1",
        "a",
        30.0,
        60.0,
        "Éva",
    )


def test_what_was_not_seen_is_not_guessed() -> None:
    gap = answered_call(replace(CALL, partial=True), [replace(FIRST, end_cause=EndCause.GAP)])
    assert (gap.reach_s, gap.talk_s) == (None, None)
    assert answered_call(replace(CALL, ended=None), []).talk_s is None
    assert answered_call(replace(CALL, answered=None), []).reach_s is None
    assert answered_call(CALL, []).agent is None


def test_calls_are_added_up_by_who_answered() -> None:
    made = answered_call(CALL, [FIRST])
    open_one = replace(made, talk_s=None)
    first, second = answerers_of([replace(made, agent="z"), open_one, made, made])
    assert (first.agent, first.calls, first.talked, first.mean_s) == ("a1", 3, 2, 60.0)
    assert (second.agent, second.calls) == ("z", 1)
    assert answerers_of([open_one])[0].mean_s is None
