"""How many agents do what: coloured blocks, as wide as their share."""

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.kpis import read
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentState
from wallboard.ui.format import DASH
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_STATES = (
    (AgentState.ON_CALL, mark("agents", "talking")),
    (AgentState.RINGING, mark("agents", "ringing")),
    (AgentState.WRAPUP, mark("agents", "wrap-up")),
    (AgentState.PAUSED, mark("agents", "paused")),
    (AgentState.NON_QUEUE_CALL, mark("agents", "other")),
    (AgentState.AVAILABLE, mark("agents", "free")),
)
_ROOMY = 2.2
"""Below this height, in parts of the label size, the title gives way to the number."""
_LEAST = 0.6
"""Below this height for the number, likewise, there is no title."""
_LEFT = 0.205
"""Part of the width for the totals."""


class Block(Struct, frozen=True):
    """Agents in one state."""

    state: AgentState
    word: Text
    count: int


class AgentCountsView(TileView, frozen=True, kw_only=True):
    """Totals and blocks."""

    logged_in: str = DASH
    of: Words = ""
    missing: Words = ""
    blocks: tuple[Block, ...] = ()


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> AgentCountsView:
    """Make the view of a moment."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = freshness(moment, chosen.sources, setting.format)
    title, queue = mark("agents", "Agents"), chosen.whole
    if queue is None or fresh.age is Age.EMPTY:
        return AgentCountsView(title=title, fresh=fresh)
    total, logged_in = len(queue.agents), read("agents_logged_in", queue).value
    count = setting.format.count
    missing = total - int(logged_in or 0)
    return AgentCountsView(
        title=title,
        fresh=fresh,
        logged_in=count(logged_in),
        of=say("agents", "of {n}", n=count(total)),
        missing=say("agents", "{n} not logged in", n=count(missing)) if missing else "",
        blocks=_blocks(queue.agents),
    )


def _blocks(agents: tuple[AgentNow, ...]) -> tuple[Block, ...]:
    states = [agent.state for agent in agents]
    blocks = (Block(state, word, states.count(state)) for state, word in _STATES)
    # That nobody is free is news; that nobody rings is not.
    return tuple(b for b in blocks if b.count or (b.state is AgentState.AVAILABLE and agents))


class AgentCounts(Tile[AgentCountsView]):
    """Paints the totals left and the blocks right."""

    without_part = _LEFT

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Count the agents of the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting

    def show_moment(self, moment: Moment) -> None:
        """Show the agents of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: AgentCountsView) -> None:
        """Paint totals and blocks."""
        left = QRectF(inner.left(), inner.top(), inner.width() * _LEFT, inner.height())
        if view.fresh.without is not None:
            left.setBottom(left.bottom() - self.without_size() * ROW)
        self._paint_totals(canvas, left, view)
        gap = self.look.sizes.gap
        right = QRectF(left.right() + gap, inner.top() + gap * 0.3, 0, inner.height() - gap * 0.6)
        right.setRight(inner.right())
        for block, box in zip(view.blocks, self._places(canvas, right, view.blocks), strict=True):
            self._paint_block(canvas, box, block, live=view.fresh.live)

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
        size = self._word_size(box)
        least = [canvas.width(block.word, size, SEMI) + 2 * pad for block in blocks]
        room = box.width() - gap * max(0, len(blocks) - 1)
        spare = room - sum(least)
        agents = sum(block.count for block in blocks) or 1
        places, x = [], box.left()
        for block, needed in zip(blocks, least, strict=True):
            wide = needed + spare * block.count / agents if spare > 0 else room * needed / sum(least)
            places.append(QRectF(x, box.top(), wide, box.height()))
            x += wide + gap
        return places

    def _block_pad(self) -> float:
        return self.look.sizes.pad * 0.7

    def _word_size(self, box: QRectF) -> float:
        return min(self.look.sizes.label, box.height() * 0.42)

    def _paint_block(self, canvas: Canvas, box: QRectF, block: Block, *, live: bool) -> None:
        palette, pad = self.look.palette, self._block_pad()
        filled = live and block.count > 0
        canvas.fill(
            box, palette.state(block.state) if filled else palette.track, self.look.sizes.radius * 0.7
        )
        ink = palette.on_block if filled else palette.text
        inner = box.adjusted(pad, box.height() * 0.04, -pad, -box.height() * 0.04)
        word = self._word_size(box)
        foot = QRectF(inner.left(), inner.bottom() - word * ROW, inner.width(), word * ROW)
        head = QRectF(inner.left(), inner.top(), inner.width(), foot.top() - inner.top())
        size = min(self.look.sizes.figure, head.height() / 0.8)
        canvas.text(head, str(block.count), Type(size, ink, BOLD, Align.LEFT, 0.4))
        canvas.text(foot, block.word, Type(word, ink, SEMI))
