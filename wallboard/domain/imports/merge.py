"""What becomes of a visit or a call that both the cache and a log know.

What was seen live is finer than a log's whole seconds and stays. A log helps where the live side saw no end,
did not learn why a caller left, or was not told a number.
"""

from msgspec.structs import replace

from wallboard.domain.facts import Call, Visit
from wallboard.domain.imports.same import SAME_S
from wallboard.domain.words import EndCause, Outcome

_UNCERTAIN = frozenset({None, Outcome.UNKNOWN, Outcome.WAITING})
_REASONS = frozenset({Outcome.TIMEOUT, Outcome.LEAVE_EMPTY, Outcome.EXIT_KEY, Outcome.WITHDRAWN})


def merged_visit(known: Visit, told: Visit) -> Visit:
    """Return what is known with what the log adds; the same object's equal where it adds nothing."""
    both = _filled(known, told)
    if _knows(told) > _knows(known) or (known.seen == "import" and _grown(known, told)):
        return _ended(both, known, told)
    if known.seen == "import":
        return replace(both, agent=told.agent or known.agent)  # its name may have been found out since
    if known.outcome is Outcome.UNKNOWN and told.outcome in _REASONS:
        return replace(both, outcome=told.outcome)
    return both if known.outcome is told.outcome else known


def merged_call(known: Call, told: Call) -> Call:
    """Return what is known with what the log adds.

    Of a call of which only queues were seen, a log that was read up to a later line may tell more.
    """
    goes_on = known.ended is None or (
        known.partial and told.ended is not None and told.ended > known.ended + SAME_S
    )
    return replace(
        known,
        arrived=min(known.arrived, told.arrived) if _earlier(known, told) else known.arrived,
        caller=known.caller or (told.caller if not known.caller_raw else None),
        caller_raw=known.caller_raw or told.caller_raw,
        line=known.line or told.line,
        answered=told.answered if known.answered is None else known.answered,
        ended=told.ended if goes_on else known.ended,
        result=told.result if goes_on or known.result in _UNCERTAIN else known.result,
    )


def _earlier(known: Call, told: Call) -> bool:
    return known.partial and told.arrived < known.arrived - SAME_S


def _knows(visit: Visit) -> int:
    """Say how much of its course is known: 2 all, 1 up to the answer, 0 only that somebody waited."""
    if visit.outcome is Outcome.WAITING or (
        visit.outcome is Outcome.UNKNOWN and visit.end_cause is EndCause.GAP
    ):
        return 0
    if visit.outcome is not Outcome.ANSWERED:
        return 2
    return 1 if visit.ended is None or visit.end_cause is EndCause.GAP else 2


def _grown(known: Visit, told: Visit) -> bool:
    """Whether a log that breaks off in the middle of the visit now breaks off later."""
    if _knows(told) != _knows(known) or _knows(known) == 2:  # noqa: PLR2004 -- all is known
        return False
    return (told.ended or told.left or 0.0) > (known.ended or known.left or 0.0)


def _ended(both: Visit, known: Visit, told: Visit) -> Visit:
    """Take the course of a visit from the log, but an answer that was seen live."""
    answered = told.answered if known.answered is None else known.answered
    left = told.left if known.answered is None else known.left
    ended = told.ended
    return replace(
        both,
        outcome=told.outcome,
        answered=answered,
        left=left if left is None else max(left, known.joined),
        ended=ended if ended is None or answered is None else max(ended, answered),
        end_cause=told.end_cause,
        wrap_until=told.wrap_until if known.seen == "import" else known.wrap_until,
        position_out=told.position_out,
        server_wait_s=told.server_wait_s,
        server_talk_s=told.server_talk_s,
        exact=known.seen == "import" and told.exact,
    )


def _filled(known: Visit, told: Visit) -> Visit:
    """Fill what is empty. Wrap-up is left alone, where empty means that there was none."""
    nobody = known.caller is None and not known.caller_raw
    return replace(
        known,
        linked=known.linked or told.linked,
        caller=told.caller if nobody else known.caller,
        caller_raw=told.caller_raw if nobody else known.caller_raw,
        caller_name=known.caller_name or told.caller_name,
        line=known.line or told.line,
        agent=known.agent or told.agent,
        position_in=told.position_in if known.position_in is None else known.position_in,
        end_cause=told.end_cause if known.end_cause is None else known.end_cause,
        server_wait_s=told.server_wait_s if known.server_wait_s is None else known.server_wait_s,
        server_talk_s=told.server_talk_s if known.server_talk_s is None else known.server_talk_s,
    )
