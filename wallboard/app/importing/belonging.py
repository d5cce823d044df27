"""Whether a log is of the server whose past it is to fill, as far as the calls both know can tell.

A call's id begins with the second in which it came in, so two servers hardly ever share one.
"""

import json
import sqlite3
from collections.abc import Iterable

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import CallId, QueueName, Seconds, SourceName

_FEW = 3
"""Fewer calls prove nothing."""
_MOST = 20_000
_FIELDS = 3


class Belonging:
    """Notes the calls of a log that a source should know, if it is its log."""

    def __init__(self, connection: sqlite3.Connection, source: SourceName) -> None:
        """Read what the cache knows of a source."""
        self._connection = connection
        self._source = source
        rows = connection.execute(
            "SELECT since, \"until\" FROM coverage WHERE source = ? AND kind = 'live' ORDER BY since",
            (source,),
        )
        self._live: list[tuple[Seconds, Seconds]] = rows.fetchall()
        self._calls: dict[CallId, Seconds] = {}
        self._queues: set[QueueName] = set()

    def joined(self, line: bytes) -> None:
        """Note a line with which a caller joins a queue."""
        time, call, queue = line.split(b"|", _FIELDS)[:_FIELDS]
        self._queues.add(queue.decode("utf-8", "replace"))
        at = float(time)
        if len(self._calls) < _MOST and any(since <= at < until for since, until in self._live):
            self._calls[call.decode("utf-8", "replace")] = at

    def require(self) -> None:
        """Raise WallboardError if it is the log of another server."""
        known = self._known_queues()
        if not known or not self._queues:
            return
        if len(self._calls) >= _FEW and self._seen_then() >= _FEW:
            if not self._in_common():
                raise self._another(known)
        elif known.isdisjoint(self._queues):
            raise self._another(known)

    def _known_queues(self) -> set[QueueName]:
        sql = "SELECT DISTINCT queue FROM visit WHERE source = ?"
        return {queue for (queue,) in self._connection.execute(sql, (self._source,))}

    def _seen_then(self) -> int:
        """Count the visits seen live in the time of the log's calls."""
        first, last = min(self._calls.values()), max(self._calls.values())
        sql = "SELECT count(*) FROM visit WHERE joined >= ? AND joined <= ? AND +source = ? AND seen = 'live'"
        (count,) = self._connection.execute(sql, (first, last + 1, self._source)).fetchone()
        return int(count)

    def _in_common(self) -> bool:
        sql = (
            'SELECT 1 FROM visit WHERE source = ? AND "call" IN (SELECT value FROM json_each(?))'
            " AND seen = 'live' LIMIT 1"
        )
        calls = json.dumps(list(self._calls))
        return self._connection.execute(sql, (self._source, calls)).fetchone() is not None

    def _another(self, known: Iterable[QueueName]) -> WallboardError:
        return WallboardError(
            say(
                "error",
                "This seems to be the log of another server than {source}: of its {count} calls in a time "
                "that was watched none is known. Its queues are {theirs}; those of {source} are {ours}.",
                source=self._source,
                count=len(self._calls),
                theirs=_listed(self._queues),
                ours=_listed(known),
            ),
            mark(
                "error",
                "Nothing was imported. Name the right source with --source-name, or insist with --force.",
            ),
        )


def _listed(names: Iterable[str]) -> str:
    several = sorted(names)
    return ", ".join(several[:8]) + (" …" if len(several) > 8 else "")  # noqa: PLR2004 -- a line's worth
