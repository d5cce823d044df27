"""What could make the ledger say the wrong thing: odd orders, odd clocks, odd days, what is taken back."""

from datetime import date, datetime, time
from itertools import permutations
from math import inf
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.ledger.test_fold import (
    ANNA,
    BERT,
    CALLS,
    DAY,
    DEEDS,
    IN,
    NEXT,
    Floor,
    deed,
    lost,
    rung,
    stay,
    stays_of,
)
from wallboard.domain.caller import caller_of
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.lost import LostFold
from wallboard.domain.day.opening import Opening
from wallboard.domain.desk.acts import doer
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.deeds import standing_of
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.periods import Day, day_of

LONDON = "Europe/London"
OFFICE = Opening(week_of("Mon-Fri 08:00-18:00"), LONDON, "GB-ENG")


def at(text: str, zone: str = LONDON) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


def answered(name: str, arrived: float, when: float, ended: float, **others: str) -> Call:
    return replace(Call("pbx", name, IN, arrived, ANNA, ANNA, answered=when, ended=ended), **others)


def states_told(*facts: Call | Visit | Deed, now: float = 5000.0) -> set[LedgerState]:
    """Give how the caller stands after the facts, in every order in which they may come."""
    return {Floor().put(*some).row(now=now).state for some in permutations(facts)}


def test_one_caller_in_two_queues_at_once_is_one_caller_who_was_lost_twice() -> None:
    floor = Floor().put(
        stay("a", 960.0, 1000.0, "sales"), stay("b", 965.0, 1005.0, "help"),
        lost("b", 1005.0), lost("a", 1000.0),
    )  # fmt: skip
    row = floor.row()
    assert (row.lost, row.calls, row.queues, row.since) == (2, 2, ("help", "sales"), 1005.0)
    assert floor.ledger.all(5000.0)[1].to_call_back == 1


def test_who_talks_on_one_line_as_the_other_is_lost_was_not_reached_after_it() -> None:
    floor = Floor().put(answered("b", 980.0, 990.0, 1100.0), lost("a", 1000.0))
    assert floor.row().state is LedgerState.OPEN
    going_on = replace(answered("b", 980.0, 990.0, 0.0), ended=None)
    assert Floor().put(going_on, lost("a", 1000.0)).row(now=1010.0).state is LedgerState.ON_LINE


def test_a_call_that_arrived_before_the_loss_ended_makes_it_good_when_it_is_answered_later() -> None:
    assert states_told(lost("a", 1000.0), answered("b", 990.0, 1010.0, 1100.0)) == {LedgerState.GOT_THROUGH}


@pytest.mark.parametrize(("when", "state"), [(1000.0, LedgerState.OPEN), (1000.001, LedgerState.GOT_THROUGH)])
def test_an_answer_at_the_very_end_of_the_loss_is_not_after_it(when: float, state: LedgerState) -> None:
    assert states_told(lost("a", 1000.0), answered("b", 990.0, when, 1100.0)) == {state}


@pytest.mark.parametrize(
    ("when", "state"), [(41_000.0, LedgerState.GOT_THROUGH), (41_000.5, LedgerState.GIVEN_UP)]
)
def test_the_last_instant_that_counts_counts(when: float, state: LedgerState) -> None:
    assert states_told(lost("a", 1000.0), answered("b", 990.0, when, when + 9), now=60_000.0) == {state}


def test_lost_answered_and_lost_again_is_open_and_begins_anew() -> None:
    facts = (
        lost("a", 1000.0), rung("o", 1100.0), deed(DeedKind.TAKEN, 1150.0),
        answered("b", 1200.0, 1210.0, 1300.0), lost("c", 2000.0),
    )  # fmt: skip
    row = Floor().put(*facts).row()
    assert (row.state, row.lost, row.tries, row.taken_by) == (LedgerState.OPEN, 2, 0, "")
    assert states_told(*facts) == {LedgerState.OPEN}


def test_a_call_back_that_began_to_ring_before_the_loss_ended() -> None:
    reached, missed = rung("o", 990.0, 1005.0), rung("o", 990.0)
    assert states_told(lost("a", 1000.0), reached) == {LedgerState.CALLED_BACK}
    assert states_told(lost("a", 1000.0), missed) == {LedgerState.OPEN}, "nobody could know of the loss yet"


def test_a_machine_that_answers_a_call_back_reaches_nobody_once_somebody_says_so() -> None:
    machine = rung("o", 1100.0, 1110.0)
    said = deed(DeedKind.MISSED, 1200.0, "said", source="pbx", call="o")
    back = deed(DeedKind.UNDONE, 1300.0, undoes="said")
    assert states_told(lost("a", 1000.0), machine) == {LedgerState.CALLED_BACK}
    assert states_told(lost("a", 1000.0), machine, said) == {LedgerState.TRIED}
    assert states_told(lost("a", 1000.0), machine, said, back) == {LedgerState.CALLED_BACK}
    floor = Floor().put(lost("a", 1000.0), machine, said)
    assert (floor.row().tries, floor.row().last_try, floor.lost.sums(5000.0).by_centre) == (1, 1100.0, 0)


def test_a_row_names_the_call_in_which_the_centre_reached_them_so_that_it_can_be_denied() -> None:
    first, second = rung("o", 1100.0, 1110.0), rung("p", 1500.0, 1510.0)
    floor = Floor().put(lost("a", 1000.0), first, second)
    assert floor.row().reached_in == ("pbx", "o")
    floor.put(deed(DeedKind.MISSED, 1600.0, source="pbx", call="o"))
    assert floor.row().reached_in == ("pbx", "p")
    floor.put(deed(DeedKind.MISSED, 1700.0, source="pbx", call="p"))
    assert (floor.row().reached_in, floor.row().state) == (None, LedgerState.TRIED)


def test_no_call_of_the_centre_is_named_where_they_rang_or_somebody_only_said_so() -> None:
    told = Floor().put(lost("a", 1000.0), answered("b", 1100.0, 1110.0, 1200.0)).row()
    said = Floor().put(lost("a", 1000.0), rung("o", 1100.0), deed(DeedKind.REACHED, 1200.0)).row()
    assert (told.state, told.reached_in) == (LedgerState.GOT_THROUGH, None)
    assert (said.state, said.reached_in) == (LedgerState.CALLED_BACK, None)


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (DeedKind.DONE, LedgerState.DONE),
        (DeedKind.REACHED, LedgerState.CALLED_BACK),
        (DeedKind.MISSED, LedgerState.TRIED),
        (DeedKind.PROMISED, LedgerState.PROMISED),
    ],
)
def test_what_a_desk_with_a_slow_clock_does_about_a_loss_counts_for_that_loss_only(
    kind: DeedKind, state: LedgerState
) -> None:
    floor = Floor().put(lost("a", 1000.0))
    when = doer("Ana", 400.0, floor.row()).at
    assert floor.put(deed(kind, when)).row().state is state
    again = floor.put(lost("b", 2000.0)).row().state
    assert again is (LedgerState.PROMISED if kind is DeedKind.PROMISED else LedgerState.OPEN)


def test_nobody_can_say_that_a_caller_who_was_answered_was_not() -> None:
    said = deed(DeedKind.MISSED, 1300.0, source="pbx", call="b")
    facts = lost("a", 1000.0), answered("b", 1100.0, 1110.0, 1200.0), said
    assert states_told(*facts) == {LedgerState.GOT_THROUGH}
    other = replace(said, call="o", who=BERT)
    assert states_told(lost("a", 1000.0), rung("o", 1100.0, 1110.0), other) == {LedgerState.CALLED_BACK}


def test_two_say_that_a_machine_answered_and_one_takes_it_back() -> None:
    said = [deed(DeedKind.MISSED, 1200.0 + n, f"said{n}", source="pbx", call="o") for n in range(2)]
    back = deed(DeedKind.UNDONE, 1300.0, undoes="said0")
    assert states_told(lost("a", 1000.0), rung("o", 1100.0, 1110.0), *said, back) == {LedgerState.TRIED}


def test_a_call_to_a_number_of_many_reaches_nobody_in_particular() -> None:
    shared = CallRules(40_000.0, shared=frozenset({BERT}))
    to_bert = replace(rung("o", 1100.0, 1110.0), caller=BERT, caller_raw=BERT)
    floor = Floor(rules=shared).put(lost("a", 1000.0), lost("b", 1000.0, BERT), to_bert)
    floor.put(replace(deed(DeedKind.REACHED, 1200.0), who=BERT))
    rows = {row.who: row.state for row in floor.ledger.all(5000.0)[0]}
    assert rows == {ANNA: LedgerState.OPEN, None: LedgerState.WITHHELD}


def test_one_number_in_every_form_is_one_caller() -> None:
    floor = Floor()
    for n, raw in enumerate(["06 55 123-4567", "+36551234567", "0036551234567", "(06-55) 1234567"]):
        caller = caller_of(raw, "", "HU")
        call = replace(lost(f"c{n}", 1000.0 + n), caller=caller.number, caller_raw=caller.raw)
        floor.put(call)
    assert floor.row().lost == 4
    assert len(floor.ledger.all(5000.0)[0]) == 1
    assert floor.put(rung("o", 2000.0, 2010.0)).row().state is LedgerState.CALLED_BACK


def test_two_servers_know_the_same_caller() -> None:
    """One may tell of it first that is behind; their clocks were put right before."""
    east = answered("a", 1000.0, 1020.0, 1100.0, source="east")
    assert states_told(lost("a", 1010.0), east) == {LedgerState.GOT_THROUGH}
    assert states_told(replace(lost("a", 1030.0), source="west"), east) == {LedgerState.OPEN}


def office_day(text: str, zone: str = LONDON, start: time = time()) -> Floor:
    return Floor(day_of(date.fromisoformat(text), zone, start), CallRules(opening=OFFICE))


@pytest.mark.parametrize(
    ("end", "until", "due"),
    [
        ("2026-11-20T17:05", "2026-11-23T18:00", "2026-11-20T17:05"),  # Friday: the whole of Monday
        ("2026-11-20T20:00", "2026-11-23T18:00", "2026-11-23T08:00"),
        ("2026-11-23T05:00", "2026-11-23T18:00", "2026-11-23T08:00"),  # before opening: this very day
        ("2026-05-01T17:05", "2026-05-05T18:00", "2026-05-01T17:05"),  # Monday the 4th is a bank holiday
        ("2026-03-27T17:05", "2026-03-30T18:00", "2026-03-27T17:05"),  # over the spring night
        ("2026-10-24T10:00", "2026-10-26T18:00", "2026-10-26T08:00"),  # over the autumn night
    ],
)
def test_who_was_lost_has_until_the_close_of_the_next_opening_day(end: str, until: str, due: str) -> None:
    floor = office_day(end[:10]).put(lost("a", at(end)))
    row = floor.row(now=at(end))
    assert (row.state, row.until, row.due) == (LedgerState.OPEN, at(until), at(due))
    assert floor.row(now=at(until)).state is LedgerState.OPEN
    assert floor.row(now=at(until) + 0.1).state is LedgerState.GIVEN_UP
    back = answered("b", at(until) - 20, at(until) - 10, at(until) + 600)
    assert floor.put(back).row(now=at(until) + 900).state is LedgerState.GOT_THROUGH


@pytest.mark.parametrize(
    ("text", "start", "hours"),
    [
        ("2026-03-29", time(), 23), ("2026-10-25", time(), 25), ("2026-11-22", time(), 24),
        ("2026-03-28", time(6), 23), ("2026-10-24", time(6), 25), ("2026-10-25", time(6), 24),
    ],
)  # fmt: skip
def test_a_day_begins_and_ends_where_its_clock_says(text: str, start: time, hours: int) -> None:
    day = day_of(date.fromisoformat(text), LONDON, start)
    floor = office_day(text, start=start)
    edges = (day.start - 1, day.start, day.end - 1, day.end)
    floor.put(*(lost(f"c{n}", edge + 40, f"+3655123450{n}", arrived=edge) for n, edge in enumerate(edges)))
    rows = {row.call: row.earlier for row in floor.ledger.all(day.end + 60)[0]}
    assert rows == {"c0": True, "c1": False, "c2": False}
    assert (day.end - day.start) / 3600 == hours


def test_over_a_border_at_six_goes_who_was_lost_at_night() -> None:
    floor = office_day("2026-11-22", start=time(6)).put(lost("a", at("2026-11-23T05:30")))
    following = day_of(date(2026, 11, 23), LONDON, time(6))
    fold = LostFold(following, CallRules(opening=OFFICE))
    rows, sums = floor.ledger.next_day(fold, following).all(at("2026-11-23T06:00"))
    assert [(row.who, row.earlier, row.due) for row in rows] == [(ANNA, True, at("2026-11-23T08:00"))]
    assert (sums.earlier, sums.callers) == (1, 0)


def test_what_was_done_before_midnight_can_be_taken_back_after_it() -> None:
    for kind in (DeedKind.DONE, DeedKind.REACHED):
        floor = Floor().put(lost("a", 80_000.0), deed(kind, 80_500.0, "said")).next_day()
        assert floor.ledger.all(86_500.0)[0] == ()
        floor.put(deed(DeedKind.UNDONE, 86_600.0, undoes="said"))
        assert floor.row(now=86_700.0).state is LedgerState.OPEN


def test_a_taking_back_holds_whatever_the_clocks_say() -> None:
    done, back = deed(DeedKind.DONE, 1500.0, "done"), deed(DeedKind.UNDONE, 1490.0, "back", undoes="done")
    again = deed(DeedKind.UNDONE, 1480.0, "again", undoes="back")
    assert states_told(lost("a", 1000.0), done, back) == {LedgerState.OPEN}
    assert states_told(lost("a", 1000.0), done, back, again) == {LedgerState.DONE}
    third = deed(DeedKind.UNDONE, 1700.0, "third", undoes="again")
    assert states_told(lost("a", 1000.0), done, back, again, third) == {LedgerState.OPEN}


def test_what_takes_itself_back_does_nothing_else() -> None:
    ring = [deed(DeedKind.UNDONE, 10.0 + n, f"r{n}", undoes=f"r{(n + 1) % 3}") for n in range(3)]
    done = deed(DeedKind.DONE, 5.0, "done")
    nothing = deed(DeedKind.UNDONE, 20.0, "x", undoes="nobody's")
    assert standing_of([*ring, done, nothing]) == (done,)


def test_a_deed_for_somebody_who_was_never_lost_makes_no_row() -> None:
    floor = Floor().put(*(deed(kind, 1000.0) for kind in DeedKind))
    assert floor.ledger.all(5000.0)[0] == ()
    assert floor.put(lost("a", 2000.0)).row().state is LedgerState.OPEN


def test_done_holds_until_they_are_lost_again() -> None:
    done = deed(DeedKind.DONE, 1500.0)
    assert states_told(lost("a", 1000.0), done) == {LedgerState.DONE}
    assert states_told(lost("a", 1000.0), done, lost("b", 2000.0)) == {LedgerState.OPEN}
    ahead = deed(DeedKind.DONE, 4000.0)
    assert states_told(lost("a", 1000.0), ahead, now=1500.0) == {LedgerState.DONE}, "a clock that is ahead"


def test_a_promise_and_a_delay_outlive_the_window_and_end() -> None:
    promise = deed(DeedKind.PROMISED, 1500.0, until=60_000.0)
    facts = lost("a", 1000.0), promise
    assert states_told(*facts, now=60_000.0) == {LedgerState.PROMISED}
    assert states_told(*facts, now=60_001.0) == {LedgerState.GIVEN_UP}
    short = deed(DeedKind.PROMISED, 1500.0, until=2000.0)
    floor = Floor().put(lost("a", 1000.0), short)
    assert (floor.row().state, floor.row().promised_until) == (LedgerState.PROMISED, 2000.0), "overdue"
    later = deed(DeedKind.POSTPONED, 1500.0, until=3000.0)
    assert Floor().put(lost("a", 1000.0), later, rung("o", 3100.0)).row().next_try is None


def test_a_message_left_is_marked_and_told() -> None:
    heard = lost("a", 1000.0, mark="message_left", menu_path="1>4", result=None, line="+3618000")
    row = Floor().put(heard).row()
    assert (row.state, row.mark, row.heard, row.reason) == (
        LedgerState.PROMISED, "message_left", "1>4", "unknown",
    )  # fmt: skip
    assert row.line == "+3618000"


@given(
    st.lists(CALLS, max_size=14, unique_by=lambda c: c.call),
    st.lists(DEEDS, max_size=8, unique_by=lambda d: d.id),
    st.integers(144, 260).map(lambda n: n * 600.0),
)  # fmt: skip
def test_it_is_the_same_whether_the_night_was_lived_or_read(
    calls: list[Call], deeds: list[Deed], now: float
) -> None:
    """Of what was told before a border the next day knows the same, however it came to know it."""
    when = {one.id: one.at for one in deeds}
    deeds = [one for one in deeds if when.get(one.undoes, 0.0) < DAY.end]  # no clock is a day ahead
    facts: list[Call | Visit | Deed] = [
        *deeds,
        *(visit for call in calls for visit in stays_of(call)),
        *calls,
    ]
    before = [one for one in facts if last_of(one) < DAY.end]
    after = [one for one in facts if last_of(one) >= DAY.end]
    rules = CallRules(150_000.0)  # so that nobody is given up before the border, and then lost again
    lived = Floor(rules=rules).put(*before).next_day().put(*after)
    read = Floor(NEXT, rules).put(*before, *after)
    assert lived.ledger.all(now) == read.ledger.all(now)


@given(
    st.lists(CALLS, max_size=14, unique_by=lambda c: c.call),
    st.lists(DEEDS, max_size=8, unique_by=lambda d: d.id),
    st.integers(0, 400).map(lambda n: n * 600.0),
    st.sampled_from([DAY, NEXT]),
)  # fmt: skip
def test_whom_nobody_reached_is_to_be_called_back_or_it_is_known_why_not(
    calls: list[Call], deeds: list[Deed], now: float, day: Day
) -> None:
    floor = Floor(day).put(*(visit for call in calls for visit in stays_of(call)), *calls, *deeds)
    _, sums = floor.ledger.all(now)
    not_reached = floor.lost.sums(now).callers_unrecovered
    assert sums.to_call_back == not_reached - sums.apart.all + sums.earlier


def last_of(fact: Call | Visit | Deed) -> float:
    """Say when a fact was told; what goes on, at the end."""
    match fact:
        case Deed():
            return fact.at
        case Visit():
            return inf if fact.left is None else fact.left
        case _:
            return inf if fact.ended is None else max(fact.ended, fact.answered or fact.ended)


def test_a_call_that_turns_out_to_be_anothers_takes_what_it_settled_along() -> None:
    old, spoke = lost("a", -5000.0), replace(rung("o", -4000.0, -3990.0), ended=-3000.0)
    floor = Floor().put(old, spoke)
    assert floor.ledger.all(0.0)[0] == ()
    floor.put(replace(spoke, caller=BERT, caller_raw=BERT))
    assert floor.row(now=0.0).state is LedgerState.OPEN


def test_a_call_that_changes_often_is_looked_at_once() -> None:
    looks: list[object] = []

    class Counting(LedgerFold):
        def _look_again(self, who: str | None, key: tuple[str, str]) -> None:
            looks.append(key)
            super()._look_again(who, key)

    fold = LostFold(DAY)
    ledger = Counting(fold, DAY, CallRules())
    for n in range(50):
        for call in (Call("pbx", "a", IN, 1000.0, ANNA, ANNA), lost("a", 1000.0 + n)):
            fold.put_call(call)
            ledger.put_call(call)
    ledger.all(5000.0)
    assert looks == [("pbx", "a")]
