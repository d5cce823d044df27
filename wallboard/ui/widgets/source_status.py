"""Each source: how it is, how long ago it was heard, and why it is not as it should be."""

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.snapshot import SourceNow
from wallboard.domain.text import mark, say
from wallboard.domain.words import SourceName
from wallboard.ui.format import Format
from wallboard.ui.frame.source_status import ORDER, Chip, as_of, chip_of
from wallboard.ui.freshness import SEEING, Age, Freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import MEDIUM, REGULAR, SEMI, Align, Canvas, Type
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.paint.wrap import wrapped
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_ALL_SEEN = 0.999
"""From this share of the day on, what is missing is about a minute."""
_NAME = 0.5
"""Part of the width a name may take."""
_WHY = 2
"""Lines a reason may have."""


class SourceRow(Struct, frozen=True):
    """One source."""

    name: SourceName
    chip: Chip
    why: Words = ""


class SourceStatusView(TileView, frozen=True, kw_only=True):
    """All sources, the troubled ones first."""

    rows: tuple[SourceRow, ...] = ()


def view_of(moment: Moment, setting: Setting) -> SourceStatusView:
    """Make the view; how sources are is known at any time, so it is never old."""
    rows = (
        SourceRow(source.name, _chip(moment, source, setting), _why(source, setting.format))
        for source in moment.snapshot.sources
    )
    return SourceStatusView(
        title=mark("source", "Sources"),
        fresh=Freshness(Age.LIVE, 0.0),
        rows=tuple(sorted(rows, key=lambda row: ORDER.index(row.chip.tone))),
    )


def _chip(moment: Moment, source: SourceNow, setting: Setting) -> Chip:
    if setting.options.past and source.status.state in SEEING:
        return as_of(moment, setting.format)
    return chip_of(moment, source, setting.format, named=False)


def _why(source: SourceNow, format_: Format) -> Words:
    if source.status.why is not None:
        return source.status.why
    if source.covered is not None and source.covered < _ALL_SEEN:
        return say("tile", "{share} of the day seen", share=format_.share(source.covered))
    return ""


class SourceStatus(Tile[SourceStatusView]):
    """Paints as many sources as there is room for, and counts the others."""

    def __init__(self, look: Look, _spec: WidgetSpec, setting: Setting) -> None:
        """Show all sources."""
        super().__init__(look)
        self._setting = setting

    def show_moment(self, moment: Moment) -> None:
        """Show the sources of this moment."""
        self.show_view(view_of(moment, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: SourceStatusView) -> None:
        """Paint title and rows."""
        rest = self.paint_title(canvas, inner, view)
        sizes, y = self.look.sizes, rest.top()
        height, gap = sizes.detail * ROW, sizes.gap * 0.5
        if not view.rows:
            canvas.text(rest, mark("source", "No source"), Type(sizes.label, self.look.palette.muted))
        for n, row in enumerate(view.rows):
            why = self._why_lines(row.why, rest.width())
            last = n == len(view.rows) - 1
            if y + height * (1 + len(why) + (not last)) + gap * (not last) > rest.bottom() + 1:
                words = say("source", "and {n} more", n=len(view.rows) - n)
                if y + height <= rest.bottom() + 1:
                    box = QRectF(rest.left(), y, rest.width(), height)
                    canvas.text(box, words, Type(sizes.detail, self.look.palette.muted))
                return
            self._paint_row(canvas, QRectF(rest.left(), y, rest.width(), height), row)
            for m, line in enumerate(why, 1):
                box = QRectF(rest.left(), y + m * height, rest.width(), height)
                canvas.text(box, line, Type(sizes.detail, self.look.palette.muted, shrink=0.8))
            y += height * (1 + len(why)) + gap

    def _why_lines(self, why: Words, width: float) -> list[str]:
        lines = wrapped(self.look, shown(why), width, self.look.sizes.detail, REGULAR)
        return lines if len(lines) <= _WHY else [*lines[: _WHY - 1], " ".join(lines[_WHY - 1 :])]

    def _paint_row(self, canvas: Canvas, box: QRectF, row: SourceRow) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        dot = size * 0.5
        canvas.fill(
            QRectF(box.left(), box.center().y() - dot / 2, dot, dot), palette.area(row.chip.tone), dot / 2
        )
        left = box.left() + dot * 2
        name = QRectF(left, box.top(), (box.right() - left) * _NAME, box.height())
        used = canvas.text(name, row.name, Type(size, palette.text, SEMI, shrink=0.8, cut_middle=True))
        state = QRectF(left + used + size * 0.6, box.top(), 0, box.height())
        state.setRight(box.right())
        # How well it is says its colour as well, but never its colour alone.
        type_ = Type(size, palette.tone(row.chip.tone), MEDIUM, Align.RIGHT)
        canvas.text(state, row.chip.words, type_)
