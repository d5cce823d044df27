"""One row of the ledger, and what all rows come to."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.caller import Caller
from wallboard.domain.desk.deeds import CallerId, Deed
from wallboard.domain.words import AgentId, CallId, QueueName, Seconds, SourceName


class LedgerState(StrEnum):
    """How a lost caller stands; the first that is true, as `ledger.states` decides."""

    WITHHELD = "withheld"
    """No number that could be rung."""
    ON_LINE = "on the line"
    """Waits, talks or is being rung right now: nobody is to ring them."""
    GOT_THROUGH = "got through"
    """Rang again and was answered, in time."""
    CALLED_BACK = "called back"
    """Was rung and answered, in time, or spoken to by other means."""
    DONE = "done"
    """Somebody said that nothing is to be done; so it stays until they are lost again."""
    PROMISED = "promised"
    """A call back was promised, or a message left."""
    SHORT = "short"
    """Only hung up so soon that it does not count as lost where the promise says so."""
    OUT_OF_HOURS = "out of hours"
    """Only rang while the centre was closed, and is not to be called back."""
    TRIED = "tried"
    """Was rung since they were lost, and not reached."""
    OPEN = "open"
    """To be called back."""
    GIVEN_UP = "given up"
    """The time in which reaching them counts was over before anybody did, and none that was promised runs."""


class LostCaller(Struct, frozen=True, gc=False):
    """What is known of one lost caller of a period; all withheld calls are one row."""

    who: CallerId | None
    caller: Caller
    """As they were presented last."""
    state: LedgerState
    since: Seconds
    """Since when: the end of the latest lost call, the contact, the deed, or a call that goes on began."""
    calls: int
    """Attempts in the period, lost or not; one call that rang at five telephones is one. Of `WITHHELD`, lost
    calls only: nobody knows whose the others are. Of `earlier`, also the lost ones before the period."""
    lost: int
    first_lost: Seconds
    last_lost: Seconds
    longest_wait_s: Seconds | None
    source: SourceName
    call: CallId
    """The latest lost call."""
    queue: QueueName | None
    queues: tuple[QueueName, ...] = ()
    """All that they tried, the latest first."""
    line: str | None = None
    lines: tuple[str, ...] = ()
    reason: str = ""
    """Of the latest lost call."""
    place: int | None = None
    """Their place in the queue when they left it."""
    heard: str = ""
    """The menu path of the latest lost call."""
    mark: str | None = None
    until: Seconds | None = None
    """Until when reaching them counts; None: nobody can."""
    contact: Seconds | None = None
    """When they were reached after they were lost last, in time or not."""
    last_agent: tuple[SourceName, AgentId] | None = None
    """With whom they ever spoke last."""
    tries: int = 0
    last_try: Seconds | None = None
    next_try: Seconds | None = None
    promised_until: Seconds | None = None
    taken_by: str = ""
    last_deed: Deed | None = None
    by_centre: bool = False
    """Whether it was the centre that reached them, rather than they who rang again."""
    earlier: bool = False
    """Lost only before the period, and still to be called back when it began."""
    due: Seconds | None = None
    """Since when they could have been called back: when they were lost last, or when it opened after that.
    None: they are not to be."""
    reached_in: tuple[SourceName, CallId] | None = None
    """The call of the centre in which they were reached, once it is over: a machine may have answered it, as
    nobody can tell but who rang. None: there is none, or they were reached otherwise."""

    @property
    def is_reached(self) -> bool:
        """Whether they were reached in time, on the line again or not."""
        return self.contact is not None and self.until is not None and self.contact <= self.until

    @property
    def to_call_back(self) -> bool:
        """Whether somebody should ring them."""
        return self.state in TO_CALL_BACK

    @property
    def is_apart(self) -> bool:
        """Whether nobody reached them in time, and yet nobody is to ring them: see `Apart`."""
        return self.state in APART and not self.is_reached and not self.earlier


TO_CALL_BACK = frozenset({LedgerState.OPEN, LedgerState.TRIED, LedgerState.PROMISED})
REACHED = frozenset({LedgerState.GOT_THROUGH, LedgerState.CALLED_BACK})
CLOSED = REACHED | {LedgerState.GIVEN_UP}
"""Nothing of before matters any more when they are lost again."""
APART = (
    LedgerState.ON_LINE,
    LedgerState.SHORT,
    LedgerState.OUT_OF_HOURS,
    LedgerState.DONE,
    LedgerState.GIVEN_UP,
)
"""Why nobody is to ring a known caller whom nobody reached in time."""


class Apart(Struct, frozen=True):
    """Callers of a period whom nobody reached in time, and yet nobody is to ring: so many of each `APART`."""

    on_line: int = 0
    short: int = 0
    out_of_hours: int = 0
    done: int = 0
    given_up: int = 0

    @property
    def all(self) -> int:
        """How many that are."""
        return self.on_line + self.short + self.out_of_hours + self.done + self.given_up


class LedgerSums(Struct, frozen=True):
    """What all rows of a period come to."""

    calls: int = 0
    """Lost calls."""
    callers: int = 0
    """Known lost callers."""
    to_call_back: int = 0
    oldest: Seconds | None = None
    """When the earliest of their latest lost calls ended."""
    promised: int = 0
    got_through: int = 0
    called_back: int = 0
    withheld: int = 0
    """Lost calls without a number."""
    earlier: int = 0
    """Of those to call back, the callers who were lost before the period only: they are none of `callers`."""
    due: Seconds | None = None
    """Since when the first of those to call back could have been: none of the time while it was closed."""
    apart: Apart = Apart()
    """With these, and without `earlier`, those to call back are all whom nobody reached in time."""

    @property
    def reached(self) -> int:
        """Callers who were reached, in whatever way."""
        return self.got_through + self.called_back


class Ledger(Struct, frozen=True):
    """The ledger of a day: the same object while nothing in it changes."""

    rows: tuple[LostCaller, ...] = ()
    """Who was lost last comes first; of a snapshot at most `LATEST_CALLERS`."""
    sums: LedgerSums = LedgerSums()
    more: int = 0
    """How many rows there are besides."""


LATEST_CALLERS = 300
"""So many rows are part of a snapshot; the cache has all of them."""
