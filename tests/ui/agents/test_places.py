from itertools import chain, combinations, pairwise

import pytest

from wallboard.ui.agents.places import LEAST_SQUARE, Box, Plan, Style, Wanted, heat_plan, plan_of
from wallboard.ui.theme.sizes import Viewing, sizes_for

DESK = sizes_for(1920, 1080, Viewing(24, 0.7))
WALL = sizes_for(1920, 1080)
TILE: Box = (20.0, 50.0, 1090.0, 340.0)
PAGE: Box = (20.0, 50.0, 1840.0, 900.0)


def _wanted(*counts: int, named: bool = True) -> Wanted:
    return Wanted(counts, counts, titled=len(counts) > 1, named=named)


def _boxes(plan: Plan) -> list[Box]:
    return list(chain.from_iterable(plan.cells))


def _apart(one: Box, other: Box) -> bool:
    return any(
        one[side] + one[side + 2] <= other[side] + 0.01 or other[side] + other[side + 2] <= one[side] + 0.01
        for side in (0, 1)
    )


def _inside(box: Box, area: Box) -> bool:
    return all(
        area[side] - 0.01 <= box[side] and box[side] + box[side + 2] <= area[side] + area[side + 2] + 0.01
        for side in (0, 1)
    )


@pytest.mark.parametrize(
    ("count", "area", "style"),
    [
        (5, TILE, Style.FULL),
        (20, TILE, Style.FULL),
        (40, TILE, Style.LINE),
        (100, TILE, Style.BRIEF),
        (500, TILE, Style.HEAT),
        (40, PAGE, Style.FULL),
        (200, PAGE, Style.LINE),
        (500, PAGE, Style.BRIEF),
        (2000, PAGE, Style.HEAT),
    ],
)
def test_cells_say_as_much_as_can_be_read(count: int, area: Box, style: Style) -> None:
    assert plan_of(_wanted(count), area, DESK).style is style


@pytest.mark.parametrize("counts", [(5,), (21,), (40,), (500,), (2000,), (13, 1, 7), (200, 100, 50, 150)])
@pytest.mark.parametrize("area", [TILE, PAGE])
def test_everybody_has_a_place_in_the_area_and_for_oneself(counts: tuple[int, ...], area: Box) -> None:
    for sizes in (DESK, WALL):
        plan = plan_of(_wanted(*counts), area, sizes)
        boxes = _boxes(plan)
        assert (len(boxes), plan.left_out) == (sum(counts), 0)
        assert all(_inside(box, area) for box in boxes)
        assert all(_apart(one, other) for one, other in pairwise(boxes))
        assert all(_apart(one, other) for one, other in combinations(boxes[:60], 2))


def test_a_few_agents_do_not_swell() -> None:
    for area in (TILE, PAGE, (0.0, 0.0, 3700.0, 2000.0)):
        for box in _boxes(plan_of(_wanted(3), area, DESK)):
            assert box[2] <= 16 * DESK.label + 0.01
            assert box[3] <= 3 * DESK.label


def test_no_text_is_below_what_is_read() -> None:
    for count in range(1, 700, 7):
        plan = plan_of(_wanted(count), PAGE, DESK)
        assert plan.style is Style.HEAT or plan.size >= DESK.detail * 0.72


def test_cells_shrink_as_they_become_more() -> None:
    widths = [_boxes(plan_of(_wanted(count), PAGE, DESK))[0][2] for count in (20, 100, 300, 600, 2000)]
    assert widths == sorted(widths, reverse=True)


def test_without_names_a_cell_has_the_state_and_the_time() -> None:
    plan = plan_of(_wanted(20, named=False), TILE, DESK)
    assert plan.style is Style.LINE
    assert plan.size == DESK.label


def test_groups_stand_below_their_headings() -> None:
    plan = plan_of(_wanted(13, 5), PAGE, DESK)
    assert len(plan.headings) == 2
    for heading, cells in zip(plan.headings, plan.cells, strict=True):
        assert heading is not None
        assert all(heading[1] + heading[3] <= cell[1] + 0.01 for cell in cells)
    assert max(box[1] + box[3] for box in plan.cells[0]) <= (plan.headings[1] or TILE)[1]


def test_headings_go_before_agents_do() -> None:
    low: Box = (0.0, 0.0, 900.0, 60.0)
    plan = heat_plan(_wanted(*[40] * 12), low, DESK)
    assert plan.headings == (None,) * 12
    assert (len(_boxes(plan)), plan.left_out) == (480, 0)


def test_who_is_not_there_has_no_square() -> None:
    wanted = Wanted((11, 21), (10, 20), titled=True, named=True)
    assert [len(cells) for cells in heat_plan(wanted, TILE, DESK).cells] == [10, 20]


def test_what_has_no_room_at_all_is_counted() -> None:
    plan = heat_plan(_wanted(300, 300), (0.0, 0.0, 40.0, 20.0), DESK)
    assert plan.size == LEAST_SQUARE
    assert len(_boxes(plan)) + plan.left_out == 600
    assert plan.left_out > 400
    assert all(_inside(box, (0.0, 0.0, 40.0, 20.0)) for box in _boxes(plan))


@pytest.mark.parametrize("area", [(0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 2.0, 500.0), (0.0, 0.0, 500.0, 1.0)])
def test_no_room_is_no_failure(area: Box) -> None:
    assert plan_of(_wanted(7), area, DESK).left_out == 7


def test_nobody_needs_no_place() -> None:
    assert _boxes(plan_of(Wanted((), (), titled=False, named=False), TILE, DESK)) == []
