import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wallboard.app.window import _display_there
from wallboard.domain.errors import WallboardError
from wallboard.ui.notices import Notices


def test_a_screen_that_is_switched_off_does_not_keep_the_wall_away(qtbot: QtBot) -> None:
    notices = Notices()
    most = len(QApplication.screens())
    assert _display_there(most, notices) == most
    assert not notices.current
    assert _display_there(most + 8, notices) == 0
    assert str(notices.current[0].text) == f"There is no display {most + 8}."


def test_a_display_that_can_never_be_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(WallboardError, match="There is no display -1"):
        _display_there(-1, Notices())
