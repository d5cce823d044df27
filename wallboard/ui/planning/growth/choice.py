"""The row above the page: which time and queues, how the load is counted, how far the reading is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.ui.planning.growth.asked import AXES, GrowthChoice
from wallboard.ui.planning.growth.words import AXIS_TITLES
from wallboard.ui.planning.parts.chip_bar import ReadingBar
from wallboard.ui.planning.parts.site import STRETCHES, Stretch
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.menu import Option
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.today.controls import ALL_QUEUES


class ChoiceRow(ReadingBar):
    """Chips with menus behind them; what the data is like stands at the right end."""

    stretch_chosen = Signal(str)
    scope_chosen = Signal(object)
    axis_chosen = Signal(str)

    def __init__(self, look: Look, choice: GrowthChoice) -> None:
        """Begin with what was chosen last."""
        super().__init__(look)
        self._choice = choice
        self._titles: tuple[tuple[str, Scope], ...] = ()
        self.stretch = PushChip(look, "", mark("growth", "choose a time"), self)
        self.queues = PushChip(look, "", mark("growth", "choose queues"), self)
        self.axes = Chips(look, [AXIS_TITLES[axis] for axis in AXES], AXES.index(choice.axis))
        self.stretch.clicked.connect(partial(self.pop, self.stretch, self.stretches))
        self.queues.clicked.connect(partial(self.pop, self.queues, self.scopes))
        self.axes.chosen.connect(self._choose_axis)
        self.hold((self.stretch, self.queues, self.axes, self.stop))

    def show_choice(self, choice: GrowthChoice, titles: Sequence[tuple[str, Scope]]) -> None:
        """Show what is chosen, out of which queues."""
        self._choice, self._titles = choice, tuple(titles)
        title = next(title for key, title, _ in STRETCHES if key == choice.stretch)
        named = next((name for name, scope in titles if scope == choice.scope), ", ".join(choice.scope))
        queues: Words = ALL_QUEUES if choice.scope == EVERYTHING else named
        changed = [
            self.stretch.set_words(say("growth", "{what} ▾", what=title)),
            self.queues.set_words(say("growth", "{what} ▾", what=queues)),
        ]
        if any(changed):
            self.lay_out()

    def stretches(self) -> list[Option]:
        """List the times to choose from."""
        return [
            (title, key == self._choice.stretch, partial(self._choose_stretch, key))
            for key, title, _ in STRETCHES
        ]

    def scopes(self) -> list[Option]:
        """List all queues and each queue."""
        rows: list[tuple[Words, Scope]] = [(ALL_QUEUES, EVERYTHING), *self._titles]
        return [
            (title, scope == self._choice.scope, partial(self._choose_scope, scope)) for title, scope in rows
        ]

    def _choose_stretch(self, key: Stretch) -> None:
        self.stretch_chosen.emit(key)

    def _choose_scope(self, scope: Scope) -> None:
        self.scope_chosen.emit(scope)

    def _choose_axis(self, nth: int) -> None:
        self.axis_chosen.emit(AXES[nth])
