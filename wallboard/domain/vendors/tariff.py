"""What calls cost: by the minute and by the call, counted in steps as a tariff counts them."""

import math
from decimal import Decimal

from msgspec import Struct

from wallboard.domain.words import Seconds

_MINUTE = 60


class Tariff(Struct, frozen=True):
    """A price. Both None: nobody said."""

    per_minute: Decimal | None = None
    """Of conversation."""
    per_call: Decimal | None = None
    """Of each answered call."""
    step_s: int = 1
    """A conversation counts in whole steps of so many seconds; 60: each begun minute counts."""

    @property
    def is_known(self) -> bool:
        """Whether there is a price."""
        return self.per_minute is not None or self.per_call is not None

    def billed_s(self, talk_s: Seconds) -> int:
        """Return how many seconds of a conversation count."""
        return math.ceil(round(talk_s, 6) / self.step_s) * self.step_s

    def cost(self, billed_s: int, calls: int) -> Decimal | None:
        """Return what so many answered calls cost of which so many seconds count; None: no price."""
        if not self.is_known:
            return None
        minutes = Decimal(billed_s) / _MINUTE
        return (self.per_minute or Decimal(0)) * minutes + (self.per_call or Decimal(0)) * calls
