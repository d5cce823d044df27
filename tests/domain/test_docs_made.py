"""The pages that are made from the code are fresh."""

import pytest

from tests.docs_made import DOCS, PAGES
from wallboard.domain.agents import MOVES
from wallboard.domain.kpis import KPIS
from wallboard.domain.tally import Policy
from wallboard.live.bands import bands


@pytest.mark.parametrize("name", PAGES)
def test_a_page_equals_a_fresh_one(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == PAGES[name](), "run python -m tests.docs_made"


def test_the_pages_leave_nothing_out() -> None:
    page, drawing = PAGES["figures.md"](), PAGES["agent-states.md"]()
    assert not [kpi.key for kpi in KPIS if f"| `{kpi.key}` |" not in page]
    assert not [key for key in bands(Policy()) if f"`{key}`" not in page.partition("## Callers")[0]]
    assert drawing.count(" --> ") == 1 + sum(len(moves) for moves in MOVES.values())
