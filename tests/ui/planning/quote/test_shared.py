"""Several lines on one clock."""

import pytest

from wallboard.domain.staffing.line import NewLine
from wallboard.ui.planning.quote.shared import shared_lines


def test_lines_of_other_hours_have_the_same_intervals_and_lose_no_call() -> None:
    day = NewLine(400.0, 240.0, opens_s=8 * 3600.0, closes_s=18 * 3600.0, title="Day")
    odd = NewLine(90.0, 200.0, opens_s=9.25 * 3600, closes_s=20 * 3600.0, title="Odd")
    first, second, third = shared_lines((day, odd, odd))
    spans = [[(part.since, part.until) for part in line.parts] for line in (first, second, third)]
    assert spans[0] == spans[1] == spans[2]
    assert (spans[0][0][0], spans[0][-1][1]) == (8 * 3600.0, 20 * 3600.0)
    assert sum(part.demand.calls for part in first.parts) == pytest.approx(400)
    assert sum(part.demand.calls for part in second.parts) == pytest.approx(90)
    assert second.parts[1].demand.calls == 0
    assert [line.name for line in (first, second, third)] == ["Day", "Odd", "Odd (3)"]
    assert shared_lines((NewLine(5.0, 60.0),))[0].name == "1"
