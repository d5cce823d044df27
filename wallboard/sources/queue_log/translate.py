"""From lines of a `queue_log` to the events that AMI would have told.

A line that ends something says how long it had lasted, so what began before the log did, or in a line that
is lost, is told from its end: nothing is thrown away for its beginning is missing.
"""

from collections import Counter, OrderedDict
from collections.abc import Callable

from wallboard.domain.caller import caller_of
from wallboard.domain.events import (
    Baseline,
    CallAnswered,
    CallCompleted,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    CallOffered,
    ConnectionLost,
    Event,
    OfferEnded,
    QueuePresent,
    TalkingPresent,
    WaitingPresent,
)
from wallboard.domain.words import AgentId, CallId, EndCause, OfferResult, Outcome, QueueName, Seconds
from wallboard.sources.queue_log.people import KINDS, People, as_told
from wallboard.sources.queue_log.protocol import LONGEST, Record

_LEAVES = {
    "EXITWITHTIMEOUT": Outcome.TIMEOUT,
    "EXITEMPTY": Outcome.LEAVE_EMPTY,
    "EXITWITHKEY": Outcome.EXIT_KEY,
    "WITHDRAW": Outcome.WITHDRAWN,
    "SYSCOMPAT": Outcome.FAILED,
}
_REFUSALS = {"FULL": Outcome.FULL, "JOINEMPTY": Outcome.JOIN_EMPTY, "JOINUNAVAIL": Outcome.JOIN_EMPTY}
_ENDS = {
    "COMPLETEAGENT": EndCause.AGENT,
    "COMPLETECALLER": EndCause.CALLER,
    "TRANSFER": EndCause.TRANSFER,
    "BLINDTRANSFER": EndCause.TRANSFER,
    "ATTENDEDTRANSFER": EndCause.TRANSFER,
}
_RANG = {
    "RINGNOANSWER": OfferResult.MISSED,
    "RINGCANCELED": OfferResult.CANCELLED,
    "AGENTDUMP": OfferResult.DUMPED,
}
_QUIET = frozenset({"CONFIGRELOAD", "PENALTY", "RINGINUSE", "INFO", "DID", "URL", "QUEUESTART"})
_KEPT_LINES = 10_000
Place = tuple[CallId, QueueName]


def same_name(name: str) -> AgentId:
    """Let a member's name be what the agent is called."""
    return name


class Translator:
    """Turns lines into events, and knows who waits and who talks."""

    def __init__(
        self,
        country: str = "",
        id_of: Callable[[str], AgentId] = same_name,
        name_of: Callable[[AgentId, str], str] = as_told,
    ) -> None:
        """`country`: the ISO 3166 code by which national numbers are read. The others: see `People`."""
        self._country = country
        self._people = People(id_of, name_of)
        self._waiting: dict[Place, WaitingPresent] = {}
        self._talking: dict[Place, TalkingPresent] = {}
        self._queues: dict[QueueName, None] = {}
        self._lines: OrderedDict[CallId, str] = OrderedDict()
        self._moved: OrderedDict[CallId, str] = OrderedDict()
        """How a call may come into its next queue."""
        self._last: Seconds | None = None
        self.unused: Counter[str] = Counter()
        """Kinds of event that say nothing to us, and how often they came."""

    def events(self, record: Record) -> list[Event]:  # noqa: C901, PLR0911 -- one flat table of what a line may be
        """Translate a line."""
        kind = record.kind
        before, self._last = self._last, record.at
        if kind in KINDS:
            return self._people.changed(record) if record.agent else []
        if kind == "QUEUESTART":
            return self._restarted(record.at, record.at if before is None else before)
        if kind == "DID":
            _keep(self._lines, record.call, record.text(0))
        if not record.call or not record.queue:
            return self._nothing(kind)
        if kind == "ENTERQUEUE":
            return self._joined(record)
        if kind in _RANG:
            return self._rang(record)
        if kind == "CONNECT":
            return self._connected(record)
        if kind in _ENDS:
            return self._completed(record)
        if kind == "ABANDON" or kind in _LEAVES:
            return self._left(record)
        if kind in _REFUSALS:
            return [CallerRefused(record.at, record.call, record.queue, _REFUSALS[kind])]
        return self._nothing(kind)

    def present(self, at: Seconds, lasting_s: Seconds = float("inf")) -> Baseline:
        """Say how things are after the last line; nothing is believed to last longer than `lasting_s`."""
        since = at - lasting_s
        return Baseline(
            at,
            tuple(QueuePresent(queue) for queue in self._queues),
            self._people.present(),
            tuple(waiting for waiting in self._waiting.values() if waiting.joined >= since),
            tuple(talk for talk in self._talking.values() if (talk.answered or since) >= since),
        )

    def closed(self, at: Seconds) -> list[Event]:
        """End what is open where the log ends: how it went on, it does not say."""
        self._waiting.clear()
        self._talking.clear()
        return [ConnectionLost(at), Baseline(at, (), (), (), ())]

    def _nothing(self, kind: str) -> list[Event]:
        if kind not in _QUIET:
            self.unused[kind[:40]] += 1
        return []

    def _restarted(self, at: Seconds, last: Seconds) -> list[Event]:
        """The server began anew: whoever was in a queue or talked is gone, and nobody noted when."""
        self._waiting.clear()
        self._talking.clear()
        self._people.restarted()
        return [ConnectionLost(min(at, last)), self.present(at)]

    def _joined(self, record: Record) -> list[Event]:
        call, queue = record.call, record.queue
        self._queues[queue] = None
        caller = caller_of(record.text(1), "", self._country)
        position = record.number(2) or None
        self._waiting[call, queue] = WaitingPresent(call, queue, record.at, caller, position=position)
        joined = CallerJoined(
            record.at, call, queue, caller,
            line=self._lines.get(call), via=self._moved.pop(call, ""), position=position,
        )  # fmt: skip
        return [joined]

    def _began(self, record: Record, waited: Seconds) -> list[Event]:
        """Tell a join that no line told."""
        if (record.call, record.queue) in self._waiting:
            return []
        self._queues[record.queue] = None
        line = self._lines.get(record.call)
        return [CallerJoined(record.at - waited, record.call, record.queue, line=line)]

    def _rang(self, record: Record) -> list[Event]:
        if (record.call, record.queue) not in self._waiting:
            return []  # the caller was connected by another phone in the same second, or is not known
        member = self._people.works_in(record.agent, record.queue, record.at)
        agent = self._people.named(record.agent)
        rang = min(record.number(0) / 1000.0, LONGEST)  # milliseconds, other than in CONNECT
        return [
            *member,
            CallOffered(record.at - rang, record.call, record.queue, agent),
            OfferEnded(record.at, record.call, record.queue, agent, _RANG[record.kind]),
        ]

    def _connected(self, record: Record) -> list[Event]:
        place = (record.call, record.queue)
        wait, rang = record.seconds(0), min(record.seconds(2), record.seconds(0))
        told = self._began(record, wait)
        told += self._people.works_in(record.agent, record.queue, record.at)
        agent = self._people.named(record.agent)
        self._waiting.pop(place, None)
        self._talking[place] = TalkingPresent(record.call, record.queue, agent, record.at)
        told.append(CallOffered(record.at - rang, record.call, record.queue, agent))
        told.append(CallAnswered(record.at, record.call, record.queue, agent, server_wait_s=wait))
        return told

    def _completed(self, record: Record) -> list[Event]:
        place = (record.call, record.queue)
        wait, talk = _lasted(record)
        agent = self._people.named(record.agent)
        told: list[Event] = []
        if self._talking.pop(place, None) is None:
            told = self._began(record, wait + talk)
            told.append(CallAnswered(record.at - talk, *place, agent, server_wait_s=wait))
        self._waiting.pop(place, None)
        cause = _ENDS[record.kind]
        _keep(self._moved, record.call, "transfer" if cause is EndCause.TRANSFER else "")
        told.append(CallCompleted(record.at, *place, agent, cause, server_wait_s=wait, server_talk_s=talk))
        return told

    def _left(self, record: Record) -> list[Event]:
        place = (record.call, record.queue)
        key = 1 if record.kind == "EXITWITHKEY" else 0  # the key comes before the rest
        position, wait = record.number(key) or None, record.seconds(key + 2)
        told = self._began(record, wait)
        self._waiting.pop(place, None)
        if record.kind == "ABANDON":
            self._moved.pop(record.call, None)
            told.append(CallerAbandoned(record.at, *place, position, wait))
        else:
            _keep(self._moved, record.call, "overflow")
            told.append(CallerLeft(record.at, *place, _LEAVES[record.kind], position, wait))
        return told


def _lasted(record: Record) -> tuple[int, int]:
    """Give wait and conversation in seconds; where to find them depends on what ended it."""
    if record.kind in {"COMPLETEAGENT", "COMPLETECALLER"}:
        return record.seconds(0), record.seconds(1)
    if record.kind == "ATTENDEDTRANSFER":  # what it names before them are two or three values
        return record.seconds(-3), record.seconds(-2)
    return record.seconds(2), record.seconds(3)


def _keep(known: OrderedDict[CallId, str], call: CallId, value: str) -> None:
    if value:
        known[call] = value
        if len(known) > _KEPT_LINES:
            known.popitem(last=False)
    else:
        known.pop(call, None)
