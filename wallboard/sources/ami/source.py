"""Asterisk over AMI as a source: connects, talks, raises when it cannot go on."""

import logging
from collections.abc import Sequence

from wallboard.domain.events import Event
from wallboard.domain.source import Clock, Emit, SourceRefused, SourceUnreachable, Stop
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.ami.calls.entrance import Entrance
from wallboard.sources.ami.conversation import SILENCE_S, AmiConversation
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.names import Names
from wallboard.sources.spec import SourceSpec
from wallboard.sources.wire import Address, talk

PORT = 5038
TLS_PORT = 5039

_log = logging.getLogger(__name__)


class AmiSource:
    """One Asterisk server. `run` may be called again after an error; each call is a new session."""

    def __init__(self, spec: SourceSpec, *, silence_s: Seconds = SILENCE_S) -> None:
        """`silence_s`: after how long without a byte the line is taken for dead."""
        self._spec = spec
        self._silence_s = silence_s
        self._started = ""

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        """Block until told to stop. Raises any kind of SourceError."""
        conversation = conversation_of(self._spec, silence_s=self._silence_s)

        def emit_and_note(events: Sequence[Event]) -> None:
            emit(events)
            self._note_start(conversation.session.started)

        talk(address_of(self._spec), conversation, emit_and_note, stop, clock)

    def _note_start(self, started: str) -> None:
        if not started or started == self._started:
            return
        if self._started:
            _log.info("%s was restarted: up since %s (server's time)", self._spec.name, started)
        self._started = started


def address_of(spec: SourceSpec) -> Address:
    """Read where the server is. Raises SourceUnreachable when the settings can't work."""
    tls = spec.scheme == "amis"
    certificate = spec.params.get("certificate", "")
    if not spec.host:
        raise SourceUnreachable(
            say("error", "The source {name} names no host.", name=spec.name),
            mark("error", "Write it like amis://user@host:5039."),
        )
    if certificate not in {"", "exact"} or (certificate and not spec.ca):
        raise SourceUnreachable(
            say(
                "error", "“certificate={value}” can't be used for {name}.", value=certificate, name=spec.name
            ),
            mark("error", "Only “certificate=exact” is known, and it needs a certificate file (`ca`)."),
        )
    port = spec.port if spec.port is not None else TLS_PORT if tls else PORT
    return Address(spec.host, port, tls, spec.ca, exact=bool(certificate))


def conversation_of(spec: SourceSpec, *, silence_s: Seconds = SILENCE_S) -> AmiConversation:
    """Prepare a conversation; looks the password up. Raises SourceRefused when there is none."""
    secret = spec.secret()
    if not spec.user or secret is None:
        raise SourceRefused(
            say("error", "There is no user name or no password for {name}.", name=spec.name),
            mark(
                "error", "Write the user into the URL and the password into the variable WALLBOARD_PASSWORD."
            ),
        )
    return AmiConversation(
        Login(spec.user, secret),
        country=spec.country,
        wrapup_s=spec.wrapup_s,
        silence_s=silence_s,
        entrance=Entrance(spec.inbound, spec.closed, spec.did_variable),
        names=Names(spec.agent_names, spec.name_family),
    )
