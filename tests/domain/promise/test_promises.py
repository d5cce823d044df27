"""What a promise counts, and which rule leaves a call out."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.facts import Call, Visit
from wallboard.domain.levels import Level
from wallboard.domain.periods import day_of
from wallboard.domain.promise.fold import PromiseFolds
from wallboard.domain.promise.incident import Incident, incidents_in
from wallboard.domain.promise.lines import plain_line, plain_lines
from wallboard.domain.promise.profile import Loss, Profile, Promise, Start, promises_of
from wallboard.domain.promise.sums import PromiseSums, Rule
from wallboard.domain.tally import CallTally
from wallboard.domain.words import Direction, Outcome, Pre

DAY = day_of(date(2026, 11, 23), "UTC")
NINE = DAY.start + 9 * 3600
OPEN = Opening(week_of("Mon-Fri 08:00-18:00"), "UTC")
USUAL = Profile(opening=OPEN)


def call(name: str, after: float = 0.0, **others: Any) -> Call:  # noqa: ANN401 -- any field
    at = NINE + after
    return replace(Call("pbx", name, Direction.INBOUND, at, line="+361 100"), **others)


def helped(name: str, after: float = 0.0, wait: float = 10.0, **others: Any) -> Call:  # noqa: ANN401
    at = NINE + after
    return call(name, after, **{"answered": at + wait, "ended": at + 90, "result": Outcome.ANSWERED} | others)


def gone(name: str, after: float = 0.0, wait: float = 30.0, **others: Any) -> Call:  # noqa: ANN401
    return call(name, after, **{"ended": NINE + after + wait, "result": Outcome.ABANDONED} | others)


def visit(of: Call, queue: str = "support", after: float = 0.0, nth: int = 1) -> Visit:
    return Visit(of.source, of.call, queue, nth, of.arrived + after)


def told(profile: Profile, *facts: Call | Visit, incidents: tuple[Incident, ...] = ()) -> PromiseSums:
    made = PromiseFolds(DAY, (Promise((profile,)),), incidents)
    for fact in facts:
        if isinstance(fact, Visit):
            made.put_visit(fact)
        else:
            made.put_call(fact)
    assert made.sums()[0] is made.sums()[0]
    return made.sums()[0]


def outs(sums: PromiseSums) -> dict[Rule, int]:
    return dict(sums.left_out)


def test_the_raw_counts_stay_beside_the_promised_ones() -> None:
    early = helped("early", -7200)
    sums = told(
        USUAL, helped("a"), gone("b"), early, call("open"), call("m", ended=NINE + 9, pre=Pre.SELF_SERVED)
    )
    assert (sums.answered, sums.lost, sums.counted) == (1, 1, 2)
    assert (sums.raw_answered, sums.raw_lost) == (2, 1)
    assert outs(sums) == {Rule.CLOSED: 1, Rule.SELF_SERVED: 1}
    assert (sums.allowance, sums.level) == (-1, Level.NONE)


def test_without_opening_hours_all_hours_are_open_but_the_dial_plan_may_know_better() -> None:
    night = gone("night", -8 * 3600)
    assert told(Profile(), night).lost == 1
    assert outs(told(Profile(), replace(night, pre=Pre.OUT_OF_HOURS, result=None))) == {Rule.CLOSED: 1}
    counts = Profile(opening=OPEN, leaves_out=frozenset())
    assert told(counts, replace(night, pre=Pre.OUT_OF_HOURS, result=None)).lost == 1


@pytest.mark.parametrize(
    ("start", "greeted", "joined", "is_short"),
    [
        (Start.ARRIVAL, None, 8.0, False),
        (Start.GREETING, 6.0, 8.0, True),
        (Start.GREETING, None, 8.0, False),
        (Start.JOIN, 2.0, 8.0, True),
        (Start.JOIN, 2.0, 5.0, False),
        (Start.JOIN, 2.0, None, False),
    ],
)
def test_who_hangs_up_at_once_is_left_out(
    start: Start, greeted: float | None, joined: float | None, *, is_short: bool
) -> None:
    """The caller hangs up after ten seconds; short is less than five after the clock's start."""
    one = gone("a", wait=10.0, greeted=None if greeted is None else NINE + greeted)
    facts: list[Call | Visit] = [one] if joined is None else [one, visit(one, after=joined)]
    sums = told(replace(USUAL, start=start), *facts)
    assert outs(sums) == ({Rule.SHORT: 1} if is_short else {})
    assert sums.lost == (not is_short)
    assert told(replace(USUAL, start=start, short_abandon_s=0.0), *facts).lost == 1


def test_the_first_queue_starts_the_clock_whatever_is_told_first() -> None:
    one = gone("a", wait=30.0)
    facts: list[Call | Visit] = [
        visit(one, "overflow", 28.0),
        one,
        visit(one, "support", 2.0),
        visit(one, "support", 2.0),
    ]
    assert told(USUAL, *facts).lost == 1
    assert outs(told(USUAL, facts[0], one)) == {Rule.SHORT: 1}


@pytest.mark.parametrize(
    ("loss", "others"),
    [
        (Loss.MENU, {"result": None, "pre": Pre.IVR_ABANDON}),
        (Loss.BUSY, {"result": None, "pre": Pre.BUSY}),
        (Loss.FULL, {"result": Outcome.FULL}),
        (Loss.NO_AGENTS, {"result": Outcome.LEAVE_EMPTY}),
        (Loss.NO_AGENTS, {"result": Outcome.JOIN_EMPTY}),
        (Loss.TIMEOUT, {"result": Outcome.TIMEOUT}),
        (Loss.KEY, {"result": Outcome.EXIT_KEY}),
        (Loss.MESSAGE, {"mark": "message_left"}),
        (Loss.CALL_BACK, {"mark": "callback_promised"}),
    ],
)
def test_a_kind_of_loss_is_in_or_out(loss: Loss, others: dict[str, Any]) -> None:
    one = gone("a", **others)
    assert told(USUAL, one).lost == 1
    sums = told(replace(USUAL, leaves_out=frozenset({loss})), one)
    assert (sums.lost, sums.raw_lost, outs(sums)) == (0, 1, {Rule.LOSS: 1})
    assert told(replace(USUAL, leaves_out=frozenset({loss})), helped("b")).answered == 1


def test_answers_are_in_time_from_the_clocks_start() -> None:
    late = helped("b", wait=25.0)
    plain = replace(USUAL, within_s=20.0)
    sums = told(plain, helped("a"), visit(helped("a")), late, visit(late, after=10.0), helped("direct"))
    assert (sums.timed, sums.answered, sums.in_time) == (True, 3, 2)
    assert told(replace(plain, start=Start.ARRIVAL), late).in_time == 0
    assert (told(USUAL, late).timed, told(USUAL, late).in_time) == (False, 1)


def test_above_the_ceiling_nothing_is_promised_for_the_interval() -> None:
    calls = [helped("a"), gone("b", 60), gone("c", 120), helped("d", 1800), gone("s", 130, 1.0)]
    facts: list[Call | Visit] = [*calls, visit(calls[-1])]
    sums = told(replace(USUAL, ceiling=3), *facts)
    assert (sums.answered, sums.lost) == (1, 0)
    assert outs(sums) == {Rule.CEILING: 3, Rule.SHORT: 1}
    assert outs(told(replace(USUAL, ceiling=4), *facts)) == {Rule.SHORT: 1}
    assert told(replace(USUAL, ceiling=3, interval_min=60), *facts).counted == 0


DOWN = Incident(NINE + 100, NINE + 200, "line down")


def test_calls_met_by_an_incident_are_left_out_unless_the_promise_says_otherwise() -> None:
    calls = [gone("a", 99), gone("b", 100), helped("c", 199), gone("d", 200)]
    sums = told(USUAL, *calls, incidents=(DOWN,))
    assert (sums.answered, sums.lost, outs(sums)) == (0, 2, {Rule.INCIDENT: 2})
    assert told(replace(USUAL, incidents_out=False), *calls, incidents=(DOWN,)).lost == 3
    assert told(USUAL, *calls, incidents=(replace(DOWN, until=None),)).lost == 1


def test_an_incident_meets_its_lines_and_queues_only() -> None:
    one = gone("a", 150)
    by_line = replace(DOWN, lines=plain_lines(("+36 1-100",)))
    assert told(USUAL, one, incidents=(by_line,)).lost == 0
    assert told(USUAL, replace(one, line="+36200"), incidents=(by_line,)).lost == 1
    assert told(USUAL, replace(one, line=None), incidents=(by_line,)).lost == 1
    by_queue = replace(DOWN, queues=frozenset({"pbx/support"}))
    assert told(USUAL, one, incidents=(by_queue,)).lost == 1
    assert told(USUAL, one, visit(one), incidents=(by_queue,)).lost == 0
    assert told(USUAL, one, visit(one, "sales"), incidents=(by_queue,)).lost == 1


def test_a_day_has_the_incidents_that_touch_it_the_earliest_first() -> None:
    other = Incident(NINE, None, "flood")
    assert incidents_in((DOWN, other), DAY.start, DAY.end) == (other, DOWN)
    assert incidents_in((DOWN, other), NINE + 200, DAY.end) == (other,)
    assert incidents_in((DOWN, other), DAY.start, NINE) == ()


def test_a_promise_is_about_its_lines_and_queues() -> None:
    mine, other, unknown = gone("a"), gone("b", line="+36200"), gone("c", line=None)
    by_line = replace(USUAL, lines=plain_lines(("+36 1 100",)))
    assert told(by_line, mine, other, unknown).lost == 1
    by_queue = replace(USUAL, queues=("support",))
    facts: list[Call | Visit] = [
        mine,
        other,
        unknown,
        visit(mine, after=1),
        visit(other, "sales", 1),
        visit(unknown, "SUPPORT", 1),
    ]
    assert told(by_queue, *facts).lost == 2
    assert told(replace(by_queue, lines=by_line.lines), *facts).lost == 2
    assert plain_line("+36 (1) 100-200") == "+361100200"


def test_calls_of_other_days_and_of_the_centre_are_not_counted() -> None:
    outs = [gone("a", 86_400), gone("b", internal=True), gone("c", direction=Direction.OUTBOUND)]
    assert told(USUAL, *outs).counted == 0
    assert told(USUAL, gone("a"), gone("a", internal=True)).counted == 0
    assert told(USUAL, gone("a"), gone("a")).counted == 1


def test_a_promise_holds_from_its_day_on() -> None:
    old = Profile("Acme", permitted=Decimal("0.05"), leaves_out=frozenset())
    new = replace(old, valid_from=DAY.start, permitted=Decimal("0.01"))
    (acme,) = promises_of((new, old), USUAL)
    assert acme.versions == (old, new)
    assert (acme.at(DAY.start), acme.at(DAY.start - 1)) == (new, old)
    assert Promise((new,)).at(DAY.start - 1) is None
    later = PromiseFolds(DAY, (Promise((replace(new, valid_from=DAY.end),)),))
    later.put_call(gone("a"))
    assert later.sums()[0].counted == 0


def test_the_promise_about_all_calls_comes_first() -> None:
    acme, whole = Profile("Acme", lines=frozenset({"1"})), Profile("All")
    assert [p.title for p in promises_of((acme, whole), USUAL)] == ["All", "Acme"]
    assert [p.versions for p in promises_of((acme,), USUAL)] == [(USUAL,), (acme,)]


FACTS = st.builds(
    lambda name, minute, length, answer, pre, join, queue: (
        Call(
            "pbx", name, Direction.INBOUND, DAY.start + minute * 60.0,
            answered=None if answer is None else DAY.start + minute * 60.0 + answer,
            ended=None if length is None else DAY.start + minute * 60.0 + length, pre=pre,
        ),
        None if join is None else Visit("pbx", name, queue, 1, DAY.start + minute * 60.0 + join),
    ),
    st.sampled_from("abcdefghij"), st.integers(-10, 1450), st.none() | st.integers(0, 60),
    st.none() | st.integers(0, 60), st.sampled_from([None, *Pre]), st.none() | st.integers(0, 9),
    st.sampled_from(["support", "sales"]),
)  # fmt: skip


@given(st.lists(FACTS, max_size=20, unique_by=lambda pair: pair[0].call), st.randoms(use_true_random=False))
def test_counted_and_left_out_are_all_calls_that_are_over(
    pairs: list[tuple[Call, Visit | None]], rng: Random
) -> None:
    facts = [fact for pair in pairs for fact in pair if fact is not None]
    profile = replace(USUAL, ceiling=2, within_s=20.0)
    tally = CallTally()
    for one, _ in pairs:
        if DAY.start <= one.arrived < DAY.end:
            tally.add(one)
    sums = told(profile, *facts, incidents=(replace(DOWN, until=NINE + 7200),))
    assert sums.counted + sum(outs(sums).values()) == tally.arrived - tally.open
    assert (sums.raw_answered, sums.raw_lost) == (tally.answered, tally.lost)
    assert sums.in_time <= sums.answered
    rng.shuffle(facts)
    assert told(profile, *facts, incidents=(replace(DOWN, until=NINE + 7200),)) == sums
