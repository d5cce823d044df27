"""The source on real sockets: getting in, being refused, silence, half a message, ending in time."""

import logging
import threading
import time
from pathlib import Path

import pytest

from tests.sources.ami.certificates import self_signed
from tests.sources.ami.scripted import Line, Running, server
from wallboard.domain.events import Baseline, CallerJoined
from wallboard.domain.source import ProtocolViolation, SourceLost, SourceRefused, SourceUnreachable
from wallboard.domain.words import Seconds
from wallboard.sources.ami import AMI
from wallboard.sources.ami.source import AmiSource, address_of, conversation_of
from wallboard.sources.spec import SourceSpec, spec_of, with_details

PASSWORD = "secret"


def spec(port: int, password: str | None = PASSWORD) -> SourceSpec:
    return with_details(spec_of(f"ami://reader@127.0.0.1:{port}", "pbx"), secret=lambda: password)


def running(port: int, *, password: str = PASSWORD, silence_s: Seconds = 12.0) -> Running:
    return Running(AmiSource(spec(port, password), silence_s=silence_s))


def serve(line: Line) -> None:
    if line.log_in():
        line.serve(queues=["support", "sales"])


def baselines(source: Running) -> list[Baseline]:
    return [event for event in source.events if isinstance(event, Baseline)]


def test_it_logs_in_and_tells_the_whole_picture() -> None:
    with server(serve) as port:
        source = running(port)
        source.wait_for(baselines)
        assert source.stop() < 1.0
    assert [queue.queue for queue in baselines(source)[0].queues] == ["support", "sales"]
    assert baselines(source)[0].talking is None
    assert source.error is None


def test_events_reach_the_floor_in_the_order_of_the_wire() -> None:
    join = "Event: QueueCallerJoin\r\nUniqueid: {}\r\nQueue: sales\r\n\r\n"

    def script(line: Line) -> None:
        line.log_in()
        line.serve(stop_at="CoreShowChannels")
        line.answer(line.actions[-1], "Response: Error")
        line.send("".join(join.format(n) for n in range(100)).encode())
        line.serve()

    with server(script) as port:
        source = running(port)
        source.wait_for(lambda it: len(it.events) > 100)
        source.stop()
    assert [event.call for event in source.events if isinstance(event, CallerJoined)] == [
        str(n) for n in range(100)
    ]


def test_a_wrong_password_is_a_refusal_and_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with server(serve) as port:
        error = running(port, password="wr0ng").ended()
    assert isinstance(error, SourceRefused)
    assert "wr0ng" not in str(error) + repr(error) + caplog.text


def test_a_server_that_falls_silent_is_lost() -> None:
    def script(line: Line) -> None:
        line.log_in()
        line.serve(stop_at="Ping")
        while line.action():
            pass

    with server(script) as port:
        error = running(port, silence_s=1.0).ended()
    assert isinstance(error, SourceLost)
    assert "Nothing came from the server for 1 seconds." in str(error)


def test_half_a_message_at_the_end_is_thrown_away() -> None:
    def script(line: Line) -> None:
        line.log_in()
        line.serve(stop_at="CoreShowChannels")
        line.answer(line.actions[-1], "Response: Error")
        line.send(
            b"Event: QueueCallerJoin\r\nUniqueid: 1\r\nQueue: sales\r\n\r\nEvent: QueueCallerJoin\r\nUniqu"
        )

    with server(script) as port:
        source = running(port)
        error = source.ended()
    assert isinstance(error, SourceLost)
    assert [event.call for event in source.events if isinstance(event, CallerJoined)] == ["1"]


def test_another_service_on_the_port_is_a_violation() -> None:
    with server(lambda line: line.send(b"SSH-2.0-OpenSSH_9.2p1\r\n")) as port:
        error = running(port).ended()
    assert isinstance(error, ProtocolViolation)
    assert "SSH-2.0" in str(error)


def test_it_ends_within_a_second_while_nobody_greets() -> None:
    connected = threading.Event()

    def silent(line: Line) -> None:
        connected.set()
        line.raw.recv(10)

    with server(silent) as port:
        source = running(port)
        assert connected.wait(20)
        assert source.stop() < 1.0


def test_with_tls_it_is_the_same(tmp_path: Path) -> None:
    certificate = self_signed(tmp_path, "127.0.0.1")
    with server(serve, certificate.context) as port:
        secure = with_details(spec(port), scheme="amis", ca=certificate.file)
        source = Running(AMI.make(secure))
        source.wait_for(baselines)
        assert source.stop() < 1.0


def test_it_can_be_run_again_and_notes_a_restart(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    starts = iter(["05:13:19", "05:13:19", "06:00:00"])

    def script(line: Line) -> None:
        line.log_in()
        line.serve(stop_at="CoreStatus")
        line.answer(line.actions[-1], "Response: Success", f"CoreStartupTime: {next(starts)}")
        line.serve(stop_at="CoreShowChannels")
        line.answer(line.actions[-1], "Response: Error")

    with server(script) as port:
        source = AmiSource(spec(port))
        for _ in range(3):
            assert isinstance(Running(source).ended(), SourceLost)
    assert [record.getMessage() for record in caplog.records] == [
        "pbx was restarted: up since 06:00:00 (server's time)"
    ]


# --- what it is told ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "port", "tls"),
    [("ami://r@pbx", 5038, False), ("amis://r@pbx", 5039, True), ("amis://r@pbx:7", 7, True)],
)
def test_the_usual_port_goes_with_the_scheme(url: str, port: int, tls: bool) -> None:
    address = address_of(spec_of(url))
    assert (address.host, address.port, address.tls, address.exact) == ("pbx", port, tls, False)


def test_an_exact_certificate_is_asked_for_in_the_url() -> None:
    wanted = with_details(spec_of("amis://r@pbx?certificate=exact"), ca="pbx.pem")
    assert address_of(wanted).exact
    assert set(AMI.params) == {"certificate"}


@pytest.mark.parametrize("url", ["ami:", "amis://r@pbx?certificate=exact", "amis://r@pbx?certificate=any"])
def test_settings_that_cannot_work_are_said_plainly(url: str) -> None:
    with pytest.raises(SourceUnreachable) as unreachable:
        address_of(spec_of(url))
    assert unreachable.value.hint is not None


def test_without_user_or_password_nothing_is_tried() -> None:
    for incomplete in (spec(1, None), with_details(spec(1), user="")):
        with pytest.raises(SourceRefused, match="no user name or no password"):
            conversation_of(incomplete)


def test_the_password_is_looked_up_where_the_source_runs() -> None:
    asked: list[str] = []

    def secret() -> str:
        asked.append(threading.current_thread().name)
        return PASSWORD

    source = AMI.make(with_details(spec_of("ami://reader@127.0.0.1:1"), secret=secret))
    assert asked == []
    begun = time.monotonic()
    assert isinstance(Running(source).ended(), SourceUnreachable)
    assert asked != [threading.current_thread().name]
    assert time.monotonic() - begun < 5
