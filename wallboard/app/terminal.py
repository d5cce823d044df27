"""The wall as text: sources, queues and the centre in a few lines."""

from wallboard.app.compose import Wallboard
from wallboard.app.speech import speak
from wallboard.app.table import table
from wallboard.domain.kpis import BY_KEY, read
from wallboard.domain.snapshot import QueueNow, Snapshot, SourceNow
from wallboard.domain.source import SourceState
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, Format, age, running_time

_STATES = {
    SourceState.CONNECTING: mark("source", "connecting"),
    SourceState.LIVE: mark("source", "live"),
    SourceState.LIMITED: mark("source", "limited"),
    SourceState.STALE: mark("source", "no data"),
    SourceState.REFUSED: mark("source", "refused"),
    SourceState.FINISHED: mark("source", "finished"),
}
_SHOWN_AS_LIVE = frozenset({SourceState.LIVE, SourceState.LIMITED, SourceState.FINISHED})
_COLUMNS = ("offered", "answered", "abandoned", "exited", "sl_default", "sl_default_30m", "asa_s", "aht_s")


def screen_of(wallboard: Wallboard) -> str:
    """Write the latest picture as text."""
    snapshot, form = wallboard.latest(), Format(wallboard.place.zone)
    now = wallboard.clock()
    parts = [
        f"{speak(form.date(now))}  {form.clock(now)}"
        + (f"  ({speak(_MADE_UP)})" if wallboard.place.demo else ""),
        *(_source(source, now) for source in snapshot.sources),
        "",
        _queues(snapshot, form),
        "",
        _centre(snapshot, form),
    ]
    return "\n".join(parts)


_MADE_UP = mark("wall", "Made-up centre")


def _source(source: SourceNow, now: float) -> str:
    status = source.status
    heard = now - status.heard if status.heard is not None else None
    line = say(
        "watch",
        "{name}: {state}, heard {age} ago",
        name=source.name,
        state=_STATES[status.state],
        age=_plain(age(heard)),
    )
    return f"{speak(line)} ({speak(status.why)})" if status.why is not None else speak(line)


def _queues(snapshot: Snapshot, form: Format) -> str:
    several = len(snapshot.sources) > 1
    head = [
        speak(mark("watch", "Queue")),
        speak(mark("watch", "Waiting")),
        speak(mark("watch", "Longest")),
        speak(mark("watch", "Talking")),
        *(_title(key) for key in _COLUMNS),
    ]
    rows = []
    for source in snapshot.sources:
        live = source.status.state in _SHOWN_AS_LIVE
        for queue in source.queues:
            name = f"{source.name}/{queue.title}" if several else queue.title
            rows.append([name, *_now(queue, live=live), *_day(queue, form)])
    everything = all(source.status.state in _SHOWN_AS_LIVE for source in snapshot.sources)
    rows.append(
        [speak(mark("watch", "All")), *_now(snapshot.all, live=everything), *_day(snapshot.all, form)]
    )
    return table(head, rows)


def _now(queue: QueueNow, *, live: bool) -> list[str]:
    """Write what is true of this instant only; of a source that is away, nothing is."""
    if not live:
        return [DASH, DASH, DASH]
    longest = queue.at - queue.waiting[0].joined if queue.waiting else None
    return [str(len(queue.waiting)), _plain(running_time(longest)), str(queue.talking)]


def _day(queue: QueueNow, form: Format) -> list[str]:
    return [_value(key, queue, form) for key in _COLUMNS]


def _centre(snapshot: Snapshot, form: Format) -> str:
    keys = ("lost", "answered_rate", "calls_at_once_now", "calls_peak", "calls_peak_at")
    agents = [key for key in BY_KEY if key.startswith("agents_")]
    return "\n".join(
        "   ".join(f"{speak(BY_KEY[key].title)}: {_value(key, snapshot.all, form)}" for key in row)
        for row in (keys, agents)
    )


def _title(key: str) -> str:
    title = speak(BY_KEY[key.removesuffix("_30m")].title)
    return speak(say("watch", "{title}, 30 min", title=title)) if key.endswith("_30m") else title


def _value(key: str, queue: QueueNow, form: Format) -> str:
    figure = read(key, queue)
    return _plain(form.value(BY_KEY[key.removesuffix("_30m")].unit, figure.value))


def _plain(text: Text | str) -> str:
    return speak(text) if isinstance(text, Text) else text
