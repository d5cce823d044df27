"""Playing in a thread of its own: told, answered, failed, and stopped."""

from collections.abc import Iterator
from threading import Event

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from wallboard.domain.staffing.shared.scene import Comparison, Played, PlayedLine, Progress, Staffed
from wallboard.ui.planning.quote.simulation import Simulation

STAFFED = Staffed((2,), Played(1, 1, (), (), PlayedLine("", 0.0, None, None, None)))
FOUND = Comparison((STAFFED,), STAFFED, 0, 0.0)


def test_it_tells_how_far_it_is_and_what_it_found(qtbot: QtBot) -> None:
    owner, moves = QObject(), list[tuple[int, int]]()
    simulation = Simulation(lambda: iter((Progress(1, 2), Progress(2, 2), FOUND)), owner)
    simulation.moved.connect(lambda done, of: moves.append((done, of)))
    with qtbot.waitSignal(simulation.found) as found:
        simulation.start()
    assert (found.args, moves) == ([FOUND], [(1, 2), (2, 2)])


def test_what_goes_wrong_is_told(qtbot: QtBot) -> None:
    def steps() -> Iterator[Progress | Comparison]:
        yield Progress(1, 2)
        raise ValueError

    owner = QObject()
    simulation = Simulation(steps, owner)
    with qtbot.waitSignal(simulation.failed) as failed:
        simulation.start()
    assert isinstance(failed.args[0], ValueError)


def test_who_cancels_hears_nothing_more(qtbot: QtBot) -> None:
    begun = Event()

    def steps() -> Iterator[Progress | Comparison]:
        while True:
            begun.set()
            yield Progress(1, 2)

    owner = QObject()
    simulation = Simulation(steps, owner)
    with qtbot.assertNotEmitted(simulation.found), qtbot.assertNotEmitted(simulation.failed):
        simulation.start()
        assert begun.wait(5)
        simulation.cancel()
