"""What cannot be and was told all the same, in plain words. No Qt in it."""

from msgspec import Struct

from wallboard.domain.figures import Unit
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.anomalies import AnomalyCount
from wallboard.ui.format import DASH, Format
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words

_KINDS: dict[str, Text] = {
    "joined_twice": mark("odd", "a caller joined a queue twice without leaving it"),
    "offered_without_join": mark("odd", "a phone rang for a caller who was not in the queue"),
    "answered_without_join": mark("odd", "a caller was answered who was not in the queue"),
    "left_without_join": mark("odd", "a caller left a queue without having been in it"),
    "reopened_without_visit": mark("odd", "a caller came back to a place that was never left"),
    "mark_without_call": mark("odd", "the dial plan told something of a call that is not known"),
    "fact_not_writable": mark("odd", "something could not be written to the cache"),
    "balance_completed": mark("odd", "conversations over: the server counts others than we saw"),
    "balance_abandoned": mark("odd", "left unanswered: the server counts others than we saw"),
    "balance_offered": mark("odd", "offered is not answered + abandoned + exited + waiting"),
    "balance_waiting": mark("odd", "who waits is not who is counted as waiting"),
    "balance_arrived": mark("odd", "calls that arrived are not what became of them"),
}


class OddRow(Struct, frozen=True):
    """Equal ones of one day."""

    odd: AnomalyCount
    now: Seconds

    @property
    def key(self) -> tuple[str, ...]:
        """What tells one from all others."""
        return self.odd.source, self.odd.day, self.odd.kind, self.odd.subject

    @property
    def call(self) -> str | None:
        """The first call named in the sample; None: there is none."""
        words = self.odd.sample.rpartition(";")[2].split()
        return words[0] if words and not words[0].startswith(("+", "-")) else None


def kind_words(kind: str) -> Words:
    """Say what kind it is; one that has no words yet is called by its own name."""
    if kind.startswith("move_"):
        before, _, after = kind.removeprefix("move_").partition("_")
        return say(
            "odd",
            "states of an agent that cannot follow: {states}",
            states=f"{before} → {after}",
        )
    return _KINDS.get(kind, kind)


def odd_columns(form: Format) -> tuple[Column[OddRow], ...]:
    """Return the columns."""
    return (
        Column(
            "last",
            mark("odd", "Last"),
            5.4,
            lambda row: form.instant(row.odd.last, row.now),
            lambda row: row.odd.last,
            unit=Unit.INSTANT,
        ),
        Column(
            "first",
            mark("odd", "First"),
            5.4,
            lambda row: form.instant(row.odd.first, row.now),
            lambda row: row.odd.first,
            unit=Unit.INSTANT,
        ),
        Column(
            "count",
            mark("odd", "Times"),
            4.8,
            lambda row: form.count(row.odd.count),
            lambda row: row.odd.count,
            right=True,
            unit=Unit.COUNT,
        ),
        *_what(),
    )


def _what() -> tuple[Column[OddRow], ...]:
    return (
        Column(
            "kind",
            mark("odd", "What cannot be"),
            22.0,
            lambda row: kind_words(row.odd.kind),
            lambda row: row.odd.kind,
        ),
        Column(
            "subject",
            mark("odd", "Where"),
            7.0,
            lambda row: row.odd.subject or DASH,
            lambda row: row.odd.subject or None,
        ),
        Column("source", mark("odd", "Source"), 6.0, lambda row: row.odd.source, lambda row: row.odd.source),
        Column(
            "sample",
            mark("odd", "Example"),
            12.0,
            lambda row: row.odd.sample or DASH,
            lambda row: row.odd.sample or None,
        ),
    )
