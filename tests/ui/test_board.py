from pathlib import Path

import pytest

from tests.ui.walls import first_wall
from wallboard.domain.errors import WallboardError
from wallboard.ui.board import board_of, figure_key, read_board
from wallboard.ui.resources import resources
from wallboard.ui.spec import WidgetSpec
from wallboard.ui.widgets import KINDS

GOOD = """
title = "Sales"
grid = [12, 8]
[[widget]]
kind = "figure"
at = [0, 0, 4, 4]
figure = "waiting_now"
queues = ["pbx-1/sales", "support"]
[[widget]]
kind = "queue_table"
at = [4, 0, 8, 8]
"""


def _wrong(toml: str) -> str:
    with pytest.raises(WallboardError) as caught:
        board_of(toml, "mine.toml")
    return str(caught.value)


def test_a_board_is_read() -> None:
    board = board_of(GOOD, "mine.toml")
    assert (board.title, board.grid) == ("Sales", (12, 8))
    assert board.widgets[0] == WidgetSpec(
        "figure", (0, 0, 4, 4), "waiting_now", queues=("pbx-1/sales", "support")
    )
    assert board.widgets[1].queues == ("*",)


def test_the_grid_has_twelve_columns_and_rows_unless_said() -> None:
    assert board_of(GOOD.replace("grid = [12, 8]", ""), "mine.toml").grid == (12, 12)


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ('"figure"\n', '"figur"\n', ("widget 1", "kind", "“figur”", *KINDS)),
        ("figure = ", "figurre = ", ("widget 1", "key", "“figurre”", "queues")),
        ("waiting_now", "waiting_then", ("widget 1", "figure", "“waiting_then”", "sl_default")),
        ("waiting_now", "Waitng_now", ("“Waitng_now”", "Did you mean “waiting_now”? Choose one of")),
        ('figure = "waiting_now"', "", ("widget 1", "figure", "sl_default")),
        ("[4, 0, 8, 8]", "[4, 0, 9, 8]", ("widget 2", "“at” = [4, 0, 9, 8]", "12 columns and 8 rows")),
        ("[4, 0, 8, 8]", "[4, -1, 8, 8]", ("widget 2", "leaves the grid")),
        ("[4, 0, 8, 8]", "[4, 0, 0, 8]", ("widget 2", "leaves the grid")),
        ("[4, 0, 8, 8]", "[3, 3, 8, 2]", ("widgets 1 and 2 overlap",)),
        ("[4, 0, 8, 8]", "[4, 0]", ("widget 2", "at")),
        ("[4, 0, 8, 8]", '"left"', ("widget 2", "at")),
        ('queues = ["pbx-1/sales", "support"]', "queues = []", ("widget 1", "queues")),
        ('queues = ["pbx-1/sales", "support"]', 'period = "week"', ("widget 1", "period")),
        ('queues = ["pbx-1/sales", "support"]', "goal = 98", ("widget 1", "goal", "0.98")),
        ('kind = "queue_table"', "", ("widget 2", "kind", "queue_table")),
        ("grid = [12, 8]", "grid = [0, 8]", ("grid", "1 to 96")),
        ("grid = [12, 8]", "grid = [12]", ("grid",)),
        ('title = "Sales"', "title = 7", ("title",)),
        ('title = "Sales"', 'titel = "Sales"', ("titel", "title, grid, widget")),
        ("grid = [12, 8]", "grid = [12, 8", ("no TOML",)),
    ],
)
def test_an_error_names_file_widget_key_and_choices(old: str, new: str, parts: tuple[str, ...]) -> None:
    assert old in GOOD
    message = _wrong(GOOD.replace(old, new))
    assert all(part in message for part in ("mine.toml", *parts)), message


def test_a_board_without_a_widget_is_no_board() -> None:
    assert "no widget" in _wrong('title = "Empty"')


def test_a_missing_file_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match=r"none\.toml"):
        read_board(tmp_path / "none.toml")


def test_a_file_that_is_no_text_is_said_in_words(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WallboardError, match=r"odd\.toml"):
        read_board(path)


@pytest.mark.parametrize("path", resources("boards", ".toml"), ids=lambda path: path.stem)
def test_the_boards_that_we_ship_are_right(path: Path) -> None:
    assert read_board(path).widgets


def test_the_first_wall_leaves_no_hole() -> None:
    board = first_wall()
    assert sum(spec.at[2] * spec.at[3] for spec in board.widgets) == board.grid[0] * board.grid[1]


@pytest.mark.parametrize(
    ("figure", "period", "key"),
    [
        ("sl_default", "day", "sl_default"),
        ("sl_default", "30m", "sl_default_30m"),
        ("service_level", "30m", "sl_default_30m"),
        ("sl_default_30m", "day", "sl_default_30m"),
        ("waiting_now", "30m", "waiting_now"),
        ("calls_peak", "30m", "calls_peak"),
    ],
)
def test_a_widgets_figure_has_the_key_of_its_period(figure: str, period: str, key: str) -> None:
    spec = WidgetSpec("figure", (0, 0, 1, 1), figure, period="30m" if period == "30m" else "day")
    assert figure_key(spec) == key
