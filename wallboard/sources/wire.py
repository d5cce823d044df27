"""The only socket loop: bytes from a server to a conversation, its answers back, its events out.

A conversation does no I/O; this module knows no protocol. Every wait is cut into half seconds, so that
a source ends within a second of being told to.
"""

import ipaddress
import os
import select
import socket
import ssl
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any, NamedTuple, Protocol, TypeAlias

from msgspec import Struct

from wallboard.domain.events import Event
from wallboard.domain.source import Clock, Emit, SourceError, SourceLost, SourceUnreachable, Stop
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

SLICE_S = 0.5
CONNECT_S = 10.0
CHUNK = 65_536

Found: TypeAlias = tuple[Any, ...]
"""One answer of `getaddrinfo`: family, kind, protocol, name, address."""


class Said(NamedTuple):
    """What a conversation answers: bytes to send, and what has happened."""

    send: bytes
    events: list[Event]


class Conversation(Protocol):
    """The half of a source that knows the protocol and never sees a socket."""

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        """Take bytes; raise a SourceError when there is no point in going on.

        `steady` is the reading of a clock that nobody sets, for intervals; `now` is the time of day.
        """

    def tick(self, now: Seconds, steady: Seconds) -> Said:
        """Let time pass: called after connecting and at least twice a second.

        What the server sent before `now` has been handed over, so far as one read holds it.
        """


class Address(Struct, frozen=True):
    """Where the server is and how its line is secured."""

    host: str
    port: int
    tls: bool = False
    ca: str | None = None
    """File with the certificates to trust; None: those of this machine."""
    exact: bool = False
    """`ca` holds the server's own certificate. It must be the very same, and whichever host name stands in it
    is right: Asterisk's own script makes certificates that name no host as a client needs it."""


def talk(
    address: Address,
    conversation: Conversation,
    emit: Emit,
    stop: Stop,
    clock: Clock,
    steady: Clock = monotonic,
) -> None:
    """Connect and keep the conversation going until told to stop.

    Emits one list of events a read, which may be empty. Raises SourceUnreachable when no connection can
    be made, SourceLost when it ends, and whatever the conversation raises.
    """
    with connected(address, stop) as line:
        if stop.is_set():
            return
        _speak(line, conversation.tick(clock(), steady()), emit)
        while not stop.is_set():
            try:
                chunk = line.recv(CHUNK)
            except TimeoutError:
                chunk = None
            except OSError as error:
                raise _lost(error) from error
            if chunk == b"":
                # A half message at the end is thrown away with the conversation.
                raise SourceLost(
                    mark("error", "The server closed the connection."),
                    mark("error", "It may be restarting, or it cut off a client that was too slow."),
                )
            # Read once: handing events over may take long, and what comes meanwhile is not read yet.
            now, reading = clock(), steady()
            if chunk is not None:
                said = conversation.received(chunk, now, reading)
                emit(said.events)
                _send(line, said.send)
            _speak(line, conversation.tick(now, reading), emit)


def connected(address: Address, stop: Stop) -> socket.socket:
    """Make a connection, secured if so told, that gives up waiting every half second.

    When told to stop meanwhile it gives back an unconnected socket. Raises SourceUnreachable.
    """
    problem: OSError | None = None
    for family, kind, protocol, _, where in resolved(address, stop):
        if stop.is_set():
            break
        line = socket.socket(family, kind, protocol)
        try:
            _connect(line, where, stop)
            return _secured(line, address, stop) if address.tls and not stop.is_set() else line
        except OSError as error:
            line.close()
            problem = error
        except SourceError:
            line.close()
            raise
    if stop.is_set():
        return socket.socket()
    raise _unreachable(address, problem)


def _speak(line: socket.socket, said: Said, emit: Emit) -> None:
    if said.events:
        emit(said.events)
    _send(line, said.send)


def _send(line: socket.socket, data: bytes) -> None:
    if not data:
        return
    try:
        line.sendall(data)
    except OSError as error:
        raise _lost(error) from error


# --- name look-up ----------------------------------------------------------------------------------


def look_up(address: Address) -> list[Found]:
    """Ask this machine for the addresses of a host; may hang for minutes. Raises OSError."""
    try:
        return [*socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)]
    except UnicodeError as error:  # a name that can be none, such as one with an empty part
        raise OSError(str(error)) from error


def resolved(
    address: Address,
    stop: Stop,
    *,
    look_up: Callable[[Address], list[Found]] = look_up,
    limit_s: Seconds = CONNECT_S,
) -> list[Found]:
    """Look the name up in a helper thread, as a look-up can't be interrupted; nothing when told to stop.

    Raises SourceUnreachable when the name is not known, or not in time.
    """
    if _is_address(address.host):
        return look_up(address)
    answers: SimpleQueue[list[Found] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(look_up(address))
        except OSError as error:
            answers.put(error)

    Thread(target=ask, name=f"look-up {address.host}", daemon=True).start()
    for _ in range(round(limit_s / SLICE_S)):
        if stop.is_set():
            return []
        try:
            answer = answers.get(timeout=SLICE_S)
        except Empty:
            continue
        if isinstance(answer, OSError):
            raise _unknown(address) from answer
        return answer
    raise SourceUnreachable(
        say("error", "Looking up the host name “{host}” takes too long.", host=address.host),
        mark("error", "Check this machine's name servers, or write the address as numbers."),
    )


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


# --- connecting ------------------------------------------------------------------------------------


def _connect(line: socket.socket, where: tuple[Any, ...], stop: Stop) -> None:
    line.setblocking(False)
    line.connect_ex(where)
    for _ in range(int(CONNECT_S / SLICE_S)):
        if stop.is_set():
            return
        if select.select([], [line], [], SLICE_S)[1]:
            code = line.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                raise OSError(code, os.strerror(code))
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line.settimeout(SLICE_S)
            return
    raise TimeoutError


def _secured(line: socket.socket, address: Address, stop: Stop) -> socket.socket:
    context = _context(address)
    line.setblocking(False)
    secure = context.wrap_socket(line, server_hostname=address.host, do_handshake_on_connect=False)
    try:
        _shake_hands(secure, address, stop)
    except (ssl.SSLError, OSError, SourceError):
        secure.close()
        raise
    secure.settimeout(SLICE_S)
    return secure


def _shake_hands(secure: ssl.SSLSocket, address: Address, stop: Stop) -> None:
    for _ in range(int(CONNECT_S / SLICE_S)):
        if stop.is_set():
            return
        try:
            secure.do_handshake()
        except ssl.SSLWantReadError:
            select.select([secure], [], [], SLICE_S)
        except ssl.SSLWantWriteError:
            select.select([], [secure], [], SLICE_S)
        except ssl.SSLCertVerificationError as error:
            raise _untrusted(address, error) from error
        except (ssl.SSLError, ConnectionError) as error:
            raise _no_tls(address) from error
        else:
            if address.exact:
                check_exact(secure.getpeercert(binary_form=True), address)
            return
    raise _no_tls(address)


def _context(address: Address) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=address.ca)
    except (OSError, ssl.SSLError) as error:
        raise SourceUnreachable(
            say(
                "error",
                "The certificate file {file} can't be read: {problem}.",
                file=address.ca,
                problem=error,
            ),
            mark("error", "Name a PEM file with the certificate of the server or of its authority."),
        ) from error
    context.check_hostname = not address.exact
    return context


def check_exact(shown: bytes | None, address: Address) -> None:
    """Let no other certificate pass than the one in the file, as its host name is not compared."""
    text = Path(address.ca).read_text("ascii", "replace") if address.ca else ""
    begin, end = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
    bodies = [part.partition(end)[0] for part in text.split(begin)[1:]]
    known = [ssl.PEM_cert_to_DER_cert(f"{begin}{body}{end}") for body in bodies]
    if shown not in known:
        raise SourceUnreachable(
            say(
                "error",
                "The server at {host} shows another certificate than the one in the file.",
                host=address.host,
            ),
            mark("error", "If the server has a new certificate, put that one into the file."),
        )


# --- errors ----------------------------------------------------------------------------------------


def _unknown(address: Address) -> SourceUnreachable:
    return SourceUnreachable(
        say("error", "The host name “{host}” is not known.", host=address.host),
        mark("error", "Check the spelling, and that this machine can look names up."),
    )


def _untrusted(address: Address, error: ssl.SSLCertVerificationError) -> SourceUnreachable:
    return SourceUnreachable(
        say(
            "error",
            "The certificate of {host} is not trusted: {problem}.",
            host=address.host,
            problem=error.verify_message,
        ),
        mark(
            "error",
            "Name the file with the certificate (`ca`). If it is the server's own and names another host, "
            "add ?certificate=exact to the source's URL.",
        ),
    )


def _no_tls(address: Address) -> SourceUnreachable:
    return SourceUnreachable(
        say("error", "{host} port {port} does not speak TLS.", host=address.host, port=address.port),
        mark(
            "error", "Check the port, or use the source's name without TLS, such as ami: in place of amis:."
        ),
    )


def _unreachable(address: Address, error: OSError | None) -> SourceUnreachable:
    problem: Text
    if isinstance(error, TimeoutError):
        problem = mark("error", "it does not answer")
    elif isinstance(error, ConnectionRefusedError):
        problem = mark("error", "nothing listens there")
    else:
        problem = say("error", "{problem}", problem=error.strerror if error else "no address")
    return SourceUnreachable(
        say(
            "error",
            "{host} port {port} can't be reached: {problem}.",
            host=address.host,
            port=address.port,
            problem=problem,
        ),
        mark("error", "Check host, port and firewall, and that the server runs."),
    )


def _lost(error: OSError) -> SourceLost:
    return SourceLost(
        say("error", "The connection broke: {problem}.", problem=error.strerror or error),
        mark("error", "It is made anew by itself."),
    )
