"""The row of choices above the ledger: callers or calls, when, where, who, and the search."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.text import Text, mark, say
from wallboard.ui.paint.canvas import Record
from wallboard.ui.paint.guard import painted
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.filter_line import FilterLine
from wallboard.ui.table.menu import empty_menu
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

TABS = (mark("ledger", "Callers"), mark("ledger", "Calls"))
_MORE = mark("ledger", "More")
_SEARCH = mark("ledger", "Search number or name")
_LEAST_SEARCH = 9.0
"""In font sizes: of less one sees nothing of what one types."""


class MenuChip(PushChip):
    """A chip behind which there is a menu of values, one of which holds."""

    chosen = Signal(object)

    def __init__(self, look: Look, name: Text, parent: QWidget) -> None:
        """Offer nothing yet."""
        super().__init__(look, "", name, parent)
        self.offers: tuple[tuple[Any, Words], ...] = ()
        self.value: Any = None
        self.said: Words = ""
        """What holds, without the arrow."""
        self.clicked.connect(self.pop_up)

    def offer(self, offers: Sequence[tuple[Any, Words]], value: Any, words: Words) -> bool:  # noqa: ANN401 -- of any kind
        """Offer these, say what holds; return whether the chip says something else than before."""
        self.offers, self.value, self.said = tuple(offers), value, words
        return self.set_words(say("ledger", "{what} ▾", what=words))

    def pop_up(self) -> None:
        """Show the menu."""
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu(self) -> QMenu:
        """Make the menu."""
        menu = empty_menu(self.look, self)
        self.fill(menu)
        return menu

    @property
    def narrows(self) -> bool:
        """Whether anything holds but the first that is offered, which leaves nothing out."""
        return bool(self.offers) and self.value != self.offers[0][0]

    def fill(self, menu: QMenu) -> None:
        """Add what is offered to a menu."""
        group = QActionGroup(menu)
        for value, words in self.offers:
            action = menu.addAction(shown(words).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            group.addAction(action)
            action.triggered.connect(partial(self._choose, value))

    def _choose(self, value: Any, *_checked: bool) -> None:  # noqa: ANN401 -- as above
        self.chosen.emit(value)


class FoldedChip(MenuChip):
    """One chip for several that have no room: their menus, one below the other."""

    def __init__(self, look: Look, name: Text, parent: QWidget, parts: Sequence[MenuChip]) -> None:
        """Take the chips that it stands for; the first offer of each leaves nothing out."""
        super().__init__(look, name, parent)
        self.parts = tuple(parts)

    def tell(self) -> bool:
        """Say what of them holds; return whether that is something else than before."""
        held = [shown(part.said) for part in self.parts if part.narrows]
        return self.offer((), None, ", ".join(held) or _MORE)

    def fill(self, menu: QMenu) -> None:
        """Add all that they offer."""
        for part in self.parts:
            if not menu.isEmpty():
                menu.addSeparator()
            part.fill(menu)


class Head(QWidget):
    """Tabs, menus and the search, side by side; what has no room is folded, and shortened from the right."""

    def __init__(self, look: Look) -> None:
        """Begin with the callers."""
        super().__init__()
        self.look = look
        self.tabs = Chips(look, TABS)
        self.tabs.setParent(self)
        self.period = MenuChip(look, mark("ledger", "choose a time"), self)
        self.queues = MenuChip(look, mark("ledger", "choose queues"), self)
        self.lines = MenuChip(look, mark("ledger", "choose a number that was called"), self)
        self.states = MenuChip(look, mark("ledger", "choose who is shown"), self)
        self.reasons = MenuChip(look, mark("ledger", "choose why they were lost"), self)
        self.waits = MenuChip(look, mark("ledger", "choose how long they waited"), self)
        folds = (self.reasons, self.waits)
        self.more = FoldedChip(
            look, mark("ledger", "choose why they were lost, and how long they waited"), self, folds
        )
        self.order = MenuChip(look, mark("ledger", "choose the order"), self)
        self.search = FilterLine(look, _SEARCH)
        self.search.setParent(self)
        self.of_callers = True
        """Whether it is about callers rather than their calls."""

    @property
    def menus(self) -> tuple[MenuChip, ...]:
        """The chips with a menu, from left to right."""
        return (*self._always, self.states, *self.more.parts, self.more, self.order)

    @property
    def _always(self) -> tuple[MenuChip, ...]:
        return (self.period, self.queues, self.lines)

    def show_for(self, *, callers: bool) -> None:
        """Show what is chosen of callers, or only what is chosen of their calls."""
        self.of_callers = callers
        self.search.setVisible(callers)
        self.lay_out()

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(0, max(self.tabs.sizeHint().height(), self.search.sizeHint().height()))

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.tabs.set_look(look)
        self.search.set_look(look)
        for chip in self.menus:
            chip.look = look
            chip.update()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.tabs.set_record(record)
        for chip in self.menus:
            chip.record = record

    def lay_out(self) -> None:
        """Put them side by side; the search has what is left, at the right."""
        gap, left, size = round(self.look.sizes.gap * 0.8), 0, self.look.sizes.detail
        hint = self.tabs.sizeHint()
        self.tabs.setGeometry(0, 0, hint.width(), hint.height())
        self.tabs.lay_out()
        left = hint.width() + gap
        least = round(size * _LEAST_SEARCH)
        shown_chips = self._chips(self.width() - left - least - gap, gap)
        for chip in self.menus:
            chip.setVisible(chip in shown_chips)
        room = self.width() - left - least - gap * (len(shown_chips) + 1)
        for chip, wide in zip(shown_chips, _fitted(shown_chips, room), strict=True):
            chip.setGeometry(left, 0, wide, chip.sizeHint().height())
            left += wide + gap
        field = self.search.sizeHint()
        wide = max(0, min(round(size * 18), self.width() - left))
        self.search.setGeometry(
            self.width() - wide, (hint.height() - field.height()) // 2, wide, field.height()
        )

    def _chips(self, room: int, gap: int) -> list[MenuChip]:
        """Return the chips that are shown: some folded into one where they have no room side by side."""
        if not self.of_callers:
            return list(self._always)
        chips = [*self._always, self.states, *self.more.parts, self.order]
        if sum(chip.sizeHint().width() + gap for chip in chips) <= room:
            return chips
        return [*self._always, self.states, self.more, self.order]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))


def _fitted(chips: Sequence[QWidget], room: int) -> list[int]:
    """Give each chip its width; where there is too little room, the widest give most of it up."""
    wide = [chip.sizeHint().width() for chip in chips]
    while sum(wide) > room and max(wide) > 1:
        most = max(range(len(wide)), key=wide.__getitem__)
        wide[most] = max(1, wide[most] - max(1, (sum(wide) - room) // 4))
    return wide
