from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.ledger.rows import Apart, LedgerState, LedgerSums, LostCaller
from wallboard.domain.ledger.sums import Rows, sums_of
from wallboard.domain.snapshot import LostSums

ROW = LostCaller(
    "a", Caller(), LedgerState.OPEN, 5.0, 2, 2, 1.0, 5.0, None, "pbx", "c", None, until=100.0
)  # fmt: skip


def test_rows_are_counted_in_and_out() -> None:
    rows = Rows()
    assert rows.put("a", ROW, 100.0)
    assert not rows.put("a", replace(ROW), 100.0)
    rows.put("b", replace(ROW, who="b", state=LedgerState.PROMISED, last_lost=3.0, lost=1), 50.0)
    rows.put("c", replace(ROW, who="c", state=LedgerState.CALLED_BACK, contact=9.0, by_centre=True))
    rows.put("d", replace(ROW, who="d", state=LedgerState.ON_LINE, contact=9.0))
    rows.put("e", replace(ROW, who="e", earlier=True, last_lost=-9.0, due=2.0))
    rows.put("", replace(ROW, who=None, state=LedgerState.WITHHELD, lost=4, until=None))
    lost = LostSums(4, 4, 4, pending=3)
    wanted = LedgerSums(11, 4, 3, -9.0, 1, 1, 1, 4, 1, 2.0)
    assert rows.sums(lost) == sums_of(rows.latest()) == wanted
    assert [row.who for row in rows.latest(3)] == ["d", "c", "a"]
    assert (wanted.reached, rows.is_over(50.0), rows.is_over(51.0)) == (2, False, True)
    assert rows.put("a", replace(ROW, until=200.0), 200.0)
    assert rows.over(150.0) == {"b"}
    assert rows.over(150.0) == set()
    assert rows.put("a", None)
    assert not rows.put("a", None)
    assert rows.over(999.0) == set()
    assert [row.who for row in rows.latest()] == ["d", "c", None, "b", "e"]


def test_whom_nobody_reached_and_nobody_is_to_ring_is_counted_by_why() -> None:
    rows, states = Rows(), [*LedgerState, LedgerState.SHORT]
    for n, state in enumerate(states):
        rows.put(str(n), replace(ROW, who=str(n), state=state))
    rows.put("x", replace(ROW, who="x", state=LedgerState.SHORT, earlier=True))
    rows.put("y", replace(ROW, who="y", state=LedgerState.ON_LINE, contact=9.0))
    rows.put("z", replace(ROW, who="z", state=LedgerState.GIVEN_UP, contact=101.0))
    lost = LostSums(callers_open=len(states) + 3)
    assert rows.sums(lost).apart == sums_of(rows.latest()).apart == Apart(1, 2, 1, 1, 2)
    rows.put(str(len(states) - 1), replace(ROW, who=str(len(states) - 1)))
    rows.put("z", None)
    assert rows.sums(lost).apart == Apart(1, 1, 1, 1, 1)


def test_no_rows_come_to_nothing() -> None:
    assert sums_of(()) == LedgerSums() == Rows().sums(LostSums())
