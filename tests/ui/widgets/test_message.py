from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, nothing_yet, the_day
from tests.ui.walls import faults, painted, texts, wall
from wallboard.ui.board import board_of
from wallboard.ui.format import Format
from wallboard.ui.moment import Message, Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.widgets.message import LONGEST, MessageView, view_of

BOARD = """
[[widget]]
kind = "message"
at = [0, 0, 6, 3]
text = "{text}"
"""


def _view(typed: Message | None, *, text: str = "", figure: str = "") -> MessageView:
    spec = WidgetSpec("message", (0, 0, 1, 1), figure, text=text)
    return view_of(Moment(the_day(), NOW, typed), spec, Setting(Format(ZONE)))


def test_a_message_is_never_old_and_has_no_line_breaks_of_its_own() -> None:
    view = _view(None, text=" Billing\tis down \n use script 4 ")
    assert view.text == "Billing is down use script 4"
    assert view.fresh.live


def test_what_was_typed_goes_before_what_the_board_says_until_it_is_over() -> None:
    said = {until: _view(Message("Typed", until), text="Board") for until in (None, NOW + 1, NOW, NOW - 1)}
    assert [view.text for view in said.values()] == ["Typed", "Typed", "Board", "Board"]
    assert [view.typed for view in said.values()] == [True, True, False, False]


def test_control_characters_and_marks_of_direction_are_cleaned() -> None:
    assert _view(Message("\u202eno\u200f\x07 way\x1b[2J")).text == "no way [2J"


def test_a_message_of_ten_kilobytes_is_cut() -> None:
    assert len(_view(Message("x" * 10_000)).text) == LONGEST


def test_while_there_is_none_its_figure_is_shown() -> None:
    view = _view(None, figure="asa_s")
    assert view.instead is not None
    assert str(view.instead.figure) == "0:18"
    assert _view(Message("Typed"), figure="asa_s").instead is None
    assert _view(None).text == ""


def test_a_typed_message_takes_the_place_of_the_figure_on_the_wall(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        assert "0:18" in texts(painted(window, 1920, 1080))
        window.page.show_moment(Moment(the_day(), NOW, Message("Billing is down, use script 4")))
        papers = painted(window, 1920, 1080)
    assert "0:18" not in texts(papers)
    assert "Billing is down, use script 4" in " ".join(texts(papers))
    assert not faults(papers)


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


def test_the_end_of_what_was_typed_is_said_where_there_is_room(qtbot: QtBot) -> None:
    assert str(_view(Message("Typed", NOW + 5340)).until) == "until 18:00"
    assert _view(None, text="Board").until == ""
    with wall(the_day()) as window:
        window.page.show_moment(Moment(the_day(), NOW, Message("Typed", NOW + 5340)))
        short = painted(window, 1920, 1080)
        assert "until 18:00" in texts(short)
        window.page.show_moment(Moment(the_day(), NOW, Message("Typed and " * 40, NOW + 5340)))
        assert "until 18:00" not in texts(painted(window, 1920, 1080))
    assert not faults(short)
