"""The page of one call: time line, steps, and the other calls of its caller."""

from collections import Counter
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import SOURCE, lived, means_with
from tests.ui.opened_page import OPEN, look, opened, setting
from tests.ui.walls import SLACK
from wallboard.domain.facts import Call, Offer
from wallboard.ui.behind import AgentBehind, Behind, CallBehind, CallerBehind
from wallboard.ui.explain.story import Kind
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.call import CallPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown as said

LIMIT_MS = 10_000


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("call") / "day.sqlite") as made:
        yield made


def rung_most() -> str:
    """Return the call for which most phones rang."""
    offers = {fact.key: fact for fact in lived()[1] if isinstance(fact, Offer)}.values()
    return Counter(offer.call for offer in offers).most_common(1)[0][0]


def rang_again() -> str:
    """Return a call of somebody who called more than once."""
    calls = {fact.key: fact for fact in lived()[1] if isinstance(fact, Call)}.values()
    counts = Counter(call.caller for call in calls if call.caller)
    number = counts.most_common(1)[0][0]
    return next(call.call for call in calls if call.caller == number)


def call_page(means: Means, call: str, options: ScreenOptions = OPEN) -> CallPage:
    page = page_for(look(), setting(options), means, CallBehind(SOURCE, call))
    assert isinstance(page, CallPage)
    return page


def test_the_line_of_time_shows_the_steps_of_the_list(qtbot: QtBot, means: Means) -> None:
    page, led = call_page(means, rung_most()), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.line.view is not None, timeout=LIMIT_MS)
        view, steps = page.line.view, page.steps.model.rows
        assert view is not None
        agents = {step.agent for step in steps if step.agent is not None}
        assert len(view.lanes) == 1 + min(5, len(agents))
        bars = sum(len(lane.bars) for lane in view.lanes)
        assert bars >= sum(step.kind is Kind.RING for step in steps)
        talks = next(n for n, step in enumerate(steps) if step.agent is not None)
        page.steps.view.setCurrentIndex(page.steps.model.index(talks, 0))
        QTest.keyClick(page.steps.view, Qt.Key.Key_Return)
        agent = steps[talks].agent
        assert agent is not None
        assert led == [AgentBehind(*agent)]


def test_other_calls_of_the_caller_lead_on(qtbot: QtBot, means: Means) -> None:
    call, led = rang_again(), list[Behind]()
    page = call_page(means, call)
    page.opened.connect(led.append)
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.others.model.rowCount() > 0, timeout=LIMIT_MS)
        assert call not in {row.call.call for row in page.others.model.rows}
        assert len({row.call.caller for row in page.others.model.rows}) == 1
        page.others.view.setCurrentIndex(page.others.model.index(0, 0))
        QTest.keyClick(page.others.view, Qt.Key.Key_Return)
        assert led == [CallBehind(SOURCE, page.others.model.rows[0].call.call)]
        assert isinstance(page.behind_caller(), CallerBehind)
        alone = next(n for n, step in enumerate(page.steps.model.rows) if step.agent is None)
        page.steps.view.setCurrentIndex(page.steps.model.index(alone, 0))
        QTest.keyClick(page.steps.view, Qt.Key.Key_Return)
        assert led[1:] == [page.behind_caller()]


def test_a_wall_tells_neither_number_nor_agent(qtbot: QtBot, means: Means) -> None:
    page, painted = call_page(means, rang_again(), ScreenOptions()), list[Painted]()
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.line.view is not None, timeout=LIMIT_MS)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
    texts = " ".join(one.text for one in painted)
    assert "•••" in texts
    names = {agent.name for agent in lived()[0].all.agents}
    assert not [name for name in names if name in texts]


def test_a_call_that_the_cache_does_not_know_is_said(qtbot: QtBot, means: Means) -> None:
    page = call_page(means, "no such call")
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.steps.said != "", timeout=LIMIT_MS)
        assert page.steps.said == "The cache does not know this call"
        assert page.line.view is None
        assert page.behind_caller() is None


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)], ids=str)
def test_no_text_leaves_its_place(qtbot: QtBot, means: Means, size: tuple[int, int]) -> None:
    page, painted = call_page(means, rung_most()), list[Painted]()
    with opened(page, qtbot, size):
        qtbot.waitUntil(lambda: page.line.view is not None, timeout=LIMIT_MS)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
        assert said(page.line.note)
    boxes = [(one.text, one.ink, one.box) for one in painted]
    assert len(boxes) > 30
    out = [what for what in boxes if not what[2].adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(what[1])]
    assert out == []


class Tapes:
    """Records everything, and notes what was played."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def url_of(self, call: Call) -> str | None:
        return f"file:///rec/{call.call}.wav"

    def open(self, call: Call) -> None:
        self.played.append(call.call)


def test_a_recording_is_a_step_that_plays_it(qtbot: QtBot, means: Means) -> None:
    call, tapes, led = rung_most(), Tapes(), list[Behind]()
    page = call_page(replace(means, recordings=tapes), call)
    page.opened.connect(led.append)
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.steps.model.rowCount() > 0, timeout=LIMIT_MS)
        kinds = [step.kind for step in page.steps.model.rows]
        assert kinds.count(Kind.RECORDING) == 1
        row = kinds.index(Kind.RECORDING)
        page.steps.view.setCurrentIndex(page.steps.model.index(row, 0))
        QTest.keyClick(page.steps.view, Qt.Key.Key_Return)
        assert (tapes.played, led) == ([call], [])


def test_a_screen_that_hides_numbers_offers_no_recording(qtbot: QtBot, means: Means) -> None:
    page = call_page(replace(means, recordings=Tapes()), rung_most(), ScreenOptions(agents="names"))
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.steps.model.rowCount() > 0, timeout=LIMIT_MS)
        assert Kind.RECORDING not in {step.kind for step in page.steps.model.rows}


def test_paper_says_when_the_call_was_and_shows_its_line_of_time(qtbot: QtBot, means: Means) -> None:
    page = call_page(means, rung_most())
    assert (page.facts(), page.pictures()) == ((), ())
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.line.view is not None, timeout=LIMIT_MS)
        facts = {said(fact.title): said(fact.words) for fact in page.facts()}
        assert facts["Period"].startswith("Mon 23 Nov, ")
        assert facts["Call"] == said(page.line.note)
        (picture,) = page.pictures()
        assert picture.ratio == pytest.approx(page.line.height() / page.line.width())
