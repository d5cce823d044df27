"""Calls at once over the day: who waits over who talks, the agents on duty, and when there were most."""

from math import ceil

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.snapshot import Course
from wallboard.domain.sweep import MINUTE
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.behind import CallsBehind, TodayBehind
from wallboard.ui.chart.ahead import AheadLine, line_of, most_of
from wallboard.ui.chart.ahead_said import paint_said
from wallboard.ui.chart.ahead_words import ahead_words
from wallboard.ui.chart.axes import HOUR, hours_in, levels_for, span_of
from wallboard.ui.chart.columns import Scale, columns_of, dashes_in
from wallboard.ui.chart.gaps import Gaps, Span, gaps_of
from wallboard.ui.chart.legend import Legend, paint_legend
from wallboard.ui.chart.marks import About, Marked, marks_about, paint_bands, paint_words
from wallboard.ui.chart.plot import Picture, Plot, paint_column, painted
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import Align, Canvas, Type
from wallboard.ui.paint.runs import Line
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.selection import checked, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.sizes import CAPITAL

_LEAST_TOP = 4
"""A chart of three calls is no mountain."""
_STEP = 2.2
"""Height between two lines of the grid that a label needs, in parts of its size."""
_FOOT = 1.18
"""Height of the row of hours with the space above it, likewise in lines."""
_SQUEEZED = 0.75
"""What the words at the peak may shrink to before they cross the line at now."""
_WORDS = 2.9
"""Room above the hours for two lines of what was broken, likewise in details."""
_HOUR = 1.5
"""Width of an hour's label with the room around it, in parts of its own."""


class CallsAtOnceView(TileView, frozen=True, kw_only=True):
    """The day so far."""

    course: Course | None = None
    span: Span = (0.0, 0.0)
    gaps: Gaps = Gaps()
    now: Seconds = 0.0
    """The present minute; it stands still when the chart is old."""
    marks: tuple[Marked, ...] = ()
    peak: Words = ""
    ahead: AheadLine = ()
    """What is still to come."""
    said: Line = ()
    """The same in words."""
    says: Words = ""
    """Instead of columns, where there are none."""


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> CallsAtOnceView:
    """Make the view of a moment."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = checked(freshness(moment, chosen.sources, setting.format), chosen)
    # In whole minutes, or the tile would be painted anew every second.
    fresh = replace(fresh, clock=fresh.clock - fresh.clock % MINUTE)
    title, course = mark("chart", "Calls at once"), moment.snapshot.courses.get(spec.queues)
    if fresh.age is Age.EMPTY:
        return CallsAtOnceView(title=title, fresh=fresh)
    if course is None:
        says = mark("chart", "the day so far is not known")
        return CallsAtOnceView(title=title, fresh=fresh, says=says)
    span = span_of(course, moment.snapshot.hours, moment.now, setting.format)
    queues = tuple((queue.source, queue.queue) for queue in chosen.queues)
    about = About(spec.queues, queues, *span, fresh.clock)
    ahead = moment.snapshot.ahead if spec.queues == EVERYTHING else None
    return CallsAtOnceView(
        title=title,
        fresh=fresh,
        course=course,
        span=span,
        gaps=gaps_of(moment, chosen.sources),
        now=fresh.clock,
        marks=marks_about(moment.snapshot.incidents, about, setting.format),
        peak=_peak(course, setting.format),
        ahead=line_of(ahead, span, fresh.clock + MINUTE),
        said=ahead_words(ahead, fresh, setting.format),
        says="" if course.peak.most else mark("chart", "no calls yet today"),
    )


def _peak(course: Course, format_: Format) -> Words:
    most, at = course.peak.most, course.peak.at
    if not most or at is None:
        return ""
    return say("tile", "most {n} at {time}", n=format_.count(most), time=format_.clock(at))


class CallsAtOnce(Tile[CallsAtOnceView]):
    """Paints what is over from a kept picture, and the present minute and all words on top of it."""

    later = True

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Show the calls of the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting
        self.kept: Picture | None = None
        """What is over, as it was painted; anew only when something in its plot changed."""

    def show_moment(self, moment: Moment) -> None:
        """Show the calls of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: CallsAtOnceView) -> None:
        """Paint legend, axes, columns and the words in them."""
        rest = paint_said(canvas, paint_legend(canvas, inner, _legend(view)), view.said)
        if view.course is None:
            self._paint_says(canvas, rest, view)
            return
        levels = tuple(levels_for(max(_LEAST_TOP, _most(view)), self._grid_room(rest)))
        box = self._box(canvas, rest, levels, view.course.peak.most)
        if box.width() < 1 or box.height() < 1:
            return
        plot = self._plot(box, view, levels)
        picture = self._picture(plot)
        scale = Scale(view.span, round(box.width()))
        live = view.fresh.live
        paint_bands(canvas, box, view.marks, lambda at: box.left() + scale.x(at), live=live)
        canvas.painter.drawPixmap(box.topLeft(), picture.pixmap)
        self._paint_levels(canvas, box, plot)
        self._paint_hours(canvas, box, view)
        self._paint_now(canvas, box, view, plot)
        self._paint_peak(canvas, box, view, picture)
        self._paint_says(canvas, box, view)
        low = box.adjusted(0, max(0.0, box.height() - self.look.sizes.detail * _WORDS), 0, 0)
        paint_words(canvas, low, view.marks, lambda at: box.left() + scale.x(at), live=live)
        self.area(QRectF(self.rect()), TodayBehind(self._spec.queues))
        self._add_hours(box, view)

    def _add_hours(self, box: QRectF, view: CallsAtOnceView) -> None:
        """Let a click at an hour open the calls of that hour."""
        scale = Scale(view.span, round(box.width()))
        begun = int((min(view.now, view.span[1] - MINUTE) - view.span[0]) // HOUR)
        for since in (view.span[0] + n * HOUR for n in range(begun + 1)):
            left, right = scale.x(since), scale.x(min(since + HOUR, view.span[1]))
            cell = QRectF(box.left() + left, box.top(), right - left, box.height())
            self.area(cell, CallsBehind(self._spec.queues, since=since, until=since + HOUR))

    def _size(self) -> float:
        return self.look.sizes.detail * 0.86

    def _grid_room(self, rest: QRectF) -> int:
        height = rest.height() - 2 * self._size() * ROW
        return min(4, max(1, int(height / (self._size() * _STEP))))

    def _box(self, canvas: Canvas, rest: QRectF, levels: tuple[int, ...], most: int) -> QRectF:
        """Return where the columns are: inside the labels, and below the words at the peak."""
        size = self._size()
        left = canvas.width(self._setting.format.count(levels[-1]), size) + size * 0.4
        right = canvas.width("00", size) / 2
        foot = size * ROW * _FOOT
        # Above the fullest column there is to be room for the words at the peak.
        free = (rest.height() - foot) * (1 - most / levels[-1])
        head = max(size * ROW / 2, self.look.sizes.detail * ROW * 1.1 - free)
        box = rest.adjusted(left, head, -right, -foot)
        # Whole pixels of the screen, or the kept picture would be painted between them.
        ratio = self.devicePixelRatioF()
        edges = [round(edge * ratio) / ratio for edge in (box.left(), box.top(), box.right(), box.bottom())]
        return QRectF(QPointF(edges[0], edges[1]), QPointF(edges[2], edges[3]))

    def _plot(self, box: QRectF, view: CallsAtOnceView, levels: tuple[int, ...]) -> Plot:
        assert view.course is not None
        ratio = self.devicePixelRatioF()
        return Plot(
            view.course.minutes,
            view.gaps,
            Scale(view.span, round(box.width() * ratio)),
            levels,
            round(box.height() * ratio),
            ratio,
            self.look,
            view.fresh.live,
            view.ahead,
        )

    def _picture(self, plot: Plot) -> Picture:
        if self.kept is None or plot != self.kept.plot:
            self.kept = painted(plot)
        return self.kept

    def _paint_levels(self, canvas: Canvas, box: QRectF, plot: Plot) -> None:
        size, muted = self._size(), self.look.palette.muted
        for level in plot.levels:
            y = box.top() + plot.y(level) / plot.ratio
            # The 0 stands on its line: it would run into the hour below it.
            up = size * ROW / 2 if level else size * (ROW + CAPITAL) / 2
            cell = QRectF(0, y - up, box.left() - size * 0.4, size * ROW)
            canvas.text(cell, self._setting.format.count(level), Type(size, muted, align=Align.RIGHT))

    def _paint_hours(self, canvas: Canvas, box: QRectF, view: CallsAtOnceView) -> None:
        size, muted = self._size(), self.look.palette.muted
        wide = canvas.width("00", size)
        scale = Scale(view.span, round(box.width()))
        room = int(box.width() / (wide * _HOUR)) + 1
        for at, words in hours_in(view.span, room, self._setting.format):
            x = box.left() + scale.x(at)
            cell = QRectF(x - wide, box.bottom() + size * ROW * (_FOOT - 1), 2 * wide, size * ROW)
            canvas.text(cell, words, Type(size, muted, align=Align.CENTRE))

    def _paint_now(self, canvas: Canvas, box: QRectF, view: CallsAtOnceView, plot: Plot) -> None:
        """Paint the present minute's column, and a line at now."""
        assert view.course is not None
        painter, minute = canvas.painter, view.course.now
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)
        painter.translate(box.topLeft())
        painter.scale(1 / plot.ratio, 1 / plot.ratio)
        if minute is not None:
            columns = columns_of((minute,), view.gaps, plot.scale)
            for x in plot.scale.pixels_of(minute):
                column = columns[x]
                if column is not None:
                    paint_column(painter, plot, x, x + 1, column)
        x = round(plot.scale.x(min(view.now + MINUTE, view.span[1])))
        if view.span[0] <= view.now < view.span[1]:
            thick = max(1, plot.thick - 1)
            ink = self.look.palette.text if view.fresh.live else self.look.palette.muted
            painter.fillRect(x, 0, thick, plot.height, QColor(ink))
        painter.restore()

    def _paint_peak(self, canvas: Canvas, box: QRectF, view: CallsAtOnceView, picture: Picture) -> None:
        """Put a dot on the fullest column, and beside it when that was."""
        assert view.course is not None
        plot = picture.plot
        summit = plot.summit(view.course.peak)
        if summit is None:
            return
        size, palette = self.look.sizes.detail, self.look.palette
        ink = palette.text if view.fresh.live else palette.muted
        x, y = box.left() + summit[0] / plot.ratio, box.top() + summit[1] / plot.ratio
        dot, wide = size * 0.2, canvas.width(view.peak, size)
        rooms = [
            self._lifted(box, picture, QRectF(begin, y - size * ROW, end - begin + 1, size * ROW))
            for begin, end in self._beside(box, (x, 2 * dot, wide), view)
        ]
        top = box.top() - size * ROW * 1.1
        room = max(rooms, key=lambda room: (room.top() >= top, room.bottom()))
        if view.fresh.live:
            # Neither the grid nor the stripes of a gap run through words.
            canvas.fill(room, palette.card)
        canvas.text(room, view.peak, Type(size, ink))
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(QColor(ink))
        canvas.painter.drawEllipse(QPointF(x, y), dot, dot)

    def _beside(
        self, box: QRectF, words: tuple[float, float, float], view: CallsAtOnceView
    ) -> tuple[Span, ...]:
        """Return from where to where words at x may be: beside it or above it, and not across now."""
        x, gap, wide = words
        now = box.left() + Scale(view.span, round(box.width())).x(view.now + MINUTE)
        pad, right, left = self.look.sizes.pad, x + gap, x - gap - wide
        crosses = right <= now + gap and now - gap <= right + wide
        fits = right + wide <= self.width() - pad and not crosses
        spans = [(right, right + wide)] if fits else []
        if left >= pad:
            spans.append((left, left + wide))
        if not spans and pad <= now - gap - wide <= x:
            spans.append((now - gap - wide, now - gap))
        if spans:
            return tuple(spans)
        squeezed = (
            (right, min(right + wide, now - gap)),
            (now + gap, min(now + gap + wide, self.width() - pad)),
        )
        roomy = tuple(span for span in squeezed if span[1] - span[0] >= _SQUEEZED * wide)
        return roomy[:1] or ((right, min(right + wide, self.width() - pad)),)

    def _lifted(self, box: QRectF, picture: Picture, room: QRectF) -> QRectF:
        """Lift a text above the columns below it, and above the dashes that would cross it."""
        plot = picture.plot
        gap = self.look.sizes.detail * 0.15
        begin, end = (
            max(0, int((edge - box.left()) * plot.ratio)) for edge in (room.left() - gap, room.right() + gap)
        )
        columns = (column.calls for column in picture.columns[begin:end] if column is not None)
        lifted = QRectF(room)
        lifted.moveBottom(min(room.bottom(), self._y(box, plot, max(columns, default=0)) - gap * 0.2))
        for low, high in sorted(dashes_in(picture.duty, plot.scale, (begin, end))):
            top, bottom = (self._y(box, plot, agents) for agents in (high, low))
            if top - gap < lifted.bottom() and lifted.top() < bottom + gap:
                lifted.moveBottom(top - gap)
        return lifted

    def _y(self, box: QRectF, plot: Plot, calls: int) -> float:
        return box.top() + (plot.y(calls) - plot.thick) / plot.ratio

    def _paint_says(self, canvas: Canvas, box: QRectF, view: CallsAtOnceView) -> None:
        if view.says and view.fresh.live:
            size, palette = self.look.sizes.label, self.look.palette
            wide = min(box.width(), canvas.width(view.says, size) + size)
            ground = QRectF(box.center().x() - wide / 2, box.center().y() - size * ROW / 2, wide, size * ROW)
            # Lines of the grid must not run through words.
            canvas.fill(ground, palette.card)
            canvas.text(ground, view.says, Type(size, palette.muted, align=Align.CENTRE))


def _most(view: CallsAtOnceView) -> int:
    """Return the largest number that has to be shown."""
    assert view.course is not None
    course, come = view.course, ceil(most_of(view.ahead))
    duty = max((minute.agents or 0 for minute in course.minutes), default=0)
    return max(course.peak.most, duty, come, *(m.waiting + m.talking for m in (course.now,) if m), 0)


def _legend(view: CallsAtOnceView) -> Legend:
    course = view.course
    minutes = course.minutes[-1:] if course is not None else ()
    agents = any(minute.agents is not None for minute in minutes)
    return Legend(
        view.title,
        chart=course is not None,
        live=view.fresh.live,
        agents=agents,
        ahead=bool(view.ahead) and view.fresh.live,
        unseen=bool(view.gaps.unseen),
        partly=view.gaps.partial,
    )
