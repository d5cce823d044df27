import logging

import pytest
from msgspec.structs import replace

from tests.ui.made_up import nothing_yet, the_day
from tests.ui.walls import first_wall
from wallboard.ui.board import Board
from wallboard.ui.notices import Notices
from wallboard.ui.shell.missing import SHOWN_S, Missing
from wallboard.ui.spec import WidgetSpec


def board(*queues: str) -> Board:
    return Board("Wall", (WidgetSpec("queue_table", (0, 0, 1, 1), queues=queues),))


def test_a_name_that_no_source_knows_is_told_once_with_the_nearest(caplog: pytest.LogCaptureFixture) -> None:
    notices = Notices()
    missing = Missing([board("*", "suport", "SALES")], notices)
    missing.look(nothing_yet())
    assert not notices.current  # nobody is there who could know
    missing.look(the_day())
    missing.look(replace(the_day(), sources=(*the_day().sources,)))
    (told,) = notices.current
    assert str(told.text) == "A board names the queue “suport”, which there is not."
    assert str(told.hint) == "Did you mean “Support”?"
    assert told.for_s == SHOWN_S
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_where_nothing_is_near_the_names_there_are_are_told(caplog: pytest.LogCaptureFixture) -> None:
    notices = Notices()
    Missing([board("pbx-1/xyz")], notices).look(the_day())
    assert "There is: " in str(notices.current[0].hint)
    assert "Sales" in str(notices.current[0].hint)


def test_the_built_in_boards_name_nothing_that_there_is_not() -> None:
    notices = Notices()
    Missing([first_wall()], notices).look(the_day())
    assert not notices.current
