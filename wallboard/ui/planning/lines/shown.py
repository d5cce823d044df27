"""Puts what is known on the page: tables, figures, panel, and what is said where there is nothing."""

from typing import TYPE_CHECKING, Any

from wallboard.domain.money.standing import LineStanding, standings
from wallboard.domain.naming.plain import plain
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.text import mark, say
from wallboard.domain.vendors.vendor import compared
from wallboard.ui.export.contents import PERIOD, SEEN
from wallboard.ui.export.paper import Fact
from wallboard.ui.format import Format
from wallboard.ui.planning.lines.asked import Found, LinesWish
from wallboard.ui.planning.lines.choice import RECORDED
from wallboard.ui.planning.lines.columns import left_out, left_out_beside
from wallboard.ui.planning.lines.periods import period_words
from wallboard.ui.planning.lines.rows import (
    LineRow,
    OperatorRow,
    VendorRow,
    line_rows,
    operator_rows,
    vendor_rows,
)
from wallboard.ui.planning.lines.totals import line_totals, operator_totals, vendor_totals
from wallboard.ui.planning.lines.views import HOURS, PLAIN, course_legend, course_view, hours_view
from wallboard.ui.planning.lines.words import line_words, operator_words, vendor_words
from wallboard.ui.planning.parts.bars_view import BarsView
from wallboard.ui.text import Words, shown
from wallboard.ui.today.strip import Total

if TYPE_CHECKING:
    from wallboard.ui.planning.lines.page import LinesPage

_NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
_NO_CALLS = mark("lines", "No calls in this time: ‹ or the Left key leads to the time before.")
_NOT_SEEN = mark("promises", "Nothing was seen of this time")
_NOTHING_FITS = mark("lines", "Nothing fits: clear the filter with Esc")
_NO_NUMBERS = mark(
    "lines",
    "The telephone system does not tell which number was dialled: see inbound and did_variable of its "
    "[[source]], and docs/asterisk.md.",
)
_NO_CAMPAIGN = mark("lines", "Add [[campaign]] to the settings to see what a caller costs and what it lifts.")
_NO_OPERATOR = mark(
    "lines",
    "No operator is set: add [[operator]] with its name and lines to the settings to see who carries what.",
)
_ONE_CENTRE = mark(
    "lines",
    "There is one call centre: a second source, or [[vendor]] in the settings, gives it something to be "
    "compared with.",
)
_CHOOSE = mark("lines", "Choose a row to see how it went")


class Showing:
    """Follows the answers; the page owns it."""

    def __init__(self, page: "LinesPage") -> None:
        """Show nothing yet."""
        self._page = page
        self._form = page.setting.format
        self._drawn: tuple[object, ...] = ()

    def nobody(self) -> None:
        """Say that there is nobody to ask."""
        for sheet in self._page.sheets.values():
            sheet.say(_NO_CACHE)
        self._page.panel.say(_NO_CACHE)

    def show(self) -> None:
        """Show what is known so far."""
        page, found = self._page, self._page.asking.found
        if page.wish is None:
            return
        page.strip.show_totals(self._totals(found), old=bool(page.old))
        self._show_choice(found)
        rows = self._rows(found)
        if rows is not None:
            fitting = tuple(row for row in rows if self._fits(row))
            page.sheet.show_rows(fitting, _NOTHING_FITS if rows else self._nothing(found))
            page.sheet.set_foot(self._foot(rows))
            self._point()
        self.ages()
        self.fit()
        self.choose()

    def _point(self) -> None:
        """Mark the row of the campaign whose time was chosen, until somebody chooses another."""
        page, nth = self._page, self._page.row_asked_for()
        if nth is not None and not page.sheet.view.currentIndex().isValid():
            page.sheet.view.selectRow(nth)

    def ages(self) -> None:
        """What goes on and is not heard of any more has no colours."""
        page = self._page
        page.strip.show_totals(page.strip.totals, old=bool(page.old))
        note = self._form.count(len(page.sheet.model.rows)) if page.sheet.model.rows else ""
        page.sheet.set_note(note, page.old)

    def fit(self) -> None:
        """Leave out the columns that have nothing to tell, or no room."""
        page = self._page
        rows = [row for row in page.sheets["lines"].model.rows if isinstance(row, LineRow)]
        page.sheets["lines"].view.columns.leave_out(left_out(rows, wide=page.roomy))
        for view in ("operators", "vendors"):
            others = page.sheets[view]
            there = {column.key for column in others.model.columns}
            others.view.columns.leave_out(left_out_beside(others.model.rows, wide=page.roomy) & there)

    def choose(self) -> None:
        """Ask for what the panel tells of the chosen row, and show what is known of it."""
        row = self._page.row_now()
        if isinstance(row, LineRow):
            wanted = row.standing.seen.key, row.standing.seen.heard, self._about()
            if wanted != self._drawn:
                self._drawn = wanted
                self._page.asking.draw(row.standing.seen)
        self.draw()

    def draw(self) -> None:
        """Show the chosen row in the panel."""
        page, wish, row = self._page, self._page.wish, self._page.row_now()
        page.panel.set_note("", page.old)
        if wish is None or row is None:
            page.panel.say(self._foot(()) or (_CHOOSE if page.sheet.model.rows else ""))
            return
        match row:
            case LineRow():
                self._draw_line(row, wish)
            case OperatorRow():
                said = operator_words(row.load, self._form, page.means.currency)
                view = hours_view(row.load, self._form)
                page.panel.show_row(row.title, view, HOURS, said, old=bool(page.old))
            case VendorRow():
                said = vendor_words(row.standing, self._form, page.means.currency)
                page.panel.show_row(row.title, BarsView(), "", said, old=bool(page.old))

    def sources_of(self, row: VendorRow) -> tuple[str, ...]:
        """Return the sources of a call centre."""
        vendors = self._page.means.planning.vendors
        return next((one.sources for one in vendors if one.name == row.key), (row.key,))

    def _draw_line(self, row: LineRow, wish: LinesWish) -> None:
        page, course = self._page, self._page.asking.course
        view, lift = BarsView(), row.standing.lift
        legend: Words = PLAIN
        if course is not None:
            view = course_view(course, self._form, hourly=wish.period.is_hourly)
            legend, lift = course_legend(course), course.lift
        day = min(wish.period.last, page.today)
        words = line_words(row, wish.rules, day, self._form, page.means.currency, lift)
        page.panel.show_row(row.title, view, legend, words, old=bool(page.old))

    def _about(self) -> object:
        return None if self._page.wish is None else self._page.wish.about

    def _rows(self, found: Found) -> tuple[Any, ...] | None:
        """Return the rows of the view; None: they are not known yet."""
        page = self._page
        match page.view:
            case "lines":
                return None if found.lines is None else line_rows(self._standings(found), page.means.names)
            case "operators":
                if not page.means.planning.operators and not (page.wish and page.wish.records):
                    return ()
                return None if found.operators is None else operator_rows(found.operators)
            case "vendors":
                return None if found.vendors is None else vendor_rows(compared(found.vendors.rows))

    def _standings(self, found: Found) -> tuple[LineStanding, ...]:
        wish = self._page.wish
        if found.lines is None or wish is None:
            return ()
        period = wish.span[0], max(wish.span[0], min(wish.span[1], wish.now))
        return standings(found.lines.rows, period, wish.campaigns, found.sales, found.lifts)

    def _totals(self, found: Found) -> tuple[Total, ...]:
        form, currency = self._form, self._page.means.currency
        match self._page.view:
            case "lines":
                return line_totals(None if found.lines is None else found.lines.total, form)
            case "operators":
                return operator_totals(found.operators, form, currency)
            case "vendors":
                return vendor_totals(None if found.vendors is None else found.vendors.rows, form, currency)

    def _show_choice(self, found: Found) -> None:
        page, asking = self._page, self._page.asking
        seen: Words = ""
        if found.seen is not None and found.seen < 1:
            seen = say("promises", "{share} of the time was seen", share=self._form.share(found.seen))
        page.choice.show_progress(asking.progress, stopped=asking.stopped)
        page.choice.set_note(seen)
        if page.view == "operators":
            records = page.wish.records if page.wish is not None else ""
            sets = [(name, name) for name in found.sets]
            page.choice.show_lines(sets, records, there=bool(sets or records), every=RECORDED)
            return
        names = page.means.names
        shared = found.vendors.shared if found.vendors is not None else ()
        numbers = [(plain_line(line), names.line("", line) or line) for line in shared]
        line = page.wish.line if page.wish is not None else ""
        page.choice.show_lines(numbers, line, there=page.view == "vendors" and bool(numbers or line))

    def _fits(self, row: Any) -> bool:  # noqa: ANN401 -- whichever view's row
        """Whether a row has the words that somebody types."""
        line = self._page.sheet.line
        wanted = plain(line.field.text()).split() if line is not None else []
        if not wanted:
            return True
        beside = getattr(row, "beside", "")
        lines = " ".join(row.standing.seen.lines) if isinstance(row, LineRow) else ""
        text = plain(f"{shown(row.title)} {shown(beside)} {lines}")
        return all(word in text for word in wanted)

    def _nothing(self, found: Found) -> Words:
        if self._page.view == "operators" and not self._page.means.planning.operators:
            return _NO_OPERATOR
        return _NOT_SEEN if found.seen == 0 else _NO_CALLS

    def _foot(self, rows: tuple[Any, ...]) -> Words:
        """Say what is missing to learn more, and how to get it."""
        page = self._page
        match page.view:
            case "lines":
                if rows and all(isinstance(row, LineRow) and not row.standing.seen.lines for row in rows):
                    return _NO_NUMBERS
                return "" if page.means.campaigns else _NO_CAMPAIGN
            case "operators":
                return "" if page.means.planning.operators else _NO_OPERATOR
            case "vendors":
                return _ONE_CENTRE if len(rows) == 1 else ""


def facts_of(wish: LinesWish, found: Found, form: Format) -> tuple[Fact, ...]:
    """Say what a file has to say: of which time it is, what was seen, and on which line."""
    words = period_words(wish.period, wish.clock, form)
    period = say("promises", "{date} {year}", date=words, year=wish.period.last.year)
    facts = [Fact(PERIOD, period)]
    if found.seen is not None:
        facts.append(Fact(SEEN, form.goal(found.seen)))
    if wish.view == "operators" and wish.records:
        facts.append(Fact(mark("lines", "Call records"), wish.records))
    if wish.view == "vendors" and wish.line:
        facts.append(Fact(mark("promises", "Number"), wish.line))
    return tuple(facts)
