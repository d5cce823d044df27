from wallboard.domain.callers.rules import DAY_S, CallRules, is_attempt, shared_numbers
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction


def test_shared_numbers_are_nobodys_however_they_are_written() -> None:
    rules = CallRules(shared=shared_numbers(("+36 1 234 5678", "06 55 123-456", "anonymous"), "HU"))
    assert rules.who("+3612345678", "") is None
    assert rules.who("+3655123456", "") is None
    assert rules.who("+3612345679", "") == "+3612345679"
    assert CallRules(shared=shared_numbers(("06 55 123-456",))).who(None, "0655123456") is None


def test_it_looks_back_as_far_as_the_longest_window() -> None:
    assert CallRules().look_back_s == 7 * DAY_S
    assert CallRules(repeat_s=9 * DAY_S).look_back_s == 9 * DAY_S
    assert CallRules(60.0).recover_until(100.0) == 160.0


def test_only_calls_from_outside_are_attempts() -> None:
    inbound = Call("pbx", "1", Direction.INBOUND, 0.0)
    assert is_attempt(inbound)
    assert not is_attempt(Call("pbx", "1", Direction.OUTBOUND, 0.0))
    assert not is_attempt(Call("pbx", "1", Direction.INBOUND, 0.0, internal=True))
