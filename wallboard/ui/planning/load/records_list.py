"""The imported calls that made a peak: what is asked for, and the columns of their table. No Qt in it."""

import sqlite3

from wallboard.domain.figures import Unit
from wallboard.domain.load.layers import Layer
from wallboard.domain.records.record import CallRecord
from wallboard.domain.text import mark
from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.load.above import records_at
from wallboard.ui.behind import RecordCallsBehind
from wallboard.ui.format import DASH, running_time
from wallboard.ui.models.caller import caller_words
from wallboard.ui.models.column import Column
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_IN, _OUT = mark("load", "in"), mark("load", "out")
_LOST = mark("load", "not answered")


def find_record_calls(behind: RecordCallsBehind, connection: sqlite3.Connection) -> tuple[CallRecord, ...]:
    """Ask for the calls that are counted at that instant, and for no others."""
    found = records_at(connection, behind.records, behind.at)
    return tuple(record for record in found if is_counted(record, behind.layer, behind.at))


def is_counted(record: CallRecord, layer: Layer, at: Seconds) -> bool:
    """Tell whether a call is in a layer at an instant, which is the first at which it is counted."""
    if record.internal or (layer != "lines" and record.direction is not Direction.INBOUND):
        return False
    begin, end = record.began, record.ended
    if layer in {"talking", "busy_agents"}:
        if record.answered is None:
            return False
        begin = record.answered
    elif layer == "in_queue":
        end = record.ended if record.answered is None else record.answered
    return begin <= at < end


def record_columns(setting: Setting) -> tuple[Column[CallRecord], ...]:
    """Return the columns; numbers as this screen may show them."""
    form = setting.format
    return (
        Column(
            "began", mark("load", "Came"), 7.0, lambda row: form.instant(row.began, row.began),
            lambda row: row.began, unit=Unit.INSTANT,
        ),
        Column(
            "caller", mark("load", "Caller"), 10.0,
            lambda row: caller_words(row.caller, row.caller_raw, setting),
            lambda row: str(caller_words(row.caller, row.caller_raw, setting)), strong=True,
        ),
        Column("line", mark("load", "Line"), 9.0, lambda row: row.line or DASH, lambda row: row.line or None),
        Column(
            "way", mark("load", "Direction"), 5.0, _way, lambda row: row.direction.value,
        ),
        Column(
            "answered", mark("load", "Answered after"), 7.0, _answered,
            lambda row: None if row.answered is None else row.answered - row.began, right=True,
            tone=lambda row: Tone.MUTED if row.answered is None else Tone.TEXT, unit=Unit.SECONDS,
        ),
        Column(
            "lasted", mark("load", "Lasted"), 6.0, lambda row: running_time(row.lasted_s),
            lambda row: row.lasted_s, right=True, falls=True, unit=Unit.SECONDS,
        ),
        Column(
            "operator", mark("load", "Operator"), 8.0, lambda row: row.operator or DASH,
            lambda row: row.operator or None,
        ),
    )  # fmt: skip


def _way(row: CallRecord) -> Words:
    return _IN if row.direction is Direction.INBOUND else _OUT


def _answered(row: CallRecord) -> Words:
    return _LOST if row.answered is None else running_time(row.answered - row.began)
