"""Whether a server can be used: what works, what does not, and what to do about it, line by line."""

from collections.abc import Iterator, Sequence

from wallboard.domain.events import Baseline, Event
from wallboard.domain.source import Clock, SourceError, SourceUnreachable
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.ami.conversation import AmiConversation
from wallboard.sources.ami.sight import RIGHTS
from wallboard.sources.ami.source import address_of, conversation_of
from wallboard.sources.spec import Check, SourceSpec
from wallboard.sources.wire import Address, Said, talk

ANSWERS_S = 15.0
"""How long answers may take before the check goes on without them."""

LISTEN_S = 3.0
"""How long to listen for an event that proves a right."""

MUCH_SKEW_S = 30.0

_PROVE_CALL = frozenset(
    {"Newchannel", "Newstate", "DeviceStateChange", "DialBegin", "BridgeEnter", "NewCallerid"}
)


def check(spec: SourceSpec, clock: Clock, *, listen_s: Seconds = LISTEN_S) -> Iterator[Check]:
    """Try the source out and yield one line a finding; after a line that fails for good, none follows."""
    begun = clock()
    failure: SourceError | None = None
    try:
        address = address_of(spec)
        probe = _Probe(conversation_of(spec), clock, listen_s)
    except SourceError as error:
        yield Check(mark("check", "Settings"), ok=False, detail=_said(error))
        return
    try:
        talk(address, probe, probe.take, probe, clock)
    except SourceUnreachable as error:
        yield Check(mark("check", "Connection"), ok=False, detail=_said(error))
        return
    except SourceError as error:
        failure = error
    yield from _lines(spec, address, probe, begun, failure)


class _Probe:
    """Stands between wire and conversation: notes when what came, and tells when enough has."""

    def __init__(self, conversation: AmiConversation, clock: Clock, listen_s: Seconds) -> None:
        self.conversation = conversation
        self.connected: Seconds | None = None
        self.baseline: Baseline | None = None
        self._clock = clock
        self._listen_s = listen_s

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        return self.conversation.received(chunk, now, steady)

    def tick(self, now: Seconds, steady: Seconds) -> Said:
        self.connected = self.connected if self.connected is not None else now
        return self.conversation.tick(now, steady)

    def take(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Baseline) and self.baseline is None:
                self.baseline = event

    def is_set(self) -> bool:
        now = self._clock()
        if self.baseline is None:
            return self.connected is not None and now - self.connected > ANSWERS_S
        return (
            self.conversation.session.translator.sight.queue_events or now - self.baseline.at > self._listen_s
        )

    def wait(self, timeout: float | None = None) -> bool:  # noqa: ARG002 -- it never waits
        return self.is_set()


def _lines(
    spec: SourceSpec, address: Address, probe: _Probe, begun: Seconds, failure: SourceError | None
) -> Iterator[Check]:
    took = round(((probe.connected if probe.connected is not None else begun) - begun) * 1000)
    yield Check(
        mark("check", "Connection"),
        ok=True,
        detail=say("check", "{host} port {port} in {ms} ms", host=address.host, port=address.port, ms=took),
    )
    yield _encryption(address)
    if not probe.conversation.live:
        yield Check(mark("check", "Login"), ok=False, detail=_said(failure) if failure else _no_answer())
        return
    yield Check(mark("check", "Login"), ok=True, detail=say("check", "as “{user}”", user=spec.user))
    for line in (_version, _queues, _agent, _call, _reporting, _clock_skew):
        yield line(probe)
    yield _whole_calls(spec, probe)
    yield _user(probe)
    if failure is not None:
        yield Check(mark("check", "Connection"), ok=False, detail=_said(failure))


def _encryption(address: Address) -> Check:
    if address.tls:
        return Check(mark("check", "Encryption"), ok=True, detail=mark("check", "TLS, certificate trusted"))
    return Check(
        mark("check", "Encryption"),
        ok=None,
        detail=mark(
            "check",
            "None: callers' numbers and names cross the network readable, though the password does not. "
            "Use amis: where the server offers TLS.",
        ),
    )


def _version(probe: _Probe) -> Check:
    session, greeting = probe.conversation.session, probe.conversation.protocol.greeting
    if not session.version:
        return Check(
            mark("check", "Version"), ok=None, detail=say("check", "not told; {greeting}", greeting=greeting)
        )
    return Check(
        mark("check", "Version"),
        ok=True,
        detail=say(
            "check",
            "Asterisk {version}, up since {started}",
            version=session.version,
            started=session.started,
        ),
    )


def _queues(probe: _Probe) -> Check:
    names = sorted(queue.queue for queue in probe.baseline.queues) if probe.baseline else []
    if not names:
        return Check(
            mark("check", "Queues"),
            ok=False,
            detail=mark("check", "None listed. Check that app_queue is loaded and queues.conf has queues."),
        )
    return Check(
        mark("check", "Queues"),
        ok=True,
        detail=say("check", "{count}: {names}", count=len(names), names=", ".join(names)),
    )


def _agent(probe: _Probe) -> Check:
    return _right(
        mark("check", "Right “agent”"),
        proven=probe.conversation.session.translator.sight.queue_events,
        missing=mark(
            "check", "Not proven yet: no queue event came. Pause an agent or make a call, and check again."
        ),
    )


def _call(probe: _Probe) -> Check:
    seen = probe.conversation.session.translator.sight.call_events
    return _right(
        mark("check", "Right “call”"),
        proven=seen or bool(_PROVE_CALL & probe.conversation.protocol.passed_over.keys()),
        missing=mark("check", "Not proven yet: no event of a call came. Make a call, and check again."),
    )


def _right(what: Text, *, proven: bool, missing: Text) -> Check:
    if proven:
        return Check(what, ok=True, detail=mark("check", "events come"))
    return Check(
        what,
        ok=None,
        detail=say(
            "check", "{missing} In manager.conf the account needs “{line}”.", missing=missing, line=RIGHTS
        ),
    )


def _reporting(probe: _Probe) -> Check:
    what = mark("check", "Right “reporting”")
    if probe.conversation.session.reporting:
        return Check(what, ok=True, detail=mark("check", "conversations can be listed"))
    return Check(
        what,
        ok=False,
        detail=mark(
            "check",
            "Missing: who talks at the moment of connecting is not known. "
            "In manager.conf the account needs “write = reporting”.",
        ),
    )


def _whole_calls(spec: SourceSpec, probe: _Probe) -> Check:
    what, whole = mark("check", "Calls before a queue"), probe.conversation.session.translator.whole_calls
    if not spec.inbound:
        return Check(
            what,
            ok=None,
            detail=mark(
                "check",
                "Not counted: who hangs up in the menu or meets a busy line is seen only where the settings "
                'of the source say by which contexts or trunks calls come in: inbound = ["from-trunk"].',
            ),
        )
    names = ", ".join(spec.inbound)
    if whole.arrivals:
        return Check(
            what,
            ok=True,
            detail=say("check", "{count} came in by {names}", count=whole.arrivals, names=names),
        )
    strangers = ", ".join(sorted(whole.strangers))
    if strangers:
        return Check(
            what,
            ok=False,
            detail=say("check", "None came in by {names}, but by {others}.", names=names, others=strangers),
        )
    return Check(
        what,
        ok=None,
        detail=say(
            "check", "Not proven yet: no call came in by {names}. Make one, and check again.", names=names
        ),
    )


def _user(probe: _Probe) -> Check:
    what = mark("check", "Right “user”")
    if probe.conversation.session.translator.user_events.seen:
        return Check(what, ok=True, detail=mark("check", "events come"))
    return Check(
        what,
        ok=None,
        detail=mark(
            "check",
            "Not proven yet: no UserEvent came. They tell refusals of a full or empty queue, self-service "
            "and ratings: “read = agent,call,user,reporting”, and the lines of docs/asterisk.md.",
        ),
    )


def _clock_skew(probe: _Probe) -> Check:
    what, clock = mark("check", "Clock"), probe.conversation.session.clock
    if not clock.known:
        return Check(what, ok=None, detail=mark("check", "The server's clock was not told."))
    ahead = round(-clock.skew, 1) or 0.0
    if abs(ahead) <= MUCH_SKEW_S:
        return Check(what, ok=True, detail=say("check", "the server is {seconds} s ahead", seconds=ahead))
    return Check(
        what,
        ok=None,
        detail=say(
            "check",
            "The server is {seconds} s ahead. This is corrected; logs won't match until both use NTP.",
            seconds=round(ahead),
        ),
    )


def _no_answer() -> Text:
    return mark("check", "No answer came in time. Check that the server is not overloaded.")


def _said(error: SourceError) -> Text:
    if error.hint is None:
        return error.message
    return say("check", "{message} {hint}", message=error.message, hint=error.hint)
