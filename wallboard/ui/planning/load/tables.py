"""What of the page goes into files and onto paper: the plan, the map of the week, the days. No Qt in it."""

from collections.abc import Callable
from typing import Any

from wallboard.domain.figures import Unit
from wallboard.domain.load.peaks import DayPeak, PeakCell, PeaksFound
from wallboard.domain.staffing.plan import DayPlan, PlannedPart
from wallboard.domain.text import Text, mark
from wallboard.ui.export.contents import Table
from wallboard.ui.format import DASH, WEEKDAYS, Format
from wallboard.ui.models.column import Column
from wallboard.ui.planning.load.heat_view import hour_words

_NOON = 43_200.0
_WIDE = {"aht": 6.4, "asa": 6.8, "occupancy": 6.0, "erlangs": 7.0, "most": 7.0, "carried": 6.0}
"""Of columns with long titles, in font sizes."""


def tables_of(found: PeaksFound | None, plan: DayPlan | None, form: Format) -> tuple[Table, ...]:
    """Make the tables of what is known."""
    tables = []
    if plan is not None and plan.parts:
        columns = plan_columns(form, costs=plan.goal.hour_cost is not None)
        tables.append(Table(mark("load", "Agents needed"), columns, plan.parts, name="agents"))
    if found is not None and found.heat:
        tables.append(Table(mark("load", "Most calls at once"), week_columns(form), found.heat, name="week"))
    if found is not None and found.days:
        tables.append(Table(mark("load", "Highest of each day"), _of_days(form), found.days, name="days"))
    return tuple(tables)


def plan_columns(form: Format, *, costs: bool) -> tuple[Column[PlannedPart], ...]:
    """Return the columns of a day's intervals; `costs`: with what each costs."""
    seconds, share = Unit.SECONDS, Unit.SHARE
    cost = (
        _value("cost", mark("load", "Cost"), lambda one: _number(one.cost), form),
    ) if costs else ()  # fmt: skip
    return (
        _value("since", mark("load", "From"), lambda one: one.part.since, form, Unit.INSTANT),
        _value("until", mark("load", "Until"), lambda one: one.part.until, form, Unit.INSTANT),
        _value("calls", mark("load", "Calls"), lambda one: one.part.demand.calls, form),
        _value("aht", mark("load", "Handle time"), lambda one: one.part.demand.aht_s, form, seconds),
        _value("needed", mark("load", "Needed"), lambda one: one.needed, form),
        _value("rostered", mark("load", "Rostered"), lambda one: one.part.rostered, form),
        _value("short", mark("load", "Too few"), lambda one: one.short, form),
        _value("heads", mark("load", "Heads"), lambda one: one.heads, form),
        _value("served", mark("load", "In time"), lambda one: _seen(one).served, form, share),
        _value("asa", mark("load", "Average wait"), lambda one: _seen(one).asa_s, form, seconds),
        _value("lost", mark("load", "Lost"), lambda one: _seen(one).lost, form, share),
        _value("occupancy", mark("load", "Occupancy"), lambda one: _seen(one).occupancy, form, share),
        *cost,
    )


def _seen(one: PlannedPart) -> Any:  # noqa: ANN401 -- an outlook
    return one.with_rostered or one.with_needed


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def week_columns(form: Format) -> tuple[Column[PeakCell], ...]:
    """Return the columns of the hours of a week."""
    return (
        _words(
            "day", mark("load", "Weekday"), lambda cell: WEEKDAYS[cell.weekday], lambda cell: cell.weekday
        ),
        _words("hour", mark("load", "Hour"), lambda cell: hour_words(cell.hour), lambda cell: cell.hour),
        _value("most", mark("load", "Most at once"), lambda cell: cell.most, form),
        _words("least", mark("load", "At least"), lambda cell: _YES if cell.is_least else DASH),
        _words(
            "on",
            mark("load", "On"),
            lambda cell: DASH if cell.at is None else form.date(cell.at),
            lambda cell: cell.at,
        ),
        _words("at", mark("load", "At"), lambda cell: _clock(cell.at, form), lambda cell: cell.at),
        _value("erlangs", mark("load", "Mean erlangs"), lambda cell: cell.erlangs, form),
        _value("days", mark("load", "Days"), lambda cell: cell.days, form),
    )


def _of_days(form: Format) -> tuple[Column[DayPeak], ...]:
    share = Unit.SHARE
    return (
        _words("date", mark("load", "Day"), lambda day: form.date(_noon(day))),
        _value("most", mark("load", "Most at once"), lambda day: day.whole.most, form),
        _words("at", mark("load", "At"), lambda day: _clock(day.whole.at, form)),
        _value("erlangs", mark("load", "Mean erlangs"), lambda day: day.whole.erlangs, form),
        _words(
            "busy", mark("load", "Busy hour"), lambda day: form.clock(day.busy.start if day.busy else None)
        ),
        _value(
            "carried", mark("load", "Erlangs in it"), lambda day: day.busy.erlangs if day.busy else None, form
        ),
        _value("seen", mark("load", "Seen"), lambda day: day.seen, form, share),
    )


_YES = mark("load", "yes")


def _noon(day: DayPeak) -> float:
    return day.whole.since + _NOON


def _clock(at: float | None, form: Format) -> Any:  # noqa: ANN401 -- words
    return DASH if at is None else form.instant(at, at)


def _value(
    key: str, title: Text, raw: Callable[[Any], float | None], form: Format, unit: Unit = Unit.COUNT
) -> Column[Any]:
    wide = _WIDE.get(key, 4.4)
    return Column(key, title, wide, lambda row: form.value(unit, raw(row)), raw, right=True, unit=unit)


def _words(
    key: str, title: Text, words: Callable[[Any], Any], raw: Callable[[Any], float | str | None] | None = None
) -> Column[Any]:
    """Make a column of words, sorted by `raw` where that is something else."""
    return Column(key, title, 6.0, words, raw or (lambda row: str(words(row))))
