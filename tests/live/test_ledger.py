"""Lost callers in the present: told at once, seen to by people, and carried over midnight and a restart."""

from collections.abc import Iterable
from functools import partial
from time import monotonic

import pytest
from msgspec.structs import replace

from tests.live.made import MIDNIGHT, NOON, HandClock, Recorded, baseline, feed, live, site, wait_for
from wallboard.domain.caller import Caller
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.events import CallArrived, CallEnded, CallerAbandoned, CallerJoined, Event
from wallboard.domain.facts import Call, Visit
from wallboard.domain.kpis import read
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.ledger.rows import Ledger, LedgerState
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import Direction, Outcome
from wallboard.live.engine import BEAT_S, SOON_S, Engine
from wallboard.live.known import Known
from wallboard.live.messages import Happened
from wallboard.live.present import Present

ANNA, BERT = Caller("+36551234567", "+36551234567", "Anna"), Caller("+36551234568", "+36551234568")
TOMORROW = MIDNIGHT + 86_400


def lost(call: str, caller: Caller, at: float) -> list[Event]:
    return [
        CallArrived(at - 40, call, caller),
        CallerJoined(at - 30, call, "support", caller),
        CallerAbandoned(at, call, "support"),
        CallEnded(at, call),
    ]


def deed(kind: DeedKind, at: float, name: str = "d", **others: str) -> Deed:
    return replace(Deed(name, ANNA.number or "", at, kind, "Ana"), **others)


def states(snapshot: Snapshot) -> dict[str | None, LedgerState]:
    return {row.who: row.state for row in snapshot.ledger.rows}


def test_a_loss_and_what_is_done_about_it_are_in_the_snapshot() -> None:
    with live() as it:
        it.tell(baseline(NOON), *lost("c1", ANNA, NOON + 1))
        shown = it.shows(lambda s: bool(s.ledger.rows))
        (row,) = shown.ledger.rows
        assert (row.caller, row.state, row.queues) == (ANNA, LedgerState.OPEN, ("support",))
        assert shown.all.ledger == shown.ledger.sums
        assert read("unique_unrecovered_callers", shown.all).value == shown.ledger.sums.to_call_back == 1
        it.engine.told([deed(DeedKind.REACHED, NOON + 60)])
        shown = it.shows(lambda s: s.ledger.sums.reached == 1)
        assert states(shown) == {ANNA.number: LedgerState.CALLED_BACK}
        assert read("unique_unrecovered_callers", shown.all).value == 0
        it.engine.told([])


def test_news_of_lost_callers_come_out_of_turn() -> None:
    """Somebody is lost right after a snapshot, again and again; the next one does not wait for its turn."""
    published: list[float] = []

    class Noted(Present):
        def snapshot(self, feeds: Iterable[Known], now: float, lag: float) -> Snapshot:
            published.append(monotonic())
            return super().snapshot(feeds, now, lag)

    engine = Engine([feed()], Noted(site(), NOON), Recorded(), HandClock())
    engine.start()
    try:
        engine.post(Happened("pbx", [baseline(NOON)], monotonic()))
        gaps = []
        for n in range(1, 5):
            before = engine.latest
            wait_for(partial(is_not, engine, before))
            caller = Caller(f"+3655123450{n}", "")
            engine.post(Happened("pbx", lost(f"c{n}", caller, NOON + n), monotonic()))
            wait_for(partial(has_rows, engine, n))
            gaps.append(published[-1] - published[-2])
    finally:
        engine.stop()
    assert min(gaps) < (SOON_S + BEAT_S) / 2, gaps


def is_not(engine: Engine, before: Snapshot) -> bool:
    return engine.latest is not before


def has_rows(engine: Engine, rows: int) -> bool:
    return len(engine.latest.ledger.rows) == rows


def test_nothing_new_is_the_same_ledger() -> None:
    mine, present = feed(), Present(site(), NOON)
    present.take(mine.happened([baseline(NOON), *lost("c1", ANNA, NOON)], NOON))
    first = present.snapshot([mine], NOON + 1, 0.0)
    assert not present.has_news(NOON + 2)
    assert present.snapshot([mine], NOON + 2, 0.0).ledger is first.ledger
    present.told([deed(DeedKind.TAKEN, NOON + 3)])
    assert present.has_news(NOON + 3)
    (row,) = present.snapshot([mine], NOON + 3, 0.0).ledger.rows
    assert row.taken_by == "Ana"


def test_over_midnight_the_one_who_is_to_be_called_back_stays() -> None:
    mine, present = feed(), Present(site(), TOMORROW - 3600)
    late = TOMORROW - 600
    events = [baseline(late - 60), *lost("c1", ANNA, late), *lost("c2", BERT, late)]
    present.take(mine.happened(events, late))
    present.told([replace(deed(DeedKind.DONE, late + 60), who=BERT.number)])
    shown = present.snapshot([mine], TOMORROW + 5, 0.0)
    assert states(shown) == {ANNA.number: LedgerState.OPEN}
    sums = shown.ledger.sums
    assert (sums.calls, sums.to_call_back, sums.earlier, shown.all.day.calls) == (
        0,
        1,
        1,
        shown.all.day.calls,
    )
    assert sums.oldest == late


def test_a_start_takes_up_what_is_remembered_also_when_the_clock_was_set_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    old = MIDNIGHT - 7200
    call = Call(
        "pbx", "c1", Direction.INBOUND, old - 40, ANNA.number, ended=old, result=Outcome.ABANDONED, mark="vip"
    )
    stay = Visit("pbx", "c1", "support", 1, old - 30, Outcome.ABANDONED, left=old, caller_name="Anna")
    asked = []

    def carry(now: float) -> Carried:
        asked.append(now)
        return Carried((call,), (stay,), (deed(DeedKind.TAKEN, old + 60),))

    mine, present = feed(), Present(site(), NOON, carry=carry)
    (row,) = present.snapshot([mine], NOON, 0.0).ledger.rows
    assert (row.caller.name, row.taken_by, row.earlier, row.longest_wait_s) == ("Anna", "Ana", True, 30.0)
    present.snapshot([mine], NOON - 4000, 0.0)
    assert asked == [NOON, NOON - 4000]
    assert "set back" in caplog.text


def test_before_anything_is_told_there_is_an_empty_ledger() -> None:
    assert Present(site(), NOON).snapshot([feed()], NOON, 0.0).ledger == Ledger()
