"""What a call is as a row of numbers.

Nothing in it depends on a setting or on the calls around it: whether a lost caller was reached in time,
who rang again, and what was promised are worked out when a question is asked. So a rule that changes
changes all of history at once, and a call that comes changes nothing but its own half hour.
"""

from collections.abc import Mapping, Sequence
from enum import IntFlag
from math import nan

import numpy as np
from msgspec import Struct

from wallboard.domain.facts import Call
from wallboard.domain.quality.sums import item_of
from wallboard.domain.tally import is_lost, reason_of
from wallboard.domain.words import Direction, Pre
from wallboard.store.rollup.columns.names import Names
from wallboard.store.rollup.columns.stays import CallKey, Stays, place_word, who_of
from wallboard.store.rollup.columns.table import Rows, Which, rows_of

CALL = np.dtype(
    [(name, "<f8") for name in ("arrived", "answered", "ended")]
    + [(name, "<u4") for name in ("who", "source")]
    + [("flags", "<u2")]
)
"""What is said of callers: of all calls. No instant: NaN."""
WAY = np.dtype(
    [(name, "<f8") for name in ("joined", "greeted")]
    + [(name, "<u4") for name in ("line", "places", "reason", "mark")]
)
"""What promises are about, in the same order: the number dialled, where it was in queues, why it was lost."""
LIKE = np.dtype([("rating", "<f8"), ("item", "<u4"), ("stays", "<u2"), ("talks", "<u2")])
"""How it was liked, likewise."""
WHO = np.dtype("<u4")
"""The known callers of calls from outside, each once."""
ANSWER = np.dtype([("answered", "<f8"), ("source", "<u4"), ("agent", "<u4")])
"""An answered visit."""
TABLES = {"call": CALL, "way": WAY, "like": LIKE}
"""What is kept column by column, by table; the columns are called as here."""

_MOST = 0xFFFF


class Flag(IntFlag):
    """What else is known of a call."""

    ATTEMPT = 1
    """Of somebody outside to reach the centre."""
    INTERNAL = 2
    CENTRE = 4
    """The centre called."""
    PARTIAL = 8
    LOST = 16
    OUT_OF_HOURS = 32
    SELF_SERVED = 64
    SAID = 128
    """Somebody said whether the matter is settled."""
    SOLVED = 256
    ASKED = 512


class Written(Struct, frozen=True):
    """Calls as rows, in the order in which they arrived."""

    calls: Rows
    ways: Rows
    likes: Rows

    def pick(self, which: Which) -> "Written":
        """Give some of them."""
        return Written(self.calls.pick(which), self.ways.pick(which), self.likes.pick(which))


_NOWHERE = Stays()


def words_of(calls: Sequence[Call], stays: Mapping[CallKey, Stays]) -> set[str]:
    """Give every word that rows of these calls need."""
    words: set[str | None] = set()
    for call in calls:
        words.update(_words(call, stays.get((call.source, call.call), _NOWHERE)))
    return {word for word in words if word is not None}


def written(calls: Sequence[Call], stays: Mapping[CallKey, Stays], names: Names) -> Written:
    """Write calls, given by `order_of`."""
    numbers = names.words(words_of(calls, stays))
    whos = names.callers(map(who_of, calls))
    known = [stays.get((call.source, call.call), _NOWHERE) for call in calls]
    both = [*zip(calls, known, strict=True)]
    core = [
        (
            call.arrived,
            nan if call.answered is None else call.answered,
            nan if call.ended is None else call.ended,
            whos[who_of(call)],
            numbers[call.source],
            _flags(call),
        )
        for call in calls
    ]
    words = [[numbers[word] for word in _words(call, stay)[1:]] for call, stay in both]
    ways = [
        (stay.joined, nan if call.greeted is None else call.greeted, *mine[:-1])
        for (call, stay), mine in zip(both, words, strict=True)
    ]
    likes = [
        (
            nan if call.rating is None else call.rating,
            mine[-1],
            min(stay.number, _MOST),
            min(stay.talks, _MOST),
        )
        for (call, stay), mine in zip(both, words, strict=True)
    ]
    parts = ((core, CALL), (ways, WAY), (likes, LIKE))
    return Written(*(rows_of(np.array(part, kind)) for part, kind in parts))


def _words(call: Call, stay: Stays) -> tuple[str | None, ...]:
    item = item_of(call) if call.pre is Pre.SELF_SERVED else None
    lost = reason_of(call) if call.answered is None else None
    return call.source, call.line, place_word(stay.places), lost, call.mark, item


def _flags(call: Call) -> int:
    flags = Flag(0)
    if call.direction is Direction.OUTBOUND:
        flags |= Flag.CENTRE
    if call.internal:
        flags |= Flag.INTERNAL
    if not flags and call.direction is Direction.INBOUND:
        flags |= Flag.ATTEMPT
    for is_so, flag in (
        (call.partial, Flag.PARTIAL),
        (is_lost(call), Flag.LOST),
        (call.pre is Pre.OUT_OF_HOURS, Flag.OUT_OF_HOURS),
        (call.pre is Pre.SELF_SERVED, Flag.SELF_SERVED),
        (call.solved is not None, Flag.SAID),
        (bool(call.solved), Flag.SOLVED),
        (call.asked, Flag.ASKED),
    ):
        if is_so:
            flags |= flag
    return int(flags)
