import smtplib
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.app.delivery.servers import PASSWORD, USER, Mailbox, mail_server
from tests.sources.ami.certificates import self_signed
from wallboard.app.delivery.mail import Mail, Server, server_of
from wallboard.app.delivery.ways import NotDeliveredError
from wallboard.app.settings import MailSettings
from wallboard.domain.desk.notes import Note
from wallboard.domain.notes.letter import Wording, letter_of
from wallboard.domain.notes.retrying import asked
from wallboard.domain.text import Text

AT = 1_795_357_800.0
HOST = "127.0.0.1"
NOTE = Note(
    "ab12", "+36551234567", AT, "Ana", "pbx", "1.1", "support", "",
    "Béla\r\nBcc: all@example.org", "", "", "", "Please ring.\n.\nThe second line: žlutý",
)  # fmt: skip


def server(port: int, scheme: str = "smtp-plain", user: str = "", ca: str = "") -> Server:
    return Server(scheme, HOST, port, user, "desk@centre.example", ca)


def send(
    where: Server, to: tuple[str, ...] = ("calls@client.example",), secret: str | None = PASSWORD
) -> Text | None:
    way = Mail(where, to, ("", ""), lambda: secret)
    return way.send(letter_of(NOTE, None, Wording()), asked("ab12", "Client", AT), AT)


def test_an_email_says_what_the_note_says_and_nothing_can_be_smuggled_into_its_head() -> None:
    box = Mailbox()
    with mail_server(box) as port:
        assert send(server(port), ("calls@client.example", "boss@client.example")) is None

    ((to, mail),) = box.mails
    assert to == ("calls@client.example", "boss@client.example")
    assert mail["Subject"] == "support: Béla Bcc: all@example.org +36551234567"
    assert mail["Bcc"] is None
    assert mail["Message-ID"] == f"<ab12.{AT:.0f}@centre.example>"
    text = mail.get_content()
    assert "Please ring.\n.\nThe second line: žlutý" in text.replace("\r\n", "\n")
    assert text.startswith("2026-11-22 14:30")


def test_the_templates_of_the_settings_are_used() -> None:
    way = Mail(server(1), ("a@b.example",), ("{name}", "Dear client,\n{company}\n{text}"), lambda: None)
    mail = way.message(letter_of(NOTE, None, Wording()), asked("ab12", "Client", AT), AT)

    assert mail.get_content().startswith("Dear client,\nPlease ring.")


def test_it_is_encrypted_before_the_password_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    box, certificate = Mailbox(), self_signed(tmp_path, HOST)
    with mail_server(box, certificate.context, starttls=True) as port:
        send(server(port, "smtp", USER, certificate.file))
        with pytest.raises(NotDeliveredError, match="login"):
            send(server(port, "smtp", USER, certificate.file), secret="wrong")
        with pytest.raises(NotDeliveredError, match="Latin letters"):
            send(server(port, "smtp", USER, certificate.file), secret="jelszó")
        with pytest.raises(NotDeliveredError, match="certificate"):
            send(server(port, "smtp", USER))

    assert len(box.mails) == 1


def test_a_server_that_speaks_tls_from_the_first_word(tmp_path: Path) -> None:
    box, certificate = Mailbox(), self_signed(tmp_path, HOST)
    with mail_server(box, certificate.context) as port:
        send(server(port, "smtps", "", certificate.file))

    assert len(box.mails) == 1


def test_a_server_without_encryption_gets_no_password() -> None:
    box = Mailbox()
    with mail_server(box) as port, pytest.raises(NotDeliveredError, match="encryption") as raised:
        send(server(port, "smtp", USER))

    assert (box.mails, raised.value.for_good) == ([], False)


@pytest.mark.parametrize(
    ("address", "for_good"), [("no@client.example", True), ("later@client.example", False)]
)
def test_an_address_that_is_refused_for_ever_is_not_tried_for_ever(address: str, *, for_good: bool) -> None:
    with mail_server(Mailbox()) as port, pytest.raises(NotDeliveredError) as raised:
        send(server(port), (address,))
    assert raised.value.for_good is for_good


def test_who_of_several_did_not_get_it_is_told() -> None:
    with mail_server(Mailbox()) as port:
        assert "no@client.example" in str(send(server(port), ("calls@client.example", "no@client.example")))


@pytest.mark.parametrize(("answer", "for_good"), [("554 spam", True), ("452 full", False)])
def test_what_the_server_does_not_want_is_said(answer: str, *, for_good: bool) -> None:
    box = Mailbox()
    box.answer = answer
    with mail_server(box) as port, pytest.raises(NotDeliveredError, match=answer[:3]) as raised:
        send(server(port))
    assert raised.value.for_good is for_good


def test_a_server_that_is_not_there_is_tried_again() -> None:
    with mail_server(Mailbox()) as port:
        pass
    with pytest.raises(NotDeliveredError, match="reached") as raised:
        send(server(port))
    assert raised.value.for_good is False
    assert isinstance(raised.value.__cause__, OSError | smtplib.SMTPException)


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("smtp://desk%40b@mail.example", ("smtp", "mail.example", 587, "desk@b")),
        ("smtps://mail.example", ("smtps", "mail.example", 465, "")),
        ("smtp-plain://localhost:2525", ("smtp-plain", "localhost", 2525, "")),
    ],
)
def test_the_address_of_a_server_says_how_it_is_spoken_to(url: str, where: tuple[str, str, int, str]) -> None:
    found = server_of(MailSettings(url, "desk@centre.example"))

    assert (found.scheme, found.host, found.port, found.user) == where


@contextmanager
def talker(say: Callable[[socket.socket], None]) -> Iterator[int]:
    """Serve one connection as `say` does; return the port."""

    def serve() -> None:
        with suppress(OSError):  # whoever asked has gone
            connection, _ = listening.accept()
            with connection:
                say(connection)

    with socket.create_server((HOST, 0)) as listening:
        thread = Thread(target=serve)
        thread.start()
        yield listening.getsockname()[1]
    thread.join()


def answering(answers: dict[bytes, bytes], heard: list[bytes]) -> Callable[[socket.socket], None]:
    """Answer each word as told, else with 250."""

    def say(connection: socket.socket) -> None:
        connection.sendall(b"220 hello\r\n")
        text = False
        for line in connection.makefile("rb"):
            heard.append(line)
            if text and line != b".\r\n":
                continue
            word = line[:4].strip().upper()
            text = word == b"DATA"
            connection.sendall(answers.get(word, b"354 go\r\n" if text else b"250 OK\r\n"))

    return say


def test_a_server_that_takes_it_and_parts_rudely_has_taken_it() -> None:
    heard: list[bytes] = []
    with talker(answering({b"QUIT": b"500 what?\r\n"}, heard)) as port:
        assert send(server(port)) is None
    assert heard[-1].upper() == b"QUIT\r\n"


@pytest.mark.parametrize("word", [b"MAIL", b"RCPT", b"DATA", b"EHLO"])
def test_a_server_that_wants_it_later_is_tried_later(word: bytes) -> None:
    answers = {word: b"450 greylisted\r\n", b"HELO": b"450 greylisted\r\n", b"QUIT": b"250 bye\r\n"}
    with talker(answering(answers, [])) as port, pytest.raises(NotDeliveredError) as raised:
        send(server(port))
    assert raised.value.for_good is False
    assert "250" not in str(raised.value)


@pytest.mark.parametrize(
    "answer", [b"250-hello\r\n250 AUTH PLAIN LOGIN\r\n", b"250-hello\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n"]
)
def test_where_encryption_was_taken_out_on_the_way_no_password_is_said(answer: bytes) -> None:
    heard: list[bytes] = []
    answers = {b"EHLO": answer, b"STAR": b"454 not now\r\n"}
    with talker(answering(answers, heard)) as port, pytest.raises(NotDeliveredError):
        send(server(port, "smtp", USER))
    assert not [line for line in heard if line.upper().startswith((b"AUTH", b"MAIL"))]


@pytest.mark.parametrize("scheme", ["smtp-plain", "smtps"])
def test_a_server_that_draws_it_out_does_not_hold_us_up(scheme: str) -> None:
    over = Event()

    def drip(connection: socket.socket) -> None:
        while not over.wait(0.02):
            connection.sendall(b"220-wait\r\n" if scheme == "smtp-plain" else b"\x16")

    with talker(drip) as port:
        way = Mail(server(port, scheme), ("a@b.example",), ("", ""), lambda: None, whole_s=0.3)
        with pytest.raises(NotDeliveredError) as raised:
            way.send(letter_of(NOTE, None, Wording()), asked("ab12", "Client", AT), AT)
        over.set()
    assert raised.value.away
