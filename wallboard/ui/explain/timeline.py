"""The line of time of one call, to scale: the caller's above, that of each agent whose phone rang below."""

import math

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from wallboard.domain.text import mark, say
from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.explain.story import Kind, Step
from wallboard.ui.format import Format, running_time
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_LANE = 2.0
"""Height of a lane, in parts of the font size; the caller's is half as high again."""
_LABELS = 9.0
"""Width of the names at its left, likewise."""
_LEAST = 2.0
"""What happened has at least so many pixels, however short it was."""
_MOST_LANES = 5
_TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400)
"""Seconds between two marks of the scale."""
_CALLER = mark("story", "Caller")
_AGENT = mark("story", "Agent")
_OF_CALLER = frozenset({Kind.MENU, Kind.WAIT, Kind.TALK})
_STATES = {Kind.RING: AgentState.RINGING, Kind.TALK: AgentState.ON_CALL, Kind.WRAPUP: AgentState.WRAPUP}


class Bar(Struct, frozen=True):
    """One part of a lane."""

    since: Seconds
    until: Seconds
    kind: Kind
    words: Words


class Lane(Struct, frozen=True):
    """What one person went through."""

    title: Words
    bars: tuple[Bar, ...]


class TimeLineView(Struct, frozen=True):
    """The lanes, and the time that they span."""

    lanes: tuple[Lane, ...]
    since: Seconds
    until: Seconds
    more: int = 0
    """So many agents have no lane: there was no room."""


def lanes_of(steps: tuple[Step, ...]) -> TimeLineView | None:
    """Make the lanes: the caller's first, then the agents in the order in which their phones rang."""
    if not steps:
        return None
    caller = Lane(_CALLER, tuple(_bar(step) for step in steps if step.kind in _OF_CALLER))
    agents: dict[object, list[Step]] = {}
    for step in steps:
        if step.agent is not None:
            agents.setdefault(step.agent, []).append(step)
    lanes = [Lane(its[0].who or _AGENT, tuple(map(_bar, its))) for its in agents.values()]
    begins = steps[0].begins
    ends = max(step.now if step.until is None else step.until for step in steps)
    return TimeLineView(
        (caller, *lanes[:_MOST_LANES]), begins, max(ends, begins + 1), max(0, len(lanes) - _MOST_LANES)
    )


def ticks(length: Seconds, room: int) -> list[Seconds]:
    """Return round distances from the beginning, at most `room` of them."""
    step = next((step for step in _TICKS if length / step <= max(1, room)), math.ceil(length / max(1, room)))
    return [float(n * step) for n in range(math.floor(length / step) + 1)]


class TimeLine(Card):
    """Paints the lanes to scale, with a scale of time below."""

    def __init__(self, look: Look, form: Format) -> None:
        """Begin without a call."""
        super().__init__(look, mark("story", "Time line"))
        self._form = form
        self.view: TimeLineView | None = None

    def show_view(self, view: TimeLineView | None) -> bool:
        """Show this from now on; returns whether that needs another height."""
        before, self.view = self.view, view
        if view != before:
            self.setAccessibleDescription("\n".join(_spoken(view)) if view is not None else "")
            self.update()
        return (len(before.lanes) if before else 0) != (len(view.lanes) if view else 0)

    def wanted_height(self) -> float:
        """Return the height at which all lanes have room."""
        size, lanes = self.look.sizes.detail, len(self.view.lanes) if self.view is not None else 1
        around = self.height() - self.body().height() if self.height() > 0 else 0
        return around + size * (_LANE * (lanes + 0.5) + 0.35 * lanes + 1.9)

    def paint_card(self, canvas: Canvas) -> None:
        """Paint lanes and scale."""
        super().paint_card(canvas)
        if self.view is None:
            return
        size, pad, body = self.look.sizes.detail, self.look.sizes.pad * 0.4, QRectF(self.body())
        field = body.adjusted(pad + size * _LABELS, 0, -pad - size, 0)
        y = body.top()
        for n, lane in enumerate(self.view.lanes):
            high = size * (_LANE if n else _LANE * 1.5)
            title = QRectF(body.left() + pad, y, size * (_LABELS - 0.7), high)
            ink = self.look.palette.muted if n else self.look.palette.text
            canvas.text(title, lane.title, Type(size, ink, MEDIUM, shrink=0.8))
            box = QRectF(field.left(), y, field.width(), high)
            canvas.fill(box, self.look.palette.chip, self.look.sizes.radius * 0.4)
            for bar in lane.bars:
                self._paint_bar(canvas, box, bar)
            y += high + size * 0.35
        self._paint_scale(canvas, QRectF(field.left(), y, field.width(), size * 1.5))

    def _paint_bar(self, canvas: Canvas, lane: QRectF, bar: Bar) -> None:
        assert self.view is not None, "painted when there is something to show"
        left, size, palette = self._x(lane, bar.since), self.look.sizes.detail, self.look.palette
        box = QRectF(left, lane.top(), max(_LEAST, self._x(lane, bar.until) - left), lane.height())
        # A pixel of the ground between two parts: each is seen as one.
        canvas.fill(
            box.adjusted(0, 0, -1 if box.width() > _LEAST * 2 else 0, 0), self._colour(bar.kind), size * 0.2
        )
        inner = box.adjusted(size * 0.45, 0, -size * 0.45, 0)
        time = running_time(bar.until - bar.since)
        ink = palette.text if bar.kind is Kind.MENU else palette.on_block
        words: Words = say("story", "{what} {time}", what=bar.words, time=time)
        for put in (words, time):
            if canvas.width(put, size, SEMI) <= inner.width():
                canvas.text(inner, put, Type(size, ink, SEMI, shrink=1.0))
                return

    def _colour(self, kind: Kind) -> str:
        palette = self.look.palette
        if kind is Kind.MENU:
            return palette.track
        return palette.paused if kind is Kind.WAIT else palette.state(_STATES[kind])

    def _paint_scale(self, canvas: Canvas, row: QRectF) -> None:
        assert self.view is not None, "painted when there is something to show"
        view, size, palette = self.view, self.look.sizes.detail, self.look.palette
        wide = size * 4
        for after in ticks(view.until - view.since, int(row.width() / (wide * 1.4))):
            x = self._x(row, view.since + after)
            canvas.painter.fillRect(QRectF(round(x), row.top(), 1, size * 0.3), QColor(palette.muted))
            box = QRectF(x - wide / 2, row.top() + size * 0.3, wide, row.height() - size * 0.3)
            words: Words = self._form.instant(view.since, view.since) if not after else ""
            if words:
                box.moveLeft(x)
                canvas.text(box, words, Type(size * 0.9, palette.muted))
            elif box.right() <= row.right() + size and box.left() > row.left() + wide:
                later = say("story", "+{time}", time=running_time(after))
                canvas.text(box, later, Type(size * 0.9, palette.muted, align=Align.CENTRE))

    def _x(self, lane: QRectF, at: Seconds) -> float:
        assert self.view is not None, "painted when there is something to show"
        view = self.view
        return lane.left() + lane.width() * (at - view.since) / (view.until - view.since)


def _bar(step: Step) -> Bar:
    until = step.now if step.until is None else step.until
    words = step.queue or step.what if step.kind is Kind.WAIT else step.what
    return Bar(step.at, max(step.at, until), step.kind, words)


def _spoken(view: TimeLineView) -> list[str]:
    return [
        f"{shown(lane.title)}: "
        + ", ".join(f"{shown(bar.words)} {shown(running_time(bar.until - bar.since))}" for bar in lane.bars)
        for lane in view.lanes
    ]
