import hashlib
import hmac
import json
import re
from http.server import BaseHTTPRequestHandler

import pytest

from tests.app.delivery.servers import Program, web_server
from wallboard.app.delivery.ways import NotDeliveredError
from wallboard.app.delivery.webhook import DELIVERY, SIGNATURE, Webhook
from wallboard.domain.desk.notes import Note
from wallboard.domain.notes.letter import Wording, letter_of
from wallboard.domain.notes.retrying import asked

AT = 1_795_357_800.0
NOTE = Note("n1", "+36551234567", AT, "Ana", "pbx", "1.1", text='"},\n"admin": true, {"', name="{text}")


def send(url: str, template: str = "", key: str | None = "s3cret") -> None:
    way = Webhook(url, template, lambda: key)
    way.send(letter_of(NOTE, None, Wording()), asked("n1", "Shop", AT), AT + 0.4)


def test_a_program_gets_json_and_can_tell_that_it_was_us() -> None:
    program = Program()
    with web_server(program) as address:
        send(f"{address}/calls?k=1")

    (posted,) = program.posted
    told = json.loads(posted.body)
    assert (posted.path, told["text"], told["name"]) == ("/calls?k=1", NOTE.text, "{text}")
    assert posted.headers["Content-Type"] == "application/json"
    assert posted.headers[DELIVERY] == f"n1.{AT:.0f}"
    found = re.fullmatch(r"t=(\d+),v1=([0-9a-f]{64})", posted.headers[SIGNATURE])
    assert found is not None
    signed = hmac.new(b"s3cret", found[1].encode() + b"." + posted.body, hashlib.sha256).hexdigest()
    assert hmac.compare_digest(signed, found[2])


def test_without_a_key_nothing_is_signed_and_the_template_is_the_settings() -> None:
    program = Program()
    with web_server(program) as address:
        send(address, '{"all": ["{number}"]}', None)

    assert json.loads(program.posted[0].body) == {"all": ["+36551234567"]}
    assert SIGNATURE not in program.posted[0].headers
    assert "Authorization" not in program.posted[0].headers


@pytest.mark.parametrize(
    ("code", "for_good"), [(500, False), (503, False), (429, False), (408, False), (404, True), (400, True)]
)
def test_an_answer_that_will_not_change_is_not_tried_again(code: int, *, for_good: bool) -> None:
    program = Program()
    program.code = code
    with web_server(program) as address, pytest.raises(NotDeliveredError, match=str(code)) as raised:
        send(address)
    assert raised.value.for_good is for_good


def test_nobody_is_led_on_to_another_host() -> None:
    elsewhere, program = Program(), Program()
    program.code = 307
    with web_server(elsewhere) as other, web_server(program) as address:
        program.headers = {"Location": f"{other}/calls"}
        with pytest.raises(NotDeliveredError, match="write that one as url"):
            send(address)

    assert elsewhere.posted == []


def test_who_is_not_there_is_tried_again() -> None:
    with web_server(Program()) as address:
        pass
    with pytest.raises(NotDeliveredError, match="reached") as raised:
        send(address)
    assert raised.value.for_good is False


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 10485760",
        b"Content-Encoding: gzip\r\nContent-Length: 5",
        b"Transfer-Encoding: chunked",
    ],
)
def test_what_is_taken_is_taken_whatever_is_said_with_it(head: bytes) -> None:
    program = Program()
    program.reply = lambda handler: _write(handler, b"HTTP/1.1 200 OK\r\n" + head + b"\r\n\r\nZZ")
    with web_server(program) as address:
        send(address)

    assert len(program.posted) == 1


def _write(handler: BaseHTTPRequestHandler, answer: bytes) -> None:
    handler.wfile.write(answer)
