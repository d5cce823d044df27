"""Counts what came of the calls that each of several centres took, from the rows of the calls."""

import numpy as np

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.vendors.difference import Mean
from wallboard.domain.vendors.vendor import Vendor, VendorSums
from wallboard.store.queries.columns.judging import Judging
from wallboard.store.queries.columns.lost import each_once
from wallboard.store.queries.columns.reading import Instants, Mask, Numbers, Source, has
from wallboard.store.queries.money.carried import billed
from wallboard.store.queries.money.counting import Places, percentile_of, reach_of
from wallboard.store.queries.money.vendors import VendorsFound, VendorsWanted, compared_vendors, handled_by
from wallboard.store.rollup.columns.names import NOBODY
from wallboard.store.rollup.columns.rows import Flag, Written
from wallboard.store.rollup.columns.table import Rows


def centres_among(source: Source, wanted: VendorsWanted) -> VendorsFound:
    """Give the sums of each."""
    since, until = wanted.since, wanted.until
    ahead = np.nextafter(until + wanted.rules.repeat_s, np.inf)
    source.expect(since, min(ahead, source.at))
    read = source.read((since, until), (since, ahead))
    rows = read.whole.pick(has(read.whole.calls, Flag.ATTEMPT))
    near = read.around.pick(has(read.around, Flag.ATTEMPT))
    vendors = compared_vendors(source.connection, wanted)
    theirs = [_is_theirs(rows.calls, one, source) for one in vendors]
    shared = _shared(rows, theirs, source)
    if wanted.lines:
        mine = Judging(source.names, ()).where(
            rows.ways["line"], lambda line: plain_line(line) in wanted.lines
        )
        theirs = [one & mine for one in theirs]
    again = _Again(near, wanted.rules, source.at)
    found = (
        _sums(vendor, rows.calls.pick(mask), again, handled_by(source.connection, wanted, vendor))
        for vendor, mask in zip(vendors, theirs, strict=True)
    )
    return VendorsFound(tuple(found), shared)


class _Again:
    """Who called again, whoever took that call."""

    def __init__(self, calls: Rows, rules: CallRules, at: float) -> None:
        order = np.lexsort((calls["arrived"], calls["who"]))
        self._whos: Numbers = calls["who"][order]
        self._arrived: Instants = calls["arrived"][order]
        self._window, self._at = rules.repeat_s, at

    def of(self, calls: Rows) -> tuple[int, int]:
        """Count callers of some calls of whom it is known whether they called again, and those who did.

        Calls after which the window still runs are left out: of these only who called again would count.
        """
        settled = calls.pick((calls["who"] != NOBODY) & (calls["arrived"] + self._window < self._at))
        if not len(settled):
            return 0, 0
        did = self._did(settled["who"], settled["arrived"])
        return len(each_once(settled["who"])), len(each_once(settled["who"][did]))

    def _did(self, whos: Numbers, arrived: Instants) -> Mask:
        """Say after which calls the same caller called within the window."""
        first = np.searchsorted(self._whos, whos)
        last = np.searchsorted(self._whos, whos, side="right")
        following = _after(self._arrived, arrived, first, last)
        there = following < last
        found: Mask = np.zeros(len(whos), bool)
        found[there] = self._arrived[following[there]] - arrived[there] <= self._window
        return found


def _after(times: Instants, at: Instants, first: Places, last: Places) -> Places:
    """Find in each stretch of times, in order, the first that is later: by halving all at once."""
    low, high = first.copy(), last.copy()
    while (low < high).any():
        middle = (low + high) // 2
        open_ = low < high
        later = np.zeros(len(at), bool)
        later[open_] = times[middle[open_]] > at[open_]
        high = np.where(open_ & later, middle, high)
        low = np.where(open_ & ~later, middle + 1, low)
    return low


def _is_theirs(calls: Rows, vendor: Vendor, source: Source) -> Mask:
    numbers = source.names.words(vendor.sources)
    mask: Mask = np.isin(calls["source"], [numbers[name] for name in vendor.sources])
    return mask


def _shared(rows: Written, theirs: list[Mask], source: Source) -> tuple[str, ...]:
    """Name the numbers that calls of more than one centre were dialled to."""
    seen = [each_once(rows.ways["line"][mask]) for mask in theirs]
    numbers, count = np.unique(np.concatenate([np.empty(0, np.uint32), *seen]), return_counts=True)
    texts = source.names.texts(numbers[count > 1].tolist())
    return tuple(sorted(text for number in numbers[count > 1].tolist() if (text := texts[number])))


def _sums(vendor: Vendor, calls: Rows, again: _Again, handled: Mean) -> VendorSums:
    reach, talk = reach_of(calls), calls["ended"] - calls["answered"]
    paid = billed(calls, vendor.tariff)
    callers, repeated = again.of(calls)
    return VendorSums(
        vendor.name,
        len(calls),
        paid.answered,
        int(has(calls, Flag.LOST).sum()),
        _mean(reach),
        percentile_of(reach),
        _mean(talk),
        handled,
        callers,
        repeated,
        paid.billed_s,
        vendor.tariff.cost(paid.billed_s, paid.answered),
    )


def _mean(times: Instants) -> Mean:
    known = times[~np.isnan(times)]
    return Mean(len(known), float(known.sum()), float((known**2).sum()))
