"""The card that says who pauses for what, against how many may at once."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.caller import plain_text
from wallboard.domain.duty.slots import SlotUse
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format, running_time
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.planning.duty.rows import called
from wallboard.ui.spec import Setting
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_ROW = 1.5
_REASON = 40
_TITLE, _COUNT = 0.24, 0.13
"""Parts of the width for the reason and for how many."""


class PauseRow(Struct, frozen=True):
    """A reason, how many of how many, and who."""

    reason: Words
    used: Words
    who: Words
    over: bool


def pause_rows(uses: Sequence[SlotUse], setting: Setting, now: Seconds) -> tuple[PauseRow, ...]:
    """Write them as far as this screen may tell."""
    return tuple(_row(use, setting, now) for use in uses)


def _row(use: SlotUse, setting: Setting, now: Seconds) -> PauseRow:
    count = setting.format.count
    used: Words = count(len(use.rows))
    if use.most is not None:
        used = say("duty", "{n} of {m}", n=used, m=count(use.most))
    reason = plain_text(use.reason, _REASON) or mark("duty", "no reason given")
    return PauseRow(reason, used, _who(use, setting, now), use.over)


def _who(use: SlotUse, setting: Setting, now: Seconds) -> Words:
    options = setting.options
    if options.agents == "counts":
        return ""
    words: Words = ""
    for row in use.rows:
        one: Words = called(row, options.agents)
        if options.breaks and row.now is not None:
            one = say("duty", "{name} {time}", name=one, time=running_time(max(0.0, now - row.now.since)))
        words = one if not words else say("duty", "{some}, {more}", some=words, more=one)
    return words


class PauseCard(Card):
    """Paints a line for each reason."""

    def __init__(self, look: Look, form: Format) -> None:
        """Begin empty."""
        super().__init__(look, mark("duty", "Pauses"))
        self.rows: tuple[PauseRow, ...] = ()
        self._format = form
        self.setAccessibleName(shown(self.heading))

    def show_rows(self, rows: tuple[PauseRow, ...]) -> None:
        """Show these from now on."""
        if rows != self.rows:
            self.rows = rows
            told = (f"{shown(row.reason)}: {shown(row.used)} {shown(row.who)}".strip() for row in rows)
            self.setAccessibleDescription(", ".join(told))
            self.update()

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading and lines; those for which there is no room are counted in the last one."""
        super().paint_card(canvas)
        size, palette, body = self.look.sizes.detail, self.look.palette, QRectF(self.body())
        body.adjust(self.look.sizes.pad * 0.4, 0, -self.look.sizes.pad * 0.4, 0)
        if not self.rows:
            first = QRectF(body.left(), body.top(), body.width(), size * _ROW)
            canvas.text(first, mark("duty", "Nobody pauses"), Type(size, palette.muted))
            return
        room = max(1, int(body.height() / (size * _ROW)))
        few = self.rows if len(self.rows) <= room else self.rows[: room - 1]
        for n, row in enumerate(few):
            top = body.top() + n * size * _ROW
            self._paint_row(canvas, QRectF(body.left(), top, body.width(), size * _ROW), row)
        if len(few) < len(self.rows):
            more = say("duty", "and {n} more", n=len(self.rows) - len(few))
            low = QRectF(body.left(), body.top() + len(few) * size * _ROW, body.width(), size * _ROW)
            canvas.text(low, more, Type(size, palette.muted))

    def _paint_row(self, canvas: Canvas, box: QRectF, row: PauseRow) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        ink = canvas.tone(Tone.ALARM if row.over else Tone.TEXT, live=not self.old)
        title = QRectF(box.left(), box.top(), box.width() * _TITLE - size * 0.5, box.height())
        canvas.text(title, row.reason, Type(size, palette.text, MEDIUM))
        count = QRectF(box.left() + box.width() * _TITLE, box.top(), box.width() * _COUNT, box.height())
        canvas.text(count, row.used, Type(size, ink, SEMI, Align.LEFT))
        who = QRectF(count.right() + size * 0.5, box.top(), box.right() - count.right() - size * 0.5, 0)
        who.setHeight(box.height())
        canvas.text(who, row.who, Type(size, palette.muted))
