import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.live.made import HandClock, Posted, Script, baseline, live, threads_of_ours, wait_for
from wallboard.domain.errors import WallboardError
from wallboard.domain.events import CallerJoined
from wallboard.domain.source import Clock, Emit, Source, SourceLost, SourceRefused, SourceUnreachable, Stop
from wallboard.domain.text import mark
from wallboard.live.messages import Down, Finished, Happened, Message, Starting
from wallboard.live.runner import Pauses, Runner

QUICK = Pauses(first=0.001, longest=0.002, refused=3600.0)
GONE = SourceLost(mark("source", "the line broke"))
SHUT = SourceRefused(mark("source", "wrong password"))
ABSENT = SourceUnreachable(mark("source", "nobody is there"))
LOGGER = "wallboard.live.runner"


@contextmanager
def running(
    make: Callable[[], Source], post: Callable[[Message], None], pauses: Pauses = QUICK
) -> Iterator[Runner]:
    runner = Runner("pbx", make, post, HandClock(), pauses)
    runner.start()
    try:
        yield runner
    finally:
        runner.stop()
        assert runner.join(5)


def test_what_a_source_emits_is_posted_in_order() -> None:
    posted = Posted()
    first, second = baseline(), CallerJoined(1.0, "c1", "support")
    with running(Script([first], [second], []), posted):
        told = wait_for(lambda: posted.of(Happened) if len(posted.of(Happened)) == 3 else None)
    assert [list(message.events) for message in told] == [[first], [second], []]
    assert isinstance(posted.all[0], Starting)
    assert {message.source for message in posted.all} == {"pbx"}


def test_a_lost_source_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    posted = Posted()
    with running(Script(GONE, [baseline()]), posted):
        wait_for(lambda: posted.of(Happened))
    kinds = [type(message) for message in posted.all]
    assert kinds == [Starting, Down, Starting, Happened]
    assert not posted.of(Down)[0].refused
    assert str(posted.of(Down)[0].why) == "the line broke"


def test_a_refused_source_is_tried_rarely(caplog: pytest.LogCaptureFixture) -> None:
    posted = Posted()
    script = Script(SHUT)
    with running(script, posted) as runner:
        assert wait_for(lambda: posted.of(Down))[0].refused
        assert runner.running  # it waits for the long pause
    assert [source.runs for source in script.made] == [1]


def test_a_source_is_run_again_but_made_anew_after_a_bug(caplog: pytest.LogCaptureFixture) -> None:
    posted, script = Posted(), Script(GONE, GONE, RuntimeError("a slip"), GONE, [baseline()])
    with running(script, posted):
        wait_for(lambda: posted.of(Happened))
    assert [source.runs for source in script.made] == [3, 2]


def test_a_source_that_cannot_be_made_is_down_like_one_that_fails(caplog: pytest.LogCaptureFixture) -> None:
    def make() -> Source:
        raise WallboardError(mark("error", "The option is wrong."))

    posted = Posted()
    with running(make, posted):
        assert str(wait_for(lambda: posted.of(Down))[0].why) == "The option is wrong."


def test_a_source_that_ends_by_itself_is_finished() -> None:
    posted = Posted()
    with running(Script([baseline()], None), posted) as runner:
        wait_for(lambda: posted.of(Finished))
        assert runner.join(5)
        assert not runner.running
    assert isinstance(posted.all[-1], Finished)


def test_one_that_is_stopped_is_not_finished() -> None:
    posted = Posted()
    with running(Script([baseline()]), posted):
        wait_for(lambda: posted.of(Happened))
    assert not posted.of(Finished)
    assert not posted.of(Down)


def test_each_reason_is_logged_once_in_an_outage(caplog: pytest.LogCaptureFixture) -> None:
    posted = Posted()
    with running(Script(ABSENT, ABSENT, GONE, ABSENT, [baseline()], GONE), posted):
        wait_for(lambda: len(posted.of(Down)) == 5)
    said = [record.getMessage() for record in caplog.records if record.name == LOGGER]
    assert said == [
        "source pbx: nobody is there",
        "source pbx: the line broke",
        "source pbx: the line broke",  # it had been there in between
    ]


def test_a_bug_in_a_source_is_logged_with_its_traceback_once_and_tried_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    posted = Posted()
    with running(Script(*[RuntimeError("a slip")] * 5, [baseline()]), posted):
        wait_for(lambda: posted.of(Happened))
    faults = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(faults) == 1
    assert faults[0].exc_info is not None
    assert "a slip" in caplog.text
    assert len(posted.of(Down)) == 5


def test_pauses_grow_are_drawn_at_random_and_stay_in_their_bounds() -> None:
    runner = Runner("pbx", Script(), Posted(), HandClock(), Pauses(first=1.0, longest=8.0, refused=99.0))
    limits = []
    for failures in range(1, 40):
        runner._failures = failures
        drawn = [runner._pause(refused=False) for _ in range(300)]
        assert min(drawn) >= 0
        limits.append(max(drawn))
    assert limits[0] <= 2.0
    assert max(limits) <= 8.0
    assert max(limits[5:]) > 6.0  # the whole of it is used
    assert min(runner._pause(refused=False) for _ in range(300)) < 1.0
    assert runner._pause(refused=True) == 99.0


def test_a_connection_that_lasted_makes_the_next_pause_short_again(caplog: pytest.LogCaptureFixture) -> None:
    posted = Posted()
    with running(Script(GONE, GONE, GONE), posted, Pauses(first=0.001, longest=0.001, lasting=0.0)) as runner:
        wait_for(lambda: len(posted.of(Down)) == 3)
    assert runner._failures == 1


class Unheeding:
    """A source that does not look whether it should stop, until it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        assert self.go.wait(20)


def test_a_source_that_does_not_stop_is_told_apart() -> None:
    source = Unheeding()
    runner = Runner("pbx", lambda: source, Posted(), HandClock(), QUICK)
    runner.start()
    runner.stop()
    assert not runner.join(0.05)
    source.go.set()
    assert runner.join(5)


def test_a_source_that_waits_for_room_is_let_go_when_the_engine_has_ended() -> None:
    with live() as running_engine:
        engine = running_engine.engine
    with running(Script([baseline()], [baseline()]), engine.post):
        pass
    assert not threads_of_ours()
