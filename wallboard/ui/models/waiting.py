"""Who waits in a queue: place, number, how long. No Qt in it."""

from msgspec import Struct

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark
from wallboard.domain.words import CallId, Seconds
from wallboard.ui.format import caller_number, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone


class WaitingRow(Struct, frozen=True):
    """One caller who waits."""

    call: CallId
    place: int
    caller: Words
    waited: Seconds
    priority: int
    late: bool
    """Whether the wait is longer than the queue promises."""


def waiting_rows(queue: QueueNow, clock: Seconds, setting: Setting) -> tuple[WaitingRow, ...]:
    """Make a row for each caller, the first in the queue first."""
    target = queue.policy.target_s
    return tuple(
        WaitingRow(
            caller.call,
            n,
            caller_number(
                plain_text(caller.caller.number or caller.caller.raw, NAME_LIMIT), mask=setting.options.mask
            ),
            max(0.0, clock - caller.joined),
            caller.priority,
            clock - caller.joined > target,
        )
        for n, caller in enumerate(queue.waiting, 1)
    )


def _tone(row: WaitingRow) -> Tone:
    return Tone.ALARM if row.late else Tone.TEXT


WAITING: tuple[Column[WaitingRow], ...] = (
    Column(
        "place", mark("table", "Place"), 4.0, lambda row: str(row.place), lambda row: row.place, right=True
    ),
    Column("caller", mark("table", "Caller"), 10.0, lambda row: row.caller, lambda row: str(row.caller)),
    Column(
        "waited",
        mark("table", "Waited"),
        5.0,
        lambda row: running_time(row.waited),
        lambda row: row.waited,
        right=True,
        tone=_tone,
        strong=True,
    ),
    Column(
        "priority",
        mark("table", "Priority"),
        5.0,
        lambda row: str(row.priority),
        lambda row: row.priority,
        right=True,
    ),
)
