"""The row above the page: which call records, how closely they must agree, and what of them is listed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from wallboard.domain.records.record import RecordSet
from wallboard.domain.text import mark, say
from wallboard.store.queries.matching.matched import MatchWanted
from wallboard.ui.format import limit_time
from wallboard.ui.ledger.head import MenuChip
from wallboard.ui.planning.parts.chip_bar import ChipBar
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

TOLERANCES = (15.0, 45.0, 120.0, 300.0)
DIFFERENCES = (1.0, 5.0, 30.0, 60.0)
LISTS = (mark("match", "Unexplained"), mark("match", "All"))
_NONE = mark("match", "no call records")
_STOP, _AGAIN = mark("match", "Cancel"), mark("match", "Compare again")


class MatchChoice(ChipBar):
    """Menus of the set, the tolerance and the difference; two chips of what is listed; and to stop."""

    records_chosen = Signal(object)
    """The name of a set."""
    tolerance_chosen = Signal(object)
    differs_chosen = Signal(object)
    """Both in seconds."""
    listed = Signal(int)
    """0: only what nothing explains; 1: all."""
    pressed = Signal()
    """Stop, or where nothing goes on, compare again."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing to choose from."""
        super().__init__(look)
        self.records = MenuChip(look, mark("match", "choose call records"), self)
        self.tolerance = MenuChip(look, mark("match", "how far apart two beginnings may be"), self)
        self.differs = MenuChip(look, mark("match", "from which difference of lengths on"), self)
        self.lists = Chips(look, LISTS)
        self.stop = PushChip(look, _STOP, mark("match", "stop comparing, or compare again"), self)
        self.hold((self.records, self.tolerance, self.differs, self.lists, self.stop))
        self.records.chosen.connect(self.records_chosen)
        self.tolerance.chosen.connect(self.tolerance_chosen)
        self.differs.chosen.connect(self.differs_chosen)
        self.lists.chosen.connect(self.listed)
        self.stop.clicked.connect(self.pressed)

    def show_wanted(self, sets: Sequence[RecordSet], wanted: MatchWanted) -> None:
        """Offer what there is, and say what holds."""
        names = tuple((one.name, one.name) for one in sets)
        chosen = wanted.records or (sets[0].name if sets else "")
        self.records.offer(names, chosen, chosen or _NONE)
        close = tuple((one, _apart(one)) for one in TOLERANCES)
        self.tolerance.offer(close, wanted.tolerance_s, _apart(wanted.tolerance_s))
        more = tuple((one, _longer(one)) for one in DIFFERENCES)
        self.differs.offer(more, wanted.differs_s, _longer(wanted.differs_s))
        self.lay_out()

    def show_busy(self, *, busy: bool) -> None:
        """Offer to stop, or to compare again."""
        if self.stop.set_words(_STOP if busy else _AGAIN):
            self.lay_out()


def _apart(seconds: float) -> Words:
    return say("match", "within {time}", time=limit_time(seconds))


def _longer(seconds: float) -> Words:
    return say("match", "differs by {time} or more", time=limit_time(seconds))
