"""Which queues are meant by the names that a board gives.

`*` is all queues of all sources, `pbx-1/*` all of one source, `pbx-1/support` one queue,
`support` the queues of that name in whatever source.
"""

from collections.abc import Collection

from wallboard.domain.snapshot import Scope
from wallboard.domain.words import QueueName, SourceName

ALL = "*"
EVERYTHING: Scope = (ALL,)


def names_of(source: SourceName, queue: QueueName) -> tuple[str, ...]:
    """Return all names by which a queue may be meant."""
    return ALL, f"{source}/{ALL}", f"{source}/{queue}", queue


def means(wanted: Collection[str], source: SourceName, queue: QueueName) -> bool:
    """Whether a queue is among those that the names mean."""
    return any(name in wanted for name in names_of(source, queue))


def means_whole(wanted: Collection[str], source: SourceName) -> bool:
    """Whether all queues of a source are meant, whatever their names."""
    return ALL in wanted or f"{source}/{ALL}" in wanted


def is_of_sources(wanted: Collection[str]) -> bool:
    """Whether whole sources are meant, and no single queue."""
    return ALL in wanted or all(name.endswith(f"/{ALL}") for name in wanted)
