"""Which lost calls a figure counts: as many as the fold that makes the figure."""

from collections import Counter
from datetime import date
from math import inf

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.explain.lost import LOST_COUNTS, mark_of_lost
from wallboard.domain.explain.marks import Mark
from wallboard.domain.facts import Call
from wallboard.domain.periods import Day
from wallboard.domain.words import Direction

HOUR = 3600.0
RULES = CallRules(recover_s=2 * HOUR)


def call(
    name: str, caller: str | None, at: float, answered: float | None = None, *, out: bool = False
) -> Call:
    way = Direction.OUTBOUND if out else Direction.INBOUND
    return Call("pbx", name, way, at, caller, caller or "", answered=answered, ended=at + 60)


CALLS = (
    call("a", "+36551234561", 0),
    call("a2", "+36551234561", HOUR, answered=HOUR + 5),
    call("b", "+36551234562", 0),
    call("b2", "+36551234562", HOUR, answered=HOUR + 5, out=True),
    call("c", "+36551234563", 0),
    call("c2", "+36551234563", 4 * HOUR),
    call("d", None, 0),
)


def test_each_figure_counts_its_own() -> None:
    fold = LostFold(Day(date.min, 0.0, inf), RULES)
    for one in CALLS:
        fold.put_call(one)
    now = 5 * HOUR
    sums = fold.sums(now)
    counted = {
        key: Counter(mark_of_lost(key, one, now) for one in fold.standings())[Mark.FOR] for key in LOST_COUNTS
    }
    assert counted == {
        "lost_recovered": sums.recovered,
        "recovered_rate": sums.recovered,
        "avg_time_to_recover_s": sums.recovered,
        "median_time_to_recover_s": sums.recovered,
        "recovered_by_caller": sums.recovered - sums.by_centre,
        "recovered_by_centre": sums.by_centre,
        "recover_pending": sums.pending,
        "lost_unrecovered": sums.unrecovered,
        "lost_withheld": sums.withheld,
        "net_lost": sums.callers_unrecovered + sums.withheld,
        "unique_unrecovered_callers": sums.callers_unrecovered,
        "unique_lost_callers": 4,
        "callers_reached": sums.callers - sums.callers_unrecovered,
    }
    assert (sums.pending, sums.unrecovered, sums.by_centre, sums.withheld, sums.recovered) == (1, 1, 1, 1, 2)
    marks = {mark_of_lost("recovered_rate", one, now) for one in fold.standings()}
    assert marks == {Mark.FOR, Mark.AGAINST}
