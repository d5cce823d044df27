"""What one stay alone does to a figure of a period that it only reaches into."""

from wallboard.domain.explain.marks import Judge
from wallboard.domain.facts import Visit
from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis import BY_KEY
from wallboard.domain.tally import Policy
from wallboard.domain.words import Outcome

NINE = 1_795_424_400.0


def test_a_stay_that_began_before_the_period_only_counts_by_how_it_ended() -> None:
    offered = BY_KEY["offered"]
    assert isinstance(offered, PeriodKpi)
    stay = Visit("pbx", "c1", "sales", 1, NINE, Outcome.ABANDONED, left=NINE + 100, ended=NINE + 100)
    whole, later = (Judge(offered, Policy(), NINE + 200, since) for since in (NINE, NINE + 50))
    assert (whole.of_visit(stay).value, later.of_visit(stay).value) == (1, 0)
