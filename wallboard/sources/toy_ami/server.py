"""The toy AMI server: one thread that accepts, reads, plays events and writes.

It stands in for another machine, so it has the one thread of that machine. Everything that
`_run` calls happens in it; the public methods hand it work and wait until it is done.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from types import TracebackType
from typing import Self, TypeVar

import msgspec

from wallboard.domain.errors import WallboardError
from wallboard.domain.events import Event
from wallboard.domain.source import Clock
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.toy_ami.actions import Answers
from wallboard.sources.toy_ami.call_backs import CallBacks
from wallboard.sources.toy_ami.ledger import Ledger
from wallboard.sources.toy_ami.options import ToyOptions
from wallboard.sources.toy_ami.player import Player
from wallboard.sources.toy_ami.script import Script
from wallboard.sources.toy_ami.wire import LOOPBACK, Wire

_Result = TypeVar("_Result")
_WAIT_S = 10.0
"""How long another thread waits for the server's; longer means that it is dead."""
_IDLE_S = 0.5
_BATCH = 200
"""Events played between two looks at the sockets."""
_HIGH_WATER = 1_000_000
"""Bytes of a client's backlog at which playing without real time waits for it."""


class ToyAmi:
    """A server for one run of events: a context manager, or call `start` and `stop`.

    `clock` gives Unix time. Raises WallboardError at `start` when the port is taken.
    """

    host = LOOPBACK

    def __init__(self, events: Iterable[Event], clock: Clock, options: ToyOptions | None = None) -> None:
        self._options = options or ToyOptions()
        self._clock = clock
        self._wire = Wire(self._options, clock)
        self._script = Script(self._wire.tell, self._options.habits, clock())
        self._player = Player(events, self._script, self._options.speed)
        self._call_backs = CallBacks(lambda: self._script.world, self._options.call_backs)
        self._answers = Answers(self._script, self._now, self._call_backs, clock)
        self._tasks: deque[Callable[[], None]] = deque()
        self._thread: Thread | None = None
        self._stopping = self._playing = False
        self._up_at: Seconds | None = None
        self._done = Flag()
        self.port = 0

    def start(self) -> None:
        """Listen, and begin to play unless `hold` or the first client is waited for."""
        self._player.set_up(self._clock(), self._options.begin_at)
        try:
            self.port = self._wire.open(self._options.port, self._answers)
        except OSError as error:
            self._wire.close()
            raise WallboardError(
                say("error", "Port {port} can't be used: {problem}.", port=self._options.port, problem=error),
                mark("error", "Choose another port, or stop the program that has it."),
            ) from error
        if self._options.real_time and not self._options.hold:
            self._begin()
        self._thread = Thread(target=self._run, name="toy-ami", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the server and its thread."""
        if self._thread is None:
            return
        self._ask(self._stop)
        self._thread.join(_WAIT_S)
        self._thread = None
        self._wire.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def play(self) -> None:
        """Begin with the events now, where `hold` was chosen."""
        self._ask(self._begin)

    def wait_until_played(self, timeout: Seconds) -> bool:
        """Wait until the events are over; False when they are not after `timeout`."""
        return self._done.wait(timeout)

    def drop_clients(self) -> None:
        """Close all connections abruptly; new ones are taken at once."""
        self._ask(lambda: self._wire.drop(abruptly=True))

    def freeze(self) -> None:
        """Stop sending, reading and accepting; connections stay open and the centre goes on."""
        self._ask(lambda: self._wire.freeze(frozen=True))

    def thaw(self) -> None:
        """Go on after `freeze`; what happened meanwhile is sent."""
        self._ask(lambda: self._wire.freeze(frozen=False))

    def restart(self, *, down_s: Seconds = 1.0, cleanly: bool = False) -> None:
        """Restart the server: calls vanish (cleanly: end), counters and pauses are forgotten.

        Connections are refused for `down_s`. Returns at once.
        """
        self._ask(lambda: self._go_down(down_s, cleanly=cleanly))

    def reset_counters(self) -> None:
        """Set the counters to zero, which no event tells."""
        self._ask(lambda: self._script.reset(self._now()))

    def ledger(self) -> Ledger:
        """Return what a perfect client knows by now."""
        return self._ask(lambda: msgspec.convert(msgspec.to_builtins(self._script.ledger()), Ledger))

    def save_ledger(self, path: Path) -> None:
        """Write the ledger to a file as JSON. Raises OSError."""
        self.ledger().save(path)

    @property
    def logged_in(self) -> int:
        """How many clients are logged in."""
        return self._wire.logged_in

    @property
    def asked_to_ring(self) -> list[Mapping[str, str]]:
        """What clients asked the server to ring, as it came over the wire, names in lower case."""
        return self._ask(lambda: list(self._call_backs.asked))

    @property
    def events_sent(self) -> int:
        """How many events were sent to at least one client."""
        return self._wire.told

    def _run(self) -> None:
        while not self._stopping:
            self._come_up()
            self._call_backs.turn(self._clock())
            self._wire.turn(self._play())
            while self._tasks:
                self._tasks.popleft()()

    def _play(self) -> Seconds:
        """Play what is due; returns how long the sockets may be waited for."""
        if not self._playing:
            if self._options.real_time or self._options.hold or not self._wire.listening:
                return self._idle()
            self._begin()
        for _ in range(_BATCH):
            wait = self._wait()
            if wait > 0:
                return min(wait, self._idle())
            self._wire.stamp = self._player.due or 0.0
            self._player.step()
        if self._player.finished:
            self._done.set()
        return 0.0

    def _wait(self) -> Seconds:
        due = self._player.due
        if due is None:
            self._done.set()
            return _IDLE_S
        if self._options.real_time:
            return due - self._clock()
        return 0.0 if self._wire.listening and self._wire.backlog < _HIGH_WATER else _IDLE_S

    def _idle(self) -> Seconds:
        awaited = [at for at in (self._up_at, self._call_backs.due) if at is not None]
        return max(0.0, min([_IDLE_S, *(at - self._clock() for at in awaited)]))

    def _begin(self) -> None:
        self._player.begin(self._clock())
        self._playing = True

    def _stop(self) -> None:
        self._stopping = True

    def _go_down(self, down_s: Seconds, *, cleanly: bool) -> None:
        self._script.shut_down(self._now(), cleanly=cleanly)
        self._wire.drop(abruptly=not cleanly)
        self._wire.stop_listening()
        self._up_at = self._clock() + down_s

    def _come_up(self) -> None:
        if self._up_at is not None and self._clock() >= self._up_at:
            self._up_at = None
            self._script.boot(self._now())
            self._wire.open(self.port, self._answers)

    def _now(self) -> Seconds:
        """The server's own time; without real time it is that of the last event."""
        return self._clock() if self._options.real_time else self._script.world.now

    def _ask(self, task: Callable[[], _Result]) -> _Result:
        """Let the server's thread do something, and wait for it; without a thread do it here."""
        if self._thread is None or not self._thread.is_alive():
            return task()
        done, results = Flag(), deque[_Result]()

        def work() -> None:
            results.append(task())
            done.set()

        self._tasks.append(work)
        self._wire.wake()
        if not done.wait(_WAIT_S):
            raise TimeoutError("The toy server does not answer.")
        return results[0]
