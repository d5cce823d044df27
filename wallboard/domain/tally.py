"""Sums that add up: the only food of the figures of a period.

Facts are put in and taken out again one by one, tallies are added
(`sales + support`, `9:00 + 9:15`), and nothing here is ever divided:
that is done last, in the figures.
"""

import math
from collections import Counter
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.facts import Call, Visit
from wallboard.domain.stats.waits import Waits, WaitsOfAll, add_up, all_of, copied, waited
from wallboard.domain.words import (
    EXITED,
    REFUSED,
    Direction,
    EndCause,
    Outcome,
    Pre,
    Seconds,
)

PARITY_ABANDONED = frozenset(
    {
        Outcome.ABANDONED,
        Outcome.TIMEOUT,
        Outcome.LEAVE_EMPTY,
        Outcome.WITHDRAWN,
        Outcome.OVERFLOW,
        Outcome.UNKNOWN,
    }
)
"""What Asterisk counts as abandoned: everything that left unanswered but by a key."""


SHORT_TALK_S = 10.0
"""A conversation shorter than this hardly was one."""

FlowOuts: TypeAlias = Literal["over_target", "all", "none"]
"""Who left the queue neither answered nor by hanging up is a miss: past the target, always, never."""


class Policy(Struct, frozen=True):
    """What a queue promises: which wait is in time, and which hang-ups don't count."""

    target_s: Seconds = 20.0
    target_share: float = 0.8
    short_abandon_s: Seconds = 5.0
    flowouts: FlowOuts = "over_target"
    min_sample: int = 10
    """A share of fewer calls than this is shown as the fraction that it is, without a colour."""


@dataclass(slots=True)
class Tally:
    """Sums over the visits of a cohort: those that joined in one period.

    Times in seconds. `waiting_late`, `longest_wait` and the wrap-up of open visits depend on `now`;
    they are added by `overlay` just before a figure is made.
    """

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    answered_in_target: int = 0
    abandoned_in_target: int = 0
    short_abandoned: int = 0
    exited_late: int = 0
    """Left in another way after more than the target."""
    exited_missed: int = 0
    """Those of all that left in another way that are misses by the rule of their queue (`FlowOuts`)."""
    waiting_late: int = 0
    wait_answered_s: float = 0.0
    wait_left_s: float = 0.0
    longest_wait: float | None = None
    handled: int = 0
    talk_s: float = 0.0
    """Conversation without hold."""
    hold_s: float = 0.0
    wrap_s: float = 0.0
    waits: Waits = field(default_factory=Waits)
    """Of the answered visits: what percentiles are made of."""
    ended_by: Counter[EndCause] = field(default_factory=Counter)
    """Conversations that are over and whose end was seen and told, by who ended them."""
    short_talks: int = 0
    """Conversations of less than `SHORT_TALK_S`, hold included."""
    ev_answered: int = 0
    """Answers given in the period, whenever their visits joined (event basis; see `happen`)."""
    ev_abandoned: int = 0
    parity_completed: int = 0
    parity_completed_in: int = 0
    parity_abandoned: int = 0
    parity_abandoned_in: int = 0

    @property
    def presented(self) -> int:
        """All visits, refused ones included."""
        return sum(self.outcomes.values())

    @property
    def refused(self) -> int:
        """Turned away before they could wait."""
        return sum(self.outcomes[o] for o in REFUSED)

    @property
    def offered(self) -> int:
        """All that joined the queue."""
        return self.presented - self.refused

    @property
    def answered(self) -> int:
        """A person was connected."""
        return self.outcomes[Outcome.ANSWERED]

    @property
    def abandoned(self) -> int:
        """Hung up while waiting, short ones included."""
        return self.outcomes[Outcome.ABANDONED]

    @property
    def exited(self) -> int:
        """Left in another way."""
        return sum(self.outcomes[o] for o in EXITED)

    @property
    def waiting(self) -> int:
        """Still there."""
        return self.outcomes[Outcome.WAITING]

    def add(self, visit: Visit, policy: Policy, sign: int = 1) -> None:
        """Count a visit in (or, with sign -1, out again as it was counted in)."""
        self.outcomes[visit.outcome] += sign
        if visit.outcome is Outcome.WAITING or visit.outcome in REFUSED or visit.left is None:
            return
        wait = waited(visit.joined, visit.left)
        self.wait_left_s += sign * wait
        if sign > 0 and (self.longest_wait is None or wait > self.longest_wait):
            self.longest_wait = wait
        if visit.outcome is Outcome.ANSWERED:
            self._add_answered(visit, wait, policy, sign)
        elif visit.outcome is Outcome.ABANDONED:
            self.short_abandoned += sign * (wait < policy.short_abandon_s)
            self.abandoned_in_target += sign * (wait <= policy.target_s)
        else:
            late = wait > policy.target_s
            self.exited_late += sign * late
            self.exited_missed += sign * _is_missed(policy, late=late)
        if visit.outcome in PARITY_ABANDONED and visit.end_cause is not EndCause.GAP:
            self.parity_abandoned += sign
            self.parity_abandoned_in += sign * (server_wait(visit) <= policy.target_s)

    def end(self, before: Visit, visit: Visit, policy: Policy) -> None:
        """Count an answered visit anew of whose wait nothing has changed, only of what came after it."""
        self._add_ended(before, policy, -1)
        self._add_ended(visit, policy, 1)

    def happen(self, visit: Visit, sign: int = 1) -> None:
        """Count what happened in the period at the end of a wait, whenever it began (event basis)."""
        self.ev_answered += sign * (visit.outcome is Outcome.ANSWERED)
        self.ev_abandoned += sign * (visit.outcome is Outcome.ABANDONED)

    def _add_answered(self, visit: Visit, wait: Seconds, policy: Policy, sign: int) -> None:
        self.answered_in_target += sign * (wait <= policy.target_s)
        self.wait_answered_s += sign * wait
        self.waits.add(wait, sign)
        self._add_ended(visit, policy, sign)

    def _add_ended(self, visit: Visit, policy: Policy, sign: int) -> None:
        if visit.ended is None or visit.answered is None:
            return
        self.parity_completed += sign
        self.parity_completed_in += sign * (server_wait(visit) <= policy.target_s)
        if visit.end_cause is EndCause.GAP:
            return
        self.handled += sign
        self.short_talks += sign * (visit.ended - visit.answered < SHORT_TALK_S)
        if visit.end_cause is not None:
            self.ended_by[visit.end_cause] += sign
        self.talk_s += sign * (visit.ended - visit.answered - visit.hold_s)
        self.hold_s += sign * visit.hold_s
        if visit.wrap_until is not None and math.isfinite(visit.wrap_until):
            self.wrap_s += sign * (visit.wrap_until - visit.ended)

    def overlay(self, visit: Visit, policy: Policy, now: Seconds) -> None:
        """Add what a visit that is open at `now` amounts to so far."""
        if visit.outcome is Outcome.WAITING:
            wait = max(0.0, waited(visit.joined, now))
            self.waiting_late += wait > policy.target_s
            if self.longest_wait is None or wait > self.longest_wait:
                self.longest_wait = wait
        elif visit.wrap_until is not None and visit.ended is not None and visit.end_cause is not EndCause.GAP:
            counted = visit.wrap_until - visit.ended if math.isfinite(visit.wrap_until) else 0.0
            self.wrap_s += min(visit.wrap_until, max(now, visit.ended)) - visit.ended - counted

    def copy(self) -> "Tally":
        """Return an independent tally with the same sums."""
        made = self.beside()
        made.outcomes, made.ended_by = copied(self.outcomes), copied(self.ended_by)
        made.waits = self.waits.copy()
        return made

    def beside(self) -> "Tally":
        """Return a tally to `overlay`: with numbers of its own and the same histograms, left as they are."""
        return Tally(*_everything(self))

    def __add__(self, other: "Tally") -> "Tally":
        """Add two cohorts."""
        return sum_of((self, other))


def sum_of(tallies: "tuple[Tally, ...]", *, still: bool = False) -> Tally:
    """Add tallies; the longest wait is the longest of all.

    Those that stand `still` are never changed again: their waits are added up only if somebody asks.
    """
    total = Tally()
    for tally in tallies:
        add_up(total.outcomes, tally.outcomes)
        add_up(total.ended_by, tally.ended_by)
        if tally.longest_wait is not None:
            total.longest_wait = max(tally.longest_wait, total.longest_wait or 0.0)
    for name, *column in zip(_SUMS, *map(_sums, tallies), strict=False) if tallies else ():
        setattr(total, name, sum(column))
    waits = (tally.waits for tally in tallies)
    total.waits = WaitsOfAll(waits) if still else all_of(waits)
    return total


_NOT_NUMBERS = {"outcomes", "waits", "ended_by", "longest_wait"}
_SUMS = tuple(f.name for f in fields(Tally) if f.name not in _NOT_NUMBERS)
_sums = attrgetter(*_SUMS)
_everything = attrgetter(*(f.name for f in fields(Tally)))


def _is_missed(policy: Policy, *, late: bool) -> bool:
    """Say whether somebody who left in another way is a miss."""
    return late if policy.flowouts == "over_target" else policy.flowouts == "all"


def server_wait(visit: Visit) -> int:
    """Say the wait in whole seconds as the server counts: its own reading, or by whole-second clocks."""
    if visit.server_wait_s is not None:
        return visit.server_wait_s
    return math.floor(visit.left if visit.left is not None else visit.joined) - math.floor(visit.joined)


def is_lost(call: Call) -> bool:
    """Whether a call that reached the centre is over without a person having answered it."""
    over = call.answered is None and call.ended is not None
    return over and call.pre is not Pre.SELF_SERVED and _counts(call)


def reason_of(call: Call) -> str:
    """Say why a lost call was lost: the outcome of its last visit, or what became of one without any."""
    return str(call.result or call.pre or Outcome.UNKNOWN)


def _counts(call: Call) -> bool:
    return not call.internal and call.direction is Direction.INBOUND


@dataclass(slots=True)
class CallTally:
    """Sums over the external inbound calls that arrived in one period."""

    arrived: int = 0
    answered: int = 0
    open: int = 0
    self_served: int = 0
    lost: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    """Lost calls by reason: the outcome of the last visit, or what became of a call without one."""
    partial: int = 0
    """Calls of which only the queues were seen; there, losses before a queue are not counted."""
    queue_waited: int = 0
    """Answered calls of which it was told what they had waited in queues."""
    queue_wait_s: float = 0.0
    """Of these, their waits in queues up to the first answer."""
    reached: int = 0
    """Answered calls that were seen from their arrival on."""
    reach_s: float = 0.0
    """Of these, from the arrival to the first answer."""

    def add(self, call: Call, sign: int = 1, queue_wait: Seconds | None = None) -> None:
        """Count a call in (or out again), with what it had waited in queues until it was answered.

        Without that, for it takes the visits to know, the call is left out of the mean of those waits.
        """
        if not _counts(call):
            return
        self.arrived += sign
        self.partial += sign * call.partial
        if call.answered is not None:
            self.answered += sign
            self.queue_waited += sign * (queue_wait is not None)
            self.queue_wait_s += sign * (queue_wait or 0.0)
            self.reached += sign * (not call.partial)
            self.reach_s += sign * (not call.partial) * (call.answered - call.arrived)
        elif call.ended is None:
            self.open += sign
        elif is_lost(call):
            self.lost += sign
            self.reasons[reason_of(call)] += sign
        else:
            self.self_served += sign

    def __add__(self, other: "CallTally") -> "CallTally":
        """Add two cohorts."""
        return CallTally(
            self.arrived + other.arrived,
            self.answered + other.answered,
            self.open + other.open,
            self.self_served + other.self_served,
            self.lost + other.lost,
            self.reasons + other.reasons,
            self.partial + other.partial,
            self.queue_waited + other.queue_waited,
            self.queue_wait_s + other.queue_wait_s,
            self.reached + other.reached,
            self.reach_s + other.reach_s,
        )

    def copy(self) -> "CallTally":
        """Return an independent tally with the same sums."""
        return self + CallTally()
