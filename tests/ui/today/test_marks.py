import pytest

from tests.ui.today.days import wish
from wallboard.domain.promise.incident import Incident
from wallboard.domain.snapshot import Scope
from wallboard.domain.tally import Policy
from wallboard.ui.format import Format
from wallboard.ui.text import shown
from wallboard.ui.today.marks import marks_of

FORM = Format("Europe/London")
DAY = wish(policies={("pbx-1", "support"): Policy(), ("pbx-1", "sales"): Policy()})
START = DAY.day.start
DOWN = Incident(START + 10.7 * 3600, START + 11.5 * 3600, "line down")


def test_what_was_broken_is_said_with_its_time() -> None:
    (marked,) = marks_of([DOWN], DAY, FORM)
    assert (marked.since, marked.until) == (DOWN.since, DOWN.until)
    assert shown(marked.words) == "10:42–11:30 line down"


def test_what_is_still_broken_reaches_to_now() -> None:
    (marked,) = marks_of([Incident(START + 3600, None, "")], DAY, FORM)
    assert marked.until == DAY.now
    assert shown(marked.words) == "since 01:00 out of order"


@pytest.mark.parametrize(
    ("since", "until"), [(-7200, -3600), (-3600, 0), (26 * 3600, None), (24 * 3600, 25 * 3600)]
)
def test_other_days_are_left_out(since: float, until: float | None) -> None:
    assert not marks_of([Incident(START + since, None if until is None else START + until, "x")], DAY, FORM)


@pytest.mark.parametrize(
    ("queues", "lines", "scope", "there"),
    [
        ({"support"}, (), ("*",), True),
        ({"support"}, (), ("pbx-1/support",), True),
        ({"pbx-1/support"}, (), ("sales",), False),
        ((), {"+3612"}, ("*",), True),
        ((), {"+3612"}, ("sales",), False),
        ((), (), ("sales",), True),
    ],
)
def test_only_what_the_queues_depend_on_is_shown(
    queues: set[str], lines: set[str], scope: Scope, there: bool
) -> None:
    one = Incident(DOWN.since, DOWN.until, "down", frozenset(lines), frozenset(queues))
    assert bool(marks_of([one], wish(scope=scope, policies=dict(DAY.policies)), FORM)) is there
