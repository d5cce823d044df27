"""The cards of a caller's page, and where they stand."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import mark
from wallboard.ui.caller.book_card import BookCard
from wallboard.ui.caller.head import HeadCard
from wallboard.ui.caller.notes_card import NotesCard
from wallboard.ui.caller.rows import Spoken, spoken_columns
from wallboard.ui.ledger.caller.panel import Panel
from wallboard.ui.ledger.tiles import Tiles
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.pages.grid import columns
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.theme.look import Look

_LOW, _SHARES = 0.28, (1.25, 1.1, 1.0)
"""Part of the height for the lower cards, and how they share the width."""


class CallerBody:
    """Makes the cards; the page fills them."""

    def __init__(self, look: Look, setting: Setting, means: Means, page: QWidget) -> None:
        """Begin with nothing known."""
        hides = setting.options.mask
        self.head = HeadCard(look)
        self.tiles = Tiles(look)
        self.tiles.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tiles.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.calls = Panel(look)
        self.calls.say("")
        model: RowsModel[Spoken] = RowsModel(spoken_columns(), lambda row: (row.behind, row.at))
        model.order = (model.columns[0], True)
        self.spoken = Sheet(look, mark("caller", "Who spoke with them"), model, means.memory, "caller.spoken")
        model.setParent(self.spoken)
        self.notes = NotesCard(look, setting, means)
        self.book = BookCard(look, acts=means.desk is not None, asks=means.privacy is not None, hides=hides)
        for part in self.parts():
            part.setParent(page)

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return self.head, self.tiles, self.calls, self.spoken, self.notes, self.book

    def lay_out(self, field: QRect, look: Look) -> None:
        """Place how they stand and the figures above, the calls below, and all else at the foot."""
        gap, top = round(look.sizes.gap), field.top()
        for part in (self.head, self.tiles):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        low = round(field.height() * _LOW)
        foot = QRect(field.left(), field.bottom() + 1 - low, field.width(), low)
        self.calls.setGeometry(field.left(), top, field.width(), max(0, foot.top() - gap - top))
        for card, place in zip(
            (self.spoken, self.notes, self.book), columns(foot, _SHARES, gap), strict=True
        ):
            card.setGeometry(place)
