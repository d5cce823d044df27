"""What an agent does now, large, and for how long."""

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.snapshot import AgentNow
from wallboard.domain.text import Text, mark
from wallboard.domain.words import AgentState
from wallboard.ui.agents.states import time_words
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.models.people import lasting, state_of
from wallboard.ui.models.visits import Titles
from wallboard.ui.paint.canvas import BOLD, REGULAR, SEMI, Align, Canvas, Type
from wallboard.ui.paint.tile import ROW
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_STRIPE = 0.35
"""Width of the stripe in the state's colour, in parts of the padding."""


class StateView(Struct, frozen=True):
    """What is shown."""

    words: Words
    time: Words = ""
    state: AgentState | None = None
    queues: str = ""
    old: Words = ""


def view_of(agent: AgentNow | None, fresh: Freshness, options: ScreenOptions, titles: Titles) -> StateView:
    """Make the view of an agent; None: nobody of that name is in a queue."""
    old = "" if fresh.live else fresh.words
    if agent is None or fresh.age is Age.EMPTY:
        words = "" if fresh.age is Age.EMPTY else mark("agents", "Not logged in")
        return StateView(words, old=old)
    lasts = lasting(agent, fresh.clock, options)
    names = (titles.get((agent.source, queue), queue) for queue in agent.queues)
    return StateView(
        state_of(agent, options),
        "" if lasts is None or agent.state is AgentState.LOGGED_OFF else time_words(agent, lasts),
        agent.state,
        ", ".join(names),
        old,
    )


class StateCard(Card):
    """Paints state, time and queues."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__(look, mark("agents", "Now"))
        self.view: StateView | None = None

    def show_view(self, view: StateView) -> None:
        """Show this from now on."""
        if view != self.view:
            self.view = view
            self.set_note("", view.old)
            self.update()

    def paint_card(self, canvas: Canvas) -> None:
        """Paint below the heading: what, how long, for which queues."""
        super().paint_card(canvas)
        if self.view is None:
            return
        view, sizes, palette = self.view, self.look.sizes, self.look.palette
        body = QRectF(self.body()).adjusted(sizes.pad * 0.4, 0, -sizes.pad * 0.4, 0)
        if view.state is not None and view.state is not AgentState.LOGGED_OFF:
            wide = sizes.pad * _STRIPE
            stripe = QRectF(body.left(), body.top(), wide, body.height() - sizes.pad * 0.2)
            canvas.fill(stripe, palette.muted if view.old else palette.state(view.state), wide / 2)
            body.setLeft(stripe.right() + sizes.pad * 0.7)
        size = min(sizes.figure * 0.5, body.height() * 0.34)
        row = QRectF(body.left(), body.top(), body.width(), size * ROW)
        ink = palette.text if not view.old else palette.muted
        canvas.text(row, view.words, Type(size, ink, SEMI))
        row = QRectF(body.left(), row.bottom(), body.width(), size * ROW)
        canvas.text(row, view.time, Type(size, ink, BOLD))
        row = QRectF(body.left(), row.bottom(), body.width(), sizes.detail * ROW)
        if row.bottom() <= body.bottom():
            canvas.text(row, view.queues, Type(sizes.detail, palette.muted, REGULAR, shrink=1.0))


class SayCard(Card):
    """Paints a text in its middle."""

    def __init__(self, look: Look, heading: Text, words: Text) -> None:
        """Say this."""
        super().__init__(look, heading)
        self._words = words
        self.setAccessibleDescription(shown(words))

    def paint_card(self, canvas: Canvas) -> None:
        """Paint the text in as many lines as it needs."""
        super().paint_card(canvas)
        size, body = self.look.sizes.label, QRectF(self.body())
        body.adjust(self.look.sizes.pad, 0, -self.look.sizes.pad, 0)
        lines = wrapped(self.look, shown(self._words), body.width(), size, REGULAR)
        paint_lines(canvas, body, lines, Type(size, self.look.palette.text, align=Align.CENTRE), size * 1.5)
