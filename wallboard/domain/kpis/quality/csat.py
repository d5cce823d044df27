"""Satisfaction: what callers said of their calls, and how many said anything."""

from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _csat(period: Period) -> Figure:
    quality = period.quality
    return NOTHING if quality is None else ratio(quality.ratings, quality.rated)


def _response(period: Period) -> Figure:
    quality = period.quality
    return NOTHING if quality is None else ratio(quality.replied, quality.asked)


CSAT = PeriodKpi(
    key="csat",
    title=mark("kpi", "Satisfaction"),
    unit=Unit.SHARE,
    formula=mark("kpi", "mean of the callers' ratings, from 0% to 100%"),
    read=_csat,
    higher_is_better=True,
    also=("satisfaction",),
    leaves_out=mark("kpi", "callers who were not asked, or did not reply: see the share of replies"),
    beside=("csat_response",),
    fraction=(mark("kpi", "ratings added up, each from 0 to 1"), mark("kpi", "calls with a rating")),
)

CSAT_RESPONSE = PeriodKpi(
    key="csat_response",
    title=mark("kpi", "Replies to the survey"),
    unit=Unit.SHARE,
    formula=mark("kpi", "answered calls with a rating / answered calls whose caller was asked"),
    read=_response,
    higher_is_better=True,
    leaves_out=mark("kpi", "calls that nobody answered, and callers who were not asked"),
    fraction=(mark("kpi", "answered calls with a rating"), mark("kpi", "answered calls that were asked")),
)
