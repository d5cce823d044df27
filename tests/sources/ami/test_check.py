"""What `wallboard check` says of a server, line by line."""

import time
from pathlib import Path

import pytest

from tests.sources.ami.certificates import self_signed
from tests.sources.ami.scripted import Line, server
from tests.sources.ami.test_source import spec
from wallboard.sources.ami import AMI
from wallboard.sources.ami.check import check
from wallboard.sources.spec import Check, SourceSpec, with_details

Lines = dict[str, Check]


def checked(wanted: SourceSpec, *, listen_s: float = 0.2) -> Lines:
    return {str(line.what): line for line in check(wanted, time.time, listen_s=listen_s)}  # noqa: TID251 -- a real server's


def good(
    line: Line, *events: bytes, ahead: float = 0.0, queues: tuple[str, ...] = ("support", "sales")
) -> None:
    line.log_in()
    line.serve(stop_at="CoreSettings")
    line.answer(line.actions[-1], "Response: Success", "AsteriskVersion: 22.10.1")
    line.serve(stop_at="CoreStatus")
    line.answer(line.actions[-1], "Response: Success", "CoreStartupDate: 2026-11-22")
    line.serve(stop_at="Ping")
    stamp = time.time() + ahead  # noqa: TID251 -- a server's
    line.answer(line.actions[-1], "Response: Success", f"Timestamp: {stamp}")
    line.serve(queues=queues, stop_at="CoreShowChannels")
    line.answer(line.actions[-1], "Response: Success")
    line.answer(line.actions[-1], "Event: CoreShowChannelsComplete")
    line.send(b"".join(events))
    line.serve()


def test_a_good_server_is_good_in_every_line() -> None:
    events = b"Event: Newchannel\r\n\r\n", b"Event: QueueMemberStatus\r\nInterface: SIP/1\r\n\r\n"
    with server(lambda line: good(line, *events)) as port:
        lines = checked(spec(port), listen_s=5.0)
    assert [name for name, line in lines.items() if line.ok] == [
        "Connection",
        "Login",
        "Version",
        "Queues",
        "Right “agent”",
        "Right “call”",
        "Right “reporting”",
        "Clock",
    ]
    assert str(lines["Queues"].detail) == "2: sales, support"
    assert str(lines["Version"].detail) == "Asterisk 22.10.1, up since 2026-11-22"
    assert lines["Encryption"].ok is None
    assert "amis:" in str(lines["Encryption"].detail)


def test_with_tls_the_line_is_good_too(tmp_path: Path) -> None:
    certificate = self_signed(tmp_path, "127.0.0.1")
    with server(good, certificate.context) as port:
        lines = checked(with_details(spec(port), scheme="amis", ca=certificate.file))
    assert lines["Encryption"].ok


def test_rights_that_nothing_proves_are_not_proven_yet() -> None:
    with server(good) as port:
        lines = checked(spec(port))
    for name in ("Right “agent”", "Right “call”"):
        assert lines[name].ok is None
        assert "Not proven yet" in str(lines[name].detail)
        assert "read = agent,call,reporting" in str(lines[name].detail)


def test_where_calls_come_in_is_asked_for_and_then_proven() -> None:
    with server(good) as port:
        assert "inbound = " in str(checked(spec(port))["Calls before a queue"].detail)
    with server(good) as port:
        line = checked(with_details(spec(port), inbound=("from-trunk",)))["Calls before a queue"]
    assert (line.ok, "from-trunk" in str(line.detail)) == (None, True)
    came = (
        b"Event: Newchannel\r\nChannel: PJSIP/trunk-1\r\nChannelState: 4\r\nContext: from-trunk\r\n"
        b"Exten: 5000\r\nUniqueid: 1.1\r\nLinkedid: 1.1\r\n\r\n"
        b"Event: UserEvent\r\nUserEvent: Any\r\n\r\n"
    )
    with server(lambda line: good(line, came)) as port:
        lines = checked(with_details(spec(port), inbound=("from-trunk",)))
    assert (lines["Calls before a queue"].ok, lines["Right “user”"].ok) == (True, True)


def test_calls_that_come_in_another_way_are_told_by_the_context_they_came_in() -> None:
    where = b"Channel: PJSIP/x-1\r\nContext: from-pstn\r\nUniqueid: 1.1\r\nLinkedid: 1.1\r\n"
    born = b"Event: Newchannel\r\nChannelState: 4\r\n" + where + b"\r\n"
    joins = b"Event: QueueCallerJoin\r\nQueue: sales\r\n" + where + b"\r\n"
    with server(lambda line: good(line, born, joins)) as port:
        line = checked(with_details(spec(port), inbound=("from-trunk",)))["Calls before a queue"]
    assert line.ok is False
    assert "from-pstn" in str(line.detail)


@pytest.mark.parametrize(
    ("ahead", "ok", "detail"),  # to the second: a busy machine takes a moment to compare
    [(-5.4, True, "-5."), (5.5, True, "5."), (300.5, None, "NTP")],
)
def test_the_servers_clock_is_compared(ahead: float, ok: bool | None, detail: str) -> None:
    with server(lambda line: good(line, ahead=ahead)) as port:
        line = checked(spec(port))["Clock"]
    assert line.ok is ok
    assert detail in str(line.detail)


def test_an_account_with_few_rights_gets_the_lines_it_needs() -> None:
    def script(line: Line) -> None:
        line.log_in()
        for wanted in ("CoreSettings", "CoreStatus", "Ping"):
            line.serve(stop_at=wanted)
            line.answer(line.actions[-1], "Response: Error", "Message: Permission denied")
        line.serve()

    with server(script) as port:
        lines = checked(spec(port))
    assert lines["Right “reporting”"].ok is False
    assert "write = reporting" in str(lines["Right “reporting”"].detail)
    assert (lines["Version"].ok, lines["Clock"].ok, lines["Queues"].ok) == (None, None, False)


def test_a_refused_login_is_the_last_line() -> None:
    with server(lambda line: line.log_in()) as port:
        lines = checked(spec(port, "wrong"))
    assert list(lines) == ["Connection", "Encryption", "Login"]
    assert lines["Login"].ok is False
    assert "permit" in str(lines["Login"].detail)


def test_a_server_out_of_reach_is_the_only_line() -> None:
    with server(good) as port:
        pass
    (line,) = checked(spec(port)).values()
    assert (str(line.what), line.ok) == ("Connection", False)
    assert "Check host, port and firewall" in str(line.detail)


def test_settings_that_cannot_work_are_the_only_line() -> None:
    for wrong in (spec(1, None), with_details(spec(1), host="")):
        (line,) = AMI.check(wrong, time.time)  # noqa: TID251 -- never used
        assert (str(line.what), line.ok) == ("Settings", False)


def test_a_connection_lost_on_the_way_is_said_at_the_end() -> None:
    def script(line: Line) -> None:
        line.log_in()
        line.serve(queues=["sales"], stop_at="CoreShowChannels")

    with server(script) as port:
        *_, last = check(spec(port), time.time)  # noqa: TID251 -- a real server's
    assert (last.ok, "closed the connection" in str(last.detail)) == (False, True)


class Hurried:
    """A clock on which the server has no time to answer."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 4.0
        return self.now


def test_a_server_that_answers_nothing_is_given_up() -> None:
    with server(lambda line: line.raw.recv(10)) as port:
        lines = {str(line.what): line for line in check(spec(port), Hurried())}
    assert lines["Login"].ok is False
