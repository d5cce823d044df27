"""The rows of a day: one for each part, and the day itself at the foot. No Qt in it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.day.interval import Interval
from wallboard.domain.day.scope import is_of_sources, means
from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, count
from wallboard.domain.kpis import kpi_of
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import OpenHours, Scope
from wallboard.domain.stats.judged import level_of_share
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.details import FEW, few
from wallboard.ui.format import Format
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.asked import DayFound, DayWish
from wallboard.ui.today.sums import whole_of

KEYS = (
    "offered", "answered", "abandoned", "lost", "sl_default", "asa_s", "longest_wait_s", "calls_peak",
)  # fmt: skip
"""Figures of a part, in the order of a call's life."""
EXITED = "exited"
_COLUMNS = (*KEYS[:3], EXITED, *KEYS[3:])
"""Those and who left another way: so the numbers of a row add up."""
ON_DUTY = "on_duty"
TIME = "time"
OF_CALLS = frozenset({"lost"})
"""Known of whole sources only: a call belongs to no queue."""
TITLES: Mapping[str, Text] = {
    "offered": mark("today", "Offered"),
    "answered": mark("today", "Answered"),
    "abandoned": mark("today", "Abandoned"),
    EXITED: mark("today", "Otherwise"),
    "lost": mark("today", "Lost calls"),
    "sl_default": mark("today", "Service level"),
    "asa_s": mark("today", "Avg. wait"),
    "longest_wait_s": mark("today", "Longest wait"),
    "calls_peak": mark("today", "Most at once"),
    ON_DUTY: mark("today", "Agents"),
}
TONES = {Level.WARN: Tone.WARN, Level.ALARM: Tone.ALARM}
_ALL_SEEN = 0.999


class PartRow(Struct, frozen=True):
    """One part of the day, or all of it."""

    part: Interval
    time: Words
    note: Words
    """What has to be known of it: that it may change, or how much of it was seen."""
    figures: Mapping[str, Figure]
    target: float | None
    whole: bool = False
    least: int = FEW
    """A share of fewer calls is not judged."""

    @property
    def key(self) -> tuple[float, bool]:
        """What tells one from all others."""
        return self.part.since, self.whole


def keys_of(scope: Scope) -> tuple[str, ...]:
    """Return the figures that there are of some queues."""
    return tuple(key for key in KEYS if key not in OF_CALLS or is_of_sources(scope))


def figure_of(key: str, part: Interval) -> Figure:
    """Read a figure of a part."""
    if key == ON_DUTY:
        return count(part.on_duty)
    kpi = kpi_of(key)
    return kpi.read(part.period) if isinstance(kpi, PeriodKpi) else NOTHING


def unit_of(key: str) -> Unit:
    """Return in what a figure is counted."""
    kpi = kpi_of(key)
    return Unit.COUNT if kpi is None else kpi.unit


def row_of(part: Interval, time: Words, wish: DayWish, *, whole: bool = False) -> PartRow:
    """Make a row."""
    figures = {key: figure_of(key, part) for key in (*_COLUMNS, ON_DUTY)}
    return PartRow(part, time, note_of(part, wish), figures, target_of(wish, part.since), whole, wish.least)


def target_of(wish: DayWish, at: Seconds) -> float | None:
    """Return the share that all the queues promised at an instant; None: not one and the same."""
    shares = {
        wish.promised(source, queue, at).target_share
        for source, queue in wish.policies
        if means(wish.scope, source, queue)
    }
    return shares.pop() if len(shares) == 1 else None


def note_of(part: Interval, wish: DayWish) -> Words:
    """Say what has to be known of a part."""
    if part.seen is not None and part.seen < _ALL_SEEN and part.since < wish.now:
        return say("today", "{share} seen", share=Format().share(part.seen))
    waiting = part.period.visits.waiting
    if waiting and part.since <= wish.now:
        return say("today", "waiting: {n}", n=waiting)
    return mark("today", "so far") if part.since <= wish.now < part.until else ""


def labels_of(parts: Sequence[Interval], zone: str) -> list[str]:
    """Write when each part begins: on a day on which the clock is changed, with the offset from UTC."""
    local = [datetime.fromtimestamp(part.since, ZoneInfo(zone)) for part in parts]
    changed = len({at.utcoffset() for at in local}) > 1
    return [f"{at:%H:%M} {_offset(at)}" if changed else f"{at:%H:%M}" for at in local]


def _offset(at: datetime) -> str:
    sign, hours, minutes = f"{at:%z}"[0], f"{at:%z}"[1:3], f"{at:%z}"[3:5]
    return f"{'−' if sign == '-' else sign}{int(hours)}" + (f":{minutes}" if minutes != "00" else "")


def busy_part(parts: Sequence[Interval], hours: OpenHours | None, now: Seconds) -> Sequence[Interval]:
    """Leave out what there is nothing to tell of: before the first call and opening, after the last."""
    spans = () if hours is None else hours.spans

    def matters(part: Interval) -> bool:
        open_then = any(since < part.until and part.since < until for since, until in spans)
        arrived = part.period.calls is not None and part.period.calls.arrived > 0
        return part.since <= now and (open_then or arrived or part.period.visits.presented > 0)

    there = [n for n, part in enumerate(parts) if matters(part)]
    return parts[there[0] : there[-1] + 1] if there else ()


def whole_day(found: DayFound) -> Interval | None:
    """Add up a day; what was seen of it is told as on the wall: from its beginning on, of each source."""
    whole = whole_of(found.parts)
    return whole if whole is None or found.seen is None else replace(whole, seen=found.seen)


def rows_of(found: DayFound, hours: OpenHours | None) -> tuple[PartRow, ...]:
    """Make a row for each part that there is something to tell of, and one for the day itself."""
    wish, whole = found.wish, whole_day(found)
    busy = busy_part(found.parts, hours, wish.now)
    if not busy or whole is None:
        return ()
    starts = (part.since for part in found.parts)
    labels = dict(zip(starts, labels_of(found.parts, wish.zone), strict=True))
    rows = (row_of(part, labels[part.since], wish) for part in busy)
    return (*rows, row_of(whole, mark("today", "Day"), wish, whole=True))


def words_of(key: str, figure: Figure, form: Format, least: int) -> Words:
    """Write a figure; a share of fewer calls than `least` as a fraction: its percentage says little."""
    unit = unit_of(key)
    if unit is Unit.SHARE and figure.parts is not None and figure.parts[1] and few(figure, least):
        top, bottom = (form.count(part) for part in figure.parts)
        return say("table", "{n} of {m}", n=top, m=bottom)
    return form.value(unit, figure.value)


def tone_of(key: str, row: PartRow) -> Tone:
    """Say what the colour of a figure means: a share that misses its target, as the wall would colour it."""
    if key != "sl_default":
        return Tone.TEXT
    return TONES.get(level_of_share(row.figures[key], row.target, row.least), Tone.TEXT)


def columns_of(form: Format) -> tuple[Column[PartRow], ...]:
    """Return the columns."""
    time: Column[PartRow] = Column(
        TIME,
        mark("today", "From"),
        7.6,
        lambda row: row.time,
        _sorted(lambda row: row.part.since),
        beside=lambda row: row.note,
        beside_title=mark("today", "Note"),
    )
    return (time, *(_column(key, form) for key in (*_COLUMNS, ON_DUTY)))


def _column(key: str, form: Format) -> Column[PartRow]:
    return Column(
        key,
        TITLES[key],
        6.2,
        lambda row: words_of(key, row.figures[key], form, row.least),
        _sorted(lambda row: row.figures[key].value),
        right=True,
        tone=lambda row: tone_of(key, row),
        strong=False,
        falls=True,
        unit=unit_of(key),
        value=lambda row: row.figures[key].value,
    )


def _sorted(value: Callable[[PartRow], float | None]) -> Callable[[PartRow], float | None]:
    """Keep the day itself at the foot, whatever sorts: what has no value comes last."""
    return lambda row: None if row.whole else value(row)
