"""The row above the agents: which day, of which queues, and what the colours mean."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from wallboard.domain.text import mark
from wallboard.domain.words import AgentState
from wallboard.ui.agents.states import STATES
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.people.bar import paint_legend, words_for
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.today.controls import USUAL_MINUTES, Controls

_FREE_OR_PAUSED = mark("agents", "Free or paused")


class DayChoice(Controls):
    """As above a day by intervals, without the length of its parts."""

    def __init__(self, look: Look, *, breaks: bool) -> None:
        """Take whether breaks are told: the legend depends on it."""
        super().__init__(look, USUAL_MINUTES)
        self.minutes.hide()
        self._legend = legend_of(breaks=breaks)

    def _paint(self, painter: QPainter) -> None:
        super()._paint(painter)
        room = QRectF(self.rect())
        room.setLeft(self.queues.geometry().right() + self.look.sizes.gap * 2)
        paint_legend(Canvas(painter, self.look, self.record), room, self.look, self._legend)


def legend_of(*, breaks: bool) -> tuple[tuple[AgentState, Words], ...]:
    """Return the states in the order of the bars, with what they are called."""
    if breaks:
        return tuple((state, words_for(state)) for state in STATES)
    return tuple(
        (state, _FREE_OR_PAUSED if state is AgentState.AVAILABLE else words_for(state))
        for state in STATES
        if state is not AgentState.PAUSED
    )
