"""What is still to be written: the newest state of each thing, and counts of what cannot be."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import groupby, islice
from typing import NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.callers.withheld import Withheld
from wallboard.domain.facts import (
    AgentName,
    AgentSpell,
    Anomaly,
    Call,
    Coverage,
    Fact,
    Offer,
    QueueTarget,
    Visit,
)
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.spans import Span

LIMIT = 100_000
"""Most facts kept in memory while the disk does not take them: some 90 MB, hours of a large centre."""

_MINUTE = 60.0
_LAST_DAY = 253_402_300_800.0  # 10000-01-01; what lies beyond can't be a date

Single: TypeAlias = Visit | Offer | Call | QueueTarget | AgentName | AgentSpell | Coverage


class Hole(NamedTuple):
    """A time of which facts of a source were given up."""

    source: SourceName
    span: Span


class AnomalyCount(Struct, frozen=True):
    """Equal anomalies of one UTC day, counted."""

    source: SourceName
    day: str
    kind: str
    subject: str
    first: Seconds
    last: Seconds
    count: int
    sample: str


class Batch(Struct, frozen=True):
    """What goes into one transaction."""

    records: tuple[Single, ...] = ()
    fills: tuple[Single, ...] = ()
    anomalies: tuple[AnomalyCount, ...] = ()
    holes: tuple[Hole, ...] = ()

    def __len__(self) -> int:
        """How many rows it will write."""
        return len(self.records) + len(self.fills) + len(self.anomalies)


class Pending:
    """Facts by key, the newest state of each; not safe for threads by itself.

    Beyond `limit` the facts that have not changed for longest are given up, and `holes` says
    in which minutes facts are missing, so that their coverage can be withdrawn. The oldest and not the
    newest are given up because a fact is whole: a caller who is still in the centre comes
    back with the next change, and what is recent is what the wall needs after a restart.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        """Start empty."""
        self._limit = limit
        self._records: OrderedDict[tuple[str, ...], Single] = OrderedDict()
        self._lasting: OrderedDict[tuple[str, ...], Single] = (
            OrderedDict()
        )  # few, and told once: never given up
        self._fills: OrderedDict[tuple[str, ...], Single] = OrderedDict()
        self._anomalies: dict[tuple[str, str, str, str], AnomalyCount] = {}
        self._holes: dict[SourceName, set[int]] = defaultdict(set)
        self.given_up = 0
        """How many facts were given up since the start."""

    def __len__(self) -> int:
        """How many rows are to be written."""
        return len(self._records) + len(self._lasting) + len(self._fills) + len(self._anomalies)

    @property
    def fills(self) -> int:
        """How many imported facts are to be written."""
        return len(self._fills)

    def record(self, facts: Iterable[Fact]) -> None:
        """Take live facts; a newer one takes the place of its older self."""
        for fact in facts:
            if isinstance(fact, Anomaly):
                self._count(fact)
            else:
                facts_of_its_kind = (
                    self._lasting if isinstance(fact, AgentName | QueueTarget | Coverage) else self._records
                )
                key = fact.key
                facts_of_its_kind[key] = fact
                facts_of_its_kind.move_to_end(key)
        while len(self._records) > self._limit:
            self._give_up()

    def fill(self, facts: Iterable[Fact]) -> None:
        """Take imported facts, which only fill what is missing."""
        for fact in facts:
            if isinstance(fact, Anomaly):
                self._count(fact)
            else:
                self._fills[fact.key] = fact

    def take(self, most: int) -> Batch:
        """Hand over the oldest facts, live ones first.

        Coverage goes last: were it written before the facts of its time, a kill in between would leave
        a time that claims to be seen without what was seen in it.
        """
        records = _taken(self._records, most)
        records += _taken(self._lasting, most - len(records))
        fills = _taken(self._fills, most - len(records))
        anomalies, self._anomalies = tuple(self._anomalies.values()), {}
        return Batch(records, fills, anomalies, self.holes())

    def holes(self) -> tuple[Hole, ...]:
        """Say where facts were given up since the start."""
        return tuple(
            Hole(source, span)
            for source, minutes in sorted(self._holes.items())
            for span in _joined(sorted(minutes))
        )

    def _count(self, anomaly: Anomaly) -> None:
        one = counted(anomaly)
        key = (one.source, one.day, one.kind, one.subject)
        before = self._anomalies.get(key)
        if before is not None:
            one = replace(
                before,
                first=min(before.first, one.first),
                last=max(before.last, one.last),
                count=before.count + 1,
                sample=before.sample or one.sample,
            )
        self._anomalies[key] = one

    def _give_up(self) -> None:
        _, fact = self._records.popitem(last=False)
        self.given_up += 1
        self._holes[fact.source].add(int(_start_of(fact) // _MINUTE))


def without(batch: Batch, withheld: Withheld) -> Batch:
    """Take out who called where nobody may know that any more."""
    if not withheld.keys:
        return batch
    records, fills = withheld.of(batch.records), withheld.of(batch.fills)
    return replace(batch, records=tuple(records), fills=tuple(fills))


def counted(anomaly: Anomaly) -> AnomalyCount:
    """Make a count of one."""
    at = anomaly.at if 0 <= anomaly.at < _LAST_DAY else 0.0
    day = datetime.fromtimestamp(at, UTC).date().isoformat()
    return AnomalyCount(anomaly.source, day, anomaly.kind, anomaly.subject, at, at, 1, anomaly.sample)


def _taken(facts: OrderedDict[tuple[str, ...], Single], most: int) -> tuple[Single, ...]:
    keys = tuple(islice(facts, max(most, 0)))
    return tuple(facts.pop(key) for key in keys)


def _joined(minutes: list[int]) -> Iterator[Span]:
    for _, run in groupby(enumerate(minutes), key=lambda pair: pair[1] - pair[0]):
        found = [minute for _, minute in run]
        yield Span(found[0] * _MINUTE, (found[-1] + 1) * _MINUTE)


def _start_of(fact: Single) -> Seconds:
    match fact:
        case Visit():
            return fact.joined
        case Call():
            return fact.arrived
        case Offer():
            return fact.at
        case AgentName() | QueueTarget():
            return 0.0
        case AgentSpell() | Coverage():
            return fact.since
