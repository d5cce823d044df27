"""The ledger of lost callers, read straight from what its words mean, one caller after the other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.rows import LedgerState as Is
from wallboard.domain.periods import Day
from wallboard.domain.words import Direction, Outcome, Pre

SHORT_S, STAY_S, ONE_TRY_S = 5.0, 6 * 3600.0, 120.0
PROMISES = {"message_left", "callback_promised"}


@dataclass
class Row:
    """What the ledger is to say of a caller."""

    state: Is
    calls: int
    lost: int
    first: float
    last: float
    longest: float | None
    queues: set[str]
    call: str
    contact: float | None
    tries: int
    next_try: float | None
    taken_by: str
    earlier: bool


@dataclass
class Case:
    """All that was told of one caller."""

    calls: list[Call]
    visits: dict[str, list[Visit]]
    deeds: list[Deed]
    day: Day
    rules: CallRules
    known: bool

    def settled(self, at: float) -> float:
        done = [d.at for d in self.deeds if d.kind is DeedKind.DONE and d.at < at]
        return max([when for when, _ in self.contacts() if when <= at] + done, default=float("-inf"))

    def contacts(self) -> list[tuple[float, bool]]:
        if not self.known:
            return []
        denied = {d.call for d in self.deeds if d.kind is DeedKind.MISSED}
        spoken = [c for c in self.calls if c.direction is Direction.INBOUND or c.call not in denied]
        seen = [(c.answered, c.direction is Direction.OUTBOUND) for c in spoken if not c.internal]
        said = [(d.at, True) for d in self.deeds if d.kind is DeedKind.REACHED]
        return sorted([(when, ours) for when, ours in seen if when is not None] + said)

    def is_today(self, call: Call) -> bool:
        return self.day.start <= call.arrived < self.day.end

    def is_lost(self, call: Call) -> bool:
        over = call.answered is None and call.ended is not None and call.pre is not Pre.SELF_SERVED
        return over and call.direction is Direction.INBOUND and not call.internal

    def is_short(self, call: Call) -> bool:
        stays = self.visits[call.call]
        hung_up = call.result is Outcome.ABANDONED or (call.result is None and call.pre is Pre.IVR_ABANDON)
        return hung_up and bool(stays) and end(call) - min(v.joined for v in stays) < SHORT_S

    def losses(self) -> list[Call]:
        border = self.settled(self.day.start)
        old = [c for c in self.calls if self.known and c.arrived < self.day.start and end(c) >= border]
        mine = [c for c in (*old, *filter(self.is_today, self.calls)) if self.is_lost(c)]
        return sorted(mine, key=lambda c: (end(c), c.source, c.call))

    def wait(self, call: Call) -> float | None:
        waits = [v.left - v.joined for v in self.visits[call.call] if v.left is not None]
        return sum(waits) if waits else None

    def tries(self, since: float) -> list[float]:
        if not self.known:
            return []
        ours = [c for c in self.calls if c.direction is Direction.OUTBOUND and c.ended is not None]
        ours = [c for c in ours if c.arrived >= since and not c.internal]
        named = {d.call for d in self.deeds}
        denied = {d.call for d in self.deeds if d.kind is DeedKind.MISSED}
        groups: list[list[Deed]] = []
        for deed in self.deeds:
            if deed.kind not in {DeedKind.TRIED, DeedKind.MISSED, DeedKind.REACHED} or deed.at < since:
                continue
            if any(c.call == deed.call for c in ours):
                continue
            if any(abs(c.arrived - deed.at) <= ONE_TRY_S and c.call not in named for c in ours):
                continue
            if groups and deed.at - groups[-1][0].at <= ONE_TRY_S:
                groups[-1].append(deed)
            else:
                groups.append([deed])
        vain = [g[0].at for g in groups if all(d.kind is not DeedKind.REACHED for d in g)]
        return sorted(vain + [c.arrived for c in ours if c.answered is None or c.call in denied])

    def state(self, contact: tuple[float, bool] | None, until: float, now: float, done: bool) -> Is | None:
        if not self.known:
            return Is.WITHHELD
        if any(c.ended is None and not c.internal and now - c.arrived <= STAY_S for c in self.calls):
            return Is.ON_LINE
        if contact is not None and contact[0] <= until:
            return Is.CALLED_BACK if contact[1] else Is.GOT_THROUGH
        if contact is not None:
            return Is.GIVEN_UP
        return Is.DONE if done else None

    def row(self, now: float) -> Row | None:
        losses = self.losses()
        if not losses:
            return None
        latest = losses[-1]
        last, fresh = end(latest), [c for c in losses if self.is_today(c)]
        border = self.settled(last)
        case = [c for c in losses if end(c) >= border]
        deeds = [d for d in self.deeds if d.at >= end(case[0])]
        tries = self.tries(end(case[0]))
        until = self.rules.recover_until(last)
        contact = next((c for c in self.contacts() if c[0] > last), None)
        done = [d for d in deeds if d.kind is DeedKind.DONE and d.at >= last]
        later = [d for d in deeds if d.kind is DeedKind.POSTPONED and d.at >= last]
        vows = [d for d in deeds if d.kind is DeedKind.PROMISED]
        limit = max([until] + [d.until for d in (*later[-1:], *vows[-1:]) if d.until is not None])
        promised = bool(vows) or any(c.mark in PROMISES for c in case)
        counts = any(not self.is_short(c) for c in case)
        if not fresh and (
            (done and done[-1].at < self.day.start) or limit < self.day.start or not (counts or promised)
        ):
            return None
        over = bool(promised or counts) and now > limit
        tried = bool(tries) and tries[-1] >= last
        state = self.state(contact, until, now, bool(done)) or (
            Is.SHORT if not (promised or counts)
            else Is.GIVEN_UP if over
            else Is.PROMISED if promised
            else Is.TRIED if tried else Is.OPEN
        )  # fmt: skip
        rings = [c for c in self.calls if c.direction is Direction.INBOUND and not c.internal]
        today = [c for c in rings if self.is_today(c)]
        lost = fresh or losses
        calls = len(lost) if not self.known else len(today) if fresh else len(today) + len(losses)
        put_off = later[-1].until if later else None
        if put_off is not None and tries and tries[-1] >= put_off:
            put_off = None
        held = [d for d in deeds if d.kind in {DeedKind.TAKEN, DeedKind.RELEASED}]
        return Row(
            state, calls, len(lost), end(losses[0]), last,
            max((w for c in losses if (w := self.wait(c)) is not None), default=None),
            {v.queue for c in losses for v in self.visits[c.call]}, latest.call,
            contact[0] if contact else None, len(tries), put_off,
            held[-1].by if held and held[-1].kind is DeedKind.TAKEN else "", not fresh,
        )  # fmt: skip


def end(call: Call) -> float:
    return call.arrived if call.ended is None else call.ended


def standing(deeds: Sequence[Deed]) -> list[Deed]:
    """What holds: a deed does, unless one that holds takes it back; none of a ring of them does."""
    ordered = sorted(deeds, key=lambda d: (d.at, d.id))
    by_id = {d.id: d for d in ordered}

    def in_ring(deed: Deed) -> bool:
        one: Deed | None = deed
        for _ in ordered:
            one = by_id.get(one.undoes) if one is not None and one.kind is DeedKind.UNDONE else None
            if one is deed:
                return True
        return False

    def holds(deed: Deed) -> bool:
        takers = [d for d in ordered if d.kind is DeedKind.UNDONE and d.undoes == deed.id]
        return not in_ring(deed) and not any(holds(d) for d in takers)

    return [d for d in ordered if d.kind is not DeedKind.UNDONE and holds(d)]


def rows_of(
    calls: Sequence[Call],
    visits: Sequence[Visit],
    deeds: Sequence[Deed],
    day: Day,
    rules: CallRules,
    now: float,
) -> dict[str | None, Row]:
    whose: dict[str | None, list[Call]] = defaultdict(list)
    stays: dict[str, list[Visit]] = defaultdict(list)
    for call in calls:
        whose[rules.who(call.caller, call.caller_raw)].append(call)
    for visit in visits:
        stays[visit.call].append(visit)
    found = {}
    for who, mine in whose.items():
        acts = standing([d for d in deeds if d.who == who])
        row = Case(mine, stays, acts, day, rules, who is not None).row(now)
        if row is not None:
            found[who] = row
    return found
