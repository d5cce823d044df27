"""The columns of the page's table. No Qt in it."""

from typing import TypeAlias

from wallboard.domain.figures import Unit
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Shift
from wallboard.ui.format import DASH, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.planning.duty.rows import DutyLine
from wallboard.ui.planning.duty.words import TONES, break_words, shift_words, why_words
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

Columns: TypeAlias = tuple[Column[DutyLine], ...]
BAR = "day"
"""Key of the column that is painted."""
STATUS = "now"


def columns_of(setting: Setting) -> Columns:
    """Return the columns for people, or where nobody is named for how many stand how."""
    if setting.options.agents == "counts":
        return _of_counts(setting)
    return (
        Column(
            "agent", mark("table", "Agent"), 9.0, lambda line: line.name, lambda line: str(line.name),
            strong=True, beside=lambda line: line.group, beside_title=mark("people", "Group"),
        ),
        Column(
            STATUS, mark("duty", "Now"), 11.6, lambda line: line.words, lambda line: line.place, tone=_tone,
        ),
        Column(
            "planned", mark("duty", "Planned"), 6.2, lambda line: _planned(line, setting),
            _first, beside=_typed, beside_title=mark("duty", "Typed"),
        ),
        *((_breaks(setting),) if setting.options.breaks else ()),
        Column(
            BAR, mark("duty", "Day"), 33.2, lambda line: _day(line, setting), _first,
            drawn=True,
        ),
        Column(
            "hours", mark("duty", "Hours"), 4.6, lambda line: running_time(_planned_s(line)), _planned_s,
            right=True, falls=True, unit=Unit.SECONDS, tone=lambda _line: Tone.MUTED,
        ),
    )  # fmt: skip


def _of_counts(setting: Setting) -> Columns:
    return (
        Column(
            STATUS, mark("duty", "Now"), 16.0, lambda line: line.name, lambda line: line.place,
            strong=True, tone=_tone,
        ),
        Column(
            "agents", mark("table", "Agents"), 6.0, lambda line: setting.format.count(line.count),
            lambda line: line.count, right=True, falls=True, unit=Unit.COUNT,
        ),
    )  # fmt: skip


def _breaks(setting: Setting) -> Column[DutyLine]:
    return Column(
        "breaks",
        mark("duty", "Break"),
        6.0,
        lambda line: break_words(_shifts(line), setting.format) or DASH,
        lambda line: next((one.since for one in _shifts(line) if one.kind == "break"), None),
        tone=lambda _line: Tone.MUTED,
    )


def _why(line: DutyLine, *, breaks: bool) -> Words:
    return "" if line.row is None else why_words(line.row, breaks=breaks)


def _tone(line: DutyLine) -> Tone:
    return TONES.get(line.standing, Tone.MUTED)


def _shifts(line: DutyLine) -> tuple[Shift, ...]:
    return () if line.row is None else line.row.shifts


def _planned(line: DutyLine, setting: Setting) -> Words:
    return shift_words(_shifts(line), setting.format) or DASH


def _typed(line: DutyLine) -> Words:
    return mark("duty", "typed") if line.row is not None and line.row.typed else ""


def _first(line: DutyLine) -> Seconds | None:
    shifts = _shifts(line)
    return shifts[0].since if shifts else None


def _planned_s(line: DutyLine) -> Seconds | None:
    shifts = [shift for shift in _shifts(line) if shift.kind == "queue"]
    return sum(shift.until - shift.since for shift in shifts) if shifts else None


def _day(line: DutyLine, setting: Setting) -> Words:
    return _planned(line, setting)
