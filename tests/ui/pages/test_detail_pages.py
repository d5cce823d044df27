"""Pages behind a tile, on a day of the made-up centre and a cache that knows it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import SOURCE, lived, means_with
from tests.ui.made_up import LONG_NAMES, stale
from tests.ui.opened_page import OPEN, look, moment, opened, setting
from tests.ui.walls import SLACK
from wallboard.domain.facts import Visit
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import AgentNow, QueueNow, Snapshot
from wallboard.domain.words import AgentState
from wallboard.ui.behind import AgentBehind, Behind, CallsBehind, QueueBehind
from wallboard.ui.means import Means
from wallboard.ui.models.figures import KEYS
from wallboard.ui.pages import page_for
from wallboard.ui.pages.agent import AgentPage
from wallboard.ui.pages.calls import CallsPage
from wallboard.ui.pages.nobody import NobodyPage
from wallboard.ui.pages.queue import QueuePage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown as said
from wallboard.ui.theme.palettes import DARK, PALETTES

LIMIT_MS = 10_000
SUPPORT = QueueBehind(SOURCE, "support")


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("pages") / "day.sqlite") as made:
        yield made


def visits() -> list[Visit]:
    """Give each visit as it was told last."""
    return list({fact.key: fact for fact in lived()[1] if isinstance(fact, Visit)}.values())


def busiest() -> QueueNow:
    snapshot = lived()[0]
    return max(snapshot.sources[0].queues, key=lambda q: len(q.agents))


def talker() -> AgentNow:
    return next(agent for agent in lived()[0].all.agents if agent.state is AgentState.ON_CALL)


def queue_page(means: Means, options: ScreenOptions = OPEN) -> QueuePage:
    page = page_for(look(), setting(options), means, QueueBehind(SOURCE, busiest().queue))
    assert isinstance(page, QueuePage)
    return page


def agent_page(means: Means, options: ScreenOptions = OPEN) -> AgentPage:
    page = page_for(look(), setting(options), means, AgentBehind(SOURCE, talker().agent))
    assert isinstance(page, AgentPage)
    return page


def calls_page(means: Means, behind: CallsBehind, options: ScreenOptions = OPEN) -> CallsPage:
    page = page_for(look(), setting(options), means, behind)
    assert isinstance(page, CallsPage)
    return page


def test_a_queue_page_agrees_with_the_snapshot_and_the_cache(qtbot: QtBot, means: Means) -> None:
    page, queue = queue_page(means), busiest()
    with opened(page, qtbot):
        its = [visit for visit in visits() if visit.queue == queue.queue]
        qtbot.waitUntil(lambda: said(page.calls.note) == f"{len(its)} stays in this queue", timeout=LIMIT_MS)
        there = [agent for agent in queue.agents if agent.state is not AgentState.LOGGED_OFF]
        assert {row.agent.agent for row in page.agents.model.rows} == {agent.agent for agent in there}
        assert page.waiting.model.rowCount() == len(queue.waiting)
        offered = next(row for row in page.figures.model.rows if row.key == "offered")
        assert offered.values == (read("offered_30m", queue).value, read("offered", queue).value)
        assert page.header.view is not None
        assert page.header.view.title == queue.title


def test_a_screen_that_shows_counts_names_nobody(qtbot: QtBot, means: Means) -> None:
    page = queue_page(means, ScreenOptions())
    painted: list[Painted] = []
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.calls.model.rowCount() > 0, timeout=LIMIT_MS)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
    texts = " ".join(one.text for one in painted)
    assert "Talking" in texts
    assert not [agent.name for agent in busiest().agents if agent.name in texts]
    assert not [v.caller for v in visits() if v.caller and v.caller in texts]


def test_rows_of_a_queue_page_lead_on(qtbot: QtBot, means: Means) -> None:
    page, led = queue_page(means), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.calls.model.rowCount() > 0, timeout=LIMIT_MS)
        page.agents.view.setCurrentIndex(page.agents.model.index(0, 0))
        QTest.keyClick(page.agents.view, Qt.Key.Key_Return)
        served = next(n for n, row in enumerate(page.calls.model.rows) if row.visit.agent)
        page.calls.view.setCurrentIndex(page.calls.model.index(served, 0))
        QTest.keyClick(page.calls.view, Qt.Key.Key_Return)
        expected = [
            AgentBehind(SOURCE, page.agents.model.rows[0].agent.agent),
            AgentBehind(SOURCE, page.calls.model.rows[served].visit.agent),
        ]
    assert led == expected


def test_an_agent_page_shows_the_day_and_their_calls(qtbot: QtBot, means: Means) -> None:
    page, agent = agent_page(means), talker()
    with opened(page, qtbot):
        its = {v.call for v in visits() if v.agent == agent.agent}
        qtbot.waitUntil(
            lambda: page.calls.model.rowCount() > 0 and page.line.chosen is None, timeout=LIMIT_MS
        )
        qtbot.waitUntil(lambda: bool(page.line.accessibleName()) and bool(page.line._parts), timeout=LIMIT_MS)
        assert {row.visit.call for row in page.calls.model.rows} == its
        assert page.line._parts[-1].state is AgentState.ON_CALL
        assert page.line._parts[-1].until == pytest.approx(lived()[0].at, abs=1)
        assert page.header.view is not None
        assert page.header.view.title == agent.name
        assert page.now.view is not None
        assert said(page.now.view.words) == "Talking"


def test_where_breaks_are_not_told_the_page_has_none(qtbot: QtBot, means: Means) -> None:
    page = agent_page(means, ScreenOptions(agents="initials"))
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: bool(page.line._parts), timeout=LIMIT_MS)
        assert AgentState.PAUSED not in {part.state for part in page.line._parts}
        assert page.header.view is not None
        assert talker().name not in str(page.header.view.title)


def test_without_names_an_agent_has_no_page_and_nothing_is_asked(qtbot: QtBot) -> None:
    page = page_for(look(), setting(ScreenOptions()), Means(), AgentBehind(SOURCE, "PJSIP/1"))
    assert isinstance(page, NobodyPage)
    painted: list[Painted] = []
    with opened(page, qtbot):
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
    assert "counts" in " ".join(one.text for one in painted)


def test_calls_of_a_stretch_are_those_that_were_there_then(qtbot: QtBot, means: Means) -> None:
    until = lived()[0].at - 3600
    since = until - 600
    page = calls_page(means, CallsBehind((busiest().queue,), since=since, until=until))
    there = {
        visit.call
        for visit in visits()
        if visit.queue == busiest().queue
        and visit.joined < until
        and (visit.ended or (None if visit.answered else visit.left) or until) >= since
    }
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.calls.model.rowCount() > 0, timeout=LIMIT_MS)
        assert {row.visit.call for row in page.calls.model.rows} == there
        assert said(page.calls.heading).startswith("Between ")


@pytest.mark.parametrize("size", [(1280, 660), (1280, 720), (1920, 1080), (3840, 2160)], ids=str)
def test_all_figures_of_a_queue_are_seen_without_scrolling(
    qtbot: QtBot, means: Means, size: tuple[int, int]
) -> None:
    page = queue_page(means)
    with opened(page, qtbot, size):
        page.figures.view.updateGeometries()
        assert page.figures.view.verticalScrollBar().maximum() == 0
        assert page.figures.model.rowCount() == len(KEYS)


def test_what_is_old_is_said_and_its_clocks_stand(qtbot: QtBot, means: Means) -> None:
    snapshot = lived()[0]
    silent = replace(snapshot.sources[0], status=stale(snapshot.at - 60))
    page = queue_page(means)
    with opened(page, qtbot):
        page.show_moment(moment(replace(snapshot, sources=(silent,))))
        assert "no data since" in said(page.agents.note)
        grounds = page.figures.grab().toImage()
        across = {grounds.pixelColor(x, page.figures.height() - 9).name() for x in range(20, 120)}
        assert {DARK.hatch, DARK.card} <= across
        (row, *_) = page.agents.model.rows
        assert row.lasts == pytest.approx(max(0.0, snapshot.at - 60 - row.agent.since))
        assert page.troubles.isHidden() or page.troubles.view.troubles


def test_a_queue_that_is_gone_says_so(qtbot: QtBot, means: Means) -> None:
    page = page_for(look(), setting(), means, QueueBehind(SOURCE, "closed long ago"))
    assert isinstance(page, QueuePage)
    with opened(page, qtbot):
        assert page.waiting.said == "This queue is not there any more"


def test_the_way_back_can_be_clicked(qtbot: QtBot) -> None:
    page = page_for(look(), setting(), Means(), CallsBehind())
    with opened(page, qtbot), qtbot.waitSignal(page.left):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)


def hostile(snapshot: Snapshot) -> Snapshot:
    """Give queues and agents names that are much too long."""
    (source,) = snapshot.sources
    queues = tuple(
        replace(
            queue, title=LONG_NAMES[n % 3], agents=tuple(replace(a, name=LONG_NAMES[0]) for a in queue.agents)
        )
        for n, queue in enumerate(source.queues)
    )
    return replace(snapshot, sources=(replace(source, queues=queues),))


# One at a time: a page that nobody closes is collected in any thread, which is a crash.
_MAKERS: dict[str, Callable[[Means], QueuePage | AgentPage | CallsPage]] = {
    "queue": queue_page,
    "agent": agent_page,
    "calls": lambda means: calls_page(means, CallsBehind()),
}


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080), (3840, 2160)], ids=str)
@pytest.mark.parametrize("kind", _MAKERS)
def test_no_text_leaves_its_place(qtbot: QtBot, means: Means, kind: str, size: tuple[int, int]) -> None:
    page, painted = _MAKERS[kind](means), list[Painted]()
    with opened(page, qtbot, size):
        page.show_moment(moment(hostile(lived()[0])))
        qtbot.waitUntil(lambda: page.calls.model.rowCount() > 0, timeout=LIMIT_MS)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
    boxes = [(one.text, one.ink, one.box) for one in painted]
    assert len(boxes) > 30
    out = [what for what in boxes if not what[2].adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(what[1])]
    assert out == []


def test_every_theme_paints_the_page_in_its_colours(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    page, grounds = queue_page(means), set()
    with opened(page, qtbot):
        for palette in PALETTES.values():
            page.set_look(look(palette))
            grounds.add(page.grab().toImage().pixelColor(2, 2).name())
    assert grounds == {palette.background for palette in PALETTES.values()}
