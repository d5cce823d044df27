"""The wall as text: sources, queues and the centre in a few lines."""

from wallboard.app.report.columns import DAY_COLUMNS, plain, short_title, title, value
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.kpis import BY_KEY, read
from wallboard.domain.snapshot import QueueNow, Snapshot, SourceNow
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import DASH, Format, age

MADE_UP = mark("wall", "Made-up centre")

_STATES = {
    SourceState.CONNECTING: mark("source", "connecting"),
    SourceState.LIVE: mark("source", "live"),
    SourceState.LIMITED: mark("source", "limited"),
    SourceState.STALE: mark("source", "no data"),
    SourceState.REFUSED: mark("source", "refused"),
    SourceState.FINISHED: mark("source", "finished"),
}
_LIVE = frozenset({SourceState.LIVE, SourceState.LIMITED, SourceState.FINISHED})
_NOW_COLUMNS = ("waiting_now", "longest_waiting_now_s", "talking_now")
_CENTRE = ("lost", "answered_rate", "calls_peak", "calls_peak_at")
_CENTRE_NOW = ("calls_at_once_now", *(key for key in BY_KEY if key.startswith("agents_")))


def screen_of(snapshot: Snapshot, form: Format, now: Seconds, *, demo: bool) -> str:
    """Write a picture as text, as of `now`; `demo` marks a made-up centre."""
    made_up = f"  ({speak(MADE_UP)})" if demo else ""
    parts = [
        f"{speak(form.date(now))}  {form.clock(now)}{made_up}",
        *(_source(source, now) for source in snapshot.sources),
        "",
        _queues(snapshot, form),
        "",
        *_centre(snapshot, form),
    ]
    return "\n".join(parts)


def _source(source: SourceNow, now: Seconds) -> str:
    status = source.status
    state = _STATES[status.state]
    if status.heard is None:
        line = say("watch", "{name}: {state}", name=source.name, state=state)
    else:
        heard = plain(age(now - status.heard))
        line = say("watch", "{name}: {state}, heard {age} ago", name=source.name, state=state, age=heard)
    return f"{speak(line)} ({speak(status.why)})" if status.why is not None else speak(line)


def _queues(snapshot: Snapshot, form: Format) -> str:
    several = len(snapshot.sources) > 1
    head = [speak(mark("watch", "Queue")), *map(short_title, (*_NOW_COLUMNS, *DAY_COLUMNS))]
    rows = []
    for source in snapshot.sources:
        live = source.status.state in _LIVE
        for queue in source.queues:
            name = f"{source.name}/{queue.title}" if several else queue.title
            rows.append(_row(name, queue, form, live=live))
    rows.append(_row(speak(mark("watch", "All")), snapshot.all, form, live=_all_live(snapshot)))
    return table(head, rows)


def _row(name: str, queue: QueueNow, form: Format, *, live: bool) -> list[str]:
    """Write a queue; of a source that is away, nothing is true of this instant."""
    least = queue.policy.min_sample
    now = [value(key, read(key, queue), form, least) if live else DASH for key in _NOW_COLUMNS]
    return [name, *now, *(value(key, read(key, queue), form, least) for key in DAY_COLUMNS)]


def _centre(snapshot: Snapshot, form: Format) -> list[str]:
    live = _all_live(snapshot)
    lines = []
    for keys, known in ((_CENTRE, True), (_CENTRE_NOW, live)):
        parts = (
            f"{title(key)}: {value(key, read(key, snapshot.all), form) if known else DASH}" for key in keys
        )
        lines.append("   ".join(parts))
    return lines


def _all_live(snapshot: Snapshot) -> bool:
    return bool(snapshot.sources) and all(source.status.state in _LIVE for source in snapshot.sources)
