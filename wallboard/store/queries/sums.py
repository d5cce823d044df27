"""The sums of any period, made by SQL: the same `Tally` that the live floor adds up.

Nothing later than `now` is seen: an answer after it has not been given yet.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from msgspec import Struct

from wallboard.domain.tally import Policy, Tally
from wallboard.domain.words import EXITED, REFUSED, Outcome, QueueName, Seconds, SourceName

_PARITY_ABANDONED = (EXITED | {Outcome.ABANDONED}) - {Outcome.EXIT_KEY, Outcome.FAILED}
"""What Asterisk counts as abandoned."""

QueueKey: TypeAlias = tuple[SourceName, QueueName]


class Cohort(Struct, frozen=True):
    """The visits that joined in `[since, until)`, as they stood at `now`."""

    since: Seconds
    until: Seconds
    now: Seconds


# `seen` is each visit as it stood at :now. What is open then is counted with the time it has
# taken so far, as Tally.overlay does.
_SEEN = """
WITH policy (source, queue, target_s, short_s) AS (SELECT * FROM (VALUES {policies})),
seen AS (
  SELECT v.source, v.queue, v.joined, v.end_cause, v.hold_s, v.answered, v.wrap_until,
    coalesce(p.target_s, :target_s) AS target, coalesce(p.short_s, :short_s) AS short,
    CASE WHEN v.outcome IN ('full', 'join_empty') THEN v.outcome
         WHEN v."left" IS NULL OR v."left" > :now THEN 'waiting' ELSE v.outcome END AS outcome,
    CASE WHEN v."left" <= :now THEN v."left" ELSE :now END - v.joined AS wait,
    CASE WHEN v.ended <= :now THEN v.ended END AS ended,
    coalesce(v.server_wait_s, CAST(v."left" AS INTEGER) - CAST(v.joined AS INTEGER)) AS server_wait
  FROM visit AS v LEFT JOIN policy AS p ON p.source = v.source AND p.queue = v.queue
  WHERE v.joined >= :since AND v.joined < :until AND v.joined <= :now {where}
)
"""

_SUMS = """
SELECT source, queue, outcome, count(*) AS visits, max(wait) AS longest, sum(wait) AS wait_s,
  sum(wait <= target) AS in_target, sum(wait < short) AS short, sum(wait > target) AS late,
  sum(server_wait <= target) AS parity_in, sum(over) AS over, sum(over AND server_wait <= target) AS over_in,
  sum(handled) AS handled, total(CASE WHEN handled THEN ended - answered - hold_s END) AS talk_s,
  total(CASE WHEN handled THEN hold_s END) AS hold_s,
  total(CASE WHEN handled AND wrap_until IS NOT NULL
    THEN max(min(wrap_until, :now), ended) - ended END) AS wrap_s
FROM (
  SELECT *, outcome = 'answered' AND answered IS NOT NULL AND ended IS NOT NULL AS over,
    outcome = 'answered' AND answered IS NOT NULL AND ended IS NOT NULL AND end_cause IS NOT 'gap' AS handled
  FROM seen
) GROUP BY source, queue, outcome
"""

_WAITS = """
SELECT source, queue, CAST(wait AS INTEGER) AS second, count(*) FROM seen WHERE outcome = 'answered'
GROUP BY source, queue, second
"""


def sums(
    connection: sqlite3.Connection,
    cohort: Cohort,
    policy: Policy,
    policies: Mapping[QueueKey, Policy] | None = None,
    queue: QueueKey | None = None,
) -> dict[QueueKey, Tally]:
    """Give the tally of each queue that had visits; `policy` is for queues that have none of their own."""
    found: dict[QueueKey, Tally] = defaultdict(Tally)
    for sql, values in statements(cohort, policy, policies or {}, queue):
        cursor = connection.execute(sql, values)
        columns = [name for name, *_ in cursor.description]
        for row in cursor:
            tally = found[row[0], row[1]]
            if columns[2] == "second":
                tally.waits[row[2]] = row[3]
            else:
                _put(tally, Outcome(row[2]), dict(zip(columns, row, strict=True)))
    return dict(found)


def statements(
    cohort: Cohort, policy: Policy, policies: Mapping[QueueKey, Policy], queue: QueueKey | None
) -> Iterator[tuple[str, dict[str, object]]]:
    """Write the two questions, for sums and for the histogram of waits, with their values."""
    values: dict[str, object] = {"since": cohort.since, "until": cohort.until, "now": cohort.now}
    values |= {"target_s": policy.target_s, "short_s": policy.short_abandon_s}
    rows = ["(NULL, NULL, NULL, NULL)"]
    for i, ((source, name), own) in enumerate(policies.items()):
        rows.append(f"(:s{i}, :q{i}, :t{i}, :a{i})")
        values |= {f"s{i}": source, f"q{i}": name, f"t{i}": own.target_s, f"a{i}": own.short_abandon_s}
    where = ""
    if queue is not None:
        where = "AND +v.source = :source AND v.queue = :queue"
        values |= {"source": queue[0], "queue": queue[1]}
    seen = _SEEN.format(policies=", ".join(rows), where=where)
    yield seen + _SUMS, values
    yield seen + _WAITS, values


def _put(tally: Tally, outcome: Outcome, row: dict[str, Any]) -> None:
    tally.outcomes[outcome] = row["visits"]
    if outcome in REFUSED:
        return
    tally.longest_wait = max(row["longest"], tally.longest_wait or 0.0)
    if outcome is Outcome.WAITING:
        tally.waiting_late = row["late"]
        return
    tally.wait_left_s += row["wait_s"]
    if outcome is Outcome.ANSWERED:
        tally.answered_in_target = row["in_target"]
        tally.wait_answered_s = row["wait_s"]
        tally.parity_completed, tally.parity_completed_in = row["over"], row["over_in"]
        tally.handled = row["handled"]
        tally.talk_s, tally.hold_s, tally.wrap_s = row["talk_s"], row["hold_s"], row["wrap_s"]
    elif outcome is Outcome.ABANDONED:
        tally.short_abandoned, tally.abandoned_in_target = row["short"], row["in_target"]
    else:
        tally.exited_late += row["late"]
    if outcome in _PARITY_ABANDONED:
        tally.parity_abandoned += row["visits"]
        tally.parity_abandoned_in += row["parity_in"]
