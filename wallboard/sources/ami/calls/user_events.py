"""What the dial plan says itself, by UserEvent: refusals, items of the menu, ratings, results.

    UserEvent(WallboardQueue,Queue: sales,Status: ${QUEUESTATUS})
    UserEvent(WallboardMenu,Item: 2)
    UserEvent(WallboardCall,Outcome: self_served)
    UserEvent(WallboardResult,Reason: fault,Solved: no)

docs/asterisk.md shows where these lines stand. All is written by whoever keeps the dial plan, so a word that
is not known says nothing.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from wallboard.domain.caller import caller_of, plain_text
from wallboard.domain.events import CallerRefused, CallMarked, Event
from wallboard.domain.quality.rating import rating_of, yes_or_no
from wallboard.domain.words import CallId, Outcome, Pre, QueueName, Seconds
from wallboard.sources.ami.calls.whole_calls import WholeCalls
from wallboard.sources.ami.queue_calls import QueueCalls

TEXT_LIMIT = 40

REFUSALS = {"FULL": Outcome.FULL, "JOINEMPTY": Outcome.JOIN_EMPTY, "JOINUNAVAIL": Outcome.JOIN_EMPTY}
LEAVES = {
    "TIMEOUT": Outcome.TIMEOUT,
    "LEAVEEMPTY": Outcome.LEAVE_EMPTY,
    "LEAVEUNAVAIL": Outcome.LEAVE_EMPTY,
    "WITHDRAW": Outcome.WITHDRAWN,
}
"""By `QUEUESTATUS`, the variable that Queue() leaves behind."""

Fields: TypeAlias = Mapping[str, str]


class UserEvents:
    """Turns them into events of the calls that they are about."""

    def __init__(self, whole: WholeCalls, queues: QueueCalls) -> None:
        """Find the calls in these."""
        self.seen = False
        """Whether any came: the right `user` is there."""
        self._whole = whole
        self._queues = queues
        self._names: dict[str, QueueName] = {}

    def queues_are(self, names: Iterable[QueueName]) -> None:
        """Take the names as the server lists them; a dial plan need not write them so."""
        self._names = {name.casefold(): name for name in names}

    def take(self, fields: Fields, at: Seconds) -> list[Event]:
        """Take a UserEvent; one that is not ours only proves that they come."""
        self.seen = True
        match fields.get("UserEvent"):
            case "WallboardQueue":
                return self._queue(fields, at)
            case "WallboardMenu":
                return self._menu(fields, at)
            case "WallboardCall" | "WallboardResult":
                return self._call(fields, at)
            case _:
                return []

    def _queue(self, fields: Fields, at: Seconds) -> list[Event]:
        status, said = fields.get("Status", "").strip().upper(), fields.get("Queue", "").strip()
        queue, call_id = self._names.get(said.casefold(), said), self._call_id(fields)
        if not queue or not call_id:
            return []
        leave, refusal = LEAVES.get(status), REFUSALS.get(status)
        if leave is not None:
            return self._queues.explained(call_id, queue, leave)
        if refusal is None:
            return []
        self._queues.remember(call_id)
        call = self._whole.find(call_id, fields.get("Linkedid", ""))
        if call is not None:
            call.in_queue = True
        caller = call.caller if call is not None else caller_of(fields.get("CallerIDNum", ""))
        linked = fields.get("Linkedid") or None
        line = call.line if call is not None else None
        return [CallerRefused(at, call_id, queue, refusal, caller, linked, line)]

    def _menu(self, fields: Fields, at: Seconds) -> list[Event]:
        item = plain_text(fields.get("Item", ""), TEXT_LIMIT).replace(">", " ")
        return self._whole.chose(self._call_id(fields), item, at) if item else []

    def _call(self, fields: Fields, at: Seconds) -> list[Event]:
        mark = _mark(fields, at, self._call_id(fields))
        if mark == CallMarked(at, mark.call):
            return []
        call = self._whole.find(mark.call, "")
        if call is not None and mark.pre is not None:
            call.pre = mark.pre
        return [mark]

    def _call_id(self, fields: Fields) -> CallId:
        """Tell the call: the one that is named, or the one that the channel belongs to."""
        call_id, linked = fields.get("Uniqueid", ""), fields.get("Linkedid", "")
        call = self._whole.find(call_id, linked)
        if fields.get("Call"):
            return fields["Call"]
        return call.call if call is not None else self._queues.call_of(call_id, linked)


def _mark(fields: Fields, at: Seconds, call: CallId) -> CallMarked:
    outcome = fields.get("Outcome", "").strip().lower()
    return CallMarked(
        at,
        call,
        greeted=yes_or_no(fields.get("Greeted", "")) is True,
        asked=yes_or_no(fields.get("Asked", "")) is True,
        rating=rating_of(fields.get("Rating", "")),
        solved=yes_or_no(fields.get("Solved", "")),
        result_code=plain_text(fields.get("Result") or fields.get("Reason", ""), TEXT_LIMIT),
        mark=plain_text(fields.get("Mark", ""), TEXT_LIMIT) or None,
        pre=next((pre for pre in Pre if pre == outcome), None),
        line=plain_text(fields.get("Line", ""), TEXT_LIMIT) or None,
    )
