"""Every figure is in the catalogue, and every name means one figure."""

from collections import Counter

import pytest

from tests.domain.kpis.queues import queue
from wallboard.domain.figures import HALF_HOUR, NOTHING, Kpi
from wallboard.domain.kpis import BY_KEY, KPIS, figures, kpi_of, read
from wallboard.domain.kpis.visits import VISITS


def test_every_name_means_one_figure() -> None:
    names = Counter(name for kpi in KPIS for name in (kpi.key, *kpi.also))
    assert not [name for name, times in names.items() if times > 1]
    assert not [name for name in names if name.endswith(HALF_HOUR)]


@pytest.mark.parametrize("kpi", KPIS, ids=lambda kpi: kpi.key)
def test_every_figure_explains_itself_and_can_be_made_of_an_empty_queue(kpi: Kpi) -> None:
    assert kpi.title.context == kpi.formula.context == "kpi"
    assert kpi.title.template[0].isupper()
    assert len(kpi.title.template) <= 22
    assert kpi.formula.template[-1] != "."
    assert read(kpi.key, queue()).value in {0, None}


def test_figures_are_found_by_key_everyday_name_and_half_hour() -> None:
    assert kpi_of("sl_default") is kpi_of("service_level") is kpi_of("service_level_30m")
    assert kpi_of("waiting") is BY_KEY["waiting"]
    assert kpi_of("waiting_now_30m") is None
    assert kpi_of("calls_peak_30m") is None, "nobody counts it"
    assert kpi_of("nonsense") is None


def test_all_figures_of_a_queue_by_key() -> None:
    made = figures(queue(waited=(10, 30), recent=(30,)))
    assert made.keys() == {kpi.key for kpi in KPIS} | {kpi.key + HALF_HOUR for kpi in VISITS}
    assert (made["sl_default"].value, made["sl_default"].parts) == (0.5, (1, 2))
    assert (made["sl_default_30m"].value, made["offered_30m"].value) == (0, 1)


def test_a_figure_that_is_not_there_is_nothing() -> None:
    assert read("nonsense", queue()) == NOTHING
    assert read("waiting_now_30m", queue()) == NOTHING
    assert read("asa", queue(waited=(10, 30))).value == 20
    assert read("asa_30m", queue(waited=(10,), recent=(50,))).value == 50
