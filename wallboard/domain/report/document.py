"""A report as plain values: what is printed as JSON, and what is frozen when it is issued.

Instants are Unix seconds and durations seconds; `totals` has the figures by the names of the catalogue.
"""

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeAlias

from msgspec import to_builtins

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.promise.profile import promise_for
from wallboard.domain.report.lost import LostReport

Rows: TypeAlias = list[dict[str, Any]]
Hide: TypeAlias = Callable[[str], str]
"""Leaves so little of a number that nobody is known by it."""


def totals_of(report: LostReport) -> dict[str, Any]:
    """Give the figures: by the promise, as everybody else counts them, and of callers."""
    promise, heard, sums = report.promise, report.heard, report.ledger.sums
    return {
        "arrived": heard.calls,
        "answered": promise.answered,
        "lost": promise.lost,
        "answered_rate_promised": promise.answered / promise.counted if promise.counted else None,
        "target_share": float(promise.target_share),
        "permitted_loss": float(promise.permitted),
        "loss_allowance": promise.allowance if promise.counted else None,
        "left_out": {rule.value: number for rule, number in promise.left_out},
        "raw_answered": promise.raw_answered,
        "raw_lost": promise.raw_lost,
        "answered_rate": _share(promise.raw_answered, promise.raw_answered + promise.raw_lost),
        "callers_lost": sums.callers,
        "withheld": sums.withheld,
        "got_through": sums.got_through,
        "called_back": sums.called_back,
        "avg_time_to_reach_s": heard.avg_reach_s,
        "talk_s": sum(one.talk_s for one in report.answerers),
    }


def rows_of(report: LostReport, hide: Hide | None) -> Rows:
    """Give the lost callers; with `hide`, their numbers as it leaves them, and no names."""
    return [_row(row, hide) for row in report.rows]


def coverage_of(report: LostReport) -> dict[str, Any]:
    """Say how complete the data is."""
    return {
        "share": report.seen.share,
        "sources": dict(report.seen.sources),
        "gaps": [to_builtins(gap) for gap in report.seen.gaps],
    }


def settings_of(report: LostReport, rules: CallRules, *, mask: bool) -> dict[str, Any]:
    """Say by what it was made: all that was promised for the line, and when reaching a caller counts."""
    promises = rules.promises
    promise = promise_for(promises, report.line) if report.line else promises[0] if promises else None
    versions = () if promise is None else promise.versions
    return {
        "promise": [to_builtins(one, order="deterministic") for one in versions],
        "recover_s": None if rules.opening is not None else rules.recover_s,
        "recover_by": "opening" if rules.opening is not None else "elapsed",
        "masked": mask,
    }


def written(value: object) -> str:
    """Write plain values as JSON, the same values always in the same way."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)


def digest_of(rows: str) -> str:
    """Return the SHA-256 of rows as they were written, in hexadecimal digits."""
    return sha256(rows.encode()).hexdigest()


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _row(row: LostCaller, hide: Hide | None) -> dict[str, Any]:
    number = row.caller.number or row.caller.raw
    return {
        "source": row.source,
        "call": row.call,
        "caller": "" if row.who is None else number if hide is None else hide(number),
        "name": "" if hide is not None or row.who is None else row.caller.name,
        "calls": row.calls,
        "lost": row.lost,
        "first_lost": row.first_lost,
        "last_lost": row.last_lost,
        "longest_wait_s": row.longest_wait_s,
        "queue": row.queue,
        "line": row.line,
        "reason": row.reason,
        "state": row.state.value,
        "reached": row.contact if row.is_reached else None,
        "reached_after_s": row.contact - row.first_lost
        if row.is_reached and row.contact is not None
        else None,
        "tries": row.tries,
    }
