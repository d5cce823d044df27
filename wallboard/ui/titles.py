"""What the queues of a snapshot are called. No Qt in it."""

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import QueueName, SourceName


def titles_of(snapshot: Snapshot) -> dict[tuple[SourceName, QueueName], str]:
    """Return the title of each queue by its source and name."""
    return {
        (queue.source, queue.queue): queue.title for source in snapshot.sources for queue in source.queues
    }
