"""The day and the last half hour of a queue, at their edges."""

import math
from datetime import date
from typing import Any

from msgspec.structs import replace

from wallboard.domain.facts import Call, Offer, Visit
from wallboard.domain.folds import DayFolds, call_at, over_at, visit_at
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import Policy
from wallboard.domain.words import Direction, EndCause, OfferResult, Outcome, Pre

DAY = Day(date(2026, 5, 12), 100_000, 186_400)


def folds(*visits: Visit) -> DayFolds:
    made = DayFolds(DAY, lambda _source, _queue: Policy())
    for visit in visits:
        made.put_visit(visit)
    return made


def visit(joined: float, outcome: Outcome = Outcome.WAITING, call: str = "c1", **details: object) -> Visit:
    return Visit("pbx", call, "sales", 1, joined, outcome, **details)  # type: ignore[arg-type]


def periods(made: DayFolds, now: float) -> tuple[Period, Period]:
    return made.queue("pbx", "sales").periods(now)


def test_the_half_hour_excludes_its_beginning() -> None:
    made = folds(visit(110_000, Outcome.ABANDONED, left=110_010.0))
    assert periods(made, 111_799.9)[1].visits.offered == 1
    assert periods(made, 111_800)[1].visits.offered == 0
    assert periods(made, 111_800)[0].visits.offered == 1


def test_while_nothing_changes_the_periods_are_the_same_objects() -> None:
    made = folds(visit(110_000, Outcome.ABANDONED, left=110_010.0))
    assert periods(made, 110_020) is periods(made, 110_030)


def test_only_what_waits_or_wraps_up_is_counted_anew_at_each_instant() -> None:
    talking: dict[str, Any] = {"answered": 110_010.0, "left": 110_010.0}
    made = folds(visit(110_000, Outcome.ANSWERED, **talking))
    assert periods(made, 110_020) is periods(made, 110_030)
    made.put_visit(visit(110_000, Outcome.ANSWERED, ended=110_040.0, wrap_until=math.inf, **talking))
    assert [periods(made, now)[0].visits.wrap_s for now in (110_050, 110_060)] == [10, 20]
    made.put_visit(visit(110_055, call="c2"))
    assert periods(made, 110_070) is periods(made, 110_070)
    assert [periods(made, now)[0].visits.longest_wait for now in (110_080, 110_090)] == [25, 35]


def test_what_was_told_of_the_future_is_looked_at_again() -> None:
    made = folds(visit(110_000, Outcome.ABANDONED, left=110_010.0))
    peak = periods(made, 110_005)[0].peak
    assert peak is not None
    assert peak.now == 1
    later = periods(made, 110_010)[0].peak
    assert later is not None
    assert later.now == 0


def test_a_join_corrected_over_midnight_changes_its_day() -> None:
    made = folds(visit(99_999), visit(100_000.5))
    assert periods(made, 100_010)[0].visits.waiting == 1
    made.put_visit(visit(99_999.5))
    assert periods(made, 100_010)[0].visits.presented == 0


def test_a_join_corrected_out_of_the_half_hour_leaves_it() -> None:
    made = folds(visit(110_001))
    assert periods(made, 111_800)[1].visits.waiting == 1
    made.put_visit(visit(109_999))
    assert periods(made, 111_800)[1].visits.presented == 0
    made.put_visit(visit(110_000.5))
    assert periods(made, 111_800.2)[1].visits.waiting == 1
    assert periods(made, 111_801)[1].visits.waiting == 0


def test_a_longest_wait_that_is_taken_back_is_found_anew() -> None:
    made = folds(
        visit(110_000, Outcome.UNKNOWN, left=110_500.0, end_cause=EndCause.GAP),
        visit(110_000, Outcome.ABANDONED, "c2", left=110_050.0),
    )
    assert periods(made, 110_600)[0].visits.longest_wait == 500
    made.put_visit(visit(110_000, Outcome.ABANDONED, left=110_020.0))
    assert [period.visits.longest_wait for period in periods(made, 110_600)] == [50, 50]


def test_a_new_promise_judges_the_day_again() -> None:
    made = folds(
        visit(99_990, Outcome.ABANDONED, "c0", left=100_050.0),
        visit(110_000, Outcome.ANSWERED, answered=110_030.0, left=110_030.0, ended=110_040.0),
    )
    queue = made.queue("pbx", "sales")
    before = queue.periods(110_100)
    queue.judge_by(Policy())
    assert queue.periods(110_100) is before
    queue.judge_by(Policy(target_s=30))
    assert [period.visits.answered_in_target for period in queue.periods(110_100)] == [1, 1]
    assert [period.visits.answered_in_target for period in before] == [0, 0]


def test_another_promise_changes_nothing_of_what_happened() -> None:
    made = DayFolds(DAY, lambda _source, _queue: Policy())
    begun = Visit("pbx", "c1", "sales", 1, DAY.start - 10, Outcome.ANSWERED, answered=DAY.start + 5.0)
    made.put_visit(replace(begun, left=begun.answered))
    made.put_visit(Visit("pbx", "c2", "sales", 1, DAY.start + 20))
    queue = made.queue("pbx", "sales")
    queue.judge_by(Policy(target_s=1, flowouts="all"))
    day, recent = (period.visits for period in queue.periods(DAY.start + 30))
    assert (day.ev_answered, day.answered, day.offered) == (1, 0, 1)
    assert (recent.ev_answered, recent.answered, recent.offered) == (1, 1, 2)
    assert (day.waiting_late, recent.waiting_late) == (1, 1)
    late = queue.periods(DAY.start + 5 + 1800)[1].visits
    assert (late.ev_answered, late.offered) == (0, 1)


def test_a_visit_that_is_let_back_in_has_not_been_abandoned() -> None:
    made = DayFolds(DAY, lambda _source, _queue: Policy())
    visit = Visit("pbx", "c1", "sales", 1, DAY.start + 5)
    made.put_visit(replace(visit, outcome=Outcome.ABANDONED, left=DAY.start + 9))
    assert made.everything(DAY.start + 10)[0].visits.ev_abandoned == 1
    made.put_visit(visit)
    day, recent = made.everything(DAY.start + 10)
    assert (day.visits.ev_abandoned, recent.visits.ev_abandoned) == (0, 0)


def test_who_joins_after_a_part_of_the_day_is_none_of_those_who_wait_in_it() -> None:
    part = Day(date(2026, 5, 12), 100_000.0, 101_800.0)
    made = DayFolds(part, lambda _source, _queue: Policy())
    for call, joined in (("c1", 99_990.0), ("c2", 101_700.0), ("c3", 101_900.0)):
        made.put_visit(Visit("pbx", call, "sales", 1, joined))
    sums = made.everything(102_000.0)[0].visits
    assert (sums.waiting, sums.waiting_late, sums.longest_wait) == (1, 1, 300.0)


def test_a_call_whose_arrival_is_corrected_is_counted_once() -> None:
    made = DayFolds(DAY, lambda _source, _queue: Policy())
    made.put_call(Call("pbx", "c1", Direction.INBOUND, 100_000.5))
    made.put_call(Call("pbx", "c1", Direction.INBOUND, 99_999.5))
    day, recent = made.everything(100_010)
    assert day.calls is not None
    assert recent.calls is not None
    assert (day.calls.arrived, recent.calls.arrived) == (0, 1)
    made.put_call(Call("pbx", "c1", Direction.INBOUND, 90_000.0))
    day, recent = made.everything(100_010)
    assert recent.calls is not None
    assert recent.calls.arrived == 0


def test_the_next_day_begins_with_the_last_half_hour_of_calls() -> None:
    made = DayFolds(DAY, lambda _source, _queue: Policy())
    made.put_call(Call("pbx", "c1", Direction.INBOUND, DAY.end - 60))
    following = made.next_day(Day(date(2026, 5, 13), DAY.end, DAY.end + 86_400))
    day, recent = following.everything(DAY.end + 10)
    assert day.calls is not None
    assert recent.calls is not None
    assert (day.calls.arrived, recent.calls.arrived) == (0, 1)


def test_nothing_is_known_before_it_happened() -> None:
    whole = visit(
        100,
        Outcome.ANSWERED,
        answered=110.0,
        left=110.0,
        ended=150.0,
        hold_s=5.0,
        wrap_until=160.0,
        agent="a1",
    )
    assert visit_at(whole, 99) is None
    waiting, talking = visit_at(whole, 105), visit_at(whole, 120)
    assert waiting is not None
    assert talking is not None
    assert (waiting.outcome, waiting.left, waiting.agent) == (Outcome.WAITING, None, None)
    assert (talking.answered, talking.ended, talking.hold_s, talking.wrap_until) == (110, None, 0, None)
    assert visit_at(whole, 150) == whole

    call = Call("pbx", "c1", Direction.INBOUND, 100, answered=110, ended=150, mark="sold", pre=Pre.BUSY)
    assert call_at(call, 99) is None
    ringing, over = call_at(call, 105), call_at(call, 150)
    assert ringing is not None
    assert (ringing.answered, ringing.ended, ringing.pre, ringing.mark) == (None, None, None, None)
    assert over == call


def test_the_centre_keeps_what_a_queue_did_that_nobody_asks_for_any_more() -> None:
    made = DayFolds(DAY, lambda _source, _queue: Policy())
    made.put_visit(Visit("pbx", "c1", "renamed", 1, DAY.start + 5, Outcome.ABANDONED, left=DAY.start + 30))
    day, _ = made.everything(DAY.start + 60)
    assert day.visits.offered == 1


def test_a_wrap_up_counts_as_far_as_it_has_come() -> None:
    made = DayFolds(DAY, lambda _source, _queue: Policy())
    start = DAY.start
    made.put_visit(
        Visit(
            "pbx", "c1", "q", 1, start + 5, Outcome.ANSWERED, answered=start + 9, left=start + 9,
            ended=start + 20, wrap_until=start + 50,
        )
    )  # fmt: skip
    assert [made.everything(start + at)[0].visits.wrap_s for at in (30, 40, 60)] == [10, 20, 30]


def test_what_became_of_a_ringing_is_known_when_it_is_over() -> None:
    ringing = Offer("pbx", "c", "sales", 1, 1, "a", 10.0)
    assert over_at(ringing, 10.0)
    assert not over_at(ringing, 9.0)
    assert over_at(replace(ringing, ended=12.0, result=OfferResult.MISSED), 12.0)
    assert not over_at(replace(ringing, ended=12.0, result=OfferResult.MISSED), 11.0)


def test_who_has_waited_exactly_the_target_is_not_late_whatever_the_binary_fractions_are() -> None:
    day = Day(date(2026, 5, 12), 1_778_544_000, 1_778_630_400)
    for n in range(50):
        made = DayFolds(day, lambda _source, _queue: Policy(12.3))
        made.put_visit(visit(1_778_587_200 + n / 100))
        at_the_target = 1_778_587_200 + round(n / 100 + 12.3, 2)
        late = [periods(made, now)[0].visits.waiting_late for now in (at_the_target, at_the_target + 0.001)]
        assert late == [0, 1]


def test_a_conversation_that_ends_long_after_its_answer_counts_in_the_day_it_was_answered_in() -> None:
    talking: dict[str, Any] = {"answered": 110_010.0, "left": 110_010.0}
    made = folds(visit(110_000, Outcome.ANSWERED, **talking))
    assert periods(made, 115_000)[1].visits.answered == 0
    made.put_visit(visit(110_000, Outcome.ANSWERED, ended=115_010.0, **talking))
    day, recent = periods(made, 115_020)
    assert (day.visits.handled, day.visits.talk_s, day.visits.answered) == (1, 5_000, 1)
    assert (recent.visits.handled, recent.visits.answered) == (0, 0)


def test_a_conversation_of_the_day_before_ends_without_a_count() -> None:
    talking: dict[str, Any] = {"answered": 99_990.0, "left": 99_990.0}
    made = folds(visit(99_900, Outcome.ANSWERED, **talking))
    made.put_visit(visit(99_900, Outcome.ANSWERED, ended=100_100.0, **talking))
    day, recent = periods(made, 100_200)
    assert (day.visits.handled, recent.visits.handled, recent.visits.talk_s) == (0, 1, 110)
    assert day.peak is not None
    assert (day.peak.most, day.peak.now) == (1, 0)


def test_what_is_told_of_a_call_in_between_is_kept_for_the_next_day() -> None:
    made = folds()
    ringing = Call("pbx", "c1", Direction.INBOUND, 186_300.0)
    made.put_call(ringing)
    made.put_call(replace(ringing, greeted=186_301.0))
    assert [_open(period) for period in made.everything(186_310)] == [1, 1]
    made.everything(190_000)
    made.put_call(replace(ringing, greeted=186_302.0))
    assert [_open(period) for period in made.everything(190_000)] == [1, 0]


def _open(period: Period) -> int | None:
    return None if period.calls is None else period.calls.open
