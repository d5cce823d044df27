import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.made_up import (
    NOW,
    REFUSED,
    UNREACHED,
    ZONE,
    all_away,
    centre,
    queues,
    source,
    stale,
    status,
    the_day,
)
from tests.ui.walls import Papers, faults, painted, texts, wall
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.ui.board import board_of
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.widgets.source_status import SourceStatusView, view_of

BOARD = """
[[widget]]
kind = "source_status"
at = [0, 0, {width}, {height}]
"""


def _view(snapshot: Snapshot) -> SourceStatusView:
    return view_of(Moment(snapshot, NOW), Setting(Format(ZONE)))


def _many(count: int) -> Snapshot:
    return centre(
        *(source(f"exchange-{n}", queues()[:1], stale() if n == count - 1 else None) for n in range(count))
    )


def test_a_source_is_told_with_its_age() -> None:
    (row,) = _view(the_day()).rows
    assert (row.name, str(row.chip.words), row.chip.tone, row.why) == ("pbx-1", "Live · 0.2 s", Tone.OK, "")


def test_why_a_source_is_away_is_told_in_words_and_the_troubled_ones_lead() -> None:
    rows = _view(centre(source("pbx-1", ()), source("pbx-2", (), status(SourceState.REFUSED, REFUSED)))).rows
    assert [row.name for row in rows] == ["pbx-2", "pbx-1"]
    assert str(rows[0].why) == "The server refused the account “wall”."


def test_how_much_of_the_day_was_seen_is_told_where_it_was_not_all() -> None:
    (row,) = _view(centre(replace(source("pbx-1", ()), covered=0.934))).rows
    assert str(row.why) == "93.4% of the day seen"


def test_a_list_of_sources_is_never_old() -> None:
    assert _view(all_away()).fresh.live


@pytest.mark.parametrize(("width", "height"), [(12, 12), (5, 4), (4, 3), (12, 2)])
@pytest.mark.parametrize("snapshot", [the_day(), all_away(), _many(20), centre()])
def test_words_have_room(qtbot: QtBot, snapshot: Snapshot, width: int, height: int) -> None:
    board = board_of(BOARD.format(width=width, height=height), "b.toml")
    with wall(snapshot, board=board) as window:
        papers: Papers = {window.page.tiles[0]: painted(window, 1280, 720)[window.page.tiles[0]]}
    assert not faults(papers, (str(UNREACHED),))


def test_sources_without_room_are_counted(qtbot: QtBot) -> None:
    with wall(_many(20), board=board_of(BOARD.format(width=6, height=6), "b.toml")) as window:
        said = texts({window.page.tiles[0]: painted(window, 1280, 720)[window.page.tiles[0]]})
    assert "exchange-19" in said
    assert any(text.startswith("and ") and text.endswith(" more") for text in said)
