"""What the menus above the ledger offer, and what they say of what holds. No Qt windows in it."""

from collections.abc import Sequence
from typing import Any

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark
from wallboard.ui.format import Format
from wallboard.ui.ledger.choice import ORDERS, STATES, Choice
from wallboard.ui.ledger.head import Head
from wallboard.ui.ledger.periods import KINDS, Period, Span, period_words
from wallboard.ui.ledger.rows import Known
from wallboard.ui.text import Words
from wallboard.ui.today.controls import ALL_QUEUES

ALL_LINES = mark("ledger", "All lines")
_OTHER_ORDER = mark("ledger", "By a column")

Offers = tuple[tuple[Any, Words], ...]


def offer_all(
    head: Head,
    period: tuple[Period, Span, Format],
    choice: Choice,
    rows: Sequence[LostCaller],
    known: Known,
    order: tuple[str, bool],
) -> bool:
    """Fill the menus; return whether a chip says something else, and so may need another width."""
    queues, lines = queue_offers(known), line_offers(rows, known)
    orders = tuple(((key, falls), words) for key, falls, words in ORDERS)
    return any(
        [
            head.period.offer(KINDS, period[0].kind, period_words(*period)),
            head.queues.offer(queues, choice.queues, _said(queues, choice.queues, ", ".join(choice.queues))),
            head.lines.offer(lines, choice.lines, _said(lines, choice.lines, ", ".join(choice.lines))),
            head.states.offer(STATES, choice.states, dict(STATES)[choice.states]),
            head.order.offer(orders, order, _said(orders, order, _OTHER_ORDER)),
        ]
    )


def queue_offers(known: Known) -> tuple[tuple[Scope, Words], ...]:
    """Offer every queue of the centre."""
    some = (((f"{source}/{queue}",), title) for (source, queue), title in known.titles.items())
    return ((EVERYTHING, ALL_QUEUES), *some)


def line_offers(rows: Sequence[LostCaller], known: Known) -> tuple[tuple[tuple[str, ...], Words], ...]:
    """Offer the numbers that the lost callers had called."""
    lines = {(row.source, line) for row in rows for line in row.lines}
    named = {(plain_line(line),): known.line(source, line) for source, line in sorted(lines)}
    return (((), ALL_LINES), *sorted(named.items(), key=lambda one: one[1]))


def _said(offers: Offers, value: object, other: Words) -> Words:
    return next((words for one, words in offers if one == value), other)
