"""Rings that an agent missed, one row each. No Qt in it."""

from msgspec import Struct

from wallboard.domain.facts import Offer
from wallboard.domain.figures import Unit
from wallboard.domain.text import mark
from wallboard.domain.words import OfferResult, Seconds
from wallboard.store.queries.agents import Missed
from wallboard.ui.format import running_time
from wallboard.ui.models.caller import NAME, caller_words, name_beside
from wallboard.ui.models.column import Column
from wallboard.ui.models.visits import Titles
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words


class MissedRow(Struct, frozen=True):
    """One ringing of the agent's phone."""

    offer: Offer
    queue: str
    caller: Words
    at: Words
    name: str = ""

    @property
    def rang(self) -> Seconds | None:
        """How long it rang; None: its end was not seen."""
        return None if self.offer.ended is None else max(0.0, self.offer.ended - self.offer.at)


def missed_row(missed: Missed, titles: Titles, now: Seconds, setting: Setting) -> MissedRow:
    """Make a row as this screen may show it."""
    offer, visit = missed
    return MissedRow(
        offer,
        titles.get((offer.source, offer.queue)) or offer.queue,
        caller_words(visit.caller, visit.caller_raw, setting),
        setting.format.instant(offer.at, now),
        name_beside(visit.caller_name, setting, visit.caller, visit.caller_raw),
    )


_RESULTS = {
    OfferResult.MISSED: mark("offer", "not picked up"),
    OfferResult.DUMPED: mark("offer", "hung up at once"),
}

MISSED: tuple[Column[MissedRow], ...] = (
    Column(
        "at",
        mark("table", "Rang at"),
        5.6,
        lambda row: row.at,
        lambda row: row.offer.at,
        unit=Unit.INSTANT,
    ),
    Column("queue", mark("table", "Queue"), 7.5, lambda row: row.queue, lambda row: row.queue),
    Column(
        "caller",
        mark("table", "Caller"),
        8.5,
        lambda row: row.caller,
        lambda row: str(row.caller),
        beside=lambda row: row.name,
        beside_title=NAME,
    ),
    Column(
        "rang",
        mark("table", "For"),
        4.0,
        lambda row: running_time(row.rang),
        lambda row: row.rang,
        right=True,
        unit=Unit.SECONDS,
    ),
    Column(
        "result",
        mark("table", "What"),
        7.5,
        lambda row: _RESULTS.get(row.offer.result or OfferResult.MISSED, ""),
        lambda row: row.offer.result,
    ),
)
