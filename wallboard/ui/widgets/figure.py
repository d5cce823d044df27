"""One figure, large, with what explains it below."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QRectF

from wallboard.domain.figures import HALF_HOUR, Figure, PeriodKpi, Unit
from wallboard.domain.kpis import kpi_of, read
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.behind import Behind, behind_figure
from wallboard.ui.board import figure_key
from wallboard.ui.details import Asked, details_of, few, level_of, longest_wait
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, Align, Canvas, Type
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.selection import checked, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone, tone_of

_TITLES = {
    "asa_s": mark("tile", "Average wait"),
    "unique_unrecovered_callers": mark("tile", "Not reached"),
    "callers_to_call_back": mark("tile", "Call back"),
    "oldest_to_call_back_s": mark("tile", "Oldest lost"),
    "calls_peak": mark("tile", "Most at once"),
    "longest_waiting_now_s": mark("tile", "Longest wait"),
    "waiting_over_target": mark("tile", "Over limit"),
}
"""Shorter than in a report: a tile's title is read across a room."""
_SHARES = frozenset({Unit.SHARE, Unit.PERCENT})
_LINES = 2
_DIGITS = 0.86
"""Height that a figure takes, in parts of its font size: digits have no tails."""
_HEADLINE = 0.3
"""Part of a wide tile's width that is the figure's own."""
_WIDE = 2.5
"""From this ratio of width to height on, title and figure stand side by side."""


class FigureView(TileView, frozen=True, kw_only=True):
    """A figure as it is shown."""

    figure: Words
    tone: Tone = Tone.TEXT
    lines: tuple[Line, ...] = ()


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> FigureView:
    """Make the view of a moment."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = checked(freshness(moment, chosen.sources, setting.format), chosen)
    key, queue = figure_key(spec), chosen.whole
    title, note = title_of(key), period_of(key)
    if queue is None or fresh.age is Age.EMPTY:
        return FigureView(title=title, note=note, fresh=fresh.still, figure=DASH)
    asked = Asked(key, queue, chosen, fresh.clock, setting.format, spec.goal)
    return FigureView(
        title=title,
        note=note,
        fresh=fresh.still,
        figure=_shown(key, read(key, queue), queue, fresh.clock, setting.format),
        tone=tone_of(level_of(key, queue)) if read(key, queue).firm else Tone.MUTED,
        lines=details_of(asked) if fresh.live else (),
    )


def title_of(key: str) -> Text:
    """Return what a figure is called on a tile."""
    kpi = kpi_of(key)
    assert kpi is not None, "the board was checked when it was read"
    return _TITLES.get(kpi.key, kpi.title)


def period_of(key: str) -> Words:
    """Return what period a figure is about; nothing for a figure of now."""
    if key.endswith(HALF_HOUR):
        return mark("tile", "30 min")
    return mark("tile", "today") if isinstance(kpi_of(key), PeriodKpi) else ""


def _shown(key: str, figure: Figure, queue: QueueNow, clock: Seconds, format_: Format) -> Words:
    kpi = kpi_of(key)
    assert kpi is not None, "the board was checked when it was read"
    if kpi.key == "longest_waiting_now_s":
        return running_time(longest_wait(queue, clock))
    if kpi.unit in _SHARES and figure.parts and figure.parts[1] and few(figure, queue.policy.min_sample):
        return fraction(figure, format_)
    if kpi.unit is Unit.SECONDS and figure.parts is None:
        return running_time(figure.value)
    said = format_.value(kpi.unit, figure.value)
    return said if figure.firm or figure.value is None else say("tile", "~{value}", value=said)


def fraction(figure: Figure, format_: Format) -> Words:
    """Write a share of few calls, such as 6 of 9; of none at all there is no value."""
    if figure.value is None or figure.parts is None:
        return DASH
    top, bottom = (format_.count(part) for part in figure.parts)
    return say("tile", "{n} of {m}", n=top, m=bottom)


class FigureTile(Tile[FigureView]):
    """Paints a figure."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Show the figure the board names."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting
        self._foot: QRectF | None = None
        """Where its lines were painted, if they have a place of their own."""

    def show_moment(self, moment: Moment) -> None:
        """Show the figure of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def show_view(self, view: FigureView) -> None:
        """Show this from now on; where only its lines are others, as while a wait goes on, repaint these."""
        old, foot = self._view, self._foot
        if old is None or foot is None or self._ringed or replace(old, lines=view.lines) != view:
            super().show_view(view)
        elif view.lines != old.lines:
            self._view = view
            self.update(foot.toAlignedRect())

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: FigureView) -> None:
        """Paint title, figure and lines."""
        self.area(QRectF(self.rect()), behind_of(self._spec))
        self._foot = paint_figure(self, canvas, inner, view)


def behind_of(spec: WidgetSpec) -> Behind:
    """Return what a figure counts."""
    return behind_figure(figure_key(spec), spec.queues)


def paint_figure(tile: Tile[Any], canvas: Canvas, inner: QRectF, view: FigureView) -> QRectF | None:
    """Paint title, figure and lines: one below the other, or side by side in a wide tile.

    Return where the lines are; None where they have no place of their own.
    """
    if tile.width() > _WIDE * tile.height():
        _paint_wide(canvas, inner, view)
        return None
    return _paint_tall(tile, canvas, inner, view)


def _paint_tall(tile: Tile[Any], canvas: Canvas, inner: QRectF, view: FigureView) -> QRectF:
    sizes = canvas.look.sizes
    rest = tile.paint_title(canvas, inner, view)
    height = sizes.detail * ROW
    # Always room for two lines, so that the figures of a row of tiles stand on one base line.
    most = _LINES if view.fresh.without is None else _LINES - 1
    room = 0 if not view.fresh.live else min(most, int((rest.height() - sizes.label) / height))
    top = rest.bottom() - height * max(0, room)
    _paint_lines(canvas, QRectF(rest.left(), top, rest.width(), height), view.lines[: max(0, room)])
    box = QRectF(rest.left(), rest.top(), rest.width(), top - rest.top())
    if tile.needed(box):
        _paint_value(canvas, box, view, Align.LEFT)
    return QRectF(rest.left(), top, tile.width() - rest.left(), rest.bottom() - top)


def _paint_wide(canvas: Canvas, inner: QRectF, view: FigureView) -> None:
    sizes = canvas.look.sizes
    figure = min(sizes.figure, inner.height() / _DIGITS)
    wide = min(inner.width() * 0.45, canvas.width(view.figure, figure, BOLD) + 1)
    # A long title takes room from the figure, down to where the figure is no headline any more.
    title = canvas.width(view.title, sizes.detail) + sizes.pad
    wide = min(wide, max(inner.width() - title, inner.width() * _HEADLINE))
    left = QRectF(inner.left(), inner.top(), inner.width() - wide - sizes.pad * 0.5, inner.height())
    lines = view.lines
    if view.note and view.fresh.live:
        lines = ((Run(view.note, Tone.MUTED), *(lines[0] if lines else ())), *lines[1:])
    height = sizes.detail * ROW
    # What says that it is old may leave less height than a title wants.
    title = min(sizes.label * ROW, left.height())
    lines = lines[: max(0, int((left.height() - title) / height))]
    left.setTop(left.top() + max(0.0, left.height() - title - height * len(lines)) / 2)
    row = QRectF(left.left(), left.top(), left.width(), title)
    canvas.text(row, view.title, Type(title / ROW, canvas.look.palette.muted))
    top = row.bottom()
    _paint_lines(canvas, QRectF(left.left(), top, left.width(), height), lines)
    box = QRectF(inner.right() - wide, inner.top(), wide, inner.height())
    _paint_value(canvas, box, view, Align.RIGHT)


def _paint_lines(canvas: Canvas, first: QRectF, lines: tuple[Line, ...]) -> None:
    for n, line in enumerate(lines):
        canvas.line(first.translated(0, n * first.height()), line, canvas.look.sizes.detail)


def _paint_value(canvas: Canvas, box: QRectF, view: FigureView, align: Align) -> None:
    size = min(canvas.look.sizes.figure, box.height() / _DIGITS)
    colour = canvas.tone(view.tone, live=view.fresh.live)
    canvas.text(box, view.figure, Type(size, colour, BOLD, align, 0.3))
