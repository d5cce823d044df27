"""Nothing that is painted bypasses translation, and a third more letters still have room."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

import wallboard.ui
from tests.ui import made_up
from tests.ui.chart.made_ahead import ahead, half_hour, of_few
from tests.ui.made_up import NOW
from tests.ui.walls import desk, faults, first_wall, opened, painted, texts, wall
from wallboard.domain.snapshot import QueueNow, Snapshot, SourceNow
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark
from wallboard.domain.words import AgentState
from wallboard.ui.board import board_of
from wallboard.ui.window import ScreenOptions, WallWindow

UI = Path(wallboard.ui.__file__).parent
ELSEWHERE = {"error", "widget", "page", "caller", "date", "duration", "window", "key", "message", "theme"}
"""Contexts of texts that are not painted on the wall, or of which one moment shows only a part."""
PAGES = {
    "pages",
    "table",
    "models",
    "day",
    "shell",
    "today",
    "export",
    "explain",
    "people",
    "diagnose",
    "promises",
    "ledger",
    "caller",
    "report",
    "desk",
    "notes",
    "planning",
}
"""Folders of what opens on a click; their own tests show it."""
TRIED_ALONE = {
    # of notices, clicks and tiles that broke down
    "{text} {hint}",
    "This can't be shown. The log says why.",
    "opens one agent",
    "opens queue {queue}",
    "opens the calls",
    "opens the lost calls",
    "opens the callers to call back",
    "opens the lost callers",
    "opens the lost callers not reached",
    "opens the report on lost callers",
    "opens one caller",
    "opens one call",
    "opens how sources, cache and figures are",
    "opens promises and quality",
    "opens the agents of the day",
    "opens the day by intervals",
    "opens load and staffing",
    "opens how waiting grows",
    "opens lines and campaigns",
    "opens the roster of the day",
    "opens the plan of a new line",
    "opens the call records",
    "opens the calls of the records",
    "opens the bill held against the exchange",
    "opens why, and the agents",
    "opens why, and the calls",
    "opens why, and the lost calls",
    "opens why, and who waits",
    # titles of figures that no built-in board shows, and what is said of them
    "Not reached",
    "Oldest lost",
    "{n} in 30 min",
    # of figures that are hardly settled, of calls that are seen in queues only, and of what was broken
    "~{value}",
    "in queues only",
    "out of order",
    "since {since} {reason}",
    "{since}–{until} {reason}",
    # of widgets that are on no built-in board
    "Clock",
    "Sources",
    "Most at once",
    "of {n} arrived",
    "of {n} conversations",
    # of hours when the centre is closed
    "closed",
    "closed, opens {time}",
    "closed, opens {weekday} {time}",
    # of agents: groups, states nobody knows, reasons, and more of them than the made-up day has
    "No group",
    "?",
    "unknown",
    "Unknown",
    "Unknown · {state}",
    "{n} unknown",
    "Free · paused in {k} of {n}",
    "Paused · {reason}",
    "{names} and {n} more",
    "{n} too long",
    "{n} unreachable",
    "callers wait",
    "{n} while callers wait",
    "who is logged in is not known",
    "Not logged in",
    # of agents in words, for tooltips and for who hears the screen
    "{name}: {told}",
    "{state} for {time}",
    "{told}, too long: over {limit}",
}
"""Texts that the tests of their own modules show."""
SHARES = "\n".join(
    f'[[widget]]\nkind = "{kind}"\nat = [{n * 3}, 0, 3, 12]\n{rest}'
    for n, (kind, rest) in enumerate(
        (
            ("gauge", 'period = "day"\nqueues = ["pbx-1/*"]'),
            ("figure", 'figure = "waiting_now"\nqueues = ["pbx-1/*"]'),
            ("figure", 'figure = "longest_waiting_now_s"'),
            ("figure", 'figure = "waiting_over_target"'),
        )
    )
)

GOAL = """
[[widget]]
kind = "figure"
at = [0, 0, 12, 12]
figure = "sl_default_30m"
goal = 0.8
"""

SOURCES = """
[[widget]]
kind = "source_status"
at = [0, 0, 12, 12]
"""


class _Loud(QTranslator):
    """Translates into English between brackets, a third longer."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        self.asked.add(source)
        letters = len(re.sub(r"\{.*?\}", "", source))
        return f"«{source}{'~' * (letters // 3)}»"

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's name
        return False


@pytest.fixture
def loud(qtbot: QtBot) -> Iterator[_Loud]:
    translator = _Loud()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def _snapshots() -> Iterator[Snapshot]:
    yield made_up.the_day()
    yield made_up.empty()
    yield made_up.two_sources(made_up.stale())
    yield made_up.thirty_queues()
    yield made_up.same_names()
    yield made_up.free_while_waiting()
    yield replace(made_up.the_day(), courses={})
    yield made_up.three_sources()
    yield made_up.all_away()
    yield made_up.never_reached()
    yield _many_away()
    yield made_up.centre(made_up.source("pbx-1", made_up.queues()), people=made_up.agents(tuple(AgentState)))
    for state in SourceState:
        yield made_up.nothing_yet(state)
        yield made_up.two_sources(made_up.status(state))
        yield made_up.two_sources(made_up.status(state, mark("x", "why"), NOW - 9))


def _foreseen() -> Iterator[Snapshot]:
    """Of which it is known what is still to come."""
    half_hours = (ahead(half=half_hour(more=0)), ahead(half=half_hour(more=1)), ahead())
    for made in (*half_hours, of_few(2), of_few(3), replace(ahead(), strange=True)):
        yield replace(made_up.the_day(), ahead=made)
    yield replace(made_up.all_away(), ahead=ahead(), courses=made_up.the_day().courses)


def _many_away() -> Snapshot:
    away = [made_up.queue(f"Branch {n}", source="pbx-2") for n in range(9)]
    return made_up.centre(
        made_up.source("pbx-1", made_up.queues()), made_up.source("pbx-2", away, made_up.stale())
    )


def _bare(text: str, data: set[str]) -> str:
    """Return the letters of a text that are neither data nor inside the brackets of a translation."""
    if "«" in text:
        return re.sub(r"«.*", "", text)
    start, cut, end = text.partition("…")
    if cut:
        return "" if any(d.startswith(start) and d.endswith(end) for d in data) else text
    return "" if text in data else re.sub(r"[\W\d_]", "", text)


def test_all_that_is_painted_was_translated(loud: _Loud) -> None:
    for snapshot in _snapshots():
        data = {first_wall().title}
        for source in snapshot.sources:
            for queue in source.queues:
                data |= {queue.title, source.name}
        with wall(snapshot, demo=mark("x", "demo")) as window:
            papers = dict(painted(window, 1920, 1080))
        # A reason is broken into lines, which together are one text.
        told = " ".join(p.text for p in papers.pop(window.page.troubles, []) if p.text[0] not in "12")
        bare = [text for text in (told, *texts(papers)) if _bare(text, data)]
        assert not bare


def _declared() -> set[str]:
    found = set()
    for path in UI.rglob("*.py"):
        if path.relative_to(UI).parts[0] in PAGES:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"say", "mark"}
            ):
                context, template = (arg.value for arg in node.args if isinstance(arg, ast.Constant))
                if context not in ELSEWHERE:
                    found.add(str(template))
    return found


@pytest.mark.usefixtures("caplog")  # a board may name a queue that one of the centres has not
def test_every_text_declared_for_the_wall_is_shown_somewhere(loud: _Loud) -> None:
    untitled = board_of(SHARES, "shares.toml")
    goal = board_of(GOAL, "goal.toml")
    mixed = made_up.centre(
        made_up.source("pbx-1", (made_up.queue("a", (40,)), _other_target(made_up.queue("b", (90,)))))
    )
    partly = made_up.centre(_partly(made_up.source("pbx-1", made_up.queues())))
    ended = made_up.centre(
        made_up.source("pbx-1", made_up.queues(), made_up.status(SourceState.FINISHED, heard=NOW - 9))
    )
    nobody = Snapshot(NOW, "", NOW, (), made_up.empty().all)
    for snapshot in (*_snapshots(), mixed, partly, ended, nobody):
        for board in (first_wall(), desk(), untitled, goal):
            with wall(snapshot, board=board) as window:
                painted(window, 1280, 720)
    for board in (first_wall(), desk()):
        with wall(made_up.two_sources(), made_up=frozenset({"pbx-2"}), board=board) as window:
            painted(window, 1280, 720)
    for snapshot in _foreseen():
        with wall(snapshot, board=desk()) as window:
            painted(window, 1920, 1080)
    with wall(made_up.the_day(), now=NOW + 9, board=first_wall()) as window:
        painted(window, 1280, 720)
    with wall(partly, board=board_of(SOURCES, "sources.toml")) as window:
        painted(window, 1280, 720)
    past = WallWindow(first_wall(), made_up.the_day, lambda: NOW, options=ScreenOptions(past=True))
    with opened(past) as window:
        painted(window, 1280, 720)
    assert _declared() - loud.asked <= TRIED_ALONE


def _other_target(queue: QueueNow) -> QueueNow:
    return replace(queue, policy=replace(queue.policy, target_s=60.0))


def _partly(source: SourceNow) -> SourceNow:
    return replace(source, covered=0.5)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_a_longer_language_has_room(loud: _Loud, size: tuple[int, int]) -> None:
    with wall(replace(made_up.the_day(), ahead=ahead())) as window:
        assert not faults(painted(window, *size))
