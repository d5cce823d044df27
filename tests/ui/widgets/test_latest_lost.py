from collections.abc import Callable

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.clicks import clicked, place_of
from tests.ui.made_up import NOW, ZONE, centre, empty, lost_calls, nothing_yet, queues, source, stale, the_day
from tests.ui.walls import faults, painted, texts, wall
from wallboard.domain.caller import Caller
from wallboard.domain.snapshot import LATEST_LOST, Snapshot
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.board import board_of
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age
from wallboard.ui.moment import Moment
from wallboard.ui.spec import ScreenOptions, Setting, WidgetSpec
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.widgets.latest_lost import LatestLostView, LostRow, view_of

NASTY = "<img src=x onerror=alert(1)>\u202e evil\x07\n" + "x" * 10_000
BOARD = """
[[widget]]
kind = "latest_lost"
at = [0, 0, {width}, {height}]
"""


def _view(snapshot: Snapshot, *queues: str, mask: bool = True, now: float = NOW) -> LatestLostView:
    spec = WidgetSpec("latest_lost", (0, 0, 1, 1), queues=queues or ("*",))
    return view_of(Moment(snapshot, now), spec, Setting(Format(ZONE), ScreenOptions(mask=mask)))


def _told(row: LostRow) -> list[str]:
    return [str(cell.words) for cell in row.cells]


def _nasty() -> Snapshot:
    first, *others = lost_calls()
    caller = Caller("+36551230142", "+36551230142", NASTY)
    return replace(the_day(), lost=(replace(first, caller=caller), *others))


def test_the_latest_are_told_newest_first_and_masked() -> None:
    view = _view(the_day())
    assert [_told(row) for row in view.rows[:5]] == [
        ["+36 ••• 42", "Support", "2:31", "5 min", "to call back"],
        ["+370 ••• 18", "Sales", "0:34", "9 min", "to call back"],
        ["withheld", "Billing", "0:18", "21 min", "no number"],
        ["+387 ••• 02", "Support", "3:05", "26 min", "reached at 16:20"],
        ["+385 ••• 81", "Technical", "1:49", "28 min", "reached at 16:16"],
    ]
    assert [row.cells[-1].tone for row in view.rows[:4]] == [Tone.WARN, Tone.WARN, Tone.MUTED, Tone.OK]
    assert (str(view.title), str(view.note), view.total) == ("Latest lost calls", "15 today", 15)


def test_the_queues_of_the_board_are_listed_only() -> None:
    view = _view(the_day(), "pbx-1/Billing")
    assert {row.cells[1].words for row in view.rows} == {"Billing"}
    assert (str(view.note), view.total) == ("2 today", 2)
    assert _view(the_day(), "gone").rows == ()


def test_a_list_that_may_not_be_all_gives_no_number() -> None:
    many = replace(the_day(), lost=lost_calls()[:1] * LATEST_LOST)
    assert _view(many, "Support").note == ""
    assert str(_view(many).note) == "200 today"


def test_a_call_that_was_in_no_queue_is_listed_among_all() -> None:
    first = replace(lost_calls()[0], queue=None, waited_s=None, ended=NOW - 20)
    view = _view(replace(the_day(), lost=(first,)))
    assert _told(view.rows[0])[1:4] == ["–", "–", "just now"]
    assert _view(replace(the_day(), lost=(first,)), "Support").rows == ()


def _row_of(caller: Caller, *, mask: bool) -> LostRow:
    day = replace(the_day(), lost=(replace(lost_calls()[0], caller=caller),))
    (row,) = view_of(
        Moment(day, NOW),
        WidgetSpec("latest_lost", (0, 0, 1, 1)),
        Setting(Format(ZONE), ScreenOptions(mask=mask)),
    ).rows
    return row


def test_a_masked_screen_shows_no_name_and_an_open_one_number_and_name() -> None:
    caller = Caller("+36551230142", "+36551230142", "Márta Kiss")
    masked, whole = _row_of(caller, mask=True), _row_of(caller, mask=False)
    assert (str(masked.cells[0].words), masked.name) == ("+36 ••• 42", "")
    assert (str(whole.cells[0].words), whole.name) == ("+36 55 123 0142", "Márta Kiss")
    assert (str(masked.words[0]), whole.words[0]) == ("+36 ••• 42", "+36 55 123 0142 Márta Kiss")
    assert str(_row_of(Caller(None, "204"), mask=True).cells[0].words) == "•••"


def test_a_name_is_plain_and_short() -> None:
    words = _row_of(Caller(None, "", NASTY), mask=False).name
    assert words.startswith("<img src=x onerror=alert(1)> evil x")
    assert words.isprintable()
    assert len(words) <= 80


def test_it_changes_by_the_minute_only() -> None:
    assert _view(the_day()) == _view(the_day(), now=NOW + 2)


@pytest.mark.parametrize(("snapshot", "age"), [(empty(), Age.LIVE), (nothing_yet(), Age.EMPTY)])
def test_none_and_unknown_are_different(snapshot: Snapshot, age: Age) -> None:
    view = _view(snapshot)
    assert (view.rows, view.note, view.fresh.age) == ((), "", age)


def test_that_none_was_lost_is_said(qtbot: QtBot) -> None:
    board = board_of(BOARD.format(width=6, height=6), "b.toml")
    with wall(empty(), board=board) as window:
        assert "no lost calls today" in texts(painted(window, 1280, 720))
    with wall(nothing_yet(), board=board) as window:
        assert "no lost calls today" not in texts(painted(window, 1280, 720))


@pytest.mark.parametrize(
    "make", [the_day, _nasty, empty, nothing_yet, lambda: centre(source("pbx-1", queues(), stale()))]
)
@pytest.mark.parametrize(("width", "height"), [(12, 12), (6, 6), (5, 4), (4, 8)])
def test_words_have_room_in_tiles_of_any_size(
    qtbot: QtBot, make: Callable[[], Snapshot], width: int, height: int
) -> None:
    with wall(make(), board=board_of(BOARD.format(width=width, height=height), "b.toml")) as window:
        found = {
            size: wrong for size in ((1920, 1080), (1280, 720)) if (wrong := faults(painted(window, *size)))
        }
    assert not found


def test_what_has_no_room_is_counted_and_rows_open_their_call(qtbot: QtBot) -> None:
    with wall(the_day(), board=board_of(BOARD.format(width=12, height=6), "b.toml")) as window:
        tile = window.page.tiles[0]
        paints = painted(window, 1280, 720)[tile]
        said = [paint.text for paint in paints]
        shown = sum(text in {"to call back", "no number"} or text.startswith("got ") for text in said)
        assert f"and {15 - shown} more" in said
        first = LedgerBehind(("*",), who=lost_calls()[1].caller.number)
        assert clicked(tile, place_of(paints, "0:34")) == [first]
        assert clicked(tile, place_of(paints, "15 today")) == [LedgerBehind(("*",))]


def test_as_many_rows_are_made_as_have_room_and_more_as_soon_as_there_is_more(qtbot: QtBot) -> None:
    many = replace(the_day(), lost=lost_calls()[:1] * LATEST_LOST)
    with wall(many, board=board_of(BOARD.format(width=12, height=8), "b.toml")) as window:
        window.pulse.stop()
        tile = window.page.tiles[0]
        made = []
        for height in (400, 1000):
            said = [paint.text for paint in painted(window, 1280, height)[tile]]
            rows = said.count("to call back")
            assert f"and {LATEST_LOST - rows} more" in said
            assert tile.view is not None
            made.append((rows, len(tile.view.rows)))
    (few, first), (more, then) = made
    assert few <= first < LATEST_LOST / 4
    assert few < more <= then < LATEST_LOST / 4
