"""One caller: how they stand, every call that is kept, with whom they spoke, notes, and who they are."""

from typing import Any
from weakref import proxy

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent

from wallboard.domain.caller import Caller, known_as
from wallboard.domain.desk.access import AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Note
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.text import Text, mark
from wallboard.ui.behind import CallerBehind
from wallboard.ui.caller.asked import CallerFound, CallerWish
from wallboard.ui.caller.asking import CallerAsking
from wallboard.ui.caller.body import CallerBody
from wallboard.ui.caller.contact_dialog import ContactDialog
from wallboard.ui.caller.paper import call_table, caller_facts, lines_picture
from wallboard.ui.caller.privacy_acts import PrivacyActs
from wallboard.ui.caller.rows import Spoken, lines_of, row_of, spoken_of
from wallboard.ui.caller.totals import Worth, totals_of
from wallboard.ui.caller.view import Head, calls_words, head_of, joined, sent_names, title_of
from wallboard.ui.desk.bar import actions_for
from wallboard.ui.export.contents import Table
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import freshness
from wallboard.ui.ledger.caller.story import CallLine, Telling
from wallboard.ui.ledger.caller.teller import NO_CACHE
from wallboard.ui.ledger.gap_line import gaps_of, unseen_words
from wallboard.ui.ledger.noting import Noting
from wallboard.ui.ledger.rows import Known
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.notes.dialog import note_for
from wallboard.ui.notes.draft import about_lost
from wallboard.ui.notes.extras import extras_for
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import Setting
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.titles import titles_of

PAGE = "caller"
_NOTHING = mark("caller", "Nothing is kept of this caller")
_NO_CALLS = mark("caller", "Unknown")
_NOBODY = mark("caller", "Without a number nobody can say whose calls these were")
_NO_TALK = mark("caller", "Nobody has spoken with them yet")
_FAILED = mark("table", "This could not be read. The log says why.")
_GONE = mark("caller", "Everything about this caller was erased")


class CallerPage(DetailPage):
    """Follows one caller; J and K lead to the next one of the list one came from."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: CallerBehind, demo: Text | None = None
    ) -> None:
        """Take who called."""
        self.caller = Caller(behind.number, behind.raw, behind.name)
        self.who = known_as(behind.number, behind.raw)
        hides = setting.options.mask
        super().__init__(look, title_of(self.caller, self._names(setting), hides=hides), setting, demo)
        self.behind, self.means = behind, means
        self.known = Known(lines=means.names)
        self.noting = Noting(means.desk, setting)
        self.row: LostCaller | None = None
        self.lines: tuple[CallLine, ...] = ()
        self._live: LostCaller | None = None
        self.asking = CallerAsking(means, self)
        self.body = CallerBody(self.look, setting, means, self)
        mine = proxy(self)  # or each would keep the other for ever
        extras = extras_for(lambda: mine.look, setting, means, mine)
        self.acts = actions_for(self.look, setting, means, extras)
        self.privacy = None if means.privacy is None else PrivacyActs(means.privacy, setting.format, self)
        if self.acts is not None:
            self.body.head.put_actions(self.acts)
            self.acts.bind(self)
        self._connect()
        self.body.calls.say(_NOBODY if self.who is None else NO_CACHE if self.asking.alone else "")
        self.body.tiles.show_totals(totals_of(None, Worth(), 0.0, setting.format))
        self.setFocusProxy(self.body.calls.calls)

    def _connect(self) -> None:
        body, keys = self.body, Qt.Key
        self.asking.came.connect(self._take)
        self.asking.failed.connect(self._fail)
        body.calls.calls.its.opened.connect(self.opened)
        body.calls.calls.verticalScrollBar().valueChanged.connect(self._scrolled)
        body.spoken.view.opened.connect(self._open_talk)
        body.spoken.retried.connect(self.asking.again)
        body.notes.writing.connect(self.write_note)
        body.notes.changed.connect(self.asking.again)
        body.book.changing.connect(self.change_contact)
        body.book.asking.connect(self.offer_privacy)
        if self.privacy is not None:
            self.privacy.erased.connect(self._forget)
        for key, act in (
            (keys.Key_J, self.go_on),
            (keys.Key_K, self.go_back),
            (keys.Key_E, body.book.change.click),
            (keys.Key_X, body.book.privacy.click),
            (keys.Key_R, self.reveal),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- what is shown -------------------------------------------------------------------------------

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return self.body.parts()

    def lay_out(self, field: QRect) -> None:
        """Place the cards."""
        self.body.lay_out(field, self.look)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self.asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def show_moment(self, moment: Moment) -> None:
        """Show them at this moment; what is lost or done now the snapshot knows first."""
        super().show_moment(moment)
        snapshot, who = moment.snapshot, self.who
        if who is None:
            return
        before, self._live = self._live, next((row for row in snapshot.ledger.rows if row.who == who), None)
        wish = CallerWish(who, snapshot.at, snapshot.rules, self.means.campaigns)
        self.asking.want(wish, soon=before is not self._live)
        fresh = freshness(moment, snapshot.sources, self.setting.format)
        self.body.head.set_note("", "" if fresh.live else fresh.words)
        agents = {(agent.source, agent.agent): agent.name for agent in snapshot.all.agents}
        self.known = replace(self.known, titles=titles_of(snapshot), agents={**self.known.agents, **agents})
        self._show()

    @property
    def hides(self) -> bool:
        """Whether the number is hidden now."""
        return self.setting.options.mask and self.who not in self.known.revealed

    def _take(self, found: CallerFound) -> None:
        contact = found.kept.contact
        contacts = {} if contact is None else {contact.who: contact}
        names = {**self.known.agents, **found.told.names}
        self.known = replace(self.known, agents=names, contacts=contacts)
        self._show()
        self._list(found)

    def _show(self) -> None:
        """Say how they stand."""
        found, moment = self.asking.found, self._moment
        if moment is None or self.who is None:
            return
        sent = () if found is None else sent_names(found)
        self.set_title(title_of(self.caller, (*self._names(self.setting), *sent), hides=self.hides))
        if found is not None and not found.is_empty:
            self.row = self._live or row_of(found, self.who, self.caller)
        else:
            self.row = self._live
        if self.row is not None:
            rules = self.means.habits.rules
            self.body.head.show_head(head_of(self.row, self.known, rules, moment.now, self.setting))
        elif found is not None:
            self.body.head.show_head(Head(_NO_CALLS, Tone.MUTED, "", ""))
        if self.acts is not None:
            self.acts.show_caller(self.row, moment.now)

    def _list(self, found: CallerFound) -> None:
        """List calls, talks and notes, and what they come to."""
        setting, kept, now = self.setting, found.kept, found.wish.at
        notes = (
            {}
            if setting.options.mask
            else {(note.source, note.call): note.text or note.reason for note in kept.notes if note.call}
        )
        how = Telling(self.known.titles, now, setting, notes)
        self.lines = lines_of(found, how)
        body, calls = self.body, self.body.calls
        if self.lines:
            calls.show_calls(self.lines)
        else:
            calls.say(_NOTHING)
        gaps = () if self._moment is None else gaps_of(self._moment.snapshot)
        unseen = unseen_words(gaps, now, setting.format)
        calls.show_who(mark("caller", "Calls"), joined((calls_words(found, setting.format), unseen)))
        body.spoken.show_rows(spoken_of(found, self.known, how), _NO_TALK)
        body.notes.show_kept(kept, now)
        body.book.show_contact(kept.contact, sent_names(found))
        worth = Worth(self.means.campaigns, kept.contact, self.means.currency)
        body.tiles.show_totals(totals_of(found.whole, worth, now, setting.format))

    def _names(self, setting: Setting) -> tuple[str, ...]:
        """Return what they are called: the address book comes first."""
        if setting.options.mask:
            return ()
        known = getattr(self, "known", Known())
        book = known.contacts.get(self.who or "")
        written = () if book is None else (book.company, book.name)
        return (*written, setting.name_of(self.who or ""), self.caller.name)

    def _fail(self, _error: BaseException) -> None:
        self.body.calls.say(_FAILED)

    def _scrolled(self, value: int) -> None:
        if value and value == self.body.calls.calls.verticalScrollBar().maximum():
            self.asking.want_more()

    # --- what is done --------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next caller of the list that one came from."""
        self.aside.emit(1)

    def go_back(self) -> None:
        """Go to the one before."""
        self.aside.emit(-1)

    def write_note(self, note: Note | None = None) -> None:
        """Open the dialog of a note: a new one, or to change one."""
        if self.row is None or self._moment is None:
            return
        about = about_lost(self.row)
        dialog = note_for(self.look, self.setting, self.means, about, self._moment.snapshot.at, self.window())
        if dialog is not None:
            dialog.saved.connect(self.asking.again)
            if note is not None:
                dialog.take_up(note)

    def change_contact(self) -> None:
        """Open the dialog of their entry in the address book."""
        if self.means.desk is None or self.who is None or self.hides:
            return
        contact = self.known.contacts.get(self.who, Contact(self.who))
        title = title_of(self.caller, (), hides=False)
        dialog = ContactDialog(self.look, self.means.desk, title, contact, self.window())
        dialog.saved.connect(self.asking.again)
        dialog.open()

    def offer_privacy(self) -> None:
        """Show what else a caller may ask for."""
        if self.privacy is not None and self.who is not None and self._moment is not None and not self.hides:
            caller = (self.who, title_of(self.caller, self._names(self.setting), hides=False))
            self.privacy.offer(self.look, caller, self._moment.now, self.body.book.privacy)

    def reveal(self) -> None:
        """Show the number whole, where that is allowed; it is noted."""
        if self.noting.may_reveal and self.hides and self.who is not None and self._moment is not None:
            self.noting.note(AccessKind.REVEALED, PAGE, 1, self._moment.now)
            self.known = replace(self.known, revealed=self.known.revealed | {self.who})
            self._show()

    def _open_talk(self, row: Spoken) -> None:
        self.opened.emit(row.behind)

    def _forget(self) -> None:
        """They were erased: nothing of them is left here either."""
        if self.who is not None:
            self.means.notes.drafts.drop(self.who)
        self.asking.stop()
        self._live = self.row = None
        self.body.calls.say(_GONE)
        self.left.emit()

    # --- paper and files -----------------------------------------------------------------------------

    def note_taken(self, kind: AccessKind, what: str) -> None:
        """Note that the page was written to a file or printed."""
        if not self.hides and self._moment is not None:
            self.noting.note(kind, what, 1, self._moment.now)

    def facts(self) -> tuple[Fact, ...]:
        """Say what a paper about them has to say."""
        found = self.asking.found
        if found is None:
            return ()
        return caller_facts(found, self.body.head.head, self.body.tiles.totals, self.setting)

    def tables(self) -> tuple[Table, ...]:
        """Give the calls as a table too: on the screen they are lines."""
        found = self.asking.found
        return () if found is None else (call_table(found, self.setting),)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the lines of time for paper."""
        picture = lines_picture(self.lines, self.look)
        return () if picture is None else (picture,)
