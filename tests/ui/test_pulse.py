from msgspec.structs import replace
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, the_day
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.moment import FROZEN_AFTER, Message, Moment
from wallboard.ui.pulse import BEAT_MS, LOOK_MS, Pulse


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


def _fails() -> Snapshot:
    raise ValueError("no snapshot")


def test_where_no_snapshot_is_to_be_had_the_last_one_grows_old(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    fails = False

    def latest() -> Snapshot:
        return _fails() if fails else world.snapshot

    pulse = Pulse(latest, lambda: world.now)
    pulse.add(page)
    pulse.beat()
    fails = True
    world.now += FROZEN_AFTER + 1
    with capture_exceptions() as caught:
        pulse.beat()
    assert [moment.frozen for moment in page.moments] == [False, True]
    assert len(caught) == 1


def test_without_any_snapshot_the_beat_goes_on(qtbot: QtBot) -> None:
    world, page = _World(), _Page()
    pulse = Pulse(_fails, lambda: world.now)
    pulse.add(page)
    with capture_exceptions() as caught:
        pulse.beat()
    assert (len(caught), page.moments) == (1, [])


def test_a_page_that_fails_keeps_no_other_from_being_told(qtbot: QtBot) -> None:
    class Bad(_Page):
        def show_moment(self, moment: Moment) -> None:
            super().show_moment(moment)
            raise ValueError("page")

    world, bad, good = _World(), Bad(), _Page()
    pulse = world.pulse(bad, good)
    with capture_exceptions() as caught:
        for _ in range(3):
            pulse.beat()
            world.now += 1
    assert (len(bad.moments), len(good.moments), len(caught)) == (3, 3, 3)


def test_it_looks_just_before_a_snapshot_is_due_then_often_and_less_and_less(qtbot: QtBot) -> None:
    world = _World()
    pulse = world.pulse(_Page())
    waits = []
    for n in range(20):
        if n == 1:
            world.snapshot = replace(world.snapshot)
        pulse.beat()
        waits.append(pulse._timer.interval())
    half = (BEAT_MS - LOOK_MS) // 2
    assert waits[:3] == [half] * 3, "half-way, for what comes out of turn"
    assert waits[3:9] == [LOOK_MS, LOOK_MS, LOOK_MS, 2 * LOOK_MS, 4 * LOOK_MS, 8 * LOOK_MS]
    assert set(waits[9:]) == {BEAT_MS}
    world.snapshot = replace(world.snapshot)
    pulse.beat()
    assert pulse._timer.interval() == half
    assert not pulse._timer.isActive()
