"""Which queues are meant by the names that a board gives.

`*` is all queues of all sources, `pbx-1/*` all of one source, `pbx-1/support` one queue,
`support` the queues of that name in whatever source. Case does not matter, as it
does not to Asterisk.
"""

from collections.abc import Collection
from functools import lru_cache

from wallboard.domain.snapshot import Scope
from wallboard.domain.words import QueueName, SourceName

ALL = "*"
EVERYTHING: Scope = (ALL,)


def names_of(source: SourceName, queue: QueueName) -> tuple[str, ...]:
    """Return all names by which a queue may be meant, as `casefold` makes them."""
    return _names_of(source, queue)


def means(wanted: Collection[str], source: SourceName, queue: QueueName) -> bool:
    """Whether a queue is among those that the names mean."""
    return not _folded(tuple(wanted)).isdisjoint(_names_of(source, queue))


def means_whole(wanted: Collection[str], source: SourceName) -> bool:
    """Whether all queues of a source are meant, whatever their names."""
    return ALL in wanted or f"{source}/{ALL}".casefold() in _folded(tuple(wanted))


def is_of_sources(wanted: Collection[str]) -> bool:
    """Whether whole sources are meant, and no single queue."""
    return ALL in wanted or all(name.endswith(f"/{ALL}") for name in wanted)


@lru_cache(maxsize=4096)
def _names_of(source: SourceName, queue: QueueName) -> tuple[str, ...]:
    plain = f"{source}/{queue}".casefold()
    return ALL, f"{source}/{ALL}".casefold(), plain, queue.casefold()


@lru_cache(maxsize=256)
def _folded(wanted: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.casefold() for name in wanted)
