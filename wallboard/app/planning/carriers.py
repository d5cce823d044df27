"""What the settings say of operators and vendors, in the shape that pages and commands want."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from wallboard.app.made_up.carriers import made_up_operators
from wallboard.app.made_up.lines import line_titles
from wallboard.app.settings import OperatorSettings, Settings, VendorSettings
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.vendors.operator import Operator
from wallboard.domain.vendors.tariff import Tariff
from wallboard.domain.vendors.vendor import Vendor
from wallboard.sources.spec import SourceSpec
from wallboard.ui.planning.habits import PlanHabits


def operators_of(settings: Settings) -> tuple[Operator, ...]:
    """Make the operators, in the order of the file: a call is the first one's that fits."""
    return tuple(
        Operator(
            one.name,
            tuple(map(plain_line, one.lines)),
            one.sources,
            _tariff(one),
            one.channels,
            one.records,
        )
        for one in settings.operator
    )


def vendors_of(settings: Settings) -> tuple[Vendor, ...]:
    """Make the call centres."""
    return tuple(Vendor(one.name, one.sources, _tariff(one)) for one in settings.vendor)


def with_carriers(habits: PlanHabits, settings: Settings, made_up: Sequence[SourceSpec] = ()) -> PlanHabits:
    """Add who carries calls and who answers them; `made_up` sources have operators where none is set."""
    operators = operators_of(settings)
    if made_up and not operators:
        operators = made_up_operators(line_titles(made_up))
    return replace(habits, operators=operators, vendors=vendors_of(settings))


def _tariff(one: OperatorSettings | VendorSettings) -> Tariff:
    return Tariff(_price(one.per_minute), _price(one.per_call), one.step_s)


def _price(text: str) -> Decimal | None:
    return Decimal(text) if text else None
