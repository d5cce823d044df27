"""A line without history: what it would need, cost and lose, or what a budget buys."""

from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent

from wallboard.domain.forecast.expected import Expected
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.staffing.line import Quote
from wallboard.domain.staffing.quote import for_agents, for_money, quote_of
from wallboard.domain.staffing.shapes import Weights, weights_from
from wallboard.domain.staffing.shared.comparing import compare
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.ask import Ask
from wallboard.ui.behind import QuoteBehind
from wallboard.ui.export.contents import Table
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.moment import Moment
from wallboard.ui.pages import grid
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.planning.load.asked import LoadChoice, expected_wish, find_expected
from wallboard.ui.planning.parts.site import site_of
from wallboard.ui.planning.quote import saved
from wallboard.ui.planning.quote.draft import Draft, Read, read
from wallboard.ui.planning.quote.form_card import FormCard
from wallboard.ui.planning.quote.result_card import ResultCard
from wallboard.ui.planning.quote.shared import shared_lines
from wallboard.ui.planning.quote.shared_card import SharedCard
from wallboard.ui.planning.quote.simulation import Simulation
from wallboard.ui.planning.quote.tables import facts_of, table_of
from wallboard.ui.planning.quote.words import (
    bars_of,
    compared_words,
    copied_words,
    line_words,
    result_words,
    totals_of,
)
from wallboard.ui.spec import Setting
from wallboard.ui.table.menu import Option, menu_of
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.strip import Strip

_TITLE = mark("page", "A line without history")
_SOON_MS = 60
_COLUMNS, _ROWS = (0.38, 0.62), (0.75, 0.25)


class QuotePage(DetailPage):
    """A form on the left; what it comes to on the right, with every letter that is typed."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: QuoteBehind, demo: Text | None = None
    ) -> None:
        """Begin with what was typed last."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        goal = means.planning.goal
        self.quote: Quote | None = None
        self._own: Weights | None = None
        self._simulation: Simulation | None = None
        self.form = FormCard(self.look, saved.last(means.memory, usual_draft(goal, setting)), means.currency)
        self.strip = Strip(self.look)
        self.result = ResultCard(self.look)
        self.shared = SharedCard(self.look)
        for part in self.parts():
            part.setParent(self)
        self._ask = Ask(means.submit, self._know_nothing, self)
        self._asked = means.submit is nobody_answers
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.reckon)
        self._connect()
        self.form.allow_own(there=False)
        self._show_saved()
        self.reckon()
        self.setFocusProxy(self.form.fields["calls"])

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.saves.clicked.connect(self.save)
        self.form.opens.clicked.connect(self._pick)
        self.result.copy.clicked.connect(self.copy)
        self.shared.playing.connect(self.play)
        self.shared.cancelled.connect(self.cancel)

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        parts: tuple[Dressed, ...] = (self.form, self.strip, self.result, self.shared)
        return parts

    def hideEvent(self, event: QHideEvent) -> None:
        """Play nothing while nobody looks."""
        super().hideEvent(event)
        self.cancel()

    def show_moment(self, moment: Moment) -> None:
        """Ask once how a day of this site is shaped."""
        super().show_moment(moment)
        if not self._asked:
            self._asked = True
            site = site_of(moment.snapshot, self.setting.format.zone)
            wish = expected_wish(LoadChoice(minutes=60), site, moment.snapshot.at)
            self._ask(partial(find_expected, wish), self._know)

    def reckon(self) -> None:
        """Work out what was typed."""
        found = read(self.form.draft, self._own)
        self.form.show_wrong(found.wrong)
        self.quote = _quoted(found)
        form, quote = self.setting.format, self.quote
        if found.line is not None:
            self.form.curve.show_parts(found.line.parts())
        self.strip.show_totals(totals_of(quote, form, self._means.currency))
        words: tuple[Words, ...] = ()
        if quote is not None:
            self.result.bars.show_view(bars_of(quote, form), self.result.bars.at)
            bought = any(one.part.rostered is not None for one in quote.plan.parts)
            self.result.set_note(mark("quote", "needed · dashes: what this buys") if bought else "")
            words = (*line_words(quote.line, form), *result_words(quote, form))
        self.result.show_words(words, right=quote is not None)

    def save(self) -> None:
        """Keep the line by its name; one without a name is asked for one."""
        if not self.form.draft.title.strip():
            self.form.fields["title"].set_wrong(mark("quote", "Give the line a name first"))
            self.form.fields["title"].line.setFocus()
            return
        saved.save(self._means.memory, self.form.draft)
        self._show_saved()

    def open_saved(self, draft: Draft) -> None:
        """Go on with a line that was saved."""
        self.form.show_draft(draft)
        self._changed(draft)
        self.reckon()

    def copy(self) -> None:
        """Put the quote onto the clipboard, as text."""
        if self.quote is not None:
            lines = copied_words(self.quote, self.setting.format, self._means.currency)
            QGuiApplication.clipboard().setText("\n".join(shown(one) for one in lines))

    def play(self) -> None:
        """Play this line and those that share its agents."""
        drafts = {one.title: one for one in saved.saved(self._means.memory)}
        others = [read(drafts[title], self._own).line for title in self.shared.shared if title in drafts]
        lines = [line for line in (read(self.form.draft, self._own).line, *others) if line is not None]
        if len(lines) < 2:  # noqa: PLR2004 -- nobody shares with nobody
            return
        self.cancel()
        several = shared_lines(lines)
        names = [one.name for one in several]
        simulation = self._simulation = Simulation(partial(compare, several), self)
        simulation.moved.connect(lambda done, of: self.shared.show_words((), done / max(1, of)))
        simulation.found.connect(partial(self._played, names))
        simulation.failed.connect(self._not_played)
        self.shared.show_words((), 0.0)
        simulation.start()

    def cancel(self) -> None:
        """Play no more."""
        if self._simulation is not None:
            simulation, self._simulation = self._simulation, None
            simulation.cancel()
            simulation.deleteLater()
            self.shared.show_words((), None)

    def facts(self) -> tuple[Fact, ...]:
        """Say what the quote is of, and what it stands on."""
        return () if self.quote is None else facts_of(self.quote, self.setting.format)

    def pictures(self) -> tuple[Picture, ...]:
        """Give figures and bars for paper."""
        return (picture_of(self.strip, self.look), self.result.picture())

    def tables(self) -> tuple[Table, ...]:
        """Give the agents by half hour."""
        return () if self.quote is None else (table_of(self.quote, self.setting.format),)

    def lay_out(self, field: QRect) -> None:
        """Place the form on the left, and what it comes to on the right."""
        gap = round(self.look.sizes.gap)
        left, right = grid.columns(field, _COLUMNS, gap)
        self.form.setGeometry(left)
        high = self.strip.sizeHint().height()
        self.strip.setGeometry(right.left(), right.top(), right.width(), high)
        rest = right.adjusted(0, high + gap, 0, 0)
        for part, place in zip((self.result, self.shared), grid.rows(rest, _ROWS, gap), strict=True):
            part.setGeometry(place)

    def _changed(self, draft: Draft) -> None:
        saved.keep(self._means.memory, draft)
        self.cancel()
        if not self._soon.isActive():
            self._soon.start()

    def _pick(self) -> None:
        menu = menu_of(self.options(), self.look, self.form)
        chip = self.form.opens
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def options(self) -> list[Option]:
        """List the saved lines to open; below, the one that is open can be deleted, and be kept again."""
        lines = saved.saved(self._means.memory)
        own = self.form.draft.title
        options: list[Option] = [
            (one.title, one.title == own, partial(self.open_saved, one)) for one in lines
        ]
        if any(one.title == own for one in lines):
            options.append((say("quote", "Delete “{name}”", name=own), None, partial(self.forget_saved, own)))
        return options

    def forget_saved(self, title: str) -> None:
        """Keep a line no longer; what is in the form stays, so that Save takes this back."""
        saved.forget(self._means.memory, title)
        self._show_saved()

    def _show_saved(self) -> None:
        titles = [one.title for one in saved.saved(self._means.memory)]
        self.form.opens.setVisible(bool(titles))
        self.form.lay_out()
        self.shared.show_titles(titles)

    def _know(self, expected: Expected) -> None:
        self._own = own_weights(expected, self.setting.format.zone)
        self.form.allow_own(there=self._own is not None)
        self.reckon()

    def _know_nothing(self, _error: BaseException) -> None:
        """Go without the shape of this site's days: the others are there."""

    def _played(self, names: list[str], found: Any) -> None:  # noqa: ANN401 -- a Comparison
        self._simulation = None
        self.shared.show_words(compared_words(found, names, self.setting.format), None)

    def _not_played(self, _error: BaseException) -> None:
        self._simulation = None
        self.shared.show_words(
            (mark("quote", "No number of agents keeps what is promised to these lines."),), None
        )


def usual_draft(goal: Goal, setting: Setting) -> Draft:
    """Begin with what the settings say of planning."""
    form = setting.format
    plain = Draft()
    return replace(
        plain,
        share=_percent(goal.share),
        within=f"{goal.within_s:g}",
        lost="" if goal.lost_limit is None else _percent(goal.lost_limit),
        shrinkage=_percent(goal.shrinkage),
        cost="" if goal.hour_cost is None else str(goal.hour_cost).replace(".", form.decimal),
    )


def own_weights(expected: Expected, zone: str) -> Weights | None:
    """Return how the calls of a day of this site spread over its hours; None: nobody knows yet."""
    clock = ZoneInfo(zone)
    weights = weights_from(
        (since, since + part.until - part.since, part.demand.calls)
        for part in expected.parts
        for since in (_of_day(datetime.fromtimestamp(part.since, clock)),)
    )
    return weights if any(weights) else None


def _of_day(at: datetime) -> Seconds:
    """Return the seconds after midnight, by the clock on the wall: a business day may begin later."""
    return at.hour * 3600.0 + at.minute * 60.0 + at.second


def _percent(share: float) -> str:
    return f"{share * 100:g}"


def _quoted(found: Read) -> Quote | None:
    if found.line is None:
        return None
    if found.money is not None:
        return for_money(found.line, found.money)
    if found.agents is not None:
        return for_agents(found.line, found.agents)
    return quote_of(found.line)
