"""The panel of "what if": sliders for what an interval is like, and what comes of it in sentences."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text, mark
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Canvas, Record, Type
from wallboard.ui.planning.load.reckon import Name
from wallboard.ui.planning.parts.headed import HeadedCard
from wallboard.ui.planning.parts.scales import Kind, Scale, count_kind, duration_kind, share_kind
from wallboard.ui.planning.parts.slider import Slider
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_LINE = 1.5
"""Height of a sentence in details."""
_LINES = 3
"""So many sentences have room."""
_HERE, _ALL = mark("load", "This interval"), mark("load", "All of the day")
_CHANGED = mark("load", "something was changed")
_TITLES: Mapping[Name, Text] = {
    "calls": mark("load", "Calls in the interval"),
    "aht": mark("load", "Handle time"),
    "patience": mark("load", "Patience"),
    "agents": mark("load", "Agents"),
    "share": mark("load", "Goal, share"),
    "seconds": mark("load", "Goal, seconds"),
}
_SCALES: Mapping[Name, Scale] = {
    "calls": Scale(0, 200, 1, 10),
    "aht": Scale(10, 900, 5, 12),
    "patience": Scale(10, 900, 10, 6),
    "agents": Scale(0, 40, 1, 5),
    "share": Scale(0.5, 0.99, 0.01, 5),
    "seconds": Scale(0, 120, 5, 2),
}
_ROOM = 1.6
"""How much further than its value a scale that grows reaches."""
_ROUND = (40, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 100_000)


class Knob(Struct, frozen=True):
    """What one slider shows."""

    name: Name
    value: float
    origin: Words = ""


class WhatIfCard(HeadedCard):
    """Tells of every move at once; whoever listens answers with sentences."""

    moved = Signal(str, float)
    """The name of a slider, and its value."""
    reset = Signal()

    def __init__(self, look: Look, form: Format) -> None:
        """Begin with nothing to ask about."""
        super().__init__(look, mark("load", "What if"))
        self.sentences: tuple[tuple[Words, Words, bool], ...] = ()
        kinds: Mapping[Name, Kind] = {
            "calls": count_kind(form),
            "aht": duration_kind(),
            "patience": duration_kind(),
            "agents": count_kind(form),
            "share": share_kind(form),
            "seconds": count_kind(form),
        }
        self.sliders: dict[Name, Slider] = {}
        for name, title in _TITLES.items():
            slider = Slider(look, title, kinds[name], _SCALES[name])
            slider.setParent(self)
            slider.changed.connect(lambda value, name=name: self.moved.emit(name, value))
            self.sliders[name] = slider
        self.back = PushChip(
            look, mark("load", "Reset to measured"), mark("load", "take back all that was changed"), self
        )
        self.back.clicked.connect(self.reset)
        self.where = Chips(look, (_HERE, _ALL))
        self.where.setParent(self)
        self.where.setAccessibleName(shown(mark("load", "Where calls, handle time and agents change")))

    @property
    def everywhere(self) -> bool:
        """Whether calls, handle time and agents change in all intervals."""
        return self.where.chips[1].isChecked()

    def show_knobs(self, knobs: Sequence[Knob], *, changed: bool) -> None:
        """Show these values; one that is being moved is where it is already."""
        there = {knob.name for knob in knobs}
        for knob in knobs:
            slider = self.sliders[knob.name]
            if not slider.isSliderDown():
                slider.set_scale(_scale_for(knob.name, knob.value))
            slider.show_amount(knob.value, knob.origin)
        for name, slider in self.sliders.items():
            if slider.isEnabled() is not (name in there):
                slider.setEnabled(name in there)
        self.back.setAccessibleDescription(shown(_CHANGED) if changed else "")

    def show_sentences(self, sentences: Sequence[tuple[Words, Words, bool]]) -> None:
        """Say what comes of it; what is said second is muted, and a missed goal is red."""
        if tuple(sentences) != self.sentences:
            self.sentences = tuple(sentences)
            said = " ".join(f"{shown(first)} {shown(second)}" for first, second, _ in self.sentences)
            self.setAccessibleDescription(said)
            self.update()

    def parts(self) -> tuple[Slider, ...]:
        """Return the sliders from top to bottom."""
        return tuple(self.sliders.values())

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.back.look = look
        self.where.set_look(look)
        for slider in self.parts():
            slider.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.back.record = record
        self.where.set_record(record)
        for slider in self.parts():
            slider.set_record(record)

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chip stands."""
        return max(super().head_height(), float(self.back.sizeHint().height()))

    def taken(self) -> float:
        """Return the width of the chip in it."""
        return self.back.width() + self.look.sizes.gap

    def lay_out(self) -> None:
        """Place the chips, and the sliders below each other."""
        sizes, hint = self.look.sizes, self.back.sizeHint()
        right = self.width() - round(sizes.pad * 0.8)
        wide = min(hint.width(), round(self.width() * 0.6))
        self.back.setGeometry(right - wide, round(sizes.pad * 0.6), wide, hint.height())
        body = self.body()
        side = round(sizes.pad * 0.4)
        left, width = body.left() + side, body.width() - 2 * side
        size = self.where.sizeHint()
        low = round(sizes.detail * _LINE * _LINES)
        room = body.height() - low - size.height() - round(sizes.gap)
        each = min(room / len(self.sliders), self.parts()[0].sizeHint().height() * 1.25)
        for n, slider in enumerate(self.parts()):
            QWidget.setGeometry(slider, QRect(left, round(body.top() + n * each), width, round(each)))
        top = round(body.top() + each * len(self.sliders) + sizes.gap * 0.5)
        self.where.setGeometry(left, top, min(size.width(), width), size.height())
        self.where.lay_out()

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading and sentences."""
        super().paint_card(canvas)
        sizes, palette = self.look.sizes, self.look.palette
        where = self.where.geometry()
        y = where.bottom() + sizes.gap * 0.6
        left, right = float(where.left()), self.width() - sizes.pad
        for first, second, missed in self.sentences:
            row = QRectF(left, y, right - left, sizes.detail * _LINE)
            ink = palette.alarm if missed else palette.text
            wide = canvas.width(first, sizes.detail, SEMI) + canvas.width(second, sizes.detail, MEDIUM)
            fit = min(1.0, row.width() / max(1.0, wide + sizes.detail * 0.4))
            size = sizes.detail if fit >= 1 else float(int(sizes.detail * fit))
            used = canvas.text(row, first, Type(size, ink, SEMI))
            rest = row.adjusted(used + sizes.detail * 0.35 if used else 0.0, 0, 0, 0)
            canvas.text(rest, second, Type(size, palette.muted, MEDIUM))
            y = row.bottom()


def _scale_for(name: Name, value: float) -> Scale:
    """Return a scale that has room for a value: those of calls and agents grow."""
    scale = _SCALES[name]
    if name in {"calls", "agents"}:
        most = next((one for one in _ROUND if one >= max(scale.most, value * _ROOM)), _ROUND[-1])
        return Scale(scale.least, most, max(1, most // 1_000), max(scale.page, most // 40))
    top = scale.most if value <= scale.most else value * _ROOM
    return Scale(min(scale.least, value), top, scale.step, scale.page)
