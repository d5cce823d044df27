"""How the lost callers of a made-up day stand: who was reached after their latest lost call."""

from collections.abc import Sequence

from wallboard.domain.ledger.rows import Ledger, LedgerState, LostCaller
from wallboard.domain.ledger.sums import sums_of
from wallboard.domain.snapshot import LostCall

DAY_S = 86_400.0


def standing(lost: Sequence[LostCall]) -> Ledger:
    """Make the rows of known callers of lost calls, the newest first."""
    theirs: dict[str, list[LostCall]] = {}
    for call in lost:
        if call.caller.number:
            theirs.setdefault(call.caller.number, []).append(call)
    rows = tuple(_row(who, calls) for who, calls in theirs.items())
    return Ledger(rows, sums_of(rows))


def _row(who: str, calls: Sequence[LostCall]) -> LostCaller:
    last, reached = calls[0], calls[0].recovered
    state = LedgerState.OPEN if reached is None else LedgerState.GOT_THROUGH
    queues = tuple(dict.fromkeys(call.queue for call in calls if call.queue))
    return LostCaller(
        who, last.caller, state, reached or last.ended, len(calls), len(calls), calls[-1].ended, last.ended,
        last.waited_s, last.source, last.call, last.queue, queues,
        until=last.ended + DAY_S, contact=reached,
    )  # fmt: skip
