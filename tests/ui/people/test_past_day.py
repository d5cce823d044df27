"""A day that is over: the agents' page leads to each agent's page of that day."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import AFTERNOON, DAY, SOURCE, lived, means_with
from tests.ui.opened_page import look, setting, shown
from wallboard.domain.words import AgentState
from wallboard.ui.behind import AgentBehind, AgentsBehind, Behind
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.pages.agent import AgentPage
from wallboard.ui.pages.agents import AgentsPage

LIMIT_MS = 10_000
NEXT_DAY = 86_400.0


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("past") / "day.sqlite") as made:
        yield made


def tomorrow() -> Moment:
    """Show the same centre as it might be a day later, when nobody is there any more."""
    snapshot = lived()[0]
    at = snapshot.at + NEXT_DAY
    empty = replace(snapshot.all, agents=(), at=at)
    start = snapshot.day_start + NEXT_DAY
    return Moment(replace(snapshot, at=at, day="2026-11-24", day_start=start, all=empty, sources=()), at)


def test_an_agent_opens_as_they_were_on_that_day(qtbot: QtBot, means: Means) -> None:
    page, led = page_for(look(), setting(), means, AgentsBehind(date=DAY.isoformat())), list[Behind]()
    assert isinstance(page, AgentsPage)
    page.opened.connect(led.append)
    here = tomorrow()
    sources = lived()[0].sources
    page.resize(1280, 720)
    page.show_moment(replace(here, snapshot=replace(here.snapshot, sources=sources)))
    with shown(page, qtbot):
        qtbot.waitUntil(lambda: page.people.model.rowCount() > 0, timeout=LIMIT_MS)
        page.people.view.opened.emit(page.people.model.rows[0])
    assert led == [AgentBehind(SOURCE, page.people.model.rows[0].key[1], DAY.isoformat())]


def test_the_agents_own_page_shows_that_day_and_says_which(qtbot: QtBot, means: Means) -> None:
    agent = next(one for one in lived()[0].all.agents if one.state is AgentState.ON_CALL)
    page = page_for(look(), setting(), means, AgentBehind(SOURCE, agent.agent, DAY.isoformat()))
    assert isinstance(page, AgentPage)
    page.resize(1280, 720)
    page.show_moment(tomorrow())
    with shown(page, qtbot):
        qtbot.waitUntil(lambda: page.calls.model.rowCount() > 0, timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: bool(page.line._parts), timeout=LIMIT_MS)
        assert page.header.view is not None
        assert page.header.view.title == f"{agent.name} · Mon 23 Nov"
        answered = {row.visit.answered for row in page.calls.model.rows}
        assert all(at is not None and at < AFTERNOON for at in answered)
        assert page.line._parts[-1].until == lived()[0].day_start + NEXT_DAY
        assert page.line._parts[-1].state is None, "after the afternoon nobody listened"
