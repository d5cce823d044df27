from collections.abc import Callable

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.clicks import clicked, place_of
from tests.ui.made_up import NOW, ZONE, centre, empty, lost_calls, nothing_yet, queues, source, stale, the_day
from tests.ui.walls import DESK, desk, faults, opened, painted, texts, wall
from wallboard.domain.caller import Caller
from wallboard.domain.ledger.rows import Ledger, LedgerState
from wallboard.domain.snapshot import LATEST_LOST, Snapshot
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.board import board_of
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age
from wallboard.ui.moment import Moment
from wallboard.ui.spec import ScreenOptions, Setting, WidgetSpec
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.widgets.latest_lost import LatestLost, LatestLostView, LostRow, view_of
from wallboard.ui.window import WallWindow

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


def test_who_is_to_be_called_back_only_the_ledger_says() -> None:
    day, (first, second, *others) = the_day(), the_day().ledger.rows
    short, busy = replace(first, state=LedgerState.SHORT), replace(second, state=LedgerState.ON_LINE)
    rows = _view(replace(day, ledger=replace(day.ledger, rows=(short, busy, *others)))).rows
    assert [(_told(row)[-1], row.cells[-1].tone) for row in rows[:3]] == [
        ("hung up at once", Tone.MUTED), ("on the line now", Tone.TEXT), ("no number", Tone.MUTED),
    ]  # fmt: skip
    assert _told(_view(replace(day, ledger=Ledger())).rows[0])[-1] == "not reached"
    back = {row.who for row in _view(day).rows if _told(row)[-1] == "to call back"}
    assert back == {row.who for row in day.ledger.rows if row.to_call_back}


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("name", ["", "Žygimantas Petrauskas"])
def test_a_desk_shows_numbers_in_groups_and_all_columns(
    qtbot: QtBot, size: tuple[int, int], name: str
) -> None:
    lost = tuple(replace(call, caller=replace(call.caller, name=name)) for call in lost_calls())
    ledger = the_day().ledger
    rows = tuple(replace(row, state=LedgerState.GIVEN_UP) for row in ledger.rows)  # has the longest words
    day = replace(the_day(), lost=lost, ledger=replace(ledger, rows=rows))
    options = ScreenOptions(mask=False)
    window = WallWindow(desk(), lambda: day, lambda: NOW, zone=ZONE, options=options, viewing=DESK)
    with opened(window):
        papers = painted(window, *size)
        (tile,) = (tile for tile in window.page.tiles if isinstance(tile, LatestLost))
        said = [paint.text for paint in papers[tile]]
        assert not [one for one in faults(papers) if not name or name[:5] not in one], "only a name is cut"
    assert {"Caller", "Queue", "Waited", "Ago", "Status"} <= set(said)
    assert "+36 55 123 0142" in said
    assert "not reached in time" in said


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
