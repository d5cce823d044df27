"""Lost callers, one row each: who called and got nobody, and what became of it."""

from datetime import date
from typing import Any
from weakref import proxy

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent

from wallboard.domain.desk.access import AccessKind
from wallboard.domain.ledger.rows import Ledger, LostCaller
from wallboard.domain.ledger.sums import sums_of
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds
from wallboard.ui.behind import Behind, FigureBehind, LedgerBehind
from wallboard.ui.desk.bar import actions_for
from wallboard.ui.export.contents import PERIOD
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import freshness
from wallboard.ui.ledger.answered import answered_of, waited_of
from wallboard.ui.ledger.asked import OthersFound, PeriodWish, known_with, risk_of, unseen_of
from wallboard.ui.ledger.asking import Asking
from wallboard.ui.ledger.caller.about import behind_caller
from wallboard.ui.ledger.caller.teller import NO_CACHE, Teller
from wallboard.ui.ledger.choice import Choice, States, Targets, nothing_words, targets_of
from wallboard.ui.ledger.choosing import Choosing
from wallboard.ui.ledger.figures import RISK, TO_CALL_BACK, Told, totals_of
from wallboard.ui.ledger.gap_line import NO_HOURS, GapLine, gaps_of, unseen_words
from wallboard.ui.ledger.head import Head
from wallboard.ui.ledger.lower import Lower
from wallboard.ui.ledger.noting import Noting
from wallboard.ui.ledger.offers import choice_facts, offer_all
from wallboard.ui.ledger.periods import Period, Span, period_words, span_of
from wallboard.ui.ledger.risk import risk_rows
from wallboard.ui.ledger.rows import Known, LedgerRow, fits, ledger_rows, whole_of
from wallboard.ui.ledger.sheet import LedgerSheet
from wallboard.ui.ledger.tiles import Tiles
from wallboard.ui.means import Means
from wallboard.ui.models.lost import LostRow
from wallboard.ui.moment import Moment
from wallboard.ui.notes.extras import extras_for
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.pages.lost import behind_lost
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.table.lost import Choice as CallsChoice
from wallboard.ui.table.lost import LostSheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

_TITLE = mark("page", "Lost callers")
_ONLY: dict[str, tuple[Period, States]] = {
    "all": (Period(), "all"),
    "to_call_back": (Period(), "to_call_back"),
    "since_closed": (Period("closed"), "all"),
}


class LedgerPage(DetailPage):
    """Follows the day as it goes on, or shows another time; one caller is told in full below."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LedgerBehind, demo: Text | None = None
    ) -> None:
        """Take which callers are looked for."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self.means, self._made_up = behind, means, demo is not None
        self.known = Known(lines=means.names, best=behind.best)
        self.noting = Noting(means.desk, setting)
        self._span: Span | None = None
        self._old: Words = ""
        self._targets = Targets()
        self._listed: tuple[object, ...] = ()
        self._kept: tuple[object, ...] = ()
        """What is listed, held so that nothing else can be taken for it."""
        period, states = _ONLY[behind.only]
        self.head = Head(self.look)
        self.choosing = Choosing(self.head, period, Choice(behind.queues, behind.lines, states))
        self.tiles = Tiles(self.look)
        self.gaps = GapLine(self.look)
        self.sheet = LedgerSheet(self.look, setting, means.memory, _TITLE)
        self.calls = LostSheet(
            self.look, mark("page", "Lost calls"), setting, means, "ledger.calls", self._calls_choice()
        )
        self.below = Lower(self.look, setting, means)
        self.asking = Asking(means, means.campaigns, self)
        self.teller = Teller(self.below.panel, self.asking, means, setting)
        mine = proxy(self)  # or each would keep the other for ever
        extras = extras_for(lambda: mine.look, setting, means, mine)
        self.acts = actions_for(self.look, setting, means, extras)
        self.calls.hide()
        for part in self.parts():
            part.setParent(self)
        if self.acts is not None:
            self.below.panel.put_actions(self.acts)
            self.acts.bind(self)
        self._connect()
        self.sheet.sort_for(self.period.kind)
        if behind.who is not None:
            self.sheet.go_to(behind.who)
        self.setFocusProxy(self.sheet.view)

    def _connect(self) -> None:
        head, view = self.head, self.sheet.view
        head.tabs.chosen.connect(self.choose_tab)
        self.choosing.changed.connect(self._begin)
        head.order.chosen.connect(self.sheet.sort_by)
        head.search.field.textChanged.connect(self._type)
        head.search.field.left.connect(self.sheet.enter)
        self.tiles.chosen.connect(self._open_figure)
        self.sheet.pointed.connect(self._tell)
        self.sheet.model.ordered.connect(self._offer)
        self.sheet.retried.connect(self.asking.again)
        view.opened.connect(self._open_row)
        view.copied.connect(self._note_copy)
        self.calls.view.opened.connect(self._open_call)
        self.below.panel.calls.its.opened.connect(self.opened)
        self.asking.changed.connect(self._show)
        self.asking.others_came.connect(self._take_others)
        self.below.found.chosen.connect(self.opened)
        self.teller.grown.connect(self._lay_out)
        self.asking.failed.connect(self.sheet.show_error)
        if self.acts is not None:
            self.acts.acting.said.connect(self.sheet.go_on)
        for keys, act in ((QKeySequence.StandardKey.Find, self._search), (Qt.Key.Key_R, self.reveal)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return (self.head, self.tiles, self.gaps, self.sheet, self.calls, self.below)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self.asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def show_moment(self, moment: Moment) -> None:
        """Show who is lost at this moment."""
        super().show_moment(moment)
        snapshot, form = moment.snapshot, self.setting.format
        self._targets = targets_of(snapshot)
        self.choosing.today = date.fromisoformat(snapshot.day)
        span = span_of(self.period, snapshot, form.zone)
        again = self._span is not None and (span.since, span.live) != (self._span.since, self._span.live)
        self._span = span
        sources = tuple(source.name for source in snapshot.sources)
        wish = PeriodWish(
            span.since, span.until, snapshot.at, snapshot.rules, sources, span.live, self.choice.lines
        )
        if self.asking.want(wish, live=span.live and not snapshot.ledger.more) or again:
            self.sheet.begin_anew()
            if not self._live:
                self.sheet.forget()
        agents = {(agent.source, agent.agent): agent.name for agent in snapshot.all.agents}
        titles = titles_of(snapshot)
        if (titles, agents) != (self.known.titles, self.known.agents):
            self.known = replace(self.known, titles=titles, agents={**self.known.agents, **agents})
        fresh = freshness(moment, select(snapshot, self.choice.queues).sources, form)
        self._old = "" if fresh.live or not self._live else fresh.words
        self._show()
        self.calls.until = span.until
        self.calls.want(span.since, snapshot.at, titles, snapshot.rules)
        self._act_for(self.sheet.current)

    def beside(self, behind: object, by: int) -> Behind | None:
        """Go so many callers on from one of the list, or of those who were found beside it."""
        rows = self.sheet.model.rows
        here = next((n for n, row in enumerate(rows) if behind_caller(row) == behind), None)
        if here is None:
            return self.below.found.beside(behind, by)
        if not 0 <= here + by < len(rows):
            return None
        self.sheet.view.go_to(here + by)
        return behind_caller(rows[here + by])

    def choose_tab(self, nth: int) -> None:
        """Show callers, or their calls."""
        self.sheet.setVisible(not nth)
        self.calls.setVisible(bool(nth))
        self.setFocusProxy(self.calls.view if nth else self.sheet.view)
        self.head.show_for(callers=not nth)
        self._lay_out()

    @property
    def choice(self) -> Choice:
        """Whose rows are shown."""
        return self.choosing.choice

    @property
    def period(self) -> Period:
        """Of which time."""
        return self.choosing.period

    def reveal(self) -> None:
        """Show the number of the caller who is chosen whole, where that is allowed; it is noted."""
        row, moment = self.sheet.current, self._moment
        if row is not None and moment is not None and self.noting.reveal(row, moment.now):
            self.known = replace(self.known, revealed=self.known.revealed | {row.key})
            self._show()

    def note_taken(self, kind: AccessKind, what: str) -> None:
        """Note that the page was written to a file or printed."""
        if self._moment is not None:
            self.noting.take(kind, what, list(self.sheet.model.rows), self._moment.now)

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about it has to say: of which time it is, and what of it nobody recorded."""
        if self._span is None or self._moment is None:
            return ()
        words = period_words(self.period, self._span, self.setting.format)
        gaps = (Fact(mark("ledger", "Not recorded"), self.gaps.words),) if self.gaps.words else ()
        return (*(() if self._live else (Fact(PERIOD, words),)), *choice_facts(self.head), *gaps)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the figures for paper."""
        return (picture_of(self.tiles, self.look),)

    def lay_out(self, field: QRect) -> None:
        """Place choices, figures, what is not known, the table, and below it the caller."""
        gap, top = round(self.look.sizes.gap), field.top()
        for part in (self.head, self.tiles, self.gaps):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap if high else 0
        self.head.lay_out()
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        if self.sheet.isHidden():
            self.calls.setGeometry(rest)
            self.below.setGeometry(rest.left(), rest.bottom(), 0, 0)
            return
        low = self.below.height_in(rest.height(), self.sheet)
        self.sheet.setGeometry(rest.adjusted(0, 0, 0, -low - gap if low else 0))
        self.below.setGeometry(rest.left(), rest.bottom() + 1 - low, rest.width(), low)

    @property
    def _live(self) -> bool:
        return self._span is not None and self._span.live

    def _calls_choice(self) -> CallsChoice:
        return CallsChoice(self.choice.queues, lines=self.choice.lines)

    def _begin(self) -> None:
        """Others are wanted: what comes is not new to anybody."""
        self._listed = ()
        self.calls.choice = self._calls_choice()
        self.sheet.begin_anew()
        self.sheet.sort_for(self.period.kind)
        if self._moment is not None:
            self.show_moment(self._moment)
            self._offer()

    def _ledger(self) -> Ledger | None:
        asked = None if self.asking.period is None else self.asking.period.ledger
        if not self._live or self._moment is None:
            return asked
        return whole_of(self._moment.snapshot.ledger, asked)

    def _show(self, *_text: str) -> None:
        moment, span, ledger = self._moment, self._span, self._ledger()
        if moment is None or span is None:
            return
        beside = self.asking.beside
        if beside is not None and beside.agents is not self.known.agents:
            self.known = known_with(self.known, beside, self.means.currency)
        self._show_gaps(moment, span)
        here = None if ledger is None else tuple(row for row in ledger.rows if self.choice.has_place(row))
        self._show_tiles(moment, ledger, here)
        if ledger is None or here is None:
            if self.asking.alone:
                self.sheet.say(NO_CACHE)
            return
        self.asking.name(here)
        text, minute = self.head.search.field.text().strip(), moment.now // 60
        listed = (id(ledger.rows), self.choice, id(self.known), text, minute, self._old)
        if listed != self._listed:
            self._listed, self._kept = listed, (ledger, self.known)
            self._list(here, text, moment.now)
            self._tell(self.sheet.current)

    def _type(self, text: str) -> None:
        """Look among the rows at once, and for callers of any other time; not where numbers are hidden."""
        wanted = "" if self.setting.options.mask else text.strip()
        self.asking.find(wanted)
        if not wanted:
            self.below.show_found(shown=False)
        self.sheet.narrow()
        self._show()

    def _take_others(self, others: OthersFound) -> None:
        if self._moment is None or others.text != self.head.search.field.text().strip():
            return
        ledger = self._ledger()
        there = {row.who for row in ledger.rows} if ledger is not None else set()
        callers = [caller for caller in others.found.callers if caller.who not in there]
        found = others.found
        self.below.found.show_found(callers, self._moment.now, more=found.more, searched=found.searched)
        self.below.show_found(shown=bool(callers))

    def _list(self, here: tuple[LostCaller, ...], text: str, now: Seconds) -> None:
        rows = ledger_rows(self.choice.rows_of(here, self._targets), self.known, now, self.setting)
        if text:
            rows = tuple(row for row in rows if fits(row, text, self.setting))
        self.sheet.list_rows(rows, nothing_words(self.choice, text))
        known = sum(it.who is not None for it in here)
        self.sheet.show_count(sum(row.it.who is not None for row in rows), known, self.setting, self._old)
        self.head.tabs.set_counts([self.setting.format.count(n) for n in (known, self._lost(here))])
        self._offer()

    def _lost(self, here: tuple[LostCaller, ...]) -> int:
        return sum(row.lost for row in here if not row.earlier)

    def _offer(self) -> None:
        ledger = self._ledger()
        if self._span is None:
            return
        period = (self.period, self._span, self.setting.format)
        rows = (() if ledger is None else ledger.rows, self._targets)
        if offer_all(self.head, period, self.choice, rows, self.known, self.sheet.order):
            self.head.lay_out()

    def _show_gaps(self, moment: Moment, span: Span) -> None:
        """Say what nobody recorded, and where opening hours are missing that were asked for."""
        found, words = self.asking.period, "" if span.known else NO_HOURS
        gaps = gaps_of(moment.snapshot) if span.live else () if found is None else unseen_of(found.coverage)
        if self.gaps.tell(words or unseen_words(gaps, moment.now, self.setting.format)):
            self._lay_out()

    def _show_tiles(self, moment: Moment, ledger: Ledger | None, here: tuple[LostCaller, ...] | None) -> None:
        beside, campaigns = self.asking.beside, self.means.campaigns
        sums = None
        if ledger is not None and here is not None:
            sums = ledger.sums if self.choice.whole else sums_of(here)
        risk = None if beside is None else risk_of(beside.lines, campaigns)
        now = moment.snapshot.all if self._live else None
        answered, waited = answered_of(now, beside, self.choice), waited_of(now, self.choice)
        of_all, currency = not self.choice.of_all_queues, self.means.currency
        told = Told(sums, answered, risk, currency, of_all, self._made_up, waited)
        self.tiles.show_totals(totals_of(told, moment.now, self.setting.format), old=bool(self._old))
        pressed = RISK if self.below.tells_risk else ""
        self.tiles.press(TO_CALL_BACK if self.choice.states == "to_call_back" and not pressed else pressed)
        if beside is not None and self.below.tells_risk:
            self.below.show_risk(risk_rows(beside.lines, campaigns, self.means.names))

    def _open_figure(self, key: str) -> None:
        """Filter the list, tell how the estimate is made, or open what explains a figure."""
        if key == TO_CALL_BACK:
            self.choosing.turn_states("to_call_back")
        elif key == RISK:
            self.below.tell_risk(shown=not self.below.tells_risk)
            self._show()
        elif self._span is not None:
            since, until = (None, None) if self._live else (self._span.since, self._span.until)
            lines = self.choice.lines
            self.opened.emit(FigureBehind(key, self.choice.queues, since, until, None, lines))

    def _open_row(self, row: LedgerRow) -> None:
        self.opened.emit(behind_caller(row))

    def _open_call(self, row: LostRow) -> None:
        behind = behind_lost(row)
        if behind is not None:
            self.opened.emit(behind)

    def _tell(self, row: LedgerRow | None) -> None:
        now = 0.0 if self._moment is None else self._moment.now
        self.teller.tell(row, self.known, now, listed=bool(self.sheet.model.rows))
        self._act_for(row)

    def _act_for(self, row: LedgerRow | None) -> None:
        """Let the actions be about a caller; what they say may run on."""
        if self.acts is not None and self._moment is not None:
            it = None if row is None else row.it
            contact = None if it is None else self.known.contacts.get(it.who or "")
            self.acts.show_caller(it, self._moment.now, contact)

    def _search(self) -> None:
        field = self.head.search.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _note_copy(self, _rows: int) -> None:
        if self._moment is not None:
            self.noting.take(AccessKind.COPIED, "", self.sheet.chosen, self._moment.now)
