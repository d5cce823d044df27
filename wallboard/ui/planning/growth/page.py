"""How waiting and loss grow with the load, and how long callers are patient."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.day.scope import is_of_sources
from wallboard.domain.errors import WallboardError
from wallboard.domain.growth.levels import Level
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.growth.growth import Axis, GrowthWish
from wallboard.ui.behind import CallBehind, FigureBehind, GrowthBehind
from wallboard.ui.export.contents import PERIOD, SEEN, Table
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import Shown, VisitRow, visit_columns, visit_row
from wallboard.ui.moment import Moment
from wallboard.ui.pages import grid
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.planning.growth.asked import (
    CallsFound,
    GrowthChoice,
    choice_kept,
    keep,
    wish_of,
)
from wallboard.ui.planning.growth.asking import Asking
from wallboard.ui.planning.growth.choice import ChoiceRow
from wallboard.ui.planning.growth.curves import Curves
from wallboard.ui.planning.growth.curves_view import CurvesView
from wallboard.ui.planning.growth.rows import hazard_columns, level_columns
from wallboard.ui.planning.growth.totals import totals_of
from wallboard.ui.planning.growth.views import load_view, patience_view
from wallboard.ui.planning.growth.words import (
    AXIS_WORDS,
    FAILED,
    NO_AGENTS,
    NO_CACHE,
    NOBODY_KNOWN,
    NOTHING,
    READING,
    STOPPED,
    assumed_words,
    complete_words,
    goal_words,
    load_words,
    told_words,
)
from wallboard.ui.planning.parts.site import Stretch, site_of
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of
from wallboard.ui.today.strip import Strip

_TITLE = mark("page", "How waiting grows")
_FEW_GAVE_UP = mark("growth", "Too few gave up in this time to say how patient callers are.")
_CHOOSE = mark("growth", "Choose a load in the chart or in the table: its calls are listed here.")
_NO_CALLS = mark("growth", "No calls met this load")
_TABLES = mark("growth", "Calls by load"), mark("growth", "How readily callers give up")
_ROWS, _UPPER, _LOWER = (0.62, 0.38), (0.56, 0.44), (0.56, 0.44)
"""Shares of the height, and of the widths of both rows."""
_DATED = 8.5
"""Room for an instant of another day, in font sizes."""


class GrowthPage(DetailPage):
    """Looks back over weeks: what the load did to those who rang."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: GrowthBehind, demo: Text | None = None
    ) -> None:
        """Take what to show; what was chosen last where nothing is asked for."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        self.chosen = choice_kept(means.memory, behind)
        self._level: Level | None = None
        self.choice = ChoiceRow(self.look, self.chosen)
        self.strip = Strip(self.look)
        self.growth = Curves(self.look, mark("growth", "Waits and losses by load"))
        self.patience = Curves(self.look, mark("growth", "Patience"))
        levels = RowsModel(level_columns(self.chosen.axis, setting.format), lambda row: row.low, self)
        levels.order = (levels.columns[0], True)
        self.levels = Sheet(self.look, _TABLES[0], levels, means.memory, "growth.levels")
        columns = [
            replace(one, wide=_DATED) if one.key == "joined" else one for one in visit_columns(setting)
        ]
        calls: RowsModel[VisitRow] = RowsModel(columns, lambda row: row.visit.key, self)
        self.calls = Sheet(self.look, mark("growth", "Calls at a load"), calls, means.memory, "growth.calls")
        for part in self.parts():
            part.setParent(self)
        self.asking = Asking(means, self)
        self._connect()
        self.setFocusProxy(self.growth)

    def _connect(self) -> None:
        self.choice.stretch_chosen.connect(self._choose_stretch)
        self.choice.scope_chosen.connect(self._choose_scope)
        self.choice.axis_chosen.connect(self._choose_axis)
        self.choice.cancelled.connect(self.asking.cancel)
        self.strip.chosen.connect(self._explain)
        self.growth.opened.connect(self._open_level)
        self.patience.marked.connect(self._tell)
        self.levels.view.opened.connect(self.choose_level)
        self.levels.view.clicked.connect(lambda index: self.choose_level(self.levels.model.rows[index.row()]))
        self.calls.view.opened.connect(self._open_call)
        self.levels.retried.connect(self.asking.again)
        self.calls.retried.connect(self._ask_calls)
        self.asking.changed.connect(self._show)
        self.asking.progressed.connect(self.choice.show_progress)
        self.asking.calls_found.connect(self._show_calls)
        self.asking.failed.connect(self._fail)

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return (self.choice, self.strip, self.growth, self.patience, self.levels, self.calls)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self.asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def choose(self, choice: GrowthChoice) -> None:
        """Show something else, now and next time."""
        if choice.axis != self.chosen.axis:
            model = self.levels.model
            model.columns = level_columns(choice.axis, self.setting.format)
            model.order = (model.columns[0], True)
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.chosen = choice
        keep(self._means.memory, choice)
        if self._moment is not None:
            self.show_moment(self._moment)

    def choose_level(self, level: Level) -> None:
        """List the calls that met this load."""
        self._level = level
        words = say(
            "growth", "Calls at {load} {what}",
            load=load_words(level, self.chosen.axis), what=AXIS_WORDS[self.chosen.axis],
        )  # fmt: skip
        self.calls.set_heading(words)
        self.calls.set_foot("")
        self.calls.forget()
        self._ask_calls()

    def show_moment(self, moment: Moment) -> None:
        """Ask for what is wanted, where it is not known yet."""
        super().show_moment(moment)
        snapshot = moment.snapshot
        titles = [(title, (f"{s}/{q}",)) for (s, q), title in titles_of(snapshot).items()]
        self.choice.show_choice(self.chosen, titles)
        if self.asking.alone:
            self._say(NO_CACHE)
        elif self.asking.want(self._wish(moment), snapshot.at):
            self._say(READING)
            self._level = None
        self._show()

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about it has to say: of which time, what was seen, and by what it is judged."""
        found, form = self.asking.found, self.setting.format
        if found is None or self._moment is None:
            return ()
        wish = self._wish(self._moment)
        first, last = form.date(wish.since + 43_200.0), form.date(wish.until - 43_200.0)
        seen = mark("growth", "nobody knows") if found.seen is None else complete_words(found.seen, form)
        told = found.patience.told(self.chosen.told_s)
        said = [Fact(total.title, _joined(total.value, total.before)) for total in self.strip.totals]
        return (
            Fact(PERIOD, say("growth", "{first} to {last}", first=first, last=last)),
            Fact(SEEN, seen),
            Fact(mark("growth", "Queues"), shown(self.choice.queues.words).removesuffix(" ▾")),
            Fact(mark("growth", "Promised"), goal_words(found.policy, form)),
            *said,
            Fact(mark("growth", "Announced wait"), _joined(told_words(told, form), assumed_words(told))),
        )

    def pictures(self) -> tuple[Picture, ...]:
        """Give totals and charts for paper."""
        return (picture_of(self.strip, self.look), self.growth.picture(), self.patience.picture())

    def tables(self) -> tuple[Table, ...]:
        """Give what is behind the patience curve."""
        found = self.asking.found
        hazards = () if found is None else found.patience.hazards
        return (Table(_TABLES[1], hazard_columns(self.setting.format), hazards),) if hazards else ()

    def lay_out(self, field: QRect) -> None:
        """Place choice, totals, the two charts, and below each its table."""
        gap, top = round(self.look.sizes.gap), field.top()
        for part in (self.choice, self.strip):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        self.choice.lay_out()
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        upper, lower = grid.rows(rest, _ROWS, gap)
        for cards, cell, shares in (
            ((self.growth, self.patience), upper, _UPPER),
            ((self.levels, self.calls), lower, _LOWER),
        ):
            for card, place in zip(cards, grid.columns(cell, shares, gap), strict=True):
                card.setGeometry(place)

    def _wish(self, moment: Moment) -> GrowthWish:
        patience = self._means.planning.goal.patience_s
        return wish_of(self.chosen, site_of(moment.snapshot, self.setting.format.zone), patience)

    def _say(self, words: Words) -> None:
        """Say why nothing is shown."""
        for chart in (self.growth, self.patience):
            chart.show_view(CurvesView(), words)
        self.levels.say(words)
        self.calls.say("" if words is READING else _CHOOSE)
        self.calls.set_heading(mark("growth", "Calls at a load"))
        self.calls.set_note("")
        self.choice.set_note("")
        self.strip.show_totals(totals_of(None, None, self.chosen.axis, self.setting.format))

    def _show(self) -> None:
        """Show what is known so far."""
        found, form = self.asking.found, self.setting.format
        self.strip.show_totals(totals_of(found, self.asking.peaks, self.chosen.axis, form))
        if found is None:
            if self.asking.cancelled:
                self._say(STOPPED)
            return
        nothing = NOTHING
        if found.number and found.unknown == found.number:
            nothing = NOBODY_KNOWN if is_of_sources(self.chosen.scope) else NO_AGENTS
        self.growth.show_view(load_view(found, self.chosen.axis, form), nothing)
        goal = goal_words(found.policy, form)
        self.growth.set_note(say("growth", "promised {goal}", goal=goal))
        self._show_patience()
        self.levels.show_rows(found.levels, nothing)
        self.levels.set_note(mark("growth", "as callers joined; pale: of fewer than 10"))
        if self._level is None:
            self.calls.say(_CHOOSE)
        self.choice.set_note(self._seen(found.seen))

    def _show_patience(self) -> None:
        found, form = self.asking.found, self.setting.format
        if found is None:
            return
        told = found.patience.told(self.chosen.told_s)
        view = patience_view(found.patience, self.chosen.told_s, form)
        self.patience.show_view(view, _FEW_GAVE_UP)
        self.patience.set_note(told_words(told, form) if view.panels else "")
        self.patience.set_foot(assumed_words(told) if view.panels else "")

    def _seen(self, share: float | None) -> Words:
        assert self._moment is not None, "asked after a moment"
        wish, form = self._wish(self._moment), self.setting.format
        first, last = form.date(wish.since + 43_200.0), form.date(wish.until - 43_200.0)
        if share is None:
            return say("growth", "data {first} – {last}", first=first, last=last)
        complete = complete_words(share, form)
        return say(
            "growth", "data {first} – {last} · complete {share}", first=first, last=last, share=complete
        )

    def _ask_calls(self) -> None:
        if self._level is not None:
            self.asking.calls((self._level.low, self._level.high))

    def _show_calls(self, answer: CallsFound) -> None:
        if self._moment is None or self._level is None:
            return
        snapshot = self._moment.snapshot
        how = Shown(titles_of(snapshot), answer.names, {}, self.setting)
        rows = tuple(visit_row(visit, how, snapshot.at) for visit in answer.found.visits)
        self.calls.show_rows(rows, _NO_CALLS)
        self.calls.set_foot(mark("growth", "the latest; there are more") if answer.found.more else "")

    def _fail(self, error: BaseException) -> None:
        self.levels.show_error(error)
        words: Words = error.message if isinstance(error, WallboardError) else FAILED
        for chart in (self.growth, self.patience):
            chart.show_view(CurvesView(), words)

    def _open_level(self, nth: int) -> None:
        found = self.asking.found
        if found is not None:
            self.choose_level(found.levels[nth])

    def _open_call(self, row: VisitRow) -> None:
        self.opened.emit(CallBehind(row.visit.source, row.visit.call))

    def _explain(self, key: str) -> None:
        if self._moment is not None:
            wish = self._wish(self._moment)
            self.opened.emit(FigureBehind(key, self.chosen.scope, wish.since, wish.until))

    def _tell(self, told_s: float) -> None:
        """Ask what telling another wait would do."""
        found = self.asking.found
        last = len(found.patience.curve) - 1 if found is not None else 0
        self.chosen = replace(self.chosen, told_s=float(min(max(0, round(told_s)), max(0, last))))
        keep(self._means.memory, self.chosen)
        self._show_patience()

    def _choose_stretch(self, key: Stretch) -> None:
        self.choose(replace(self.chosen, stretch=key))

    def _choose_scope(self, scope: Scope) -> None:
        self.choose(replace(self.chosen, scope=scope))

    def _choose_axis(self, axis: Axis) -> None:
        self.choose(replace(self.chosen, axis=axis))


def _joined(one: Words, other: Words) -> Words:
    return say("growth", "{one}; {other}", one=one, other=other) if other else one
