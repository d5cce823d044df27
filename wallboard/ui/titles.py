"""What the queues of a snapshot are called, and what they promise. No Qt in it."""

from wallboard.domain.promise.step import Step
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, SourceName


def titles_of(snapshot: Snapshot) -> dict[tuple[SourceName, QueueName], str]:
    """Return the title of each queue by its source and name."""
    return {
        (queue.source, queue.queue): queue.title for source in snapshot.sources for queue in source.queues
    }


def steps_of(snapshot: Snapshot) -> dict[tuple[SourceName, QueueName], tuple[Step, ...]]:
    """Return what each queue promised since when, of those where it was ever changed."""
    return {
        (queue.source, queue.queue): queue.steps
        for source in snapshot.sources
        for queue in source.queues
        if queue.steps
    }


def policies_of(snapshot: Snapshot) -> dict[tuple[SourceName, QueueName], Policy]:
    """Return what each queue promises, by its source and name."""
    return {
        (queue.source, queue.queue): queue.policy for source in snapshot.sources for queue in source.queues
    }
