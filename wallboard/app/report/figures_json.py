"""Figures as JSON: documented in docs/json.md, and kept stable by its `schema` number."""

from collections.abc import Sequence
from typing import Any

from wallboard.app.moment import written
from wallboard.app.report.history import Then, figures_of
from wallboard.domain.figures import Figure
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import QueueNow
from wallboard.store.queries.coverage import SourceCoverage
from wallboard.store.spans import Span

SCHEMA = 1


def figures_json(
    then: Then, zone: str, queues: tuple[QueueNow, ...], keys: Sequence[str] = ()
) -> dict[str, Any]:
    """Make the document of an instant: the centre and some queues. Without `keys`, it has all figures."""
    return {
        "schema": SCHEMA,
        "at": written(then.at),
        "day": then.day,
        "zone": zone,
        "sources": [_source(source, then) for source in then.coverage],
        "coverage": _coverage(then),
        "all": _queue(then, then.all, keys),
        "queues": [{"source": q.source, "queue": q.queue, **_queue(then, q, keys)} for q in queues],
    }


def asked(then: Then, queue: QueueNow, keys: Sequence[str] = ()) -> dict[str, Figure]:
    """Make all figures, and those asked for that no list has: other percentiles, other half hours."""
    made = figures_of(then, queue)
    return made | {key: read(key, queue) for key in keys if key not in made}


def _queue(then: Then, queue: QueueNow, keys: Sequence[str]) -> dict[str, Any]:
    made = {key: figure for key, figure in asked(then, queue, keys).items() if not keys or key in keys}
    return {
        "figures": {key: _number(figure.value) for key, figure in made.items()},
        "parts": {key: [_number(n) for n in f.parts] for key, f in made.items() if f.parts is not None},
    }


def _source(source: SourceCoverage, then: Then) -> dict[str, Any]:
    seen = then.unseen.get(source.source, then.at)
    status = "live" if source.share is not None and seen == then.at else "stale"
    return {"name": source.source, "status": status, "age_s": round(then.at - seen, 3)}


def _coverage(then: Then) -> dict[str, Any]:
    shares = [source.share for source in then.coverage if source.share is not None]
    return {
        "share": min(shares, default=None),
        "gaps": [_span(source, span) for source in then.coverage for span in source.gaps],
        "imported": [_span(source, span) for source in then.coverage for span in source.imported],
    }


def _span(source: SourceCoverage, span: Span) -> dict[str, Any]:
    return {"source": source.source, "from": written(span.start), "to": written(span.end)}


def _number(value: float | None) -> float | int | None:
    """Write whole numbers as such."""
    return int(value) if value is not None and value == int(value) else value
