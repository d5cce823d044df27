"""The page of diagnostics, on a lived day with something odd in its cache."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.store.made import cache_with
from tests.ui.lived_day import SOURCE, answering, lived
from tests.ui.opened_page import look, moment, opened, setting
from tests.ui.walls import SLACK
from wallboard.domain.balance.counted import Compared, QueueBalance
from wallboard.domain.facts import Anomaly
from wallboard.domain.naming.unseen import Unseen
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.behind import Behind, CallBehind, DiagnosticsBehind
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.diagnostics import DiagnosticsPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.text import shown as said

LIMIT_MS = 10_000


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    path: Path = tmp_path_factory.mktemp("diagnostics") / "day.sqlite"
    at, call = lived()[0].at, lived()[0].lost[0].call
    odd = [
        Anomaly(SOURCE, at - 60, "balance_completed", "support", f"-1; {call}"),
        Anomaly(SOURCE, at - 90, "move_paused_wrapup", "PJSIP/1101"),
    ]
    cache_with(path, [*lived()[1], *odd])
    with answering(path) as made:
        yield made


def page_of(means: Means) -> DiagnosticsPage:
    page = page_for(look(), setting(), means, DiagnosticsBehind())
    assert isinstance(page, DiagnosticsPage)
    return page


def compared(snapshot: Snapshot) -> Snapshot:
    (source,) = snapshot.sources
    balances = tuple(
        QueueBalance(
            queue.queue, snapshot.at - 600, snapshot.at - 60,
            Compared("completed", 9, 9, 9 + n), Compared("abandoned", 2, 2, 2),
        )
        for n, queue in enumerate(source.queues[:2])
    )  # fmt: skip
    return replace(snapshot, sources=(replace(source, balances=balances),))


def test_everything_is_on_one_page(qtbot: QtBot, means: Means) -> None:
    page = page_of(means)
    with opened(page, qtbot):
        assert page.balance.said == "No server has told its own counters twice yet"
        assert page.gaps.said == "Everything was seen"
        assert [row.name for row in page.sources.model.rows] == [SOURCE]
        qtbot.waitUntil(lambda: page.odd.model.rowCount() == 2, timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: page.program.model.rowCount() > 8, timeout=LIMIT_MS)
        page.show_moment(moment(compared(lived()[0])))
        assert page.balance.model.rowCount() == 4
        assert said(page.balance.note) == "1 differ without a rule"


def test_something_odd_leads_to_the_call_behind_it(qtbot: QtBot, means: Means) -> None:
    page, led = page_of(means), list[Behind]()
    page.opened.connect(led.append)
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.odd.model.rowCount() == 2, timeout=LIMIT_MS)
        for row in range(2):
            page.odd.view.setCurrentIndex(page.odd.model.index(row, 0))
            QTest.keyClick(page.odd.view, Qt.Key.Key_Return)
    assert led == [CallBehind(SOURCE, lived()[0].lost[0].call)]


def test_names_in_the_settings_that_mean_nothing_are_listed_with_the_next_step(
    qtbot: QtBot, means: Means
) -> None:
    wrong = [Unseen("[[change]] 1", "queue", "suport", "support"), Unseen("[[promise]] 1", "line", "200")]
    page = page_of(replace(means, unseen=lambda _connection: tuple(wrong)))
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: page.unseen.model.rowCount() == 2, timeout=LIMIT_MS)
        assert page.unseen.geometry().bottom() < page.odd.geometry().top()
        assert [page.unseen.model.index(0, n).data() for n in range(3)] == [
            "[[change]] 1",
            "no queue called “suport” has been seen",
            "Did you mean “support”?",
        ]
        wrong.clear()
        page.odd.retried.emit()
        qtbot.waitUntil(page.unseen.isHidden, timeout=LIMIT_MS)


def test_without_a_cache_that_is_said(qtbot: QtBot) -> None:
    page = page_of(Means())
    with opened(page, qtbot):
        assert page.odd.said == "Nothing is kept of calls here: there is no cache."


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)], ids=str)
def test_no_text_leaves_its_place(qtbot: QtBot, means: Means, size: tuple[int, int]) -> None:
    page, painted = page_of(means), list[Painted]()
    with opened(page, qtbot, size):
        page.show_moment(moment(compared(lived()[0])))
        qtbot.waitUntil(lambda: page.odd.model.rowCount() == 2, timeout=LIMIT_MS)
        page.set_record(painted.append)
        page.grab()
        page.set_record(None)
    boxes = [(one.text, one.ink, one.box) for one in painted]
    assert len(boxes) > 60
    out = [what for what in boxes if not what[2].adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(what[1])]
    assert out == []
