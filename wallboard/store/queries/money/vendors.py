"""The call centres that answer the same lines, of a period."""

import sqlite3
from typing import TYPE_CHECKING

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.scope import ALL
from wallboard.domain.tally import Policy
from wallboard.domain.vendors.difference import Mean
from wallboard.domain.vendors.vendor import Vendor, VendorSums
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.store.queries.intervals import by_queue
from wallboard.store.queries.seen import sources_seen

if TYPE_CHECKING:
    from wallboard.store.queries.columns.reading import Source

AT_ONCE = 2
"""So many pieces are read from the facts for one part of an answer."""


class VendorsWanted(Struct, frozen=True):
    """Which period, as known when, and who is compared."""

    since: Seconds
    until: Seconds
    at: Seconds
    rules: CallRules
    vendors: tuple[Vendor, ...] = ()
    """Empty: each source that was ever seen is one, by its own name."""
    lines: tuple[str, ...] = ()
    """Only calls to these numbers, as `plain_line` writes them; none: no matter which was dialled."""


class VendorsFound(Struct, frozen=True):
    """Their sums, in the order of the settings; and the numbers that more than one of them answers."""

    rows: tuple[VendorSums, ...] = ()
    shared: tuple[str, ...] = ()


class VendorsRead(Struct, frozen=True):
    """The answer, or how far reading has come."""

    found: VendorsFound | None
    done: int = 0
    of: int = 0
    memo: object = None


def vendors_of(connection: sqlite3.Connection, wanted: VendorsWanted) -> VendorsFound:
    """Give what came of each centre's calls."""
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- it loads numpy

    return _among(Source(connection, wanted.at, wanted.rules), wanted)


def vendors_in_pieces(
    connection: sqlite3.Connection, wanted: VendorsWanted, memo: object = None
) -> VendorsRead:
    """Give the same; where much of it is not ready-made, some of it is read, and it is to be asked again."""
    from wallboard.store.queries.columns.memo import Memo, UnfinishedError  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.queries.columns.reading import Source  # noqa: PLC0415 -- likewise

    known = memo if isinstance(memo, Memo) else Memo(connection)
    known.begin(AT_ONCE)
    try:
        found = _among(Source(connection, wanted.at, wanted.rules, None, known), wanted)
    except UnfinishedError:
        return VendorsRead(None, known.done, max(known.of, known.done), known)
    return VendorsRead(found, known.done, known.done)


def compared_vendors(connection: sqlite3.Connection, wanted: VendorsWanted) -> tuple[Vendor, ...]:
    """Name who is compared: those that are set, else each source."""
    return wanted.vendors or tuple(Vendor(name, (name,)) for name in sources_seen(connection))


def handled_by(connection: sqlite3.Connection, wanted: VendorsWanted, vendor: Vendor) -> Mean:
    """Add up talk, hold and wrap-up of a centre's visits: all of its queues, whichever number was dialled."""
    scope = tuple(f"{source}/{ALL}" for source in vendor.sources)
    found = by_queue(connection, scope, ((wanted.since, wanted.until),), _as_usual, wanted.at)
    tallies = [period.visits for periods in found.values() for period in periods]
    seconds = sum(one.talk_s + one.hold_s + one.wrap_s for one in tallies)
    return Mean(sum(one.handled for one in tallies), seconds)


def _as_usual(_source: SourceName, _queue: QueueName, _at: Seconds) -> Policy:
    """How long a visit took does not depend on what was promised."""
    return Policy()


def _among(source: "Source", wanted: VendorsWanted) -> VendorsFound:
    from wallboard.store.queries.money.centres import centres_among  # noqa: PLC0415 -- it loads numpy

    return centres_among(source, wanted)
