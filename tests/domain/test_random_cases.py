"""Made-up cases: our folds give what counting straight from the definitions gives."""

import pytest

from tests.domain import test_cases as ours
from tests.domain.naive.agents import of_agents
from tests.domain.naive.calls import of_calls
from tests.domain.naive.random_case import AGENTS, RandomCase
from tests.domain.naive.visits import of_queues


@pytest.mark.parametrize("seed", range(40))
def test_a_made_up_case_has_the_figures_of_the_definitions(seed: int) -> None:
    """To see a seed fail alone: `-k '[17]'`; the failure shows each figure as (ours, counted)."""
    case = RandomCase(seed).made()
    for expect in case["expect"]:
        values = of_queues(case, expect) | of_agents(case, expect, AGENTS)
        if "queue" not in expect:
            values |= of_calls(case, expect)
        ours.test_a_window_has_the_figures_of_the_reference(case, expect | {"values": values})
