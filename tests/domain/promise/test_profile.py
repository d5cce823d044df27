"""What was promised for one line."""

from wallboard.domain.promise.profile import Profile, Promise, promise_for

ALL = Promise((Profile(ceiling=9),))
SALES = Promise((Profile("Sales", lines=frozenset({"+3611", "+3612"}), queues=("sales",), ceiling=5),))
HELP = Promise((Profile("Help", lines=frozenset({"+3620"}), ceiling=5),))
EVERY = (ALL, SALES, HELP)


def test_a_line_has_its_own_promise_and_only_its_own_calls() -> None:
    (mine,) = promise_for(EVERY, "+36 11").versions
    assert (mine.title, mine.lines, mine.queues) == ("Sales", frozenset({"+3611"}), ())


def test_a_ceiling_that_lines_reach_together_is_not_that_of_one() -> None:
    assert promise_for(EVERY, "+3611").versions[0].ceiling is None
    assert promise_for(EVERY, "+3620").versions[0].ceiling == 5


def test_a_line_that_none_names_has_the_one_about_all_calls() -> None:
    assert promise_for(EVERY, "+3699") is ALL
    assert promise_for((), "+3699") == Promise((Profile(),))
