"""Who carries the calls of the built-in centre, and at what price: all made up."""

from collections.abc import Mapping
from decimal import Decimal

from wallboard.domain.promise.lines import plain_line
from wallboard.domain.vendors.operator import Operator
from wallboard.domain.vendors.tariff import Tariff

_NAMES = ("Danube Voice", "Northline")
_TARIFFS = (Tariff(Decimal("0.012")), Tariff(Decimal("0.009"), Decimal("0.02"), 60))
_CHANNELS = (60, 30)


def made_up_operators(titles: Mapping[str, str]) -> tuple[Operator, ...]:
    """Let the made-up lines be carried by two operators in turn."""
    lines = [plain_line(line) for line in titles]
    return tuple(
        Operator(name, tuple(lines[n :: len(_NAMES)]), (), tariff, channels)
        for n, (name, tariff, channels) in enumerate(zip(_NAMES, _TARIFFS, _CHANNELS, strict=True))
        if lines[n :: len(_NAMES)]
    )
