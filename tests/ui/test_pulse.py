from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, the_day
from wallboard.ui.moment import Message, Moment
from wallboard.ui.pulse import Pulse


class _Page:
    def __init__(self) -> None:
        self.seen = True
        self.moments: list[Moment] = []

    def isVisible(self) -> bool:  # noqa: N802 -- Qt's name
        return self.seen

    def show_moment(self, moment: Moment) -> None:
        self.moments.append(moment)


class _World:
    def __init__(self) -> None:
        self.snapshot = the_day()
        self.now = NOW + 0.1

    def pulse(self, *pages: _Page) -> Pulse:
        pulse = Pulse(lambda: self.snapshot, lambda: self.now)
        for page in pages:
            pulse.add(page)
        return pulse


def test_a_page_gets_a_moment_only_when_there_is_a_new_one(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    pulse = world.pulse(page)
    pulse.beat()
    world.now += 0.25
    pulse.beat()
    assert len(page.moments) == 1
    world.snapshot = replace(world.snapshot)
    pulse.beat()
    assert len(page.moments) == 2


def test_running_clocks_tick_once_a_second(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    pulse = world.pulse(page)
    for _ in range(13):
        pulse.beat()
        world.now += 0.25
    assert [round(moment.now - NOW, 2) for moment in page.moments] == [0.1, 1.1, 2.1, 3.1]


def test_a_new_snapshot_between_two_ticks_does_not_move_the_clock(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    pulse = world.pulse(page)
    pulse.beat()
    world.now += 0.5
    world.snapshot = replace(world.snapshot)
    pulse.beat()
    assert page.moments[0].now == page.moments[1].now


def test_a_hidden_page_gets_none_and_catches_up_when_it_is_seen(qtbot: QtBot) -> None:
    world, page, hidden = _World(), _Page(), _Page()
    hidden.seen = False
    pulse = world.pulse(page, hidden)
    for _ in range(5):
        pulse.beat()
        world.now += 1
    assert (len(page.moments), len(hidden.moments)) == (5, 0)
    hidden.seen = True
    pulse.beat()
    assert hidden.moments == page.moments[-1:]


def test_a_clock_that_is_put_back_ticks_on(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    pulse = world.pulse(page)
    pulse.beat()
    world.now -= 3600
    pulse.beat()
    assert page.moments[-1].now == world.now


def test_it_beats_by_itself_until_stopped(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    pulse = world.pulse(page)
    pulse.start()
    assert len(page.moments) == 1
    world.now += 1
    qtbot.waitUntil(lambda: len(page.moments) == 2, timeout=3000)
    pulse.stop()
    world.now += 1
    qtbot.wait(300)
    assert len(page.moments) == 2


def test_another_message_makes_another_moment(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    said: list[Message | None] = [None]
    pulse = Pulse(lambda: world.snapshot, lambda: world.now, message=lambda: said[0])
    pulse.add(page)
    pulse.beat()
    said[0] = Message("hello", world.now + 60)
    pulse.beat()
    pulse.beat()
    assert [moment.message for moment in page.moments] == [None, said[0]]
