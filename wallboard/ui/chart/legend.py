"""The title row of a chart: what its colours and marks mean, as much as has room."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.text import mark
from wallboard.ui.paint.canvas import DOT, MEDIUM, Canvas, Type
from wallboard.ui.paint.tile import ROW
from wallboard.ui.text import Words, shown

_PLUS = " + "


class Legend(Struct, frozen=True):
    """What there is to explain."""

    title: Words
    chart: bool = True
    """False: there is only the title."""
    live: bool = True
    agents: bool = False
    ahead: bool = False
    """Whether there is a band of what is still to come."""
    unseen: bool = False
    partly: bool = False


class _Piece(Struct, frozen=True):
    words: Words
    colour: str
    before: str = DOT


def paint_legend(canvas: Canvas, inner: QRectF, legend: Legend) -> QRectF:
    """Paint the longest form that has room, as large as it can be; return what is left below it."""
    sizes = canvas.look.sizes
    forms = list(_forms(canvas, legend))
    pieces = next((form for form in forms if _width(canvas, form, sizes.detail) <= inner.width()), forms[-1])
    size = sizes.label
    while size > sizes.detail and _width(canvas, pieces, size) > inner.width():
        size -= 1
    height = sizes.label * ROW
    x = inner.left()
    for n, piece in enumerate(pieces):
        for words, type_ in (
            (piece.before if n else "", Type(size, canvas.look.palette.muted)),
            (piece.words, Type(size, piece.colour, MEDIUM)),
        ):
            x += canvas.text(QRectF(x, inner.top(), inner.right() - x + 1, height), words, type_)
    return inner.adjusted(0, height, 0, 0)


def _forms(canvas: Canvas, legend: Legend) -> Iterator[list[_Piece]]:
    """Say it at length first, then shorter and shorter."""
    palette = canvas.look.palette
    title = _Piece(legend.title, palette.muted)
    if not legend.chart:
        yield [title]
        return
    waiting = palette.ringing_ink if legend.live else palette.muted
    talking = _Piece(mark("chart", "talking"), palette.talking_ink if legend.live else palette.muted, _PLUS)
    titled = [title, _Piece(mark("chart", "waiting"), waiting), talking]
    bare = [_Piece(mark("chart", "Waiting"), waiting), talking]
    duty, agents = (
        [_Piece(words, palette.muted)] if legend.agents else []
        for words in (mark("chart", "dashes: agents on duty"), mark("chart", "dashes: agents"))
    )
    band = [_Piece(mark("chart", "forecast"), talking.colour)] if legend.ahead else []
    gaps = [_Piece(mark("chart", "hatched: not seen"), palette.muted)] if legend.unseen else []
    gaps += [_Piece(mark("chart", "pale: seen in part"), palette.muted)] if legend.partly else []
    yield titled + duty + band + gaps
    yield titled + agents + band + gaps
    yield bare + agents + band + gaps
    yield bare + agents + gaps
    yield bare + gaps
    yield bare + gaps[:1]
    yield bare


def _width(canvas: Canvas, pieces: list[_Piece], size: float) -> float:
    words = sum(canvas.width(piece.words, size, MEDIUM) for piece in pieces)
    return words + sum(canvas.width(shown(piece.before), size) for piece in pieces[1:]) + 1
