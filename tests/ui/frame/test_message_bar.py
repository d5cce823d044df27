import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import made_up
from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.test_layout import SCREENS
from tests.ui.walls import desk, faults, first_wall, painted, texts, wall
from wallboard.ui.format import Format
from wallboard.ui.frame.message_bar import MessageBarView, view_of
from wallboard.ui.moment import Message, Moment
from wallboard.ui.shell.composer import LONGEST
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.sizes import CAPITAL, Viewing, capital_for_room
from wallboard.ui.theme.tokens import contrast

END = NOW + 5340  # 18:00
BILLING = Message("Billing is <b>down</b>,\n use script 4", END)
LONG = Message(("Ügyfélszolgálati rendszerkarbantartás miatt lassú a számlázás. " * 9)[:LONGEST].strip(), END)


def test_it_holds_until_its_end_as_plain_text() -> None:
    views = [view_of(Moment(the_day(), NOW, m), Format(ZONE)) for m in (None, BILLING, Message("x", NOW))]
    assert [view.text for view in views] == ["", "Billing is <b>down</b>, use script 4", ""]
    assert str(views[1].until) == "until 18:00"
    assert view_of(Moment(the_day(), NOW, Message("no\u202e way")), Format(ZONE)) == MessageBarView("no way")


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("message", [BILLING, LONG], ids=["short", "long"])
def test_a_board_without_a_place_for_it_shows_it_whole_under_the_head(
    qtbot: QtBot, width: int, height: int, message: Message
) -> None:
    with wall(the_day(), board=desk()) as window:
        window.resize(width, height)
        first = window.page.tiles[0].y()
        window.page.show_moment(Moment(the_day(), NOW, message))
        papers = painted(window, width, height)
        paints = papers[window.page.message]
        assert " ".join(paint.text for paint in paints) == f"until 18:00 {' '.join(message.text.split())}"
        assert not faults({window.page.message: paints})
        assert window.page.header.geometry().bottom() < window.page.message.y()
        assert window.page.message.geometry().bottom() < window.page.tiles[0].y()
        assert window.page.tiles[0].y() > first
        window.page.show_moment(Moment(the_day(), END))
        assert (window.page.message.isVisible(), window.page.tiles[0].y()) == (False, first)


@pytest.mark.parametrize(("width", "height"), SCREENS[:5])
def test_with_it_the_desk_has_room_for_everything_else(qtbot: QtBot, width: int, height: int) -> None:
    with wall(the_day(), board=desk()) as window:
        window.page.show_moment(Moment(the_day(), NOW, BILLING))
        papers = painted(window, width, height)
        assert not faults(papers, made_up.LONG_NAMES)


def test_it_is_legible_from_where_the_readers_sit(qtbot: QtBot) -> None:
    with wall(the_day(), board=desk()) as window:
        window._viewing = Viewing()
        window.page.show_moment(Moment(the_day(), NOW, BILLING))
        paints = painted(window, 1920, 1080)[window.page.message]
    least = capital_for_room(1920, 1080, Viewing()) * 16 / 20
    assert all(paint.size * CAPITAL >= least - 0.8 for paint in paints if "Billing" in paint.text)
    assert all(contrast(palette.text, palette.card) >= 4.5 for palette in PALETTES.values())
    assert all(contrast(palette.muted, palette.card) >= 4.5 for palette in PALETTES.values())


def test_a_board_with_a_place_for_it_has_no_strip(qtbot: QtBot) -> None:
    with wall(the_day(), board=first_wall()) as window:
        window.page.show_moment(Moment(the_day(), NOW, BILLING))
        assert not window.page.message.isVisible()


def test_a_click_begins_to_type(qtbot: QtBot) -> None:
    with wall(the_day(), board=desk()) as window:
        window.page.show_moment(Moment(the_day(), NOW, BILLING))
        with qtbot.waitSignal(window.page.message_wanted, timeout=1000):
            QTest.mouseClick(window.page.message, Qt.MouseButton.LeftButton)
        assert "until 18:00" in texts(painted(window, 1280, 720))
