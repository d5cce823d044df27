"""What every source of the catalogue must do, tried on its own toy server."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from time import monotonic

import pytest

from tests.sources.queue_log.made import joined, line, write_log
from wallboard.app.compose import REAL
from wallboard.domain.events import Baseline, Event
from wallboard.domain.periods import day_of
from wallboard.domain.source import SourceRefused
from wallboard.live.messages import Down, Happened, Message
from wallboard.live.runner import Pauses, Runner
from wallboard.sources import SOURCES
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.sources.spec import SourceKind, SourceSpec, spec_of, with_details
from wallboard.sources.toy_ami import ToyAmi, ToyOptions

DAY, ZONE = date(2026, 11, 23), "Europe/Budapest"
SECRET = "reader-toy"
QUICK = Pauses(first=0.05, longest=0.1, refused=60.0)


class Ground:
    """A source of the catalogue with something to connect to."""

    def __init__(self, kind: SourceKind, spec: SourceSpec, server: ToyAmi | None) -> None:
        self.kind, self.spec, self.server = kind, spec, server


@pytest.fixture(params=SOURCES, ids=lambda kind: kind.schemes[0])
def ground(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ground]:
    kind: SourceKind = request.param
    with ExitStack() as stack:
        if kind.schemes[0] == "ami":
            events = SimulatedDay(Options(), DAY, ZONE).events()
            noon = day_of(DAY, ZONE).start + 12 * 3600
            server = stack.enter_context(ToyAmi(events, REAL, ToyOptions(begin_at=noon, refusal_s=0.1)))
            spec = with_details(
                spec_of(f"ami://reader@127.0.0.1:{server.port}", "pbx"), secret=lambda: SECRET
            )
            yield Ground(kind, spec, server)
        elif kind.schemes[0] == "simulator":
            yield Ground(kind, with_details(spec_of("simulator:", "pbx"), zone=ZONE), None)
        elif kind.schemes[0] == "queue_log":
            log = write_log(tmp_path / "queue_log", [joined(0), line(5, "CONNECT", 5, "x", 2, agent="Ada")])
            yield Ground(kind, spec_of(f"queue_log:{log}", "pbx"), None)
        else:
            raise AssertionError(f"give {kind.schemes[0]}: something to connect to here")


class Heard:
    """Collects what a runner posts, and waits for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.messages: list[Message] = []

    def __call__(self, message: Message) -> None:
        with self._changed:
            self.messages.append(message)
            self._changed.notify_all()

    def wait(self, fits: Callable[[], bool], limit: float = 15.0) -> None:
        with self._changed:
            assert self._changed.wait_for(fits, limit), self.messages[-5:]

    def events(self) -> list[Event]:
        return [e for m in self.messages if isinstance(m, Happened) for e in m.events]

    def baselines(self) -> int:
        return sum(isinstance(event, Baseline) for event in self.events())

    def downs(self) -> Sequence[Down]:
        return [m for m in self.messages if isinstance(m, Down)]


def runner_of(ground: Ground, heard: Heard) -> Runner:
    return Runner("pbx", lambda: ground.kind.make(ground.spec), heard, REAL, QUICK)


def test_it_connects_and_tells_the_present_first(ground: Ground) -> None:
    heard = Heard()
    runner = runner_of(ground, heard)
    runner.start()
    heard.wait(lambda: heard.baselines() > 0)
    first = heard.events()[0]
    assert isinstance(first, Baseline)
    assert first.queues
    assert first.agents
    runner.stop()
    assert runner.join(5)


def test_it_ends_within_a_second(ground: Ground) -> None:
    heard = Heard()
    runner = runner_of(ground, heard)
    runner.start()
    heard.wait(lambda: heard.baselines() > 0)
    told = monotonic()
    runner.stop()
    assert runner.join(5)
    assert monotonic() - told < 1.5, "a second, and what a busy machine takes"


def test_it_says_that_it_is_alive(ground: Ground) -> None:
    heard = Heard()
    runner = runner_of(ground, heard)
    runner.start()
    heard.wait(lambda: heard.baselines() > 0)
    count = len(heard.messages)
    heard.wait(lambda: len(heard.messages) > count + 1, 12.0)
    runner.stop()
    assert runner.join(5)


def test_its_check_says_in_lines_that_all_is_well(ground: Ground) -> None:
    checks = list(ground.kind.check(ground.spec, REAL))
    assert checks
    assert not [check for check in checks if check.ok is False]


def test_after_an_outage_it_tells_the_present_again_and_logs_why_once(
    ground: Ground, caplog: pytest.LogCaptureFixture
) -> None:
    if ground.server is None:
        pytest.skip("it has no server that could fail")
    heard = Heard()
    runner = runner_of(ground, heard)
    runner.start()
    heard.wait(lambda: heard.baselines() == 1)
    ground.server.restart(down_s=0.5)
    heard.wait(lambda: heard.baselines() == 2)
    runner.stop()
    assert runner.join(5)
    assert heard.downs()
    reasons = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
    assert reasons
    assert len(reasons) == len(set(reasons)), "each reason once in an outage, not at every try"


def test_a_refused_login_is_not_hammered_and_no_secret_is_told(
    ground: Ground, caplog: pytest.LogCaptureFixture
) -> None:
    if ground.server is None:
        pytest.skip("it has no login")
    wrong = "not-the-password-of-anybody"
    spec = with_details(ground.spec, secret=lambda: wrong)
    with pytest.raises(SourceRefused) as refused:
        ground.kind.make(spec).run(lambda _: None, threading.Event(), REAL)
    heard = Heard()
    runner = Runner("pbx", lambda: ground.kind.make(spec), heard, REAL, QUICK)
    with caplog.at_level(logging.DEBUG):
        runner.start()
        heard.wait(lambda: len(heard.downs()) == 1)
        assert heard.downs()[0].refused
        runner.stop()
        assert runner.join(5)
    said = caplog.text + str(refused.value) + repr(refused.value) + repr(spec) + repr(heard.messages)
    assert wrong not in said
    assert SECRET not in repr(ground.spec)
