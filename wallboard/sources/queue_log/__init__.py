"""Asterisk's `queue_log`, followed as it is written, or read as history."""

from collections.abc import Iterator

from wallboard.domain.source import Clock, Source
from wallboard.domain.text import mark
from wallboard.sources.spec import Check, SourceKind, SourceSpec


def _make(spec: SourceSpec) -> Source:
    from wallboard.sources.queue_log.source import QueueLogSource  # noqa: PLC0415 -- the catalogue must not load every source

    return QueueLogSource(spec)


def _check(spec: SourceSpec, clock: Clock) -> Iterator[Check]:
    from wallboard.sources.queue_log.source import check  # noqa: PLC0415 -- as above

    return check(spec, clock)


QUEUE_LOG = SourceKind(
    schemes=("queue_log",),
    title=mark("source", "Asterisk's queue_log, followed as it is written"),
    example="queue_log:/var/log/asterisk/queue_log",
    params={},
    make=_make,
    check=_check,
)
"""Whole seconds only, and agents by their names: AMI sees more. For history see `wallboard import`."""
