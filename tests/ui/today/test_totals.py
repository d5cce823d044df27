from msgspec.structs import replace

from tests.ui.today.days import MONDAY, found, part, parts_of, wish
from wallboard.domain.promise.step import Step
from wallboard.domain.tally import Policy
from wallboard.ui.format import Format
from wallboard.ui.text import shown
from wallboard.ui.today.totals import by_then_words, facts_of_day, totals_of

FORM = Format("Europe/London")


def test_each_figure_stands_above_that_of_the_day_before() -> None:
    day = wish()
    whole, before = part(0, 1, answered=30, in_time=15, abandoned=2), part(0, 1, answered=12, in_time=12)
    said = {one.key: (shown(one.value), shown(one.before)) for one in totals_of(whole, before, day, FORM)}
    assert said["offered"] == ("32", "12 day before")
    assert said["sl_default"] == ("46.9%", "100.0% day before")
    assert said["longest_wait_s"] == ("–", "")


def test_a_day_that_nobody_saw_has_no_figures() -> None:
    day = wish()
    unseen = part(0, 1, seen=0.0)
    assert {shown(one.value) for one in totals_of(unseen, unseen, day, FORM)} == {"–"}
    assert {shown(one.before) for one in totals_of(part(0, 1), unseen, day, FORM)} == {""}


def test_up_to_when_the_day_before_is_read_is_said_while_the_day_goes_on() -> None:
    day = wish()
    before = part(day.day.start - 86_400, day.now - 86_400)
    assert shown(by_then_words(before, day, FORM)) == "day before: up to 12:00"
    assert by_then_words(before, wish(now=day.day.end), FORM) == ""
    assert by_then_words(None, day, FORM) == ""


def test_a_file_says_day_queues_promises_and_what_was_seen() -> None:
    policies = {
        ("pbx-1", "support"): Policy(),
        ("pbx-1", "billing"): Policy(30.0, 0.9, 0.0),
        ("pbx-1", "sales"): Policy(),
    }
    day = wish(MONDAY, policies=policies)
    facts = facts_of_day(found(day, parts_of(day)), part(0, 1, seen=0.5), FORM)
    assert [(shown(fact.title), shown(fact.words)) for fact in facts] == [
        ("Period", "Mon 23 Nov 2026, 00:00 to 12:00, in parts of 30 min"),
        ("Queues", "All queues"),
        ("Seen", "50%"),
        ("Promised", "support, sales: 80% in 20 s, hang-ups under 5 s do not count"),
        ("", "billing: 90% in 30 s, hang-ups under 0 s do not count"),
    ]


def test_of_one_queue_only_its_own_promise_is_said() -> None:
    day = wish(scope=("sales",), policies={("a", "sales"): Policy(), ("a", "support"): Policy(5.0)})
    facts = facts_of_day(found(day, ()), None, FORM)
    assert [shown(fact.words) for fact in facts[1:]] == [
        "sales",
        "80% in 20 s, hang-ups under 5 s do not count",
    ]


def test_a_promise_that_was_changed_in_the_day_is_said_with_its_time() -> None:
    place = ("pbx-1", "support")
    day = wish(policies={place: Policy(10.0)})
    start = day.day.start
    steps = (
        Step(start - 9e9, Policy(30.0)),
        Step(start + 10 * 3600, Policy(10.0)),
        Step(start + 9e9, Policy(5.0)),
    )
    facts = facts_of_day(found(replace(day, steps={place: steps}), ()), None, FORM)
    assert [shown(fact.words) for fact in facts[2:]] == [
        "support: 80% in 30 s, hang-ups under 5 s do not count",
        "support: since 10:00 80% in 10 s, hang-ups under 5 s do not count",
    ]
