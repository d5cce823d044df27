"""Conversations under ten seconds: a wrong number, a broken line, or an agent who gets rid of callers."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

SHORT_ANSWERED = PeriodKpi(
    key="short_answered",
    title=mark("kpi", "Short conversations"),
    unit=Unit.COUNT,
    formula=mark("kpi", "answered visits whose conversation lasted less than 10 seconds"),
    read=lambda period: count(period.visits.short_talks),
    higher_is_better=False,
    leaves_out=mark("kpi", "conversations that go on, and those whose end nobody saw"),
)
