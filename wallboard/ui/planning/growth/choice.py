"""The row above the page: which time and queues, how the load is counted, how far the reading is."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.ui.paint.canvas import MEDIUM, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.planning.growth.asked import AXES, GrowthChoice
from wallboard.ui.planning.growth.words import AXIS_TITLES
from wallboard.ui.planning.load.asked import STRETCHES, Stretch
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.controls import ALL_QUEUES

Option = tuple[Words, bool, Callable[[], None]]
"""What it says, whether it is the one, and what choosing it does."""


class ChoiceRow(QWidget):
    """Chips with menus behind them; what the data is like stands at the right end."""

    stretch_chosen = Signal(str)
    scope_chosen = Signal(object)
    axis_chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look, choice: GrowthChoice) -> None:
        """Begin with what was chosen last."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.note: Words = ""
        self._choice = choice
        self._titles: tuple[tuple[str, Scope], ...] = ()
        self._left = 0
        self.stretch = PushChip(look, "", mark("growth", "choose a time"), self)
        self.queues = PushChip(look, "", mark("growth", "choose queues"), self)
        self.axes = Chips(look, [AXIS_TITLES[axis] for axis in AXES], AXES.index(choice.axis))
        self.axes.setParent(self)
        self.stop = PushChip(look, mark("growth", "Cancel"), mark("growth", "stop reading"), self)
        self.stop.hide()
        self.stretch.clicked.connect(partial(self._pop, self.stretch, self.stretches))
        self.queues.clicked.connect(partial(self._pop, self.queues, self.scopes))
        self.axes.chosen.connect(self._choose_axis)
        self.stop.clicked.connect(self.cancelled)

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

    def set_note(self, note: Words) -> None:
        """Write this at the right end from now on."""
        if note != self.note:
            self.note = note
            self.update()

    def show_progress(self, share: float) -> None:
        """Say how far it is, and let it be stopped; 1: nothing is under way."""
        if (share < 1) is self.stop.isHidden():
            self.stop.setVisible(share < 1)
            self.lay_out()
        if share < 1:
            self.set_note(say("growth", "reading: {share}%", share=round(share * 100)))

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

    def menu_of(self, options: Sequence[Option]) -> QMenu:
        """Make a menu."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setPalette(qt_palette(self.look))
        menu.setFont(self.look.fonts.font(self.look.sizes.detail, MEDIUM)[0])
        group = QActionGroup(menu)
        for words, chosen, act in options:
            action = menu.addAction(shown(words).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(chosen)
            group.addAction(action)
            action.triggered.connect(partial(_act, act))
        return menu

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.axes.set_look(look)
        for chip in (self.stretch, self.queues, self.stop):
            chip.look = look
            chip.update()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record
        self.axes.set_record(record)
        for chip in (self.stretch, self.queues, self.stop):
            chip.record = record

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(0, self.stretch.sizeHint().height())

    def lay_out(self) -> None:
        """Put the chips side by side."""
        gap, left = round(self.look.sizes.gap), 0
        for part in (self.stretch, self.queues, self.axes, self.stop):
            if part.isHidden():
                continue
            hint = part.sizeHint()
            wide = max(0, min(hint.width(), self.width() - left))
            part.setGeometry(left, 0, wide, hint.height())
            left += wide + gap
        self.axes.lay_out()
        self._left = left
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the note."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        room = QRectF(self.rect())
        room.setLeft(self._left + self.look.sizes.gap)
        type_ = Type(self.look.sizes.detail, self.look.palette.muted, align=Align.RIGHT, shrink=0.72)
        Canvas(painter, self.look, self.record).text(room, self.note, type_)

    def _pop(self, chip: PushChip, options: Callable[[], list[Option]], *_checked: bool) -> None:
        self.menu_of(options()).popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def _choose_stretch(self, key: Stretch) -> None:
        self.stretch_chosen.emit(key)

    def _choose_scope(self, scope: Scope) -> None:
        self.scope_chosen.emit(scope)

    def _choose_axis(self, nth: int) -> None:
        self.axis_chosen.emit(AXES[nth])


def _act(act: Callable[[], None], *_checked: bool) -> None:
    act()
