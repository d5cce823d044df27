"""How soon a slider of "what if" is answered on the screen: reckoned, and painted with its panel."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from statistics import quantiles
from time import process_time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.ui import made_up
from tests.ui.opened_page import OPEN, look
from tests.ui.opened_page import shown as on_screen
from tests.ui.planning.made_up_load import MadeUpAnswers, expected, snapshot
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.staffing.goal import Goal
from wallboard.ui.behind import LoadBehind
from wallboard.ui.format import Format
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.habits import PlanHabits
from wallboard.ui.planning.load.page import LoadPage
from wallboard.ui.spec import Setting

pytestmark = pytest.mark.bench

MOVES = 60
FRAME_MS = 16.0


def busy(times: float) -> Expected:
    """A day with so many times as many calls."""
    day = expected()
    parts = tuple(
        replace(one, demand=replace(one.demand, calls=one.demand.calls * times)) for one in day.parts
    )
    return replace(day, parts=parts)


def timed_ms(act: Callable[[], object]) -> float:
    """Take the processor's time: what else goes on beside a test is no matter."""
    begun = process_time()
    act()
    return (process_time() - begun) * 1000


@pytest.mark.parametrize("times", [1, 30])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_an_answer_is_painted_within_a_frame(qtbot: QtBot, size: tuple[int, int], times: int) -> None:
    planning = PlanHabits(Goal(hour_cost=Decimal(18)), lines=30)
    means = Means(MadeUpAnswers(day=busy(times)), Forgetful(), planning=planning, currency="€")
    page = page_for(look(), Setting(Format(made_up.ZONE), OPEN), means, LoadBehind(date="2026-11-30"))
    assert isinstance(page, LoadPage)
    day = snapshot()
    page.show_moment(Moment(day, day.at))
    with on_screen(page, qtbot, size):
        qtbot.waitUntil(lambda: page.planner.plan is not None)
        slider, seen = page.whatif.sliders["calls"], list[Painted]()
        page.whatif.set_record(seen.append)

        def move(nth: int) -> None:
            slider.changed.emit(page.whatif.sliders["calls"].amount + (1 if nth % 2 else -1))
            QCoreApplication.processEvents()

        def follow() -> None:
            page.planner.replan()
            QCoreApplication.processEvents()

        answers = [timed_ms(partial(move, nth)) for nth in range(MOVES)]
        assert len([one for one in seen if one.text == "Calls in the interval"]) >= MOVES
        days = [timed_ms(follow) for _ in range(9)]
    usual, slow = quantiles(answers, n=20)[9], quantiles(answers, n=20)[18]
    print(f"\n{size[0]}×{size[1]}, {times} times the calls: an answer is on the screen after {usual:.1f} ms,")
    print(f"  19 of 20 within {slow:.1f} ms; the day's bars follow in {sorted(days)[4]:.1f} ms")
    assert slow < FRAME_MS
