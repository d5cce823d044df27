"""What people say of reaching callers counts in history as it does on the wall."""

from datetime import date
from functools import partial
from math import inf
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from tests.store.book.entered import book_with
from tests.store.made import NOON, cache_with
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.periods import Day, day_at
from wallboard.domain.words import Direction, Outcome
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.queries.callers.campaigns import LinesWanted, lines_of
from wallboard.store.queries.callers.promised import DaysWanted, promised_days
from wallboard.store.queries.callers.standing import callers_then
from wallboard.store.queries.desk.deeds import contacts_said
from wallboard.store.queries.ledger.rows import ledger_of
from wallboard.store.queries.lost import lost_of_day
from wallboard.store.rollup.work import rolled_up

ANNA, BERT, CARL = "+36551234567", "+36551234568", "+36551234569"
IN, OUT = Direction.INBOUND, Direction.OUTBOUND
RULES = CallRules()
DAY = day_at(NOON, "Europe/Budapest")
LATER = DAY.end + 2 * DAY_S


def call(name: str, at: float, who: str, direction: Direction = IN, answered: float | None = None) -> Call:
    return Call(
        "pbx",
        name,
        direction,
        at,
        who,
        who,
        "100",
        answered=answered,
        ended=at + 60,
        result=Outcome.ABANDONED,
    )


def deed(name: str, who: str, at: float, kind: DeedKind, **others: str) -> Deed:
    return replace(Deed(name, who, at, kind, "Ana"), **others)


CALLS = [
    call("a", NOON, ANNA), call("b", NOON, BERT), call("c", NOON, CARL),
    call("b2", NOON + 900, BERT, OUT, NOON + 910), call("c2", NOON + 900, CARL, OUT, NOON + 910),
]  # fmt: skip
DEEDS = [
    deed("met", ANNA, NOON + 600, DeedKind.REACHED),
    deed("machine", BERT, NOON + 970, DeedKind.MISSED, source="pbx", call="b2"),
    deed("wrong", CARL, NOON + 970, DeedKind.MISSED, source="pbx", call="c2"),
    deed("after all", CARL, NOON + 960, DeedKind.UNDONE, undoes="wrong"),
    deed("else", ANNA, NOON + 970, DeedKind.MISSED, source="pbx", call="c2"),
    deed("gone", BERT, NOON + 980, DeedKind.REACHED),
    deed("no", BERT, NOON + 990, DeedKind.UNDONE, undoes="gone"),
]


@pytest.mark.parametrize("ready", [False, True])
def test_history_says_what_the_ledger_says(path: Path, *, ready: bool) -> None:
    cache_with(path, CALLS)
    if ready:
        opened = open_cache(path)
        for _ in rolled_up(opened.connection, LATER, partial(day_at, zone="Europe/Budapest")):
            pass
        opened.close()
    book_with(book_path(path), DEEDS)
    connection = open_reader(path)
    try:
        ledger = ledger_of(connection, DAY.start, DAY.end, LATER, RULES)
        assert {row.who for row in ledger.rows if row.is_reached} == {ANNA, CARL}
        for at in (NOON + 300, NOON + 700, NOON + 965, NOON + 975, NOON + 985, LATER):
            then = callers_then(connection, (DAY.start, DAY.end), at, RULES).lost
            ledger = ledger_of(connection, DAY.start, DAY.end, at, RULES)
            assert then.by_centre == ledger.sums.called_back == then.recovered
            assert then.callers - then.callers_unrecovered == ledger.sums.reached
            assert then == lost_of_day(connection, DAY.start, at, RULES).sums
            (line,) = lines_of(connection, LinesWanted(DAY.start, DAY.end, at, RULES))
            assert line.sums.net_lost == then.callers_unrecovered
        days = promised_days(connection, DaysWanted((DAY,), LATER, RULES, None))
        assert days.lines["100"].unreached == 1
        assert (ANNA, NOON + 600) in lost_of_day(connection, DAY.start, LATER, RULES).called_back
    finally:
        connection.close()


def test_any_number_of_deeds_come_to_the_same(path: Path) -> None:
    chance = Random(5)
    people = [f"+3655123{n:04}" for n in range(40)]
    calls = []
    for n in range(900):
        at, way = DAY.start + chance.uniform(0, 2 * DAY_S), chance.choice([IN, IN, OUT])
        answered = at + 5 if chance.random() < 0.4 else None
        calls.append(call(f"c{n}", at, chance.choice(people), way, answered))
    kinds = [DeedKind.REACHED, DeedKind.MISSED, DeedKind.UNDONE, DeedKind.DONE]
    deeds: list[Deed] = []
    for n in range(300):
        of, kind = chance.choice(calls), chance.choice(kinds)
        who = of.caller if chance.random() < 0.8 else chance.choice(people)
        said = deed(
            f"d{n}", who or "", of.arrived + chance.uniform(0, 3000), kind, source="pbx", call=of.call
        )
        if kind is DeedKind.UNDONE and deeds:
            target = chance.choice(deeds)
            said = replace(said, who=target.who, undoes=target.id, at=target.at + chance.uniform(-900, 3000))
        deeds.append(said)
    cache_with(path, calls)
    book_with(book_path(path), deeds)
    connection = open_reader(path)
    try:
        for since, until in ((DAY.start, DAY.end), (NOON, NOON + 7200)):
            day = Day(date.min, since, until)
            fold = LostFold(day, RULES)
            ledger = LedgerFold(fold, day, RULES)
            ledger.put_deeds(deeds)
            for one in calls:
                fold.put_call(one)
                ledger.put_call(one)
            then = callers_then(connection, (since, until), LATER, RULES).lost
            assert then == fold.sums(LATER)
            assert then.callers == ledger.all(LATER)[1].callers
    finally:
        connection.close()


def test_what_was_said_long_ago_or_later_is_not_asked_for(path: Path) -> None:
    cache_with(path, CALLS)
    book_with(book_path(path), DEEDS)
    connection = open_reader(path)
    try:
        assert [one.id for one in contacts_said(connection, NOON, inf)] == ["met", "else", "machine"]
        assert [one.id for one in contacts_said(connection, NOON + 965, NOON + 975)] == ["else", "machine"]
    finally:
        connection.close()
