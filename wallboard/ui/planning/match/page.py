"""A bill held against the exchange: the calls that only one side knows, and lengths that differ."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.matching.leg import Leg
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.matching.matched import Matched, MatchWanted
from wallboard.ui.behind import CallBehind, CallerBehind, MatchBehind
from wallboard.ui.export.contents import PERIOD
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages import grid
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.planning.match.asking import Asking
from wallboard.ui.planning.match.choice import MatchChoice
from wallboard.ui.planning.match.columns import length_columns, odd_columns
from wallboard.ui.planning.match.rows import (
    MOST_ROWS,
    Chosen,
    LengthRow,
    OddRow,
    bill_rows,
    call_rows,
    length_rows,
    outside,
)
from wallboard.ui.planning.match.totals import money_in, totals_of
from wallboard.ui.planning.match.words import (
    BILL_ONLY,
    EXCHANGE_ONLY,
    clock_words,
    how_words,
    reasons_words,
)
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.strip import Strip

_TITLE = mark("page", "Bill against exchange")
_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_NO_SETS = mark("match", "No call records were imported yet. Import a bill on the page “Call records”.")
_EMPTY = mark("match", "There are no calls in these call records any more")
_STOPPED = mark("match", "Stopped. “Compare again” begins anew.")
_AGREE = mark("match", "Nothing unexplained: each call is known to both sides or is explained")
_BOTH = mark("match", "Each call is known to both sides")
_ALIKE = mark("match", "All lengths agree")
_NONE = mark("match", "No call is known to both sides: there is no length to compare")
_LOOK_FOR = mark("match", "Number or line")
_UPPER = (1.15, 1.0)


class MatchPage(DetailPage):
    """Compares once and shows what came of it; another choice compares again."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: MatchBehind, demo: Text | None = None
    ) -> None:
        """Take what to show."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind, self._means = behind, means
        self._wanted = MatchWanted(behind.records, 0.0)
        self._chosen = Chosen()
        form = setting.format
        self._currency = ""
        self.choice, self.strip = MatchChoice(self.look), Strip(self.look)
        self.bill = self._sheet(
            mark("match", "Only on the bill"),
            odd_columns(form, BILL_ONLY, mark("match", "Why"), self._money),
            "bill",
        )
        self.calls = self._sheet(
            mark("match", "Only at the exchange"),
            odd_columns(form, EXCHANGE_ONLY, mark("match", "Why")),
            "calls",
        )
        self.lengths = self._sheet(mark("match", "Lengths that differ"), length_columns(form), "lengths")
        self.asking = Asking(means, self)
        for part in self.parts():
            part.setParent(self)
        self._connect()
        self.setFocusProxy(self.bill.view)

    def _sheet(self, heading: Text, columns: Any, name: str) -> Sheet:  # noqa: ANN401 -- columns of whichever rows
        model: RowsModel[Any] = RowsModel(columns, lambda row: row.key, self)
        return Sheet(self.look, heading, model, self._means.memory, f"match.{name}")

    def _connect(self) -> None:
        self.choice.records_chosen.connect(self.choose_records)
        self.choice.tolerance_chosen.connect(self.choose_tolerance)
        self.choice.differs_chosen.connect(self.choose_difference)
        self.choice.listed.connect(self.choose_list)
        self.choice.pressed.connect(self._stop_or_begin)
        self.bill.add_filter(_LOOK_FOR)
        self.bill.filtered.connect(self.look_for)
        self.asking.changed.connect(self._show)
        self.asking.failed.connect(self._fail)
        self.strip.chosen.connect(self._go_to)
        for sheet in self._sheets():
            sheet.view.opened.connect(self._open)
            sheet.retried.connect(self._again)

    def _sheets(self) -> tuple[Sheet, ...]:
        return (self.bill, self.calls, self.lengths)

    def parts(self) -> tuple[Any, ...]:
        """Return what has to be told of another look."""
        return (self.choice, self.strip, *self._sheets())

    def showEvent(self, event: QShowEvent) -> None:
        """Compare, unless that is done."""
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: go no further."""
        super().hideEvent(event)
        self.asking.stop()

    def show_moment(self, moment: Moment) -> None:
        """Take the first moment as the one up to which is compared; a bill is of the past."""
        super().show_moment(moment)
        if self.asking.alone:
            self._say_all(_NO_CACHE)
        elif not self._wanted.now:
            self._wanted = replace(self._wanted, now=moment.now)
            self._begin()

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about it has to say: which bill, of which time, and how they were compared."""
        found, form = self.asking.found, self.setting.format
        if found is None:
            return ()
        return (
            Fact(mark("match", "Call records"), found.records.name),
            Fact(PERIOD, self._period(found)),
            Fact(mark("match", "Clocks"), clock_words(found.held.clock, form)),
            Fact(mark("match", "How"), how_words(found.held)),
        )

    def pictures(self) -> tuple[Picture, ...]:
        """Give the figures for paper."""
        return (picture_of(self.strip, self.look),)

    def lay_out(self, field: QRect) -> None:
        """Place choice and figures above, one side beside the other, and the lengths below."""
        gap, top = round(self.look.sizes.gap), field.top()
        for part in (self.choice, self.strip):
            high = part.sizeHint().height()
            part.setGeometry(field.left(), top, field.width(), high)
            top += high + gap
        self.choice.lay_out()
        rest = QRect(field.left(), top, field.width(), max(0, field.bottom() + 1 - top))
        upper, lower = grid.rows(rest, (1.5, 1.0), gap)
        for sheet, place in zip((self.bill, self.calls), grid.columns(upper, _UPPER, gap), strict=True):
            sheet.setGeometry(place)
        self.lengths.setGeometry(lower)

    def choose_records(self, name: str) -> None:
        """Hold another set against the exchange."""
        self._compare(records=name)

    def choose_tolerance(self, seconds: float) -> None:
        """Let beginnings be so far apart."""
        self._compare(tolerance_s=seconds)

    def choose_difference(self, seconds: float) -> None:
        """Take lengths for different from here on."""
        self._compare(differs_s=seconds)

    def choose_list(self, nth: int) -> None:
        """List only what nothing explains, or with 1 all."""
        self._chosen = replace(self._chosen, only_open=nth == 0)
        self._show()

    def look_for(self, text: str) -> None:
        """List only calls of a number or a line."""
        self._chosen = replace(self._chosen, text=text)
        self._show()

    def _begin(self) -> None:
        ready = bool(self._wanted.now) and self.isVisible() and not self.asking.alone
        if ready and self.asking.found is None and self.asking.share is None:
            self._compare()

    def _again(self) -> None:
        self._compare()

    def _compare(self, **another: Any) -> None:  # noqa: ANN401 -- what of it is another
        self._wanted = replace(self._wanted, **another)
        for sheet in self._sheets():
            sheet.forget()
        self.asking.want(self._wanted)

    def _stop_or_begin(self) -> None:
        if self.asking.share is None:
            self._compare()
        else:
            self.asking.stop()
            self._say_all(_STOPPED)

    def _money(self, amount: float | None) -> Words:
        return money_in(self._currency, self.setting.format)(amount)

    def _show(self) -> None:
        """Show how far it is, or what came of it."""
        asking, found, share = self.asking, self.asking.found, self.asking.share
        self.choice.show_wanted(asking.sets or (), self._wanted)
        self.choice.show_busy(busy=share is not None)
        self.strip.show_totals(() if found is None else totals_of(found, self.setting.format))
        if share is not None:
            self.choice.set_note(say("match", "comparing: {share}", share=f"{share:.0%}"))
        elif found is not None:
            self._show_found(found)
        elif asking.sets is not None:
            self.choice.set_note("")
            self._say_all(_EMPTY if asking.sets else _NO_SETS)

    def _show_found(self, found: Matched) -> None:
        held, form, now = found.held, self.setting.format, self._wanted.now
        self._currency = found.currency
        self.choice.set_note("")
        self.choice.lists.set_counts([form.count(number) for number in _counts(found)])
        nothing = _AGREE if self._chosen.only_open else _BOTH
        made = (
            (self.bill, bill_rows(held, self._chosen, now, self.setting), nothing),
            (self.calls, call_rows(held, self._chosen, now, self.setting), nothing),
            (
                self.lengths,
                length_rows(held, self._chosen, now, self.setting),
                _ALIKE if held.pairs else _NONE,
            ),
        )
        for sheet, rows, empty in made:
            sheet.show_rows(rows[:MOST_ROWS], empty)
            sheet.set_note(self._how_many(len(rows)))
        self.bill.set_foot(reasons_words((why for _, why in held.bill_only), BILL_ONLY, form))
        self.calls.set_foot(reasons_words((why for _, why in held.calls_only), EXCHANGE_ONLY, form))
        clock, how = clock_words(held.clock, form), how_words(held)
        self.lengths.set_foot(say("match", "{clock} · {how}", clock=clock, how=how))

    def _how_many(self, rows: int) -> Words:
        form = self.setting.format
        if rows <= MOST_ROWS:
            return form.count(rows)
        return say("match", "the first {n} of {m}", n=form.count(MOST_ROWS), m=form.count(rows))

    def _period(self, found: Matched) -> Words:
        form, records = self.setting.format, found.records
        return say(
            "match", "{since} to {until}",
            since=form.date(records.since or 0.0), until=form.date(records.until or 0.0),
        )  # fmt: skip

    def _say_all(self, words: Words) -> None:
        for sheet in self._sheets():
            sheet.say(words)
            sheet.set_note("")
            sheet.set_foot("")

    def _fail(self, error: BaseException) -> None:
        self.choice.show_busy(busy=False)
        self.choice.set_note("")
        for sheet in self._sheets():
            sheet.show_error(error)

    def _go_to(self, key: str) -> None:
        """Lead from a figure to the table that it counts."""
        sheet = {"calls_only": self.calls, "lengths": self.lengths}.get(key, self.bill)
        sheet.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if sheet.model.rowCount():
            sheet.view.go_to(0)

    def _open(self, row: OddRow | LengthRow) -> None:
        """Open the call, or where the exchange has none, whoever rang."""
        leg: Leg = row.call if isinstance(row, LengthRow) else row.leg
        if leg.source:
            self.opened.emit(CallBehind(leg.source, leg.key))
        elif leg.number:
            self.opened.emit(CallerBehind(*outside(leg)))


def _counts(found: Matched) -> tuple[int, int]:
    """Count what nothing explains, and all that only one side knows."""
    held = found.held
    every = (*held.bill_only, *held.calls_only)
    return sum(why == "unexplained" for _, why in every), len(every)
