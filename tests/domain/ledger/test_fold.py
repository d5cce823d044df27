"""The ledger of a day, fact by fact, against one that reads each caller's story anew."""

from datetime import date
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.naive.ledger import Row, rows_of
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.ledger.rows import Ledger, LedgerState, LostCaller
from wallboard.domain.ledger.sums import sums_of
from wallboard.domain.periods import Day
from wallboard.domain.tally import CallTally
from wallboard.domain.words import Direction, Outcome, Pre

DAY = Day(date(2026, 11, 23), 0.0, 86_400.0)
NEXT = Day(date(2026, 11, 24), 86_400.0, 172_800.0)
ANNA, BERT = "+36551234567", "+36551234568"
IN, OUT = Direction.INBOUND, Direction.OUTBOUND
RULES = CallRules(40_000.0)


class Floor:
    """Tells the fold of the figures and the ledger the same, as the live side does."""

    def __init__(self, day: Day = DAY, rules: CallRules = RULES) -> None:
        self.rules = rules
        self.lost = LostFold(day, rules)
        self.ledger = LedgerFold(self.lost, day, rules)
        self.tally: dict[tuple[str, ...], Call] = {}

    def put(self, *facts: Call | Visit | Deed) -> "Floor":
        for fact in facts:
            if isinstance(fact, Deed):
                self.ledger.put_deed(fact)
            elif isinstance(fact, Visit):
                self.lost.put_visit(fact)
                self.ledger.put_visit(fact)
            else:
                self.tally[fact.key] = fact
                self.lost.put_call(fact)
                self.ledger.put_call(fact)
        return self

    def next_day(self) -> "Floor":
        following = Floor(NEXT, self.rules)
        following.ledger = self.ledger.next_day(following.lost, NEXT)
        return following

    def row(self, who: str | None = ANNA, now: float = 5000.0) -> LostCaller:
        rows, _ = self.ledger.all(now)
        return next(row for row in rows if row.who == who)


def lost(name: str, end: float, caller: str | None = ANNA, **others: Any) -> Call:  # noqa: ANN401 -- any field
    whole = Call("pbx", name, IN, end - 30, caller, caller or "", ended=end, result=Outcome.ABANDONED)
    return replace(whole, **others)


def stay(name: str, since: float, until: float, queue: str = "help", caller: str | None = ANNA) -> Visit:
    return Visit(
        "pbx", name, queue, 1, since, Outcome.ABANDONED, caller=caller, caller_raw=caller or "", left=until
    )


def rung(name: str, at: float, answered: float | None = None, *, over: bool = True) -> Call:
    return Call("pbx", name, OUT, at, ANNA, ANNA, answered=answered, ended=at + 300 if over else None)


def deed(kind: DeedKind, at: float, name: str = "", **others: Any) -> Deed:  # noqa: ANN401 -- any field
    return replace(Deed(name or f"{kind}-{at}", ANNA, at, kind, "Ana"), **others)


def test_one_caller_is_one_row_however_often_and_wherever_they_called() -> None:
    floor = Floor().put(
        lost("a", 1000.0, line="100", menu_path="1>2"), stay("a", 975.0, 1000.0, "sales"),
        lost("b", 2000.0, line="200", menu_path="3"), stay("b", 1970.0, 1990.0, "sales"),
        replace(stay("b", 1990.0, 2000.0, "help"), position_in=6, position_out=3),
        replace(lost("c", 1500.0), source="pbx-2"),
        Call("pbx", "d", IN, 900.0, ANNA, ANNA, ended=910.0, pre=Pre.SELF_SERVED),
    )  # fmt: skip
    row = floor.row()
    assert (row.calls, row.lost, row.first_lost, row.last_lost) == (4, 3, 1000.0, 2000.0)
    assert (row.queues, row.lines, row.longest_wait_s) == (("help", "sales"), ("200", "100"), 30.0)
    assert (row.queue, row.line, row.place, row.heard, row.call) == ("help", "200", 3, "3", "b")
    assert (row.state, row.since, row.until) == (LedgerState.OPEN, 2000.0, 42_000.0)
    assert floor.ledger.all(5000.0)[1].callers == 1


def test_all_whom_nobody_knows_are_one_row() -> None:
    raws = ("", "anonymous", "asterisk", "<unknown>", "101", "112")
    calls = [replace(lost(f"w{n}", 100.0 + n, None), caller_raw=raw) for n, raw in enumerate(raws)]
    answered = Call("pbx", "x", IN, 50.0, answered=60.0)
    ledger = Floor().put(*calls, answered, stay("w5", 80.0, 105.0, caller=None)).ledger.ledger(900.0)
    (row,) = ledger.rows
    assert (row.who, row.state, row.calls, row.lost) == (None, LedgerState.WITHHELD, 6, 6)
    assert (row.until, row.queue, ledger.sums.withheld, ledger.sums.callers) == (None, "help", 6, 0)


def test_states_follow_each_other() -> None:
    floor = Floor().put(lost("a", 1000.0))
    said = [floor.row(now=1100.0).state]
    steps: list[tuple[Call | Deed, float]] = [
        (rung("o1", 1200.0, over=False), 1200.0),
        (rung("o1", 1200.0), 1500.0),
        (deed(DeedKind.PROMISED, 1600.0, until=9000.0), 1600.0),
        (deed(DeedKind.DONE, 1700.0, "done"), 1700.0),
        (deed(DeedKind.UNDONE, 1800.0, undoes="done"), 1800.0),
        (Call("pbx", "b", IN, 2000.0, ANNA, ANNA), 2000.0),
        (Call("pbx", "b", IN, 2000.0, ANNA, ANNA, answered=2030.0, ended=2090.0), 2100.0),
        (lost("c", 3000.0), 3000.0),
        (deed(DeedKind.REACHED, 3200.0, "met"), 3300.0),
        (deed(DeedKind.UNDONE, 3400.0, undoes="met"), 3400.0),
    ]
    for fact, now in steps:
        said.append(floor.put(fact).row(now=now).state)
    assert said == [
        LedgerState.OPEN, LedgerState.ON_LINE, LedgerState.TRIED, LedgerState.PROMISED, LedgerState.DONE,
        LedgerState.PROMISED, LedgerState.ON_LINE, LedgerState.GOT_THROUGH, LedgerState.OPEN,
        LedgerState.CALLED_BACK, LedgerState.OPEN,
    ]  # fmt: skip


def test_a_message_left_is_a_promise_also_when_they_are_lost_again() -> None:
    floor = Floor().put(lost("a", 1000.0, mark="message_left"), lost("b", 2000.0))
    row = floor.row(now=2000.0)
    assert (row.state, row.since, row.mark) == (LedgerState.PROMISED, 1000.0, "message_left")


def test_who_only_hung_up_at_once_or_only_rang_at_night_need_not_be_called_back() -> None:
    floor = Floor().put(stay("a", 1000.0, 1004.0), lost("a", 1004.0))
    assert floor.row().state is LedgerState.SHORT
    assert floor.put(lost("b", 2000.0)).row(now=2000.0).state is LedgerState.OPEN
    night = lost("n", 1000.0, result=None, pre=Pre.OUT_OF_HOURS)
    assert Floor().put(night).row(now=2000.0).state is LedgerState.OPEN
    strict = replace(RULES, call_back_out_of_hours=False)
    assert Floor(rules=strict).put(night).row(now=2000.0).state is LedgerState.OUT_OF_HOURS
    assert Floor(rules=strict).put(night, lost("b", 1500.0)).row(now=2000.0).state is LedgerState.OPEN


def test_the_time_runs_out_by_itself_but_not_before_what_somebody_promised() -> None:
    floor = Floor().put(lost("a", 1000.0), lost("b", 2000.0, BERT))
    floor.put(deed(DeedKind.POSTPONED, 1500.0, until=45_000.0))
    before = floor.ledger.ledger(42_000.0)
    assert floor.ledger.ledger(42_000.0) is before
    assert not floor.ledger.is_new(42_000.0)
    assert floor.ledger.is_new(42_001.0)
    assert floor.row(BERT, 42_001.0).state is LedgerState.GIVEN_UP
    assert (floor.row(now=42_001.0).state, floor.row(now=42_001.0).next_try) == (LedgerState.OPEN, 45_000.0)
    gone = floor.row(now=45_001.0)
    assert (gone.state, gone.since) == (LedgerState.GIVEN_UP, 45_000.0)


def test_who_is_reached_too_late_is_not_reached_but_not_to_be_called_back_either() -> None:
    floor = Floor().put(lost("a", 1000.0), rung("o", 43_000.0, 43_010.0))
    row = floor.row(now=45_000.0)
    assert (row.state, row.contact, row.is_reached) == (LedgerState.GIVEN_UP, 43_010.0, False)
    assert floor.ledger.all(45_000.0)[1].reached == 0


def test_a_row_that_does_not_change_is_the_same_object() -> None:
    floor = Floor().put(lost("a", 1000.0), lost("b", 2000.0, BERT))
    first = floor.ledger.ledger(3000.0)
    again = floor.put(lost("c", 3000.0, BERT)).ledger.ledger(3000.0)
    assert (again.rows[1] is first.rows[1], again.rows[0] is first.rows[0]) == (True, False)
    floor.put(lost("c", 3000.0, BERT))
    assert floor.ledger.ledger(3000.0) is again
    assert floor.ledger.ledger(3000.0, most=1) is again
    assert Floor().put(lost("a", 1.0), lost("b", 2.0, BERT)).ledger.ledger(9.0, most=1).more == 1


def test_a_caller_who_is_told_later_takes_the_call_along() -> None:
    floor = Floor().put(lost("a", 1000.0, None))
    assert [row.who for row in floor.ledger.ledger(2000.0).rows] == [None]
    floor.put(lost("a", 1000.0))
    assert [row.who for row in floor.ledger.ledger(2000.0).rows] == [ANNA]
    floor.put(lost("a", 1000.0, internal=True))
    assert floor.ledger.ledger(2000.0).rows == ()


def test_over_midnight_goes_who_is_still_to_be_called_back() -> None:
    floor = Floor().put(
        lost("a", 80_000.0, menu_path="7"), stay("a", 79_980.0, 80_000.0), deed(DeedKind.TAKEN, 80_500.0),
        lost("b", 80_000.0, BERT),
        Call("pbx", "b2", IN, 81_000.0, BERT, BERT, answered=81_005.0, ended=81_050.0),
        Call("pbx", "n", IN, 86_390.0, "+36551234569", "", None),
    )  # fmt: skip
    tomorrow = floor.next_day()
    assert [row.who for row in tomorrow.ledger.ledger(86_400.0).rows] == [ANNA]
    row = tomorrow.row(now=86_400.0)
    assert (row.earlier, row.calls, row.lost, row.taken_by, row.heard) == (True, 1, 1, "Ana", "7")
    assert (row.queues, row.longest_wait_s) == (("help",), 20.0)
    sums = tomorrow.ledger.ledger(86_400.0).sums
    assert (sums.calls, sums.callers, sums.to_call_back, sums.earlier) == (0, 0, 1, 1)
    tomorrow.put(lost("n", 86_410.0, "+36551234569", arrived=86_390.0))
    assert tomorrow.row("+36551234569", 86_500.0).earlier
    tomorrow.put(rung("o", 90_000.0, 90_010.0))
    assert tomorrow.row(now=90_500.0).state is LedgerState.CALLED_BACK
    tomorrow.put(lost("c", 95_000.0))
    again = tomorrow.row(now=95_000.0)
    assert (again.state, again.earlier, again.calls, again.lost) == (LedgerState.OPEN, False, 1, 1)
    assert tomorrow.ledger.ledger(95_000.0).sums.calls == tomorrow.lost.sums(95_000.0).pending == 1


def test_what_was_settled_before_the_day_is_no_part_of_it() -> None:
    old = lost("a", -5000.0)
    assert Floor().put(old).row(now=0.0).earlier
    for settled in (
        rung("o", -4000.0, -3990.0), deed(DeedKind.DONE, -4000.0), deed(DeedKind.REACHED, -4000.0),
    ):  # fmt: skip
        for facts in ((old, settled), (settled, old)):
            assert Floor().put(*facts).ledger.ledger(0.0).rows == ()
    assert Floor(rules=CallRules(4000.0)).put(old).ledger.ledger(0.0).rows == ()
    assert Floor().put(stay("a", -5002.0, -5000.0), old).ledger.ledger(0.0).rows == ()


def test_deeds_wait_for_their_caller_and_are_told_once() -> None:
    floor = Floor().put(deed(DeedKind.REACHED, 1200.0), deed(DeedKind.REACHED, 1200.0))
    assert floor.ledger.ledger(1300.0) == Ledger()
    assert floor.put(lost("a", 1000.0)).row().state is LedgerState.CALLED_BACK
    assert floor.lost.sums(1300.0).by_centre == 1


def test_only_lost_calls_that_count_make_a_row() -> None:
    floor = Floor()
    floor.lost = LostFold(DAY, RULES, lambda call: call.line == "1")
    floor.ledger = LedgerFold(floor.lost, DAY, RULES, lambda call: call.line == "1")
    carried = Carried(
        (lost("x", -60.0, line="1"), lost("y", -60.0, BERT)),
        (stay("x", -80.0, -60.0),),
        (deed(DeedKind.TAKEN, -30.0),),
    )
    floor.ledger.begin(carried)
    floor.put(lost("a", 1000.0, "+36551234569", line="1"), lost("b", 1000.0, BERT, line="2"))
    rows, _ = floor.ledger.all(2000.0)
    assert [(row.who, row.taken_by, row.queues) for row in rows] == [
        ("+36551234569", "", ()),
        (ANNA, "Ana", ("help",)),
    ]


TIMES = st.integers(-60, 200).map(lambda n: n * 600.0)
PEOPLE = st.sampled_from([ANNA, ANNA, BERT, None])
CALLS = st.builds(
    lambda name, arrived, who, answer, length, pre, direction, internal, mark: Call(
        "pbx", name, direction, arrived, who, who or "",
        answered=None if answer is None else arrived + answer,
        ended=None if length is None else arrived + length, pre=pre, mark=mark, internal=internal,
        result=None if pre is not None else Outcome.ABANDONED,
    ),
    st.sampled_from("abcdefgh"), TIMES, PEOPLE, st.none() | st.none() | st.integers(0, 90),
    st.none() | st.sampled_from([3, 60, 600]), st.sampled_from([None, None, *Pre]),
    st.sampled_from([IN, IN, IN, OUT]), st.sampled_from([False] * 5 + [True]),
    st.sampled_from([None] * 4 + ["message_left"]),
)  # fmt: skip
DEEDS = st.builds(
    lambda name, who, at, kind, until, undoes, call: Deed(
        name, who, at, kind, "Ana", source="pbx" if call else "", call=call,
        until=None if until is None else at + until, undoes=undoes if kind is DeedKind.UNDONE else "",
    ),
    st.sampled_from("stuvwxyz"), st.sampled_from([ANNA, BERT]), TIMES, st.sampled_from(list(DeedKind)),
    st.none() | st.integers(0, 60_000), st.sampled_from("stuvwxyz"), st.sampled_from(["", "", *"abcdefgh"]),
)  # fmt: skip


def stays_of(call: Call) -> list[Visit]:
    """Give a call of every other name a stay in a queue."""
    if call.call not in "aceg" or call.direction is OUT:
        return []
    one = stay(call.call, call.arrived, call.ended or call.arrived, f"q{call.call}", call.caller)
    return [replace(one, left=call.ended, outcome=Outcome.WAITING if call.ended is None else one.outcome)]


@given(
    st.lists(CALLS, max_size=14, unique_by=lambda c: c.call),
    st.lists(DEEDS, max_size=8, unique_by=lambda d: d.id),
    st.integers(0, 2**32), st.integers(-10, 220).map(lambda n: n * 600.0),
)  # fmt: skip
def test_it_says_what_its_words_mean(calls: list[Call], deeds: list[Deed], seed: int, now: float) -> None:
    """In whatever order the facts come, with older selves before them, and looked at now and then."""
    rng = Random(seed)
    visits = [visit for call in calls for visit in stays_of(call)]
    facts: list[Call | Visit | Deed] = [*calls, *visits, *deeds]
    rng.shuffle(facts)
    floor = Floor()
    for fact in facts:
        if isinstance(fact, Call) and rng.random() < 0.5:
            floor.put(replace(fact, answered=None, ended=None, caller=rng.choice([fact.caller, None, BERT])))
        if rng.random() < 0.3:
            floor.ledger.ledger(now - 5000.0)
        floor.put(fact)
    rows, sums = floor.ledger.all(now)
    assert {row.who: plain(row) for row in rows} == rows_of(calls, visits, deeds, DAY, RULES, now)
    assert list(rows) == sorted(rows, key=lambda row: (row.last_lost, row.who or ""), reverse=True)
    assert sums == sums_of(rows)
    told, of_calls = floor.lost.sums(now), CallTally()
    for call in floor.tally.values():
        if DAY.start <= call.arrived < DAY.end:
            of_calls.add(call)
    assert (sums.calls, sums.callers, sums.withheld) == (of_calls.lost, told.callers, told.withheld)
    assert sums.callers - sums.reached == told.callers_unrecovered


def plain(row: LostCaller) -> Row:
    return Row(
        row.state, row.calls, row.lost, row.first_lost, row.last_lost, row.longest_wait_s, set(row.queues),
        row.call, row.contact, row.tries, row.next_try, row.taken_by, row.earlier,
    )  # fmt: skip
