"""The page about boards says what the program takes."""

from tests.ui.boards_doc import EXAMPLE, KEYS, KIND_NOTES, PAGE, document
from tests.ui.made_up import the_day
from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.kpis import read
from wallboard.domain.kpis.calls import CALLS
from wallboard.ui.board import board_of
from wallboard.ui.selection import select
from wallboard.ui.spec import WidgetSpec
from wallboard.ui.widgets import KINDS


def test_the_page_equals_a_fresh_one() -> None:
    assert PAGE.read_text("utf-8") == document(), "run python -m tests.ui.boards_doc"


def test_the_page_explains_every_key_and_every_kind() -> None:
    assert set(KEYS) == set(WidgetSpec.__struct_fields__)
    assert set(KIND_NOTES) == set(KINDS)
    assert {key for kind in KINDS.values() for key in kind.keys} <= set(KEYS)


def test_its_example_is_a_board() -> None:
    board = board_of(EXAMPLE, "example.toml")
    assert sum(spec.at[2] * spec.at[3] for spec in board.widgets) == board.grid[0] * board.grid[1]


def test_figures_of_calls_belong_to_the_whole_centre() -> None:
    day, support = the_day(), select(the_day(), ("Support",)).whole
    assert support is not None
    for kpi in CALLS:
        told = next(line for line in document().splitlines() if line.startswith(f"| `{kpi.key}` |"))
        if "only of all queues" in told:
            assert read(kpi.key, support).value is None
            assert read(kpi.key + HALF_HOUR, day.all).value is not None
