"""The hours over the days of a roster."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look
from tests.ui.opened_page import shown as on_screen
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.duty.hour_line import HourLine

SEVEN = 7 * 3600.0


@pytest.mark.parametrize(
    ("wide", "first", "apart_h"), [(1200, "08:00", 1), (600, "09:00", 2), (400, "10:00", 3), (40, "", 0)]
)
def test_as_many_hours_as_have_room_stand_where_they_are(
    qtbot: QtBot, wide: int, first: str, apart_h: int
) -> None:
    line = HourLine(look(), Format("UTC"), None)
    line.show_span((SEVEN, SEVEN + 12 * 3600))
    with on_screen(line, qtbot, (wide, 24)):
        seen: list[Painted] = []
        line.record = seen.append
        line.grab()
        labels = line.labels()
        assert [one.text for one in seen] == [text for _, text in labels]
        assert not [one.text for one in seen if one.cut]
        if not first:
            assert labels == []
            return
        assert labels[0][0] == pytest.approx(wide * (int(first[:2]) - 7) / 12)
        assert labels[0][1] == first
        assert labels[1][0] - labels[0][0] == pytest.approx(wide * apart_h / 12)
        line.free = labels[0][0]
        assert line.labels() == labels[1:]
