"""The sums of any period, made by SQL: the same `Tally` that the live floor adds up.

Nothing later than `now` is seen: an answer after it has not been given yet.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from msgspec import Struct

from wallboard.domain.tally import PARITY_ABANDONED, SHORT_TALK_S, Policy, Tally
from wallboard.domain.words import REFUSED, EndCause, Outcome, QueueName, Seconds, SourceName

_ENDS = (EndCause.AGENT, EndCause.CALLER, EndCause.TRANSFER)

_LONGEST_S = 86_400.0
"""What happened in a period is looked for among the visits that joined at most this long before it."""

QueueKey: TypeAlias = tuple[SourceName, QueueName]


class Cohort(Struct, frozen=True):
    """The visits that joined in `[since, until)`, as they stood at `now`."""

    since: Seconds
    until: Seconds
    now: Seconds


# `seen` is each visit as it stood at :now. What is open then is counted with the time it has
# taken so far, as Tally.overlay does.
_SEEN = """
WITH policy (source, queue, target_s, short_s, flowouts) AS (SELECT * FROM (VALUES {policies})),
seen AS (
  SELECT v.source, v.queue, v.joined, v.end_cause, v.hold_s, v.answered, v.wrap_until,
    coalesce(p.target_s, :target_s) AS target, coalesce(p.short_s, :short_s) AS short,
    coalesce(p.flowouts, :flowouts) AS flowouts,
    CASE WHEN v.outcome IN ('full', 'join_empty') THEN v.outcome
         WHEN v."left" IS NULL OR v."left" > :now THEN 'waiting' ELSE v.outcome END AS outcome,
    round(CASE WHEN v."left" <= :now THEN v."left" ELSE :now END - v.joined, 6) AS wait,
    CASE WHEN v.ended <= :now THEN v.ended END AS ended,
    coalesce(v.server_wait_s, CAST(v."left" AS INTEGER) - CAST(v.joined AS INTEGER)) AS server_wait
  FROM visit AS v LEFT JOIN policy AS p ON p.source = v.source AND p.queue = v.queue
  WHERE v.joined >= :since AND v.joined < :until AND v.joined <= :now {where}
)
"""

_SUMS = """
SELECT source, queue, outcome, count(*) AS visits, max(wait) AS longest, sum(wait) AS wait_s,
  sum(wait <= target) AS in_target, sum(wait < short) AS short, sum(wait > target) AS late,
  sum(CASE flowouts WHEN 'all' THEN 1 WHEN 'over_target' THEN wait > target ELSE 0 END) AS missed,
  sum(end_cause IS NOT 'gap') AS told, sum(server_wait <= target AND end_cause IS NOT 'gap') AS parity_in,
  sum(over) AS over, sum(over AND server_wait <= target) AS over_in,
  sum(handled) AS handled, sum(handled AND ended - answered < :short_talk) AS short_talks,
  sum(handled AND end_cause IS 'agent') AS by_agent, sum(handled AND end_cause IS 'caller') AS by_caller,
  sum(handled AND end_cause IS 'transfer') AS by_transfer,
  total(CASE WHEN handled THEN ended - answered - hold_s END) AS talk_s,
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
SELECT source, queue, wait, count(*) FROM seen WHERE outcome = 'answered' GROUP BY source, queue, wait
"""

_HAPPENED = """
SELECT v.source, v.queue, v.outcome AS happened, count(*) FROM visit AS v
WHERE v.joined >= :since - :longest AND v.joined < :until
  AND v."left" >= :since AND v."left" < :until AND v."left" <= :now
  AND v.outcome IN ('answered', 'abandoned') {where}
GROUP BY v.source, v.queue, v.outcome
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
            _take(found[row[0], row[1]], dict(zip(columns[2:], row[2:], strict=True)))
    return dict(found)


def statements(
    cohort: Cohort, policy: Policy, policies: Mapping[QueueKey, Policy], queue: QueueKey | None
) -> Iterator[tuple[str, dict[str, object]]]:
    """Write the questions, for sums, for waits and for what happened, with their values."""
    values: dict[str, object] = {"since": cohort.since, "until": cohort.until, "now": cohort.now}
    values |= {"target_s": policy.target_s, "short_s": policy.short_abandon_s, "flowouts": policy.flowouts}
    values |= {"short_talk": SHORT_TALK_S, "longest": _LONGEST_S}
    rows = ["(NULL, NULL, NULL, NULL, NULL)"]
    for i, ((source, name), own) in enumerate(policies.items()):
        rows.append(f"(:s{i}, :q{i}, :t{i}, :a{i}, :f{i})")
        values |= {f"s{i}": source, f"q{i}": name, f"t{i}": own.target_s, f"a{i}": own.short_abandon_s}
        values[f"f{i}"] = own.flowouts
    where = ""
    if queue is not None:
        where = "AND +v.source = :source AND v.queue = :queue"
        values |= {"source": queue[0], "queue": queue[1]}
    seen = _SEEN.format(policies=", ".join(rows), where=where)
    yield seen + _SUMS, values
    yield seen + _WAITS, values
    yield _HAPPENED.format(where=where), values


def _take(tally: Tally, row: dict[str, Any]) -> None:
    """Put one row of an answer in its place; its columns tell of which question it is."""
    if "wait" in row:
        tally.waits.add(row["wait"], row["count(*)"])
    elif "happened" in row:
        if row["happened"] == Outcome.ANSWERED:
            tally.ev_answered = row["count(*)"]
        else:
            tally.ev_abandoned = row["count(*)"]
    else:
        _put(tally, Outcome(row["outcome"]), row)


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
        tally.handled, tally.short_talks = row["handled"], row["short_talks"]
        tally.ended_by.update({cause: row[f"by_{cause}"] for cause in _ENDS})
        tally.talk_s, tally.hold_s, tally.wrap_s = row["talk_s"], row["hold_s"], row["wrap_s"]
    elif outcome is Outcome.ABANDONED:
        tally.short_abandoned, tally.abandoned_in_target = row["short"], row["in_target"]
    else:
        tally.exited_late += row["late"]
        tally.exited_missed += row["missed"]
    if outcome in PARITY_ABANDONED:
        tally.parity_abandoned += row["told"]
        tally.parity_abandoned_in += row["parity_in"]
