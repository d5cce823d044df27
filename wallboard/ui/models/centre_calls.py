"""The calls that reached the centre, one row each: who, on which line, and how it ended. No Qt in it."""

from msgspec import Struct

from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.facts import Call
from wallboard.domain.figures import PeriodKpi, Unit
from wallboard.domain.tally import Policy, is_lost, reason_of
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.ui.format import DASH, grouped, running_time
from wallboard.ui.models.caller import caller_words
from wallboard.ui.models.column import Column
from wallboard.ui.models.outcomes import REASONS
from wallboard.ui.models.visits import counts_column
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_TALKING = mark("outcome", "talking")
_ANSWERED = mark("outcome", "answered")
_OPEN = mark("outcome", "still open")
_SERVED = mark("outcome", "served by the menu")


class CallRow(Struct, frozen=True):
    """One call, as it is by `now`."""

    call: Call
    caller: Words
    now: Seconds
    mark: Mark = Mark.OUT
    """What it does to the figure that the list is about."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells one from all others."""
        return self.call.source, self.call.call

    @property
    def reached(self) -> Seconds | None:
        """After how long a person was reached."""
        return None if self.call.answered is None else self.call.answered - self.call.arrived

    @property
    def lasted(self) -> Seconds:
        """How long it was, or is so far."""
        return max(0.0, (self.now if self.call.ended is None else self.call.ended) - self.call.arrived)


def call_row(call: Call, kpi: PeriodKpi | None, now: Seconds, setting: Setting) -> CallRow:
    """Make a row as this screen may show it."""
    marked = Mark.OUT if kpi is None else Judge(kpi, Policy(), now).call(call)
    return CallRow(call, caller_words(call.caller, call.caller_raw, setting), now, marked)


def became(call: Call) -> Words:
    """Say what became of a call."""
    if call.answered is not None:
        return _ANSWERED if call.ended is not None else _TALKING
    if call.ended is None:
        return _OPEN
    reason = reason_of(call)
    return REASONS.get(reason, reason) if is_lost(call) else _SERVED


def _tone(row: CallRow) -> Tone:
    return Tone.ALARM if is_lost(row.call) else Tone.TEXT


def call_columns(setting: Setting, counted: PeriodKpi | None) -> tuple[Column[CallRow], ...]:
    """Return the columns; `counted` is a figure of which the list tells what each row does to it."""
    form = setting.format
    return (
        Column(
            "arrived",
            mark("table", "Came"),
            5.4,
            lambda row: form.instant(row.call.arrived, row.now),
            lambda row: row.call.arrived,
            unit=Unit.INSTANT,
        ),
        Column("caller", mark("table", "Caller"), 9.5, lambda row: row.caller, lambda row: row.call.caller),
        Column(
            "line",
            mark("table", "Line"),
            8.0,
            lambda row: grouped(row.call.line) if row.call.line else DASH,
            lambda row: row.call.line,
        ),
        *_times(counted),
    )


def _times(counted: PeriodKpi | None) -> tuple[Column[CallRow], ...]:
    return (
        Column(
            "reached",
            mark("table", "Reached after"),
            6.4,
            lambda row: running_time(row.reached),
            lambda row: row.reached,
            right=True,
            unit=Unit.SECONDS,
        ),
        Column(
            "lasted",
            mark("table", "Lasted"),
            5.2,
            lambda row: running_time(row.lasted),
            lambda row: row.lasted,
            right=True,
            unit=Unit.SECONDS,
        ),
        *((counts_column(counted),) if counted is not None else ()),
        Column(
            "became",
            mark("table", "Outcome"),
            9.0,
            lambda row: became(row.call),
            lambda row: str(became(row.call)),
            tone=_tone,
        ),
    )
