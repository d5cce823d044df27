"""A line that does not exist yet: what a client says of it, and what is offered for that."""

from decimal import Decimal
from itertools import pairwise
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.plan import DayPlan, Part
from wallboard.domain.staffing.shapes import Weights, spread, weights_of
from wallboard.domain.words import Seconds

Per: TypeAlias = Literal["day", "week", "month"]
WEEKS_A_MONTH = Decimal("365.2425") / 7 / 12
_DAY: Seconds = 86_400.0


class NewLine(Struct, frozen=True):
    """What is known of a line before anybody has called it."""

    calls: float
    """So many in `per`, spread over the open days alike."""
    aht_s: Seconds
    goal: Goal = Goal()
    """Permitted loss, patience, shrinkage and what an hour costs are in it."""
    per: Per = "day"
    weights: Weights = weights_of("two_humps")
    opens_s: Seconds = 8 * 3600.0
    """After midnight."""
    closes_s: Seconds = 18 * 3600.0
    """Not later than it opens: on the next day; the same: it never closes."""
    days_a_week: int = 5
    interval_s: Seconds = 1800.0
    title: str = ""

    @property
    def calls_a_day(self) -> float:
        """On a day on which it is open."""
        return self.calls / float(
            {"day": Decimal(1), "week": self._week, "month": self.days_a_month}[self.per]
        )

    @property
    def days_a_month(self) -> Decimal:
        """On which it is open, on average."""
        return self._week * WEEKS_A_MONTH

    @property
    def _week(self) -> Decimal:
        return Decimal(self.days_a_week)

    def parts(self) -> tuple[Part, ...]:
        """Return the intervals of an open day with what is expected of each; the last may be short.

        Raises ValueError for weights that can't be, and where it is open on no day or in no time.
        """
        if not 1 <= self.days_a_week <= 7 or self.interval_s <= 0 or self.calls < 0:  # noqa: PLR2004 -- a week
            raise ValueError(self.days_a_week, self.interval_s, self.calls)
        end = self.closes_s if self.closes_s > self.opens_s else self.closes_s + _DAY
        edges = [self.opens_s]
        while edges[-1] < end:
            edges.append(min(end, edges[-1] + self.interval_s))
        spans = list(pairwise(edges))
        calls = spread(self.calls_a_day, self.weights, spans)
        return tuple(
            Part(since, until, Demand(some, until - since, self.aht_s))
            for (since, until), some in zip(spans, calls, strict=True)
        )


class Quote(Struct, frozen=True):
    """What a line takes and what comes of it, on an average day and in an average month."""

    line: NewLine
    plan: DayPlan
    """Of one open day. What a budget buys is on the roster of its parts, and `with_rostered` says what comes
    of it; where the goal is asked for, nobody is on a roster and `with_needed` does."""
    peak_agents: int
    """At the phones in the busiest interval."""
    peak_heads: int
    """Paid for it, shrinkage included."""
    paid_hours_a_day: float
    full_time: float
    """People of so many hours a week that this is, shrinkage included."""
    served: float | None
    """Share of the day's calls that is answered in time; None: no calls."""
    lost: float | None
    lost_a_day: float
    """Calls."""
    lost_a_month: float
    cost_a_day: Decimal | None
    """None: nobody said what an hour costs."""
    cost_a_month: Decimal | None
    cost_a_call: Decimal | None
    meets: bool
    """Whether every interval meets the goal."""
