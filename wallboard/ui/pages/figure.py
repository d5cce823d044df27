"""One figure explained, and beneath it what it counts."""

from functools import partial
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QHideEvent

from wallboard.domain.explain.explanation import Explanation
from wallboard.domain.kpis import kpi_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.figure import Past, PastRead, PastWanted, past_in_pieces
from wallboard.ui.agents.names import shown_name
from wallboard.ui.ask import Ask
from wallboard.ui.behind import FigureBehind
from wallboard.ui.details import level_of
from wallboard.ui.explain.body import behind_row, body_for
from wallboard.ui.explain.card import ExplainCard
from wallboard.ui.explain.live import Promised, explained, explained_past, past_wanted, promises
from wallboard.ui.explain.view import ExplainView, view_of
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.selection import ALL, Selection, select
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.titles import called, titles_of
from wallboard.ui.today.controls import ALL_QUEUES

_MOST = 0.56
"""Part of the height that the explanation takes at most: the list is what one works with."""
_ON_PAPER = frozenset({"Formula", "Period", "Seen"})
"""What stands in files too, beside the picture of all that is said."""
_ONE_AGENT = mark("explain", "one agent")
_AGAIN_S = 5.0
"""A time that is not over is asked for anew after so long."""


class FigurePage(DetailPage):
    """Follows a figure live, or shows one of a past time."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: FigureBehind, demo: Text | None = None
    ) -> None:
        """Take which figure, of which queues and time."""
        kpi = kpi_of(behind.key)
        title: Words = behind.key if kpi is None else kpi.title
        super().__init__(look, shown(title), setting, demo)
        self.behind, self._name = behind, title
        self._whose = _whose(behind, None, setting)
        self.card = ExplainCard(self.look, _heading(behind, self._whose))
        self.list = body_for(self.look, setting, means, behind)
        for part in (self.card, self.list):
            part.setParent(self)
        for view in self.list.views:
            view.opened.connect(self._open)
        self.setFocusProxy(self.list.views[0] if self.list.views else self.list)
        self._alone = means.submit is nobody_answers
        self._ask = Ask(means.submit, self._fail, self)
        self._asked: PastWanted | None = None
        self._past: Past | None = None
        self._read: PastRead | None = None
        """How far an answer that comes in parts has come; None: none does."""

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.card, self.list)

    def show_moment(self, moment: Moment) -> None:
        """Explain the figure of this moment, and list what it counts."""
        super().show_moment(moment)
        self._whose = _whose(self.behind, moment.snapshot, self.setting)
        self.card.set_heading(_reading(_heading(self.behind, self._whose), self._read))
        chosen = select(moment.snapshot, self.behind.queues)
        wanted = past_wanted(self.behind, moment.snapshot, chosen)
        if wanted is None:
            self._show(explained(self.behind, moment.snapshot, chosen), moment, chosen)
        else:
            self._follow_past(wanted, moment, chosen)
        self.list.follow(moment)

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about the figure has to say: what it is, of whom, and of which time."""
        view = self.card.view
        if view is None:
            return ()
        whose = mark("explain", "Queues") if self.behind.agent is None else mark("explain", "Agent")
        said = (Fact(row.about, row.words) for row in view.rows if str(row.about) in _ON_PAPER)
        return (Fact(self._name, _value_words(view)), Fact(whose, self._whose), *said)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the explanation for paper."""
        return () if self.card.view is None else (picture_of(self.card, self.look),)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: want no answer any more."""
        super().hideEvent(event)
        self._ask.forget()
        self._asked = self._read = None

    def lay_out(self, field: QRect) -> None:
        """Give the explanation what it needs, the list the rest."""
        gap = round(self.look.sizes.gap)
        self.card.resize(field.width(), max(1, self.card.height()))
        high = round(min(field.height() * _MOST, self.card.wanted_height(field.width())))
        self.card.setGeometry(field.left(), field.top(), field.width(), high)
        self.list.setGeometry(field.adjusted(0, high + gap if high else 0, 0, 0))

    def _follow_past(self, wanted: PastWanted, moment: Moment, chosen: Selection) -> None:
        over = self._asked is not None and self._asked.until <= self._asked.now
        recent = self._asked is not None and wanted.now - self._asked.now < _AGAIN_S
        if not self._alone and not over and not recent and self._read is None:
            self._asked = wanted
            self._ask_part(wanted, Promised(moment.snapshot), None)
        if self._past is not None:
            made = explained_past(self.behind, self._past, self._asked or wanted, promises(chosen))
            self._show(made, moment, chosen)

    def _ask_part(self, wanted: PastWanted, promised: Promised, memo: object) -> None:
        """Ask, or for another part as of the same instant as the first."""
        self._ask(partial(_ask_past, wanted, promised, memo), partial(self._know, wanted, promised))

    def _know(self, wanted: PastWanted, promised: Promised, read: PastRead) -> None:
        if read.past is None:
            self._read = read
            self._ask_part(wanted, promised, read.memo)
        else:
            self._past, self._read = read.past, None
        if self._moment is not None:
            self.show_moment(self._moment)

    def _fail(self, _error: BaseException) -> None:
        """Leave the card as it is: the list below says what is wrong with the cache."""
        self._asked = self._read = None

    def _show(self, made: Explanation | None, moment: Moment, chosen: Selection) -> None:
        fresh = freshness(moment, chosen.sources, self.setting.format)
        if made is None or fresh.age is Age.EMPTY:
            return
        queue = chosen.whole
        past = self.behind.since is not None or self.behind.agent is not None
        tone = Tone.TEXT if queue is None or past else tone_of(level_of(self.behind.key, queue))
        old = "" if fresh.live else fresh.words
        if self.card.show_view(view_of(made, moment.now, self.setting.format, tone, old)):
            self._lay_out()

    def _open(self, row: Any) -> None:  # noqa: ANN401 -- whichever rows the list has
        self.opened.emit(behind_row(row))


def _ask_past(wanted: PastWanted, promised: Promised, memo: object, connection: Any) -> PastRead:  # noqa: ANN401 -- the reader's
    return past_in_pieces(connection, wanted, promised, memo)


def _reading(heading: Words, read: PastRead | None) -> Words:
    """Say how far an answer has come, beside whose figure it is."""
    if read is None:
        return heading
    done = 100 * read.done // max(1, read.of)
    return say("explain", "{heading}, reading: {done} %", heading=heading, done=done)


def _value_words(view: ExplainView) -> Words:
    if view.fraction is None:
        return view.value
    top, bottom = view.fraction
    return say("explain", "{value}: {top} / {bottom}", value=view.value, top=top.number, bottom=bottom.number)


def _whose(behind: FigureBehind, snapshot: Snapshot | None, setting: Setting) -> Words:
    """Say of which queues the figure is, or of which agent, as this screen calls them."""
    if behind.agent is not None:
        known = () if snapshot is None else snapshot.all.agents
        who = next((one for one in known if (one.source, one.agent) == behind.agent), None)
        named = behind.agent[1] if setting.options.agents == "names" else _ONE_AGENT
        return named if who is None else shown_name(who, setting.options.agents) or named
    if behind.lines:
        return say("explain", "calls to {numbers}", numbers=", ".join(behind.lines))
    if ALL in behind.queues:
        return ALL_QUEUES
    return called(behind.queues, {} if snapshot is None else titles_of(snapshot))


def _heading(behind: FigureBehind, whose: Words) -> Words:
    """Say of whom the figure is."""
    if behind.agent is None and not behind.lines and ALL in behind.queues:
        return mark("explain", "Why it is so: all queues")
    return say("explain", "Why it is so: {queues}", queues=whose)
