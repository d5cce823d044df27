"""The socket loop, on real sockets: connecting, TLS, ending in time, and every way to fail."""

import itertools
import socket
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.sources.ami.certificates import Certificate, self_signed
from tests.sources.ami.scripted import Line, Running, server
from wallboard.domain.events import ConnectionLost, Event
from wallboard.domain.source import Clock, Emit, SourceError, SourceLost, SourceUnreachable, Stop
from wallboard.domain.words import Seconds
from wallboard.sources import wire
from wallboard.sources.wire import Address, Said, talk

# What wallboard/sources/wire.py itself promises.
SOON_S = 1.0


class Echo:
    """Says hello, and tells each read as an event."""

    def __init__(self) -> None:
        self.ticks = 0

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        return Said(chunk.upper(), [ConnectionLost(float(len(chunk)))])

    def tick(self, now: Seconds, steady: Seconds) -> Said:
        self.ticks += 1
        return Said(b"hello" if self.ticks == 1 else b"", [ConnectionLost(-1.0)] if self.ticks == 1 else [])


class WireSource:
    """The least that can be run."""

    def __init__(self, address: Address) -> None:
        self.address = address

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        talk(self.address, Echo(), emit, stop, clock)


def running(port: int, *, tls: bool = False, ca: str | None = None, exact: bool = False) -> Running:
    return Running(WireSource(Address("127.0.0.1", port, tls, ca, exact)))


def failing(address: Address) -> SourceError:
    error = Running(WireSource(address)).ended()
    assert error is not None
    assert error.hint is not None
    return error


def wait_for_client(line: Line) -> None:
    """Stay until the client goes."""
    while line.raw.recv(100):
        pass


def test_bytes_go_in_and_answers_and_events_come_out() -> None:
    heard: list[bytes] = []

    def script(line: Line) -> None:
        heard.append(line.raw.recv(100))
        line.send(b"abc")
        heard.append(line.raw.recv(100))
        wait_for_client(line)

    with server(script) as port:
        source = running(port)
        source.wait_for(lambda it: len(it.events) == 2)
        assert source.stop() < SOON_S
    assert heard == [b"hello", b"ABC"]
    assert source.events == [ConnectionLost(-1.0), ConnectionLost(3.0)]
    assert source.error is None


class Slow(Echo):
    """Notes the times it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[tuple[Seconds, Seconds]] = []

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        self.times.append((now, steady))
        return super().received(chunk, now, steady)

    def tick(self, now: Seconds, steady: Seconds) -> Said:
        self.times.append((now, steady))
        return super().tick(now, steady)


def test_intervals_have_a_clock_of_their_own_and_a_read_has_one_time() -> None:
    days, hours = itertools.count(1000, -1), itertools.count()
    slow, stop = Slow(), threading.Event()

    def script(line: Line) -> None:
        line.raw.recv(100)
        line.send(b"abc")
        line.raw.recv(100)

    with server(script) as port, pytest.raises(SourceLost):
        talk(
            Address("127.0.0.1", port),
            slow,
            lambda _: None,
            stop,
            lambda: next(days),
            lambda: next(hours),
        )
    assert all(now + steady == 1000 for now, steady in slow.times)
    assert len(set(slow.times)) == len(slow.times) - 1, "what was read, and the tick after it"


def test_a_quiet_connection_ends_within_a_second_of_being_told() -> None:
    with server(wait_for_client) as port:
        source = running(port)
        source.wait_for(lambda it: it.reads)
        assert source.stop() < SOON_S


def test_a_connection_that_the_server_closes_is_lost() -> None:
    with server(lambda line: None) as port:
        error = failing(Address("127.0.0.1", port))
    assert isinstance(error, SourceLost)


def test_a_connection_that_breaks_is_lost() -> None:
    def reset(line: Line) -> None:
        line.raw.recv(100)
        line.raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    with server(reset) as port:
        assert isinstance(failing(Address("127.0.0.1", port)), SourceLost)


def test_what_cannot_be_sent_is_a_lost_connection() -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(SourceLost):
        wire._send(ours, b"x" * 10_000)


def test_a_port_where_nobody_listens_is_said_plainly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    error = failing(Address("127.0.0.1", port))
    assert isinstance(error, SourceUnreachable)
    assert f"127.0.0.1 port {port} can't be reached: nothing listens there." in str(error)


def test_a_name_that_is_not_known_is_said_plainly() -> None:
    error = failing(Address("pbx.invalid", 5038))
    assert isinstance(error, SourceUnreachable)
    assert "“pbx.invalid” is not known" in str(error)


@pytest.mark.parametrize("name", ["localhost" + "x" * 70 + ".invalid", "localhost..x"])
def test_a_name_that_is_none_is_not_known_either(name: str) -> None:
    assert isinstance(failing(Address(name, 5038)), SourceUnreachable)


def test_a_name_is_looked_up() -> None:
    with server(wait_for_client) as port:
        source = Running(WireSource(Address("localhost", port)))
        source.wait_for(lambda it: it.reads)
        assert source.stop() < SOON_S


class Hanging:
    """A name server that does not answer: a look-up in it never ends by itself."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.released = threading.Event()

    def look_up(self, address: Address) -> "list[tuple[object, ...]]":
        self.asked.set()
        self.released.wait(20)
        return []


def test_a_look_up_that_hangs_does_not_keep_a_source_from_ending() -> None:
    hanging, stop = Hanging(), threading.Event()
    told: list[float] = []

    def run() -> None:
        wire.resolved(Address("pbx.example", 5038), stop, look_up=hanging.look_up)
        told.append(time.monotonic())

    thread = threading.Thread(target=run)
    thread.start()
    assert hanging.asked.wait(20)
    begun = time.monotonic()
    stop.set()
    thread.join(20)
    hanging.released.set()
    assert told[0] - begun < SOON_S


def test_a_look_up_that_takes_too_long_is_given_up() -> None:
    hanging = Hanging()
    with pytest.raises(SourceUnreachable, match="takes too long"):
        wire.resolved(Address("pbx.example", 5038), threading.Event(), look_up=hanging.look_up, limit_s=0.5)
    hanging.released.set()


@pytest.mark.parametrize("tls", [True, False])
def test_told_to_stop_before_it_began_it_does_nothing(tls: bool) -> None:
    stop = threading.Event()
    stop.set()
    emitted: list[Sequence[Event]] = []
    talk(Address("127.0.0.1", 1, tls), Echo(), emitted.append, stop, time.monotonic)
    talk(Address("pbx.invalid", 1, tls), Echo(), emitted.append, stop, time.monotonic)
    assert emitted == []


def test_a_server_that_takes_no_connection_is_given_up_when_told() -> None:
    # A full backlog: the kernel then answers no connection, as a firewall that drops does.
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for taken in (first, second):
            taken.setblocking(False)
            taken.connect_ex(full.getsockname())
        source = running(full.getsockname()[1])
        assert source.stop() < SOON_S
    assert source.error is None


def test_no_answer_at_all_is_said_plainly() -> None:
    error = wire._unreachable(Address("192.0.2.1", 5038), TimeoutError())
    assert "it does not answer" in str(error)
    assert "no address" in str(wire._unreachable(Address("192.0.2.1", 5038), None))


# --- TLS ---------------------------------------------------------------------------------------------


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    return self_signed(tmp_path, "127.0.0.1")


def test_a_certificate_that_is_trusted_by_name_and_file(certificate: Certificate) -> None:
    with server(wait_for_client, certificate.context) as port:
        source = running(port, tls=True, ca=certificate.file)
        source.wait_for(lambda it: it.reads)
        assert source.stop() < SOON_S
    assert source.error is None


def test_a_certificate_of_nobody_we_trust_is_refused(certificate: Certificate) -> None:
    with server(wait_for_client, certificate.context) as port:
        error = failing(Address("127.0.0.1", port, tls=True))
    assert isinstance(error, SourceUnreachable)
    assert "not trusted" in str(error)


def test_a_certificate_for_another_host_is_refused(tmp_path: Path) -> None:
    other = self_signed(tmp_path, "pbx.example")
    with server(wait_for_client, other.context) as port:
        error = failing(Address("127.0.0.1", port, tls=True, ca=other.file))
    assert "not trusted" in str(error)
    assert "certificate=exact" in str(error.hint)


def test_unless_it_is_the_very_certificate(tmp_path: Path) -> None:
    other = self_signed(tmp_path, "pbx.example")
    with server(wait_for_client, other.context) as port:
        source = running(port, tls=True, ca=other.file, exact=True)
        source.wait_for(lambda it: it.reads)
        source.stop()
    assert source.error is None


def test_an_exact_certificate_lets_nobody_pass_whom_another_in_the_file_vouches_for(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreachable, match="another certificate"):
        wire.check_exact(
            b"the server's", Address("127.0.0.1", 1, True, self_signed(tmp_path, "x.example").file)
        )


@pytest.mark.parametrize("exact", [True, False])
def test_a_file_that_is_missing_or_holds_no_certificate_is_named(tmp_path: Path, exact: bool) -> None:
    (tmp_path / "empty.pem").write_text("nothing")
    with server(wait_for_client) as port:
        for name in ("missing.pem", "empty.pem"):
            error = failing(Address("127.0.0.1", port, True, str(tmp_path / name), exact))
            assert name in str(error)


@pytest.mark.parametrize("greeting", [b"Asterisk Call Manager/11.0.0\r\n", b""])
def test_a_port_without_tls_is_recognised(greeting: bytes) -> None:
    with server(lambda line: line.send(greeting)) as port:
        error = failing(Address("127.0.0.1", port, tls=True))
    assert isinstance(error, SourceUnreachable)
    assert "does not speak TLS" in str(error)


def test_a_handshake_that_hangs_does_not_keep_a_source_from_ending() -> None:
    begun = threading.Event()

    def silent(line: Line) -> None:
        begun.set()
        wait_for_client(line)

    with server(silent) as port:
        source = running(port, tls=True)
        assert begun.wait(20)
        assert source.stop() < SOON_S
