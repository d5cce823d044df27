"""The map of most calls at once, with a chip for what is counted."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from wallboard.domain.load.layers import Layer
from wallboard.domain.text import mark, say
from wallboard.ui.paint.canvas import Record
from wallboard.ui.planning.load.heat_view import LAYERS
from wallboard.ui.planning.parts.heat import HeatMap
from wallboard.ui.table.menu import menu_of
from wallboard.ui.table.push import PushChip
from wallboard.ui.theme.look import Look


class HeatCard(HeatMap):
    """Shows the week; what is counted at once can be chosen."""

    layer_chosen = Signal(str)

    def __init__(self, look: Look, layer: Layer) -> None:
        """Begin with one layer."""
        super().__init__(look, mark("load", "Most calls at once"))
        self.layer = layer
        self.chip = PushChip(look, "", mark("load", "choose what is counted"), self)
        self.chip.clicked.connect(self.pick)
        self.show_layer(layer)

    def show_layer(self, layer: Layer) -> None:
        """Say what is counted."""
        self.layer = layer
        if self.chip.set_words(say("load", "{what} ▾", what=dict(LAYERS)[layer])):
            self.lay_out()

    def pick(self) -> None:
        """Let what is counted be chosen."""
        self.menu().popup(self.chip.mapToGlobal(QPoint(0, self.chip.height())))

    def menu(self) -> QMenu:
        """Make the list of what can be counted."""
        options = [(title, key == self.layer, partial(self.layer_chosen.emit, key)) for key, title in LAYERS]
        return menu_of(options, self.look, self)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.chip.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.chip.record = record

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chip stands."""
        return max(super().head_height(), float(self.chip.sizeHint().height()))

    def taken(self) -> float:
        """Return the width of the chip in it."""
        return self.chip.width() + self.look.sizes.gap

    def lay_out(self) -> None:
        """Place the chip at the right end of the heading's row."""
        hint, pad = self.chip.sizeHint(), self.look.sizes.pad
        left = self.width() - round(pad * 0.8) - hint.width()
        self.chip.setGeometry(left, round(pad * 0.6), hint.width(), hint.height())
