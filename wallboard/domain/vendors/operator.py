"""Telephone operators: which calls came over which, and how much each carried at once."""

from decimal import Decimal
from fnmatch import fnmatchcase

from msgspec import Struct

from wallboard.domain.load.busy_hour import BusyHour
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.stats.wilson import Limits, wilson
from wallboard.domain.vendors.tariff import Tariff
from wallboard.domain.words import Seconds, SourceName


class Operator(Struct, frozen=True):
    """Who carries calls to and from some lines, or all of some sources."""

    name: str
    lines: tuple[str, ...] = ()
    """As `plain_line` writes them; `*` stands for any rest, so +3612* is a prefix."""
    sources: tuple[SourceName, ...] = ()
    """Empty: no matter which."""
    tariff: Tariff = Tariff()
    channels: int | None = None
    """How many calls it carries at once; None: nobody said."""
    called: tuple[str, ...] = ()
    """What call records name it; empty: by its own name."""

    def carries(self, source: SourceName, line: str | None) -> bool:
        """Whether a call of a source on a line is its own."""
        if self.sources and source not in self.sources:
            return False
        if not self.lines:
            return bool(self.sources)
        plain = plain_line(line) if line else ""
        return bool(plain) and any(fnmatchcase(plain, pattern) for pattern in self.lines)

    def is_named(self, word: str) -> bool:
        """Whether call records mean it by a word; `*` stands for any rest there too."""
        plain = word.casefold()
        return any(fnmatchcase(plain, one.casefold()) for one in self.called or (self.name,))


def carrier_of(operators: tuple[Operator, ...], source: SourceName, line: str | None) -> int | None:
    """Return which operator carries a call: the first that fits; None: none does."""
    return next((n for n, one in enumerate(operators) if one.carries(source, line)), None)


class HourLoad(Struct, frozen=True):
    """What an operator carried in an hour of the day, over all days of a period."""

    hour: int
    """Local, 0…23."""
    calls: int
    most: int
    """Most at once, on whichever day."""


class OperatorLoad(Struct, frozen=True):
    """The calls of a period that came and went over one operator."""

    name: str
    """Empty: over none that is set."""
    calls: int = 0
    """Of callers outside."""
    outbound: int = 0
    """Of the centre."""
    answered: int = 0
    lost: int = 0
    talk_s: Seconds = 0.0
    """Of all calls, both ways, as far as they are over."""
    most: int = 0
    """Most calls at once, talking or not."""
    most_at: Seconds | None = None
    busy: BusyHour | None = None
    """The 60 minutes that carried most."""
    hours: tuple[HourLoad, ...] = ()
    billed_s: int = 0
    cost: Decimal | None = None
    """By the tariff, or what records say; None: nobody said."""
    channels: int | None = None
    full_s: Seconds = 0.0
    """How long as many calls were there as it has channels, or more."""

    @property
    def answered_rate(self) -> float | None:
        """Share of the callers' calls that are over, or were answered, that a person answered."""
        return self.answered / (self.answered + self.lost) if self.answered + self.lost else None

    @property
    def limits(self) -> Limits | None:
        """Between which shares it probably lies."""
        return wilson(self.answered, self.answered + self.lost)

    @property
    def cost_per_minute(self) -> Decimal | None:
        """What a minute of conversation cost in the end; None: nobody said, or there was none."""
        return self.cost * 60 / Decimal(str(self.talk_s)) if self.cost is not None and self.talk_s else None

    @property
    def cost_per_call(self) -> Decimal | None:
        """What a call cost, answered or not."""
        number = self.calls + self.outbound
        return self.cost / number if self.cost is not None and number else None
