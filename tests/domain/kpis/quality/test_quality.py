"""The figures of quality, each from sums that a person can check."""

import pytest

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis import kpi_of
from wallboard.domain.kpis.quality import QUALITY
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import CallTally, Tally

SUMS = QualitySums(2.4, 3, 8, 2, 10, 13, 12, 8, {"balance": 4})
VISITS = Tally(handled=4, talk_s=700.0, hold_s=60.0, wrap_s=40.0)
PERIOD = Period(VISITS, CallTally(arrived=50, self_served=4), quality=SUMS)


@pytest.mark.parametrize(
    ("key", "value", "parts"),
    [
        ("csat", 0.8, (2.4, 3)),
        ("csat_response", 0.25, (2, 8)),
        ("queues_per_call", 1.3, (13, 10)),
        ("agents_per_call", 1.2, (12, 10)),
        ("resolved_without_transfer", 0.8, (8, 10)),
        ("self_served_rate", 0.08, (4, 50)),
        ("self_served_saved_s", 800.0, None),
    ],
)
def test_values_and_what_they_are_made_of(key: str, value: float, parts: tuple[float, float] | None) -> None:
    kpi = kpi_of(key)
    assert isinstance(kpi, PeriodKpi)
    figure = kpi.read(PERIOD)
    assert figure.value == pytest.approx(value)
    assert figure.parts == parts


@pytest.mark.parametrize("kpi", QUALITY, ids=lambda kpi: str(kpi.key))
def test_nobody_asked_and_nobody_rang_is_no_value(kpi: PeriodKpi) -> None:
    assert kpi.read(Period(Tally())).value is None
    assert kpi.read(Period(Tally(), CallTally(), quality=QualitySums())).value is None
