"""What must hold of every snapshot, whoever counted what: offered, arrived, and who waits."""

from collections.abc import Iterator

from msgspec import Struct

from wallboard.domain.facts import Anomaly
from wallboard.domain.snapshot import QueueNow, Snapshot
from wallboard.domain.words import Seconds

HOLDS_S = 5.0
"""Something that does not hold must do so for this long: facts of one moment may come in two pieces."""
SAMPLES = 5


class _Broken(Struct, frozen=True):
    """What does not hold, and where."""

    source: str
    kind: str
    subject: str
    sample: str


class Identities:
    """Watches snapshots; tells once of each thing that goes on not to hold."""

    def __init__(self) -> None:
        """Begin with everything in order."""
        self._since: dict[tuple[str, str, str], Seconds] = {}
        self._told: set[tuple[str, str, str]] = set()

    def look(self, snapshot: Snapshot) -> list[Anomaly]:
        """Return what has not held for a while and was not told yet."""
        broken = {(one.source, one.kind, one.subject): one for one in broken_in(snapshot)}
        self._since = {key: self._since.get(key, snapshot.at) for key in broken}
        self._told &= broken.keys()
        due = [
            key for key, at in self._since.items() if snapshot.at - at >= HOLDS_S and key not in self._told
        ]
        self._told.update(due)
        return [Anomaly(*_at(broken[key], snapshot.at)) for key in due]


def broken_in(snapshot: Snapshot) -> Iterator[_Broken]:
    """Find what does not hold: of each queue, and of the calls of the centre."""
    for source in snapshot.sources:
        for queue in source.queues:
            yield from _queue(queue, snapshot.day_start)
    calls = snapshot.all.day.calls
    if calls is not None and snapshot.sources:
        parts = calls.answered + calls.lost + calls.self_served + calls.open
        if calls.arrived != parts or sum(calls.reasons.values()) != calls.lost:
            name = snapshot.sources[0].name
            yield _Broken(name, "balance_arrived", "*", f"{calls.arrived - parts:+d}")


def _queue(queue: QueueNow, day_start: Seconds) -> Iterator[_Broken]:
    visits = queue.day.visits
    parts = visits.answered + visits.abandoned + visits.exited + visits.waiting
    if visits.offered != parts or min(visits.outcomes.values(), default=0) < 0:
        yield _Broken(queue.source, "balance_offered", queue.queue, f"{visits.offered - parts:+d}")
    there = [caller for caller in queue.waiting if caller.joined >= day_start]
    if visits.waiting != len(there):
        calls = " ".join(caller.call for caller in there[:SAMPLES])
        yield _Broken(
            queue.source,
            "balance_waiting",
            queue.queue,
            f"{visits.waiting - len(there):+d}; {calls}".rstrip("; "),
        )


def _at(broken: _Broken, at: Seconds) -> tuple[str, Seconds, str, str, str]:
    return broken.source, at, broken.kind, broken.subject, broken.sample
