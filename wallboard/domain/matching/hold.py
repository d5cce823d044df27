"""Holds a bill against the exchange: finds for each of its calls at most one of ours, the surest first.

First those of which both sides know the exchange's id. Then, with the clocks brought together, those with
the same number at about the same time; with the same last digits, where a bill writes fewer of them; with
the digits that a bill does not hide; and at last, where one side was told no number, those on the same line
at the same time for as long. Each step takes what the ones before left, so every record and every call has
one partner at most. Within a step pairs are the best there are (`pairing`). In what order the rows come
changes nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Sequence
from functools import partial
from itertools import pairwise
from operator import attrgetter
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.matching.clocks import Gaps, agreed, clock_of, gaps_of, moved, together
from wallboard.domain.matching.leg import BillOnly, FoundBy, Held, How, Leg, Pair, Shift
from wallboard.domain.matching.lengths import longer, measure_of
from wallboard.domain.matching.numbers import before, digits_of, ending, endings, masked, national
from wallboard.domain.matching.pairing import NOTHING, Instants, Keyed, Places, pairs_of
from wallboard.domain.matching.reasons import line_key, sides_of, why_bill_only, why_exchange_only
from wallboard.domain.matching.sides import Coded, Side
from wallboard.domain.words import Seconds

Progress: TypeAlias = Generator[float, None, Held]
"""Says how far it is, from 0 to 1, and at last returns what came of it."""
Unseen: TypeAlias = Sequence[tuple[Seconds, Seconds]]
_CLOSE_S = 10.0
"""Without a number two beginnings must be as close as this."""
_MINUTE = 60.0
_AROUND_S = 86_400.0
_BY_ANSWER = 1.2
"""A bill's times are those of the answer if so many times as many calls agree on these."""
_Write: TypeAlias = Callable[[str], str]


def hold(bill: Iterable[Leg], calls: Iterable[Leg], how: How, unseen: Unseen = ()) -> Held:
    """Do all of it at once; see `holding`."""
    steps = holding(bill, calls, how, unseen)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            held: Held = done.value
            return held


def holding(bill: Iterable[Leg], calls: Iterable[Leg], how: How, unseen: Unseen = ()) -> Progress:
    """Hold a bill against the calls of the same time, in steps between which one may do something else.

    `unseen` are the times in which nobody listened to the exchange, sorted and apart. It takes O(n log n).
    """
    work = _Work(_sorted(bill), _sorted(calls), how)
    yield 0.2
    work.by_id()
    yield 0.3
    work.set_clocks()
    yield 0.5
    work.by_number(digits_of, digits_of, FoundBy.NUMBER)
    work.around_changes()
    yield 0.6
    for long, by in endings(work.left_numbers()):
        work.by_number(partial(ending, long=long), partial(ending, long=long), by)
    for behind in sorted({hidden[1] for number in work.left_numbers() if (hidden := masked(number))}):
        shown, would_show = partial(_shown, behind=behind), partial(before, behind=behind)
        work.by_number(shown, would_show, FoundBy.MASKED)
    yield 0.7
    work.by_time()
    yield 0.8
    return work.held(unseen)


def _sorted(legs: Iterable[Leg]) -> tuple[Leg, ...]:
    """Order legs by beginning, then by length: on a bill with whole minutes many begin at once."""
    every = sorted(legs, key=attrgetter("source", "key"))  # so that equal ones are always in the same order
    side = Side(every)
    order = np.lexsort((np.nan_to_num(side.billed), side.start))
    return tuple(every[place] for place in order.tolist())


class _Work:
    """What is found so far."""

    def __init__(self, bill: tuple[Leg, ...], calls: tuple[Leg, ...], how: How) -> None:
        self.bill, self.calls, self.how = Side(bill), Side(calls), how
        self.numbers = Coded([leg.number for leg in bill], [leg.number for leg in calls])
        self.partner: Places = np.full(len(bill), NOTHING, np.int64)
        self.by: dict[int, FoundBy] = {}
        """How those were found that were not found by their number."""
        self.parts: set[int] = set()
        self.clock: tuple[Shift, ...] = ()
        self.by_answer = False
        self._middle = _MINUTE / 2 if how.minute_starts else 0.0

    def left_numbers(self) -> list[str]:
        """Return the numbers on the bill that still look for a partner."""
        return [self.numbers.texts[n] for n in np.unique(self.numbers.bill[~self.bill.done]).tolist()]

    def by_id(self) -> None:
        """Pair those with one id: of several rows the one that lasted longest; the others are its parts."""
        known = _ids(self.calls.legs)
        rows: dict[int, list[int]] = defaultdict(list)
        for place, leg in enumerate(self.bill.legs):
            if leg.call and (its := known.get(leg.call)) is not None:
                rows[its].append(place)
        best = [
            max(mine, key=lambda place: (self.bill.legs[place].lasted or 0.0, -place))
            for mine in rows.values()
        ]
        self._pair(np.array(best, np.int64), np.array([*rows], np.int64), FoundBy.ID)
        self.parts = {place for mine in rows.values() for place in mine}.difference(best)
        self.bill.done[[*self.parts]] = True

    def set_clocks(self) -> None:
        """Bring the clocks together, by the arrivals or where these agree less, by the answers."""
        mine, its = self.numbers.keys(national, national, (~self.bill.done, ~self.calls.done))
        start = self.bill.start + self._middle
        arrived, answered = (
            together(self._told(start, at), gaps_of(Keyed(start, mine), Keyed(at, its)))
            for at in (self.calls.start, self.calls.by_answer)
        )
        self.by_answer = agreed(answered) > _BY_ANSWER * agreed(arrived)
        self.clock = clock_of(answered if self.by_answer else arrived)
        self.bill.at = moved(self.clock, start)
        self.calls.at = self.calls.by_answer if self.by_answer else self.calls.start

    def by_number(self, mine: _Write, its: _Write, by: FoundBy) -> None:
        """Pair what is left and has numbers that are written the same in some way."""
        if not self.bill.done.all():
            self._by(self.numbers, mine, its, by)

    def around_changes(self) -> None:
        """Look again around a change of the clocks: on the day of it some hours go by the other."""
        usual = self.bill.at
        for earlier, later in pairwise(self.clock):
            near = ~self.bill.done & (np.abs(self.bill.start - later.since) <= _AROUND_S)
            for shift in (earlier, later):
                self.bill.at = np.where(near, self.bill.start + self._middle + shift.seconds, self.bill.at)
                self.by_number(national, national, FoundBy.NUMBER)
        self.bill.at = np.where(self.bill.done, self.bill.at, usual)

    def by_time(self) -> None:
        """Pair those of which a side was told no number: on the same line, very close, and as long."""
        lines = Coded(_lines_left(self.bill), _lines_left(self.calls))
        for with_bill, with_call in ((False, False), (True, False), (False, True)):
            self._by(
                lines, partial(_line_if, named=with_bill), partial(_line_if, named=with_call), FoundBy.TIME
            )

    def held(self, unseen: Unseen) -> Held:
        """Say what came of it."""
        bill, calls = self.bill.legs, self.calls.legs
        mine = np.flatnonzero(self.partner != NOTHING)
        its = self.partner[mine]
        billed, lengths = self.bill.billed[mine], {m: all_[its] for m, all_ in self.calls.lengths().items()}
        measure = measure_of(billed, lengths, self.how)
        more = longer(billed, lengths[measure], self.how)
        more = np.where(np.abs(more) > self.how.differs_s, more, 0.0)  # what is not known is no difference
        apart = self.calls.at[its] - self.bill.at[mine]
        rows = zip(mine.tolist(), its.tolist(), apart.tolist(), more.tolist(), strict=True)
        pairs = tuple(Pair(n, k, self.by.get(n, FoundBy.NUMBER), gap, by) for n, k, gap, by in rows)
        sides = sides_of(bill, calls)
        within = self._within()
        alone = np.flatnonzero(self.partner == NOTHING).tolist()
        bill_only = tuple(
            (n, BillOnly.PART if n in self.parts else why_bill_only(bill[n], self.bill.at[n], sides, unseen))
            for n in alone
        )
        calls_only = tuple(
            (n, why_exchange_only(calls[n], sides))
            for n in np.flatnonzero(~self.calls.done & within).tolist()
        )
        return Held(
            tuple(bill), tuple(calls), pairs, bill_only, calls_only, self.clock, measure, self.by_answer,
            self.how,
        )  # fmt: skip

    def _within(self) -> NDArray[np.bool_]:
        """Say which of the exchange's calls are of the time that the bill is about."""
        edge = self.how.tolerance_s + self._middle
        first, last = np.min(self.bill.at, initial=np.inf), np.max(self.bill.at, initial=-np.inf)
        return (self.calls.at >= first - edge) & (self.calls.at <= last + edge)

    def _told(self, start: Instants, at: Instants) -> Gaps:
        """Give what the pairs with one id say of the clocks."""
        mine = np.flatnonzero(self.partner != NOTHING)
        return Gaps(start[mine], at[self.partner[mine]] - start[mine])

    def _by(self, coded: Coded, mine: _Write, its: _Write, by: FoundBy) -> None:
        keys = coded.keys(mine, its, (~self.bill.done, ~self.calls.done))
        one, other = (
            Keyed(side.at, np.where(key == NOTHING, NOTHING, 2 * key + side.out))
            for side, key in zip((self.bill, self.calls), keys, strict=True)
        )
        tolerance = self.how.tolerance_s
        if by is FoundBy.TIME:
            tolerance = min(tolerance, _CLOSE_S)
        places, partners = pairs_of(one, other, tolerance + self._middle)
        if by is FoundBy.TIME:
            as_long = self._as_long(places, partners)
            places, partners = places[as_long], partners[as_long]
        self._pair(places, partners, by)

    def _pair(self, places: Places, partners: Places, by: FoundBy) -> None:
        self.partner[places] = partners
        self.bill.done[places] = True
        self.calls.done[partners] = True
        if by is not FoundBy.NUMBER:
            self.by.update(dict.fromkeys(places.tolist(), by))

    def _as_long(self, places: Places, partners: Places) -> Places:
        """Say which may be one by their lengths, however the bill counts them."""
        billed = self.bill.billed[places]
        found = [
            np.abs(longer(billed, lengths[partners], self.how)) <= self.how.differs_s
            for lengths in self.calls.lengths().values()
        ]
        return np.flatnonzero(np.any(found, axis=0))


def _ids(calls: Sequence[Leg]) -> dict[str, int]:
    """Give places by the calls' ids, and where no call has that id, by those of the channels they came by."""
    known: dict[str, int] = {}
    for place, leg in enumerate(calls):
        if leg.linked:
            known.setdefault(leg.linked, place)
    return known | {leg.call: place for place, leg in enumerate(calls) if leg.call}


def _shown(number: str, behind: int) -> str:
    hidden = masked(number)
    return hidden[0] if hidden is not None and hidden[1] == behind else ""


def _lines_left(side: Side) -> list[str]:
    """Write the line of each call that is left, and before it whether a number is known."""
    rows = zip(side.legs, side.done.tolist(), strict=True)
    return ["" if done else ("+" if leg.number else "-") + line_key(leg.line) for leg, done in rows]


def _line_if(line: str, *, named: bool) -> str:
    """Return the line, also an unknown one, where a number is known or is not, as it is asked for."""
    return "=" + line[1:] if (line[0] == "+") is named else ""
