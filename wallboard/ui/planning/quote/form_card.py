"""The card in which a line without history is described; each field says itself what is wrong with it."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text, mark
from wallboard.ui.paint.canvas import Record
from wallboard.ui.planning.parts.chosen import ChosenField
from wallboard.ui.planning.parts.field import Field
from wallboard.ui.planning.parts.headed import HeadedCard
from wallboard.ui.planning.quote.curve import Curve
from wallboard.ui.planning.quote.draft import PERS, Draft, From, Shape, with_text
from wallboard.ui.planning.quote.shared_card import place_chips
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_SHAPES: tuple[tuple[Shape, Text], ...] = (
    ("flat", mark("quote", "Even")),
    ("morning", mark("quote", "Morning")),
    ("two_humps", mark("quote", "Two peaks")),
    ("evening", mark("quote", "Evening")),
    ("own", mark("quote", "As here")),
    ("typed", mark("quote", "Typed")),
)
_STARTS: tuple[tuple[From, Text], ...] = (
    ("goal", mark("quote", "The goal")),
    ("budget", mark("quote", "A budget")),
    ("agents", mark("quote", "Agents")),
)
_ASKED = {"weights": "typed", "money": "budget", "agents": "agents"}
"""Fields that are there only for a shape, or for what one starts from."""
_WIDEST = 2.1
"""Height of a row at most, in font sizes."""


class FormCard(HeadedCard):
    """Tells of each letter that is typed."""

    changed = Signal(object)
    """A `Draft`."""

    def __init__(self, look: Look, draft: Draft, currency: str) -> None:
        """Begin with what was typed before."""
        super().__init__(look, mark("quote", "The line"))
        self.draft = draft
        self.per = ChosenField(look, "", [words for _, words in PERS])
        self.shape = ChosenField(look, mark("quote", "Shape"), [words for _, words in _SHAPES])
        self.start = ChosenField(look, mark("quote", "Start from"), [words for _, words in _STARTS])
        self.curve = Curve(look)
        self.fields: dict[str, Field] = {
            name: Field(look, title, unit, wide=wide) for name, title, unit, wide in _fields(currency)
        }
        for name, field in self.fields.items():
            if name in {"lost", "cost", "patience"}:
                field.line.setPlaceholderText(shown(mark("quote", "none")))
            field.typed.connect(lambda text, name=name: self._type(name, text))
        self.per.chosen.connect(lambda nth: self._type("per", PERS[nth][0]))
        self.shape.chosen.connect(lambda nth: self._type("shape", _SHAPES[nth][0]))
        self.start.chosen.connect(lambda nth: self._type("start", _STARTS[nth][0]))
        for part in self._rows():
            part.setParent(self)
        self.saves = PushChip(look, mark("quote", "Save"), mark("quote", "save by its name"), self)
        self.opens = PushChip(look, mark("quote", "Saved ▾"), mark("quote", "open a saved line"), self)
        for one, other in pairwise(self._stops()):
            self.setTabOrder(one, other)
        self.show_draft(draft)

    def show_draft(self, draft: Draft) -> None:
        """Show what was typed."""
        self.draft = draft
        for name, field in self.fields.items():
            field.line.setText(getattr(draft, name))
        self._show_chosen()

    def show_wrong(self, wrong: Mapping[str, Text]) -> None:
        """Say in each field what is wrong with it."""
        for name, field in self.fields.items():
            field.set_wrong(wrong.get(name, ""))

    def allow_own(self, *, there: bool) -> None:
        """Offer the shape of this site's days, or not."""
        self.shape.chips.chips[4].setVisible(there or self.draft.shape == "own")
        self.shape.lay_out()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        for part in self._rows():
            part.set_look(look)
        self.saves.look = self.opens.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        for part in self._rows():
            part.set_record(record)
        self.saves.record = self.opens.record = record

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chips stand."""
        return max(super().head_height(), float(self.saves.sizeHint().height()))

    def taken(self) -> float:
        """Return the width of the chips."""
        first = self.saves if self.opens.isHidden() else self.opens
        return float(self.width() - first.x())

    def lay_out(self) -> None:
        """Place what is asked below each other, and the chips beside the heading."""
        place_chips(self, (self.saves, self.opens))
        body, size = self.body(), self.look.sizes.detail
        side = round(self.look.sizes.pad * 0.4)
        rows = [row for row in self._rows() if not row.isHidden()]
        curve = self.curve.sizeHint().height()
        each = min((body.height() - curve) / max(1, len(rows) - 1), size * _WIDEST)
        top = float(body.top())
        for row in rows:
            high = curve if row is self.curve else each
            air = 0 if row is self.curve else round(each * 0.06)
            wide = body.width() - 2 * side
            row.setGeometry(body.left() + side, round(top) + air, wide, round(high) - 2 * air)
            top += high

    def _rows(self) -> tuple["Field | ChosenField | Curve", ...]:
        field = self.fields
        return (
            field["title"], field["calls"], self.per, self.shape, field["weights"], self.curve,
            field["opens"], field["closes"], field["days"], field["aht"], field["patience"], field["share"],
            field["within"], field["lost"], field["shrinkage"], field["cost"], self.start, field["money"],
            field["agents"],
        )  # fmt: skip

    def _stops(self) -> list[QWidget]:
        """Return what the Tab key goes to, from top to bottom."""
        stops: list[QWidget] = []
        for row in self._rows():
            if isinstance(row, Field):
                stops.append(row.line)
            elif isinstance(row, ChosenField):
                stops += row.chips.chips
        return [*stops, self.saves, self.opens]

    def _type(self, name: str, text: str) -> None:
        self.draft = with_text(self.draft, name, text)
        self._show_chosen()
        self.changed.emit(self.draft)

    def _show_chosen(self) -> None:
        draft = self.draft
        self.per.show_chosen(next(n for n, (key, _) in enumerate(PERS) if key == draft.per))
        self.shape.show_chosen(next(n for n, (key, _) in enumerate(_SHAPES) if key == draft.shape))
        self.start.show_chosen(next(n for n, (key, _) in enumerate(_STARTS) if key == draft.start))
        for name, needs in _ASKED.items():
            self.fields[name].setVisible(needs in {draft.shape, draft.start})
        self.lay_out()


def _fields(currency: str) -> tuple[tuple[str, Words, Words, float], ...]:
    a_month = mark("quote", "a month")
    return (
        ("title", mark("quote", "Name of the line"), "", 14.0),
        ("calls", mark("quote", "Calls"), "", 7.5),
        ("weights", mark("quote", "Calls by open hour"), "", 16.0),
        ("opens", mark("quote", "Opens"), "", 7.5),
        ("closes", mark("quote", "Closes"), "", 7.5),
        ("days", mark("quote", "Open days"), mark("quote", "a week"), 7.5),
        ("aht", mark("quote", "Handle time"), mark("quote", "min:s"), 7.5),
        ("patience", mark("quote", "Patience"), mark("quote", "min:s"), 7.5),
        ("share", mark("quote", "Goal, share"), "%", 7.5),
        ("within", mark("quote", "Goal, seconds"), mark("quote", "s"), 7.5),
        ("lost", mark("quote", "Permitted loss"), "%", 7.5),
        ("shrinkage", mark("quote", "Paid but away"), "%", 7.5),
        ("cost", mark("quote", "Agent hour costs"), currency, 7.5),
        ("money", mark("quote", "Budget"), a_month, 7.5),
        ("agents", mark("quote", "Agents at once, at most"), "", 7.5),
    )
