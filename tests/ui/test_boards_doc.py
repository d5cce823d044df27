"""The page about boards says what the program takes."""

from contextlib import suppress

from msgspec.structs import replace

from tests.ui.boards_doc import EXAMPLE, KEYS, KIND_NOTES, PAGE, PAUSES, document
from tests.ui.made_up import the_day
from wallboard.domain.errors import WallboardError
from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.kpis import BY_KEY, BY_NAME, read
from wallboard.domain.kpis.calls import CALLS
from wallboard.ui.agents.roster import limit_of
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


def _takes(figure: str) -> bool:
    widget = f'[[widget]]\nkind = "figure"\nat = [0, 0, 1, 1]\nfigure = "{figure}"\n'
    with suppress(WallboardError):
        return bool(board_of(widget, "one.toml").widgets)
    return False


def test_every_figure_that_a_board_takes_is_listed() -> None:
    boards, figures = PAGE.read_text("utf-8"), PAGE.with_name("figures.md").read_text("utf-8")
    taken = {key for key in BY_NAME if _takes(key)}
    assert taken >= {"unique_unrecovered_callers", "free_while_waiting", "net_lost", "lost_recovered"}
    assert not _takes("unique_nonsense")
    assert not [key for key in taken & BY_KEY.keys() if f"| `{key}` |" not in boards]
    assert not [key for key in taken & BY_KEY.keys() if f"| `{key}` |" not in figures]
    assert not [name for name in taken - BY_KEY.keys() if f"`{name}`" not in figures]


def test_the_limits_of_pauses_are_as_the_page_says() -> None:
    (spec,) = board_of(PAUSES, "pauses.toml").widgets
    lunch = next(agent for agent in the_day().all.agents if agent.reason == "lunch")
    limits = {reason: limit_of(replace(lunch, reason=reason), spec) for reason in ("lunch", "training", "x")}
    assert limits == {"lunch": 2700, "training": 0, "x": 900}
    for figure in ("600 s", "120 s", "900 s"):
        assert figure in document().partition("## Too long")[2]


def test_figures_of_calls_belong_to_the_whole_centre() -> None:
    day, support = the_day(), select(the_day(), ("Support",)).whole
    assert support is not None
    for kpi in CALLS:
        told = next(line for line in document().splitlines() if line.startswith(f"| `{kpi.key}` |"))
        if "only of all queues" in told:
            assert read(kpi.key, support).value is None
            assert read(kpi.key + HALF_HOUR, day.all).value is not None
