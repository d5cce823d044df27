"""What was typed about a line, and what it means."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from wallboard.domain.staffing.shapes import HOURS, weights_of
from wallboard.ui.means import Forgetful
from wallboard.ui.planning.quote import saved
from wallboard.ui.planning.quote.draft import Draft, read, with_text

USUAL = Draft(cost="18")


def test_the_usual_draft_is_a_line() -> None:
    found = read(USUAL)
    assert found.line is not None
    assert (found.line.calls_a_day, found.line.opens_s, found.line.closes_s) == (400.0, 28_800.0, 64_800.0)
    goal = found.line.goal
    assert (goal.share, goal.within_s, goal.patience_s, goal.lost_limit) == (0.8, 20.0, 180.0, None)
    assert goal.hour_cost == Decimal("18.0")
    assert found.wrong == {}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("calls", "many"),
        ("calls", "0"),
        ("opens", "25:00"),
        ("closes", "late"),
        ("days", "8"),
        ("aht", "4:99"),
        ("share", "100"),
        ("lost", "none"),
        ("shrinkage", "120"),
        ("cost", "much"),
    ],
)
def test_what_can_not_be_read_is_said_at_its_field(field: str, text: str) -> None:
    found = read(with_text(USUAL, field, text))
    assert found.line is None
    assert set(found.wrong) == {field}


def test_callers_who_never_give_up_and_a_permitted_loss() -> None:
    found = read(replace(USUAL, patience="", lost="2,5", cost=""))
    assert found.line is not None
    goal = found.line.goal
    assert (goal.patience_s, goal.lost_limit, goal.hour_cost) == (None, 0.025, None)


def test_a_budget_needs_a_price_and_amounts_may_have_marks() -> None:
    found = read(replace(USUAL, start="budget", money="€ 22,000"))
    assert found.money == Decimal("22000.0")
    assert set(read(replace(USUAL, start="budget", money="9", cost="")).wrong) == {"cost"}
    assert read(replace(USUAL, start="agents", agents="4")).agents == 4
    assert set(read(replace(USUAL, start="agents")).wrong) == {"agents"}


def test_the_shape_is_named_the_sites_own_or_typed_by_open_hour() -> None:
    own = tuple(float(n) for n in range(HOURS))
    assert _weights(replace(USUAL, shape="own"), own) == own
    assert _weights(replace(USUAL, shape="own")) == weights_of("two_humps")
    typed = replace(USUAL, shape="typed", opens="9:00", closes="12:00", weights="5 20; 10")
    assert _weights(typed)[8:13] == (0.0, 5.0, 20.0, 10.0, 0.0)
    over_midnight = replace(typed, opens="23:00", closes="1:00", weights="3 1")
    assert (_weights(over_midnight)[23], _weights(over_midnight)[0]) == (3.0, 1.0)
    for wrong in ("5 20", "0 0 0", "5 x 10", ""):
        assert set(read(replace(typed, weights=wrong)).wrong) == {"weights"}


def _weights(draft: Draft, own: tuple[float, ...] | None = None) -> tuple[float, ...]:
    line = read(draft, own).line
    assert line is not None
    return line.weights


def test_lines_are_saved_by_name_and_what_is_typed_is_kept() -> None:
    memory = Forgetful()
    assert saved.saved(memory) == ()
    assert saved.last(memory, USUAL) == USUAL
    for title in ("Sales", "Billing", "Sales"):
        saved.save(memory, replace(USUAL, title=title))
    assert [one.title for one in saved.saved(memory)] == ["Sales", "Billing"]
    saved.forget(memory, "Sales")
    assert [one.title for one in saved.saved(memory)] == ["Billing"]
    saved.keep(memory, replace(USUAL, calls="7"))
    assert saved.last(memory, USUAL).calls == "7"
    memory.put("quotes", "[{")
    assert saved.saved(memory) == ()
