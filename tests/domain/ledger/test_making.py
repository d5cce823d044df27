from typing import Any

from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.callers import STAY_S
from wallboard.domain.ledger.deeds import Acts
from wallboard.domain.ledger.losses import Losses, loss_of
from wallboard.domain.ledger.making import Seen, row_of, was_open
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.snapshot import LostCall
from wallboard.domain.words import Direction, Outcome

ANNA = "+36551234567"
CALL = Call(
    "pbx", "a", Direction.INBOUND, 100.0, ANNA, ended=130.0, menu_path="1>2", result=Outcome.ABANDONED
)
STAY = Visit("pbx", "a", "help", 1, 110.0, Outcome.ABANDONED, left=130.0, position_in=6)
LATEST = LostCall("pbx", "a", 100.0, 130.0, Caller(ANNA), "help", 20.0, "abandoned", until=1000.0)
PUT_OFF = Deed("p", ANNA, 150.0, DeedKind.POSTPONED, "Ana", until=500.0)
DONE = Deed("d", ANNA, 160.0, DeedKind.DONE, "Ana")


def seen(start: float = 0.0, **others: Any) -> Seen:  # noqa: ANN401 -- any field
    losses = Losses()
    losses.put(("pbx", "a"), loss_of(CALL, (STAY,), CallRules(), start))
    return Seen(ANNA, losses, 130.0, LATEST, CALL, (STAY,), Acts(), (), 3)._replace(**others)


def test_a_row_holds_until_a_time_is_over() -> None:
    row, limit = row_of(seen(), 200.0)
    assert (row.state, row.calls, row.place, row.heard, limit) == (LedgerState.OPEN, 3, 6, "1>2", 1000.0)
    assert row_of(seen(on_line=150.0), 200.0)[1] == 150.0 + STAY_S
    assert row_of(seen(contact=(170.0, True)), 200.0)[1] is None


def test_who_is_to_be_called_back_can_be_since_it_opened() -> None:
    later = seen(due_from=lambda lost: lost + 60.0)
    assert row_of(later, 200.0)[0].due == 190.0
    assert row_of(later._replace(contact=(170.0, True)), 200.0)[0].due is None


def test_the_place_is_that_at_which_they_left() -> None:
    assert row_of(seen(visits=(replace(STAY, position_out=2),)), 200.0)[0].place == 2
    assert row_of(seen(visits=()), 200.0)[0].place is None


def test_when_to_try_next_says_who_put_it_off_until_that_is_done() -> None:
    waits = seen(acts=Acts(postponed=PUT_OFF), tries=(300.0,))
    assert (row_of(waits, 400.0)[0].next_try, row_of(waits, 400.0)[0].last_try) == (500.0, 300.0)
    assert row_of(waits._replace(tries=(300.0, 510.0)), 600.0)[0].next_try is None


def test_who_was_lost_before_the_day_was_open_when_it_began_or_not() -> None:
    assert was_open(seen(200.0), 1000.0)
    assert not was_open(seen(200.0), 1001.0)
    assert was_open(seen(200.0, acts=Acts(DONE)), 160.0)
    assert not was_open(seen(200.0, acts=Acts(DONE)), 161.0)
    row, _ = row_of(seen(200.0, attempts=1), 300.0)
    assert (row.earlier, row.calls, row.lost) == (True, 2, 1)
