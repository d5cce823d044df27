"""The ledger held against what others noted of each caller: of a real server, and of a made-up day.

In the recordings every caller has a list of their own of what they met. The made-up day lists what became of
each call, and which call was tried again or called back; both were written without looking at any event.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from math import inf
from typing import Any

import pytest

from tests.sources.ami.replay import RECORDINGS, events_of, read
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.facts import Call, Fact, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.ledger.rows import REACHED, LedgerState, LedgerSums, LostCaller
from wallboard.domain.periods import Day, day_of
from wallboard.domain.words import Direction, Pre
from wallboard.sources.ami.calls.entrance import Entrance
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.ledger import CallFate
from wallboard.sources.simulator.options import Options

ZONE = "Europe/Budapest"
RULES = CallRules(DAY_S)


def ledger_of(facts: Iterable[Fact], day: Day, now: float) -> tuple[tuple[LostCaller, ...], LedgerSums]:
    lost = LostFold(day, RULES)
    ledger = LedgerFold(lost, day, RULES)
    for fact in facts:
        if isinstance(fact, Visit):
            lost.put_visit(fact)
            ledger.put_visit(fact)
        elif isinstance(fact, Call):
            lost.put_call(fact)
            ledger.put_call(fact)
    return ledger.all(now)


def met(name: str) -> list[dict[str, Any]]:
    """What each caller noted: the number they showed, and the agent they spoke to if any."""
    rows = [json.loads(line) for line in read(RECORDINGS / name / "calls.jsonl").splitlines()]
    numbers = {row["id"]: row["number"] for row in rows if row["type"] == "call"}
    return [row | {"number": numbers[row["id"]]} for row in rows if row["type"] == "outcome"]


@pytest.mark.parametrize(("name", "stem"), [("main", "ami"), ("main", "ami-reader"), ("fates", "ami")])
def test_who_is_lost_is_who_noted_that_nobody_answered(name: str, stem: str) -> None:
    floor, facts = Floor("pbx"), list[Fact]()
    told = events_of(RECORDINGS / name, stem, entrance=Entrance(("from-trunk",)))
    for _, events in told:
        for event in events:
            facts += floor.apply(event)
    end = told[-1][0] + 20
    facts += floor.advance(end)
    rows, sums = ledger_of(facts, Day(date.min, 0.0, inf), end)
    noted = met(name)
    vain = Counter(row["number"] for row in noted if "agent" not in row)
    assert {row.caller.raw: row.lost for row in rows if row.who is not None} == {
        number: calls for number, calls in vain.items() if number
    }
    assert (sums.withheld, sums.calls, sums.reached) == (vain[""], vain.total(), 0)
    calls = Counter(row["number"] for row in noted)
    assert all(row.calls == calls[row.caller.raw] for row in rows if row.who is not None)
    assert {row.state for row in rows} <= {LedgerState.OPEN, LedgerState.SHORT, LedgerState.WITHHELD}
    assert sums.to_call_back + sum(row.state is LedgerState.SHORT for row in rows) == sums.callers


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 28)])
def test_a_made_up_days_ledger_says_what_was_decided_for_each_caller(day: date) -> None:
    simulated = SimulatedDay(Options(), day, ZONE)
    floor, facts = Floor("centre"), list[Fact]()
    last = 0.0
    for event in simulated.events():
        facts += floor.apply(event)
        last = event.at
    facts += floor.advance(last + 3600)
    rows, sums = ledger_of(facts, day_of(day, ZONE), last)
    fates: dict[str | None, list[CallFate]] = defaultdict(list)
    for fate in simulated.ledger.calls.values():
        if not fate.internal:
            fates[RULES.who(fate.caller, "")].append(fate)
    lost = {who: [fate for fate in mine if is_lost(fate)] for who, mine in fates.items()}
    assert {row.who: row.lost for row in rows} == {who: len(mine) for who, mine in lost.items() if mine}
    assert sums.calls == sum(map(len, lost.values())) > 20
    assert sums.reached > 5
    for row in rows:
        end = max(fate.ended or 0.0 for fate in lost[row.who])
        answers = [f.answered for f in fates[row.who] if f.answered is not None and f.answered > end]
        assert row.last_lost == end
        assert (row.who is not None and bool(answers)) == (row.state in REACHED)
        if row.state in REACHED:
            first = min((f for f in fates[row.who] if f.answered in answers), key=lambda f: f.answered or 0.0)
            assert row.by_centre == (first.direction is Direction.OUTBOUND)
            assert row.contact == first.answered


def is_lost(fate: CallFate) -> bool:
    over = fate.answered is None and fate.ended is not None and fate.pre is not Pre.SELF_SERVED
    return over and fate.direction is Direction.INBOUND
