from functools import cache

import pytest
from msgspec.structs import replace

from tests.domain.staffing.shared.scenes import GOAL, line
from wallboard.domain.staffing.shared.comparing import compare
from wallboard.domain.staffing.shared.scene import Comparison, Progress, SharedLine, Staffed

LINES = line("a", 30, 50, 40), line("b", 40, 30, 20), line("c", 10, 20, 40, aht_s=300)


@cache
def compared() -> tuple[list[Progress], Comparison]:
    *progress, found = compare(LINES, 6)
    assert isinstance(found, Comparison)
    return [step for step in progress if isinstance(step, Progress)], found


def keeps(staffed: Staffed, lines: tuple[SharedLine, ...]) -> bool:
    return all(
        seen.served is not None and seen.served.mean >= line.goal.share
        for seen, line in zip(staffed.played.lines, lines, strict=True)
    )


def test_together_they_need_fewer_and_each_line_keeps_its_promise() -> None:
    _, found = compared()
    assert all(keeps(staffed, (line,)) for staffed, line in zip(found.alone, LINES, strict=True))
    assert keeps(found.together, LINES)
    most_apart = max(map(sum, zip(*(one.agents for one in found.alone), strict=True)))
    assert found.saved_at_peak == most_apart - max(found.together.agents) > 0
    apart = sum(sum(one.agents) for one in found.alone)
    assert found.saved_hours == (apart - sum(found.together.agents)) / 2 > 0


def test_it_says_how_far_it_is_and_never_goes_back() -> None:
    progress, _ = compared()
    assert [step.done for step in progress] == sorted(step.done for step in progress)
    assert (progress[0].done, progress[-1].done) == (1, progress[-1].of)
    assert len({step.of for step in progress}) == 1


def test_how_many_are_needed_is_sure_within_limits_that_hold_the_number() -> None:
    _, found = compared()
    for one in (*found.alone, found.together):
        assert one.likely is not None
        low, high = one.likely
        assert low <= one.peak <= high
        assert high - low <= 4
    lax, tight = (compare([LINES[2]], runs) for runs in (4, 40))
    spans = []
    for *_, last in (lax, tight):
        assert isinstance(last, Comparison)
        assert last.together.likely is not None
        spans.append(last.together.likely[1] - last.together.likely[0])
    assert spans[1] <= spans[0]
    *_, few = compare([LINES[2]], 3)
    assert isinstance(few, Comparison)
    assert few.together.likely is None


def test_one_line_saves_nothing() -> None:
    *_, found = compare(LINES[:1], 4)
    assert isinstance(found, Comparison)
    assert (found.saved_at_peak, found.saved_hours) == (0, 0.0)


@pytest.mark.parametrize(
    "goal", [replace(GOAL, lost_limit=0.01), replace(GOAL, max_occupancy=0.5), replace(GOAL, share=0.9999)]
)
def test_every_bound_of_a_promise_asks_for_more(goal: object) -> None:
    *_, usual = compare([LINES[0]], 4)
    *_, strict = compare([replace(LINES[0], goal=goal)], 4)
    assert isinstance(usual, Comparison)
    assert isinstance(strict, Comparison)
    assert sum(strict.together.agents) > sum(usual.together.agents)


def test_a_line_that_always_comes_last_gets_what_it_was_promised_too() -> None:
    lines = LINES[0], replace(LINES[1], priority=9, goal=replace(GOAL, patience_s=None))
    *_, found = compare(lines, 4)
    assert isinstance(found, Comparison)
    assert keeps(found.together, lines)


def test_an_hour_in_which_nobody_rings_needs_nobody() -> None:
    *_, found = compare([line("a", 30, 0, 30)], 4)
    assert isinstance(found, Comparison)
    assert found.together.agents[1] == 0
    *_, nothing = compare([line("a", 0)], 2)
    assert isinstance(nothing, Comparison)
    assert nothing.together.peak == 0


def test_what_nobody_can_keep_is_refused() -> None:
    with pytest.raises(ValueError, match=r"share=1\.5"):
        list(compare([line("a", 5, goal=replace(GOAL, share=1.5))], 2))
    with pytest.raises(ValueError, match="set"):
        compare([], 2)
