"""This program in numbers: how far behind, how large a cache, which promises are in force. No Qt in it."""

from collections.abc import Iterator

from msgspec import Struct

from wallboard.domain.desk.recording import Recording
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.health import Health
from wallboard.ui.diagnose.recording import recording_words
from wallboard.ui.explain.words import promise_words
from wallboard.ui.format import DASH, Format, age, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_LATE_S = 1.0
_DAY = 86_400.0
_STEP = 300.0
"""The cache adds up by five minutes."""
_KILO, _MEGA, _GIGA = 1_000, 1_000_000, 1_000_000_000
_ROWS: dict[str, Text] = {
    "visit": mark("diagnose", "Stays in queues"),
    "call": mark("diagnose", "Calls"),
    "offer": mark("diagnose", "Ringing"),
    "agent_spell": mark("diagnose", "Spells of agents"),
    "coverage": mark("diagnose", "Connections"),
    "anomaly": mark("diagnose", "Odd things"),
}


class Row(Struct, frozen=True):
    """One thing and its value."""

    what: Words
    value: Words
    tone: Tone = Tone.TEXT


def program_rows(
    snapshot: Snapshot, found: Health | None, form: Format, recording: Recording | None = None
) -> tuple[Row, ...]:
    """Say how the program is; what only the cache knows, once it has answered."""
    tone = Tone.ALARM if snapshot.lag_s > _LATE_S else Tone.TEXT
    lag = say("diagnose", "{n} s", n=f"{snapshot.lag_s:.1f}")
    rows = [Row(mark("diagnose", "Behind the events"), lag, tone)]
    if recording is not None:
        rows.append(Row(mark("diagnose", "Recorded by"), *recording_words(recording, form)))
    if found is not None:
        rows += _cache(snapshot, found, form)
    return (*rows, *_promises(snapshot, form))


def _cache(snapshot: Snapshot, found: Health, form: Format) -> Iterator[Row]:
    yield Row(mark("diagnose", "Cache file"), size_words(found.size_bytes, form))
    written: Words = DASH if found.written is None else age(max(0.0, snapshot.at - found.written))
    yield Row(mark("diagnose", "Last written"), written)
    first: Words = DASH if found.first is None else form.date(found.first)
    yield Row(mark("diagnose", "Kept from"), first)
    yield Row(mark("diagnose", "Added up"), summed_words(found, snapshot.at, form))
    if found.unsummed:
        yield Row(mark("diagnose", "To be done again"), age(found.unsummed * _STEP), Tone.WARN)
    for table, rows in found.rows:
        yield Row(_ROWS[table], say("diagnose", "about {n}", n=form.count(rows)) if rows else DASH)


def _promises(snapshot: Snapshot, form: Format) -> Iterator[Row]:
    for source in snapshot.sources:
        for queue in source.queues:
            policy = queue.policy
            goal, promise = form.goal(policy.target_share), promise_words((policy,))
            yield Row(
                queue.title or queue.queue, say("diagnose", "{goal} {promise}", goal=goal, promise=promise)
            )
    if snapshot.hours is not None and snapshot.hours.opens is not None:
        opens = running_time(max(0.0, snapshot.hours.opens - snapshot.at))
        yield Row(mark("diagnose", "Opens next in"), opens)


def summed_words(found: Health, now: Seconds, form: Format) -> Words:
    """Say how much of history is ready; of the rest each page adds up what it shows, which takes longer."""
    if found.summed is None:
        return mark("diagnose", "nothing yet")
    date, time = form.date(found.summed), form.clock(found.summed)
    if now - found.summed < _DAY:
        return say("diagnose", "up to {time}", time=time)
    return say("diagnose", "up to {date} {time}", date=date, time=time)


def size_words(number: int, form: Format) -> Text:
    """Write a size in bytes, as people read it."""
    if number >= _GIGA:
        return say("diagnose", "{n} GB", n=form.count(round(number / _GIGA, 1)))
    if number >= _MEGA:
        return say("diagnose", "{n} MB", n=form.count(round(number / _MEGA, 1)))
    return say("diagnose", "{n} kB", n=form.count(number // _KILO))


PROGRAM: tuple[Column[Row], ...] = (
    Column("what", mark("diagnose", "What"), 9.2, lambda row: row.what, lambda row: str(row.what)),
    Column(
        "value",
        mark("diagnose", "Value"),
        14.0,
        lambda row: row.value,
        lambda row: str(row.value),
        tone=lambda row: row.tone,
    ),
)
