"""A short visit to a manager interface: log in, ask, take the answers, leave."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from wallboard.domain.source import Clock, SourceRefused
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.protocol import Protocol, action
from wallboard.sources.ami.source import address_of
from wallboard.sources.spec import SourceSpec
from wallboard.sources.wire import Said, talk

ANSWERS_S = 10.0

Answer: TypeAlias = Mapping[str, str]
"""The fields of a response."""


def asked(spec: SourceSpec, questions: Sequence[tuple[str, Mapping[str, str]]], clock: Clock) -> list[Answer]:
    """Ask a server: each question is an action and its fields. Fewer answers come where it is too slow.

    Raises SourceError when the server can't be reached or lets nobody in.
    """
    visit = _Visit(login_of(spec), questions, clock)
    talk(address_of(spec), visit, _nothing_happens, visit, clock)
    return visit.answers


def login_of(spec: SourceSpec) -> Login:
    """Look the password up. Raises SourceRefused when there is none."""
    secret = spec.secret()
    if not spec.user or secret is None:
        raise SourceRefused(
            mark("error", "There is no user name or no password for calling back."),
            mark("error", "Write “user” and “secret” into [call_back] of the settings."),
        )
    return Login(spec.user, secret)


class _Visit:
    """Both the conversation and what ends it."""

    def __init__(
        self, login: Login, questions: Sequence[tuple[str, Mapping[str, str]]], clock: Clock
    ) -> None:
        self.answers: list[Answer] = []
        self._login = login
        self._questions = questions
        self._clock = clock
        self._protocol = Protocol(frozenset())
        self._begun = self._asked = False
        self._since: Seconds | None = None

    def received(self, chunk: bytes, now: Seconds, steady: Seconds) -> Said:
        self._protocol.receive(chunk)
        out = b""
        for message in self._protocol.messages():
            if not self._login.done:
                out += self._login.take(message)
            elif message.fields.get("ActionID", "").startswith("Question-"):
                self.answers.append(message.fields)
        return Said(out + self.tick(now, steady).send, [])

    def tick(self, now: Seconds, _steady: Seconds) -> Said:
        self._since = now if self._since is None else self._since
        if self._login.done and not self._asked:
            self._asked = True
            return Said(b"".join(action(name, f"Question-{n}", **f) for n, (name, f) in self._numbered()), [])
        if self._protocol.greeting and not self._begun:
            self._begun = True
            return Said(self._login.opening(), [])
        return Said(b"", [])

    def is_set(self) -> bool:
        late = self._since is not None and self._clock() - self._since > ANSWERS_S
        return late or (self._asked and len(self.answers) == len(self._questions))

    def wait(self, timeout: float | None = None) -> bool:  # noqa: ARG002 -- it never waits
        return self.is_set()

    def _numbered(self) -> list[tuple[int, tuple[str, Mapping[str, str]]]]:
        return list(enumerate(self._questions, 1))


def _nothing_happens(_events: object) -> None:
    """Take the events of a conversation that has none."""
