"""What the queues of a snapshot are called, and what they promise. No Qt in it."""

from collections.abc import Mapping

from wallboard.domain.day.scope import means
from wallboard.domain.promise.step import Step
from wallboard.domain.snapshot import Scope, Snapshot
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


def called(queues: Scope, titles: Mapping[tuple[SourceName, QueueName], str]) -> str:
    """Return what some queues are called, as a person knows them: `Support, Sales`."""
    return ", ".join(_called(name, titles) for name in queues)


def _called(name: str, titles: Mapping[tuple[SourceName, QueueName], str]) -> str:
    """Return the title of what a board's name means, where that is one queue."""
    meant = [title for (source, queue), title in titles.items() if means((name,), source, queue)]
    return meant[0] if len(meant) == 1 else name
