"""How we make the single formulas of the reference that are about the rest of a day."""

from collections.abc import Callable
from typing import Any

from wallboard.domain.forecast.reforecast import day_total

FORECAST_FORMULAS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "reforecast": lambda case: day_total(case["forecast"], case["elapsed"], case["actual"], case["prior"]),
}
