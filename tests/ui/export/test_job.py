from pathlib import Path
from threading import Event, current_thread, enumerate  # noqa: A004 -- of threads

from pytestqt.qtbot import QtBot

from tests.ui.export.papers import paper
from wallboard.domain.errors import WallboardError
from wallboard.ui.export.job import Job
from wallboard.ui.export.paper import Paper
from wallboard.ui.export.writing import STEP

LIMIT_MS = 10_000


def test_a_file_is_made_and_written_in_a_thread_that_ends_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    threads: list[str] = []

    def make() -> Paper:
        threads.append(current_thread().name)
        return paper(3 * STEP)

    job = Job(tmp_path / "calls.csv", make)
    told: list[int] = []
    job.moved.connect(told.append)
    with qtbot.waitSignal(job.written, timeout=LIMIT_MS) as done:
        job.start()
    assert done.args == [tmp_path / "calls.csv"]
    assert threads == ["export"]
    assert told == [STEP, 2 * STEP, 3 * STEP]
    assert "export" not in {thread.name for thread in enumerate()}


def test_it_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    going = Event()

    def make() -> Paper:
        going.wait(10)
        return paper(2 * STEP)

    job = Job(tmp_path / "calls.xlsx", make)
    job.start()
    with qtbot.waitSignal(job.cancelled, timeout=LIMIT_MS):
        job.cancel()
        going.set()
    assert not list(tmp_path.iterdir())


def test_what_goes_wrong_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    job = Job(tmp_path / "gone" / "calls.csv", paper)
    with qtbot.waitSignal(job.failed, timeout=LIMIT_MS) as told:
        job.start()
    assert isinstance(told.args[0], WallboardError)


def test_a_mistake_of_our_own_is_told_too(qtbot: QtBot, tmp_path: Path) -> None:
    def make() -> Paper:
        raise ZeroDivisionError

    job = Job(tmp_path / "calls.csv", make)
    with qtbot.waitSignal(job.failed, timeout=LIMIT_MS) as told:
        job.start()
    assert isinstance(told.args[0], ZeroDivisionError)


def test_who_waits_finds_it_over(qtbot: QtBot, tmp_path: Path) -> None:
    job = Job(tmp_path / "calls.csv", lambda: paper(STEP))
    job.start()
    job.wait()
    assert (tmp_path / "calls.csv").exists()
