"""How many agents do what: coloured blocks, as wide as their share."""

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QResizeEvent

from wallboard.domain.kpis import read
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentState
from wallboard.ui.agents.cells import colour_of
from wallboard.ui.agents.states import ORDER, Kind, tallied, words_of
from wallboard.ui.behind import AgentsBehind, QueueBehind
from wallboard.ui.format import DASH
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.selection import checked, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_LINES = 2
_DIGITS = 0.86
"""Height that a figure takes, in parts of its font size: digits have no tails."""
_NOTE = 0.6
"""Size of what makes a block stand out, in parts of its word's."""
_WIDE = 2.5
"""From this ratio of width to height on there is room for blocks beside the totals."""
_ROOMY = 2.2
"""Below this height, in parts of the label size, the title gives way to the number."""
_LEAST = 0.6
"""Below this height for the number, likewise, there is no title."""
_LEFT = 0.205
"""Part of the width for the totals."""


class Block(Struct, frozen=True):
    """Agents in one state; None: in states that nobody here has heard of."""

    kind: Kind
    word: Text
    count: int
    note: Words = ""
    """What makes the block stand out, if anything does."""


class AgentCountsView(TileView, frozen=True, kw_only=True):
    """Totals and blocks."""

    logged_in: str = DASH
    of: Words = ""
    missing: Words = ""
    blocks: tuple[Block, ...] = ()
    lines: tuple[Line, ...] = ()
    """Below the total, where there is no room for blocks."""
    behind: QueueBehind | AgentsBehind | None = None
    """Where all of them are of one queue, that queue, whose page lists them; else the agents of the day."""


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> AgentCountsView:
    """Make the view of a moment."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = checked(freshness(moment, chosen.sources, setting.format), chosen)
    title, queue = mark("agents", "Agents"), chosen.whole
    unknown = queue is not None and not (queue.staffing_known or queue.agents)
    if queue is None or unknown or fresh.age is Age.EMPTY:
        return AgentCountsView(title=title, fresh=fresh.still)
    total, logged_in = len(queue.agents), read("agents_logged_in", queue).value
    count = setting.format.count
    gone = total - int(logged_in or 0)
    missing = say("agents", "{n} not logged in", n=count(gone)) if gone else ""
    blocks = _blocks(queue)
    only = chosen.queues[0] if len(chosen.queues) == 1 else None
    return AgentCountsView(
        title=title,
        fresh=fresh.still,
        logged_in=count(logged_in),
        of=say("agents", "of {n}", n=count(total)),
        missing=missing,
        blocks=blocks,
        lines=_lines(queue, blocks, missing) if fresh.live else (),
        behind=AgentsBehind(spec.queues) if only is None else QueueBehind(only.source, only.queue),
    )


def _blocks(queue: QueueNow) -> tuple[Block, ...]:
    counts = dict(tallied(queue.agents))
    if queue.agents:  # that nobody is free is news; that nobody rings is not
        counts.setdefault(AgentState.AVAILABLE, 0)
    return tuple(_block(kind, counts[kind], queue) for kind in ORDER if kind in counts)


def _block(kind: Kind, count: int, queue: QueueNow) -> Block:
    idle = queue.free_while_waiting if kind is AgentState.AVAILABLE else 0
    if not idle:
        return Block(kind, words_of(kind).word, count)
    note = (
        mark("agents", "callers wait") if idle == count else say("agents", "{n} while callers wait", n=idle)
    )
    return Block(kind, words_of(kind).word, count, note)


def _lines(queue: QueueNow, blocks: tuple[Block, ...], missing: Words) -> tuple[Line, ...]:
    idle = queue.free_while_waiting
    if idle:
        first: Line = (Run(say("agents", "{n} free while callers wait", n=idle), Tone.ALARM, strong=True),)
    else:
        few = (AgentState.AVAILABLE, AgentState.PAUSED)
        first = tuple(
            Run(words_of(block.kind).counted(block.count)) for block in reversed(blocks) if block.kind in few
        )
    return tuple(line for line in (first, (Run(missing, Tone.MUTED),) if missing else ()) if line)


class AgentCounts(Tile[AgentCountsView]):
    """Paints the totals left and the blocks right."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Count the agents of the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting

    @property
    def _narrow(self) -> bool:
        return self.width() < _WIDE * self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell a missing source across the tile, or below the totals where blocks stand beside them."""
        super().resizeEvent(event)
        self.without_part = 1.0 if self._narrow else _LEFT

    def show_moment(self, moment: Moment) -> None:
        """Show the agents of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: AgentCountsView) -> None:
        """Paint totals and blocks, or as a figure where there is no room for blocks."""
        if view.behind is not None:
            self.area(QRectF(self.rect()), view.behind)
        if self._narrow:
            self._paint_narrow(canvas, inner, view)
            return
        left = QRectF(inner.left(), inner.top(), inner.width() * _LEFT, inner.height())
        if view.fresh.without is not None:
            left.setBottom(left.bottom() - self.without_size() * ROW)
        self._paint_totals(canvas, left, view)
        gap = self.look.sizes.gap
        right = QRectF(left.right() + gap, inner.top() + gap * 0.3, 0, inner.height() - gap * 0.6)
        right.setRight(inner.right())
        for block, box in zip(view.blocks, self._places(canvas, right, view.blocks), strict=True):
            self._paint_block(canvas, box, block, live=view.fresh.live)

    def _paint_narrow(self, canvas: Canvas, inner: QRectF, view: AgentCountsView) -> None:
        sizes, palette = self.look.sizes, self.look.palette
        rest, height = self.paint_title(canvas, inner, view), sizes.detail * ROW
        most = _LINES if view.fresh.without is None else _LINES - 1
        room = max(0, min(most, int((rest.height() - sizes.label) / height)))
        top = rest.bottom() - height * (room if view.fresh.live else 0)
        for n, line in enumerate(view.lines[:room]):
            canvas.line(QRectF(rest.left(), top + n * height, rest.width(), height), line, sizes.detail)
        box = QRectF(rest.left(), rest.top(), rest.width(), top - rest.top())
        size = min(sizes.figure, box.height() / _DIGITS)
        small = min(size * 0.46, sizes.label * 1.3)
        beside = canvas.width(view.of, small, SEMI) + size * 0.2 if view.of else 0.0
        number = QRectF(box.left(), box.top(), max(box.width() - beside, box.width() * 0.5), box.height())
        ink = canvas.tone(Tone.TEXT, live=view.fresh.live)
        # What stands beside the number is on its base line, so its size has to be known.
        size = min(
            size, float(int(size * number.width() / max(1.0, canvas.width(view.logged_in, size, BOLD))))
        )
        used = canvas.text(number, view.logged_in, Type(size, ink, BOLD, shrink=0.3))
        left = box.left() + used + size * 0.16
        of = QRectF(left, box.top() + (size - small) * 0.36, box.right() - left, box.height())
        canvas.text(of, view.of, Type(small, palette.muted, SEMI))

    def _paint_totals(self, canvas: Canvas, box: QRectF, view: AgentCountsView) -> None:
        sizes = self.look.sizes
        partial = view.fresh.without is not None
        foot = sizes.detail * ROW if view.missing and view.fresh.live and not partial else 0.0
        if box.height() - foot > _ROOMY * sizes.label:
            rest = self.paint_title(canvas, box, view)
        elif box.height() - foot < sizes.detail * ROW + _LEAST * sizes.label:
            rest = QRectF(box)  # the number is worth more than the title
        else:
            head = QRectF(box.left(), box.top(), box.width(), sizes.detail * ROW)
            canvas.text(head, view.title, Type(sizes.detail, self.look.palette.muted))
            rest = QRectF(box.left(), head.bottom(), box.width(), box.bottom() - head.bottom())
        row = QRectF(rest.left(), rest.top(), rest.width(), rest.height() - foot)
        size = min(sizes.label * 1.45, row.height() / 0.8)
        colour = canvas.tone(Tone.TEXT, live=view.fresh.live)
        number = QRectF(row.left(), row.top(), row.width() * 0.6, row.height())
        used = canvas.text(number, view.logged_in, Type(size, colour, BOLD))
        beside = QRectF(row.left() + used + size * 0.2, row.top(), 0, row.height())
        beside.setRight(row.right())
        small = min(sizes.label * 0.72, row.height() / ROW)
        drop = (size - small) * 0.36
        canvas.text(beside.translated(0, drop), view.of, Type(small, self.look.palette.muted, SEMI))
        if foot:
            line = QRectF(rest.left(), row.bottom(), rest.width(), foot)
            canvas.text(line, view.missing, Type(sizes.detail, self.look.palette.text, MEDIUM))

    def _places(self, canvas: Canvas, box: QRectF, blocks: tuple[Block, ...]) -> list[QRectF]:
        """Give each block the room of its word, and share out the rest by number."""
        gap, pad = self.look.sizes.gap * 0.7, self._block_pad()
        least = [self._least(canvas, block, box) + 2 * pad for block in blocks]
        room = box.width() - gap * max(0, len(blocks) - 1)
        spare = room - sum(least)
        agents = sum(block.count for block in blocks) or 1
        places, x = [], box.left()
        for block, needed in zip(blocks, least, strict=True):
            wide = needed + spare * block.count / agents if spare > 0 else room * needed / sum(least)
            places.append(QRectF(x, box.top(), wide, box.height()))
            x += wide + gap
        return places

    def _least(self, canvas: Canvas, block: Block, box: QRectF) -> float:
        """Return the width that a block's word needs, and what makes it stand out beside its number."""
        size = self._word_size(box)
        word = canvas.width(block.word, size, SEMI)
        if not block.note:
            return word
        rows = self._note_rows(canvas, block, box)
        note = max(canvas.width(row, size * _NOTE, SEMI) for row in rows)
        number = min(self.look.sizes.figure, self._head_height(box) / 0.8)
        return max(word, canvas.width(str(block.count), number, BOLD) + size * 0.4 + note)

    def _note_rows(self, canvas: Canvas, block: Block, box: QRectF) -> tuple[str, ...]:
        size = self._word_size(box) * _NOTE
        two = self._head_height(box) >= 2 * size * ROW
        return _two_rows(canvas, shown(block.note), size) if two else (shown(block.note),)

    def _head_height(self, box: QRectF) -> float:
        return box.height() * 0.92 - self._word_size(box) * ROW

    def _block_pad(self) -> float:
        return self.look.sizes.pad * 0.7

    def _word_size(self, box: QRectF) -> float:
        return min(self.look.sizes.label, box.height() * 0.42)

    def _paint_block(self, canvas: Canvas, box: QRectF, block: Block, *, live: bool) -> None:
        palette, pad = self.look.palette, self._block_pad()
        radius, loud = self.look.sizes.radius * 0.7, live and bool(block.note)
        filled = live and block.count > 0
        colour = colour_of(palette, block.kind) if filled else palette.track
        if loud:
            frame = max(2.0, self.look.sizes.pad * 0.3)
            around = box.adjusted(-frame, -frame, frame, frame)
            canvas.fill(around, palette.alarm_area, radius + frame)
            canvas.fill(box.adjusted(-1, -1, 1, 1), palette.card, radius + 1)
        canvas.fill(box, colour, radius)
        ink = palette.on_block if filled else palette.text
        inner = box.adjusted(pad, box.height() * 0.04, -pad, -box.height() * 0.04)
        word = self._word_size(box)
        foot = QRectF(inner.left(), inner.bottom() - word * ROW, inner.width(), word * ROW)
        head = QRectF(inner.left(), inner.top(), inner.width(), foot.top() - inner.top())
        size = min(self.look.sizes.figure, head.height() / 0.8)
        used = canvas.text(head, str(block.count), Type(size, ink, BOLD, Align.LEFT, 0.4))
        canvas.text(foot, block.word, Type(word, ink, SEMI))
        if loud:
            room = head.adjusted(used + word * 0.35, 0, 0, 0)
            rows = self._note_rows(canvas, block, box)
            height = min(word * _NOTE * ROW, room.height() / len(rows))
            top = room.center().y() - height * len(rows) / 2
            for n, row in enumerate(rows):
                line = QRectF(room.left(), top + n * height, room.width(), height)
                canvas.text(line, row, Type(height / ROW, ink, SEMI))


def _two_rows(canvas: Canvas, text: str, size: float) -> tuple[str, ...]:
    """Break a text where its two halves are about as wide."""
    words = text.split()
    ways = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return min(ways, key=lambda rows: max(canvas.width(row, size, SEMI) for row in rows), default=(text,))
