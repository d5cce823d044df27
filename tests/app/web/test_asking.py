import logging
import socket
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event

import pytest

from tests.app.delivery.servers import Program, web_server
from tests.sources.ami.certificates import self_signed
from wallboard.app.web.asking import MOST_BYTES, Failure, asked


def test_an_answer_is_taken_whatever_its_code() -> None:
    program = Program()
    program.code, program.body = 404, b"{}"
    with web_server(program) as address:
        answer = asked("GET", f"{address}/x", {"Accept": "application/json"})

    assert (answer.code, answer.body) == (404, b"{}")
    assert program.posted[0].headers["Accept"] == "application/json"


def test_a_password_kept_for_other_programs_is_not_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password pw\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    program = Program()
    with web_server(program) as address:
        asked("GET", address, {})

    assert "Authorization" not in program.posted[0].headers


def test_no_more_is_read_than_makes_sense() -> None:
    program = Program()
    program.body = b"x" * (MOST_BYTES * 3)
    with web_server(program) as address:
        assert len(asked("GET", address, {}).body) == MOST_BYTES


@pytest.mark.parametrize(
    "begins", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"]
)
def test_who_draws_an_answer_out_byte_by_byte_does_not_hold_us_up(
    begins: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    over = Event()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(begins)
        with suppress(OSError):  # we have gone
            while not over.wait(0.02):
                handler.wfile.write(b"x")
                handler.wfile.flush()

    program = Program()
    program.reply = slow
    with web_server(program) as address:
        with pytest.raises(Failure, match="in time"):
            asked("GET", address, {}, timeout_s=0.3)
        over.set()
    assert not caplog.text  # it would name the address, and so a number


def test_who_says_nothing_does_not_hold_us_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(Failure, match="in time"):
        asked("GET", f"https://127.0.0.1:{silent.getsockname()[1]}", {}, timeout_s=0.15)


def test_no_number_that_is_asked_for_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with web_server(Program()) as address:
        asked("GET", f"{address}/+36551234567", {"Authorization": "Bearer k3y"})

    assert "36551234567" not in caplog.text
    assert "k3y" not in caplog.text


def test_an_unknown_certificate_is_no_certificate(tmp_path: Path) -> None:
    program = Program()
    context = self_signed(tmp_path, "127.0.0.1").context
    with web_server(program, context) as address, pytest.raises(Failure, match="certificate"):
        asked("GET", address, {})
    assert program.posted == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[", "gopher://x/", "http://"])
def test_what_leads_nowhere_is_said(url: str) -> None:
    with pytest.raises(Failure, match="reached"):
        asked("GET", url, {})
