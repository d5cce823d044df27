"""Ours beside the counters of the server, two rows a queue, and the rule of a difference. No Qt in it."""

from collections.abc import Mapping

from msgspec import Struct

from wallboard.domain.balance.counted import Compared, QueueBalance
from wallboard.domain.figures import Unit
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import REFUSED, Outcome, Seconds, SourceName
from wallboard.ui.explain.words import joined
from wallboard.ui.format import Format
from wallboard.ui.models.column import Column
from wallboard.ui.models.outcomes import OUTCOMES
from wallboard.ui.models.visits import Titles
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.titles import titles_of

_WHAT = {
    "completed": mark("diagnose", "conversations over"),
    "abandoned": mark("diagnose", "left unanswered"),
}
_NEITHER = frozenset({Outcome.EXIT_KEY, Outcome.FAILED, *REFUSED})


class BalanceRow(Struct, frozen=True):
    """One counter of one queue."""

    source: SourceName
    queue: str
    counter: Compared
    since: Seconds
    at: Seconds
    rule: Words
    now: Seconds


def balance_rows(snapshot: Snapshot) -> tuple[BalanceRow, ...]:
    """Make the rows, those that do not balance first."""
    titles = titles_of(snapshot)
    rows = [
        BalanceRow(
            source.name,
            _title(titles, source.name, one),
            counter,
            one.since,
            one.at,
            _rule(one, counter),
            snapshot.at,
        )
        for source in snapshot.sources
        for one in source.balances
        for counter in (one.completed, one.abandoned)
    ]
    return tuple(sorted(rows, key=lambda row: not row.counter.difference))


def _title(titles: Titles, source: SourceName, one: QueueBalance) -> str:
    return titles.get((source, one.queue)) or one.queue


def _rule(balance: QueueBalance, counter: Compared) -> Words:
    """Say by which rule the two agree, or that none explains the difference."""
    if counter.difference:
        return say("diagnose", "no rule explains {n}", n=f"{counter.difference:+d}")
    if counter.what == "completed":
        if counter.forgotten and counter.server < counter.least:
            return say("diagnose", "{n} of agents who had two at once or left the queue", n=counter.forgotten)
        return _doubt(counter)
    named = _named(balance.outcomes)
    return named if named is not None else _doubt(counter)


def _doubt(counter: Compared) -> Words:
    if counter.least != counter.most:
        return mark("diagnose", "as many, to the moment of the reading")
    return mark("diagnose", "as many")


def _named(outcomes: Mapping[str, int]) -> Text | None:
    """Say what the server calls abandoned besides hang-ups, and what it does not count."""
    counted = {Outcome(name): number for name, number in outcomes.items() if number}
    also = [
        _counted(o, n)
        for o, n in sorted(counted.items())
        if o not in _NEITHER | {Outcome.ANSWERED, Outcome.ABANDONED}
    ]
    neither = [_counted(o, n) for o, n in sorted(counted.items()) if o in _NEITHER]
    said = [say("diagnose", "with {others}", others=joined(also))] if also else []
    said += [say("diagnose", "without {others}", others=joined(neither))] if neither else []
    return joined(said) if said else None


def _counted(outcome: Outcome, number: int) -> Text:
    return say("diagnose", "{n} {what}", n=number, what=OUTCOMES[outcome])


def balance_columns(form: Format) -> tuple[Column[BalanceRow], ...]:
    """Return the columns."""
    return (
        Column(
            "queue", mark("diagnose", "Queue"), 7.0, lambda row: row.queue, lambda row: row.queue, strong=True
        ),
        Column(
            "what",
            mark("diagnose", "Counted"),
            9.4,
            lambda row: _WHAT[row.counter.what],
            lambda row: row.counter.what,
        ),
        Column(
            "since",
            mark("diagnose", "Since"),
            5.2,
            lambda row: form.instant(row.since, row.now),
            lambda row: row.since,
            unit=Unit.INSTANT,
        ),
        *_counts(form),
    )


def _counts(form: Format) -> tuple[Column[BalanceRow], ...]:
    return (
        Column(
            "ours",
            mark("diagnose", "Ours"),
            4.4,
            lambda row: _ours(row.counter, form),
            lambda row: row.counter.most,
            right=True,
            unit=Unit.COUNT,
        ),
        Column(
            "server",
            mark("diagnose", "Server"),
            4.4,
            lambda row: form.count(row.counter.server),
            lambda row: row.counter.server,
            right=True,
            unit=Unit.COUNT,
        ),
        Column(
            "rule",
            mark("diagnose", "By which rule"),
            24.0,
            lambda row: row.rule,
            lambda row: str(row.rule),
            tone=lambda row: Tone.ALARM if row.counter.difference else Tone.TEXT,
        ),
    )


def _ours(counter: Compared, form: Format) -> str:
    if counter.least == counter.most:
        return form.count(counter.least)
    return f"{form.count(counter.least)}–{form.count(counter.most)}"
