"""The ledger of a day, as facts and deeds come: one row for each caller who was lost in it.

What a lost call is, and who was reached when, `LostFold` decides: the very one of which the figures of the
day are made. Here stands beside it what else is known of each caller, and what people did about them.

Who was lost on a day before and was still to be called back when this one began has a row too. The calls of
everybody who called before the day are followed in a fold of their own, which knows no such border; it needs
to know a few of them only.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from math import inf

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.day.queue_waits import CallKey
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.callers import Callers, Who
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.ledger.deeds import NOTHING_DONE, DeedBook, acts_of, tries_of
from wallboard.domain.ledger.losses import Losses, loss_of
from wallboard.domain.ledger.making import Seen, row_of, was_open
from wallboard.domain.ledger.rows import CLOSED, LATEST_CALLERS, Ledger, LedgerSums, LostCaller
from wallboard.domain.ledger.sums import Rows
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import LostCall, LostSums
from wallboard.domain.words import AgentId, Seconds, SourceName

_NOBODY = ""
"""Under this name all whom nobody knows have their row."""


class LedgerFold:
    """Follows the callers of one day. Whatever is put in here was put into `lost` before."""

    def __init__(
        self, lost: LostFold, day: Day, rules: CallRules, counts: Callable[[Call], bool] = lambda _: True
    ) -> None:
        """Begin without callers; `lost` follows the same day by the same rules, and what it `counts`."""
        self.day = day
        self._lost = lost
        self._rules = rules
        self._before = LostFold(Day(date.min, -inf, day.end), rules, counts)
        """Follows those who called before the day, without regard to when it began."""
        self._members: set[str] = set()
        """Who they are."""
        self._callers = Callers(day, rules)
        self._losses: dict[Who, Losses] = {}
        self._deeds: dict[str, DeedBook] = {}
        self._rows = Rows()
        self._dirty: set[Who] = set()
        self._looks: set[tuple[Who, CallKey]] = set()
        """Calls of which it has to be decided anew whether they are lost, and whose they are or were."""
        self._judged: set[str] = set()
        """Callers of whom that is so for all calls before the day."""
        self._made: tuple[LostSums, Ledger] = (LostSums(), Ledger())

    def begin(self, carried: Carried) -> None:
        """Take in what is remembered of the time before the day."""
        for call in carried.calls:
            self.put_call(call)
        for visit in carried.visits:
            self.put_visit(visit)
        self.put_deeds(carried.deeds)

    def know_agents(self, agents: Mapping[str, tuple[SourceName, AgentId]]) -> None:
        """Take in with whom callers ever spoke last, where that is known for good."""
        self._callers.know_agents(agents)

    def put_call(self, call: Call) -> None:
        """Let a call take the place of its older self."""
        key = (call.source, call.call)
        touched = self._callers.put_call(call)
        who, is_earlier = self._callers.whose(key), call.arrived < self.day.start
        if who is not None and is_earlier:
            self._join(who)
        if not self._members.isdisjoint(touched):
            self._before.put_call(call)
            for visit in self._lost.visits_of(key):  # they may have been told before whose call it is
                self._before.put_visit(visit)
        self._looks.update((one, key) for one in touched)
        if is_earlier:
            self._judged.update(filter(None, touched))

    def put_visit(self, visit: Visit) -> None:
        """Let a visit take the place of its older self."""
        self._callers.put_visit(visit)
        key = (visit.source, visit.call)
        if not self._callers.knows(key):
            return  # it is looked at when the call is told
        who = self._callers.whose(key)
        if who in self._members:
            self._before.put_visit(visit)
        self._looks.add((who, key))

    def put_deed(self, deed: Deed) -> None:
        """Take in what somebody did about a caller; a deed that is known changes nothing."""
        book = self._deeds.setdefault(deed.who, DeedBook())
        before = book.standing
        if not book.put(deed):
            return
        for changed in set(before) ^ set(book.standing):
            self._put_contact(changed, stands=changed in book.standing)
        self._dirty.add(deed.who)
        if deed.who in self._members:
            self._judged.add(deed.who)

    def is_new(self, now: Seconds) -> bool:
        """Whether anything has changed since it was made last."""
        self._look()
        return bool(self._dirty) or self._rows.is_over(now)

    def ledger(self, now: Seconds, most: int = LATEST_CALLERS) -> Ledger:
        """Return the ledger as of `now`; the same object while that is the same."""
        changed = self._refresh(now)
        lost = self._lost.sums(now)
        of, made = self._made
        if changed or of is not lost:
            rows = self._rows.latest(most) if changed else made.rows
            sums = self._rows.sums(lost)
            if changed or sums != made.sums:
                made = Ledger(rows, sums, len(self._rows.rows) - len(rows))
            self._made = lost, made
        return self._made[1]

    def all(self, now: Seconds) -> tuple[tuple[LostCaller, ...], LedgerSums]:
        """Return every row, who was lost last first, and what they come to."""
        self._refresh(now)
        return self._rows.latest(len(self._rows.rows)), self._rows.sums(self._lost.sums(now))

    def next_day(self, lost: LostFold, day: Day) -> "LedgerFold":
        """Begin another day with those whose matter goes on, or who are on the line."""
        self._refresh(day.start)
        following = LedgerFold(lost, day, self._rules)
        rows = self._rows.rows.values()
        # What somebody did about a caller may be taken back on the day after: of those all is needed too.
        wanted = {row.who for row in rows if row.state not in CLOSED or row.who in self._deeds}
        for who in sorted({*self._callers.those_there(), *filter(None, wanted)}):
            self._hand_on(who, following)
        return following

    def _hand_on(self, who: str, following: "LedgerFold") -> None:
        fold = self._fold(who)
        for key, call in self._callers.calls(who).items():
            following.put_call(call)
            for visit in fold.visits_of(key):
                following.put_visit(visit)
        if who in self._deeds:
            following.put_deeds(self._deeds[who].all.values())

    def put_deeds(self, deeds: Iterable[Deed]) -> None:
        """Take in deeds, in whatever order."""
        for deed in deeds:
            self.put_deed(deed)

    def _fold(self, who: Who) -> LostFold:
        """Return who knows all of a caller that is known."""
        return self._before if who in self._members else self._lost

    def _join(self, who: str) -> None:
        """Follow a caller over the border of the day from now on."""
        if who in self._members:
            return
        for key, call in self._callers.calls(who).items():
            self._before.put_call(call)
            for visit in self._lost.visits_of(key):
                self._before.put_visit(visit)
        self._members.add(who)
        for deed in self._deeds[who].standing if who in self._deeds else ():
            self._put_contact(deed, stands=True)

    def _put_contact(self, deed: Deed, *, stands: bool) -> None:
        for fold in (self._lost, self._before) if deed.who in self._members else (self._lost,):
            fold.put_said(deed, stands=stands)

    def _look(self) -> None:
        """Look again at every call that may have become a lost one or none, once however much was told of it.

        Of whom anything was told about the time before the day, all that was lost then is looked at: what was
        settled then too is no part of it.
        """
        for judged in self._judged:
            calls = self._callers.calls(judged).items()
            self._looks.update((judged, key) for key, call in calls if call.arrived < self.day.start)
        self._judged.clear()
        for who, key in self._looks:
            self._look_again(who, key)
        self._looks.clear()

    def _look_again(self, who: Who, key: CallKey) -> None:
        """Decide anew whether a call is one of the lost calls of a caller."""
        losses, fold = self._losses.get(who), self._fold(who)
        lost = fold.lost_call(key)
        if losses is None:
            if lost is None:
                return  # as nearly all are
            losses = self._losses[who] = Losses()
        loss, call = None, self._callers.call(who, key)
        if call is not None and lost is not None and not self._is_over(who, call, lost):
            loss = loss_of(call, fold.visits_of(key), self._rules, self.day.start)
        if losses.put(key, loss) or loss is not None or who is not None:  # what nobody did concerns nobody
            self._dirty.add(who)

    def _is_over(self, who: Who, call: Call, lost: LostCall) -> bool:
        """Whether a call was lost before the day, and that was settled before it too."""
        return call.arrived < self.day.start and lost.ended < self._settled(who, self.day.start)

    def _settled(self, who: Who, before: Seconds) -> Seconds:
        """Say when a caller was spoken to last before an instant, or somebody was done with them."""
        if who is None:
            return -inf
        book, spoken = self._deeds.get(who), self._fold(who).spoken_to(who, before)
        standing = book.standing if book is not None else ()
        done = [deed.at for deed in standing if deed.kind is DeedKind.DONE and deed.at < before]
        return max(*done, -inf, -inf if spoken is None else spoken)

    def _refresh(self, now: Seconds) -> bool:
        """Make the rows anew of which anything is new; whether one is another now."""
        self._look()
        self._dirty.update(name or None for name in self._rows.over(now))
        changed = False
        for who in self._dirty:
            losses = self._losses.get(who)
            seen = self._seen(who, losses, now) if losses is not None and losses.ends else None
            if seen is None or not (seen.losses.today or was_open(seen, self.day.start)):
                changed |= self._rows.put(who or _NOBODY, None)
            else:
                changed |= self._rows.put(who or _NOBODY, *row_of(seen, now))
        self._dirty.clear()
        return changed

    def _seen(self, who: Who, losses: Losses, now: Seconds) -> Seen:
        fold, key = self._fold(who), losses.ends[-1][1]
        latest, call = fold.lost_call(key), self._callers.call(who, key)
        assert latest is not None  # as it is among those that were lost
        assert call is not None
        first = losses.first_from(self._settled(who, latest.ended))
        visits = fold.visits_of(key)
        if who is None:
            return Seen(who, losses, first, latest, call, visits, NOTHING_DONE, (), 0)
        book = self._deeds.get(who)
        deeds, rung = book.standing if book is not None else (), self._callers.rung(who)
        return Seen(
            who,
            losses,
            first,
            latest,
            call,
            visits,
            acts_of(deeds, first, latest.ended),
            tries_of(rung, deeds, first),
            self._callers.attempts(who),
            self._callers.on_line(who, now),
            fold.reached_after(who, latest.ended),
            self._callers.last_agent(who),
            self._rules.due_from,
            rung,
        )
