from pytestqt.qtbot import QtBot

from tests.ui.made_up import nothing_yet
from tests.ui.walls import faults, painted, texts, wall
from wallboard.ui.board import board_of
from wallboard.ui.spec import WidgetSpec
from wallboard.ui.widgets.message import view_of

BOARD = """
[[widget]]
kind = "message"
at = [0, 0, 6, 3]
text = "{text}"
"""


def test_a_message_is_never_old_and_has_no_line_breaks_of_its_own() -> None:
    view = view_of(WidgetSpec("message", (0, 0, 1, 1), text=" Billing\tis down \n use script 4 "))
    assert view.text == "Billing is down use script 4"
    assert view.fresh.live


def test_a_message_is_plain_text_in_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    message = "Billing is <b>down</b> until about noon: please use script 4 and offer a call back"
    with wall(nothing_yet(), board=board_of(BOARD.replace("{text}", message), "b.toml")) as window:
        papers = painted(window, 1280, 720)
    lines = texts({window.page.tiles[0]: papers[window.page.tiles[0]]})
    assert len(lines) > 1
    assert " ".join(lines) == message
    assert not faults(papers)


def test_what_has_no_room_is_cut_with_an_ellipsis(qtbot: QtBot) -> None:
    board = board_of(BOARD.replace("{text}", "word " * 400), "b.toml")
    with wall(nothing_yet(), board=board) as window:
        papers = painted(window, 1280, 720)
    assert papers[window.page.tiles[0]][-1].text.endswith("…")
    assert not faults(papers, names=("word " * 400,))
