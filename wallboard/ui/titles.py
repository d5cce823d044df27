"""What the queues of a snapshot are called, and what they promise. No Qt in it."""

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, SourceName


def titles_of(snapshot: Snapshot) -> dict[tuple[SourceName, QueueName], str]:
    """Return the title of each queue by its source and name."""
    return {
        (queue.source, queue.queue): queue.title for source in snapshot.sources for queue in source.queues
    }


def policies_of(snapshot: Snapshot) -> dict[tuple[SourceName, QueueName], Policy]:
    """Return what each queue promises, by its source and name."""
    return {
        (queue.source, queue.queue): queue.policy for source in snapshot.sources for queue in source.queues
    }
