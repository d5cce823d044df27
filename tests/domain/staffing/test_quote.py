from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.staffing.goal import Goal
from wallboard.domain.staffing.line import NewLine, Quote
from wallboard.domain.staffing.quote import for_agents, for_money, quote_of
from wallboard.domain.staffing.shapes import weights_of

PRICE = Decimal("14.50")
GOAL = Goal(patience_s=150, lost_limit=0.05, hour_cost=PRICE)
LINE = NewLine(800, 240, GOAL, interval_s=3600)


def there(quote: Quote) -> list[int]:
    return [part.part.rostered or 0 for part in quote.plan.parts]


def known(value: Decimal | float | None) -> float:
    assert value is not None
    return float(value)


def test_a_line_takes_what_its_plan_needs_and_its_figures_are_those_of_the_day() -> None:
    quote = quote_of(LINE)
    needed = [part.needed for part in quote.plan.parts]
    assert len(needed) == 10
    assert quote.peak_agents == max(needed)
    assert quote.peak_heads == max(part.heads for part in quote.plan.parts)
    assert quote.paid_hours_a_day == sum(part.heads for part in quote.plan.parts)
    assert quote.cost_a_day == quote.plan.cost == Decimal(quote.paid_hours_a_day) * PRICE
    assert quote.full_time == pytest.approx(quote.paid_hours_a_day * 5 / 40)
    lost = sum(part.part.demand.calls * (part.with_needed.lost or 0) for part in quote.plan.parts)
    assert quote.lost_a_day == pytest.approx(lost)
    assert quote.lost == pytest.approx(lost / 800)
    assert known(quote.served) >= 0.8
    assert known(quote.lost) <= 0.05
    assert quote.meets


def test_volume_is_said_by_day_week_or_month() -> None:
    assert replace(LINE, per="week", calls=4000).calls_a_day == pytest.approx(800)
    a_month = replace(LINE, per="month", calls=17_394)
    assert a_month.calls_a_day == pytest.approx(800, rel=1e-3)
    quote = quote_of(a_month)
    assert known(quote.cost_a_month) == pytest.approx(known(quote.cost_a_day) * 21.741, rel=1e-3)
    assert known(quote.cost_a_call) == pytest.approx(known(quote.cost_a_day) / 800, rel=1e-3)
    assert quote.lost_a_month == pytest.approx(quote.lost_a_day * 21.74, rel=1e-3)


def test_a_line_may_be_open_over_midnight_or_always_and_end_with_a_piece() -> None:
    night = replace(LINE, opens_s=22 * 3600, closes_s=6 * 3600, weights=weights_of("flat"))
    assert [part.demand.calls for part in night.parts()] == pytest.approx([100] * 8)
    assert len(replace(LINE, opens_s=0, closes_s=0).parts()) == 24
    piece = replace(LINE, closes_s=9.5 * 3600).parts()[-1]
    assert (piece.since, piece.until, piece.demand.length_s) == (32_400, 34_200, 1800)


def test_fewer_agents_lose_more_and_more_than_are_needed_do_not_come() -> None:
    wanted, few = quote_of(LINE), for_agents(LINE, 7)
    assert max(there(few)) == 7
    assert few.lost_a_day > wanted.lost_a_day
    assert not few.meets
    assert few.plan.gaps
    assert there(for_agents(LINE, 99)) == [part.needed for part in wanted.plan.parts]
    nobody = for_agents(LINE, 0)
    assert (nobody.served, nobody.peak_heads) == (0, 0)
    assert nobody.lost == pytest.approx(1)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 80_000))
def test_a_budget_is_never_exceeded_and_more_money_serves_no_worse(budget: int) -> None:
    less, more = for_money(LINE, Decimal(budget)), for_money(LINE, Decimal(budget) * 2)
    for quote, money in ((less, budget), (more, budget * 2)):
        assert quote.cost_a_month is not None
        assert quote.cost_a_month <= money
    assert less.served is not None
    assert more.served is not None
    assert more.served >= less.served - 1e-9


def test_what_the_goal_costs_buys_about_the_goal() -> None:
    wanted = quote_of(LINE)
    assert wanted.cost_a_month is not None
    bought = for_money(LINE, wanted.cost_a_month)
    assert bought.served == pytest.approx(wanted.served, abs=0.02)
    worst = [part.with_rostered.served for part in bought.plan.parts if part.with_rostered]
    assert min(one for one in worst if one is not None) > 0.75


def test_what_is_left_of_a_budget_goes_where_callers_are_served_worst() -> None:
    flat = replace(LINE, weights=weights_of("flat"), goal=replace(GOAL, shrinkage=0.0))
    agents = there(for_money(flat, PRICE * 74 * flat.days_a_month))
    assert sorted(agents) == [7] * 6 + [8] * 4


def test_a_line_that_nobody_calls_costs_nothing_and_no_figure_is_made_up() -> None:
    quote = quote_of(replace(LINE, calls=0))
    assert (quote.served, quote.lost, quote.cost_a_call) == (None, None, None)
    assert quote.peak_agents == 0
    assert quote.cost_a_day == 0
    assert quote.meets
    assert for_money(replace(LINE, calls=0), Decimal(1000)).cost_a_month == 0


def test_without_a_price_there_are_no_costs_and_no_budget() -> None:
    free = replace(LINE, goal=replace(GOAL, hour_cost=None))
    quote = quote_of(free)
    assert (quote.cost_a_day, quote.cost_a_month, quote.cost_a_call) == (None, None, None)
    with pytest.raises(ValueError, match="None"):
        for_money(free, Decimal(1000))


def test_what_can_not_be_is_refused() -> None:
    for line in (replace(LINE, days_a_week=0), replace(LINE, calls=-1), replace(LINE, interval_s=0)):
        with pytest.raises(ValueError, match=r"0|-1"):
            quote_of(line)
    with pytest.raises(ValueError, match="-1"):
        for_agents(LINE, -1)
    with pytest.raises(ValueError, match="-5"):
        for_money(LINE, Decimal(-5))
