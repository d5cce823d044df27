"""Makes a row of the ledger out of all that is known of its caller."""

from collections.abc import Callable
from typing import NamedTuple

from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.callers import STAY_S
from wallboard.domain.ledger.deeds import Acts
from wallboard.domain.ledger.losses import Losses
from wallboard.domain.ledger.rows import TO_CALL_BACK, LedgerState, LostCaller
from wallboard.domain.ledger.states import Known, state_of
from wallboard.domain.snapshot import LostCall
from wallboard.domain.words import AgentId, CallId, Seconds, SourceName


class Seen(NamedTuple):
    """What is known of a caller, and of their latest lost call."""

    who: str | None
    losses: Losses
    first: Seconds
    """When the first call ended that they lost since they were spoken to, or somebody was done with them."""
    latest: LostCall
    call: Call
    visits: tuple[Visit, ...]
    acts: Acts
    tries: tuple[Seconds, ...]
    """When they were rung in vain since `first`."""
    attempts: int
    on_line: Seconds | None = None
    contact: tuple[Seconds, bool] | None = None
    last_agent: tuple[SourceName, AgentId] | None = None
    due_from: Callable[[Seconds], Seconds] = lambda lost: lost
    """Says since when somebody who was lost at an instant can be called back."""
    rung: tuple[Call, ...] = ()
    """The calls of the centre to them that are over."""

    @property
    def known(self) -> Known:
        """By what it is decided how they stand."""
        marked = self.losses.marked_from(self.first)
        return Known(
            self.who is not None,
            self.latest.ended,
            self.latest.ended if self.latest.until is None else self.latest.until,
            self.acts,
            self.on_line,
            self.contact[0] if self.contact is not None else None,
            self.contact is not None and self.contact[1],
            marked[0] if marked is not None else None,
            self.losses.counts_from(self.first),
            self.losses.are_short_from(self.first),
            self.tries[-1] if self.tries else None,
        )


def was_open(seen: Seen, start: Seconds) -> bool:
    """Whether somebody who was lost only before a day was still to be called back when it began.

    Who was spoken to before it is not asked for here.
    """
    known = seen.known
    if known.acts.done is not None and known.acts.done.at < start:
        return False
    return known.limit >= start and (known.counts or known.promised is not None)


def row_of(seen: Seen, now: Seconds) -> tuple[LostCaller, Seconds | None]:
    """Make the row as of `now`, and say until when it holds if nothing more happens; None: for good."""
    known = seen.known
    state, since = state_of(known, now)
    limit = None
    if state in TO_CALL_BACK:
        limit = known.limit
    elif state is LedgerState.ON_LINE:
        limit = since + STAY_S
    return _row(seen, state, since), limit


def _row(seen: Seen, state: LedgerState, since: Seconds) -> LostCaller:
    losses, latest, acts = seen.losses, seen.latest, seen.acts
    lost = losses.today or len(losses.ends)
    marked = losses.marked_from(seen.first)
    return LostCaller(
        seen.who,
        latest.caller,
        state,
        since,
        _attempts(seen, lost),
        lost,
        losses.ends[0][0],
        latest.ended,
        losses.longest_wait_s,
        latest.source,
        latest.call,
        latest.queue,
        losses.queues,
        latest.line,
        losses.lines,
        latest.reason,
        _place(seen.visits),
        seen.call.menu_path,
        latest.mark if marked is None else marked[1],
        latest.until,
        seen.contact[0] if seen.contact is not None else None,
        seen.last_agent,
        len(seen.tries),
        seen.tries[-1] if seen.tries else None,
        _next_try(seen),
        acts.promised.until if acts.promised is not None else None,
        acts.taken_by,
        acts.last,
        seen.contact is not None and seen.contact[1],
        not losses.today,
        seen.due_from(latest.ended) if state in TO_CALL_BACK else None,
        _reached_in(seen),
    )


def _reached_in(seen: Seen) -> tuple[SourceName, CallId] | None:
    if seen.contact is None or not seen.contact[1]:
        return None
    at = seen.contact[0]
    return next(((call.source, call.call) for call in seen.rung if call.answered == at), None)


def _attempts(seen: Seen, lost: int) -> int:
    if seen.who is None:
        return lost
    return seen.attempts if seen.losses.today else lost + seen.attempts


def _place(visits: tuple[Visit, ...]) -> int | None:
    """Say at which place of the last queue somebody left, or else stood at first."""
    if not visits:
        return None
    last = visits[-1]
    return last.position_in if last.position_out is None else last.position_out


def _next_try(seen: Seen) -> Seconds | None:
    """Say when to ring next, as somebody put it off; None: that has been done, or nobody did."""
    postponed = seen.acts.postponed
    until = postponed.until if postponed is not None else None
    if until is None or (seen.tries and seen.tries[-1] >= until):
        return None
    return until
