"""One call as one of two sides tells it: the bill, or the exchange."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.words import Direction, Seconds


class Leg(Struct, frozen=True, gc=False):
    """A call of one side; which side is said by where it stands.

    Plain values, so that hundreds of thousands of them are cheap to make and to sort.
    """

    key: str
    """Unique among the legs of its side; of the exchange, its id there."""
    start: Seconds
    """When it began, by the clock of its side."""
    ended: Seconds | None = None
    """None: nobody saw the end."""
    answered: Seconds | None = None
    """When somebody took it; None: nobody did, or this side does not tell."""
    number: str = ""
    """Whoever is outside: E.164 or as it was sent, perhaps cut or masked; empty: withheld."""
    line: str = ""
    """The number of ours that was dialled, or that was rung out from."""
    way: Direction = Direction.INBOUND
    call: str = ""
    """The exchange's id of the call; empty: this side does not know it."""
    cost: float | None = None
    """What it cost, in the currency of the bill; None: it does not say."""
    talked: bool | None = None
    """Whether anybody took it; None: this side does not tell."""
    internal: bool = False
    """Whether it never left the house."""
    source: str = ""
    """Of the exchange: which of them."""
    linked: str = ""
    """Of the exchange: the id of the channel by which it came in, by which its own records call the call."""

    @property
    def lasted(self) -> Seconds | None:
        """From its beginning to its end; None: nobody saw the end."""
        return None if self.ended is None else self.ended - self.start


class FoundBy(StrEnum):
    """By what two legs were found to be one call, the surest first."""

    ID = "id"
    """Both know the exchange's id of the call."""
    NUMBER = "number"
    """The same number at the same time."""
    ENDING = "ending"
    """The same last digits, where one side writes fewer of them."""
    MASKED = "masked"
    """The same digits as far as the bill shows them."""
    TIME = "time"
    """The same line at the same time for as long, where a side does not know the number."""


class BillOnly(StrEnum):
    """Why a call is on the bill and was not seen by the exchange."""

    PART = "part"
    """It is another row of a call that was found."""
    INTERNAL = "internal"
    """It never left the house, and the wall tells no such calls."""
    NOT_RECORDED = "not_recorded"
    """Nobody listened to the exchange then."""
    NO_ANSWER = "no_answer"
    """It was not answered, or the lines were busy: such a call may never get to the exchange."""
    OTHER_LINE = "other_line"
    """The exchange never saw a call to this number: it ends elsewhere."""
    OUTGOING = "outgoing"
    """The exchange tells nothing of calls that go out."""
    UNEXPLAINED = "unexplained"
    """It was paid for and did not get here."""


class ExchangeOnly(StrEnum):
    """Why a call was seen by the exchange and is not on the bill."""

    INTERNAL = "internal"
    """It never left the house."""
    OTHER_LINE = "other_line"
    """No call of this line is on the bill: another operator or another trunk brings it."""
    OUTGOING = "outgoing"
    """The bill has no calls that go out."""
    INCOMING = "incoming"
    """The bill has no calls that come in."""
    NO_ANSWER = "no_answer"
    """Nobody took it, and the bill lists answered calls only."""
    UNEXPLAINED = "unexplained"
    """It was there and is not billed."""


class Measure(StrEnum):
    """What of a call the bill counts."""

    WHOLE = "whole"
    """From its arrival at the exchange: as for an exchange that answers with a menu or music."""
    TALK = "talk"
    """From the moment that somebody took it."""


class How(Struct, frozen=True):
    """How closely two sides must agree."""

    tolerance_s: Seconds = 45.0
    """How far apart two beginnings may be once the clocks are brought together."""
    differs_s: Seconds = 5.0
    """A difference of lengths up to this is none."""
    whole_minutes: bool = False
    """Whether the bill counts each minute begun as a whole one."""
    minute_starts: bool = False
    """Whether it tells when calls began in whole minutes."""


class Pair(Struct, frozen=True, gc=False):
    """One call that both sides know."""

    bill: int
    """Its place among the legs of the bill."""
    call: int
    """Its place among the legs of the exchange."""
    by: FoundBy
    apart_s: Seconds
    """How much later it began at the exchange, once the clocks were brought together."""
    more_s: Seconds = 0.0
    """By how much the bill has it longer than it was (negative: shorter); nothing within what is allowed."""


class Shift(Struct, frozen=True):
    """By how much the exchange's clock is ahead of the bill's, for some time."""

    since: Seconds
    """From when on, by the bill's clock."""
    seconds: Seconds
    witnesses: int = 0
    """How many calls speak for it."""


class Held(Struct, frozen=True):
    """What came of it."""

    bill: tuple[Leg, ...]
    calls: tuple[Leg, ...]
    pairs: tuple[Pair, ...]
    """By when they began on the bill."""
    bill_only: tuple[tuple[int, BillOnly], ...]
    """Places among the legs of the bill, and why."""
    calls_only: tuple[tuple[int, ExchangeOnly], ...]
    clock: tuple[Shift, ...]
    """How the bill's clock stands, as it changes; empty: too few calls to tell, taken to agree."""
    measure: Measure
    by_answer: bool
    """Whether the bill's times are those of the answer rather than of the arrival."""
    how: How

    def differing(self) -> tuple[Pair, ...]:
        """Return those that are billed longer or shorter than they were."""
        return tuple(pair for pair in self.pairs if pair.more_s)

    def length(self, call: Leg) -> Seconds | None:
        """Return how long the exchange has a call, by what the bill counts; None: nobody saw its end."""
        if call.ended is None or self.measure is Measure.WHOLE:
            return call.lasted
        return 0.0 if call.answered is None else call.ended - call.answered

    def unmet_cost(self) -> float | None:
        """Sum what was paid for calls that never got here and that nothing explains; None: no costs told."""
        costs = [
            cost
            for place, why in self.bill_only
            if why is BillOnly.UNEXPLAINED and (cost := self.bill[place].cost) is not None
        ]
        told = any(leg.cost is not None for leg in self.bill)
        return sum(costs) if told else None
