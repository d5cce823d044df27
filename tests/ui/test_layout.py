"""No text is clipped, cut or painted over another, on any screen, in any state; and the test can fail."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.ui import made_up
from tests.ui.made_up import LONG_NAMES, NOW
from tests.ui.walls import Papers, desk, faults, first_wall, opened, painted, texts, wall
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.moment import TURN_S
from wallboard.ui.paint.canvas import Canvas, Painted, Type
from wallboard.ui.paint.tile import Tile, TileView
from wallboard.ui.resources import resources
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.sizes import CAPITAL, Viewing, capital_for_room
from wallboard.ui.widgets.queue_table import QueueTable
from wallboard.ui.window import WallWindow

SCREENS = (
    (1280, 720),
    (1366, 768),
    (1920, 1080),
    (2560, 1440),
    (3840, 2160),
    (1024, 768),
    (640, 360),
    (640, 900),
)
REASON = mark("x", "nothing was heard from it")
LONG_SOURCE = made_up.long_names().sources[0].name
NAMES = (*LONG_NAMES, LONG_SOURCE, f"{LONG_SOURCE} Live")
STATES: dict[str, Callable[[], Snapshot]] = {
    "live": made_up.the_day,
    "connecting": made_up.nothing_yet,
    "refused": lambda: made_up.nothing_yet(SourceState.REFUSED),
    "stale": lambda: made_up.centre(made_up.source("pbx-1", made_up.queues(), made_up.stale())),
    "one of two stale": lambda: made_up.two_sources(made_up.stale()),
    "one of two connecting": lambda: made_up.two_sources(made_up.status(SourceState.CONNECTING)),
    "two live": made_up.two_sources,
    "empty": made_up.empty,
    "thirty queues": made_up.thirty_queues,
    "long names": made_up.long_names,
    "never reached": made_up.never_reached,
    "one of two refused": lambda: made_up.two_sources(
        made_up.status(SourceState.REFUSED, made_up.REFUSED, NOW - 7000)
    ),
    "one of two never reached": lambda: made_up.two_sources(
        made_up.status(SourceState.STALE, made_up.UNREACHED)
    ),
    "limited": lambda: made_up.centre(
        made_up.source("pbx-1", made_up.queues(), made_up.status(SourceState.LIMITED, made_up.BLIND, NOW - 1))
    ),
    "all away": made_up.all_away,
    "two of three away": made_up.three_sources,
    "same names": made_up.same_names,
    "twelve queues": made_up.twelve_queues,
    "free while callers wait": made_up.free_while_waiting,
    "gaps": lambda: made_up.centre(
        replace(made_up.source("pbx-1", made_up.queues()), gaps=((NOW - 9000, NOW - 6000),), covered=0.95)
    ),
    "no hours": lambda: replace(made_up.the_day(), hours=None),
}


BOARDS = {"wall": first_wall, "desk": desk}


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("state", STATES)
def test_every_text_has_its_room(qtbot: QtBot, state: str, board: str) -> None:
    screens = SCREENS if board == "wall" else SCREENS[:5]
    with wall(STATES[state](), board=BOARDS[board]()) as window:
        found = {size: wrong for size in screens if (wrong := faults(painted(window, *size), NAMES))}
    assert not found


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("board", BOARDS)
def test_no_theme_moves_a_text(qtbot: QtBot, board: str, theme: str) -> None:
    with wall(made_up.two_sources(made_up.stale()), board=BOARDS[board](), theme=theme) as window:
        found = {size: wrong for size in SCREENS[:5] if (wrong := faults(painted(window, *size), NAMES))}
    assert not found


def test_a_frozen_wall_has_room_for_its_bar(qtbot: QtBot) -> None:
    with wall(made_up.the_day(), now=NOW + 60) as window:
        found = {size: wrong for size in SCREENS if (wrong := faults(painted(window, *size)))}
        assert "The wallboard has stopped updating since 16:31:07." in texts(painted(window, 1280, 720))
    assert not found


def test_a_demo_clock_and_two_sources_fit_in_the_head(qtbot: QtBot) -> None:
    with wall(made_up.two_sources(), demo=mark("x", "Demo · an afternoon")) as window:
        found = {size: wrong for size in SCREENS if (wrong := faults(painted(window, *size)))}
    assert not found


@pytest.mark.skipif(not resources("fonts", ".ttf"), reason="with another font words have another width")
@pytest.mark.parametrize(("width", "height"), SCREENS[:5])
def test_what_the_room_reads_is_painted_large_enough(qtbot: QtBot, width: int, height: int) -> None:
    room = {"Waiting", "Call back", "Answered", "In 20 s", "Support", "61.3%", "2:14", "16:31"}
    with wall(made_up.the_day()) as window:
        papers = painted(window, width, height)
    sizes: dict[str, float] = {}
    for paint in (paint for paints in papers.values() for paint in paints):
        sizes[paint.text] = max(paint.size, sizes.get(paint.text, 0.0))  # a table's head may say it too
    needed = capital_for_room(width, height, Viewing())
    small = {text: size for text in room if (size := sizes[text]) * CAPITAL < needed - 0.8}
    assert not small


@pytest.mark.parametrize(("width", "height"), SCREENS[:5])
def test_what_is_old_still_has_figures_larger_than_their_titles(
    qtbot: QtBot, width: int, height: int
) -> None:
    silent = made_up.status(SourceState.STALE, REASON, NOW - 240)
    old = made_up.centre(made_up.source("pbx-1", made_up.queues(), silent))
    with wall(old) as window:
        papers = painted(window, width, height)
    said = {paint.text: paint.size for paints in papers.values() for paint in paints}
    for title, figure in (("In 20 s", "75.4%"), ("Call back", "5"), ("Answered", "96.5%")):
        assert said[figure] > said[title]


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_one_long_name_does_not_make_the_others_small(qtbot: QtBot, width: int, height: int) -> None:
    sizes = []
    for snapshot in (made_up.the_day(), made_up.long_names()):
        with wall(snapshot, board=desk()) as window:
            paints = _table(painted(window, width, height))
        sizes.append(next(paint.size for paint in paints if paint.text == "Support"))
    assert sizes[1] >= 0.8 * sizes[0]


def _table(papers: Papers) -> list[Painted]:
    return next(paints for tile, paints in papers.items() if isinstance(tile, QueueTable))


def test_thirty_queues_take_turns_and_the_alarming_one_leads_each_page(qtbot: QtBot) -> None:
    seen: set[str] = set()
    now = [NOW]
    window = WallWindow(
        first_wall(), lambda: replace(made_up.thirty_queues(), at=now[0]), lambda: now[0], zone=made_up.ZONE
    )
    with opened(window):
        for _ in range(6):
            said = [paint.text for paint in _table(painted(window, 1920, 1080))]
            rows = [text for text in said if text.startswith(("Queue ", "Last"))]
            assert rows[0] == "Last"
            assert any(text.endswith("/6") for text in said)
            seen |= set(rows)
            now[0] += TURN_S
            window.pulse.beat()
    assert len(seen) == 30


def test_a_reason_is_told_whole_and_large_enough_for_the_room(qtbot: QtBot) -> None:
    with wall(made_up.never_reached()) as window:
        paints = painted(window, 1920, 1080)[window.page.troubles]
    told = " ".join(paint.text for paint in paints)
    assert told == "127.0.0.1: no data · 127.0.0.1 port 5038 can't be reached: Connection refused."
    least = capital_for_room(1920, 1080, Viewing()) * 16 / 20
    assert all(paint.size * CAPITAL >= least - 0.8 for paint in paints)


class _Careless(Tile[TileView]):
    """Paints as a beginner would: texts that neither shrink nor know of each other."""

    def __init__(self, careful: Tile[TileView], *lines: str, shrink: float = 1.0) -> None:
        super().__init__(careful.look)
        self.setGeometry(0, 0, 300, 200)
        self._lines = lines
        self._shrink = shrink
        self.show_view(TileView(fresh=Freshness(Age.LIVE, NOW)))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: TileView) -> None:
        for n, line in enumerate(self._lines):
            box = QRectF(inner.left(), inner.top() + n * 5, inner.width(), 40)
            canvas.text(box, line, Type(24, "#ffffff", shrink=self._shrink))


def _faults_of(tile: Tile[TileView]) -> list[str]:
    paints: list[Painted] = []
    tile.record = paints.append
    tile.grab()
    return faults({tile: paints})


def test_the_test_fails_on_an_overlong_text(qtbot: QtBot) -> None:
    with wall(made_up.the_day()) as window:
        careless = _Careless(
            window.page.tiles[0], "An overlong text that can't be shown in three hundred pixels"
        )
        qtbot.addWidget(careless)
        assert ["is cut" in fault for fault in _faults_of(careless)] == [True]


def test_the_test_fails_on_a_text_that_leaves_its_box(qtbot: QtBot) -> None:
    with wall(made_up.the_day()) as window:
        careless = _Careless(window.page.tiles[0], "Short")
        qtbot.addWidget(careless)
        assert _faults_of(careless) == []
        careless.resize(300, 20)
        assert any("leaves its box" in fault for fault in _faults_of(careless))


def test_the_test_fails_on_texts_that_overlap(qtbot: QtBot) -> None:
    with wall(made_up.the_day()) as window:
        careless = _Careless(window.page.tiles[0], "One", "Two")
        qtbot.addWidget(careless)
        assert any("overlap" in fault for fault in _faults_of(careless))


def test_an_overlong_title_in_a_real_tile_is_found(qtbot: QtBot) -> None:
    with wall(made_up.the_day()) as window:
        tile = window.page.tiles[1]
        painted(window, 1280, 720)
        view = tile.view
        assert view is not None
        overlong = type(view)(
            **{f: getattr(view, f) for f in view.__struct_fields__} | {"title": "Waiting " * 9}
        )
        tile.show_view(overlong)
        assert any("Waiting" in fault and "is cut" in fault for fault in _faults_of(tile))
