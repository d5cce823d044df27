"""What was within the last while."""

from wallboard.domain.day.recent import Recent
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction


def call(name: str, at: float) -> Call:
    return Call("pbx", name, Direction.INBOUND, at)


def test_what_is_as_old_as_the_while_is_no_longer_within() -> None:
    recent: Recent[Call] = Recent(100.0)
    first, second = call("a", 0.0), call("b", 50.0)
    assert recent.put("a", 0.0, first) == (None, True)
    assert recent.put("b", 50.0, second) == (None, True)
    assert recent.expired(99.5) == []
    assert recent.expired(100.0) == [first]
    assert recent.facts == {"b": second}


def test_an_older_self_is_given_back_and_what_is_too_old_is_not_taken() -> None:
    recent: Recent[Call] = Recent(100.0)
    first, moved = call("a", 50.0), call("a", 10.0)
    recent.put("a", 50.0, first)
    recent.expired(120.0)
    assert recent.put("a", 10.0, moved) == (first, False)
    assert recent.facts == {}
    assert recent.expired(1000.0) == []


def test_what_was_moved_expires_once_and_when_it_is_time() -> None:
    recent: Recent[Call] = Recent(100.0)
    recent.put("a", 10.0, call("a", 10.0))
    later = call("a", 60.0)
    recent.put("a", 60.0, later)
    assert recent.expired(120.0) == []
    assert recent.expired(160.0) == [later]
