"""What is said of the callers and promises of a past time, from the rows of its calls."""

from datetime import date

import numpy as np

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.periods import Day
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.snapshot import LostSums
from wallboard.domain.words import Seconds
from wallboard.store.queries.columns.judging import Judging, sums_for
from wallboard.store.queries.columns.liked import quality_among
from wallboard.store.queries.columns.lost import lost_of
from wallboard.store.queries.columns.promised import STAY_S
from wallboard.store.queries.columns.reading import Source, has
from wallboard.store.queries.columns.repeats import repeats_among
from wallboard.store.queries.columns.said import said_since
from wallboard.store.rollup.columns.rows import Flag

_LONGEST_S = 86_400.0
"""No call lasts longer; who rang after the end of one may have rung so long after it began."""


def said_of(
    source: Source, period: tuple[Seconds, Seconds], rules: CallRules
) -> tuple[LostSums, RepeatSums, tuple[PromiseSums, ...], QualitySums]:
    """Say what became of the lost, who rang again, what was kept of promises and how calls were liked."""
    since, until = period
    back = max(rules.look_back_s, STAY_S)
    ahead = max(rules.look_ahead(until + DAY_S), np.nextafter(until + rules.fcr_s + _LONGEST_S, np.inf))
    source.expect(since - back, min(ahead, source.at))
    read = source.read(period, (since - back, ahead))
    rows, around = read.whole, read.around
    arrived = around["arrived"]
    near = np.searchsorted(arrived, (since - STAY_S, rules.look_ahead(until + DAY_S)))
    lost = lost_of(rows.calls, around.pick(slice(*near)), rules, said_since(source, since))
    first = np.searchsorted(arrived, since - rules.look_back_s)
    last = np.searchsorted(arrived, until + rules.fcr_s + _LONGEST_S, side="right")
    repeats = repeats_among(around.pick(slice(first, last)), period, source.at, rules)
    mine = has(rows.calls, Flag.ATTEMPT)
    attempts = rows if mine.all() else rows.pick(mine)
    judging, day = Judging(source.names, rules.incidents), Day(date.min, *period)
    promises = tuple(
        sums_for(one, day, attempts.calls["arrived"], judging.codes(one, attempts)) for one in rules.promises
    )
    return lost.sums(source.at), repeats, promises, quality_among(rows, source.names)
