"""What was promised and how good calls were, of a day, a week or a month."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.promise.incident import incidents_in
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.callers.promised import PromisedDays
from wallboard.ui.behind import AgentBehind, FigureBehind, PromisesBehind
from wallboard.ui.export.contents import PERIOD, SEEN
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages import grid
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.promises.asked import PromisesWish
from wallboard.ui.promises.asking import Asking
from wallboard.ui.promises.choice import StretchChoice
from wallboard.ui.promises.columns import contacts_columns, incident_words, menu_columns, promise_columns
from wallboard.ui.promises.opening import figure_behind
from wallboard.ui.promises.rows import ContactsRow, contacts_rows, line_rows, menu_rows, promise_rows
from wallboard.ui.promises.stretch import KINDS, Kind, stretch_of, words_of
from wallboard.ui.promises.totals import left_out_words, totals_of
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.table.own_keys import step_of
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import policies_of, steps_of
from wallboard.ui.today.asked import day_start_of
from wallboard.ui.today.strip import Strip
from wallboard.ui.today.sums import nobody_saw

_TITLE = mark("page", "Promises and quality")
_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_NOT_SEEN = mark("promises", "Nothing was seen of this time")
_NO_CALLS = mark("promises", "No calls in this time")
_NO_MENU = mark("promises", "The menu served no call to the end, or the dial plan does not tell")
_NO_AGENT = mark("promises", "No agent answered a call in this month")
_HOW = mark(
    "promises",
    "Nothing is promised: the usual rules hold. Add [[promise]] to the settings to promise something.",
)
_WIDE, _LEAST, _MOST = (2.3, 1.0), 0.22, 0.5
"""Shares of the width; and least and most of the height that the upper tables may take."""
_TOLD = 3
"""So many incidents are told."""


class PromisesPage(DetailPage):
    """Follows the time that is, or shows one that was."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: PromisesBehind, demo: Text | None = None
    ) -> None:
        """Take which time; the kind that was chosen last where none is asked for."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind = behind
        self._memory, self._names = means.memory, means.names
        self._kind: Kind = behind.kind or _kept_kind(means)
        self._date = None if behind.date is None else date.fromisoformat(behind.date)
        self._wish: PromisesWish | None = None
        self._old: Words = ""
        self._lines_told = ""
        form = setting.format
        self.choice = StretchChoice(self.look, self._kind)
        self.strip = Strip(self.look)
        self.promises = self._sheet(
            mark("promises", "By promise"),
            promise_columns(mark("promises", "Promise"), form),
            means,
            "promises",
        )
        self.lines = self._sheet(
            mark("promises", "By number dialled"),
            promise_columns(mark("promises", "Number"), form),
            means,
            "lines",
        )
        self.menu = self._sheet(
            mark("promises", "Served by the menu"), menu_columns(form), means, "menu", "item"
        )
        self.agents = self._sheet(
            mark("promises", "Calls answered"), contacts_columns(form), means, "contacts"
        )
        self.asking = Asking(means, self)
        for part in self.parts():
            part.setParent(self)
        self._connect()
        self.setFocusProxy(self.promises.view)

    def _sheet(self, heading: Text, its: Any, means: Means, name: str, key: str = "key") -> Sheet:  # noqa: ANN401 -- columns of whichever rows
        model: RowsModel[Any] = RowsModel(its, lambda row: getattr(row, key), self)
        return Sheet(self.look, heading, model, means.memory, f"promises.{name}")

    def _connect(self) -> None:
        self.choice.day_chosen.connect(self.choose_day)
        self.choice.kind_chosen.connect(self.choose_kind)
        self.strip.chosen.connect(self._explain)
        self.asking.changed.connect(self._show)
        self.asking.failed.connect(self._fail)
        for sheet in self._sheets():
            sheet.view.installEventFilter(self)
            sheet.retried.connect(self.asking.again)
        for sheet in (self.promises, self.lines):
            sheet.view.clicked.connect(self._click)
            sheet.view.opened.connect(self._open)
        self.agents.view.opened.connect(self._open_agent)

    def _sheets(self) -> tuple[Sheet, ...]:
        return (self.promises, self.lines, self.menu, self.agents)

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return (self.choice, self.strip, *self._sheets())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Left and Right from the tables: they lead to another time."""
        step = step_of(event)
        if step is None:
            return super().eventFilter(watched, event)
        self.choice.step(step)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self.asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.asking.stop()

    def choose_day(self, day: date) -> None:
        """Show the day, the week or the month of a day."""
        today = None if self._moment is None else date.fromisoformat(self._moment.snapshot.day)
        self._date = None if today is not None and stretch_of(self._kind, day).last >= today else day
        self._show_again()

    def choose_kind(self, kind: str) -> None:
        """Show a day, a week or a month, now and next time."""
        self._kind = next(one for one in KINDS if one == kind)
        self._memory.put("promises.kind", kind)
        self._show_again()

    def show_moment(self, moment: Moment) -> None:
        """Follow the time up to this moment."""
        super().show_moment(moment)
        snapshot, form = moment.snapshot, self.setting.format
        today = date.fromisoformat(snapshot.day)
        day = self._date or today
        wish = self._wish = self._wished(moment, day)
        first, last = wish.of(wish.stretch.first), wish.of(wish.stretch.last)
        words = words_of((first.start + first.end) / 2, (last.start + last.end) / 2, self._kind, form)
        self.choice.show_stretch(self._kind, day, today, words)
        if self.asking.alone:
            for sheet in self._sheets():
                sheet.say(_NO_CACHE)
        elif self.asking.want(wish):
            for sheet in self._sheets():
                sheet.forget()
            self._show()
        self._show_age(moment)

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about it has to say: of which time it is, what was left out and what was seen."""
        wish, total, whole = self._wish, self.asking.total, self.asking.whole
        if wish is None or total is None:
            return ()
        form = self.setting.format
        first, last = form.date(wish.span[0] + 1), form.date(wish.span[1] - 1)
        year = wish.stretch.last.year
        period = say("promises", "{date} {year}", date=last, year=year)
        if wish.stretch.kind != "day":
            period = say("promises", "{first} to {last} {year}", first=first, last=last, year=year)
        out = left_out_words(total.promises[0], form) if total.promises else ""
        left = (Fact(mark("promises", "Left out"), out),) if out else ()
        seen = () if whole is None or whole.seen is None else (Fact(SEEN, form.goal(whole.seen)),)
        return (Fact(PERIOD, period), *seen, *left)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the figures for paper."""
        return (picture_of(self.strip, self.look),)

    def lay_out(self, field: QRect) -> None:
        """Place choice and figures above, promises and lines on the left, menu and agents on the right."""
        gap, top = round(self.look.sizes.gap), field.top()
        for part in (self.choice, self.strip):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        self.choice.lay_out()
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        left, right = grid.columns(rest, _WIDE, gap)
        for upper, lower, place in ((self.promises, self.lines, left), (self.menu, self.agents, right)):
            foot = self.look.sizes.detail * 1.6 if upper.foot else 0.0
            wanted = upper.height_for(max(1, upper.model.rowCount())) + foot + self.look.sizes.pad * 0.5
            share = min(max(wanted / max(1, rest.height()), _LEAST), _MOST)
            for sheet, cell in zip((upper, lower), grid.rows(place, (share, 1 - share), gap), strict=True):
                sheet.setGeometry(cell)

    def _wished(self, moment: Moment, day: date) -> PromisesWish:
        snapshot, zone = moment.snapshot, self.setting.format.zone
        return PromisesWish(
            stretch_of(self._kind, day), day, zone, day_start_of(snapshot, zone), snapshot.at, snapshot.rules,
            policies_of(snapshot), steps_of(snapshot),
        )  # fmt: skip

    def _show_again(self) -> None:
        if self._moment is not None:
            self.show_moment(self._moment)

    def _show(self) -> None:
        """Show what is known so far."""
        wish, total, whole, form = self._wish, self.asking.total, self.asking.whole, self.setting.format
        if wish is None:
            return
        self.strip.show_totals(totals_of(total, whole, form), old=self.strip.old)
        read, days = self.asking.read
        busy = say("promises", "reading: {n} of {m} days", n=read, m=days) if read < days else ""
        self.choice.set_note(busy or self._seen_words())
        contacts = self.asking.contacts
        if contacts is not None:
            self.agents.show_rows(contacts_rows(contacts, self.setting), _NO_AGENT)
        if total is None:
            return
        blind = whole is not None and nobody_saw(whole)
        nothing = _NOT_SEEN if blind else _NO_CALLS
        before = self._tall()
        rows = () if blind else promise_rows(total, wish.rules, wish.span)
        self.promises.show_rows(rows, nothing)
        self.promises.set_foot(self._promise_foot(wish, total))
        self.lines.show_rows(line_rows(total, wish.rules, wish.span, self._names), nothing)
        self._lines_told = form.count(len(total.lines))
        self._show_notes()
        items = menu_rows(total, None if whole is None else whole.period)
        self.menu.show_rows(items, _NOT_SEEN if blind else _NO_MENU)
        if before != self._tall():
            self._lay_out()

    def _tall(self) -> tuple[object, ...]:
        """Say what the heights depend on."""
        return self.promises.model.rowCount(), self.menu.model.rowCount(), bool(self.promises.foot)

    def _show_age(self, moment: Moment) -> None:
        """What goes on and is not heard of any more has no colours."""
        fresh = freshness(moment, select(moment.snapshot, EVERYTHING).sources, self.setting.format)
        self._old = "" if fresh.live or self._wish is None or not self._wish.goes_on else fresh.words
        self.strip.show_totals(self.strip.totals, old=bool(self._old))
        self._show_notes()

    def _show_notes(self) -> None:
        self.promises.set_note("", self._old)
        self.lines.set_note(self._lines_told, self._old)

    def _seen_words(self) -> Words:
        whole = self.asking.whole
        if whole is None or whole.seen is None or whole.seen >= 1:
            return ""
        return say("promises", "{share} of the time was seen", share=self.setting.format.share(whole.seen))

    def _promise_foot(self, wish: PromisesWish, total: PromisedDays) -> Words:
        """Say what was broken and what was left out; where nothing is promised, how to promise something."""
        if not any(promise.title for promise in wish.rules.promises):
            return _HOW
        incidents = incidents_in(wish.rules.incidents, wish.span[0], min(wish.span[1], wish.now))
        words = left_out_words(total.promises[0], self.setting.format)
        words = say("promises", "Left out: {rules}", rules=words) if words else ""
        for one in incidents[:_TOLD]:
            told = incident_words(one, self.setting.format, dated=self._kind != "day")
            words = told if not words else say("promises", "{some}; {more}", some=words, more=told)
        more = len(incidents) - _TOLD
        return say("promises", "{some} and {n} more", some=words, n=more) if more > 0 else words

    def _fail(self, error: BaseException) -> None:
        for sheet in self._sheets():
            sheet.show_error(error)

    def _click(self, index: QModelIndex) -> None:
        if not QGuiApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        ):
            self._open_at(index)

    def _open(self, row: Any) -> None:  # noqa: ANN401 -- whichever rows the table has
        sheet = next(one for one in (self.promises, self.lines) if row in one.model.rows)
        self._open_at(sheet.view.currentIndex())

    def _open_at(self, index: QModelIndex) -> None:
        model = index.model()
        if index.isValid() and isinstance(model, RowsModel) and self._wish is not None:
            key = model.columns[index.column()].key
            self.opened.emit(figure_behind(key, model.rows[index.row()], self._past()))

    def _past(self) -> tuple[float, float] | None:
        """Return the time that is looked at; None: it is the day that is, of which the wall knows all."""
        if self._wish is None or (self._kind == "day" and self._date is None):
            return None
        return self._wish.span

    def _explain(self, key: str) -> None:
        since, until = self._past() or (None, None)
        self.opened.emit(FigureBehind(key, EVERYTHING, since, until))

    def _open_agent(self, row: ContactsRow) -> None:
        if row.key[0]:
            which = None if self._date is None else self._date.isoformat()
            self.opened.emit(AgentBehind(*row.key, which))


def _kept_kind(means: Means) -> Kind:
    kept = means.memory.get("promises.kind")
    return next((kind for kind in KINDS if kind == kept), "day")
