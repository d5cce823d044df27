"""The ledger out of cache and book, by hand and against the fold that was told everything."""

from datetime import date
from random import Random

from msgspec.structs import replace

from tests.store.made import NOON
from tests.store.queries.ledger.desk import Kept
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.ledger.rows import Ledger, LedgerState
from wallboard.domain.periods import Day
from wallboard.domain.words import Direction, Outcome
from wallboard.store.queries.ledger.rows import LedgerWanted, ledger_of

ANNA, BERT, CARL = "+36551234567", "+36551234568", "06551234569"
IN, OUT = Direction.INBOUND, Direction.OUTBOUND
DAY_S = 86_400.0
RULES = CallRules(DAY_S)


def lost(call: str, end: float, caller: str | None = ANNA, **others: object) -> Call:
    whole = Call("pbx", call, IN, end - 30, caller, caller or "", ended=end, result=Outcome.ABANDONED)
    return replace(whole, **others)


def stay(call: str, end: float, queue: str = "help", caller: str = ANNA) -> Visit:
    return Visit(
        "pbx", call, queue, 1, end - 20, Outcome.ABANDONED, caller=caller, caller_raw=caller, left=end
    )


def spoke(
    call: str, at: float, caller: str = ANNA, agent: str = "PJSIP/1", **others: object
) -> list[Call | Visit]:
    whole = Call("pbx", call, IN, at - 5, caller, caller, answered=at, ended=at + 60)
    visit = Visit(
        "pbx", call, "help", 1, at - 5, Outcome.ANSWERED, caller=caller, answered=at, left=at, agent=agent
    )
    return [replace(whole, **others), visit]


def states(ledger: Ledger) -> dict[str | None, LedgerState]:
    return {row.who: row.state for row in ledger.rows}


def test_a_past_day_knows_what_came_of_it_long_after(keep: Kept) -> None:
    told = [
        *spoke("a0", NOON - 9 * DAY_S, agent="PJSIP/7"),
        lost("a1", NOON, line="100"), stay("a1", NOON), lost("b1", NOON + 50, BERT), lost("w", NOON, None),
        replace(lost("c1", NOON, None), caller_raw=CARL),
        replace(*spoke("c2", NOON + 4000)[:1], caller=None, caller_raw="06 55 1234-569"),
        Call("pbx", "b2", OUT, NOON + 30_000, BERT, BERT, answered=NOON + 30_010, ended=NOON + 30_300),
    ]  # fmt: skip
    reader = keep(told, Deed("d", ANNA, NOON + 600, DeedKind.TAKEN, "Ana"))
    ledger = ledger_of(reader, NOON - 3600, NOON + 3600, NOON + 40_000, RULES)
    assert states(ledger) == {
        ANNA: LedgerState.OPEN, BERT: LedgerState.CALLED_BACK, None: LedgerState.WITHHELD,
        CARL: LedgerState.GOT_THROUGH,
    }  # fmt: skip
    anna = next(row for row in ledger.rows if row.who == ANNA)
    assert (anna.last_agent, anna.taken_by, anna.queues) == (("pbx", "PJSIP/7"), "Ana", ("help",))
    assert (ledger.sums.calls, ledger.sums.reached, ledger.sums.to_call_back, ledger.more) == (4, 2, 1, 0)
    assert states(ledger_of(reader, NOON - 3600, NOON + 3600, NOON + 10.0, RULES))[CARL] is LedgerState.OPEN
    assert ledger_of(reader, NOON - 3600, NOON + 3600, NOON - 1.0, RULES) == Ledger()


def test_what_is_wanted_are_lost_calls_and_any_call_makes_one_good(keep: Kept) -> None:
    reader = keep(
        [
            lost("a", NOON, line="+36 1 100"), stay("a", NOON, "sales"), stay("a", NOON - 5, "help"),
            lost("b", NOON, BERT, line="200"), stay("b", NOON, "help", BERT),
            lost("menu", NOON, "+36551234570", line="200"),
            replace(lost("c", NOON, "+36551234571"), source="east"), *spoke("b2", NOON + 60, BERT),
            lost("c0", NOON - 30, "+36551234571"),
        ]
    )  # fmt: skip

    def found(**wanted: object) -> set[str | None]:
        ledger = ledger_of(
            reader,
            NOON - 60,
            NOON + 60,
            NOON + 900,
            RULES,
            LedgerWanted(**wanted),  # type: ignore[arg-type]
        )
        assert ledger.sums.calls == sum(row.lost for row in ledger.rows)
        return {row.call for row in ledger.rows}

    assert found() == {"a", "b", "menu", "c"}
    assert found(queues=("sales",)) == {"a"}
    assert found(queues=("pbx/help",)) == {"a", "b"}
    assert found(queues=("pbx/*",)) == {"a", "b", "menu", "c0"}
    assert found(lines=("200",)) == {"b", "menu"}
    assert found(lines=("200",), queues=("help",)) == {"b"}
    assert found(sources=("east",)) == {"c"}
    assert found(sources=()) == set()


def test_who_was_still_to_be_called_back_as_the_time_began_is_there_if_wanted(keep: Kept) -> None:
    start = NOON + 3600
    promise = Deed("p", BERT, NOON - 4 * DAY_S, DeedKind.PROMISED, "Ana", until=NOON + DAY_S)
    reader = keep(
        [
            lost("a", NOON), stay("a", NOON), lost("b", NOON - 5 * DAY_S, BERT),
            lost("c", NOON, "+36551234570"), *spoke("c2", NOON + 60, "+36551234570"),
            lost("d", NOON - 5 * DAY_S, "+36551234571"), lost("n", start + 60, "+36551234572"),
        ],
        promise,
    )  # fmt: skip
    wanted = LedgerWanted(earlier=True)
    ledger = ledger_of(reader, start, start + DAY_S, start + 600, RULES, wanted)
    assert states(ledger) == {
        ANNA: LedgerState.OPEN, BERT: LedgerState.PROMISED, "+36551234572": LedgerState.OPEN,
    }  # fmt: skip
    assert (ledger.sums.calls, ledger.sums.earlier, ledger.sums.to_call_back) == (1, 2, 3)
    assert ledger.rows[1].queues == ("help",)
    assert list(states(ledger_of(reader, start, start + DAY_S, start + 600, RULES))) == ["+36551234572"]


def test_it_is_what_a_fold_says_that_was_told_everything(keep: Kept) -> None:
    """Thousands of calls of a few days, with deeds: what is read is all that matters."""
    rng = Random(7)
    people = [f"+3655123{n:04}" for n in range(60)] + ["06551234569", None]
    calls, visits, deeds = [], [], []
    for n in range(2500):
        end, who = NOON + rng.randrange(-3 * 86_400, 2 * 86_400), rng.choice(people)
        number, raw = (who, who) if who is not None and who.startswith("+") else (None, who or "")
        call = lost(f"c{n}", end, number, caller_raw=raw, direction=OUT if rng.random() < 0.1 else IN)
        if rng.random() < 0.6:
            call = replace(call, answered=end - 10.0, result=Outcome.ANSWERED)
        calls.append(call)
        if call.direction is IN and call.answered is None and rng.random() < 0.8:
            visits.append(replace(stay(call.call, end, rng.choice(["help", "sales"])), caller=number))
    for n in range(200):
        kind, at = rng.choice([k for k in DeedKind if k is not DeedKind.UNDONE]), NOON + rng.randrange(80_000)
        deeds.append(Deed(f"d{n}", rng.choice(people[:60]) or "", at, kind, "Ana", until=at + 9000.0))
    reader = keep([*calls, *visits], *deeds)
    now = NOON + 90_000.0
    for since, until in ((NOON, NOON + DAY_S), (NOON - 2 * DAY_S, NOON + DAY_S)):
        day = Day(date.min, since, until)
        whole = LostFold(day, RULES)
        fold = LedgerFold(whole, day, RULES)
        for call in calls:
            if call.ended is not None and call.ended <= now:
                whole.put_call(call)
                fold.put_call(call)
        for visit in visits:
            whole.put_visit(visit)
            fold.put_visit(visit)
        fold.put_deeds(deeds)
        found = ledger_of(reader, since, until, now, RULES, LedgerWanted(earlier=True))
        assert (found.rows, found.sums) == fold.all(now)
        assert len(found.rows) > 40
