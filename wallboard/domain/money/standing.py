"""What came of the calls to each line and campaign of a period: counts, promises, sales, cost and lift."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.money.campaign import Campaign, Effect, LineSums, effect_of, owner_of
from wallboard.domain.money.estimate import Chance, measured
from wallboard.domain.money.lift import Lift
from wallboard.domain.money.spent import Spent, spent_in
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.stats.wilson import Limits, wilson
from wallboard.domain.words import Seconds


class LineSeen(Struct, frozen=True):
    """The calls of a campaign, or of a line that belonged to none."""

    name: str
    """The campaign's title, else the line; empty: nobody knows what was dialled."""
    lines: tuple[str, ...]
    """The lines that were dialled."""
    campaign: Campaign | None
    heard: Heard
    recovered: int = 0
    """Lost calls whose callers were reached in time."""
    reach_p90_s: Seconds | None = None
    """Nine of ten answered calls whose arrival was seen were answered so soon after it, or sooner."""
    promise: PromiseSums = PromiseSums()
    """What was promised for these lines, and how it was kept."""

    @property
    def key(self) -> tuple[bool, str]:
        """What tells it from others."""
        return self.campaign is not None, self.name


class Sales(Struct, frozen=True):
    """What was sold, as far as results of calls are kept."""

    firsts: tuple[tuple[str | None, Seconds], ...] = ()
    """Of each sale the line and the arrival of the first call on the way to it."""
    lately: Mapping[str, tuple[int, int]] = {}
    """By line: how many calls were answered in the last months, and how many were sales."""


class LineStanding(Struct, frozen=True):
    """One row."""

    seen: LineSeen
    sums: LineSums
    effect: Effect
    spent: Spent | None
    """None: it belongs to no campaign."""
    has_sales: bool = False
    """Whether results are kept: without any, 0 sales mean nothing."""
    lift: Lift | None = None
    """None: it is no campaign that began at some time, or too little is known of before."""

    @property
    def limits(self) -> Limits | None:
        """Between which shares the answered rate probably lies."""
        heard = self.seen.heard
        return wilson(heard.answered, heard.answered + heard.lost)

    @property
    def cost_per_new_caller(self) -> Decimal | None:
        """What a caller cost who had not called for long; None: nobody said what it cost, or none was new."""
        cost = None if self.spent is None else self.spent.cost
        return cost / self.sums.new_callers if cost is not None and self.sums.new_callers else None


def standings(
    seen: Sequence[LineSeen],
    period: tuple[Seconds, Seconds],
    campaigns: tuple[Campaign, ...],
    sales: Sales | None = None,
    lifts: Mapping[tuple[bool, str], Lift | None] | None = None,
) -> tuple[LineStanding, ...]:
    """Put together what is known; `sales` and `lifts` are None until somebody has looked for them."""
    sold = _sold(sales.firsts if sales is not None else (), campaigns)
    known = lifts or {}
    return tuple(_standing(one, period, sold[one.key], sales, known.get(one.key)) for one in seen)


def _standing(
    seen: LineSeen, period: tuple[Seconds, Seconds], sold: int, sales: Sales | None, lift: Lift | None
) -> LineStanding:
    heard, own = seen.heard, seen.campaign
    sums = LineSums(
        heard.calls, heard.answered, heard.lost, seen.recovered, heard.net_lost, heard.callers, heard.new,
        heard.reach_s, sold, heard.reached,
    )  # fmt: skip
    lately = () if sales is None else sales.lately.items()
    spent = None if own is None else spent_in(own, *period)
    paid = own if own is None or spent is None else replace(own, cost=spent.cost)
    effect = effect_of(sums, paid, _chance(seen, lately))
    return LineStanding(seen, sums, effect, spent, sales is not None and _is_kept(sales), lift)


def _is_kept(sales: Sales) -> bool:
    return bool(sales.firsts) or any(sold for _, sold in sales.lately.values())


def _sold(
    firsts: Iterable[tuple[str | None, Seconds]], campaigns: tuple[Campaign, ...]
) -> Counter[tuple[bool, str]]:
    sold: Counter[tuple[bool, str]] = Counter()
    for line, at in firsts:
        owner = owner_of(campaigns, line, at)
        sold[owner is not None, line or "" if owner is None else owner.title] += 1
    return sold


def _chance(seen: LineSeen, lately: Iterable[tuple[str, tuple[int, int]]]) -> Chance | None:
    """Say what share of answered calls became sales of late, also on a campaign's lines not dialled now."""
    own = frozenset() if seen.campaign is None else seen.campaign.lines
    some = [numbers for line, numbers in lately if line in seen.lines or plain_line(line) in own]
    return measured(sum(sold for _, sold in some), sum(answered for answered, _ in some))
