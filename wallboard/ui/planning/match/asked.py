"""What the page asks the cache for, in whatever thread answers, part by part. No Qt in it."""

import sqlite3

from msgspec import Struct

from wallboard.domain.records.record import RecordSet
from wallboard.store.queries.matching.matched import MatchRead, MatchWanted, match_in_parts
from wallboard.store.queries.records.sets import record_sets


class MatchPart(Struct, frozen=True):
    """What is known so far."""

    read: MatchRead
    sets: tuple[RecordSet, ...]
    """All that were imported, the latest first."""


def find_match(wanted: MatchWanted, memo: object, connection: sqlite3.Connection) -> MatchPart:
    """Do another part of it."""
    return MatchPart(match_in_parts(connection, wanted, memo), record_sets(connection))
