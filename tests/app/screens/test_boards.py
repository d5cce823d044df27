from pathlib import Path

import pytest

from wallboard.app.screens.boards import board_path, boards_of, built_in_boards, scopes_of
from wallboard.app.settings import ScreenSettings
from wallboard.domain.errors import WallboardError

BOARD = 'title = "Mine"\n[[widget]]\nkind = "queue_table"\nat = [0, 0, 12, 12]\n'


def test_without_a_board_it_is_the_wall() -> None:
    assert boards_of(ScreenSettings()) == boards_of(ScreenSettings(board="wall"))


def test_several_boards_keep_their_order(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(BOARD, "utf-8")
    boards = boards_of(ScreenSettings(boards=(str(mine), "wall")))
    assert boards[0].title == "Mine"
    assert boards[1:] == boards_of(ScreenSettings())


def test_all_built_in_boards_can_be_read() -> None:
    assert "wall" in built_in_boards()
    for name in built_in_boards():
        assert boards_of(ScreenSettings(board=name))


def test_a_file_may_have_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lobby").write_text(BOARD, "utf-8")
    assert boards_of(ScreenSettings(board="lobby"))[0].title == "Mine"


def test_an_unknown_board_is_answered_with_those_there_are() -> None:
    with pytest.raises(WallboardError, match=r"no board “wal”.*wall"):
        board_path("wal")
    with pytest.raises(WallboardError, match=r"none\.toml can't be read"):
        boards_of(ScreenSettings(board="none.toml"))


def test_the_course_that_is_asked_for_is_that_of_the_charts(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    chart = '[[widget]]\nkind = "calls_at_once"\nat = [{row}, 0, 4, 4]\nqueues = {queues}\n'
    charts = [chart.format(row=4 * n, queues=q) for n, q in enumerate(('["a", "b"]', '["*"]', '["a", "b"]'))]
    mine.write_text(BOARD.replace("[0, 0, 12, 12]", "[0, 4, 12, 8]") + "".join(charts), "utf-8")
    boards = boards_of(ScreenSettings(boards=(str(mine), str(mine))))
    assert scopes_of(boards) == (("a", "b"), ("*",))


@pytest.mark.parametrize("figure", ["calls_peak", "calls_peak_at", "calls_at_once"])
def test_the_most_at_once_of_some_queues_needs_their_course_too(tmp_path: Path, figure: str) -> None:
    mine = tmp_path / "mine.toml"
    tile = '[[widget]]\nkind = "figure"\nat = [{row}, 0, 4, 4]\nfigure = "{figure}"\nqueues = ["a", "b"]\n'
    tiles = tile.format(row=0, figure=figure) + tile.format(row=4, figure="offered").replace('"b"', '"c"')
    mine.write_text(BOARD.replace("[0, 0, 12, 12]", "[0, 4, 12, 8]") + tiles, "utf-8")
    assert scopes_of(boards_of(ScreenSettings(board=str(mine)))) == (("a", "b"),)
