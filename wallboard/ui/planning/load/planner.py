"""Keeps what somebody changes about a day, and answers while a slider moves."""

from PySide6.QtCore import QObject, QTimer, Signal

from wallboard.domain.forecast.expected import USUAL_AHT_S
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.staffing.plan import DayPlan, Part
from wallboard.domain.staffing.planning import plan_of
from wallboard.domain.text import mark, say
from wallboard.ui.format import Format
from wallboard.ui.planning.load.reckon import (
    Basis,
    Changes,
    Name,
    answer_of,
    goal_of,
    part_of,
    parts_of,
    with_value,
    without_agents,
)
from wallboard.ui.planning.load.staffing_card import StaffingCard
from wallboard.ui.planning.load.whatif_card import Knob, WhatIfCard
from wallboard.ui.planning.load.words import (
    answer_words,
    bars_of,
    day_words,
    figures_of,
    model_words,
    patience_words,
    span_words,
)
from wallboard.ui.text import Words

_SOON_MS, _LATEST_MS = 40, 200
"""The chosen interval answers at once; the whole day follows when a slider has rested for so long, and while
it moves on and on no later than this: no answer waits for the day."""
_FORECAST = mark("load", "forecast")
_MEASURED = mark("load", "measured")
_ROSTERED = mark("load", "rostered")
_NEEDED = mark("load", "needed")
_SETTINGS = mark("load", "settings")
_USUAL = mark("load", "usual")
_SET = mark("load", "set")
_ANY = Part(0.0, 1800.0, Demand(60.0, 1800.0, USUAL_AHT_S))
"""What is asked about where nothing is expected of the day."""


class Planner(QObject):
    """Stands between the bars and the sliders, which show the same interval."""

    planned = Signal()
    """The plan is another one."""

    def __init__(self, staffing: StaffingCard, whatif: WhatIfCard, form: Format, currency: str) -> None:
        """Begin without a day."""
        super().__init__(staffing)
        self.basis, self.changes = Basis(), Changes()
        self.plan: DayPlan | None = None
        self.at = 0
        self._staffing, self._whatif, self._form, self._currency = staffing, whatif, form, currency
        self._empty: Words = ""
        self._old = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.replan)
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(_LATEST_MS)
        self._latest.timeout.connect(self.replan)
        whatif.moved.connect(self.move)
        whatif.reset.connect(self.reset)
        staffing.bars.chosen.connect(self.choose)
        staffing.bars.changed.connect(self.roster)
        staffing.bars.pointed.connect(self._show_words)

    @property
    def part(self) -> Part:
        """The chosen interval, as it was changed; one out of the air where nothing is expected of the day."""
        return part_of(self._given(), self.changes)

    def show_basis(self, basis: Basis, empty: Words = "", *, fresh: bool = False) -> None:
        """Plan this day from now on; what was changed stays, unless it is a `fresh` one."""
        if fresh:
            self.changes = Changes()
        if not fresh and (basis, empty) == (self.basis, self._empty):
            return
        others = [part.since for part in basis.parts] != [part.since for part in self.basis.parts]
        self.basis, self._empty = basis, empty
        self.replan()
        if others and self.plan is not None:
            self.at = _worst(self.plan)
            self._show()

    def show_old(self, *, old: bool) -> None:
        """Take the colours away from what does not hold any more, or give them back."""
        if old is not self._old:
            self._old = old
            self._show()

    def choose(self, nth: int) -> None:
        """Ask about another interval."""
        self.at = nth
        self._show()

    def move(self, name: Name, value: float) -> None:
        """Answer for another value at once, and plan the day anew soon."""
        everywhere = self._whatif.everywhere and (name != "agents" or self.part.rostered is not None)
        self.changes = with_value(self.basis, self.changes, name, value, self._given(), everywhere=everywhere)
        self._answer()
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def roster(self, nth: int, people: int) -> None:
        """Let so many agents be there in an interval; below 0: as many as the roster says."""
        part = self.basis.part_at(nth)
        if part is not None:
            self.changes = (
                without_agents(self.changes, part)
                if people < 0
                else with_value(self.basis, self.changes, "agents", people, part)
            )
            self.replan()

    def reset(self) -> None:
        """Take back all that was changed."""
        self.changes = Changes()
        self.replan()

    def replan(self) -> None:
        """Plan the whole day anew."""
        self._soon.stop()
        self._latest.stop()
        goal = goal_of(self.basis, self.changes)
        self.plan = plan_of(parts_of(self.basis, self.changes), goal) if self.basis.parts else None
        self._show()
        self.planned.emit()

    def _show(self) -> None:
        plan, form = self.plan, self._form
        self.at = min(self.at, max(0, len(self.basis.parts) - 1))
        if plan is not None:
            self._staffing.bars.show_view(bars_of(plan, self.changes, form), self.at, old=self._old)
            self._staffing.show_model(plan.goal.model, patience_words(self.basis, plan.goal, self.part, form))
            self._staffing.show_under(model_words(self.basis, plan.goal, form))
        self._show_words(self._staffing.bars.over)
        self._answer()

    def _show_words(self, over: int) -> None:
        """Say below the bars what the one below the mouse is like, or else the chosen one."""
        plan = self.plan
        if plan is None or not plan.parts:
            self._staffing.show_words((), (), self._empty)
            return
        one = plan.parts[over if 0 <= over < len(plan.parts) else self.at]
        sentences = day_words(plan, self.basis, self._form, self._currency)
        self._staffing.show_words(figures_of(one, plan.goal, self._form), sentences)

    def _answer(self) -> None:
        part, goal = self.part, goal_of(self.basis, self.changes)
        answer = answer_of(part, goal)
        heading: Words = mark("load", "What if, in half an hour")
        if self.basis.parts:
            heading = say("load", "What if, {span}", span=span_words(part.since, part.until, self._form))
        self._whatif.set_heading(heading)
        self._whatif.show_knobs(self._knobs(part, answer.seen.agents), changed=self.changes.any)
        self._whatif.show_sentences(answer_words(answer, self._form))

    def _given(self) -> Part:
        return self.basis.part_at(self.at) or _ANY

    def _knobs(self, part: Part, agents: int) -> tuple[Knob, ...]:
        goal, basis = goal_of(self.basis, self.changes), self.basis
        measured = basis.patience is not None and basis.patience.measured
        origins: tuple[tuple[Name, float, Words], ...] = (
            ("calls", part.demand.calls, _FORECAST if basis.parts else _USUAL),
            ("aht", part.demand.aht_s, _MEASURED if basis.handled else _USUAL),
            ("patience", goal.patience_s or 0.0, _MEASURED if measured else _SETTINGS),
            ("agents", agents, _ROSTERED if part.rostered is not None else _NEEDED),
            ("share", goal.share, ""),
            ("seconds", goal.within_s, ""),
        )
        return tuple(
            Knob(name, value, _SET if self.changes.is_set(name, part.since) else origin)
            for name, value, origin in origins
            if name != "patience" or goal.patience_s is not None
        )


def _worst(plan: DayPlan) -> int:
    """Return the interval that lacks most, or else the one that needs most; the first of several."""
    parts = plan.parts
    return max(range(len(parts)), key=lambda n: (parts[n].short, parts[n].needed, -n))
