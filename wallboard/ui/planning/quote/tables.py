"""What of a quote goes onto one page for the client. No Qt in it."""

from collections.abc import Callable
from typing import Any

from wallboard.domain.figures import Unit
from wallboard.domain.staffing.line import Quote
from wallboard.domain.text import Text, mark
from wallboard.ui.export.contents import PERIOD, SEEN, Table
from wallboard.ui.export.paper import Fact
from wallboard.ui.format import Format
from wallboard.ui.models.column import Column
from wallboard.ui.planning.quote.words import clock, line_words, result_words
from wallboard.ui.text import Words, shown


def facts_of(quote: Quote, form: Format) -> tuple[Fact, ...]:
    """Say of which line it is, what was asked for, and what it stands on."""
    volume, goal = line_words(quote.line, form)
    title: Words = quote.line.title or mark("quote", "without a name")
    rest = " ".join(shown(words) for words in result_words(quote, form))
    return (
        Fact(mark("quote", "Line"), title),
        Fact(PERIOD, mark("quote", "an average day and month to come")),
        Fact(SEEN, mark("quote", "nothing yet: a line without history")),
        Fact(mark("quote", "Asked for"), volume),
        Fact(mark("quote", "Goal"), goal),
        Fact(mark("quote", "Comes to"), rest),
    )


def table_of(quote: Quote, form: Format) -> Table:
    """Make the table of agents by half hour."""

    def seen(one: Any) -> Any:  # noqa: ANN401 -- a planned part, and an outlook
        return one.with_rostered or one.with_needed

    columns = (
        _words("since", mark("quote", "From"), lambda one: clock(one.part.since)),
        _words("until", mark("quote", "Until"), lambda one: clock(one.part.until)),
        _value("calls", mark("quote", "Calls"), lambda one: round(one.part.demand.calls, 1), form),
        _value("needed", mark("quote", "Agents needed"), lambda one: one.needed, form),
        _value("there", mark("quote", "Agents"), lambda one: seen(one).agents, form),
        _value("served", mark("quote", "In time"), lambda one: seen(one).served, form, Unit.SHARE),
        _value("lost", mark("quote", "Lost"), lambda one: seen(one).lost, form, Unit.SHARE),
        _value("asa", mark("quote", "Average wait"), lambda one: seen(one).asa_s, form, Unit.SECONDS),
    )
    return Table(mark("quote", "Agents per half hour"), columns, quote.plan.parts, name="quote")


def _value(
    key: str, title: Text, raw: Callable[[Any], float | None], form: Format, unit: Unit = Unit.COUNT
) -> Column[Any]:
    return Column(key, title, 5.0, lambda row: form.value(unit, raw(row)), raw, right=True, unit=unit)


def _words(key: str, title: Text, words: Callable[[Any], str]) -> Column[Any]:
    return Column(key, title, 4.0, words, words)
