"""How much may be lost with the callers, number by number: the assumptions behind the estimate."""

from collections.abc import Callable
from decimal import Decimal

from msgspec import Struct

from wallboard.domain.figures import Unit
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.estimate import Estimate
from wallboard.domain.money.lines import LineRow
from wallboard.domain.naming.names import Names
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, Format, grouped
from wallboard.ui.ledger.figures import chance_words, money_words, range_words
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words

HEADING = mark("ledger", "At risk: not reached × conversion × value of a sale")
HOW = mark(
    "ledger",
    "An estimate: who is reached leaves it, who tried often counts once. Conversion is of the last 90 days "
    "unless set; of few calls it is known in a range only.",
)
NOTHING = mark(
    "ledger", "Nobody said what a call is worth: add a [[campaign]] with average_sale to the settings"
)
_UNKNOWN = mark("ledger", "number not known")


class RiskRow(Struct, frozen=True):
    """One campaign, or one number that belongs to none."""

    name: Words
    net_lost: int
    calls: int
    sale: Decimal | None
    at_risk: Estimate | None
    """None: nobody said what a sale is worth, or no share is known."""
    conversion: Decimal | None = None
    """As set; None: as it was of late."""

    @property
    def value(self) -> Decimal | None:
        """The middle of the estimate."""
        return None if self.at_risk is None else self.at_risk.value


def risk_rows(
    lines: tuple[LineRow, ...], campaigns: tuple[Campaign, ...], names: Names
) -> tuple[RiskRow, ...]:
    """Make the rows: every number on which somebody was lost."""
    by_title = {one.title: one for one in campaigns}
    return tuple(_row(line, by_title.get(line.name), names) for line in lines if line.sums.lost)


def risk_columns(form: Format, currency: str) -> tuple[Column[RiskRow], ...]:
    """Return the columns."""

    def money(value: Decimal | None) -> str:
        return DASH if value is None else money_words(value, currency, form)

    return (
        Column(
            "name", mark("table", "Campaign or number"), 16.0, lambda row: row.name, lambda row: str(row.name)
        ),
        _count("calls", mark("table", "Calls"), lambda row: row.calls, form),
        _count("net", mark("table", "Not reached"), lambda row: row.net_lost, form),
        Column(
            "conversion",
            mark("table", "Conversion"),
            10.0,
            lambda row: _conversion(row, form),
            _share,
            right=True,
        ),
        Column(
            "sale",
            mark("table", "A sale"),
            7.0,
            lambda row: money(row.sale),
            lambda row: row.sale,
            right=True,
        ),
        Column(
            "value",
            mark("table", "At risk, estimate"),
            10.0,
            lambda row: _range(row, currency, form),
            lambda row: row.value,
            right=True,
            strong=True,
        ),
    )


def _count(key: str, title: Text, value: Callable[[RiskRow], int], form: Format) -> Column[RiskRow]:
    return Column(key, title, 6.0, lambda row: form.count(value(row)), value, right=True, unit=Unit.COUNT)


def _conversion(row: RiskRow, form: Format) -> Words:
    """Write the share that buys, and of how many calls it is known where it was measured."""
    if row.at_risk is None:
        return DASH if row.conversion is None else form.goal(float(row.conversion))
    chance = row.at_risk.chance
    words = chance_words(chance.share, (chance.low, chance.high), form)
    if chance.of is None:
        return words
    sales, answered = (form.count(number) for number in chance.of)
    return say("ledger", "{share} ({n} of {m})", share=words, n=sales, m=answered)


def _share(row: RiskRow) -> Decimal | None:
    return row.conversion if row.at_risk is None else row.at_risk.chance.share


def _range(row: RiskRow, currency: str, form: Format) -> Words:
    made = row.at_risk
    return DASH if made is None else range_words(made.low, made.high, made.value, currency, form)


def _row(line: LineRow, campaign: Campaign | None, names: Names) -> RiskRow:
    name: Words = line.name
    if not line.campaign:
        name = names.line("", line.name) or grouped(line.name) if line.name else _UNKNOWN
    conversion = None if campaign is None else campaign.conversion
    sale = None if campaign is None else campaign.average_sale
    return RiskRow(name, line.sums.net_lost, line.sums.calls, sale, line.effect.at_risk, conversion)
