"""What the menus above the ledger offer, and what they say of what holds. No Qt windows in it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.ui.export.paper import Fact
from wallboard.ui.format import Format
from wallboard.ui.ledger.choice import ORDERS, STATES, WAITS, Choice, Targets, reason_words
from wallboard.ui.ledger.head import Head
from wallboard.ui.ledger.periods import KINDS, Period, Span, period_words
from wallboard.ui.ledger.rows import Known
from wallboard.ui.text import Words
from wallboard.ui.today.controls import ALL_QUEUES

ALL_LINES = mark("ledger", "All lines")
ANY_REASON = mark("ledger", "Any reason")
_OTHER_ORDER = mark("ledger", "By a column")

Offers = tuple[tuple[Any, Words], ...]


def offer_all(
    head: Head,
    period: tuple[Period, Span, Format],
    choice: Choice,
    rows: tuple[Sequence[LostCaller], Targets],
    known: Known,
    order: tuple[str, bool],
) -> bool:
    """Fill the menus; return whether a chip says something else, and so may need another width."""
    queues, lines = queue_offers(known), line_offers(rows[0], known)
    reasons = reason_offers(rows, choice, period[2])
    orders = tuple(((key, falls), words) for key, falls, words in ORDERS)
    return any(
        [
            head.period.offer(KINDS, period[0].kind, period_words(*period)),
            head.queues.offer(queues, choice.queues, _said(queues, choice.queues, ", ".join(choice.queues))),
            head.lines.offer(lines, choice.lines, _said(lines, choice.lines, ", ".join(choice.lines))),
            head.states.offer(STATES, choice.states, dict(STATES)[choice.states]),
            head.reasons.offer(reasons, choice.reason, reason_words(choice.reason) or ANY_REASON),
            head.waits.offer(WAITS, choice.wait, dict(WAITS)[choice.wait]),
            head.more.tell(),
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


def reason_offers(
    rows: tuple[Sequence[LostCaller], Targets], choice: Choice, form: Format
) -> tuple[tuple[str, Words], ...]:
    """Offer why those were lost who fit all other choices, with how many they are, the most first."""
    others = replace(choice, reason="")
    fit = others.rows_of([row for row in rows[0] if others.has_place(row)], rows[1])
    found = Counter(row.reason for row in fit if row.reason)
    found.setdefault(choice.reason, 0)
    del found[""]
    some = sorted(
        ((reason_words(reason), reason, n) for reason, n in found.items()), key=lambda it: (-it[2], it)
    )
    return (
        ("", ANY_REASON),
        *((reason, say("ledger", "{what} · {n}", what=words, n=form.count(n))) for words, reason, n in some),
    )


def choice_facts(head: Head) -> tuple[Fact, ...]:
    """Say on paper what was chosen: nothing of what leaves nobody out."""
    of_calls = ((mark("ledger", "Queues"), head.queues), (mark("ledger", "Lines"), head.lines))
    of_callers = (
        (mark("ledger", "Shown"), head.states),
        (mark("ledger", "Reason"), head.reasons),
        (mark("ledger", "Wait"), head.waits),
    )
    titled = (*of_calls, *(of_callers if head.of_callers else ()))
    return tuple(Fact(title, chip.said) for title, chip in titled if chip.narrows)


def _said(offers: Offers, value: object, other: Words) -> Words:
    return next((words for one, words in offers if one == value), other)
