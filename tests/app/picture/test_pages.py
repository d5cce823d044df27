import sqlite3
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.app.made import cache_with
from tests.live.made import MIDNIGHT, NOON
from tests.ui.made_up_ledger import the_day
from wallboard.app.commands.picture import at_desk, screen_of
from wallboard.app.compose import Wishes
from wallboard.app.picture.pages import PAGES, Opened, behind_of, opened, require_page, shown_with_cache
from wallboard.app.picture.painting import Shot, paint
from wallboard.app.picture.played import busy_monday
from wallboard.app.picture.shown import Shown
from wallboard.app.screens.boards import boards_of
from wallboard.app.settings import Settings, SiteSettings
from wallboard.app.site import group_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Coverage, QueueTarget, Visit
from wallboard.domain.ledger.rows import Ledger
from wallboard.ui.behind import (
    AgentsBehind,
    DiagnosticsBehind,
    FigureBehind,
    LedgerBehind,
    PromisesBehind,
    TodayBehind,
)
from wallboard.ui.means import Means

SETTINGS = Settings(site=SiteSettings(zone="UTC"))
DEMO = Wishes(SETTINGS, ("simulator:?agents=5&volume=0.1",))
BOARD = screen_of(SETTINGS, None, "desk", None)


def shot(what: Shown, page: Opened | None) -> Shot:
    board = boards_of(BOARD)[0]
    return Shot(what.snapshot, board, BOARD, (640, 360), "UTC", group_of(SETTINGS), page=page)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shown, Path]]:
    with shown_with_cache(DEMO, "10:30") as both:
        yield both


def test_a_page_is_meant_by_its_name_and_any_figure_by_its_own(centre: tuple[Shown, Path]) -> None:
    snapshot = centre[0].snapshot
    assert behind_of("today", [], snapshot) == TodayBehind()
    assert behind_of("agents", ["support"], snapshot) == AgentsBehind(("support",))
    assert behind_of("diagnostics", [], snapshot) == DiagnosticsBehind()
    assert behind_of("promises", [], snapshot) == PromisesBehind()
    busy = replace(snapshot, ledger=the_day().ledger)
    assert behind_of("lost-callers", [], busy) == LedgerBehind(who="+36555550142")
    none = replace(snapshot, ledger=Ledger())
    assert behind_of("lost-callers", ["Sales"], none) == LedgerBehind(("Sales",))
    assert behind_of("service_level", ["*"], snapshot) == FigureBehind("sl_default")
    assert behind_of("asa_s_30m", ["Support", "simulator/sales"], snapshot) == FigureBehind(
        "asa_s_30m", ("Support", "simulator/sales")
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("todai", "“today”"),
        ("servicelevel", "“service_level”"),
        ("xyzzy", "today, agents, lost-callers, load, growth, promises, report"),
    ],
)
def test_a_page_that_there_is_not_is_answered_with_what_may_be_meant(name: str, hint: str) -> None:
    with pytest.raises(WallboardError, match=f"no page “{name}”") as caught:
        require_page(name)
    assert hint in str(caught.value.hint)


def test_queues_that_there_are_not_or_that_make_no_sense_are_said(centre: tuple[Shown, Path]) -> None:
    with pytest.raises(WallboardError, match="no queue “Suport”") as caught:
        behind_of("today", ["Suport"], centre[0].snapshot)
    assert "“Support”" in str(caught.value.hint)
    with pytest.raises(WallboardError, match="“diagnostics” is about all queues"):
        behind_of("diagnostics", ["support"], centre[0].snapshot)


def test_the_centre_has_days_before_and_its_cache_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with shown_with_cache(DEMO) as (what, cache):
        assert what.snapshot.at == busy_monday("UTC")
        assert cache.exists()
    assert not cache.parent.exists()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", [*PAGES, "lost"])
def test_a_page_is_painted_with_all_its_answers_and_the_same_again(
    qtbot: QtBot, centre: tuple[Shown, Path], name: str
) -> None:
    what, cache = centre
    pictures = []
    for _ in range(2):
        with opened(DEMO, behind_of(name, [], what.snapshot), cache) as page:
            pictures.append(paint(shot(what, page)))
            assert page.answers.asked > 0
    assert pictures[0] == pictures[1]
    assert pictures[0] != paint(shot(what, None))


def test_a_page_whose_question_fails_is_no_picture(
    qtbot: QtBot, centre: tuple[Shown, Path], tmp_path: Path
) -> None:
    what, cache = centre
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(cache.read_bytes())
    with sqlite3.connect(broken) as connection:
        connection.execute("DROP TABLE agent_spell")
    connection.close()
    with opened(DEMO, AgentsBehind(), broken) as page, pytest.raises(WallboardError, match="agent_spell"):
        paint(shot(what, page))


def test_a_page_of_which_a_part_fails_is_no_picture(qtbot: QtBot, centre: tuple[Shown, Path]) -> None:
    what, cache = centre

    def nonsense(_: object) -> Future[object]:
        answer: Future[object] = Future()
        answer.set_result("nonsense")
        return answer

    before = sys.excepthook
    with opened(DEMO, AgentsBehind(), cache) as page, pytest.raises(AttributeError, match="'str' object"):
        paint(shot(what, replace(page, means=Means(nonsense))))
    assert sys.excepthook is before


def test_a_cache_without_anything_makes_no_page_and_an_earlier_instant_neither(tmp_path: Path) -> None:
    empty, known = tmp_path / "empty.sqlite", tmp_path / "known.sqlite"
    cache_with(empty, [], NOON)
    cache_with(
        known,
        [
            QueueTarget("pbx", "support", 20.0),
            Visit("pbx", "c1", "support", 1, NOON - 30),
            Coverage("pbx", MIDNIGHT, NOON),
        ],
        NOON,
    )
    for cache, at in ((empty, "2026-11-23T11:30"), (known, "2026-11-20T11:30")):
        with (
            pytest.raises(WallboardError, match=f"{cache.name} has nothing to make a page of") as caught,
            shown_with_cache(Wishes(SETTINGS, (), cache), at),
        ):
            pass
        assert "--at" in str(caught.value.hint)
    with shown_with_cache(Wishes(SETTINGS, (), known), "2026-11-23T11:30") as (what, asked):
        assert (what.past, asked) == (True, known)


def test_a_page_of_the_built_in_centre_shows_it_as_one_sees_it_who_may_act(
    centre: tuple[Shown, Path],
) -> None:
    _, cache = centre
    with opened(DEMO, LedgerBehind(), cache, made_up=True) as page:
        assert page.means.desk is not None
        assert page.means.desk.write().cancelled(), "nothing is entered in a picture"
        assert page.means.campaigns
    with opened(DEMO, LedgerBehind(), cache) as page:
        assert page.means.desk is None
    assert at_desk(BOARD) == replace(BOARD, mask=False)
