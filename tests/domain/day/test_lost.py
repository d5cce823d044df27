"""Lost callers and who of them was reached after all, by hand and by brute force."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.day.lost import LostFold
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import LATEST_LOST, LostCall, LostSums
from wallboard.domain.tally import CallTally
from wallboard.domain.words import Direction, Outcome, Pre

RECOVER_WITHIN_S = 86_400.0
DAY = Day(date(2026, 11, 23), 0.0, 86_400.0)
ANNA, BERT = "+36551234567", "+36551234568"
IN, OUT = Direction.INBOUND, Direction.OUTBOUND


def lost(call: str, caller: str | None, end: float, *, source: str = "pbx") -> Call:
    return Call(source, call, IN, end - 30, caller, caller or "", ended=end, result=Outcome.ABANDONED)


def reached(call: str, caller: str | None, at: float, direction: Direction = IN, arrived: float = 0) -> Call:
    return Call("pbx", call, direction, arrived or at - 5, caller, caller or "", answered=at)


def fold(*facts: Call | Visit, day: Day = DAY) -> LostFold:
    made = LostFold(day)
    for fact in facts:
        put(made, fact)
    return made


def put(made: LostFold, fact: Call | Visit) -> None:
    if isinstance(fact, Visit):
        made.put_visit(fact)
    else:
        made.put_call(fact)


def sums_of(made: LostFold) -> LostSums:
    """Who is to be called back; what the time makes of it is looked at elsewhere."""
    known = made.sums(0.0)
    return LostSums(
        known.recovered, known.withheld, known.callers, known.callers_open, known.oldest_open,
        callers_on_line=known.callers_on_line,
    )  # fmt: skip


def test_a_lost_call_has_its_last_queue_and_wait() -> None:
    first = Visit("pbx", "c", "sales", 1, 10.0, Outcome.TIMEOUT, left=20.0, caller_name="Anna")
    last = Visit("pbx", "c", "help", 1, 20.0, Outcome.ABANDONED, left=45.5, caller_name="Anna K.")
    call = Call(
        "pbx", "c", IN, 5.0, ANNA, "0655", "4400", ended=46.0, pre=Pre.IVR_ABANDON, result=Outcome.ABANDONED
    )
    wanted = LostCall(
        "pbx",
        "c",
        5.0,
        46.0,
        Caller(ANNA, "0655", "Anna K."),
        "help",
        25.5,
        "abandoned",
        None,
        "4400",
        until=86_446.0,
    )
    assert fold(last, first, call).latest() == (wanted,)
    assert fold(call, first, last).all() == (wanted,)


def test_a_call_without_a_queue_says_what_became_of_it() -> None:
    call = Call("pbx", "c", IN, 5.0, ended=9.0, pre=Pre.OUT_OF_HOURS, mark="message_left")
    assert fold(call).latest() == (
        LostCall("pbx", "c", 5.0, 9.0, Caller(), None, None, "out_of_hours", mark="message_left"),
    )  # fmt: skip


def test_one_who_is_answered_later_is_recovered_for_all_calls_lost_before() -> None:
    made = fold(lost("1", ANNA, 100), lost("2", ANNA, 200), reached("3", ANNA, 300), lost("4", BERT, 400))
    assert [one.recovered for one in made.latest()] == [None, 300, 300]
    assert sums_of(made) == LostSums(2, 0, 2, 1, 400)


def test_one_who_is_lost_again_is_to_be_called_back() -> None:
    made = fold(lost("1", ANNA, 100), reached("2", ANNA, 300), lost("3", ANNA, 400))
    assert sums_of(made) == LostSums(1, 0, 1, 1, 400)
    made.put_call(reached("back", ANNA, 500, OUT))
    assert sums_of(made) == LostSums(2, 0, 1, 0, None)


def test_what_counts_is_the_answer_after_the_end_and_within_a_day() -> None:
    end = 1000.0
    assert sums_of(fold(lost("1", ANNA, end), reached("2", ANNA, end))).recovered == 0
    assert sums_of(fold(lost("1", ANNA, end), reached("2", ANNA, end + 1, arrived=900))).recovered == 1
    assert sums_of(fold(lost("1", ANNA, end), reached("2", ANNA, end + RECOVER_WITHIN_S))).recovered == 1
    assert sums_of(fold(lost("1", ANNA, end), reached("2", ANNA, end + RECOVER_WITHIN_S + 1))).recovered == 0


def test_who_is_on_the_line_again_is_not_to_be_called_back() -> None:
    for direction in (IN, OUT):
        again = Call("other", "b", direction, 500.0, ANNA)
        made = fold(lost("a", ANNA, 100), lost("x", BERT, 90), again)
        assert sums_of(made) == LostSums(callers=2, callers_open=1, oldest_open=90.0, callers_on_line=1)
        assert sums_of(made).callers_unrecovered == 2
        put(made, replace(again, ended=600.0, result=Outcome.ABANDONED))
        assert sums_of(made).callers_open == 2
        put(made, replace(again, answered=590.0, ended=600.0))
        assert sums_of(made) == LostSums(recovered=1, callers=2, callers_open=1, oldest_open=90.0)
    test = Call("pbx", "b", IN, 500.0, ANNA, internal=True)
    assert sums_of(fold(lost("a", ANNA, 100), test)).callers_open == 1


def test_withheld_and_placeholder_numbers_never_match() -> None:
    for number in (None, "+10000000000", "+266696687"):
        made = fold(lost("1", number, 100), reached("2", number, 200))
        assert sums_of(made) == LostSums(0, 1)
    both = fold(
        Call("pbx", "1", IN, 5.0, None, "asterisk", ended=9.0), Call("pbx", "2", IN, 8.0, None, "asterisk")
    )
    assert sums_of(both).withheld == 1


def test_a_national_number_is_known_where_the_country_is_not() -> None:
    made = fold(
        Call("pbx", "1", IN, 5.0, None, "06 55 123-4567", ended=9.0),
        Call("other", "2", OUT, 20.0, None, "06551234567", answered=25.0),
    )
    assert sums_of(made) == LostSums(1, 0, 1)


def test_internal_calls_neither_are_lost_nor_recover() -> None:
    inside = Call("pbx", "1", IN, 5.0, ANNA, answered=300.0, internal=True)
    test = Call("pbx", "2", IN, 5.0, ANNA, ended=9.0, internal=True)
    assert sums_of(fold(lost("3", ANNA, 100), inside, test)) == LostSums(0, 0, 1, 1, 100)


def test_a_call_of_the_day_before_may_recover_but_not_be_lost() -> None:
    early = Call("pbx", "0", IN, -50.0, BERT, ended=20.0)
    made = fold(early, lost("1", ANNA, 100), reached("2", ANNA, 130, arrived=-20.0))
    assert [one.call for one in made.all()] == ["1"]
    assert sums_of(made).recovered == 1


def test_the_latest_are_the_same_object_until_one_changes() -> None:
    made = fold(lost("1", ANNA, 100))
    latest, sums = made.latest(), sums_of(made)
    made.put_call(lost("1", ANNA, 100))
    made.put_call(reached("2", BERT, 200))
    made.put_visit(Visit("pbx", "2", "sales", 1, 150.0))
    made.put_call(reached("3", ANNA, 50))
    assert made.latest() is latest
    assert sums_of(made) == sums
    made.put_visit(Visit("pbx", "1", "sales", 1, 70.0, Outcome.ABANDONED, left=100.0))
    assert made.latest()[0].waited_s == 30
    assert sums_of(made) == sums


def test_what_is_told_anew_replaces_what_was_told() -> None:
    made = fold(lost("1", ANNA, 100), reached("2", ANNA, 200))
    assert sums_of(made).recovered == 1
    made.put_call(reached("2", BERT, 200))
    assert sums_of(made) == LostSums(0, 0, 1, 1, 100)
    made.put_call(lost("1", BERT, 100))
    assert sums_of(made) == LostSums(1, 0, 1)
    made.put_call(reached("1", BERT, 100))
    assert sums_of(made) == LostSums()
    assert made.latest() == ()
    made.put_call(lost("1", None, 100))
    made.put_call(reached("1", None, 100))
    assert sums_of(made) == LostSums()


def test_only_the_latest_are_listed_and_all_are_counted() -> None:
    made = fold(*(lost(str(n), f"+3655123{n:04}", 100 + n) for n in range(LATEST_LOST + 5)))
    assert [one.ended for one in made.latest()] == [100 + n for n in reversed(range(5, LATEST_LOST + 5))]
    assert len(made.all()) == sums_of(made).callers == LATEST_LOST + 5


CALLS = st.builds(
    lambda source, call, direction, arrived, caller, answer, length, self_served, internal: Call(
        source, call, direction, arrived * 60.0, caller, caller or "",
        answered=None if answer is None else arrived * 60.0 + answer,
        ended=None if length is None else arrived * 60.0 + length,
        pre=Pre.SELF_SERVED if self_served else None, internal=internal,
    ),
    st.sampled_from(["pbx", "other"]), st.sampled_from("abcdefgh"), st.sampled_from([IN, IN, OUT]),
    st.integers(-30, 3000), st.sampled_from([ANNA, BERT, None]), st.none() | st.integers(0, 90),
    st.none() | st.integers(0, 200), st.sampled_from([False, False, True]),
    st.sampled_from([False, False, False, True]),
)  # fmt: skip


def brute(calls: list[Call]) -> tuple[LostSums, dict[tuple[str, str], float | None]]:
    """The slow way, out of the definition."""
    gone = [c for c in calls if _is_lost(c) and DAY.start <= c.arrived < DAY.end]
    found: dict[tuple[str, str], float | None] = {}
    latest: dict[str, tuple[float, tuple[str, str]]] = {}
    for one in gone:
        end, key = one.ended or 0.0, (one.source, one.call)
        contacts = [
            c.answered
            for c in calls
            if one.caller and c.caller == one.caller and not c.internal and c.answered is not None
        ]
        found[key] = min((at for at in contacts if end < at <= end + 86_400), default=None)
        if one.caller:
            latest[one.caller] = max(latest.get(one.caller, (-1.0, key)), (end, key))
    busy = {c.caller for c in calls if c.answered is None and c.ended is None and not c.internal}
    left = {who: end for who, (end, key) in latest.items() if found[key] is None}
    open_ = [end for who, end in left.items() if who not in busy]
    recovered = sum(at is not None for at in found.values())
    withheld = sum(c.caller is None for c in gone)
    sums = LostSums(
        recovered, withheld, len(latest), len(open_), min(open_, default=None),
        callers_on_line=len(left) - len(open_),
    )  # fmt: skip
    return sums, found


def _is_lost(call: Call) -> bool:
    tally = CallTally()
    tally.add(call)
    return tally.lost == 1


@given(st.lists(CALLS, max_size=25), st.randoms(use_true_random=False))
def test_the_sums_equal_a_slow_count_in_whatever_order_it_is_told(calls: list[Call], rng: Random) -> None:
    newest = list({call.key: call for call in calls}.values())
    as_it_came = fold(*calls)
    shuffled = newest.copy()
    rng.shuffle(shuffled)
    sums, found = brute(newest)
    for made in (as_it_came, fold(*shuffled)):
        assert sums_of(made) == sums
        assert {(one.source, one.call): one.recovered for one in made.all()} == found
        assert list(made.latest()) == sorted(made.all(), key=lambda one: -one.ended)
    assert as_it_came.latest() == fold(*shuffled).latest()


@given(st.lists(CALLS, max_size=25))
def test_asked_again_and_again_it_says_the_same(calls: list[Call]) -> None:
    made = LostFold(DAY)
    for n, call in enumerate(calls, 1):
        made.put_call(call)
        newest = list({call.key: call for call in calls[:n]}.values())
        sums, found = brute(newest)
        assert sums_of(made) == sums
        assert {(one.source, one.call): one.recovered for one in made.latest()} == found


def test_how_each_caller_stands() -> None:
    made = fold(
        lost("a1", ANNA, 100.0),
        lost("a2", ANNA, 200.0),
        lost("b1", BERT, 300.0),
        lost("n", None, 400.0),
        reached("b2", BERT, 350.0, OUT),
    )
    assert [(s.lost.call, s.attempts, s.caller, s.is_open) for s in made.standings()] == [
        ("n", 1, "nobody", False),
        ("b1", 1, "reached", False),
        ("a2", 2, "to call back", True),
        ("a1", 2, "to call back", False),
    ]
    assert sum(s.is_open for s in made.standings()) == sums_of(made).callers_open
    put(made, Call("pbx", "a3", IN, 500.0, ANNA, ANNA))
    assert [s.caller for s in made.standings() if s.lost.caller.number == ANNA] == ["on the line"] * 2
    assert sum(s.is_open for s in made.standings()) == sums_of(made).callers_unrecovered == 1
