"""The card of lines that share agents: which ones, how far the playing is, and how sure the answer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtWidgets import QMenu

from wallboard.domain.text import mark, say
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Canvas, Record, Type
from wallboard.ui.planning.parts.headed import HeadedCard
from wallboard.ui.table.menu import menu_of
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_ROW = 1.45
_NONE = mark("quote", "Dedicated agents: save a second line by name to see what sharing would save.")
_ASK = mark("quote", "Choose saved lines that the same agents answer. Formulas know one line only.")
_READY = mark("quote", "Press Play: each day is played call by call, twenty times over.")


class SharedCard(HeadedCard):
    """Which lines share their agents is chosen from those that were saved."""

    chosen = Signal(object)
    """A tuple of titles."""
    playing = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        """Begin with dedicated agents."""
        super().__init__(look, mark("quote", "Shared agents"))
        self.titles: tuple[str, ...] = ()
        self.shared: tuple[str, ...] = ()
        self.sentences: tuple[Words, ...] = ()
        self.busy = False
        self.with_ = PushChip(look, mark("quote", "Shared with ▾"), mark("quote", "choose lines"), self)
        self.play = PushChip(look, mark("quote", "Play"), mark("quote", "play the days"), self)
        self.with_.clicked.connect(self.pick)
        self.play.clicked.connect(self._press)

    def show_titles(self, titles: Sequence[str]) -> None:
        """Say which lines were saved."""
        self.titles = tuple(titles)
        self.shared = tuple(title for title in self.shared if title in self.titles)
        self.show_words((), None)

    def show_words(self, sentences: Sequence[Words], progress: float | None) -> None:
        """Say what came of it; `progress` is how far it is, None: nothing is under way."""
        self.busy = progress is not None
        words: tuple[Words, ...] = tuple(sentences)
        if progress is not None:
            words = (say("quote", "playing: {share}%", share=round(progress * 100)),)
        elif not words:
            words = (_READY if self.shared else _ASK if self.titles else _NONE,)
        self.play.set_words(mark("quote", "Cancel") if self.busy else mark("quote", "Play"))
        self.play.setVisible(self.busy or bool(self.shared))
        self.with_.setVisible(bool(self.titles) and not self.busy)
        if words != self.sentences:
            self.sentences = words
            self.setAccessibleDescription(" ".join(shown(one) for one in words))
        self.lay_out()
        self.update()

    def pick(self) -> None:
        """Let lines be chosen."""
        self.menu().popup(self.with_.mapToGlobal(QPoint(0, self.with_.height())))

    def menu(self) -> QMenu:
        """Make the list of saved lines."""
        options = [(title, title in self.shared, partial(self._turn, title)) for title in self.titles]
        return menu_of(options, self.look, self, several=True)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.with_.look = self.play.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.with_.record = self.play.record = record

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chips stand."""
        return max(super().head_height(), float(self.play.sizeHint().height()))

    def taken(self) -> float:
        """Return the width of the chips."""
        there = [chip.x() for chip in (self.play, self.with_) if not chip.isHidden()]
        return float(self.width() - min(there, default=self.width()))

    def lay_out(self) -> None:
        """Place the chips at the right end of the heading's row."""
        place_chips(self, (self.play, self.with_))

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading and sentences."""
        super().paint_card(canvas)
        sizes, palette, body = self.look.sizes, self.look.palette, QRectF(self.body())
        high = min(sizes.detail * _ROW, body.height() / max(1, len(self.sentences)))
        for n, words in enumerate(self.sentences):
            row = QRectF(body.left() + sizes.pad * 0.4, body.top() + n * high, body.width() - sizes.pad, high)
            strong = n == 0 and len(self.sentences) > 1
            ink = palette.text if strong else palette.muted
            canvas.text(row, words, Type(sizes.detail, ink, SEMI if strong else MEDIUM, shrink=0.7))

    def _turn(self, title: str) -> None:
        others = tuple(one for one in self.shared if one != title)
        self.shared = others if title in self.shared else (*self.shared, title)
        self.show_words((), None)
        self.chosen.emit(self.shared)

    def _press(self) -> None:
        (self.cancelled if self.busy else self.playing).emit()


def place_chips(card: HeadedCard, chips: Sequence[PushChip]) -> None:
    """Put chips at the right end of a card's heading, the first one outermost."""
    sizes = card.look.sizes
    right, top = card.width() - round(sizes.pad * 0.8), round(sizes.pad * 0.6)
    for chip in chips:
        if chip.isHidden():
            continue
        hint = chip.sizeHint()
        chip.setGeometry(right - hint.width(), top, hint.width(), hint.height())
        right -= hint.width() + round(sizes.gap)
