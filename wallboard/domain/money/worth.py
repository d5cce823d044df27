"""What one lost caller may be worth: an estimate, as of all of them together."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.money.estimate import Estimate, set_share
from wallboard.domain.money.lines import LineRow

_SURE = set_share(Decimal(1))


def worth_by_line(rows: Iterable[LineRow]) -> dict[str, Estimate]:
    """Say what a caller of each number dialled may be worth: the share that buys, times an average sale."""
    found: dict[str, Estimate] = {}
    for row in rows:
        risk = row.effect.at_risk
        if risk is not None:
            found |= dict.fromkeys(row.lines, Estimate(1, risk.chance, risk.sale))
    return found


def worth_of(it: LostCaller, contact: Contact | None, by_line: Mapping[str, Estimate]) -> Estimate | None:
    """Say what a caller may be worth; None: nobody said.

    What the address book says of them comes first, then the number that they dialled last. Whoever was
    reached is worth nothing more: that is no loss.
    Of calls without a number each is somebody; what they are worth together is known where no line differs.
    """
    if it.who is None:
        each = {by_line.get(line) for line in it.lines or (it.line or "",)}
        one = each.pop()
        return None if each or one is None else Estimate(it.lost, one.chance, one.sale)
    if it.is_reached:
        return None
    if contact is not None and contact.value:
        try:
            value = Decimal(contact.value)
        except InvalidOperation:
            value = Decimal("NaN")
        if value.is_finite():
            return Estimate(1, _SURE, value)
    return None if it.line is None else by_line.get(it.line)
