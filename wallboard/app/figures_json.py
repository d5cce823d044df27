"""Figures as JSON: documented in docs/json.md, and kept stable by its `schema` number."""

from collections.abc import Sequence
from typing import Any

from wallboard.app.history import Then, figures_of
from wallboard.app.moment import written
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.words import Seconds
from wallboard.live.feed import SILENT_S
from wallboard.store.queries.coverage import SourceCoverage

SCHEMA = 1
_FRESH_S = SILENT_S


def figures_json(
    then: Then, zone: str, queues: tuple[QueueNow, ...], keys: Sequence[str] = ()
) -> dict[str, Any]:
    """Make the document of an instant: the centre and some queues. Without `keys`, it has all figures."""
    return {
        "schema": SCHEMA,
        "at": written(then.at),
        "day": then.day,
        "zone": zone,
        "sources": [_source(source, then.at) for source in then.coverage],
        "coverage": _coverage(then),
        "all": _queue(then.all, keys),
        "queues": [{"source": q.source, "queue": q.queue, **_queue(q, keys)} for q in queues],
    }


def _queue(queue: QueueNow, keys: Sequence[str]) -> dict[str, Any]:
    made = {key: figure for key, figure in figures_of(queue).items() if not keys or key in keys}
    return {
        "figures": {key: _number(figure.value) for key, figure in made.items()},
        "parts": {key: [_number(n) for n in f.parts] for key, f in made.items() if f.parts is not None},
    }


def _source(source: SourceCoverage, at: Seconds) -> dict[str, Any]:
    unseen_s = max((end - start for start, end in source.gaps if end >= at), default=0.0)
    status = "live" if source.share is not None and unseen_s <= _FRESH_S else "stale"
    return {"name": source.source, "status": status, "age_s": round(unseen_s, 3)}


def _coverage(then: Then) -> dict[str, Any]:
    shares = [source.share for source in then.coverage if source.share is not None]
    return {
        "share": min(shares, default=None),
        "gaps": [
            {"source": source.source, "from": written(start), "to": written(end)}
            for source in then.coverage
            for start, end in source.gaps
        ],
    }


def _number(value: float | None) -> float | int | None:
    """Write whole numbers as such."""
    return int(value) if value is not None and value == int(value) else value
