"""First-call resolution: as far as one can tell from who rings again, and as the agents say.

Nobody has rung again yet of those who rang today, and those who did have failed already: until nine
of ten first contacts are settled, the rate is no more than a hint.
"""

from msgspec.structs import replace

from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, count, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark

SETTLED = 0.9
"""Share of the first contacts that must be settled."""


def _proxy(period: Period) -> Figure:
    sums = period.repeats
    if sums is None:
        return NOTHING
    settled = sums.resolved + sums.failed
    return replace(ratio(sums.resolved, settled), firm=settled >= SETTLED * sums.first)


_FIRST = mark("kpi", "callers who had been answered in the days before, and calls that are not over")

FIRST_CONTACTS = PeriodKpi(
    key="first_contacts",
    title=mark("kpi", "First contacts"),
    unit=Unit.COUNT,
    formula=mark("kpi", "answered calls of known callers who had not been answered in the days before"),
    read=lambda period: count(period.repeats.first) if period.repeats else NOTHING,
    leaves_out=_FIRST,
)
FCR_RESOLVED = PeriodKpi(
    key="fcr_resolved",
    title=mark("kpi", "Did not ring again"),
    unit=Unit.COUNT,
    formula=mark("kpi", "first contacts after which the caller did not ring again in the days that followed"),
    read=lambda period: count(period.repeats.resolved) if period.repeats else NOTHING,
    higher_is_better=True,
    leaves_out=_FIRST,
)
FCR_FAILED = PeriodKpi(
    key="fcr_failed",
    title=mark("kpi", "Rang again"),
    unit=Unit.COUNT,
    formula=mark("kpi", "first contacts after which the caller rang again in the days that followed"),
    read=lambda period: count(period.repeats.failed) if period.repeats else NOTHING,
    higher_is_better=False,
    leaves_out=_FIRST,
)
FCR_PENDING = PeriodKpi(
    key="fcr_pending",
    title=mark("kpi", "May ring again"),
    unit=Unit.COUNT,
    formula=mark("kpi", "first contacts whose days that follow are not over"),
    read=lambda period: count(period.repeats.pending) if period.repeats else NOTHING,
    leaves_out=_FIRST,
)
FCR_PROXY = PeriodKpi(
    key="fcr_proxy",
    title=mark("kpi", "No repeat call"),
    unit=Unit.SHARE,
    formula=mark("kpi", "first contacts without another call / first contacts that are settled"),
    read=_proxy,
    higher_is_better=True,
    leaves_out=mark(
        "kpi",
        "first contacts that may still ring again; who gave up or used another number counts as settled, "
        "who asked something new does not",
    ),
    beside=("fcr_true",),
    counts_out=lambda period: (
        ((mark("kpi", "may still ring again"), period.repeats.pending),) if period.repeats else ()
    ),
    fraction=(mark("kpi", "first contacts without another call"), mark("kpi", "settled first contacts")),
)
FCR_TRUE = PeriodKpi(
    key="fcr_true",
    title=mark("kpi", "Solved at first"),
    unit=Unit.SHARE,
    formula=mark("kpi", "first contacts marked as solved / first contacts with a mark"),
    read=lambda period: ratio(period.repeats.solved, period.repeats.marked) if period.repeats else NOTHING,
    higher_is_better=True,
    leaves_out=mark("kpi", "first contacts of which nobody said whether the matter is settled"),
    beside=("fcr_proxy", "fcr_marked"),
    counts_out=lambda period: (
        ((mark("kpi", "without a mark"), period.repeats.first - period.repeats.marked),)
        if period.repeats
        else ()
    ),
    fraction=(mark("kpi", "first contacts marked as solved"), mark("kpi", "first contacts with a mark")),
)
FCR_MARKED = PeriodKpi(
    key="fcr_marked",
    title=mark("kpi", "Marked first contacts"),
    unit=Unit.SHARE,
    formula=mark("kpi", "first contacts with a mark / first contacts"),
    read=lambda period: ratio(period.repeats.marked, period.repeats.first) if period.repeats else NOTHING,
    leaves_out=_FIRST,
    counts_out=lambda _: (),
    fraction=(mark("kpi", "first contacts with a mark"), mark("kpi", "first contacts")),
)
