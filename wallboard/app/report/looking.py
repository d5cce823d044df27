"""The present out of the cache, for a program that looks while another one records."""

from collections.abc import Sequence
from sqlite3 import Connection

from wallboard.app.report.history import Then, picture_at
from wallboard.domain.snapshot import Snapshot, SourceNow
from wallboard.domain.source import SourceState, SourceStatus
from wallboard.domain.words import Seconds, SourceName
from wallboard.live.present import Site
from wallboard.store.queries.coverage import SourceCoverage


def snapshot_in(
    connection: Connection, names: Sequence[SourceName] | None, site: Site, now: Seconds
) -> Snapshot:
    """Make a snapshot of what the cache knows; a source whose coverage has not moved lately is stale."""
    then = picture_at(connection, names, site, now)
    sources = tuple(_source(then, covered) for covered in then.coverage)
    return Snapshot(now, then.day, now, sources, then.all)


def _source(then: Then, covered: SourceCoverage) -> SourceNow:
    seen = then.unseen.get(covered.source)
    status = SourceStatus(
        SourceState.LIVE if seen is None else SourceState.STALE,
        then.at if seen is None else seen,
        heard=then.at if seen is None else seen,
    )
    queues = tuple(queue for queue in then.queues if queue.source == covered.source)
    gaps = tuple((gap.start, gap.end) for gap in covered.gaps)
    return SourceNow(covered.source, status, queues, gaps, covered.share)
