"""How a caller is rung from here: by the telephone system, by a link, or by hand with the number copied."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from wallboard.domain.desk.access import AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.dialling import line_for, refusal_of, spoken_by
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.desk.acting import Acting
from wallboard.ui.desk.confirm import HOUR_S, Confirm, Question
from wallboard.ui.desk.habits import Phone
from wallboard.ui.desk.menus import Choice
from wallboard.ui.desk.words import spoken_words
from wallboard.ui.format import caller_number, grouped
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.means import Means
from wallboard.ui.models.caller import name_beside
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

WAIVED = "desk.unasked_until"
"""Under what it is remembered until when nobody is asked before a call."""
_NUMBER, _SHOWS = mark("desk", "Number"), mark("desk", "Shows")
_SPEAKS, _TRIED = mark("desk", "Speaks"), mark("desk", "Tried")
_NO_DIALLER = mark("desk", "This computer has no program that dials")
_COPIED = mark("desk", "The number is copied")
_PLAN = mark("desk", "what the telephone system shows")


class Place(Protocol):
    """The bar for which is dialled."""

    look: Look
    setting: Setting
    means: Means
    row: LostCaller | None
    contact: Contact | None
    now: Seconds

    def window(self) -> QWidget:
        """Return the window over which is asked."""

    def tell(self, words: Words) -> None:
        """Say a word to the person here."""


class Dialler:
    """Asks once, and then rings."""

    def __init__(self, place: Place, acting: Acting, show: Callable[[str], bool] | None = None) -> None:
        """`show` lets the system open a link; without it, the desktop does."""
        self._place = place
        self._acting = acting
        self._show = show or _by_desktop
        self.asked: Confirm | None = None
        """The question that was asked last; its window may be gone."""

    def begin(self, row: LostCaller, now: Seconds) -> None:
        """Ring a caller, after one question if that was not waived."""
        if now < self._waived_until():
            self._ring(row, self._first_phone(), waive=False)
            return
        place = self._place
        question = question_of(row, now, place.means, place.setting, place.contact)
        self.asked = Confirm(
            place.look, question, lambda phone, waive: self._ring(row, phone, waive=waive), place.window()
        )
        self.asked.open()

    def copy(self) -> None:
        """Put the number of the caller who is chosen on the clipboard; that is noted."""
        if self._copied():
            self._place.tell(_COPIED)

    def _copied(self) -> bool:
        row, place = self._place.row, self._place
        if row is None or row.caller.number is None or place.setting.options.mask or place.means.desk is None:
            return False
        QGuiApplication.clipboard().setText(row.caller.number)
        self._acting.note_access(AccessKind.COPIED, place.now)
        return True

    def link(self, row: LostCaller, now: Seconds) -> None:
        """Let a telephone program of this computer dial."""
        place = self._place
        if refusal_of(row, now, place.means.habits.rules) is not None or not place.means.habits.link:
            return
        if self._show(f"{place.means.habits.link}:{row.caller.number}"):
            self._acting.tried(row, now)
        elif self._copied():
            place.tell(say("desk", "{title} · {line}", title=shown(_NO_DIALLER), line=shown(_COPIED)))
        else:
            place.tell(_NO_DIALLER)

    def choices(self, row: LostCaller, now: Seconds) -> Iterable[Choice]:
        """Offer the other ways of ringing."""
        means = self._place.means
        may = refusal_of(row, now, means.habits.rules) is None
        if means.habits.link and means.call_backs is not None:
            yield Choice(mark("desk", "Dial with this computer"), partial(self.link, row, now), may)
        whole = row.caller.number is not None and not self._place.setting.options.mask
        yield Choice(mark("desk", "Copy the number"), self.copy, whole, "Ctrl+Shift+C")

    def _ring(self, row: LostCaller, phone: Phone | None, *, waive: bool) -> None:
        """Ring, if it may still be: while somebody thought, the caller may have rung again."""
        place = self._place
        now, current = place.now, place.row
        latest = current if current is not None and current.who == row.who else row
        refusal = refusal_of(latest, now, place.means.habits.rules)
        if refusal is not None:
            place.tell(say("desk", "Not called: {why}", why=refusal.why))
            return
        if waive:
            place.means.memory.put(WAIVED, str(now + HOUR_S))
        if phone is not None and place.means.call_backs is not None:
            self._acting.call(latest, now, phone)
        else:
            self.link(latest, now)

    def _first_phone(self) -> Phone | None:
        means = self._place.means
        return means.habits.phones[0] if means.habits.phones and means.call_backs is not None else None

    def _waived_until(self) -> Seconds:
        try:
            until = float(self._place.means.memory.get(WAIVED) or 0.0)
        except ValueError:
            return 0.0
        # A clock that was set back must not waive the question for longer than was said.
        return until if until - self._place.now <= HOUR_S else 0.0


def question_of(
    row: LostCaller, now: Seconds, means: Means, setting: Setting, contact: Contact | None = None
) -> Question:
    """Put together what is told before a call; the address book knows better than the line."""
    rules, caller = means.habits.rules, row.caller
    number = caller_number(caller.number, caller.raw, mask=setting.options.mask)
    book = contact if contact is not None and contact.who == row.who else Contact(row.who or "")
    name = name_beside(book.name or caller.name, setting, caller.number, caller.raw)
    line = line_for(row, rules)
    title = means.names.line(row.source, line) if line else ""
    written = grouped(line)
    shows: Words = say("desk", "{title} · {line}", title=title, line=written) if title else written or _PLAN
    rows: list[tuple[Text, Words]] = [(_NUMBER, number), (_SHOWS, shows)]
    language = spoken_words(spoken_by(row, rules, book.language))
    if language:
        rows.append((_SPEAKS, language))
    rows.append((_TRIED, _tries(row, now, setting)))
    held = row.taken_by and means.desk is not None and row.taken_by != means.desk.name
    warning: Words = say("desk", "{who} is on it", who=row.taken_by) if held else ""
    phones = means.habits.phones if means.call_backs is not None else ()
    return Question(name or shown(number), tuple(rows), phones, warning)


def _tries(row: LostCaller, now: Seconds, setting: Setting) -> Words:
    if row.tries == 0 or row.last_try is None:
        return mark("desk", "not yet")
    when = instant_words(row.last_try, now, setting.format)
    if row.tries == 1:
        return say("desk", "once, at {time}", time=when)
    return say("desk", "{n} times, last at {time}", n=row.tries, time=when)


def _by_desktop(url: str) -> bool:
    return QDesktopServices.openUrl(QUrl(url))
