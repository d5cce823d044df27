import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.clicks import clicked, place_of
from tests.ui.made_up import (
    NOW,
    ZONE,
    centre,
    empty,
    nothing_yet,
    queues,
    source,
    stale,
    the_day,
    two_sources,
)
from tests.ui.walls import faults, opened, painted, texts, wall
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.behind import FigureBehind, QueueBehind
from wallboard.ui.board import board_of
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age
from wallboard.ui.moment import Moment
from wallboard.ui.queue_rows import Row
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.widgets.queue_table import QueueTable, QueueTableView, view_of
from wallboard.ui.window import WallWindow


def _view(snapshot: Snapshot, now: float = NOW) -> QueueTableView:
    spec = WidgetSpec("queue_table", (0, 0, 1, 1))
    return view_of(Moment(snapshot, now), spec, Setting(Format(ZONE)))


def _cells(row: Row) -> list[str]:
    return [str(row.name), *(str(cell.words) for cell in row.cells)]


def test_the_made_up_day_is_the_table_of_the_design() -> None:
    assert [_cells(row) for row in _view(the_day()).rows] == [
        ["Support", "4", "2:14", "61.3%", "80%"],
        ["Sales", "2", "0:48", "83.3%", "80%"],
        ["Billing", "1", "0:12", "90.9%", "80%"],
        ["Hotline 0800", "0", "–", "6 of 6", "90%"],
        ["Technical", "0", "–", "2 of 3", "70%"],
    ]


def test_the_longest_wait_runs_by_the_clock() -> None:
    assert str(_view(the_day(), NOW + 2).rows[0].cells[1].words) == "2:16"


def test_only_the_rows_of_the_silent_source_have_no_figures() -> None:
    view = _view(two_sources(stale(NOW - 240)))
    assert view.fresh.live
    old = {row.name: f"{row.fresh.what} {row.fresh.when}" for row in view.rows if row.fresh}
    assert old == dict.fromkeys(("Support", "Berlin"), "pbx-2: no data since 16:27:07")
    assert all(not row.cells for row in view.rows if row.fresh)
    assert all(row.live and row.cells for row in view.rows if not row.fresh)


def test_when_all_sources_are_silent_the_whole_table_is_old() -> None:
    view = _view(centre(source("pbx-1", queues(), stale(NOW - 10))))
    assert view.fresh.age is Age.STALE
    assert all(row.fresh is None and not row.live for row in view.rows)
    assert str(view.rows[0].cells[1].words) == "2:04"


def test_a_frozen_wallboard_has_only_old_rows() -> None:
    view = _view(the_day(), NOW + 60)
    assert view.fresh.age is Age.STALE
    assert not any(row.live for row in view.rows)


@pytest.mark.parametrize("snapshot", [empty(), nothing_yet()], ids=["empty", "connecting"])
def test_without_queues_there_are_no_rows(snapshot: Snapshot) -> None:
    assert _view(snapshot).rows == ()


@pytest.mark.parametrize(("columns", "wide"), [(9, False), (34, True)])
def test_calls_and_staff_are_shown_where_there_is_room(qtbot: QtBot, columns: int, wide: bool) -> None:
    toml = f'grid = [34, 12]\n[[widget]]\nkind = "queue_table"\nat = [0, 0, {columns}, 6]'
    window = WallWindow(board_of(toml, "b.toml"), the_day, lambda: NOW, zone=ZONE, viewing=Viewing(24.0, 0.7))
    with opened(window):
        papers = painted(window, 1920, 1080)
    assert not faults(papers)
    assert ("0 / 5 / 1" in texts(papers)) is wide
    assert ("of 31 · 80%" in texts(papers)) is wide
    assert ("80%" in texts(papers)) is not wide


def test_a_fraction_of_few_calls_needs_no_number_of_calls() -> None:
    hotline = _view(the_day()).rows[3]
    assert [str(cell.words) for cell in hotline.wide] == ["90%", "1 / 1 / 0"]


def test_free_agents_while_callers_wait_stand_out_in_their_queue() -> None:
    idle = replace(queues()[0], free_while_waiting=1)
    staff = _view(centre(source("pbx-1", (idle,)))).rows[0].wide[1]
    assert (staff.tone, staff.strong) == (Tone.ALARM, True)


def test_a_row_opens_its_queue(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        paints = painted(window, 1280, 720)
        tile = next(tile for tile in window.page.tiles if isinstance(tile, QueueTable))
        assert clicked(tile, place_of(paints[tile], "Billing")) == [QueueBehind("pbx-1", "Billing")]


def test_a_number_in_a_row_opens_why_it_is_so(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        paints = painted(window, 1280, 720)
        tile = next(tile for tile in window.page.tiles if isinstance(tile, QueueTable))
        scope = ("pbx-1/Support",)
        assert clicked(tile, place_of(paints[tile], "2:14")) == [FigureBehind("longest_waiting_now_s", scope)]
        share = next(paint.text for paint in paints[tile] if paint.text.endswith("%") and "." in paint.text)
        assert clicked(tile, place_of(paints[tile], share)) == [FigureBehind("sl_default_30m", scope)]


def test_alarming_rows_have_a_bar_at_their_edge(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        paints = painted(window, 1280, 720)
        tile = next(tile for tile in window.page.tiles if isinstance(tile, QueueTable))
        image = tile.grab().toImage()
        edge = round(tile.look.sizes.pad * 0.5)
        inks = {
            name: image.pixelColor(edge, place_of(paints[tile], name).y()).name()
            for name in ("Support", "Sales")
        }
    assert inks == {"Support": tile.look.palette.alarm, "Sales": tile.look.palette.card}
