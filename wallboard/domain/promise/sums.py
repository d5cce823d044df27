"""What became of the calls that a promise is about."""

from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

from msgspec import Struct

from wallboard.domain.levels import Level
from wallboard.domain.promise.allowance import allowance, stands


class Rule(StrEnum):
    """Why a call does not count for a promise, in the order in which the rules are looked at."""

    CLOSED = "closed"
    """It arrived out of hours."""
    INCIDENT = "incident"
    CEILING = "ceiling"
    """More calls arrived than the promise is good for."""
    SELF_SERVED = "self_served"
    SHORT = "short"
    """The caller hung up at once."""
    LOSS = "loss"
    """It was lost in a way that does not count."""


class PromiseSums(Struct, frozen=True):
    """The calls of a period that a promise is about. Raw: as everybody else counts them."""

    title: str = ""
    target_share: Decimal = Decimal("0.98")
    permitted: Decimal = Decimal("0.02")
    answered: int = 0
    lost: int = 0
    in_time: int = 0
    """Answered calls that were answered within the promised time; all of them where none was promised."""
    timed: bool = False
    """Whether a time was promised."""
    left_out: tuple[tuple[Rule, int], ...] = ()
    """How many calls each rule left out; only those that left out some."""
    raw_answered: int = 0
    raw_lost: int = 0
    permitted_calls: Decimal | None = None
    """How many of the counted calls may be lost, of days on which not the same was promised; None: by the
    share above."""

    @property
    def counted(self) -> int:
        """The calls that count."""
        return self.answered + self.lost

    @property
    def allowance(self) -> int:
        """How many more may be lost."""
        if self.permitted_calls is not None:
            return int(self.permitted_calls.to_integral_value(ROUND_FLOOR)) - self.lost
        return allowance(self.permitted, self.answered, self.lost)

    @property
    def level(self) -> Level:
        """How it stands with the allowance."""
        return stands(self.allowance, self.counted)


def together(days: Sequence[PromiseSums]) -> PromiseSums:
    """Add up the days of one promise; what is promised is told as of the last of them."""
    if not days:
        return PromiseSums()
    rules: Counter[Rule] = Counter()
    for day in days:
        rules.update(dict(day.left_out))
    last, same = days[-1], len({day.permitted for day in days}) == 1
    return PromiseSums(
        last.title,
        last.target_share,
        last.permitted,
        sum(day.answered for day in days),
        sum(day.lost for day in days),
        sum(day.in_time for day in days),
        last.timed,
        tuple((rule, rules[rule]) for rule in Rule if rules[rule]),
        sum(day.raw_answered for day in days),
        sum(day.raw_lost for day in days),
        None if same else sum((day.permitted * day.counted for day in days), Decimal(0)),
    )
