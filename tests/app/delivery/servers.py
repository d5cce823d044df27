"""Servers of clients on the loopback address: one takes e-mails, one what programs send."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Condition, Thread
from typing import Any, NamedTuple

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

USER, PASSWORD = "desk", "hunter2"
WAIT_S = 20.0


class Posted(NamedTuple):
    """What a program was sent."""

    path: str
    headers: dict[str, str]
    body: bytes


class Mailbox:
    """Takes e-mails; refuses addresses that begin with `no`, and all while `answer` says so."""

    def __init__(self) -> None:
        self.answer = "250 OK"
        self.mails: list[tuple[tuple[str, ...], EmailMessage]] = []
        self._changed = Condition()

    async def handle_RCPT(  # noqa: N802 -- aiosmtpd's name
        self,
        _server: object,
        _session: object,
        envelope: Any,  # noqa: ANN401 -- untyped
        address: str,
        _options: object,
    ) -> str:
        if address.startswith("no"):
            return "550 no such mailbox"
        if address.startswith("later"):
            return "451 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: object, _session: object, envelope: Any) -> str:  # noqa: ANN401, N802 -- as above
        if self.answer.startswith("250"):
            with self._changed:
                mail = message_from_bytes(envelope.content, EmailMessage, policy=default)
                self.mails.append((tuple(envelope.rcpt_tos), mail))
                self._changed.notify_all()
        return self.answer

    def wait(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.mails) >= count, WAIT_S)


def _authenticated(
    _server: object, _session: object, _envelope: object, _mechanism: str, data: object
) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=right, handled=False)


@contextmanager
def mail_server(box: Mailbox, tls: SSLContext | None = None, *, starttls: bool = False) -> Iterator[int]:
    """Serve a mailbox; return the port. With `starttls` a login is needed, and encryption before it."""
    more: dict[str, Any] = {}
    if starttls:
        more = {
            "tls_context": tls,
            "require_starttls": True,
            "authenticator": _authenticated,
            "auth_required": True,
        }
    loop = asyncio.new_event_loop()
    serving = loop.create_server(
        lambda: SMTP(box, loop=loop, **more), "127.0.0.1", 0, ssl=None if starttls else tls
    )
    server = loop.run_until_complete(serving)
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(_closed(server), loop).result(WAIT_S)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _closed(server: asyncio.Server) -> None:
    """End what is still under way: a connection that was cut."""
    server.close()
    rest = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)


Reply = Callable[[BaseHTTPRequestHandler], None]


class Program:
    """A program of a client's: keeps what it is sent and answers with `code`, or as `reply` does."""

    def __init__(self) -> None:
        self.code = 200
        self.body = b""
        self.headers: dict[str, str] = {}
        self.reply: Reply | None = None
        self.posted: list[Posted] = []
        self.changed = Condition()

    def wait(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.posted) >= count, WAIT_S)


@contextmanager
def web_server(program: Program, tls: SSLContext | None = None) -> Iterator[str]:
    """Serve a program; return its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            with program.changed:
                code, headers, answer = program.code, program.headers, program.body
                program.posted.append(Posted(self.path, dict(self.headers), body))
                program.changed.notify_all()
            if program.reply is not None:
                program.reply(self)
                return
            self.send_response(code)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST  # noqa: N815 -- as above

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http{'' if tls is None else 's'}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
