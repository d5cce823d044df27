"""One call back with a manager interface, from greeting to hang-up, without a socket.

The wire hands over bytes and the time. Steps are told as the events of this one call come; the account needs
`write = originate`, and `read = call` to see them. Nothing that is said or logged holds number or password.
"""

from collections.abc import Callable, Mapping

from wallboard.domain.desk.calling import LAST, CallWish, Progress, Stage, Told
from wallboard.domain.source import SourceLost, SourceRefused
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.originate.plan import RingPlan, hang_up, originate
from wallboard.sources.ami.originate.results import NO_AGENT, missed_of, reason_of
from wallboard.sources.ami.protocol import Message, Protocol, action
from wallboard.sources.wire import Said

EVENTS = frozenset({"OriginateResponse", "Newchannel", "DialBegin", "DialEnd", "Hangup"})
PING_S = 5.0
SILENCE_S = 12.0
ANSWER_S = 10.0
"""How long the server may take to answer the request."""
PATIENCE_S = 10.0
"""How much longer than the telephone rings its result may take."""
CANCEL_S = 3.0


class CallBackConversation:
    """Asks for one call and follows it; `over` when there is no more to be heard."""

    def __init__(self, login: Login, plan: RingPlan, wish: CallWish, told: Told) -> None:
        """Nothing is asked for before the account is logged in."""
        self.protocol = Protocol(EVENTS)
        self.stage = Stage.ASKED
        self._login, self._plan, self._wish, self._told = login, plan, wish, told
        self._begun = self._asked = False
        self._heard: Seconds | None = None
        self._pinged: Seconds = 0.0
        self._pings = 0
        self._due: Seconds | None = None
        """By the steady clock: when the next step is overdue."""
        self._channel = ""
        self._cancelling = self._asked_off = False
        self._handlers: dict[str, Callable[[Mapping[str, str], Seconds], None]] = {
            "OriginateResponse": self._agent_rang,
            "Newchannel": self._has_channel,
            "DialBegin": self._rings,
            "DialEnd": self._rang,
            "Hangup": self._hung_up,
        }

    @property
    def over(self) -> bool:
        """Whether this was the last step."""
        return self.stage in LAST

    def cancel(self, now: Seconds, steady: Seconds) -> bytes:
        """Give up, if it can still be; return what to send. Once is enough."""
        if self.over or self._asked_off:
            return b""
        self._asked_off = self._cancelling = True
        if not self._asked:
            self._step(Stage.CANCELLED, now)
            return b""
        self._due = steady + CANCEL_S
        return hang_up(self._wish, self._channel) if self._channel else b""

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        """Take bytes. Raises a SourceError when the server refuses, or is none."""
        self._heard = steady
        self.protocol.receive(chunk)
        out = b""
        for message in self.protocol.messages():
            if self.over:
                break
            if not self._login.done:
                out += self._login.take(message)
            elif message.event:
                self._event(message, now)
            else:
                self._answer(message.fields, now, steady)
        return Said(out + self._request(steady), [])

    def tick(self, now: Seconds, steady: Seconds) -> Said:
        """Let time pass. Raises SourceLost after a long silence."""
        self._heard = steady if self._heard is None else self._heard
        if self.over:
            return Said(b"", [])
        if steady - self._heard > SILENCE_S:
            raise _silent()
        if self._due is not None and steady >= self._due:
            self._overdue(now)
        return Said(self._request(steady) + self._ping(steady), [])

    # --- asking ------------------------------------------------------------------------------------

    def _request(self, steady: Seconds) -> bytes:
        if not self._login.done:
            if not self.protocol.greeting or self._begun:
                return b""
            self._begun = True
            return self._login.opening()
        if self._asked or self.over:
            return b""
        self._asked = True
        self._due, self._pinged = steady + ANSWER_S, steady
        return originate(self._plan, self._wish)

    def _ping(self, steady: Seconds) -> bytes:
        if not self._asked or self.over or steady - self._pinged < PING_S:
            return b""
        self._pinged = steady
        self._pings += 1
        return action("Ping", f"Ping-{self._pings}")

    def _overdue(self, now: Seconds) -> None:
        self._due = None
        if self._cancelling:
            self._step(
                self.stage, now, mark("call back", "The account may not hang up: put the telephone down.")
            )
            self._cancelling = False
        elif self.stage is Stage.ASKED:
            raise _silent()
        else:
            why = mark("call back", "The server tells this account no events: it needs “read = call”.")
            self._step(Stage.UNSEEN, now, why)

    # --- hearing -----------------------------------------------------------------------------------

    def _answer(self, fields: Mapping[str, str], now: Seconds, steady: Seconds) -> None:
        good = fields.get("Response") == "Success"
        match fields.get("ActionID", "").removeprefix(self._wish.call):
            case "" if not good:
                raise _refused(fields.get("Message", ""), self._plan)
            case "" if self.stage is Stage.ASKED:
                self._due = steady + self._plan.ring_s + PATIENCE_S
                self._step(Stage.AGENT, now)
            case "-hangup" if not good:
                self._overdue(now)
            case _:
                pass

    def _event(self, message: Message, now: Seconds) -> None:
        ids = (message.fields.get("Uniqueid"), message.fields.get("ActionID"))
        if self._wish.call in ids:
            self._handlers[message.event](message.fields, now)

    def _has_channel(self, fields: Mapping[str, str], _now: Seconds) -> None:
        self._channel = fields.get("Channel", "")

    def _agent_rang(self, fields: Mapping[str, str], now: Seconds) -> None:
        self._due = None
        if fields.get("Response") == "Success":
            if self.stage is Stage.AGENT:
                self._step(Stage.CALLER, now)
        elif self._cancelling:
            self._step(Stage.CANCELLED, now)
        else:
            reason = fields.get("Reason", "")
            self._step(Stage.NO_AGENT if reason in NO_AGENT else Stage.FAILED, now, reason_of(reason))

    def _rings(self, _fields: Mapping[str, str], now: Seconds) -> None:
        if self.stage is Stage.AGENT:
            self._due = None
            self._step(Stage.CALLER, now)

    def _rang(self, fields: Mapping[str, str], now: Seconds) -> None:
        if self.stage is not Stage.CALLER:
            return
        status = fields.get("DialStatus", "")
        if status == "ANSWER":
            self._step(Stage.SPEAKS, now)
        elif self._cancelling:
            self._step(Stage.CANCELLED, now)
        else:
            self._step(Stage.MISSED, now, missed_of(status))

    def _hung_up(self, _fields: Mapping[str, str], now: Seconds) -> None:
        if self.stage is Stage.SPEAKS:
            self._step(Stage.OVER, now)
        elif self._cancelling:
            self._step(Stage.CANCELLED, now)
        elif self.stage is Stage.CALLER:
            why = mark("call back", "The dial plan rang nobody: its own list may not allow the number.")
            self._step(Stage.FAILED, now, why)

    def _step(self, stage: Stage, now: Seconds, why: Text | None = None) -> None:
        self.stage = stage
        self._told(Progress(stage, now, why))


def _silent() -> SourceLost:
    return SourceLost(
        mark("error", "The server does not answer any more."),
        mark("error", "Look at the telephone: the call may go on."),
    )


def _refused(message: str, plan: RingPlan) -> SourceRefused:
    hint = mark("error", "In manager.conf the account needs “write = originate” and “read = call”.")
    if "not exist" in message:
        hint = say(
            "error",
            "The dial plan needs the extension {exten} in the context {context}: see docs/asterisk.md.",
            exten=plan.exten,
            context=plan.context,
        )
    what = say("error", "The server does not ring for this account: {message}.", message=message.rstrip("."))
    return SourceRefused(what, hint)
