"""Times in which something was broken, marked on a chart that has an axis of time."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.day.scope import is_of_sources, means
from wallboard.domain.promise.incident import Incident
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.ui.chart.plot import blend
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import SEMI, Canvas, Type
from wallboard.ui.text import Words

_BROKEN = mark("today", "out of order")
_BAND = 0.16
"""How strong the colour of such a time is."""
_LINE = 1.4
"""Height of its words, in parts of their size."""

Axis: TypeAlias = Callable[[Seconds], float]
"""Where an instant is."""


class Marked(Struct, frozen=True):
    """A time in which something was wrong, such as a line that was down."""

    since: Seconds
    until: Seconds
    words: Words


class About(Struct, frozen=True):
    """What a chart shows: of which queues, and from when to when."""

    scope: Scope
    queues: tuple[tuple[SourceName, QueueName], ...]
    """All there are, each with its source."""
    since: Seconds
    until: Seconds
    now: Seconds


def marks_about(incidents: Iterable[Incident], about: About, form: Format) -> tuple[Marked, ...]:
    """Return the times of a chart in which something was broken that its queues depend on."""
    return tuple(
        Marked(one.since, about.now if one.until is None else one.until, _words(one, form))
        for one in incidents
        if one.touches(about.since, about.until) and _matters(one, about)
    )


def paint_bands(
    canvas: Canvas,
    field: QRectF,
    marks: Sequence[Marked],
    x: Callable[[Seconds], float],
    *,
    live: bool = True,
) -> None:
    """Colour these times, below everything else that is painted into the field."""
    palette = canvas.look.palette
    ink = palette.warn_area if live else palette.muted
    for box in (_band(field, marked, x) for marked in marks):
        if box.width() > 0:
            canvas.fill(box, blend(ink, palette.card, _BAND))


def paint_words(
    canvas: Canvas,
    field: QRectF,
    marks: Sequence[Marked],
    x: Callable[[Seconds], float],
    *,
    live: bool = True,
) -> None:
    """Say what was broken, at the top of the field; where words would run into each other, below them."""
    size, palette = canvas.look.sizes.detail, canvas.look.palette
    ends: list[float] = []
    """How far the words of each row reach."""
    for marked in marks:
        band = _band(field, marked, x)
        if band.width() <= 0:
            continue
        wide = min(canvas.width(marked.words, size, SEMI) + size * 0.6 + 2, field.width())
        left = min(band.left(), field.right() - wide)
        row = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        ends[row : row + 1] = [left + wide]
        room = QRectF(left, field.top() + row * size * _LINE, wide, size * _LINE)
        if row == 0 or room.bottom() <= field.bottom() + 1:
            canvas.fill(room, blend(palette.warn_area if live else palette.muted, palette.card, _BAND))
            inner = room.adjusted(size * 0.3, 0, 2 - size * 0.3, 0)
            canvas.text(inner, marked.words, Type(size, palette.warn if live else palette.muted, SEMI))


def _band(field: QRectF, marked: Marked, x: Axis) -> QRectF:
    left, right = max(field.left(), x(marked.since)), min(field.right(), x(marked.until))
    return QRectF(left, field.top(), right - left, field.height())


def _matters(incident: Incident, about: About) -> bool:
    """Whether it is about all, or one of the queues; a line belongs to no queue."""
    if not incident.queues:
        return not incident.lines or is_of_sources(about.scope)
    return any(
        means(incident.queues, source, queue)
        for source, queue in about.queues
        if means(about.scope, source, queue)
    )


def _words(incident: Incident, form: Format) -> Words:
    reason: Words = incident.reason or _BROKEN
    if incident.until is None:
        return say("today", "since {since} {reason}", since=form.clock(incident.since), reason=reason)
    since, until = form.clock(incident.since), form.clock(incident.until)
    return say("today", "{since}–{until} {reason}", since=since, until=until, reason=reason)
