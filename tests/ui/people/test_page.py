"""The page of all agents: what it lists, of which day, and where it leads."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import DAY, SOURCE, lived, means_with
from tests.ui.opened_page import OPEN, look, moment, opened
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState
from wallboard.domain.work.roster import Roster, Shift
from wallboard.domain.work.sums import Rostered
from wallboard.ui.behind import AgentBehind, AgentsBehind, Behind, FigureBehind
from wallboard.ui.format import Format
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.agents import AgentsPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import shown as said

LIMIT_MS = 10_000
TODAY = AgentsBehind()


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("people") / "day.sqlite") as made:
        yield made


def no_group(_agent: AgentNow) -> str:
    return ""


def two_groups(agent: AgentNow) -> str:
    return "Sales" if sum(map(ord, agent.agent)) % 2 else "Support"


def agents_page(
    means: Means,
    behind: AgentsBehind = TODAY,
    options: ScreenOptions = OPEN,
    group_of: Callable[[AgentNow], str] = no_group,
) -> AgentsPage:
    page = page_for(look(), Setting(Format("UTC"), options, group_of), means, behind)
    assert isinstance(page, AgentsPage)
    return page


def listed(page: AgentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.asking.model.rowCount() > 0, timeout=LIMIT_MS)


def test_the_rows_add_up_to_what_the_wall_says(qtbot: QtBot, means: Means) -> None:
    page = agents_page(means)
    with opened(page, qtbot):
        listed(page, qtbot)
        rows, work = page.people.model.rows, lived()[0].all.day.work
        assert work is not None
        assert sum(row.contacts.answered for row in rows) == work.contacts.answered > 0
        assert sum(row.missed for row in rows) == work.missed_rings
        for state in AgentState:
            if state is not AgentState.LOGGED_OFF:
                assert sum(row.times.of(state) for row in rows) == pytest.approx(work.times.of(state), abs=1)
        totals = {total.key: said(total.value) for total in page.strip.totals}
        assert totals["contacts"] == str(work.contacts.answered)
        assert page.groups.isHidden()


def test_a_row_leads_to_its_agent_and_a_total_to_its_explanation(qtbot: QtBot, means: Means) -> None:
    page, led = agents_page(means), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        listed(page, qtbot)
        page.people.view.go_to(2)
        QTest.keyClick(page.people.view, Qt.Key.Key_Return)
        page.strip.chosen.emit("occupancy")
    row = page.people.model.rows[2]
    assert led == [AgentBehind(SOURCE, row.key[1]), FigureBehind("occupancy")]


def test_left_and_right_lead_to_other_days(qtbot: QtBot, means: Means) -> None:
    page, led = agents_page(means), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        listed(page, qtbot)
        QTest.keyClick(page.people.view, Qt.Key.Key_Right)
        assert page.people.model.rowCount() > 0, "there is no day after today"
        QTest.keyClick(page.people.view, Qt.Key.Key_Left)
        qtbot.waitUntil(lambda: "Nothing was seen" in page.people.said, timeout=LIMIT_MS)
        assert said(page.choice.date.words) == "Sun 22 Nov"
        assert page.strip.isHidden()
        page.strip.chosen.emit("contacts")
        QTest.keyClick(page.people.view, Qt.Key.Key_Right)
        listed(page, qtbot)
        assert not page.strip.isHidden()
    start = moment().snapshot.day_start
    assert led == [FigureBehind("contacts", since=start - 86_400, until=start)]


def test_it_may_begin_at_another_day(qtbot: QtBot, means: Means) -> None:
    page = agents_page(means, AgentsBehind(date="2026-11-20"))
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: "Nothing was seen" in page.people.said, timeout=LIMIT_MS)
        page.choose_day(date.fromisoformat(DAY.isoformat()))
        listed(page, qtbot)


def test_of_one_queue_there_are_its_own_agents_and_calls(qtbot: QtBot, means: Means) -> None:
    queue = lived()[0].sources[0].queues[1].queue
    page = agents_page(means)
    with opened(page, qtbot):
        listed(page, qtbot)
        every = page.people.model.rowCount()
        page.choose_queues((f"{SOURCE}/{queue}",))
        rows = page.people.model.rows
        assert 0 < len(rows) < every
        day = lived()[0].sources[0].queues[1].day.visits
        assert sum(row.contacts.answered for row in rows) == day.answered
        assert all(row.per_hour is None for row in rows)


def test_the_filter_finds_names_and_groups(qtbot: QtBot, means: Means) -> None:
    page = agents_page(means, group_of=two_groups)
    with opened(page, qtbot):
        listed(page, qtbot)
        assert page.people.line is not None
        every = page.people.model.rowCount()
        page.people.line.field.setText("support")
        assert 0 < page.people.model.rowCount() < every
        assert {row.group for row in page.people.model.rows} == {"Support"}
        page.people.line.field.setText("nobody is called so")
        assert page.people.said == "No agent fits the filter: clear it with Esc"


def test_groups_stand_below_and_evenness_is_theirs(qtbot: QtBot, means: Means) -> None:
    page = agents_page(means, group_of=two_groups)
    with opened(page, qtbot):
        listed(page, qtbot)
        assert not page.groups.isHidden()
        assert [said(row.name) for row in page.groups.model.rows] == ["Sales", "Support"]
        assert page.groups.geometry().top() > page.people.geometry().bottom()
        evenly = next(total for total in page.strip.totals if total.key == "jain")
        assert (said(evenly.value), said(evenly.before)) == ("–", "within each group")


def test_a_screen_of_counts_names_nobody(qtbot: QtBot, means: Means) -> None:
    page = agents_page(means, options=ScreenOptions())
    texts: list[Painted] = []
    page.set_record(texts.append)
    with opened(page, qtbot):
        listed(page, qtbot)
        page.grab()
        assert page.people.isHidden()
        assert [said(row.name) for row in page.groups.model.rows] == ["All agents"]
    told = " ".join(painted.text for painted in texts)
    names = {agent.name for agent in lived()[0].all.agents}
    assert "All agents" in told
    assert not [name for name in names if name in told]


def test_what_is_old_has_no_colours_and_says_since_when(qtbot: QtBot, means: Means) -> None:
    page = agents_page(means)
    with opened(page, qtbot):
        listed(page, qtbot)
        page.show_moment(replace(moment(), now=moment().now + 60))
        assert page.people.old
        assert page.people.bars.old
        assert page.strip.old
        assert "no data since" in said(page.people.note)


def test_who_is_missing_is_told_today_only(qtbot: QtBot, means: Means) -> None:
    snapshot = lived()[0]
    planned = replace(snapshot, all=replace(snapshot.all, rostered=Rostered(4, ("Anna",))))
    page = agents_page(means)
    with opened(page, qtbot):
        listed(page, qtbot)
        page.show_moment(moment(planned))
        assert said(page.strip.totals[-1].before) == "missing: Anna"


def test_where_there_is_no_cache_it_says_so(qtbot: QtBot) -> None:
    page = agents_page(Means())
    with opened(page, qtbot):
        assert page.people.said == "Nothing is kept of calls here: there is no cache."


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_no_text_is_cut(qtbot: QtBot, means: Means, size: tuple[int, int]) -> None:
    page = agents_page(means)
    texts: list[Painted] = []
    with opened(page, qtbot, size):
        listed(page, qtbot)
        page.set_record(texts.append)
        page.grab()
        heads = {column.title.template for column in page.people.model.columns}
        told = {painted.text for painted in texts}
        assert heads - {"Agent"} <= told


def test_with_a_roster_each_row_says_how_it_was_kept(qtbot: QtBot, means: Means) -> None:
    snapshot = lived()[0]
    agent = next(one for one in snapshot.all.agents if one.state is AgentState.ON_CALL)
    day = snapshot.day_start
    planned = Roster([(agent.name, Shift(day + 12 * 3600, day + 13 * 3600)), ("ghost", Shift(day, day + 9))])
    page = agents_page(replace(means, roster=planned))
    with opened(page, qtbot):
        listed(page, qtbot)
        column = next(column for column in page.people.model.columns if column.key == "adherence")
        mine = next(row for row in page.people.model.rows if row.who == (SOURCE, agent.agent))
        others = [row for row in page.people.model.rows if row is not mine]
        assert mine.roster.scheduled_s == 3600
        assert mine.adherence is not None
        assert mine.conformance is not None
        assert mine.adherence <= mine.conformance <= 1
        assert column.text(mine).endswith("%")
        assert {column.text(row) for row in others} == {"–"}
