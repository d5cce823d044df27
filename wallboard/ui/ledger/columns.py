"""The columns of the ledger. No Qt in it."""

from wallboard.domain.figures import Unit
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.text import mark
from wallboard.ui.format import DASH, running_time
from wallboard.ui.ledger.rows import LedgerRow
from wallboard.ui.models.column import Column
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

STATUS, LAST, LOST, WAITED, WORTH = "status", "last", "lost", "waited", "worth"
SPARED = frozenset({WORTH})
"""What a narrow window leaves out."""


def ledger_columns(setting: Setting) -> tuple[Column[LedgerRow], ...]:
    """Return the columns that this screen may show."""
    who = () if setting.options.agents == "counts" else (_helper(),)
    return (*_caller(), *_counts(), *_times(), *_where(), _worth(), _status(), *who, _next_try())


def _caller() -> tuple[Column[LedgerRow], ...]:
    return (
        Column(
            "caller",
            mark("table", "Caller ID"),
            10.4,
            lambda row: row.number,
            lambda row: row.it.caller.number or row.it.caller.raw or None,
            tone=lambda row: Tone.TEXT if row.it.who is not None else Tone.MUTED,
        ),
        Column(
            "name",
            mark("table", "Name"),
            10.4,
            lambda row: row.name or DASH,
            lambda row: row.name or None,
            tone=lambda row: Tone.TEXT if row.name else Tone.MUTED,
            beside=lambda row: row.more_names,
            beside_title=mark("ledger", "More names"),
        ),
    )


def _counts() -> tuple[Column[LedgerRow], ...]:
    return (
        Column(
            "calls",
            mark("table", "Calls"),
            3.8,
            lambda row: str(row.it.calls),
            lambda row: row.it.calls,
            right=True,
            falls=True,
            unit=Unit.COUNT,
        ),
        Column(
            LOST,
            mark("table", "Lost"),
            3.6,
            lambda row: str(row.it.lost),
            lambda row: row.it.lost,
            right=True,
            falls=True,
            tone=_alarming,
            unit=Unit.COUNT,
        ),
    )


def _alarming(_row: LedgerRow) -> Tone:
    return Tone.ALARM


def _times() -> tuple[Column[LedgerRow], ...]:
    return (
        Column(
            WAITED,
            mark("table", "Longest wait"),
            6.4,
            lambda row: running_time(row.it.longest_wait_s),
            lambda row: row.it.longest_wait_s,
            right=True,
            falls=True,
            unit=Unit.SECONDS,
        ),
        Column(
            LAST,
            mark("table", "Last lost"),
            5.6,
            lambda row: row.last,
            lambda row: row.it.last_lost,
            right=True,
            falls=True,
            unit=Unit.INSTANT,
        ),
    )


def _where() -> tuple[Column[LedgerRow], ...]:
    return (
        Column(
            "queue",
            mark("table", "Queue"),
            8.8,
            lambda row: row.queue,
            lambda row: shown(row.queue),
            tone=lambda row: Tone.MUTED if row.it.queue is None else Tone.TEXT,
            beside=lambda row: row.more_queues,
            beside_title=mark("ledger", "Other queues"),
        ),
        Column(
            "line",
            mark("table", "Line called"),
            9.2,
            lambda row: row.line or DASH,
            lambda row: row.line or None,
            tone=lambda row: Tone.TEXT if row.line else Tone.MUTED,
        ),
    )


def _worth() -> Column[LedgerRow]:
    return Column(
        WORTH,
        mark("table", "Worth"),
        6.4,
        lambda row: row.money,
        lambda row: None if row.worth is None else row.worth.value,
        right=True,
        falls=True,
        tone=lambda row: Tone.TEXT if row.worth is not None else Tone.MUTED,
    )


def _status() -> Column[LedgerRow]:
    return Column(
        STATUS,
        mark("table", "Status"),
        13.0,
        lambda row: row.status,
        lambda row: row.rank,
        tone=lambda row: row.tone,
        value=lambda row: shown(row.status),
    )


def _helper() -> Column[LedgerRow]:
    return Column(
        "with",
        mark("table", "With"),
        8.2,
        lambda row: row.helper or (DASH if row.it.to_call_back else ""),
        lambda row: shown(row.helper) or None,
        tone=lambda row: Tone.TEXT if row.mine else Tone.MUTED,
    )


def _next_try() -> Column[LedgerRow]:
    return Column(
        "next",
        mark("table", "Next try"),
        4.8,
        lambda row: row.next_try or DASH if _may_be_rung(row) else "",
        lambda row: row.it.next_try,
        tone=lambda row: Tone.TEXT if row.next_try else Tone.MUTED,
        right=True,
        unit=Unit.INSTANT,
    )


def _may_be_rung(row: LedgerRow) -> bool:
    return row.it.to_call_back or row.it.state is LedgerState.ON_LINE
