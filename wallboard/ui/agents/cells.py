"""Paints the cell of one agent."""

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from wallboard.domain.text import mark, say
from wallboard.ui.agents.names import short_name
from wallboard.ui.agents.places import Style
from wallboard.ui.agents.roster import Away, Cell
from wallboard.ui.agents.states import Kind, logged_off, not_logged_in, unreachable, words_of
from wallboard.ui.paint.canvas import BOLD, MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.paint.tile import ROW
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Palette

_EDGE, _LETTER_EDGE = 0.24, 1.25
"""Width of the coloured edge in parts of the font size; the wider one has the state's letter in it."""
_PAD = 0.42
_STATE, _TIME, _LETTER = 0.82, 0.92, 0.78
"""Font sizes in parts of that of the name."""
_FRAME = 0.11
_DIGITS = 0.84
"""Height of digits with all their ink, in parts of their size."""
_NAME_SHRINK, _WORDS_SHRINK = 0.9, 0.88
_NOBODY = mark("agents letter", "–")


class Place(Struct, frozen=True):
    """A cell, and where and how it is painted."""

    cell: Cell | Away
    box: QRectF
    style: Style
    size: float


class Hour(Struct, frozen=True):
    """By which clock times run, and whether that is the present."""

    clock: float
    live: bool


def colour_of(palette: Palette, kind: Kind) -> str:
    """Return the colour of the area that stands for a state."""
    return palette.paused if kind is None else palette.state(kind)


def ink_of(palette: Palette, kind: Kind) -> str:
    """Return the colour of words about a state."""
    return palette.muted if kind is None else palette.state_ink(kind)


def paint_cell(canvas: Canvas, place: Place, hour: Hour) -> None:
    """Paint all of a cell."""
    if isinstance(place.cell, Away):
        _paint_away(canvas, place, place.cell, hour)
        return
    cell, palette = place.cell, canvas.look.palette
    colour = colour_of(palette, cell.kind) if hour.live else palette.track
    inner = _paint_ground(canvas, place, colour, long=hour.live and cell.long(hour.clock))
    if place.style is not Style.FULL:
        ink = palette.on_block if hour.live else palette.text
        letter = _NOBODY if logged_off(cell.agent) else words_of(cell.kind).letter
        _paint_letter(canvas, place, letter, ink)
    time = paint_time(canvas, place, cell, hour)
    before = QRectF(inner)
    if not time.isEmpty():
        before.setRight(time.left() - place.size * 0.3)
    ink = palette.text if hour.live else palette.muted
    _paint_words(canvas, place, cell, before, Type(place.size, ink, SEMI, shrink=_NAME_SHRINK))


def paint_time(canvas: Canvas, place: Place, cell: Cell, hour: Hour) -> QRectF:
    """Paint how long; return where. Nothing but the time is in this part of the cell."""
    words = cell.time(hour.clock)
    size = place.size * _TIME
    long = hour.live and cell.long(hour.clock)
    weight = BOLD if long else MEDIUM
    row = time_box(place)
    wide = min(canvas.width(words, size, weight) + 1, row.width()) if words else 0.0
    box = QRectF(row.right() - wide, row.top(), wide, row.height())
    palette = canvas.look.palette
    colour = palette.alarm if long else ink_of(palette, cell.kind)
    canvas.text(box, words, Type(size, colour if hour.live else palette.muted, weight, Align.RIGHT))
    return box


def clear_time(canvas: Canvas, place: Place, words: str, *, long: bool) -> QRectF:
    """Take away a time of digits; return where it was. Lower than a row, or it would take the frame along."""
    low = place.size * _TIME * (ROW - _DIGITS) / 2
    row = time_box(place).adjusted(0, low, 0, -low)
    wide = canvas.width(words, place.size * _TIME, BOLD if long else MEDIUM) + 2
    # In whole pixels: one that is cleared in part keeps some of the old digit.
    box = QRectF(row.right() - wide, row.top(), wide + 1, row.height()).toAlignedRect()
    canvas.painter.fillRect(box, QColor(canvas.look.palette.chip))
    return QRectF(box)


def time_box(place: Place) -> QRectF:
    """Return the row in which a time stands, at its right end."""
    inner = _inner(place)
    height = place.size * _TIME * ROW
    if place.style is Style.FULL:
        return QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
    return QRectF(inner.left(), inner.center().y() - height / 2, inner.width(), height)


def _inner(place: Place) -> QRectF:
    size = place.size
    edge = size * (_EDGE if place.style is Style.FULL else _LETTER_EDGE)
    high = 0.14 if place.style is Style.FULL else 0.1
    return place.box.adjusted(edge + size * _PAD, size * high, -size * _PAD, -size * high)


def _paint_ground(canvas: Canvas, place: Place, colour: str, *, long: bool) -> QRectF:
    box, size, palette = place.box, place.size, canvas.look.palette
    radius = min(canvas.look.sizes.radius * 0.7, box.height() * 0.2)
    ground, frame = box, max(1.5, size * _FRAME) if long else 0.0
    if long:
        canvas.fill(box, palette.alarm_area, radius)
        ground = box.adjusted(frame, frame, -frame, -frame)
    canvas.fill(ground, palette.chip, radius)
    edge = size * (_EDGE if place.style is Style.FULL else _LETTER_EDGE)
    # The edge is the ground in another colour, cut off, so that it follows the round corners.
    canvas.painter.setClipRect(QRectF(box.left(), box.top(), edge + frame, box.height()))
    canvas.fill(ground, colour, radius)
    canvas.painter.setClipping(False)
    return _inner(place)


def _paint_letter(canvas: Canvas, place: Place, letter: Words, ink: str) -> None:
    size = place.size
    box = QRectF(place.box.left(), place.box.top(), size * _LETTER_EDGE, place.box.height())
    canvas.text(box, letter, Type(size * _LETTER, ink, BOLD, Align.CENTRE))


def _paint_words(canvas: Canvas, place: Place, cell: Cell, before: QRectF, type_: Type) -> None:
    """Write name and state into what the time leaves."""
    size, inner = place.size, _inner(place)
    if place.style is Style.FULL:
        row = QRectF(inner.left(), inner.top(), inner.width(), size * ROW)
        _paint_name(canvas, row, cell.name, type_)
        height = size * _STATE * ROW
        row = QRectF(inner.left(), inner.bottom() - height, before.width(), height)
        _paint_state(canvas, row, cell, Type(size * _STATE, canvas.look.palette.muted))
    elif cell.name:
        _paint_name(canvas, before, cell.initials if place.style is Style.BRIEF else cell.name, type_)
    elif place.style is Style.LINE:
        _paint_state(canvas, before, cell, Type(size, type_.colour, MEDIUM))


def _paint_name(canvas: Canvas, row: QRectF, name: str, type_: Type) -> None:
    """Write the name, or as much of it as there is room for; of one size, or the list would look broken."""
    fits = canvas.width(name, type_.size, type_.weight) <= row.width()
    canvas.text(row, name if fits else short_name(name), type_)


def _paint_state(canvas: Canvas, row: QRectF, cell: Cell, type_: Type) -> None:
    """Say the state with what belongs to it, or without where that has no room."""
    fits = canvas.width(cell.words, type_.size, type_.weight) * _WORDS_SHRINK <= row.width()
    canvas.text(row, cell.words if fits else cell.short, type_)


def _paint_away(canvas: Canvas, place: Place, away: Away, hour: Hour) -> None:
    palette, size = canvas.look.palette, place.size
    ink = palette.text if hour.live else palette.muted
    inner = _paint_ground(canvas, place, palette.track, long=False)
    words = not_logged_in(away.count)
    if place.style is not Style.FULL:
        _paint_letter(canvas, place, _NOBODY, ink)
        fits = canvas.width(words, size * _WORDS_SHRINK, SEMI) <= inner.width()
        said = words if fits else str(away.count)
        canvas.text(inner, said, Type(size, ink, SEMI, shrink=_WORDS_SHRINK - 0.06))
        return
    top = QRectF(inner.left(), inner.top(), inner.width(), size * ROW)
    canvas.text(top, words, Type(size, ink, SEMI, shrink=0.6))
    height = size * _STATE * ROW
    row = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
    type_ = Type(size * _STATE, palette.muted, shrink=_WORDS_SHRINK)
    canvas.text(row, unreachable(away.unreachable) if away.unreachable else _named(canvas, row, away), type_)


def _named(canvas: Canvas, row: QRectF, away: Away) -> Words:
    """Name as many as there is room for, and count the others; nothing where not even one name has room."""
    size, room = row.height() / ROW, row.width() / _WORDS_SHRINK
    forms = [away.names[:told] for told in range(len(away.names), 0, -1)]
    forms += [(short_name(name),) for name in away.names[:1]]
    for form in forms:
        names = ", ".join(form)
        words = say("agents", "{names} and {n} more", names=names, n=away.count - len(form))
        said: Words = words if len(form) < away.count else names
        if canvas.width(said, size) <= room:
            return said
    return ""
