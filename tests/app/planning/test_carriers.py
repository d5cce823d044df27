"""What the settings say of operators and vendors."""

from decimal import Decimal

import pytest

from wallboard.app.planning.carriers import operators_of, vendors_of, with_carriers
from wallboard.app.settings import OperatorSettings, Settings, SourceSettings, VendorSettings
from wallboard.app.settings_check import check_promises
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text
from wallboard.domain.vendors.operator import Operator
from wallboard.domain.vendors.tariff import Tariff
from wallboard.domain.vendors.vendor import Vendor
from wallboard.sources.spec import SourceSpec
from wallboard.ui.planning.habits import PlanHabits

NORTH = OperatorSettings("North", ("+36 1*",), ("pbx",), ("NT*",), 30, "0.012", "", 60)
HOUSE = VendorSettings("House", ("pbx",), per_call="2.50")
PBX = SourceSettings("pbx", "ami://reader@127.0.0.1:1")
WHOLE = Settings(source=(PBX,), operator=(NORTH,), vendor=(HOUSE,))


def wrong(problem: Text, hint: Text | None) -> WallboardError:
    return WallboardError(problem, hint)


def test_operators_and_vendors_are_made() -> None:
    tariff = Tariff(Decimal("0.012"), None, 60)
    north = Operator("North", ("+361*",), ("pbx",), tariff, 30, ("NT*",))
    house = Vendor("House", ("pbx",), Tariff(None, Decimal("2.50")))
    assert (operators_of(WHOLE), vendors_of(WHOLE)) == ((north,), (house,))
    habits = with_carriers(PlanHabits(lines=3), WHOLE)
    assert (habits.lines, habits.operators, habits.vendors) == (3, (north,), (house,))
    check_promises(WHOLE, wrong)


def test_the_built_in_centre_has_operators_until_some_are_set() -> None:
    spec = SourceSpec("simulator", "simulator")
    made_up = with_carriers(PlanHabits(), Settings(), (spec,)).operators
    assert len(made_up) == 2
    assert not set(made_up[0].lines) & set(made_up[1].lines)
    assert with_carriers(PlanHabits(), WHOLE, (spec,)).operators == operators_of(WHOLE)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(operator=(OperatorSettings("Nobody"),)), "it carries nothing"),
        (Settings(source=(PBX,), vendor=(VendorSettings("Other", ("pbx", "west")),)), "west"),
        (Settings(source=(PBX,), operator=(OperatorSettings("Other", sources=("east",)),)), "east"),
    ],
)
def test_what_carries_nothing_or_is_nowhere_is_said(settings: Settings, said: str) -> None:
    with pytest.raises(WallboardError) as caught:
        check_promises(settings, wrong)
    assert said in str(caught.value.message)


def test_without_sources_in_the_settings_none_is_missed() -> None:
    check_promises(Settings(vendor=(VendorSettings("Other", ("west",)),)), wrong)
