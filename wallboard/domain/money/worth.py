"""What one lost caller may be worth: an estimate, as of all of them together."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.money.lines import LineRow


def worth_by_line(rows: Iterable[LineRow]) -> dict[str, Decimal]:
    """Say what a caller of each number dialled may be worth: the share that buys, times an average sale."""
    found: dict[str, Decimal] = {}
    for row in rows:
        risk = row.effect.at_risk
        if risk is not None:
            found |= dict.fromkeys(row.lines, risk.chance.share * risk.sale)
    return found


def worth_of(it: LostCaller, contact: Contact | None, by_line: Mapping[str, Decimal]) -> Decimal | None:
    """Say what a caller may be worth; None: nobody said.

    What the address book says of them comes first, then the number that they dialled last. Whoever was
    reached is worth nothing more: that is no loss.
    Of calls without a number each is somebody; what they are worth together is known where no line differs.
    """
    if it.who is None:
        each = {by_line.get(line) for line in it.lines or (it.line or "",)}
        value = each.pop()
        return None if each or value is None else value * it.lost
    if it.is_reached:
        return None
    if contact is not None and contact.value:
        try:
            value = Decimal(contact.value)
        except InvalidOperation:
            value = Decimal("NaN")
        if value.is_finite():
            return value
    return None if it.line is None else by_line.get(it.line)
