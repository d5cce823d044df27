"""The report about the lost callers of a line: for whoever the line is answered for.

Nothing is defined here a second time: rates come from the promise and from the calls as everybody else counts
them, callers from the ledger, and the time to get through is that of the answered calls.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec import Struct

from wallboard.domain.caller import Caller
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.rows import Ledger, LostCaller
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.words import AgentId, EndCause, QueueName, Seconds, SourceName


class Span(Struct, frozen=True):
    """A time in which a source was not seen."""

    source: SourceName
    since: Seconds
    until: Seconds


class Seen(Struct, frozen=True):
    """How complete the data is."""

    sources: tuple[tuple[SourceName, float | None], ...] = ()
    """What share of the time was seen of each source; None: the time has not begun."""
    gaps: tuple[Span, ...] = ()
    """The earliest first."""

    @property
    def share(self) -> float | None:
        """The least of these shares; None where nothing is known."""
        known = [share for _, share in self.sources if share is not None]
        return min(known, default=None)


class AnsweredCall(Struct, frozen=True):
    """A call that a person answered."""

    source: SourceName
    call: str
    arrived: Seconds
    caller: Caller
    reach_s: Seconds | None
    """From the arrival to the first answer, menu and announcements too; None: the arrival was not seen."""
    queue: QueueName | None = None
    agent: AgentId | None = None
    """Who answered first; None: nobody that is known, such as at an extension."""
    talk_s: Seconds | None = None
    """From the first answer to the end, whoever spoke, on hold or not; None: the end was not seen, or is to
    come."""


class Answerer(Struct, frozen=True):
    """One who answered."""

    source: SourceName
    agent: AgentId | None
    calls: int
    talked: int
    """Of so many of them the end was seen."""
    talk_s: Seconds
    """So long these took together."""

    @property
    def mean_s(self) -> Seconds | None:
        """How long one took on average; None without any that is over."""
        return self.talk_s / self.talked if self.talked else None


class LostReport(Struct, frozen=True):
    """All of it. `line` is the number as it was asked for; empty: all."""

    line: str
    since: Seconds
    until: Seconds
    at: Seconds
    """As known then."""
    promise: PromiseSums
    heard: Heard
    ledger: Ledger
    answered: tuple[AnsweredCall, ...] = ()
    """The earliest first."""
    seen: Seen = Seen()

    @property
    def rows(self) -> tuple[LostCaller, ...]:
        """The lost callers, who was lost last first."""
        return self.ledger.rows

    @property
    def answerers(self) -> tuple[Answerer, ...]:
        """Who answered, most calls first."""
        return answerers_of(self.answered)


def answered_call(call: Call, visits: Iterable[Visit]) -> AnsweredCall:
    """Put an answered call together from what it did in queues."""
    answered = call.answered
    first = min(
        (one for one in visits if one.answered is not None),
        key=lambda one: (one.answered, one.joined, one.nth),
        default=None,
    )
    is_seen = call.ended is not None and (first is None or first.end_cause is not EndCause.GAP)
    name = "" if first is None else first.caller_name
    return AnsweredCall(
        call.source,
        call.call,
        call.arrived,
        Caller(call.caller, call.caller_raw, name),
        None if call.partial or answered is None else answered - call.arrived,
        None if first is None else first.queue,
        None if first is None else first.agent,
        call.ended - answered if is_seen and call.ended is not None and answered is not None else None,
    )


@dataclass(slots=True)
class _Sum:
    calls: int = 0
    talked: list[Seconds] = field(default_factory=list)


def answerers_of(calls: Iterable[AnsweredCall]) -> tuple[Answerer, ...]:
    """Add up by who answered first."""
    sums: dict[tuple[SourceName, AgentId | None], _Sum] = {}
    for call in calls:
        one = sums.setdefault((call.source, call.agent), _Sum())
        one.calls += 1
        if call.talk_s is not None:
            one.talked.append(call.talk_s)
    made = (
        Answerer(source, agent, one.calls, len(one.talked), sum(one.talked))
        for (source, agent), one in sums.items()
    )
    return tuple(sorted(made, key=lambda one: (-one.calls, one.source, one.agent or "")))
