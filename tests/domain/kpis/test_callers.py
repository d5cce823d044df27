"""Figures about callers and promises, from the sums they are made of."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.explain.left_out import left_out
from wallboard.domain.figures import NOTHING, Figure, PeriodKpi
from wallboard.domain.kpis import BY_KEY
from wallboard.domain.kpis.callers import CALLERS
from wallboard.domain.kpis.promise import PROMISE
from wallboard.domain.promise.sums import PromiseSums, Rule
from wallboard.domain.snapshot import LostSums, Period
from wallboard.domain.tally import CallTally, Tally


def made(key: str, period: Period) -> Figure:
    kpi = BY_KEY[key]
    assert isinstance(kpi, PeriodKpi)
    return kpi.read(period)


LOST = LostSums(
    recovered=3, withheld=1, by_centre=1, pending=2, unrecovered=4, time_to_recover_s=60.0,
    median_to_recover_s=15.0,
)  # fmt: skip
REPEATS = RepeatSums(known=10, repeats=4, callers=3, first=20, failed=5, pending=2, marked=8, solved=6)
SUMS = PromiseSums(
    "Acme", permitted=Decimal("0.05"), answered=97, lost=3, in_time=80, timed=True,
    left_out=((Rule.CLOSED, 4), (Rule.SHORT, 2)), raw_answered=99, raw_lost=9,
)  # fmt: skip
WHOLE = Period(Tally(), CallTally(12, 6, 0, 0, 4), lost=LOST, repeats=REPEATS, promises=(SUMS,))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("recovered_by_caller", 2),
        ("recovered_by_centre", 1),
        ("recover_pending", 2),
        ("lost_unrecovered", 4),
        ("avg_time_to_recover_s", 20.0),
        ("median_time_to_recover_s", 15.0),
        ("lost_pct", 0.4),
        ("repeat_calls", 4),
        ("repeat_callers", 3),
        ("repeat_rate", 0.4),
        ("first_contacts", 20),
        ("fcr_resolved", 13),
        ("fcr_failed", 5),
        ("fcr_pending", 2),
        ("fcr_proxy", 13 / 18),
        ("fcr_true", 0.75),
        ("fcr_marked", 0.4),
        ("answered_rate_promised", 0.97),
        ("loss_allowance", 2),
        ("promised_in_time", 0.8),
        ("promised_left_out", 6),
    ],
)
def test_a_figure_is_made_of_its_sums(key: str, value: float) -> None:
    assert made(key, WHOLE).value == pytest.approx(value)


@pytest.mark.parametrize("kpi", [*CALLERS, *PROMISE], ids=lambda kpi: str(kpi.key))
def test_of_a_single_queue_nothing_is_said_of_callers(kpi: PeriodKpi) -> None:
    assert kpi.read(Period(Tally())) == NOTHING


def test_without_calls_rates_have_no_value() -> None:
    empty = Period(Tally(), CallTally(), lost=LostSums(), repeats=RepeatSums(), promises=(PromiseSums(),))
    for key in ("lost_pct", "repeat_rate", "fcr_proxy", "fcr_true", "avg_time_to_recover_s"):
        assert made(key, empty).value is None
    for key in ("answered_rate_promised", "loss_allowance", "promised_in_time"):
        assert made(key, empty).value is None


@pytest.mark.parametrize(("pending", "is_firm"), [(2, True), (3, False), (0, True)])
def test_a_rate_of_which_less_than_nine_tenths_are_settled_is_a_hint(pending: int, *, is_firm: bool) -> None:
    period = Period(Tally(), repeats=RepeatSums(first=20, failed=5, pending=pending))
    assert made("fcr_proxy", period).firm is is_firm


@pytest.mark.parametrize(
    ("key", "counts"),
    [
        ("answered_rate_promised", {"out of hours": 4, "short abandon": 2, "still open": 1}),
        ("promised_in_time", {"out of hours": 4, "short abandon": 2, "still open": 1}),
        ("repeat_rate", {"callers whom nobody knows": 2}),
        ("fcr_proxy", {"may still ring again": 2}),
        ("fcr_true", {"without a mark": 12}),
        ("fcr_marked", {}),
        ("recovered_rate", {}),
        (
            "avg_time_to_recover_s",
            {"not recovered yet": 2, "not recovered in time": 4, "callers whom nobody knows": 1},
        ),
    ],
)
def test_what_a_figure_leaves_out_is_counted(key: str, counts: dict[str, int]) -> None:
    kpi = BY_KEY[key]
    assert isinstance(kpi, PeriodKpi)
    still_open = replace(WHOLE, calls=CallTally(12, 6, 1, 0, 4))
    assert {str(one.words): one.count for one in left_out(kpi, still_open)} == counts
    assert left_out(kpi, Period(Tally())) == ()


def test_every_share_of_callers_counts_for_itself_what_it_leaves_out() -> None:
    """A single call does not tell whether it is a repeat: it has to be counted from the sums."""
    shares = [kpi for kpi in (*CALLERS, *PROMISE) if kpi.read(WHOLE).parts is not None]
    assert shares
    assert all(kpi.counts_out is not None for kpi in shares)
