"""Narrows a question down to some sources."""

from collections.abc import Sequence

from wallboard.domain.words import SourceName


def only(sources: Sequence[SourceName] | None) -> tuple[str, tuple[SourceName, ...]]:
    """Give a condition ` AND +source IN (…)` and its values; nothing for None, which means all sources.

    The plus keeps SQLite from going by a primary key that begins with the source, and so through all
    of history, instead of by the instants.
    """
    if sources is None:
        return "", ()
    return f" AND +source IN ({', '.join('?' * len(sources))})", tuple(sources)
