"""What must hold of every snapshot."""

from collections import Counter

from msgspec.structs import replace

from tests.ui.made_up import DAY_START, NOW, centre, queue, source
from wallboard.domain.balance.identities import HOLDS_S, Identities, broken_in
from wallboard.domain.snapshot import Period, QueueNow, Snapshot
from wallboard.domain.tally import CallTally, Tally
from wallboard.domain.words import Outcome


def with_waiting(waits: tuple[float, ...], counted: int) -> QueueNow:
    bare = queue("Support", waits)
    return replace(bare, day=Period(Tally(outcomes=Counter({Outcome.WAITING: counted}))))


def shown(*queues: QueueNow, calls: CallTally | None = None, later: float = 0.0) -> Snapshot:
    made = centre(source("pbx-1", queues))
    good = CallTally(arrived=10, answered=7, lost=2, open=1, reasons=Counter({"abandoned": 2}))
    whole = replace(made.all, day=Period(Tally(), calls or good))
    return replace(made, all=whole, at=NOW + later)


def kinds(snapshot: Snapshot) -> list[str]:
    return [broken.kind for broken in broken_in(snapshot)]


def test_a_good_day_holds() -> None:
    assert kinds(shown(with_waiting((9.0, 5.0), 2))) == []


def test_who_waits_since_yesterday_is_not_of_the_day() -> None:
    assert kinds(shown(with_waiting((NOW - DAY_START + 60, 5.0), 1))) == []


def test_who_waits_must_be_counted() -> None:
    assert kinds(shown(with_waiting((9.0, 5.0), 1))) == ["balance_waiting"]
    assert kinds(shown(with_waiting((), 1))) == ["balance_waiting"]


def test_no_outcome_is_counted_below_nothing() -> None:
    bad = replace(queue("Support"), day=Period(Tally(outcomes=Counter({Outcome.TIMEOUT: -1}))))
    assert kinds(shown(bad)) == ["balance_offered"]


def test_calls_that_arrived_are_what_became_of_them() -> None:
    assert kinds(shown(calls=CallTally(arrived=9, answered=8))) == ["balance_arrived"]
    assert kinds(shown(calls=CallTally(arrived=9, answered=8, lost=1))) == ["balance_arrived"]
    bare = shown()
    assert kinds(replace(bare, all=replace(bare.all, day=Period(Tally())))) == []
    assert kinds(replace(shown(calls=CallTally(arrived=1)), sources=())) == []


def test_it_is_told_once_when_it_goes_on() -> None:
    identities, bad = Identities(), with_waiting((9.0,), 3)
    assert identities.look(shown(bad)) == []
    assert identities.look(shown(bad, later=1.0)) == []
    (anomaly,) = identities.look(shown(bad, later=HOLDS_S))
    assert (anomaly.source, anomaly.kind, anomaly.subject) == ("pbx-1", "balance_waiting", "Support")
    assert anomaly.sample == "+2; Support-0"
    assert identities.look(shown(bad, later=HOLDS_S + 5)) == []
    good = with_waiting((9.0,), 1)
    assert identities.look(shown(good, later=30)) == []
    assert identities.look(shown(bad, later=31)) == []
    assert len(identities.look(shown(bad, later=40))) == 1
