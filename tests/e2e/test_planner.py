"""A planner's way through the program, in the real window: the peak, the plan, the roster, and the bill.

The program runs whole: a made-up centre with weeks before it in a cache of its own, the book beside it, and
the thread that answers pages. Nothing is stood in for.
"""

import csv
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copy
from time import monotonic
from typing import NamedTuple, TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.app.screens.test_awake import Desktop
from wallboard.app.compose import Place, Wallboard, Wishes
from wallboard.app.picture.played import Kept, busy_monday, played_into
from wallboard.app.screens.awake import Awake
from wallboard.app.screens.boards import boards_of
from wallboard.app.screens.displays import Displays
from wallboard.app.screens.message import message_path
from wallboard.app.screens.window import Windows, windows_path
from wallboard.app.settings import DeskSettings, ScreenSettings, Settings, SiteSettings
from wallboard.domain.duty.rows import Standing
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.cache import open_reader
from wallboard.store.tables import CALLS
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.planning.duty.page import DutyPage
from wallboard.ui.planning.load.page import LoadPage
from wallboard.ui.planning.match.page import MatchPage
from wallboard.ui.planning.records.page import RecordsPage
from wallboard.ui.text import shown
from wallboard.ui.window import WallWindow

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True)]

LIMIT_MS = 15_000
NOW = busy_monday("UTC")
DAYS = (14, 13, 7, 6)
"""So many days before: Mondays, like the day that is shown, and Tuesdays."""
SOURCE = "simulator:?agents=8"
SCREEN = ScreenSettings(boards=("desk",), agents="names", mask=False, diagonal_in=24.0, distance_m=0.7)
STRANGER = "+36205550199"
BILL = "November bill"
FORGOTTEN = (20, 30, 31)
P = TypeVar("P", bound=DetailPage)


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Live through the day and those before it, once."""
    path = tmp_path_factory.mktemp("past") / "cache.sqlite"
    place = Place(wishes(path), real=lambda: NOW)
    played_into(Kept(path, DAYS), place.specs, place.site, NOW)
    return path


@pytest.fixture
def cache(past: Path, tmp_path: Path) -> Path:
    for file in past.parent.iterdir():
        copy(file, tmp_path)
    return tmp_path / past.name


def wishes(cache: Path) -> Wishes:
    settings = Settings(site=SiteSettings(zone="UTC", country="HU"), desk=DeskSettings("Iva"))
    return Wishes(settings, (SOURCE,), cache, config=cache.with_name("wallboard.toml"))


class Bill(NamedTuple):
    """A file, and which calls an operator forgot to write into it."""

    path: Path
    forgotten: frozenset[str]


@pytest.fixture
def bill(cache: Path, tmp_path: Path) -> Bill:
    """Write what an operator would bill for last Monday: some calls missing, and one that never got here."""
    with closing(open_reader(cache)) as connection:
        calls = CALLS.facts(connection.execute(f'SELECT {CALLS.selected} FROM "call" ORDER BY arrived'))
    since = NOW - 7 * 86_400 - 6 * 3600
    some = [call for call in calls if call.direction is Direction.INBOUND and call.answered and call.ended]
    billed = [call for call in some if since < call.arrived < since + 6 * 3600]
    path = tmp_path / "bill.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(("Calling number", "Called number", "Date", "Duration", "Price"))
        rows.writerows(billed_as(call) for n, call in enumerate(billed) if n not in FORGOTTEN)
        rows.writerow((STRANGER, "+442079460000", written(since + 3 * 3600), "1:35", "12,50"))
    return Bill(path, frozenset(billed[n].call for n in FORGOTTEN))


def billed_as(call: Call) -> tuple[str, ...]:
    assert call.answered is not None
    assert call.ended is not None
    lasted = round(call.ended - call.answered)
    length = f"{lasted // 60}:{lasted % 60:02d}"
    return (call.caller or "anonymous", call.line or "", written(call.answered), length, "4,20")


def written(at: float) -> str:
    return datetime.fromtimestamp(round(at), UTC).strftime("%d.%m.%Y %H:%M:%S")


@pytest.fixture
def window(cache: Path, qtbot: QtBot) -> Iterator[WallWindow]:
    began = monotonic()
    running = Wallboard(wishes(cache), real=lambda: NOW + monotonic() - began)
    running.start()
    with ending(running), opened(running) as made:
        made.resize(1280, 720)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow, timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: bool(running.latest().all.agents), timeout=LIMIT_MS)
        yield made


@contextmanager
def ending(running: Wallboard) -> Iterator[None]:
    try:
        yield
    finally:
        running.stop()


@contextmanager
def opened(running: Wallboard) -> Iterator[WallWindow]:
    parent, awake = QObject(), Awake(Desktop())
    windows = Windows(running, Displays(running.notices, parent), awake)
    try:
        windows.open("desk", SCREEN, boards_of(SCREEN))
        yield windows.all[0]
    finally:
        for one in windows.all:
            one.close()
            one.deleteLater()
        parent.deleteLater()
        awake.stop()
        for path in (message_path(), windows_path()):
            path.unlink(missing_ok=True)


class Planner:
    """Somebody at the keyboard."""

    def __init__(self, window: WallWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    def until(self, done: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(done()), timeout=LIMIT_MS)

    def key(self, key: Qt.Key, to: QWidget | None = None) -> None:
        QTest.keyClick(to or QApplication.focusWidget() or self.window, key)

    def page(self, kind: type[P]) -> P:
        page = self.window.stage.current
        assert isinstance(page, kind)
        return page

    def visit(self, key: Qt.Key, kind: type[P]) -> P:
        """Press the key of a page, from wherever one is."""
        self.window.activateWindow()  # no window manager does that here when a menu is closed
        self.until(self.window.isActiveWindow)
        QTest.keyClick(self.window, key)
        self.until(lambda: isinstance(self.window.stage.current, kind))
        return self.page(kind)

    def pick(self, words: str) -> None:
        """Choose in the menu that is open, by keys."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names = [action.text() for action in menu.actions()]
        assert words in names
        menu.setActiveAction(menu.actions()[names.index(words)])
        self.key(Qt.Key.Key_Return, menu)


@pytest.fixture
def planner(window: WallWindow, qtbot: QtBot) -> Planner:
    return Planner(window, qtbot)


def test_from_the_peak_to_its_calls_and_on_to_a_plan_that_follows_the_roster(planner: Planner) -> None:
    load = planner.visit(Qt.Key.Key_W, LoadPage)
    planner.until(lambda: load.asking.found and load.planner.plan)
    assert load.heat.at is not None
    load.grab()
    QTest.mouseClick(
        load.heat, Qt.MouseButton.LeftButton, pos=load.heat.cell_box(load.heat.at).center().toPoint()
    )
    assert planner.window.stage.current is not load
    planner.key(Qt.Key.Key_Escape)
    assert planner.page(LoadPage) is load

    # Another day: from tomorrow, the next one, a week back to this Monday
    another = date(2026, 11, 23)
    planner.key(Qt.Key.Key_Space, load.choice.day)
    picker = load.choice.picker
    assert picker is not None
    planner.key(Qt.Key.Key_Left, picker.month.focusProxy())
    planner.key(Qt.Key.Key_Return, picker.month.focusProxy())
    planner.until(lambda: load.asking.expected and load.asking.expected.day == another)
    planner.until(lambda: load.planner.plan)

    said = [shown(words) for words, *_ in load.whatif.sentences]
    slider = load.whatif.sliders["agents"]
    slider.setFocus()
    planner.key(Qt.Key.Key_Right, slider)
    assert [shown(words) for words, *_ in load.whatif.sentences] != said
    planner.key(Qt.Key.Key_Left, slider)

    before = rostered(load)
    duty = planner.visit(Qt.Key.Key_Y, DutyPage)
    planner.until(lambda: any(row.standing is Standing.HERE for row in duty.duty.rows))
    here = next(n for n, line in enumerate(duty.sheet.model.rows) if line.standing is Standing.HERE)
    duty.sheet.view.setFocus()
    duty.sheet.view.go_to(here)
    planner.key(Qt.Key.Key_1)
    planner.until(lambda: any(row.absences for row in duty.duty.rows))
    planner.key(Qt.Key.Key_Escape)
    load = planner.visit(Qt.Key.Key_W, LoadPage)
    planner.until(lambda: load.planner.plan)
    planner.until(lambda: rostered(load) != before)
    assert sum(rostered(load)) < sum(before)


def rostered(load: LoadPage) -> list[int]:
    plan = load.planner.plan
    return [] if plan is None else [one.part.rostered or 0 for one in plan.parts]


def test_a_bill_is_imported_by_keys_planned_from_and_held_against_the_exchange(
    planner: Planner, bill: Bill, caplog: pytest.LogCaptureFixture
) -> None:
    records = planner.visit(Qt.Key.Key_Z, RecordsPage)
    wizard = records.wizard
    assert wizard is not None
    planner.key(Qt.Key.Key_Space, records.bring)
    QTest.keyClicks(wizard.source.path, str(bill.path))
    planner.key(Qt.Key.Key_Return, wizard.source.path)
    planner.until(lambda: wizard.stack.currentWidget() is wizard.form)
    planner.key(Qt.Key.Key_Return, wizard.form.on)
    planner.until(lambda: wizard.stack.currentWidget() is wizard.summary)
    wizard.summary.name.selectAll()
    QTest.keyClicks(wizard.summary.name, BILL)
    planner.key(Qt.Key.Key_Return, wizard.summary.name)
    planner.until(wizard.run.load.isVisible)
    number = len(bill.path.read_text("utf-8").splitlines()) - 1
    assert wizard.run.told.text() == f"{number} calls are new."

    load = planner.visit(Qt.Key.Key_W, LoadPage)
    planner.until(lambda: f"Imported: {BILL}" in [shown(words) for words, *_ in load.choice.scopes()])
    planner.key(Qt.Key.Key_Space, load.choice.queues)
    planner.pick(f"Imported: {BILL}")
    assert load.chosen.records == BILL
    planner.until(lambda: load.asking.found and load.asking.found.number)
    found = load.asking.found
    assert found is not None
    assert (found.number, len([one for one in found.days if one.whole.most])) == (number, 1)

    match = planner.visit(Qt.Key.Key_H, MatchPage)
    planner.until(lambda: match.asking.found)
    compared = match.asking.found
    assert compared is not None
    assert compared.records.name == BILL
    assert [row.leg.number for row in match.bill.model.rows] == [STRANGER]
    assert len(compared.held.pairs) == number - 1
    assert bill.forgotten <= {row.leg.key for row in match.calls.model.rows}
    assert {record.message[:27] for record in caplog.records if record.levelname == "WARNING"} <= {
        "The cache “cache.sqlite” is"  # lent to the import
    }
