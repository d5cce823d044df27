"""The week's peaks as a map, and the busy hour beside it. No Qt in it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import Blocked, PeakCell, PeaksFound
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, WEEKDAYS, Format, mean_time, running_time
from wallboard.ui.planning.parts.heat import HeatCell, HeatView
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

LAYERS: tuple[tuple[Layer, Text], ...] = (
    ("in_queue_or_talking", mark("load", "Waiting + talking")),
    ("in_queue", mark("load", "Waiting")),
    ("talking", mark("load", "Talking")),
    ("lines", mark("load", "Lines")),
)
"""What is counted at once, in words of a menu."""
_AT_ONCE: dict[Layer, Text] = {
    "in_queue_or_talking": mark("load", "{n} calls at once"),
    "in_queue": mark("load", "{n} waiting at once"),
    "talking": mark("load", "{n} talking at once"),
    "lines": mark("load", "{n} lines at once"),
    "busy_agents": mark("load", "{n} agents busy at once"),
}
_DAYS = (
    mark("load", "{n} Mondays"), mark("load", "{n} Tuesdays"), mark("load", "{n} Wednesdays"),
    mark("load", "{n} Thursdays"), mark("load", "{n} Fridays"), mark("load", "{n} Saturdays"),
    mark("load", "{n} Sundays"),
)  # fmt: skip
_ONE_DAY = (
    mark("load", "one Monday"), mark("load", "one Tuesday"), mark("load", "one Wednesday"),
    mark("load", "one Thursday"), mark("load", "one Friday"), mark("load", "one Saturday"),
    mark("load", "one Sunday"),
)  # fmt: skip
_LONG = 3.0
"""A wait of so many times what is promised is alarming."""


class Line(Struct, frozen=True):
    """A line of the busy hour: words, and what of it stands out."""

    before: Words
    value: Words = ""
    after: Words = ""
    tone: Tone = Tone.TEXT


class BusyView(Struct, frozen=True):
    """What is said beside the map."""

    title: Words = ""
    """The hour, such as Mon 11–12; empty: there is none."""
    lines: tuple[Line, ...] = ()
    lost: Words = ""
    """The share of all losses; empty: nobody knows."""
    lost_of: Words = ""
    blocked: tuple[Words, ...] = ()


def map_of(found: PeaksFound, form: Format) -> HeatView:
    """Make the map: a row for each weekday that was ever open, a column for each hour."""
    cells = found.heat
    if not cells or not found.most:
        return HeatView()
    days = sorted({cell.weekday for cell in cells})
    first, last = min(cell.hour for cell in cells), max(cell.hour for cell in cells)
    hours = range(first, last + 1)
    busiest = found.busiest
    chosen = None
    if busiest is not None:
        chosen = days.index(busiest.cell.weekday), busiest.cell.hour - first
    return HeatView(
        tuple(WEEKDAYS[day] for day in days),
        tuple(hour_words(hour) for hour in hours),
        tuple(str(hour) for hour in hours),
        {(days.index(c.weekday), c.hour - first): _cell(c, found.most, form) for c in cells},
        chosen,
    )


def cell_at(found: PeaksFound, row: int, column: int) -> PeakCell | None:
    """Return the hour of the week in a place of the map."""
    days = sorted({cell.weekday for cell in found.heat})
    first = min((cell.hour for cell in found.heat), default=0)
    return next((c for c in found.heat if (days.index(c.weekday), c.hour - first) == (row, column)), None)


def hour_words(hour: int) -> str:
    """Write an hour of the day: 11–12."""
    return f"{hour}–{hour + 1}"


def days_words(cell: PeakCell, form: Format) -> Text:
    """Say on how many such days: 4 Mondays."""
    if cell.days == 1:
        return _ONE_DAY[cell.weekday]
    return replace(_DAYS[cell.weekday], args={"n": form.count(cell.days)})


def _cell(cell: PeakCell, most: int, form: Format) -> HeatCell:
    count = form.count(cell.most)
    words: Words = say("load", "≥{n}", n=count) if cell.is_least else count
    if cell.is_least and not cell.most:
        # Nothing was seen of an hour of which little was seen: that is no number.
        return HeatCell(DASH, None, _told(cell, words, form))
    told = _told(cell, words, form)
    if cell.is_thin:
        words = say("load", "({n})", n=words)
    return HeatCell(words, cell.most / most if cell.days else None, told)


def _told(cell: PeakCell, words: Words, form: Format) -> Words:
    hour = say("load", "{day} {hours}", day=WEEKDAYS[cell.weekday], hours=hour_words(cell.hour))
    days = days_words(cell, form)
    if cell.at is None:
        return say("load", "{hour}: nothing on {days}", hour=hour, days=days)
    told = say(
        "load", "{hour}: {n} at once on {date} at {time}; {days}, mean {erlangs} erlangs",
        hour=hour, n=words, date=form.date(cell.at), time=_second(cell.at, form), days=days,
        erlangs=_one(cell.erlangs, form),
    )  # fmt: skip
    return say("load", "{told}; some of it was not seen", told=told) if cell.is_least else told


def _second(at: float, form: Format) -> Words:
    return form.instant(at, at)


def _one(value: float | None, form: Format) -> str:
    return form.count(None if value is None else round(value, 1))


def map_words(found: PeaksFound, layer: Layer, days: Words) -> Words:
    """Say what the map shows: what is counted, of which time, and when it is open."""
    what = dict(LAYERS)[layer]
    said = say("load", "{what} · highest of {days}", what=what, days=days)
    if found.open_hours is not None:
        begin, end = found.open_hours
        said = say("load", "{said} · open {hours}", said=said, hours=f"{begin}–{end}")
    if found.whole_minutes:
        said = say("load", "{said} · the records have whole minutes only", said=said)
    return said


def busy_of(
    found: PeaksFound, layer: Layer, goal: Goal, form: Format, above_s: float | None = None
) -> BusyView:
    """Say when it is busiest, how much there is then, and who is lost in such hours."""
    losses, busiest = found.losses, found.busiest
    lost, of = "", ""
    words: Words = of
    if losses.share is not None:
        lost = form.goal(round(losses.share, 2))
        words = say("load", "of {n} lost calls", n=form.count(losses.lost))
    told = found.blocked if found.blocked is not None and found.blocked.offered else None
    blocked = () if told is None else _blocked(told, above_s, form)
    if busiest is None:
        return BusyView("", (), lost, words, blocked)
    cell = busiest.cell
    title = say("load", "{day} {hours}", day=WEEKDAYS[cell.weekday], hours=hour_words(cell.hour))
    count = form.count(cell.most)
    most: Words = say("load", "at least {n}", n=count) if cell.is_least else count
    lines = [
        Line(replace(_AT_ONCE[layer], args={"n": most})),
        Line(
            say(
                "load", "mean {erlangs} erlangs on {days}",
                erlangs=_one(cell.erlangs, form), days=days_words(cell, form),
            )
        ),
    ]  # fmt: skip
    waits, whole = busiest.waits, busiest.day_waits
    if waits is not None and waits.p90_s is not None:
        beside = "" if whole is None else say("load", "(day: {time})", time=mean_time(whole.p90_s))
        lines.append(
            Line(mark("load", "90% wait less than"), mean_time(waits.p90_s), beside, _tone(waits.p90_s, goal))
        )
    return BusyView(title, tuple(lines), lost, words, blocked)


def _tone(wait_s: float, goal: Goal) -> Tone:
    if wait_s > goal.within_s * _LONG:
        return Tone.ALARM
    return Tone.WARN if wait_s > goal.within_s else Tone.TEXT


def _blocked(blocked: Blocked, above_s: float | None, form: Format) -> tuple[Words, ...]:
    share = blocked.blocked / blocked.offered if blocked.offered else None
    by_b: Words = say("load", "Erlang B at the busiest hour: {share}", share=form.share(blocked.erlang_b))
    if above_s is not None:
        by_b = say(
            "load", "Above {n} for {time}, Erlang B {share}",
            n=form.count(blocked.lines), time=running_time(above_s), share=form.share(blocked.erlang_b),
        )  # fmt: skip
    return (
        say(
            "load", "With {lines} lines {n} calls are turned away ({share})",
            lines=form.count(blocked.lines), n=form.count(blocked.blocked), share=form.share(share),
        ),
        by_b,
    )  # fmt: skip


def nothing_words(found: PeaksFound) -> Words:
    """Say why there is no map, and what to do about it."""
    if found.number == 0 and found.seen == 0:
        return mark("load", "Nothing was seen of this time. Choose another one, or import call records.")
    return mark("load", "No calls in this time. Choose a longer one, or import call records.")


def seen_words(found: PeaksFound, spans: Sequence[float], form: Format) -> Words:
    """Say of which days the data is, and how complete: `data 26 Oct – 22 Nov · complete 99.8%`."""
    since, until = (form.date(at) for at in spans)
    if found.seen is None:
        return say("load", "data {since} – {until}", since=since, until=until)
    share = form.share(found.seen) if found.seen < 1 else form.goal(1.0)
    return say("load", "data {since} – {until} · complete {share}", since=since, until=until, share=share)
