"""How those who are to be called back differ from those whom nobody reached in time, by rule.

The one is of the ledger, which knows what people did and who was lost before; the other a figure of the day.
Both are told as the other and what is between them, so that the numbers add up.
"""

from msgspec import Struct

from wallboard.domain.explain.explanation import LeftOut
from wallboard.domain.ledger.rows import LedgerSums
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark

_TO_CALL_BACK, _NOT_REACHED = "callers_to_call_back", "unique_unrecovered_callers"
_EARLIER = mark("explain", "lost before today only")


class _Between(Struct, frozen=True):
    """Why somebody whom nobody reached is not to be rung, and how many are."""

    words: Text
    count: int


def adds_up(key: str, queue: QueueNow) -> tuple[LeftOut, ...]:
    """Give a figure of one of the two as a sum that begins with the other; nothing of any other figure."""
    ledger, lost = queue.ledger, queue.day.lost
    if ledger is None or lost is None or key not in {_TO_CALL_BACK, _NOT_REACHED}:
        return ()
    back = key == _TO_CALL_BACK
    if back:
        first = LeftOut(mark("explain", "of today not reached in time"), lost.callers_unrecovered)
    else:
        first = LeftOut(mark("explain", "to be called back"), ledger.to_call_back)
    sign = -1 if back else 1
    rest = (LeftOut(one.words, sign * one.count) for one in _between(ledger))
    return (first, *(one for one in rest if one.count))


def _between(ledger: LedgerSums) -> tuple[_Between, ...]:
    apart = ledger.apart
    return (
        _Between(mark("explain", "on the line now"), apart.on_line),
        _Between(mark("explain", "hung up at once"), apart.short),
        _Between(mark("explain", "out of hours"), apart.out_of_hours),
        _Between(mark("explain", "somebody is done with"), apart.done),
        _Between(mark("explain", "given up: the time is over"), apart.given_up),
        _Between(_EARLIER, -ledger.earlier),
    )
