"""Who waits: place, queue, number, how long, and how often they called. No Qt in it."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from wallboard.domain.caller import Caller
from wallboard.domain.figures import Unit
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark
from wallboard.domain.words import CallId, QueueName, Seconds, SourceName
from wallboard.ui.format import DASH, running_time
from wallboard.ui.models.caller import NAME, caller_words, name_beside
from wallboard.ui.models.column import Column
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone


class WaitingRow(Struct, frozen=True):
    """One caller who waits."""

    source: SourceName
    queue: QueueName
    call: CallId
    place: int
    """In their queue, from 1."""
    title: str
    """What the queue is called."""
    who: Caller
    caller: Words
    name: str
    waited: Seconds
    priority: int
    late: bool
    """Whether the wait is longer than the queue promises."""
    attempts: int | None = None
    """How often they called today, this time too; None: nobody knows."""

    @property
    def key(self) -> tuple[str, ...]:
        """What tells one from all others."""
        return self.source, self.queue, self.call


def waiting_rows(
    queue: QueueNow, clock: Seconds, setting: Setting, attempts: Mapping[str, int] | None = None
) -> tuple[WaitingRow, ...]:
    """Make a row for each caller, the first in the queue first."""
    known = attempts or {}
    return tuple(
        WaitingRow(
            queue.source,
            queue.queue,
            caller.call,
            n,
            queue.title,
            caller.caller,
            caller_words(caller.caller.number, caller.caller.raw, setting),
            name_beside(caller.caller.name, setting, caller.caller.number, caller.caller.raw),
            max(0.0, clock - caller.joined),
            caller.priority,
            clock - caller.joined > queue.policy.target_s,
            known.get(caller.caller.number or ""),
        )
        for n, caller in enumerate(queue.waiting, 1)
    )


def waiting_in(
    queues: Iterable[QueueNow], clock: Seconds, setting: Setting, attempts: Mapping[str, int]
) -> tuple[WaitingRow, ...]:
    """Make a row for each caller of several queues, whoever has waited longest first."""
    rows = (row for queue in queues for row in waiting_rows(queue, clock, setting, attempts))
    return tuple(sorted(rows, key=lambda row: -row.waited))


def _tone(row: WaitingRow) -> Tone:
    return Tone.ALARM if row.late else Tone.TEXT


_PLACE: Column[WaitingRow] = Column(
    "place",
    mark("table", "Place"),
    4.0,
    lambda row: str(row.place),
    lambda row: row.place,
    right=True,
    unit=Unit.COUNT,
)
_QUEUE: Column[WaitingRow] = Column(
    "queue", mark("table", "Queue"), 8.0, lambda row: row.title, lambda row: row.title
)
_COLUMNS: tuple[Column[WaitingRow], ...] = (
    Column(
        "caller",
        mark("table", "Caller"),
        10.0,
        lambda row: row.caller,
        lambda row: str(row.caller),
        beside=lambda row: row.name,
        beside_title=NAME,
    ),
    Column(
        "waited",
        mark("table", "Waited"),
        5.0,
        lambda row: running_time(row.waited),
        lambda row: row.waited,
        right=True,
        tone=_tone,
        strong=True,
        falls=True,
        unit=Unit.SECONDS,
    ),
    Column(
        "priority",
        mark("table", "Priority"),
        5.0,
        lambda row: str(row.priority),
        lambda row: row.priority,
        right=True,
        unit=Unit.COUNT,
    ),
)
_ATTEMPTS: Column[WaitingRow] = Column(
    "attempts",
    mark("table", "Calls today"),
    5.6,
    lambda row: DASH if row.attempts is None else str(row.attempts),
    lambda row: row.attempts,
    right=True,
    unit=Unit.COUNT,
)

WAITING = (_PLACE, *_COLUMNS)
"""Of one queue."""
WAITING_IN_QUEUES = (_PLACE, _QUEUE, *_COLUMNS, _ATTEMPTS)
"""Of several."""
