"""How many calls count for a promise: as `domain.promise.judging.judge` says it of each."""

from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.day.hours import merged
from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import means, names_of
from wallboard.domain.periods import Day
from wallboard.domain.promise.fold import sums_of_verdicts, voided
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.judging import HUNG_UP, Verdict
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.profile import MARKS, REASONS, Loss, Profile, Promise, Start
from wallboard.domain.promise.sums import PromiseSums, Rule
from wallboard.store.queries.columns.reading import Instants, Mask, Numbers, has
from wallboard.store.rollup.columns.names import Names
from wallboard.store.rollup.columns.rows import Flag, Written
from wallboard.store.rollup.columns.stays import places_in

Codes = NDArray[np.int8]

NOT_MEANT, OPEN = -1, 0
VERDICTS: tuple[Verdict | None, ...] = (
    None,
    Verdict(is_lost=False, rule=Rule.SELF_SERVED, is_raw=False),
    *(Verdict(is_lost, rule) for is_lost in (False, True) for rule in (Rule.CLOSED, Rule.INCIDENT)),
    *(Verdict(is_lost=True, rule=rule) for rule in (None, Rule.SHORT, Rule.LOSS)),
    Verdict(is_lost=False),
    Verdict(is_lost=False, in_time=True),
)
"""What a code stands for; nothing for `OPEN`."""
_CODES = {verdict: np.int8(code) for code, verdict in enumerate(VERDICTS)}
_ANSWERED, _IN_TIME = _CODES[Verdict(is_lost=False)], _CODES[Verdict(is_lost=False, in_time=True)]
_MINUTE_S = 60.0


class Judging:
    """Judges rows, and remembers what their words mean."""

    def __init__(self, names: Names, incidents: tuple[Incident, ...]) -> None:
        """Take the incidents of the site."""
        self._names = names
        self._incidents = incidents

    def codes(self, promise: Promise, rows: Written) -> Codes:
        """Judge calls from outside, each by what was promised when it arrived."""
        codes = np.full(len(rows.calls), NOT_MEANT, np.int8)
        for profile, part in _versions(promise, rows.calls["arrived"]):
            some = rows.pick(part)
            meant = self._meant(profile, some)
            if profile.of_all:
                codes[part] = self._judged(profile, some)
            elif meant.any():
                mine = some.pick(meant)
                there = codes[part]
                there[meant] = self._judged(profile, mine)
                codes[part] = there
        return codes

    def where(self, numbers: Numbers, wanted: Callable[[str], bool]) -> Mask:
        """Say where a word is one that is wanted."""
        there = np.flatnonzero(np.bincount(numbers)) if len(numbers) else np.empty(0, int)
        table = np.zeros(int(numbers.max(initial=0)) + 1, bool)
        texts = self._names.texts(there.tolist())
        for number in there.tolist():
            text = texts[number]
            table[number] = text is not None and wanted(text)
        mask: Mask = table[numbers]
        return mask

    def _meant(self, profile: Profile, rows: Written) -> Mask:
        mask = np.full(len(rows.calls), profile.of_all)
        if profile.lines:
            mask |= self.where(rows.ways["line"], lambda line: plain_line(line) in profile.lines)
        if profile.queues:
            mask |= self.where(
                rows.ways["places"],
                lambda word: any(means(profile.queues, *place) for place in places_in(word)),
            )
        return mask

    def _judged(self, profile: Profile, rows: Written) -> Codes:
        """Judge calls that are meant; what concerns the lost is looked at in those only: they are few."""
        calls, answered = rows.calls, rows.calls["answered"]
        talked = ~np.isnan(answered)
        codes = np.where(talked, _ANSWERED, _CODES[None])
        if profile.within_s is None:
            codes[talked] = _IN_TIME
        else:  # an instant that is not known is in no time
            codes[answered - _start(profile, rows) <= profile.within_s] = _IN_TIME
        rest = np.flatnonzero(~talked)
        over = rest[~np.isnan(calls["ended"][rest])]
        codes[over] = _CODES[VERDICTS[1]]
        lost = np.flatnonzero(has(calls, Flag.LOST))
        codes[lost] = self._of_lost(profile, rows.pick(lost))
        closed, met = self._closed(profile, rows), self._met(profile, rows)
        for mask, rule in ((met, Rule.INCIDENT), (closed, Rule.CLOSED)):
            if mask is not None:
                codes[mask & talked] = _CODES[Verdict(is_lost=False, rule=rule)]
                some = lost[mask[lost]]
                codes[some] = _CODES[Verdict(is_lost=True, rule=rule)]
        return codes

    def _of_lost(self, profile: Profile, rows: Written) -> Codes:
        codes = np.full(len(rows.calls), _CODES[Verdict(is_lost=True)], np.int8)
        codes[self._about_loss(profile, rows)] = _CODES[Verdict(is_lost=True, rule=Rule.LOSS)]
        waited = np.maximum(0.0, rows.calls["ended"] - _start(profile, rows))
        short = waited < profile.short_abandon_s
        if short.any():
            short &= self.where(rows.ways["reason"], HUNG_UP.__contains__)
            codes[short] = _CODES[Verdict(is_lost=True, rule=Rule.SHORT)]
        return codes

    def _about_loss(self, profile: Profile, rows: Written) -> Mask:
        out = profile.leaves_out
        if out.isdisjoint({*REASONS.values(), *MARKS.values()}):
            return np.zeros(len(rows.calls), bool)
        named = self.where(rows.ways["reason"], lambda reason: REASONS.get(reason) in out)
        named |= self.where(rows.ways["mark"], lambda mark: MARKS.get(mark) in out)
        return named

    def _closed(self, profile: Profile, rows: Written) -> Mask | None:
        if Loss.OUT_OF_HOURS not in profile.leaves_out:
            return None
        closed: Mask = has(rows.calls, Flag.OUT_OF_HOURS)
        closed &= np.isnan(rows.calls["answered"])
        if profile.opening is not None and len(closed):
            closed |= ~is_open(profile.opening, rows.calls["arrived"])
        return closed

    def _met(self, profile: Profile, rows: Written) -> Mask | None:
        arrived = rows.calls["arrived"]
        if not profile.incidents_out or not len(arrived):
            return None
        touching = [
            one for one in self._incidents if one.touches(arrived[0], np.nextafter(arrived[-1], np.inf))
        ]
        met = np.zeros(len(arrived), bool)
        for one in touching:
            lasts = (arrived >= one.since) & (arrived < (np.inf if one.until is None else one.until))
            met |= lasts & self._touched(one, rows) if one.lines or one.queues else lasts
        return met if touching else None

    def _touched(self, incident: Incident, rows: Written) -> Mask:
        return self.where(rows.ways["line"], lambda line: plain_line(line) in incident.lines) | self.where(
            rows.ways["places"],
            lambda word: any(not incident.queues.isdisjoint(names_of(*place)) for place in places_in(word)),
        )


def is_open(opening: Opening, at: Instants) -> Mask:
    """Say at which of some instants, given in order, it is open."""
    first, last = opening.date_of(float(at[0])), opening.date_of(float(at[-1]))
    dates = (first.fromordinal(day) for day in range(first.toordinal() - 1, last.toordinal() + 1))
    spans = [*merged(span for one in dates for span in opening.spans_on(one))]
    if not spans:
        return np.zeros(len(at), bool)
    starts, ends = np.array(spans).T
    place = np.searchsorted(starts, at, side="right") - 1
    mask: Mask = (place >= 0) & (at < ends[place])
    return mask


def sums_for(promise: Promise, day: Day, arrived: Instants, codes: Codes) -> PromiseSums:
    """Add up the verdicts on calls that arrived in a time: the ceiling counts intervals from its start."""
    profile = promise.at(day.start) or promise.versions[0]
    counts: Counter[Verdict] = Counter()
    over = _over_ceiling(promise, profile, day, arrived, codes)
    for some, is_void in ((codes, False),) if over is None else ((codes[~over], False), (codes[over], True)):
        numbers = np.bincount(some + 1, minlength=len(VERDICTS) + 1)[2:].tolist()
        for verdict, number in zip(VERDICTS[1:], numbers, strict=True):
            if number and verdict is not None:
                counts[voided(verdict) if is_void else verdict] += number
    return sums_of_verdicts(profile, counts)


def _over_ceiling(
    promise: Promise, profile: Profile, day: Day, arrived: Instants, codes: Codes
) -> Mask | None:
    """Say which calls came with too many others; None: there is no ceiling."""
    if profile.ceiling is None or not len(codes):
        return None
    index = np.full(len(codes), -1, int)
    for version, part in _versions(promise, arrived):
        index[part] = (arrived[part] - day.start) // (version.interval_min * _MINUTE_S)
    meant = codes != NOT_MEANT
    number = np.bincount(index[meant], minlength=int(index.max()) + 1)
    over: Mask = meant & (number[index] > profile.ceiling)
    return over


def _versions(promise: Promise, arrived: Instants) -> Iterator[tuple[Profile, slice]]:
    """Say which of the calls, given as they arrived, each version of a promise is about."""
    begins = np.searchsorted(arrived, [one.valid_from for one in promise.versions]).tolist()
    for profile, begin, end in zip(promise.versions, begins, [*begins[1:], len(arrived)], strict=True):
        if begin < end:
            yield profile, slice(begin, end)


def _start(profile: Profile, rows: Written) -> Instants:
    """Say when the clock of the promise started for each call; NaN: it did not."""
    arrived: Instants = rows.calls["arrived"]
    if profile.start is Start.ARRIVAL:
        return arrived
    if profile.start is Start.GREETING:
        greeted = rows.ways["greeted"]
        return np.where(np.isnan(greeted), arrived, greeted)
    joined: Instants = rows.ways["joined"]
    return joined
