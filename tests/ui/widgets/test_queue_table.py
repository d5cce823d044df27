import pytest
from msgspec.structs import replace

from tests.ui.made_up import (
    NOW,
    ZONE,
    centre,
    empty,
    nothing_yet,
    queue,
    queues,
    source,
    stale,
    the_day,
    thirty_queues,
    two_sources,
)
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.widgets.queue_table import QueueTableView, Row, shown_rows, view_of


def _view(snapshot: Snapshot, now: float = NOW) -> QueueTableView:
    spec = WidgetSpec("queue_table", (0, 0, 1, 1))
    return view_of(Moment(snapshot, now), spec, Setting(Format(ZONE)))


def _cells(row: Row) -> list[str]:
    return [row.name, *(str(cell.words) for cell in row.cells)]


def test_the_made_up_day_is_the_table_of_the_design() -> None:
    assert [_cells(row) for row in _view(the_day()).rows] == [
        ["Support", "4", "2:14", "61.3%", "80%"],
        ["Sales", "2", "0:48", "83.3%", "80%"],
        ["Billing", "1", "0:12", "90.9%", "80%"],
        ["Hotline 0800", "0", "–", "6 of 6", "90%"],
        ["Technical", "0", "–", "2 of 3", "70%"],
    ]


def test_values_have_the_colour_of_their_level_and_few_calls_none() -> None:
    tones = {row.name: [cell.tone for cell in row.cells] for row in _view(the_day()).rows}
    assert tones["Support"] == [Tone.ALARM, Tone.ALARM, Tone.ALARM, Tone.MUTED]
    assert tones["Sales"] == [Tone.TEXT, Tone.WARN, Tone.OK, Tone.MUTED]
    assert tones["Hotline 0800"] == [Tone.TEXT, Tone.MUTED, Tone.MUTED, Tone.MUTED]


def test_the_longest_wait_runs_by_the_clock() -> None:
    assert str(_view(the_day(), NOW + 2).rows[0].cells[1].words) == "2:16"


def test_queues_of_one_name_are_told_apart_by_their_source() -> None:
    names = [row.name for row in _view(two_sources()).rows]
    assert "Support (pbx-1)" in names
    assert "Support (pbx-2)" in names
    assert "Sales" in names


def test_only_the_rows_of_the_silent_source_have_no_figures() -> None:
    view = _view(two_sources(stale(NOW - 240)))
    assert view.fresh.live
    old = {row.name: f"{row.fresh.what} {row.fresh.when}" for row in view.rows if row.fresh}
    assert old == dict.fromkeys(("Support (pbx-2)", "Berlin"), "pbx-2: no data since 16:27:07")
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


def test_rows_that_must_go_are_never_the_bad_ones() -> None:
    rows = _view(thirty_queues()).rows
    assert rows[-1].name == "Last"
    shown = shown_rows(rows, 5)
    assert [row.name for row in shown] == ["Last", "Queue 00", "Queue 01", "Queue 02", "Queue 03"]


def test_rows_that_fit_keep_the_centres_order() -> None:
    rows = _view(centre(source("pbx-1", (queue("a"), queue("b", (99,), levels="alarm//"))))).rows
    assert [row.name for row in shown_rows(rows, 2)] == ["a", "b"]


def test_a_queue_of_a_silent_source_is_not_hidden_behind_good_ones() -> None:
    snapshot = two_sources(stale())
    sources = tuple(
        replace(s, queues=tuple(replace(q, levels={}) for q in s.queues)) for s in snapshot.sources
    )
    shown = shown_rows(_view(replace(snapshot, sources=sources)).rows, 2)
    assert [row.name for row in shown] == ["Support (pbx-2)", "Berlin"]
