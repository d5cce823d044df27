"""Makes one call back over a connection of its own, and returns when there is no more to be heard."""

from typing import NamedTuple

from wallboard.domain.desk.calling import RANG, CallWish, Progress, Stage, Told
from wallboard.domain.source import Clock, SourceError, Stop
from wallboard.domain.text import say
from wallboard.domain.words import Seconds
from wallboard.sources.ami.originate.conversation import CallBackConversation
from wallboard.sources.ami.originate.plan import RingPlan
from wallboard.sources.ami.originate.questions import login_of
from wallboard.sources.ami.source import address_of
from wallboard.sources.spec import SourceSpec
from wallboard.sources.wire import Said, talk


class Ends(NamedTuple):
    """What ends a call back before its time."""

    cancel: Stop
    """Somebody wants it no more: the telephones are to fall silent."""
    leave: Stop
    """The program ends: the call goes on, and nobody follows it."""


def ring(spec: SourceSpec, plan: RingPlan, wish: CallWish, told: Told, ends: Ends, clock: Clock) -> None:
    """Block until the call is over or failed; every step is told, also what goes wrong.

    `spec` is the server with the account that may originate. Raises nothing that a server can cause.
    """
    steps = _Steps(told)
    steps.told(Progress(Stage.ASKED, clock()))
    try:
        conversation = CallBackConversation(login_of(spec), plan, wish, steps.told)
        follow = _Following(conversation, ends)
        talk(address_of(spec), follow, _nothing_happens, follow, clock)
        if not conversation.over:
            steps.told(Progress(_left_at(steps.stage), clock()))
    except SourceError as error:
        steps.told(_ended_by(error, steps.stage, clock()))


class _Steps:
    """Remembers how far it came."""

    def __init__(self, told: Told) -> None:
        self.stage = Stage.ASKED
        self._told = told

    def told(self, progress: Progress) -> None:
        self.stage = progress.stage
        self._told(progress)


class _Following:
    """Stands between wire and conversation: it is over when the call is, and asks once for its end."""

    def __init__(self, conversation: CallBackConversation, ends: Ends) -> None:
        self._conversation = conversation
        self._ends = ends
        self._connected = False

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        return self._conversation.received(chunk, now, steady)

    def tick(self, now: Seconds, steady: Seconds) -> Said:
        self._connected = True
        said = self._conversation.tick(now, steady)
        if not self._ends.cancel.is_set():
            return said
        return Said(said.send + self._conversation.cancel(now, steady), [])

    def is_set(self) -> bool:
        # While the connection is made nothing has been asked for, and it can simply be given up.
        gone = self._ends.leave.is_set() or (not self._connected and self._ends.cancel.is_set())
        return gone or self._conversation.over

    def wait(self, timeout: float | None = None) -> bool:  # noqa: ARG002 -- it never waits
        return self.is_set()


def _ended_by(error: SourceError, stage: Stage, now: Seconds) -> Progress:
    """Say how it ended: once a telephone was asked to ring, nobody knows what becomes of it."""
    why = error.message
    if error.hint is not None:
        why = say("call back", "{message} {hint}", message=error.message, hint=error.hint)
    left = _left_at(stage)
    return Progress(Stage.FAILED if left is Stage.CANCELLED else left, now, why)


def _left_at(stage: Stage) -> Stage:
    """Say what a call is that is not followed any more."""
    if stage is Stage.SPEAKS:
        return Stage.OVER
    return Stage.UNSEEN if stage is Stage.AGENT or stage in RANG else Stage.CANCELLED


def _nothing_happens(_events: object) -> None:
    """Take the events of a conversation that has none."""
