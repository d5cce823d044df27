"""The sources, one row each, and what was not seen of them today. No Qt in it."""

from msgspec import Struct

from wallboard.domain.figures import Unit
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds, SourceName
from wallboard.ui.format import DASH, Format, age, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_STATES = {
    SourceState.CONNECTING: (mark("diagnose", "connecting"), Tone.WARN),
    SourceState.LIVE: (mark("diagnose", "live"), Tone.OK),
    SourceState.LIMITED: (mark("diagnose", "live, but limited"), Tone.WARN),
    SourceState.STALE: (mark("diagnose", "not heard"), Tone.ALARM),
    SourceState.REFUSED: (mark("diagnose", "refused"), Tone.ALARM),
    SourceState.FINISHED: (mark("diagnose", "ended"), Tone.MUTED),
}
_ALL_SEEN = 0.9999


class SourceRow(Struct, frozen=True):
    """One source."""

    name: SourceName
    state: Words
    tone: Tone
    since: Seconds
    heard: Seconds | None
    covered: float | None
    odd: int
    why: Words
    now: Seconds


class GapRow(Struct, frozen=True):
    """A time of today that nobody saw."""

    source: SourceName
    since: Seconds
    until: Seconds
    now: Seconds


def source_rows(snapshot: Snapshot, now: Seconds) -> tuple[SourceRow, ...]:
    """Make a row for each source."""
    return tuple(
        SourceRow(
            source.name,
            *_STATES[source.status.state],
            source.status.since,
            source.status.heard,
            source.covered,
            source.anomalies,
            source.status.why or "",
            now,
        )
        for source in snapshot.sources
    )


def gap_rows(snapshot: Snapshot) -> tuple[GapRow, ...]:
    """Make a row for each gap, the latest first."""
    rows = (GapRow(source.name, *gap, snapshot.at) for source in snapshot.sources for gap in source.gaps)
    return tuple(sorted(rows, key=lambda row: -row.since))


def source_columns(form: Format) -> tuple[Column[SourceRow], ...]:
    """Return the columns of the sources."""
    return (
        Column(
            "source", mark("diagnose", "Source"), 7.0, lambda row: row.name, lambda row: row.name, strong=True
        ),
        Column(
            "state",
            mark("diagnose", "State"),
            7.0,
            lambda row: row.state,
            lambda row: str(row.state),
            tone=lambda row: row.tone,
        ),
        Column(
            "since",
            mark("diagnose", "Since"),
            5.4,
            lambda row: form.instant(row.since, row.now),
            lambda row: row.since,
            unit=Unit.INSTANT,
        ),
        *_seen(form),
    )


def _seen(form: Format) -> tuple[Column[SourceRow], ...]:
    return (
        Column(
            "heard",
            mark("diagnose", "Heard"),
            4.6,
            lambda row: DASH if row.heard is None else age(row.now - row.heard),
            lambda row: row.heard,
            right=True,
            unit=Unit.INSTANT,
        ),
        Column(
            "covered",
            mark("diagnose", "Seen today"),
            5.2,
            lambda row: form.share(row.covered),
            lambda row: row.covered,
            right=True,
            unit=Unit.SHARE,
            tone=lambda row: Tone.TEXT if row.covered is None or row.covered >= _ALL_SEEN else Tone.WARN,
        ),
        Column(
            "odd",
            mark("diagnose", "Odd"),
            3.4,
            lambda row: form.count(row.odd),
            lambda row: row.odd,
            right=True,
            unit=Unit.COUNT,
        ),
        Column(
            "why",
            mark("diagnose", "Why"),
            10.0,
            lambda row: row.why or DASH,
            lambda row: str(row.why) or None,
        ),
    )


def gap_columns(form: Format) -> tuple[Column[GapRow], ...]:
    """Return the columns of what was not seen."""
    return (
        Column("source", mark("diagnose", "Source"), 7.0, lambda row: row.source, lambda row: row.source),
        Column(
            "since",
            mark("diagnose", "From"),
            5.4,
            lambda row: form.instant(row.since, row.now),
            lambda row: row.since,
            unit=Unit.INSTANT,
        ),
        Column(
            "until",
            mark("diagnose", "To"),
            5.4,
            lambda row: form.instant(row.until, row.now),
            lambda row: row.until,
            unit=Unit.INSTANT,
        ),
        Column(
            "lasted",
            mark("diagnose", "Lasted"),
            4.6,
            lambda row: running_time(row.until - row.since),
            lambda row: row.until - row.since,
            right=True,
            unit=Unit.SECONDS,
        ),
    )
