"""The bar of actions for the caller who is chosen: call back, take on, finish, and what else there is."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.desk.acting import Acting
from wallboard.ui.desk.ask_text import AskText
from wallboard.ui.desk.chip import ActionChip
from wallboard.ui.desk.dialler import Dialler
from wallboard.ui.desk.menus import Choice, later_ones, menu_of, numbered
from wallboard.ui.desk.view import NOTHING, RELEASE, ActionsView, view_of
from wallboard.ui.means import Means
from wallboard.ui.paint.canvas import MEDIUM, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.shell.toast import LONG_MS, Toast
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

ENDED_MS = 8_000
"""How long it is said how a call back ended."""
TOLD_S = 10.0
"""How long after somebody was taken on it is said that another was first."""
_DONE, _MORE = mark("desk", "Done…"), mark("desk", "More…")
_OTHER = mark("desk", "Another reason…")
_UNDO = mark("desk", "Undo")
_MISSED = mark("desk", "Rung, not reached")
_DENIED = mark("desk", "Not reached: a machine answered, or somebody else")
_MISSED_KEY = "U"
_WIDEST = 26.0
"""Of what is said beside the buttons, in font sizes."""


class Extra(Struct, frozen=True):
    """An action that another part of the program adds."""

    words: Text
    key: str
    act: Callable[[LostCaller, Seconds], object]
    fits: Callable[[LostCaller], bool] = lambda _row: True
    why_not: Text | None = None
    """Why nobody may do it here, and what would allow it; then it is said in place of being done."""


class ActionBar(QWidget):
    """Acts for one caller at a time; keys work on the whole page that it was bound to."""

    grown = Signal()
    """It wants another width than before."""

    def __init__(self, look: Look, setting: Setting, means: Means, extras: tuple[Extra, ...] = ()) -> None:
        """Begin with nobody."""
        super().__init__()
        self.look, self.setting, self.means = look, setting, means
        self.row: LostCaller | None = None
        self.contact: Contact | None = None
        self.now: Seconds = 0.0
        self.view: ActionsView = NOTHING
        self.record: Record | None = None
        self.acting = Acting(means, self)
        self.dialler = Dialler(self, self.acting)
        self.call = ActionChip(look, NOTHING.call, "B", self, primary=True)
        self.take = ActionChip(look, NOTHING.take, "I", self)
        self.done = ActionChip(look, _DONE, "F", self)
        self.extras = tuple((extra, ActionChip(look, extra.words, extra.key, self)) for extra in extras)
        self.more = ActionChip(look, _MORE, "", self)
        self._toast: Toast | None = None
        self._room: QWidget | None = None
        self._took: tuple[str | None, Seconds] | None = None
        """Whom somebody here has just taken on, and when."""
        self._ended = QTimer(self)
        self._ended.setSingleShot(True)
        self._ended.setInterval(ENDED_MS)
        self._ended.timeout.connect(self._forget)
        for chip, act in self._acts():
            chip.clicked.connect(act)
        self.acting.changed.connect(self._progressed)
        self.acting.said.connect(self.tell)
        self._refresh()

    def bind(self, page: QWidget) -> None:
        """Let the keys work while the keyboard is anywhere on a page, at whose foot words are told."""
        self._room = page
        keys: list[tuple[str, Callable[[], object]]] = [
            ("B", self.call.click),
            ("I", self.take.click),
            ("F", self.done.click),
            (_MISSED_KEY, self.say_missed),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+C", self.dialler.copy),
            *((extra.key, partial(self._press, extra, chip)) for extra, chip in self.extras if extra.key),
        ]
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_caller(self, row: LostCaller | None, now: Seconds, contact: Contact | None = None) -> None:
        """Act for this caller from now on; called at every beat, so that running times run.

        `contact` is what the address book knows of them: their name and their language.
        """
        self.row, self.now, self.contact = row, now, contact
        self._tell_who_was_first()
        self.acting.watch()
        self._refresh()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        for chip in self.chips:
            chip.look = look
            chip.update()
        if self._toast is not None:
            self._toast.set_look(look)
        self.lay_out()
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record
        for chip in self.chips:
            chip.record = record

    @property
    def chips(self) -> tuple[ActionChip, ...]:
        """All buttons from left to right."""
        return (self.call, self.take, self.done, *(chip for _, chip in self.extras), self.more)

    def sizeHint(self) -> QSize:
        """Return the size of words and all buttons; with less room some go behind the last."""
        high = max(chip.sizeHint().height() for chip in self.chips)
        return QSize(ceil(self._wide_of(self._wanted()) + self._words_wide()), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Put the buttons at the right, side by side; what has no room is found behind the last one."""
        there = self._wanted()
        room = self.width() - self._words_wide() + 1
        for chip in (*reversed([chip for _, chip in self.extras]), self.take, self.done):
            if chip in there and self._wide_of(there) > room:
                there.remove(chip)
        right = self.width()
        for chip in reversed(self.chips):
            chip.setVisible(chip in there)
            if chip in there:
                hint = chip.sizeHint()
                chip.setGeometry(right - hint.width(), 0, hint.width(), self.height())
                right -= hint.width() + self._gap

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is said."""
        painted(self, self._paint)

    # --- what can be done --------------------------------------------------------------------------

    def call_back(self) -> None:
        """Ring the caller, or end the call back that is being made."""
        if self.view.cancels:
            self.acting.cancel()
        elif self.view.may_call and self.row is not None:
            self.dialler.begin(self.row, self.now)

    def take_or_release(self) -> None:
        """Take the caller on, or let go of them."""
        if self.row is not None:
            kind = DeedKind.RELEASED if self.view.take == RELEASE else DeedKind.TAKEN
            self._took = (
                (self.row.who, self.now) if kind is DeedKind.TAKEN and not self.row.taken_by else None
            )
            self.acting.do(self.row, self.now, kind)

    def finish(self) -> None:
        """Ask for the reason why nothing is to be done any more."""
        row = self.row
        if row is None:
            return
        reasons = self.means.habits.reasons
        lines = numbered((words, partial(self._do, row, DeedKind.DONE, words)) for words in reasons)
        self._choose((*lines, Choice(), Choice(_OTHER, partial(self._ask_reason, row))), self.done)

    def offer_more(self) -> None:
        """Offer what is needed less often."""
        row, now = self.row, self.now
        if row is None:
            return
        later = later_ones(now, self.setting.format)
        known, act = row.who is not None, self._set_time
        lines = (
            *self._hidden(),
            Choice(mark("desk", "Reached by other means"), partial(self._do, row, DeedKind.REACHED), known),
            Choice(self._missed, self.say_missed, self._may_miss, _MISSED_KEY),
            Choice(),
            *(
                Choice(_put_off(one.words), partial(act, row, DeedKind.POSTPONED, one.at), known)
                for one in later
            ),
            Choice(),
            *(
                Choice(_promise(one.words), partial(act, row, DeedKind.PROMISED, one.at), known)
                for one in later
            ),
            Choice(),
            *self.dialler.choices(row, now),
            Choice(),
            Choice(_UNDO, self.undo, keys="Ctrl+Z"),
        )
        self._choose(lines, self.more)

    def say_missed(self) -> None:
        """Say that they were rung and not reached; also where the call was answered, by whomever."""
        if self.row is not None and self._may_miss:
            self._do(self.row, DeedKind.MISSED)

    def undo(self) -> None:
        """Take back what was done here last."""
        self.acting.undo(self.now)

    def tell(self, words: Words, written: Deed | None = None) -> None:
        """Say a word to the person here; of a deed, that it can be taken back."""
        if self._toast is None:
            self._toast = Toast(self.look, self._room or self.window())
        self._toast.tell(words, LONG_MS, None if written is None else (_UNDO, self.undo))

    def _tell_who_was_first(self) -> None:
        """Say so where somebody else took the same caller on a moment earlier."""
        if self._took is None or self.means.desk is None or self.row is None:
            return
        who, at = self._took
        by = self.row.taken_by
        if self.now - at > TOLD_S:
            self._took = None
        elif self.row.who == who and by and by != self.means.desk.name:
            self._took = None
            self.tell(say("desk", "{who} was first", who=by))

    # --- inside ------------------------------------------------------------------------------------

    @property
    def _missed(self) -> Words:
        return _MISSED if self.row is None or self.row.reached_in is None else _DENIED

    @property
    def _may_miss(self) -> bool:
        """Whether it makes sense to say so: who rang again and was answered here was reached."""
        row = self.row
        if row is None or row.who is None or row.state is LedgerState.ON_LINE:
            return False
        return row.reached_in is not None or row.contact is None

    def _wanted(self) -> list[ActionChip]:
        """Return the buttons that have a meaning now: while somebody is rung, few."""
        return [self.call, self.more] if self.view.cancels else list(self.chips)

    def _wide_of(self, chips: Sequence[ActionChip]) -> float:
        return sum(chip.sizeHint().width() for chip in chips) + self._gap * (len(chips) - 1)

    def _hidden(self) -> Iterable[Choice]:
        """Offer what has no room as a button."""
        gone = [(chip, act) for chip, act in self._acts() if chip.isHidden()]
        for chip, act in gone:
            yield Choice(chip.words, act, chip.isEnabled(), chip.key)
        if gone:
            yield Choice()

    def _acts(self) -> Iterable[tuple[ActionChip, Callable[[], object]]]:
        yield self.call, self.call_back
        yield self.take, self.take_or_release
        yield self.done, self.finish
        yield self.more, self.offer_more
        for extra, chip in self.extras:
            yield chip, partial(self._extra, extra)

    def _press(self, extra: Extra, chip: ActionChip) -> None:
        """Do what a key stands for, or say why that can't be done here."""
        if extra.why_not is None:
            chip.click()
        else:
            self.tell(extra.why_not)

    def _extra(self, extra: Extra) -> None:
        if self.row is not None:
            extra.act(self.row, self.now)

    def _do(self, row: LostCaller, kind: DeedKind, reason: Words = "") -> None:
        self.acting.do(row, self.now, kind, reason)

    def _set_time(self, row: LostCaller, kind: DeedKind, end: Seconds) -> None:
        self.acting.set_time(row, self.now, kind, end)

    def _ask_reason(self, row: LostCaller) -> None:
        hint = mark("desk", "Why nothing is to be done any more")
        AskText(self.look, hint, partial(self._do, row, DeedKind.DONE), self.window()).open()

    def _choose(self, choices: Iterable[Choice], below: QWidget) -> None:
        menu = menu_of(choices, self.look, self)
        corner = below.mapToGlobal(QPoint(0, 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))

    def _progressed(self) -> None:
        ongoing = self.acting.ongoing
        if ongoing is not None and ongoing.is_over:
            self._ended.start()
        self._refresh()

    def _forget(self) -> None:
        self.acting.forget_call()
        self._refresh()

    def _refresh(self) -> None:
        before, self.view = (
            self.view,
            view_of(self.row, self.acting.ongoing, self.now, self.means, self.setting),
        )
        view, row = self.view, self.row
        call = view.call if view.may_call or not view.why_not else view.why_not
        wider = self.call.show_words(call, view.why_not, enabled=view.may_call)
        wider |= self.take.show_words(view.take, enabled=view.may_take)
        wider |= self.done.show_words(_DONE, enabled=view.may_finish)
        wider |= self.more.show_words(_MORE, enabled=view.may_take)
        for extra, chip in self.extras:
            may = extra.why_not is None and row is not None and extra.fits(row)
            wider |= chip.show_words(extra.words, extra.why_not or "", enabled=may)
        if wider or (before.progress, before.cancels) != (view.progress, view.cancels):
            self.lay_out()
            self.update()
            self.grown.emit()

    @property
    def _gap(self) -> int:
        return round(self.look.sizes.detail * 0.5)

    def _words_wide(self) -> float:
        if not self.view.progress:
            return 0.0
        size = self.look.sizes.detail
        return min(self.look.fonts.advance(shown(self.view.progress), size, MEDIUM), size * _WIDEST) + size

    def _paint(self, painter: QPainter) -> None:
        if not self.view.progress:
            return
        size, palette = self.look.sizes.detail, self.look.palette
        ink = (
            palette.alarm
            if self.view.ended_badly
            else palette.text
            if self.view.tells_call
            else palette.muted
        )
        box = QRectF(0, 0, self.call.x() - size * 0.7, self.height())
        Canvas(painter, self.look, self.record).text(
            box, self.view.progress, Type(size, ink, MEDIUM, Align.RIGHT, shrink=0.85)
        )


def actions_for(
    look: Look, setting: Setting, means: Means, extras: tuple[Extra, ...] = ()
) -> ActionBar | None:
    """Make the bar; None where one can only look."""
    return None if means.desk is None else ActionBar(look, setting, means, extras)


def _put_off(words: Words) -> Text:
    return say("desk", "Not before: {when}", when=words)


def _promise(words: Words) -> Text:
    return say("desk", "Promised: {when}", when=words)
