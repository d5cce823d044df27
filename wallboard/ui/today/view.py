"""What the chart of a day shows: its parts, and what they are compared with."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.day.interval import Interval
from wallboard.domain.figures import Figure
from wallboard.domain.forecast.ahead import Ahead, AheadPart
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import OpenHours
from wallboard.domain.stats.judged import level_of_share
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.chart.gaps import Gaps, Span
from wallboard.ui.chart.marks import Marked
from wallboard.ui.details import FEW, few
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.today.asked import DayFound, OtherDays
from wallboard.ui.today.rows import busy_part, figure_of, labels_of, target_of, words_of
from wallboard.ui.today.usual import matched, offered

_SOME = 0.5
"""From half a call on, a usual day has something to show."""


class Bar(Struct, frozen=True):
    """One part of the day."""

    since: Seconds
    until: Seconds
    label: str
    answered: int
    abandoned: int
    other: int
    """Left another way, or still waiting."""
    level: Figure
    """The service level."""
    target: float | None
    before: float | None
    usual: float | None
    provisional: bool
    come: bool
    """Whether it has begun."""
    least: int = FEW
    """A service level of fewer calls is not judged."""
    ahead: AheadPart | None = None
    """What is expected of it; None: it is over, or nobody knows."""

    @property
    def offered(self) -> int:
        """All that joined."""
        return self.answered + self.abandoned + self.other

    @property
    def judged(self) -> Level:
        """How its service level stands against its target."""
        return level_of_share(self.level, self.target, self.least)

    @property
    def few(self) -> bool:
        """Whether its service level stands on too few calls to be judged."""
        return few(self.level, self.least)


class DayView(Struct, frozen=True):
    """The chart of a day."""

    bars: tuple[Bar, ...] = ()
    gaps: Gaps = Gaps()
    marks: tuple[Marked, ...] = ()
    now: Seconds | None = None
    """Where today is; None: the day is over."""
    live: bool = True

    @property
    def span(self) -> Span | None:
        """From when to when it reaches; None: there is nothing to show."""
        return (self.bars[0].since, self.bars[-1].until) if self.bars else None

    @property
    def most(self) -> int:
        """The highest number along its left edge."""
        come = (bar.ahead.most for bar in self.bars if bar.ahead is not None)
        values = [v for bar in self.bars for v in (bar.offered, bar.before, bar.usual) if v is not None]
        values += come
        return max(1, round(max(values, default=0) + 0.5 - 1e-9))

    def bar_at(self, at: Seconds) -> Bar | None:
        """Return the part in which an instant lies."""
        return next((bar for bar in self.bars if bar.since <= at < bar.until), None)


def view_of(
    found: DayFound,
    others: OtherDays | None,
    hours: OpenHours | None,
    marks: Sequence[Marked] = (),
    *,
    live: bool = True,
    ahead: Ahead | None = None,
) -> DayView:
    """Put a day beside the days it is compared with; leave out hours in which none of them has anything."""
    wish, parts = found.wish, found.parts
    nothing: tuple[float | None, ...] = (None,) * len(parts)
    before = matched(parts, (others.before,), wish.zone) if others and _any(others.before) else nothing
    usual = matched(parts, others.like, wish.zone) if others and others.like else nothing
    shown = {part.since for part in busy_part(parts, hours, wish.now)}
    spans = () if hours is None else hours.spans
    there = [
        n
        for n, part in enumerate(parts)
        if part.since in shown
        or (before[n] or 0) >= _SOME
        or (usual[n] or 0) >= _SOME
        or any(since < part.until and part.since < until for since, until in spans)
    ]
    if not there:
        return DayView(gaps=found.gaps, live=live)
    labels = labels_of(parts, wish.zone)
    bars = tuple(
        _bar(parts[n], labels[n], (before[n], usual[n]), found) for n in range(there[0], there[-1] + 1)
    )
    if ahead is not None and live:
        to_come = {(part.since, part.until): part for part in ahead.parts}
        bars = tuple(replace(bar, ahead=to_come.get((bar.since, bar.until))) for bar in bars)
    now = wish.now if bars[0].since <= wish.now < bars[-1].until else None
    return DayView(bars, found.gaps, tuple(marks), now, live)


def _any(parts: Sequence[Interval]) -> bool:
    return any(offered(part) for part in parts)


def _bar(part: Interval, label: str, beside: tuple[float | None, float | None], found: DayFound) -> Bar:
    visits = part.period.visits
    wish = found.wish
    return Bar(
        part.since,
        part.until,
        label,
        visits.answered,
        visits.abandoned,
        visits.exited + visits.waiting,
        figure_of("sl_default", part),
        target_of(wish, part.since),
        *beside,
        part.provisional and part.since <= wish.now,
        part.since <= wish.now,
        wish.least,
    )


def said_of(bar: Bar, form: Format) -> tuple[Words, ...]:
    """Say in pieces what a part of the day was like."""
    count = form.count
    pieces: list[Words] = [
        say("today", "{since}–{until}", since=bar.label, until=form.clock(bar.until)),
    ]
    if bar.come:
        pieces += [
            say("today", "{n} offered", n=count(bar.offered)),
            say("today", "{n} answered", n=count(bar.answered)),
            say("today", "{n} abandoned", n=count(bar.abandoned)),
        ]
        if bar.other:
            pieces.append(say("today", "{n} otherwise", n=count(bar.other)))
        if bar.level.value is not None:
            pieces.append(
                say("today", "{share} in time", share=words_of("sl_default", bar.level, form, bar.least))
            )
    if bar.before is not None:
        pieces.append(say("today", "day before {n}", n=count(bar.before)))
    if bar.usual is not None:
        pieces.append(say("today", "usually {n}", n=count(round(bar.usual))))
    if bar.ahead is not None:
        pieces.append(_expected(bar.ahead, form))
    return tuple(pieces)


def _expected(ahead: AheadPart, form: Format) -> Words:
    n = form.count(round(ahead.calls))
    if ahead.range is None:
        return say("today", "expected {n}", n=n)
    low, high = (form.count(round(edge)) for edge in ahead.range)
    return say("today", "expected {n} ({low}–{high})", n=n, low=low, high=high)


LEGEND: tuple[tuple[str, Text], ...] = (
    ("answered", mark("today", "answered")),
    ("abandoned", mark("today", "abandoned")),
    ("other", mark("today", "otherwise")),
    ("before", mark("today", "day before")),
    ("usual", mark("today", "usual")),
    ("ahead", mark("today", "expected")),
    ("target", mark("today", "target")),
    ("unseen", mark("today", "not seen")),
)
"""What there is to explain, and in which words."""
