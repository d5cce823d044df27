"""The present out of the cache, for a program that looks while another one records."""

from collections.abc import Sequence
from sqlite3 import Connection

from wallboard.app.report.history import picture_at
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.words import Seconds, SourceName
from wallboard.live.present import Site


def snapshot_in(
    connection: Connection,
    names: Sequence[SourceName] | None,
    site: Site,
    now: Seconds,
    scopes: Sequence[Scope] = (),
) -> Snapshot:
    """Make a snapshot of what the cache knows; a source whose coverage has not moved lately is stale."""
    return picture_at(connection, names, site, now, scopes).snapshot
