"""What became of the promise about all calls; the raw answered rate stays beside it."""

from collections.abc import Callable

from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, count, ratio
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.promise.words import RULES
from wallboard.domain.snapshot import Period
from wallboard.domain.text import Text, mark


def _of(read: Callable[[PromiseSums], Figure]) -> Callable[[Period], Figure]:
    """Read the promise about all calls, where there is one."""
    return lambda period: read(period.promises[0]) if period.promises else NOTHING


def _left_out(period: Period) -> tuple[tuple[Text, int], ...]:
    """Count what each rule left out, and what is still open."""
    rules = period.promises[0].left_out if period.promises else ()
    still_open = ((mark("kpi", "still open"), period.calls.open),) if period.calls else ()
    return (*((RULES[rule], number) for rule, number in rules), *still_open)


_OUT = mark(
    "kpi",
    "calls out of hours, during incidents and above the ceiling, short abandons, calls that the menu served, "
    "and what else the promise leaves out",
)

ANSWERED_RATE_PROMISED = PeriodKpi(
    key="answered_rate_promised",
    title=mark("kpi", "Answered, as promised"),
    unit=Unit.SHARE,
    formula=mark("kpi", "answered calls / (answered + lost calls), of the calls that the promise counts"),
    read=_of(lambda sums: ratio(sums.answered, sums.counted)),
    higher_is_better=True,
    leaves_out=_OUT,
    counts_out=_left_out,
    beside=("answered_rate",),
    fraction=(
        mark("kpi", "answered calls that the promise counts"),
        mark("kpi", "calls that the promise counts"),
    ),
    differs=mark("kpi", "it counts only the calls that the contract counts"),
)
LOSS_ALLOWANCE = PeriodKpi(
    key="loss_allowance",
    title=mark("kpi", "May still be lost"),
    unit=Unit.COUNT,
    formula=mark("kpi", "permitted share × calls that the promise counts, rounded down − lost ones of these"),
    read=_of(lambda sums: count(sums.allowance) if sums.counted else NOTHING),
    higher_is_better=True,
    leaves_out=_OUT,
    counts_out=_left_out,
    beside=("lost",),
    also=("allowance",),
)
PROMISED_IN_TIME = PeriodKpi(
    key="promised_in_time",
    title=mark("kpi", "In time, as promised"),
    unit=Unit.SHARE,
    formula=mark("kpi", "calls answered within the promised time / calls that the promise counts"),
    read=_of(lambda sums: ratio(sums.in_time, sums.counted) if sums.timed else NOTHING),
    higher_is_better=True,
    leaves_out=_OUT,
    counts_out=_left_out,
    beside=("answered_rate_promised", "sl_default"),
    fraction=(
        mark("kpi", "calls answered within the promised time"),
        mark("kpi", "calls that the promise counts"),
    ),
)
PROMISED_LEFT_OUT = PeriodKpi(
    key="promised_left_out",
    title=mark("kpi", "Not promised"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls that arrived and that the promise does not count"),
    read=_of(lambda sums: count(sum(number for _, number in sums.left_out))),
    beside=("answered_rate_promised",),
    leaves_out=mark("kpi", "calls that are still open"),
)
