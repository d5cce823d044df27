"""Lost calls, one row each: who, when, how long, why, and how the caller stands since. No Qt in it."""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.caller import known_as
from wallboard.domain.day.lost import Standing
from wallboard.domain.figures import Unit
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.naming.plain import plain
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.lost import LostOfDay
from wallboard.ui.format import Format, caller_number, running_time
from wallboard.ui.ledger.words import call_status
from wallboard.ui.models.caller import NAME, is_called, name_beside
from wallboard.ui.models.column import Column
from wallboard.ui.models.outcomes import MARKS, REASONS
from wallboard.ui.models.visits import Titles
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.tokens import Tone

_BEFORE = mark("lost", "before a queue")
_TONES = {"to call back": Tone.MUTED, "reached": Tone.OK, "on the line": Tone.TEXT, "nobody": Tone.MUTED}

Standings: TypeAlias = Mapping[str, LostCaller]
"""What the ledger says of each caller."""


class LostRow(Struct, frozen=True):
    """One lost call."""

    standing: Standing
    at: Words
    caller: Words
    name: str
    queue: Words
    reason: Words
    status: Words
    marked: Words = ""
    """What the dial plan said of it besides, such as that a message was left."""
    tone: Tone | None = None
    """Of the status, where the ledger says how the caller stands."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells one from all others."""
        return self.standing.lost.source, self.standing.lost.call

    @property
    def who(self) -> str | None:
        """What tells the caller from all others; None: nobody knows who it was."""
        caller = self.standing.lost.caller
        return known_as(caller.number, caller.raw)

    @property
    def had_queue(self) -> bool:
        """Whether it came as far as a queue."""
        return self.standing.lost.queue is not None


def lost_rows(known: LostOfDay, titles: Titles, now: Seconds, setting: Setting) -> tuple[LostRow, ...]:
    """Make the rows of a day as this screen may show them."""
    return tuple(_row(standing, known, titles, now, setting) for standing in known.lost)


def _row(standing: Standing, known: LostOfDay, titles: Titles, now: Seconds, setting: Setting) -> LostRow:
    lost = standing.lost
    queue = _BEFORE if lost.queue is None else titles.get((lost.source, lost.queue)) or lost.queue
    return LostRow(
        standing,
        setting.format.instant(lost.ended, now),
        caller_number(lost.caller.number, lost.caller.raw, mask=setting.options.mask),
        name_beside(lost.caller.name, setting, lost.caller.number, lost.caller.raw),
        queue,
        REASONS.get(lost.reason, lost.reason),
        _status(standing, known, setting),
        "" if lost.mark is None else MARKS.get(lost.mark, lost.mark),
    )


def _status(standing: Standing, known: LostOfDay, setting: Setting) -> Words:
    lost = standing.lost
    if standing.caller == "nobody":
        return mark("lost", "no number")
    if standing.caller == "to call back":
        return mark("lost", "not reached")
    if standing.caller == "on the line":
        return mark("lost", "on the line now")
    if lost.recovered is None:
        return mark("lost", "reached later")
    time = setting.format.clock(lost.recovered)
    if (known_as(lost.caller.number, lost.caller.raw), lost.recovered) in known.called_back:
        return say("lost", "called back {time}", time=time)
    return say("lost", "got through {time}", time=time)


def as_in_ledger(row: LostRow, callers: Standings, now: Seconds, form: Format) -> LostRow:
    """Let a lost call that was not made good say of its caller what the ledger says."""
    if row.standing.caller in {"reached", "nobody"}:
        return row
    words, tone = call_status(callers.get(row.who or ""), now, form)
    return replace(row, status=words, tone=tone)


def fits(row: LostRow, text: str, setting: Setting) -> bool:
    """Whether a typed text means this row: its caller, queue, reason, mark or status."""
    wanted, caller = plain(text), row.standing.lost.caller
    words = (plain(shown(words)) for words in (row.queue, row.reason, row.marked, row.status))
    who = (caller.number, caller.raw, caller.name)
    return any(wanted in one for one in words) or is_called(text, who, setting)


LOST: tuple[Column[LostRow], ...] = (
    Column(
        "lost",
        mark("table", "Lost"),
        5.4,
        lambda row: row.at,
        lambda row: row.standing.lost.ended,
        unit=Unit.INSTANT,
    ),
    Column(
        "caller",
        mark("table", "Caller"),
        13.4,
        lambda row: row.caller,
        lambda row: row.standing.lost.caller.number,
        beside=lambda row: row.name,
        beside_title=NAME,
    ),
    Column(
        "queue",
        mark("table", "Queue"),
        9.0,
        lambda row: row.queue,
        lambda row: shown(row.queue),
        tone=lambda row: Tone.TEXT if row.had_queue else Tone.MUTED,
    ),
    Column(
        "waited",
        mark("table", "Waited"),
        5.2,
        lambda row: running_time(row.standing.lost.waited_s),
        lambda row: row.standing.lost.waited_s,
        right=True,
        unit=Unit.SECONDS,
    ),
    Column(
        "attempts",
        mark("table", "Attempts today"),
        7.4,
        lambda row: str(row.standing.attempts),
        lambda row: row.standing.attempts,
        right=True,
        unit=Unit.COUNT,
    ),
    Column(
        "reason",
        mark("table", "Reason"),
        12.0,
        lambda row: row.reason,
        lambda row: shown(row.reason),
        beside=lambda row: row.marked,
        beside_title=mark("table", "Marked"),
    ),
    Column(
        "status",
        mark("table", "Status"),
        9.0,
        lambda row: row.status,
        lambda row: shown(row.status),
        tone=lambda row: _TONES[row.standing.caller] if row.tone is None else row.tone,
    ),
)
